"""The shop in figures, as a chart with words under it."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.shop.stats import Stats
from bot.telegram.charts import draw
from bot.telegram.desk_callbacks import FiguresLeft, FiguresOpened
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.pictures import show_picture
from bot.telegram.screens.admin_figures import bars_of, figures_picture
from bot.telegram.screens.admin_menu import desk_menu
from bot.telegram.show import answer_press, show
from bot.telegram.texts.translator import Texts

router = owner_router("figures")


@router.callback_query(FiguresOpened.filter())
async def open_figures(
    callback: CallbackQuery,
    callback_data: FiguresOpened,
    state: FSMContext,
    stats: Stats,
    t: Texts,
) -> None:
    """Choose a period: its chart takes the place of what was there."""
    await answer_press(callback)
    await leave(state)
    course = await stats.course(callback_data.days)
    png = await draw(bars_of(course))
    await show_picture(callback, figures_picture(t, course, png))


@router.callback_query(FiguresLeft.filter())
async def leave_figures(callback: CallbackQuery, stats: Stats, t: Texts) -> None:
    """Back to the desk; the chart goes."""
    await show(callback, desk_menu(t, await stats.board()))
