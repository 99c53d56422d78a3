"""A period in figures: what the chart shows, and the words and figures under it."""

from typing import Final

from bot.shop.stats import Course, Span
from bot.telegram.charts import Bars
from bot.telegram.desk_callbacks import FiguresLeft, FiguresOpened
from bot.telegram.pictures import Picture
from bot.telegram.screens.admin_stats import period_lines
from bot.telegram.screens.keyboards import button, keyboard
from bot.telegram.texts.translator import Texts

_NO_CURRENCY: Final = "USD"
"""What an empty chart of a shop is scaled in that has no currency yet."""


def bars_of(course: Course) -> Bars:
    """The chart: the hours of today, or days by their number in the month."""
    currency = course.currency or _NO_CURRENCY
    profits = [span.profit for span in course.spans if span.profit is not None]
    known = len(profits) == len(course.spans)
    return Bars(
        labels=[_label(span, course.figures.days) for span in course.spans],
        turnover=[span.turnover.decimal(currency) for span in course.spans],
        profit=[profit.decimal(currency) for profit in profits] if known else None,
        orders=[span.orders for span in course.spans[: course.begun]],
        currency=course.currency or "",
    )


def figures_picture(t: Texts, course: Course, png: bytes) -> Picture:
    """The chart with its figures, and the other periods."""
    days = course.figures.days
    parts = ["\n".join(period_lines(t, course.figures)), t("figures-legend")]
    if bars_of(course).is_empty:
        parts.append(t("figures-empty"))
    periods = [
        button(
            t.plain("button-chosen", name=name) if period == days else name,
            FiguresOpened(days=period),
        )
        for period, name in (
            (1, t.plain("button-today")),
            (7, t.plain("button-days", days=7)),
            (30, t.plain("button-days", days=30)),
        )
    ]
    return Picture(
        png,
        "\n\n".join(parts),
        keyboard(periods, [button(t.plain("button-back"), FiguresLeft())]),
    )


def _label(span: Span, days: int) -> str:
    return f"{span.begins.hour:02}" if days == 1 else str(span.begins.day)
