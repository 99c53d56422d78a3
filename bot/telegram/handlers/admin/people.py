"""Customers: found, looked at, their wallet."""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.people import People
from bot.shop.wallet import Wallet
from bot.telegram.desk_callbacks import (
    PeopleOpened,
    PeopleSearched,
    PersonHistoryOpened,
    PersonOpened,
)
from bot.telegram.drafts import SEARCH_LENGTH_MAX, keep_search, leave, search_of
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import admin_people as screens
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import remember

router = owner_router("people")


@router.callback_query(PeopleOpened.filter())
async def open_people(
    callback: CallbackQuery,
    callback_data: PeopleOpened,
    state: FSMContext,
    people: People,
    t: Texts,
) -> None:
    """See customers, turn the pages, or come back to what a search has found."""
    await state.set_state(Managing.person)
    text = await search_of(state, callback_data.search)
    page = await people.page(text, number=callback_data.page)
    await show(callback, screens.people(t, page, callback_data, text=text))


@router.callback_query(PeopleSearched.filter())
async def offer_search(callback: CallbackQuery, state: FSMContext, t: Texts) -> None:
    """Look for a customer: be asked which."""
    await state.set_state(Managing.person)
    await show(callback, screens.ask_person(t))


@router.message(StateFilter(Managing.person), is_words)
async def find_people(message: Message, state: FSMContext, people: People, t: Texts) -> None:
    """Look for a customer by a number, @username or a part of a name."""
    text = (message.text or "")[:SEARCH_LENGTH_MAX]
    page = await people.page(text)
    place = PeopleOpened(search=await keep_search(state, text))
    await show(message, screens.people(t, page, place, text=text))


@router.callback_query(PersonOpened.filter())
async def open_person(
    callback: CallbackQuery,
    callback_data: PersonOpened,
    state: FSMContext,
    people: People,
    t: Texts,
) -> None:
    """See one customer."""
    await leave(state)
    card = await people.card(callback_data.customer_id)
    await remember(state, callback_data)
    await show(callback, screens.person(t, card, callback_data), anew=callback_data.anew)


@router.callback_query(PersonHistoryOpened.filter())
async def open_history(
    callback: CallbackQuery, callback_data: PersonHistoryOpened, wallet: Wallet, t: Texts
) -> None:
    """See what moved in a customer's wallet."""
    page = await wallet.history(callback_data.customer_id, number=callback_data.history)
    await show(callback, screens.person_history(t, page, callback_data))
