"""The routers of the face, in the order in which they are asked.

Commands and buttons first; answers to questions before the search, which takes any other words.
"""

from typing import Final

from aiogram import Router

from bot.telegram.handlers import (
    catalog,
    checkout,
    claiming,
    fallback,
    language,
    orders,
    paying,
    purchase,
    search,
    start,
    support,
    transfers,
    wallet,
)
from bot.telegram.handlers.admin import ROUTERS as ADMIN
from bot.telegram.handlers.admin import forwards

ROUTERS: Final[tuple[Router, ...]] = (
    forwards.router,
    claiming.router,
    start.router,
    catalog.router,
    checkout.router,
    purchase.router,
    orders.router,
    wallet.router,
    paying.router,
    transfers.router,
    language.router,
    support.router,
    *ADMIN,
    search.router,
    fallback.router,
)
