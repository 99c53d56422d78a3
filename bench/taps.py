"""Menu taps: how many a second, by how many people at once, beside a bare aiogram bot's."""

from collections.abc import Sequence
from statistics import median
from typing import Final

from bench.people import Person, Step, Tap
from bench.plan import Plan
from bench.report import Goal, Line, at_least, compared
from bench.run import Run
from bench.stage import Stage, Timed, on_stage, timed

GROUP: Final = "Taps by polling"
BARE_WALK: Final = (Tap("a"), Tap("b"), Tap("c"))
MENU_WALK: Final = (Tap("n"), Tap("m"))
BROWSE_WALK: Final = tuple(Tap(one) for one in "nclslc")
"""Networks, categories, services, a service, and back the same way."""

GOAL: Final = at_least(0.9)
_WHOLE_STEPS: Final = 6
"""The fewest after which everyone is where they began, on each of the walks."""

Bot = tuple[Stage, Sequence[Step]]


async def measure(run: Run) -> None:
    """The driver's ceiling, then each crowd."""
    plan = run.plan
    async with on_stage("nothing") as nothing:
        people = await nothing.welcome(plan.crowds[-1])
        ceiling = await timed(nothing, people, BARE_WALK, steps=_steps(plan, people) * 2)
    run.report.add(
        Line(
            GROUP,
            "the driver's ceiling",
            "taps/s",
            ceiling.per_second,
            note="a bot on bare asyncio",
        )
    )
    floor, shop = await run.bare(), await run.shop()
    await measure_crowds(run, GROUP, floor, shop, goal=GOAL)


async def measure_crowds(run: Run, group: str, floor: Stage, shop: Stage, *, goal: Goal) -> None:
    """Each of the plan's crowds, in front of the menu and in the catalogue."""
    for crowd in run.plan.crowds:
        bare_people, people = await floor.welcome(crowd), await shop.welcome(crowd)
        for what, walk in (("menu", MENU_WALK), ("catalogue", BROWSE_WALK)):
            bare, ours = await alternate(
                run.plan, (floor, BARE_WALK), bare_people, (shop, walk), people
            )
            run.report.add(*lines_of(group, f"{what}, {crowd} at once", bare, ours, goal=goal))


async def alternate(
    plan: Plan,
    floor: Bot,
    floor_people: Sequence[Person],
    ours: Bot,
    our_people: Sequence[Person],
) -> tuple[list[Timed], list[Timed]]:
    """The plan's rounds of both in turn, so that noise of the machine meets both."""
    for (stage, walk), people in ((floor, floor_people), (ours, our_people)):
        await timed(stage, people, walk, steps=_WHOLE_STEPS)
    bare_rounds, our_rounds = [], []
    for _ in range(plan.rounds):
        bare_rounds.append(
            await timed(floor[0], floor_people, floor[1], steps=_steps(plan, floor_people))
        )
        our_rounds.append(await timed(ours[0], our_people, ours[1], steps=_steps(plan, our_people)))
    return bare_rounds, our_rounds


def lines_of(
    group: str, what: str, bare: Sequence[Timed], ours: Sequence[Timed], *, goal: Goal
) -> list[Line]:
    """The taps a second, and what one costs."""
    driver = median(one.driver_ms for one in ours)
    return [
        compared(
            group,
            what,
            "taps/s",
            ours=[one.per_second for one in ours],
            floor=[one.per_second for one in bare],
            goal=goal,
        ),
        compared(
            group,
            f"{what}: processor",
            "ms/tap",
            ours=[one.cpu_ms for one in ours],
            floor=[one.cpu_ms for one in bare],
            note=f"the driver takes {driver:.2f}",
        ),
    ]


def _steps(plan: Plan, people: Sequence[Person]) -> int:
    """Steps for each person: whole walks of either kind, so that everyone ends where they began."""
    return max(1, plan.taps // len(people) // _WHOLE_STEPS) * _WHOLE_STEPS
