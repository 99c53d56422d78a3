"""/stats: how the shop does, and what waits for a person."""

from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.stats import Stats
from bot.telegram.desk_callbacks import StatsOpened
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.admin_stats import figures
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = owner_router("stats")


@router.message(Command("stats"))
async def open_stats(message: Message, state: FSMContext, stats: Stats, t: Texts) -> None:
    """The figures of today, the week and the month."""
    await leave(state)
    await show(message, figures(t, await stats.figures(), await stats.attention()))


@router.callback_query(StatsOpened.filter())
async def refresh_stats(
    callback: CallbackQuery, callback_data: StatsOpened, stats: Stats, t: Texts
) -> None:
    """The same message with the figures of now."""
    screen = figures(t, await stats.figures(), await stats.attention())
    await show(callback, screen, anew=callback_data.anew)
