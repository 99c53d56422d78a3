"""Payments that fit nothing: the owner says whose one is, or that it went back."""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.customers import CustomerCard
from bot.shop.people import People
from bot.shop.staff import Staff
from bot.shop.suspense import Suspense
from bot.telegram.drafts import SEARCH_LENGTH_MAX, leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import admin_suspense as screens
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import show
from bot.telegram.states import Settling
from bot.telegram.suspense_callbacks import (
    OwnerNamed,
    OwnerSought,
    SuspendedOpened,
    SuspenseOpened,
)
from bot.telegram.texts.translator import Texts

router = owner_router("suspense")

_ENTRY = "suspense_entry"
_CUSTOMER = "suspense_customer"


@router.callback_query(SuspenseOpened.filter())
async def open_suspense(
    callback: CallbackQuery,
    callback_data: SuspenseOpened,
    state: FSMContext,
    suspense: Suspense,
    t: Texts,
) -> None:
    """See what waits, or turn the pages."""
    await leave(state)
    await show(callback, screens.suspense(t, await suspense.page(callback_data.page)))


@router.callback_query(SuspendedOpened.filter())
async def open_suspended(
    callback: CallbackQuery,
    callback_data: SuspendedOpened,
    state: FSMContext,
    suspense: Suspense,
    t: Texts,
) -> None:
    """See one payment."""
    await leave(state)
    card = await suspense.card(callback_data.entry_id)
    await show(callback, screens.suspended(t, card), anew=callback_data.anew)


@router.callback_query(OwnerSought.filter())
async def seek_owner(
    callback: CallbackQuery,
    callback_data: OwnerSought,
    state: FSMContext,
    suspense: Suspense,
    t: Texts,
) -> None:
    """It is some customer's: be asked whose."""
    card = await suspense.card(callback_data.entry_id)
    await state.update_data({_ENTRY: card.entry_id})
    await state.set_state(Settling.owner)
    await show(callback, screens.ask_owner(t, card))


@router.message(StateFilter(Settling.owner), is_words)
async def find_owner(
    message: Message, state: FSMContext, suspense: Suspense, people: People, t: Texts
) -> None:
    """Whose: by a number, @username or a part of a name."""
    card = await suspense.card(int((await state.get_data())[_ENTRY]))
    text = (message.text or "")[:SEARCH_LENGTH_MAX]
    await show(message, screens.owners_found(t, card, await people.page(text), text=text))


@router.callback_query(OwnerNamed.filter())
async def name_owner(
    callback: CallbackQuery,
    callback_data: OwnerNamed,
    state: FSMContext,
    suspense: Suspense,
    t: Texts,
) -> None:
    """It is this customer's, or it went back: be asked why."""
    card = await suspense.card(callback_data.entry_id)
    await state.update_data({_ENTRY: card.entry_id, _CUSTOMER: callback_data.customer_id})
    await state.set_state(Settling.reason)
    gives = callback_data.customer_id > 0
    await show(callback, screens.ask_reason(t, card, gives=gives))


@router.message(StateFilter(Settling.reason), is_words)
async def enter_reason(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """The reason, and everything to be confirmed."""
    asked = await state.get_data()
    await leave(state)
    card = await staff.ask_suspense(
        customer.telegram_id,
        entry_id=int(asked[_ENTRY]),
        customer_id=int(asked[_CUSTOMER]) or None,
        reason=message.text or "",
    )
    await show(message, act_asked(t, card))
