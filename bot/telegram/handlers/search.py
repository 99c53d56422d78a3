"""Searching: by command, by button, and by any words that answer no question."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.catalog import Catalog
from bot.telegram.callbacks import SearchOffered, SearchOpened
from bot.telegram.drafts import SEARCH_LENGTH_MAX, keep_search, leave, search_of
from bot.telegram.filters import is_words
from bot.telegram.screens import catalog as screens
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = Router(name="search")


@router.message(Command("search"))
async def ask_for_search(
    message: Message, command: CommandObject, state: FSMContext, t: Texts, catalog: Catalog
) -> None:
    """Search for the words behind the command, or be asked for some."""
    await leave(state)
    if command.args:
        await _find(message, command.args, state, t, catalog)
    else:
        await show(message, screens.ask_search(t))


@router.callback_query(SearchOffered.filter())
async def offer_search(callback: CallbackQuery, state: FSMContext, t: Texts) -> None:
    """Be asked for words."""
    await leave(state)
    await show(callback, screens.ask_search(t))


@router.callback_query(SearchOpened.filter())
async def turn_page(
    callback: CallbackQuery,
    callback_data: SearchOpened,
    state: FSMContext,
    t: Texts,
    catalog: Catalog,
) -> None:
    """Turn the pages of a search, or come back to it."""
    text = await search_of(state, callback_data.search)
    cards = catalog.search(text)
    await show(callback, screens.found(t, text, cards, callback_data))


@router.message(is_words)
async def find(message: Message, state: FSMContext, t: Texts, catalog: Catalog) -> None:
    """Write something that answers no question: it is searched for."""
    await _find(message, message.text or "", state, t, catalog)


async def _find(message: Message, text: str, state: FSMContext, t: Texts, catalog: Catalog) -> None:
    words = text[:SEARCH_LENGTH_MAX]
    cards = catalog.search(words)
    if not cards:
        await show(message, screens.nothing_found(t, words))
        return
    place = SearchOpened(search=await keep_search(state, words))
    await show(message, screens.found(t, words, cards, place))
