from bot.telegram.handlers.admin import (
    books,
    broadcast,
    confirm,
    credit,
    gift,
    markup,
    orders,
    setup,
    setup_answers,
    stats,
    steering,
    sync,
)

ROUTERS = (
    credit.router,
    sync.router,
    stats.router,
    books.router,
    orders.router,
    gift.router,
    markup.router,
    broadcast.router,
    steering.router,
    setup.router,
    setup_answers.router,
    confirm.router,
)
