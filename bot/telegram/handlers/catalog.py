"""Browsing. Touches no table: the catalogue is in memory."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.catalog import Catalog
from bot.telegram.callbacks import (
    CategoriesOpened,
    NetworksOpened,
    ServiceOpened,
    ServicesOpened,
)
from bot.telegram.drafts import leave
from bot.telegram.screens import catalog as screens
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = Router(name="catalog")


@router.message(Command("catalogue", "catalog"))
async def ask_for_catalogue(
    message: Message, state: FSMContext, t: Texts, catalog: Catalog
) -> None:
    """Open the catalogue by command."""
    await leave(state)
    await show(message, screens.networks(t, catalog.networks()))


@router.callback_query(NetworksOpened.filter())
async def open_networks(callback: CallbackQuery, t: Texts, catalog: Catalog) -> None:
    """Open the catalogue."""
    await show(callback, screens.networks(t, catalog.networks()))


@router.callback_query(CategoriesOpened.filter())
async def open_network(
    callback: CallbackQuery, callback_data: CategoriesOpened, t: Texts, catalog: Catalog
) -> None:
    """Choose a network, or turn its pages."""
    cards = catalog.categories(callback_data.network)
    await show(callback, screens.categories(t, cards, callback_data))


@router.callback_query(ServicesOpened.filter())
async def open_category(
    callback: CallbackQuery, callback_data: ServicesOpened, t: Texts, catalog: Catalog
) -> None:
    """Choose a category, or turn its pages."""
    category = catalog.category(callback_data.category_id)
    cards = catalog.services(category.id)
    await show(callback, screens.services(t, category, cards, callback_data))


@router.callback_query(ServiceOpened.filter())
async def open_service(
    callback: CallbackQuery, callback_data: ServiceOpened, t: Texts, catalog: Catalog
) -> None:
    """Choose a service."""
    card = catalog.service(callback_data.service_id)
    await show(callback, screens.service(t, card, callback_data))
