"""Hiding, showing and naming what is on sale: one press each, and it counts at once."""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.customers import CustomerCard
from bot.shop.shelf import Shelf
from bot.shop.shelving import Shelving
from bot.telegram.desk_callbacks import (
    CategoryHidden,
    NameReturned,
    RenameOffered,
    ServiceHidden,
    ShelfCategoryOpened,
    ShelfServiceOpened,
)
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import admin_shelf as screens
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import way_to

router = owner_router("shelving")

_SERVICE = "desk_service"


@router.callback_query(ServiceHidden.filter())
async def hide_service(
    callback: CallbackQuery,
    callback_data: ServiceHidden,
    customer: CustomerCard,
    state: FSMContext,
    shelving: Shelving,
    shelf: Shelf,
    t: Texts,
) -> None:
    """Take a service off the shelf, or put it back."""
    service_id, hidden = callback_data.service_id, callback_data.hidden
    await shelving.hide(customer.telegram_id, service_id, hidden=hidden)
    place = await way_to(state, ShelfServiceOpened(service_id=service_id))
    screen = screens.shelf_service(t, await shelf.service(service_id), place)
    await show(callback, screen, toast=t.plain("toast-hidden" if hidden else "toast-shown"))


@router.callback_query(CategoryHidden.filter())
async def hide_category(
    callback: CallbackQuery,
    callback_data: CategoryHidden,
    customer: CustomerCard,
    state: FSMContext,
    shelving: Shelving,
    shelf: Shelf,
    t: Texts,
) -> None:
    """The same for everything of a category."""
    category_id, hidden = callback_data.category_id, callback_data.hidden
    await shelving.hide_all(customer.telegram_id, category_id, hidden=hidden)
    place = await way_to(state, ShelfCategoryOpened(category_id=category_id))
    page = await shelf.services(category_id, number=place.page)
    screen = screens.shelf_category(t, await shelf.category(category_id), page, place)
    await show(callback, screen, toast=t.plain("toast-hidden" if hidden else "toast-shown"))


@router.callback_query(RenameOffered.filter())
async def offer_rename(
    callback: CallbackQuery,
    callback_data: RenameOffered,
    state: FSMContext,
    shelf: Shelf,
    t: Texts,
) -> None:
    """Rename: be asked how."""
    card = await shelf.service(callback_data.service_id)
    await state.update_data({_SERVICE: card.id})
    await state.set_state(Managing.name)
    back = await way_to(state, ShelfServiceOpened(service_id=card.id))
    await show(callback, screens.name_question(t, card, back))


@router.message(StateFilter(Managing.name), is_words)
async def enter_name(
    message: Message,
    customer: CustomerCard,
    state: FSMContext,
    shelving: Shelving,
    shelf: Shelf,
    t: Texts,
) -> None:
    """The new name; one that cannot be is asked for again."""
    service_id = int((await state.get_data())[_SERVICE])
    await shelving.rename(customer.telegram_id, service_id, message.text or "")
    await leave(state)
    place = await way_to(state, ShelfServiceOpened(service_id=service_id))
    await show(message, screens.shelf_service(t, await shelf.service(service_id), place))


@router.callback_query(NameReturned.filter())
async def return_name(
    callback: CallbackQuery,
    callback_data: NameReturned,
    customer: CustomerCard,
    state: FSMContext,
    shelving: Shelving,
    shelf: Shelf,
    t: Texts,
) -> None:
    """Call it what the provider calls it."""
    service_id = callback_data.service_id
    await shelving.rename(customer.telegram_id, service_id, None)
    place = await way_to(state, ShelfServiceOpened(service_id=service_id))
    await show(callback, screens.shelf_service(t, await shelf.service(service_id), place))
