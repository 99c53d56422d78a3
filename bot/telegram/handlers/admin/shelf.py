"""The catalogue on the desk: walked through with everything there is, and searched."""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.shelf import Shelf
from bot.telegram.desk_callbacks import (
    ShelfCategoryOpened,
    ShelfFound,
    ShelfNetworkOpened,
    ShelfOpened,
    ShelfSearched,
    ShelfServiceOpened,
)
from bot.telegram.drafts import SEARCH_LENGTH_MAX, keep_search, leave, search_of
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import admin_shelf as screens
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import remember

router = owner_router("shelf")


@router.callback_query(ShelfOpened.filter())
async def open_shelf(callback: CallbackQuery, state: FSMContext, shelf: Shelf, t: Texts) -> None:
    """See the networks."""
    await state.set_state(Managing.service)
    await show(callback, screens.shelf(t, await shelf.networks()))


@router.callback_query(ShelfNetworkOpened.filter())
async def open_network(
    callback: CallbackQuery, callback_data: ShelfNetworkOpened, shelf: Shelf, t: Texts
) -> None:
    """Choose a network, or turn its pages."""
    categories = await shelf.categories(callback_data.network)
    await show(callback, screens.shelf_network(t, categories, callback_data))


@router.callback_query(ShelfCategoryOpened.filter())
async def open_category(
    callback: CallbackQuery,
    callback_data: ShelfCategoryOpened,
    state: FSMContext,
    shelf: Shelf,
    t: Texts,
) -> None:
    """Choose a category, or turn its pages."""
    await leave(state)
    category = await shelf.category(callback_data.category_id)
    page = await shelf.services(category.id, number=callback_data.page)
    await remember(state, callback_data)
    await show(callback, screens.shelf_category(t, category, page, callback_data))


@router.callback_query(ShelfServiceOpened.filter())
async def open_service(
    callback: CallbackQuery,
    callback_data: ShelfServiceOpened,
    state: FSMContext,
    shelf: Shelf,
    t: Texts,
) -> None:
    """Choose a service."""
    await leave(state)
    card = await shelf.service(callback_data.service_id)
    await remember(state, callback_data)
    await show(callback, screens.shelf_service(t, card, callback_data))


@router.callback_query(ShelfSearched.filter())
async def offer_search(callback: CallbackQuery, state: FSMContext, t: Texts) -> None:
    """Look for a service: be asked which."""
    await state.set_state(Managing.service)
    await show(callback, screens.ask_service(t))


@router.message(StateFilter(Managing.service), is_words)
async def find_services(message: Message, state: FSMContext, shelf: Shelf, t: Texts) -> None:
    """Look for services by either number or by words."""
    text = (message.text or "")[:SEARCH_LENGTH_MAX]
    page = await shelf.find(text)
    place = ShelfFound(search=await keep_search(state, text))
    await show(message, screens.shelf_found(t, text, page, place))


@router.callback_query(ShelfFound.filter())
async def turn_found(
    callback: CallbackQuery, callback_data: ShelfFound, state: FSMContext, shelf: Shelf, t: Texts
) -> None:
    """Turn the pages of a search, or come back to it."""
    await state.set_state(Managing.service)
    text = await search_of(state, callback_data.search)
    page = await shelf.find(text, number=callback_data.page)
    await show(callback, screens.shelf_found(t, text, page, callback_data))
