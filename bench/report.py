"""What was measured, beside its floor and its goal: as a table, as Markdown, as JSON."""

import json
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from os import cpu_count
from statistics import median
from typing import Any, Final

from rich.table import Table

_LIBRARIES: Final = ("aiogram", "aiohttp", "sqlalchemy", "httpx", "pydantic")
_HEADINGS: Final = ("what", "ours", "floor", "ratio", "goal", "")


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound on a ratio, or on the figure itself where there is no floor."""

    limit: float
    is_least: bool

    def __str__(self) -> str:
        return f"{'≥' if self.is_least else '≤'} {number_text(self.limit)}"

    def is_met_by(self, value: float) -> bool:
        """Whether the bound holds."""
        return value >= self.limit if self.is_least else value <= self.limit


def at_least(limit: float) -> Goal:
    """The more the better."""
    return Goal(limit, is_least=True)


def at_most(limit: float) -> Goal:
    """The less the better."""
    return Goal(limit, is_least=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was measured. ``ratio`` is ours to the floor; without a goal it is told only.

    ``note`` says what the figures consist of.
    """

    group: str
    what: str
    unit: str
    ours: float
    floor: float | None = None
    ratio: float | None = None
    goal: Goal | None = None
    note: str = ""

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if self.goal is None:
            return None
        return self.goal.is_met_by(self.ours if self.ratio is None else self.ratio)

    def cells(self) -> list[str]:
        """The line as a row of a table."""
        met = {None: "", True: "met", False: "missed"}[self.is_met]
        return [
            f"{self.what} ({self.note})" if self.note else self.what,
            f"{number_text(self.ours)} {self.unit}".rstrip(),
            "" if self.floor is None else f"{number_text(self.floor)} {self.unit}".rstrip(),
            "" if self.ratio is None else f"{self.ratio:.2f} ×",
            "" if self.goal is None else str(self.goal),
            met,
        ]


def compared(
    group: str,
    what: str,
    unit: str,
    *,
    ours: Sequence[float],
    floor: Sequence[float],
    goal: Goal | None = None,
    note: str = "",
) -> Line:
    """A line from rounds that alternated: the medians, and the median of each round's ratio."""
    ratios = [one / other for one, other in zip(ours, floor, strict=True)]
    return Line(group, what, unit, median(ours), median(floor), median(ratios), goal, note)


@dataclass
class Report:
    """The lines of a run, as they come."""

    lines: list[Line] = field(default_factory=list)
    quick: bool = False

    def add(self, *lines: Line) -> None:
        """Take in what was measured."""
        self.lines.extend(lines)

    def table(self) -> Table:
        """For a terminal."""
        table = Table(*_HEADINGS, title="Dukkan beside its floors", caption=machine())
        for group, lines in self._groups():
            table.add_section()
            table.add_row(group, style="bold")
            for line in lines:
                style = "red" if line.is_met is False else ""
                table.add_row(*line.cells(), style=style)
        return table

    def markdown(self) -> str:
        """For docs/performance.md."""
        rows = [machine(), "", _row(_HEADINGS), _row(["---"] * len(_HEADINGS))]
        for group, lines in self._groups():
            rows.append(_row([f"**{group}**", *[""] * (len(_HEADINGS) - 1)]))
            rows.extend(_row(line.cells()) for line in lines)
        return "\n".join(rows) + "\n"

    def json(self) -> str:
        """For a program."""
        lines: list[dict[str, Any]] = [asdict(line) | {"met": line.is_met} for line in self.lines]
        found = {"machine": machine(), "quick": self.quick, "lines": lines}
        return json.dumps(found, indent=2, ensure_ascii=False) + "\n"

    def _groups(self) -> Iterable[tuple[str, list[Line]]]:
        names = dict.fromkeys(line.group for line in self.lines)
        return [(name, [one for one in self.lines if one.group == name]) for name in names]


def machine() -> str:
    """What it was measured on."""
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{cpu_count()} cores, {platform.system()} {platform.machine()}, {python}, {libraries}"


def number_text(value: float) -> str:
    """A figure with as many digits as mean something."""
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 100 else f"{value:.2f}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
