"""Becoming the owner by the one-time link, and going on with opening the shop.

Asked before the customers' /start: until the shop is set up, its owner's leads on with that.
"""

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.shop.customers import CustomerCard
from bot.shop.setup import Setup
from bot.shop.staff import Staff
from bot.telegram.commands import register_for
from bot.telegram.drafts import leave
from bot.telegram.filters import brings_claim
from bot.telegram.guide import Guide
from bot.telegram.handlers.admin.filter import is_owner
from bot.telegram.texts.translator import Texts

router = Router(name="claiming")


async def goes_on(message: Message, staff: Staff, setup: Setup) -> bool:
    """An owner's /start or /admin while the shop is being set up."""
    asked = (message.text or "").partition("@")[0] in ("/start", "/admin")
    return asked and setup.is_under_way and await is_owner(message, staff)


@router.message(brings_claim)
async def claim_shop(
    message: Message,
    word: str,
    bot: Bot,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Follow the link that the shop printed at its start."""
    await leave(state)
    await setup.claim(customer.telegram_id, word)
    await guide.go_on(message, state, customer, t)
    await register_for(bot, customer.telegram_id, t, is_owner=True)


@router.message(goes_on)
async def go_on(
    message: Message, state: FSMContext, customer: CustomerCard, t: Texts, guide: Guide
) -> None:
    """Come back to where the wizard was left."""
    await guide.go_on(message, state, customer, t)
