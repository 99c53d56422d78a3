"""The language the shop speaks with a person."""

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.shop.catalog import Catalog
from bot.shop.customers import CustomerCard, Customers
from bot.shop.staff import Staff
from bot.shop.wallet import Wallet
from bot.telegram.callbacks import LanguageChosen, LanguagesOpened
from bot.telegram.commands import register_for
from bot.telegram.handlers.start import menu_screen
from bot.telegram.screens import language as screens
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts, Translator

router = Router(name="language")


@router.message(Command("language"))
async def ask_for_languages(message: Message, t: Texts, translator: Translator) -> None:
    """See the languages by command."""
    await show(message, screens.languages(t, translator.languages()))


@router.callback_query(LanguagesOpened.filter())
async def open_languages(callback: CallbackQuery, t: Texts, translator: Translator) -> None:
    """See the languages."""
    await show(callback, screens.languages(t, translator.languages()))


@router.callback_query(LanguageChosen.filter())
async def choose_language(
    callback: CallbackQuery,
    callback_data: LanguageChosen,
    bot: Bot,
    customer: CustomerCard,
    customers: Customers,
    translator: Translator,
    catalog: Catalog,
    wallet: Wallet,
    staff: Staff,
) -> None:
    """Choose a language: the menu, and the list of commands, appear in it."""
    code = translator.closest(callback_data.code)
    card = await customers.set_language(customer.telegram_id, code)
    t = translator.texts(code)
    screen = await menu_screen(bot, card, t, catalog=catalog, wallet=wallet, staff=staff)
    await show(callback, screen, toast=t.plain("toast-language"))
    await register_for(bot, card.telegram_id, t, is_owner=staff.is_owner(card.telegram_id))
