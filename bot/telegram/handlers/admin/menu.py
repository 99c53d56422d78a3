"""/admin: the owner's desk, and the short lists that it opens by itself."""

from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.act_log import ActLog
from bot.shop.customers import CustomerCard
from bot.shop.intake import Intake
from bot.shop.stats import Stats
from bot.telegram.desk_callbacks import (
    BooksOpened,
    DeskMenuOpened,
    LogOpened,
    PausedOpened,
    SyncAsked,
)
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.admin import sync_started
from bot.telegram.screens.admin_lists import act_log as log_screen
from bot.telegram.screens.admin_menu import books, desk_menu, paused
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = owner_router("menu")


@router.message(Command("admin"))
async def ask_for_desk(message: Message, state: FSMContext, stats: Stats, t: Texts) -> None:
    """Open the desk by command."""
    await leave(state)
    await show(message, desk_menu(t, await stats.board()))


@router.callback_query(DeskMenuOpened.filter())
async def open_desk(
    callback: CallbackQuery,
    callback_data: DeskMenuOpened,
    state: FSMContext,
    stats: Stats,
    t: Texts,
) -> None:
    """Back to the desk, as things stand now."""
    await leave(state)
    await show(callback, desk_menu(t, await stats.board()), anew=callback_data.anew)


@router.callback_query(PausedOpened.filter())
async def open_paused(callback: CallbackQuery, stats: Stats, t: Texts) -> None:
    """See to which suppliers nothing is sent."""
    await show(callback, paused(t, await stats.board()))


@router.callback_query(BooksOpened.filter())
async def open_books(callback: CallbackQuery, stats: Stats, t: Texts) -> None:
    """See what is wrong with the books."""
    await show(callback, books(t, await stats.board()))


@router.callback_query(LogOpened.filter())
async def open_log(
    callback: CallbackQuery, callback_data: LogOpened, act_log: ActLog, t: Texts
) -> None:
    """See what staff has done, or turn the pages."""
    await show(callback, log_screen(t, await act_log.page(callback_data.page)))


@router.callback_query(SyncAsked.filter())
async def ask_sync(
    callback: CallbackQuery, customer: CustomerCard, intake: Intake, t: Texts
) -> None:
    """Have the suppliers' lists read; the worker reports by itself."""
    intake.request(customer.telegram_id)
    await show(callback, sync_started(t), anew=True)
