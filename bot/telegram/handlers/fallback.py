"""What nothing else has understood: a sentence that helps, and nothing changes."""

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.catalog import Catalog
from bot.shop.customers import CustomerCard
from bot.shop.staff import Staff
from bot.shop.wallet import Wallet
from bot.telegram.filters import is_attachment
from bot.telegram.handlers.start import menu_screen
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.start import said
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = Router(name="fallback")


@router.message(is_attachment)
async def send_attachment(message: Message, state: FSMContext, t: Texts) -> None:
    """Send a sticker, a picture or the like where words are read; a question stays open."""
    if await state.get_state() is None:
        await show(message, said(t, "screen-words-only"))
    else:
        await show(message, Screen(t("screen-answer-in-words")))


async def is_text(message: Message) -> bool:
    """Text that is left over: a command nobody knows."""
    return bool(message.text)


@router.message(is_text)
async def give_unknown_command(message: Message, t: Texts) -> None:
    """Give a command that does not exist, or is not for this person."""
    await show(message, said(t, "screen-unknown-command"))


@router.callback_query()
async def press_old_button(
    callback: CallbackQuery,
    bot: Bot,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    wallet: Wallet,
    staff: Staff,
) -> None:
    """Press a button that no handler knows any more: the menu, and nothing changes."""
    screen = await menu_screen(bot, customer, t, catalog=catalog, wallet=wallet, staff=staff)
    await show(callback, screen, anew=True, toast=t.plain("toast-old-button"))
