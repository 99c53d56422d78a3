"""/books: a month of the books, and its postings as a file."""

from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.books import Month
from bot.shop.exports import Exports
from bot.shop.months import MonthlyBooks
from bot.telegram.books_callbacks import MonthFileAsked, MonthOpened
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.books import statement
from bot.telegram.show import answer_press, show
from bot.telegram.texts.translator import Texts

router = owner_router("books")


@router.message(Command("books"))
async def open_books(message: Message, state: FSMContext, months: MonthlyBooks, t: Texts) -> None:
    """The current month so far."""
    await leave(state)
    await show(message, statement(t, await months.statement()))


@router.callback_query(MonthOpened.filter())
async def turn_to_month(
    callback: CallbackQuery,
    callback_data: MonthOpened,
    state: FSMContext,
    months: MonthlyBooks,
    t: Texts,
) -> None:
    """Another month, or the same as it is now."""
    await leave(state)
    await show(callback, statement(t, await months.statement(Month.read(callback_data.month))))


@router.callback_query(MonthFileAsked.filter())
async def ask_for_file(
    callback: CallbackQuery,
    callback_data: MonthFileAsked,
    exports: Exports,
    t: Texts,
) -> None:
    """The file comes by itself, as a message of its own."""
    month = Month(callback_data.year, callback_data.month)
    await exports.want_month(callback.from_user.id, month)
    await answer_press(callback, t.plain("toast-month-file"))
