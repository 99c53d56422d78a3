"""How much memory the shop holds, beside a process that has imported the same libraries."""

from typing import Final

from bench.people import Person
from bench.report import Line, at_most
from bench.run import Run
from bench.stage import Stage, on_stage, shop_on_stage, timed
from bench.taps import BROWSE_WALK

GROUP: Final = "Memory"
GOAL: Final = at_most(40)
PEOPLE_GOAL: Final = at_most(8)
"""Megabytes that a thousand more people may add; what they add is bounded, not nothing."""

_MEGABYTE: Final = 1024 * 1024


async def measure(run: Run) -> None:
    """A shop of its own, just opened, then used by more and more people."""
    async with shop_on_stage(run.plan) as shop:
        crowd = run.plan.crowds[-1]
        first = await shop.welcome(1)
        opened = await _megabytes(shop)
        modules = await shop.subject.ask("modules")
        await _use(shop, first)
        some = await shop.welcome(crowd)
        await _use(shop, some)
        used = await _megabytes(shop)
        more = await shop.welcome(crowd)
        await _use(shop, more)
        used_more = await _megabytes(shop)
    async with on_stage("imports", modules=modules) as floor:
        libraries = await _megabytes(floor)
    what = f"with {run.plan.services:,} services"
    run.report.add(
        Line(GROUP, "the same libraries, imported", "MB", libraries),
        Line(GROUP, f"{what}, above the libraries", "MB", opened - libraries, goal=GOAL),
        Line(GROUP, f"{what}, after {crowd:,} people", "MB", used - libraries),
        Line(GROUP, f"{crowd:,} more people add", "MB", used_more - used, goal=PEOPLE_GOAL),
    )


async def _use(shop: Stage, people: list[Person]) -> None:
    await timed(shop, people, BROWSE_WALK, steps=len(BROWSE_WALK))


async def _megabytes(stage: Stage) -> float:
    return float(await stage.subject.ask("memory")) / _MEGABYTE
