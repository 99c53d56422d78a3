"""Sweeps over running orders, beside the bare calls that they are made of."""

from typing import Final

from bench.panel import FIRST_ORDER
from bench.report import Line, at_most, compared
from bench.run import Run
from bench.stage import Stage

GROUP: Final = "Tracking sweep, the panel answering in 20 ms"
LATENCY: Final = 0.02
GOAL: Final = at_most(1.2)
PER_CALL: Final = 100
ENDING_SHARE: Final = 100
"""One order in so many ends between two sweeps."""

ROUNDS_LARGE: Final = 1
_LARGE: Final = 50_000

Spent = dict[str, float]


async def measure(run: Run) -> None:
    """Each number of orders: nothing new, progress everywhere, some that end."""
    room, floors = await run.backroom(), await run.floors()
    for count in run.plan.orders:
        path = run.plan.folder / f"orders-{count}.sqlite3"
        await room.subject.ask("open", database=str(path))
        await room.subject.ask("sync")
        await room.subject.ask("fill", count=count)
        room.panel.latency = LATENCY
        try:
            await _sweep(run, room, floors, count)
        finally:
            room.panel.latency = 0.0
        run.report.add(_audited(count, await room.subject.ask("audit")))


async def _sweep(run: Run, room: Stage, floors: Stage, count: int) -> None:
    calls = -(-count // PER_CALL)
    ending = count // ENDING_SHARE
    bare: list[Spent] = []
    quiet: list[Spent] = []
    moving: list[Spent] = []
    ends: list[Spent] = []
    await room.subject.ask("sweep")  # takes in how they stand
    for number in range(ROUNDS_LARGE if count > _LARGE else run.plan.rounds):
        bare.append(
            await floors.subject.ask("calls", panel=room.panel_url, count=calls, ids=PER_CALL)
        )
        quiet.append(await room.subject.ask("sweep"))
        room.panel.remains -= 10
        moving.append(await room.subject.ask("sweep"))
        first = FIRST_ORDER + 1 + number * ending
        room.panel.ended |= {str(first + place) for place in range(ending)}
        ends.append(await room.subject.ask("sweep"))
    room.panel.ended = frozenset()
    what = f"{count:,} orders"
    floor = [one["seconds"] for one in bare]
    for kind, rounds, most in (
        ("nothing new", quiet, 0),
        ("each has moved", moving, calls),
        (f"{ending:,} end", ends, min(calls, ending) + ending),
    ):
        ours = [one["seconds"] for one in rounds]
        cpu = max(one["cpu"] for one in rounds)
        run.report.add(
            compared(
                GROUP,
                f"{what}, {kind}",
                "s",
                ours=ours,
                floor=floor,
                goal=GOAL,
                note=f"processor {cpu:.2f} s",
            ),
            Line(
                GROUP,
                f"{what}, {kind}: commits",
                "",
                max(one["commits"] for one in rounds),
                goal=at_most(most),
            ),
        )


def _audited(count: int, violations: int) -> Line:
    what = f"{count:,} orders: broken invariants afterwards"
    return Line(GROUP, what, "", violations, goal=at_most(0))
