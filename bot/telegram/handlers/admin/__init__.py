from bot.telegram.handlers.admin import (
    broadcast,
    confirm,
    credit,
    gift,
    markup,
    orders,
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
    confirm.router,
)
