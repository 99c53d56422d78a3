"""The owner's ways of transfer: added, worded anew, switched, removed."""

from typing import Final

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.transfers import read_method_name
from bot.shop.customers import CustomerCard
from bot.shop.transfer_methods import TransferMethods, read_method_currency
from bot.telegram.drafts import ButtonOutdated, leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import transfer_methods as screens
from bot.telegram.screens.screen import Screen
from bot.telegram.show import show
from bot.telegram.states import NamingWay
from bot.telegram.texts.translator import Texts
from bot.telegram.transfer_callbacks import (
    MethodAsked,
    MethodCurrencyChosen,
    MethodOpened,
    MethodRemovalOffered,
    MethodRemoved,
    MethodsOpened,
    MethodSwitched,
    WordsAsked,
)

router = owner_router("transfer_methods")

_NAME: Final = "way_name"
_CURRENCY: Final = "way_currency"
_METHOD: Final = "way_number"


@router.callback_query(MethodsOpened.filter())
async def open_methods(
    callback: CallbackQuery, state: FSMContext, t: Texts, transfer_methods: TransferMethods
) -> None:
    """See all of them."""
    await leave(state)
    await show(callback, screens.methods(t, transfer_methods.all()))


@router.callback_query(MethodOpened.filter())
async def open_method(
    callback: CallbackQuery,
    callback_data: MethodOpened,
    state: FSMContext,
    t: Texts,
    transfer_methods: TransferMethods,
) -> None:
    """See one."""
    await leave(state)
    await show(callback, _method(t, transfer_methods, callback_data.method_id))


@router.callback_query(MethodAsked.filter())
async def ask_method(callback: CallbackQuery, state: FSMContext, t: Texts) -> None:
    """Want a new one: be asked what it is called."""
    await state.set_state(NamingWay.name)
    await show(callback, screens.ask_name(t))


@router.message(StateFilter(NamingWay.name), is_words)
async def give_name(
    message: Message, state: FSMContext, t: Texts, transfer_methods: TransferMethods
) -> None:
    """Say what it is called; then what it is paid in."""
    name = read_method_name(message.text or "")
    await state.update_data({_NAME: name})
    await state.set_state(NamingWay.currency)
    await show(message, screens.ask_currency(t, name=name, ours=transfer_methods.ours))


@router.callback_query(MethodCurrencyChosen.filter())
async def choose_currency(
    callback: CallbackQuery, callback_data: MethodCurrencyChosen, state: FSMContext, t: Texts
) -> None:
    """Choose what it is paid in; then how."""
    await show(callback, await _with_currency(state, t, callback_data.code))


@router.message(StateFilter(NamingWay.currency), is_words)
async def give_currency(message: Message, state: FSMContext, t: Texts) -> None:
    """Say what it is paid in; then how."""
    await show(message, await _with_currency(state, t, message.text or ""))


@router.message(StateFilter(NamingWay.words), is_words)
async def give_words(
    message: Message,
    customer: CustomerCard,
    state: FSMContext,
    t: Texts,
    transfer_methods: TransferMethods,
) -> None:
    """Say how to pay: it is offered from now on."""
    said = await state.get_data()
    added = await transfer_methods.add(
        customer.telegram_id,
        name=str(said[_NAME]),
        currency=str(said[_CURRENCY]),
        words=message.text or "",
    )
    await leave(state)
    await show(message, _method(t, transfer_methods, added.id))


@router.callback_query(WordsAsked.filter())
async def ask_words(
    callback: CallbackQuery,
    callback_data: WordsAsked,
    state: FSMContext,
    t: Texts,
    transfer_methods: TransferMethods,
) -> None:
    """Want other words: be asked for them."""
    one = transfer_methods.get(callback_data.method_id)
    await state.update_data({_METHOD: one.id})
    await state.set_state(NamingWay.other_words)
    await show(callback, screens.ask_words(t, name=one.name))


@router.message(StateFilter(NamingWay.other_words), is_words)
async def give_other_words(
    message: Message,
    customer: CustomerCard,
    state: FSMContext,
    t: Texts,
    transfer_methods: TransferMethods,
) -> None:
    """Say anew how to pay."""
    method_id = int((await state.get_data())[_METHOD])
    await transfer_methods.reword(customer.telegram_id, method_id, message.text or "")
    await leave(state)
    await show(message, _method(t, transfer_methods, method_id))


@router.callback_query(MethodSwitched.filter())
async def switch_method(
    callback: CallbackQuery,
    callback_data: MethodSwitched,
    customer: CustomerCard,
    t: Texts,
    transfer_methods: TransferMethods,
) -> None:
    """Offer it, or offer it no more for now."""
    method_id = callback_data.method_id
    await transfer_methods.switch(customer.telegram_id, method_id, on=callback_data.on)
    await show(callback, _method(t, transfer_methods, method_id))


@router.callback_query(MethodRemovalOffered.filter())
async def offer_removal(
    callback: CallbackQuery,
    callback_data: MethodRemovalOffered,
    t: Texts,
    transfer_methods: TransferMethods,
) -> None:
    """Want to remove it: be asked whether that is meant."""
    await show(callback, screens.sure_to_remove(t, transfer_methods.get(callback_data.method_id)))


@router.callback_query(MethodRemoved.filter())
async def remove_method(
    callback: CallbackQuery,
    callback_data: MethodRemoved,
    customer: CustomerCard,
    t: Texts,
    transfer_methods: TransferMethods,
) -> None:
    """Remove it; what is open for it goes on."""
    await transfer_methods.remove(customer.telegram_id, callback_data.method_id)
    await show(callback, screens.methods(t, transfer_methods.all()))


async def _with_currency(state: FSMContext, t: Texts, text: str) -> Screen:
    """Keep the currency of a new way; the question how it is paid."""
    name = (await state.get_data()).get(_NAME)
    if name is None:
        raise ButtonOutdated
    await state.update_data({_CURRENCY: read_method_currency(text)})
    await state.set_state(NamingWay.words)
    return screens.ask_words(t, name=name)


def _method(t: Texts, transfer_methods: TransferMethods, method_id: int) -> Screen:
    one = transfer_methods.get(method_id)
    lacks = not transfer_methods.has_worth(one)
    return screens.method(t, one, ours=transfer_methods.ours if lacks else None)
