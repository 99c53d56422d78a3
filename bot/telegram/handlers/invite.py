"""Inviting others: the link, what it brings, what it has brought."""

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.customers import CustomerCard
from bot.shop.referrals import Referrals
from bot.telegram.callbacks import InviteOpened
from bot.telegram.drafts import leave
from bot.telegram.screens import invite as screens
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = Router(name="invite")


@router.message(Command("invite"))
@router.callback_query(InviteOpened.filter())
async def open_invitation(
    event: Message | CallbackQuery,
    bot: Bot,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    referrals: Referrals,
) -> None:
    """See one's invitation, by command or from the wallet."""
    await leave(state)
    me, card = await bot.me(), await referrals.card(customer.id)
    await show(event, screens.invitation(t, card, bot_name=me.username or ""))
