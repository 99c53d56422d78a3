from bot.telegram.handlers.admin import (
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
    orders.router,
    gift.router,
    markup.router,
    broadcast.router,
    steering.router,
    setup.router,
    setup_answers.router,
    confirm.router,
)
