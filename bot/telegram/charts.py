"""Figures drawn as a picture: bars of turnover and profit, a line of orders.

Digits and currency codes alone stand in it, the words are in the caption: so every language reads
it, and no letter is missing from the font. matplotlib is imported when it is first needed, and
draws beside the event loop; money becomes a coordinate here and nowhere else.
"""

from asyncio import to_thread
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TURNOVER: Final = "#8fb8f6"
PROFIT: Final = "#2fa874"
LOSS: Final = "#d9534f"
ORDERS: Final = "#27303f"
_PAPER: Final = "#ffffff"
_INK: Final = "#5b6675"
_GRID: Final = "#e8ecf2"
_SIZE_INCHES: Final = (6.0, 3.5)
_DOTS_PER_INCH: Final = 180
_LETTERS: Final = 11.5
"""Points: a phone shows the picture at a third of its size."""

_LABELS_MAX: Final = 8
_DOTS_MAX: Final = 14
"""Orders of more spans than that are a bare line."""

_ROOM_ABOVE: Final = 1.18

_THOUSAND: Final = 1_000
_MILLION: Final = 1_000_000

_drawing = Lock()
"""Fonts are shared between pictures, and not made for several threads."""


@dataclass(frozen=True, slots=True)
class Bars:
    """What a chart shows, one value for each label; ``profit`` is None where it is not known.

    ``orders`` ends where time has come to, the other values are zero beyond it.
    """

    labels: Sequence[str]
    turnover: Sequence[Decimal]
    profit: Sequence[Decimal] | None
    orders: Sequence[int]
    currency: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing has happened in the whole time."""
        return not any([*self.orders, *self.turnover, *(self.profit or ())])


async def draw(bars: Bars) -> bytes:
    """A PNG of 1080 by 630 dots. Without a single order it is an empty sheet with its axes."""
    return await to_thread(_draw, bars)


def _draw(bars: Bars) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - on first use
    from matplotlib.figure import Figure  # noqa: PLC0415 - on first use

    with _drawing:
        figure = Figure(figsize=_SIZE_INCHES, dpi=_DOTS_PER_INCH, facecolor=_PAPER)
        FigureCanvasAgg(figure)
        money = figure.add_axes((0.105, 0.11, 0.8, 0.77), facecolor=_PAPER)
        _draw_money(money, bars)
        _draw_orders(money, bars)
        _label(money, bars)
        out = BytesIO()
        figure.savefig(out, format="png")
    return out.getvalue()


def _draw_money(axes: "Axes", bars: Bars) -> None:
    places = range(len(bars.labels))
    turnover = [float(value) for value in bars.turnover]
    axes.bar(places, turnover, width=0.72, color=TURNOVER, zorder=2)
    profit = [float(value) for value in bars.profit or ()]
    if profit:
        colors = [LOSS if value < 0 else PROFIT for value in profit]
        axes.bar(places, profit, width=0.4, color=colors, zorder=3)
    if bars.is_empty:
        axes.plot(places, [0.0] * len(turnover), "o", color=TURNOVER, markersize=6, clip_on=False)
    most, least = max([*turnover, *profit, 0.0]), min([*profit, 0.0])
    axes.set_ylim(least * _ROOM_ABOVE, (most or 1.0) * _ROOM_ABOVE)
    axes.yaxis.set_major_formatter(_short)
    axes.axhline(0, color=_INK, linewidth=0.8, zorder=4)


def _draw_orders(money: "Axes", bars: Bars) -> None:
    """The line has a scale of its own, on the right, that begins at the same height."""
    axes = money.twinx()
    most = max([*bars.orders, 0])
    low, high = money.get_ylim()
    top = max(most, 4) * 1.35
    axes.set_ylim(top * low / high, top)
    if most:
        axes.plot(
            range(len(bars.orders)),
            bars.orders,
            color=ORDERS,
            linewidth=1.6,
            marker="o" if len(bars.labels) <= _DOTS_MAX else "",
            markersize=4.5,
            markerfacecolor=_PAPER,
            markeredgewidth=1.5,
            zorder=5,
            clip_on=False,
        )
    step = -(-max(most, 4) // 4)
    axes.set_yticks(range(0, max(most, 4) + 1, step) if most else [])
    _calm(axes)


def _label(axes: "Axes", bars: Bars) -> None:
    step = -(-len(bars.labels) // _LABELS_MAX)
    # The last one is now: it always has its label.
    shown = [
        place for place in range(len(bars.labels)) if not (len(bars.labels) - 1 - place) % step
    ]
    axes.set_xticks(shown, [bars.labels[place] for place in shown])
    axes.set_xlim(-0.6, len(bars.labels) - 0.4)
    axes.set_axisbelow(True)
    axes.grid(axis="y", color=_GRID, linewidth=1)
    axes.text(
        0,
        1.03,
        bars.currency,
        transform=axes.transAxes,
        color=_INK,
        fontsize=_LETTERS,
        weight="bold",
    )
    axes.text(
        1,
        1.03,
        "#",
        transform=axes.transAxes,
        color=ORDERS,
        fontsize=_LETTERS,
        ha="right",
        weight="bold",
    )
    if bars.is_empty:
        axes.set_yticks([0.25, 0.5, 0.75, 1], [""] * 4)
    _calm(axes)


def _calm(axes: "Axes") -> None:
    """No frame, quiet ticks."""
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0, labelsize=_LETTERS, labelcolor=_INK, pad=6)


def _short(value: float, _: float) -> str:
    """An amount beside the bars: thousands and millions by a letter, where they would not fit."""
    if abs(value) >= _MILLION:
        return f"{value / _MILLION:g}M"
    return f"{value / _THOUSAND:g}k" if abs(value) >= 10 * _THOUSAND else f"{value:g}"
