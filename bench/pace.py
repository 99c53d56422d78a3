"""What a person feels: how long a tap takes at a steady pace, Telegram answering in 50 ms."""

from statistics import quantiles
from typing import Final

from bench.crowd import walk_steadily
from bench.people import Person, Step
from bench.report import Line, at_most, compared
from bench.run import Run
from bench.stage import Stage
from bench.taps import BARE_WALK, BROWSE_WALK

GROUP: Final = "A tap as a person feels it: 50 a second, Telegram answering in 50 ms"
LATENCY: Final = 0.05
PER_SECOND: Final = 50
PEOPLE: Final = 150
GOAL: Final = at_most(1.05)
SPINNER_GOAL: Final = at_most(1.2)
"""Until the button stops spinning, to the time until the bare bot's screen has changed."""


async def measure(run: Run) -> None:
    """The slowest hundredth of the taps, of both bots in turn."""
    floor, shop = await run.bare(), await run.shop()
    bare_people, people = await floor.welcome(PEOPLE), await shop.welcome(PEOPLE)
    bare: list[tuple[float, float]] = []
    ours: list[tuple[float, float]] = []
    for _ in range(run.plan.rounds):
        bare.append(await _slowest(run, floor, bare_people, BARE_WALK))
        ours.append(await _slowest(run, shop, people, BROWSE_WALK))
    run.report.add(
        compared(
            GROUP,
            "p99 until the screen has changed",
            "ms",
            ours=[screen for screen, _ in ours],
            floor=[screen for screen, _ in bare],
            goal=GOAL,
        ),
        compared(
            GROUP,
            "p99 until the button stops spinning",
            "ms",
            ours=[spinner for _, spinner in ours],
            floor=[screen for screen, _ in bare],
            goal=SPINNER_GOAL,
            note="the floor is the bare bot's screen",
        ),
        _spinner_of_floor([spinner for _, spinner in bare]),
    )


async def _slowest(
    run: Run, stage: Stage, people: list[Person], walk: tuple[Step, ...]
) -> tuple[float, float]:
    """The 99th percentiles of screens and spinners, in milliseconds."""
    times = stage.api.times
    stage.api.latency = LATENCY
    times.screens.clear()
    times.spinners.clear()
    try:
        steps = int(run.plan.pace_seconds * PER_SECOND)
        await walk_steadily(people, walk, steps=steps, per_second=PER_SECOND)
    finally:
        stage.api.latency = 0.0
    return _p99(times.screens), _p99(times.spinners)


def _p99(seconds: list[float]) -> float:
    return 1000 * quantiles(seconds, n=100, method="inclusive")[-1]


def _spinner_of_floor(rounds: list[float]) -> Line:
    what = "the bare bot's spinner, for comparison"
    return Line(GROUP, what, "ms", sorted(rounds)[len(rounds) // 2])
