"""Everybody's orders: the list by state, a customer's own, and what a search has found."""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.orders import DeskFilter
from bot.shop.desk import Desk
from bot.telegram.desk_callbacks import DeskOrdersOpened, DeskOrdersSearched
from bot.telegram.drafts import SEARCH_LENGTH_MAX, keep_search, search_of
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import admin_lists as screens
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts

router = owner_router("order_lists")


@router.callback_query(DeskOrdersOpened.filter())
async def open_orders(
    callback: CallbackQuery,
    callback_data: DeskOrdersOpened,
    state: FSMContext,
    desk: Desk,
    t: Texts,
) -> None:
    """See orders, filter them, turn the pages, or come back to what a search has found."""
    await state.set_state(Managing.orders)
    text = await search_of(state, callback_data.search)
    page = await desk.page(
        callback_data.which,
        text=text,
        customer_id=callback_data.customer_id or None,
        number=callback_data.page,
    )
    await show(callback, screens.desk_orders(t, page, callback_data, text=text))


@router.callback_query(DeskOrdersSearched.filter())
async def offer_search(callback: CallbackQuery, state: FSMContext, t: Texts) -> None:
    """Look for an order: be asked which."""
    await state.set_state(Managing.orders)
    await show(callback, screens.ask_orders(t))


@router.message(StateFilter(Managing.orders), is_words)
async def find_orders(message: Message, state: FSMContext, desk: Desk, t: Texts) -> None:
    """Look for an order by either number, a part of its link, or its customer."""
    text = (message.text or "")[:SEARCH_LENGTH_MAX]
    page = await desk.page(DeskFilter.ALL, text=text)
    place = DeskOrdersOpened(search=await keep_search(state, text))
    await show(message, screens.desk_orders(t, page, place, text=text))
