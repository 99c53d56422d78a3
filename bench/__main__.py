"""``python -m bench``: measures the shop beside its floors and prints one table."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final, Protocol

import typer
from rich.console import Console

from bench import (
    broadcast,
    memory,
    pace,
    purchases,
    search,
    startup,
    sync,
    taps,
    tracking,
    webhook,
)
from bench.crowd import BotWrong
from bench.plan import Plan
from bench.report import Report
from bench.run import Run
from bench.subject import SubjectFailed

Group = Callable[[Run], Awaitable[None]]


class Keep(Protocol):
    """Takes in what was measured, ``since`` so many lines."""

    def __call__(self, report: Report, *, since: int) -> None:
        """Called when a group has ended."""


GROUPS: Final[dict[str, Group]] = {
    "taps": taps.measure,
    "webhook": webhook.measure,
    "pace": pace.measure,
    "purchases": purchases.measure,
    "search": search.measure,
    "tracking": tracking.measure,
    "sync": sync.measure,
    "broadcast": broadcast.measure,
    "startup": startup.measure,
    "memory": memory.measure,
}
"""What can be measured, in the order in which it is."""

FILE_WIDTH: Final = 140
"""Columns of the table where no terminal says how many there are."""

console: Final = Console(stderr=True)


def main(
    *,
    only: Annotated[str, typer.Option(help=f"Some of: {', '.join(GROUPS)}.")] = "",
    quick: Annotated[bool, typer.Option(help="Only see that all of it runs.")] = False,
    large: Annotated[bool, typer.Option(help="Add what takes minutes.")] = False,
    rounds: Annotated[int, typer.Option(min=1, help="So many times floor and ours in turn.")] = 5,
    markdown: Annotated[bool, typer.Option(help="Print Markdown.")] = False,
    json: Annotated[Path | None, typer.Option(help="Write all figures to this file.")] = None,
) -> None:
    """Measure the shop beside its floors: ours, floor, ratio, goal."""
    names = [name.strip() for name in only.split(",") if name.strip()] or list(GROUPS)
    if unknown := [name for name in names if name not in GROUPS]:
        raise typer.BadParameter(f"{unknown[0]} is none of: {', '.join(GROUPS)}")
    with TemporaryDirectory(prefix="dukkan-bench-") as folder:
        plan = (
            Plan.quick(Path(folder))
            if quick
            else Plan.full(Path(folder), rounds=rounds, large=large)
        )
        tables = None if markdown else Console(width=None if sys.stdout.isatty() else FILE_WIDTH)

        def keep(report: Report, *, since: int) -> None:
            """Show and write down a group when it ends: a run that is cut short is not lost."""
            if json is not None:
                json.write_text(report.json(), encoding="utf-8")
            if tables is not None:
                tables.print(Report(report.lines[since:]).table())

        report, failed = asyncio.run(_measure(names, plan, keep))
    if markdown:
        sys.stdout.write(report.markdown())
    sys.exit(1 if failed else 0)


async def _measure(names: list[str], plan: Plan, keep: Keep) -> tuple[Report, int]:
    """Measure each group; how many failed. One that fails spoils no other."""
    failed = 0
    async with AsyncExitStack() as closing:
        run = Run(plan, closing)
        for name in names:
            begin = len(run.report.lines)
            with console.status(f"Measuring {name} ..."):
                try:
                    await GROUPS[name](run)
                except (BotWrong, SubjectFailed) as error:
                    console.print(f"{name}: {error}", style="red")
                    failed += 1
            keep(run.report, since=begin)
    return run.report, failed


if __name__ == "__main__":
    typer.run(main)
