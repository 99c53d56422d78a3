"""Purchases from /start to running, in processor time: their parts' floors added up."""

import asyncio
from collections.abc import Sequence
from statistics import median
from typing import Final

from bench.crowd import ARRIVAL, BotWrong, walk_all
from bench.people import Person, Say, Step, Tap
from bench.report import Line, at_most
from bench.run import Run
from bench.stage import QUIET_SECONDS, Stage, timed
from bench.taps import BARE_WALK

GROUP: Final = "A purchase, from /start to running, in processor time"
GOAL: Final = at_most(1.3)
WALK: Final = (
    Tap("n"),
    Tap("c:instagram"),
    Tap("l"),
    Tap("s"),
    Tap("o"),
    Say("https://instagram.com/bench{id}"),
    Tap("q"),
    Tap("qy"),
)
ACTS: Final = len(ARRIVAL) + len(WALK)
AT_ONCE: Final = 10
DOLLARS: Final = "1000"
RUNNING_SECONDS: Final = 60.0
_LOOK_SECONDS: Final = 0.25

Spent = dict[str, float]


async def measure(run: Run) -> None:
    """A few people at a time, each new, each buying once."""
    shop, floor, floors = await run.shop(), await run.bare(), await run.floors()
    rounds = [
        await _round(run, shop, floor, floors, number=number) for number in range(run.plan.rounds)
    ]
    ours, sums = [one["ours"] for one in rounds], [one["floor"] for one in rounds]
    ratio = median(one / other for one, other in zip(ours, sums, strict=True))
    last = rounds[-1]
    run.report.add(
        Line(
            GROUP,
            f"{run.plan.purchases} purchases by {AT_ONCE} at a time",
            "ms each",
            median(ours),
            median(sums),
            ratio,
            GOAL,
            note=(
                f"floor: {ACTS} taps of {last['tap']:.2f}, {last['commits']:.1f} commits"
                f" of {last['commit']:.2f}, a post of {last['post']:.2f}"
            ),
        )
    )


async def _round(run: Run, shop: Stage, floor: Stage, floors: Stage, *, number: int) -> Spent:
    """What one purchase cost, and what its parts cost bare, in milliseconds."""
    count = run.plan.purchases
    people = await floor.welcome(AT_ONCE)
    tap = (await timed(floor, people, BARE_WALK, steps=max(3, count // 3 * 3))).cpu_ms
    path = run.plan.folder / f"commits-{number}.sqlite3"
    bare = await floors.subject.ask("commits", database=str(path), count=10 * count)
    posts = await floors.subject.ask("calls", panel=shop.panel_url, count=count)
    spent = await _buy(shop, count)
    parts = {
        "tap": tap,
        "commit": 1000 * bare["cpu"] / (10 * count),
        "post": 1000 * posts["cpu"] / count,
        "commits": spent["commits"] / count,
    }
    total = ACTS * parts["tap"] + parts["commits"] * parts["commit"] + parts["post"]
    return parts | {"floor": total, "ours": 1000 * spent["cpu"] / count}


async def _buy(shop: Stage, count: int) -> Spent:
    people = shop.api.arrive(count)
    before = await _running(shop)
    await shop.subject.ask("commits")
    cpu = await shop.subject.cpu()
    await _in_groups(people, ARRIVAL, steps=1)
    arriving = await shop.subject.cpu() - cpu
    commits = await shop.subject.ask("commits")
    await shop.subject.ask("credit_all", dollars=DOLLARS)
    await asyncio.sleep(QUIET_SECONDS)
    await shop.subject.ask("commits")
    cpu = await shop.subject.cpu()
    await _in_groups(people, WALK, steps=len(WALK))
    await _until_running(shop, before + count)
    buying = await shop.subject.cpu() - cpu
    commits += await shop.subject.ask("commits")
    return {"cpu": arriving + buying, "commits": commits}


async def _in_groups(people: Sequence[Person], script: Sequence[Step], *, steps: int) -> None:
    for first in range(0, len(people), AT_ONCE):
        await walk_all(people[first : first + AT_ONCE], script, steps=steps)


async def _running(shop: Stage) -> int:
    states: dict[str, int] = await shop.subject.ask("states")
    return states.get("running", 0)


async def _until_running(shop: Stage, count: int) -> None:
    """Wait until all run and everyone has been told. Raises BotWrong."""
    loop = asyncio.get_running_loop()
    ends = loop.time() + RUNNING_SECONDS
    while loop.time() < ends:
        states = await shop.subject.ask("states")
        if states.get("running", 0) == count and not states["news"]:
            return
        await asyncio.sleep(_LOOK_SECONDS)
    raise BotWrong(f"not all orders run: {states}")
