"""A broadcast: as fast as it can go beside a bare loop of sends, and at an allowed rate."""

import asyncio
from bisect import bisect_left
from collections.abc import Sequence
from time import perf_counter
from typing import Final

from bench.crowd import BotWrong
from bench.report import Line, at_least, at_most, compared
from bench.run import Run
from bench.stage import Stage, shop_on_stage

GROUP: Final = "Broadcast"
UNBOUND: Final = 1_000_000
"""Messages a second that no machine reaches: what is left is the work itself."""

RATE: Final = 200
"""Messages a second that any machine reaches; a shop's own 25 would only take longer."""

GOAL: Final = at_least(0.9)
RATE_GOAL: Final = at_least(0.98)
TELEGRAM_PER_SECOND: Final = RATE * 30 / 25
"""What Telegram bears beside what the shop allows itself: 30 a second (Bots FAQ) and 25."""

WAIT_SECONDS: Final = 300.0
_LOOK_SECONDS: Final = 0.1


async def measure(run: Run) -> None:
    """To the plan's recipients without a limit; to fewer at the rate."""
    await _unbound(run)
    await _paced(run)


async def _unbound(run: Run) -> None:
    count, floors = run.plan.recipients, await run.floors()
    bare, ours = [], []
    async with shop_on_stage(run.plan, rate=UNBOUND) as shop:
        for _ in range(run.plan.rounds):
            bare.append(await floors.subject.ask("copies", count=count))
            ours.append(await _announced(shop, count))
    what = f"{count:,} recipients, no limit"
    run.report.add(
        compared(
            GROUP,
            what,
            "copies/s",
            ours=[count / one["seconds"] for one in ours],
            floor=[count / one["seconds"] for one in bare],
            goal=GOAL,
            note="the floor is a bare loop of sends",
        ),
        compared(
            GROUP,
            f"{what}: processor",
            "ms/copy",
            ours=[1000 * one["cpu"] / count for one in ours],
            floor=[1000 * one["cpu"] / count for one in bare],
        ),
    )


async def _paced(run: Run) -> None:
    count = run.plan.paced_recipients
    async with shop_on_stage(run.plan, rate=RATE) as shop:
        await _announced(shop, count)
        copied = shop.api.copied
    rate = (count - 1) / (copied[-1] - copied[0])
    what = f"{count:,} recipients, {RATE} a second allowed"
    run.report.add(
        Line(GROUP, what, "copies/s", rate, RATE, rate / RATE, RATE_GOAL),
        Line(
            GROUP,
            f"{what}: copies in the fullest second",
            "",
            most_in_a_second(copied),
            goal=at_most(TELEGRAM_PER_SECOND),
            note="beyond the goal Telegram would answer 429",
        ),
    )


def most_in_a_second(moments: Sequence[float]) -> int:
    """How many of these, in seconds and in their order, fall into one second at most."""
    return max(
        place + 1 - bisect_left(moments, moment - 1.0) for place, moment in enumerate(moments)
    )


async def _announced(shop: Stage, count: int) -> dict[str, float]:
    """Copy to so many, from the start until the last result is written down. Raises BotWrong."""
    shop.api.copied.clear()
    cpu, began = await shop.subject.cpu(), perf_counter()
    await shop.subject.ask("announce", count=count)
    states = await _ended(shop, count)
    cpu = await shop.subject.cpu() - cpu
    if states.get("sent") != count or len(shop.api.copied) != count:
        raise BotWrong(f"of {count} copies {len(shop.api.copied)} were made, on record: {states}")
    return {"seconds": shop.api.copied[-1] - began, "cpu": cpu}


async def _ended(shop: Stage, count: int) -> dict[str, int]:
    """How many recipients are in each state, once the broadcast has ended. Raises BotWrong."""
    ends = perf_counter() + WAIT_SECONDS
    while perf_counter() < ends:
        # Asking costs the shop a look: not before there is reason to.
        if len(shop.api.copied) >= count:
            states: dict[str, int] = await shop.subject.ask("recipients")
            if not states.pop("running"):
                return states
        await asyncio.sleep(_LOOK_SECONDS)
    raise BotWrong(f"of {count} copies {len(shop.api.copied)} were made")
