"""The shop in figures, and what waits for a person."""

from collections.abc import Sequence
from typing import Final

from bot.shop.stats import Attention, Figures
from bot.telegram.desk_callbacks import DeskOpened, StatsOpened
from bot.telegram.screens.keyboards import button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts

_ORDERS_SHOWN: Final = 8


def figures(t: Texts, periods: Sequence[Figures], attention: Attention) -> Screen:
    """Today, the week and the month, one short paragraph each; then what is not well."""
    lines = ["\n".join(period_lines(t, period)) for period in periods]
    parts = [*lines, _attention(t, attention)]
    waiting = list(dict.fromkeys([*attention.unclear, *attention.needs_person]))
    buttons = [
        button(
            t.plain("button-desk-order", number=f"#{order_id}"),
            DeskOpened(order_id=order_id, anew=True),
        )
        for order_id in waiting[:_ORDERS_SHOWN]
    ]
    return Screen(
        "\n\n".join([t("screen-stats"), *parts]),
        keyboard(
            *in_rows(buttons, width=2), [button(t.plain("button-desk-refresh"), StatsOpened())]
        ),
    )


def period_lines(t: Texts, period: Figures) -> list[str]:
    """A period's name and its figures, line by line."""
    lines = [
        t("stats-period", days=period.days),
        t("stats-orders", orders=period.orders, turnover=period.turnover),
    ]
    if period.profit is not None and period.cost is not None:
        lines.append(t("stats-profit", profit=period.profit, cost=period.cost))
    else:
        lines.append(t("stats-profit-unknown"))
    if period.refunds:
        lines.append(t("stats-refunds", refunds=period.refunds))
    lines.append(t("stats-customers", customers=period.customers, topups=period.topups))
    return lines


def _attention(t: Texts, attention: Attention) -> str:
    lines = [t("stats-open", running=attention.running, waiting=attention.waiting)]
    if attention.unclear:
        lines.append(t("stats-unclear", orders=len(attention.unclear)))
    if attention.needs_person:
        lines.append(t("stats-needs-person", orders=len(attention.needs_person)))
    lines += [t("stats-paused", provider=provider) for provider in attention.paused]
    if len(lines) == 1:
        lines.append(t("stats-all-well"))
    return "\n".join(lines)
