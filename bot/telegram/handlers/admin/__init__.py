from bot.telegram.handlers.admin import confirm, credit, gift, markup, orders, stats, sync

ROUTERS = (
    credit.router,
    sync.router,
    stats.router,
    orders.router,
    gift.router,
    markup.router,
    confirm.router,
)
