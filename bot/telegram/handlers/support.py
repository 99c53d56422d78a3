"""Help, words to the owner, help with payments, and the way out of any question."""

from typing import Final

from aiogram import Bot, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.catalog import Catalog
from bot.shop.customers import CustomerCard
from bot.shop.staff import Staff
from bot.shop.topups import TopUps
from bot.telegram.callbacks import HelpOpened, PaymentHelpOpened
from bot.telegram.drafts import forget, leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.start import shop_name
from bot.telegram.screens import help as screens
from bot.telegram.screens.start import said
from bot.telegram.show import show
from bot.telegram.states import Writing
from bot.telegram.texts.translator import Texts

MESSAGE_LENGTH_MAX: Final = 1000
"""Characters of a message that is passed on to the owner."""

router = Router(name="support")


@router.message(Command("help"))
async def ask_for_help(
    message: Message,
    bot: Bot,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
) -> None:
    """See the help by command."""
    await leave(state)
    shop = await shop_name(bot, catalog)
    await show(message, screens.overview(t, shop=shop, telegram_id=customer.telegram_id))


@router.callback_query(HelpOpened.filter())
async def open_help(
    callback: CallbackQuery, bot: Bot, customer: CustomerCard, t: Texts, catalog: Catalog
) -> None:
    """See the help."""
    shop = await shop_name(bot, catalog)
    await show(callback, screens.overview(t, shop=shop, telegram_id=customer.telegram_id))


@router.message(Command("paysupport"))
async def ask_for_payment_help(
    message: Message, state: FSMContext, customer: CustomerCard, t: Texts, topups: TopUps
) -> None:
    """See one's payments, and be asked what is wrong, by command."""
    await state.set_state(Writing.about_payment)
    await show(message, screens.payments(t, await topups.recent(customer.id)))


@router.callback_query(PaymentHelpOpened.filter())
async def open_payment_help(
    callback: CallbackQuery, state: FSMContext, customer: CustomerCard, t: Texts, topups: TopUps
) -> None:
    """See one's payments, and be asked what is wrong."""
    await state.set_state(Writing.about_payment)
    await show(callback, screens.payments(t, await topups.recent(customer.id)))


@router.message(StateFilter(Writing.about_payment), is_words)
async def write_about_payment(
    message: Message, state: FSMContext, customer: CustomerCard, t: Texts, staff: Staff
) -> None:
    """Say what is wrong: it goes to the owner."""
    words = (message.text or "")[:MESSAGE_LENGTH_MAX]
    await staff.pass_on(customer, words, message_id=message.message_id, about="paysupport")
    await leave(state)
    await show(message, said(t, "screen-message-passed"))


@router.message(Command("support"))
async def ask_for_support(message: Message, state: FSMContext, t: Texts) -> None:
    """Want to write to the owner; whoever is banned can do this and nothing else."""
    await state.set_state(Writing.to_owner)
    await show(message, said(t, "ask-support-message"))


@router.message(StateFilter(Writing.to_owner), is_words)
async def write_to_owner(
    message: Message, state: FSMContext, customer: CustomerCard, t: Texts, staff: Staff
) -> None:
    """Say it: it goes to the owner."""
    words = (message.text or "")[:MESSAGE_LENGTH_MAX]
    await staff.pass_on(customer, words, message_id=message.message_id, about="support")
    await leave(state)
    await show(message, said(t, "screen-message-passed"))


@router.message(Command("cancel"))
async def cancel(message: Message, state: FSMContext, t: Texts) -> None:
    """Leave whatever was being asked."""
    left = await forget(state)
    await show(message, said(t, "screen-left" if left else "screen-nothing-to-leave"))
