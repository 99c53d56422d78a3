"""Searching by words and by a pasted link, beside a tap of the bare bot."""

from typing import Final

from bench.people import Say, Step
from bench.report import at_most, compared
from bench.run import Run
from bench.stage import Timed, timed
from bench.taps import BARE_WALK

GROUP: Final = "Search"
GOAL: Final = at_most(3)
WORDS: Final = (
    Say("instagram followers"),
    Say("tiktok views server 7"),
    Say("folowers instagrm"),
    Say("telegram members"),
    Say("youtube likes refill"),
)
LINKS: Final = (
    Say("https://instagram.com/p/Cbench{id}"),
    Say("https://t.me/bench{id}"),
    Say("https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
)


async def measure(run: Run) -> None:
    """One person who searches, and one who taps."""
    floor, shop = await run.bare(), await run.shop()
    bare_people, people = await floor.welcome(1), await shop.welcome(1)
    kinds: dict[str, tuple[Step, ...]] = {"by words": WORDS, "by a pasted link": LINKS}
    for what, script in kinds.items():
        bare: list[Timed] = []
        ours: list[Timed] = []
        await timed(shop, people, script, steps=len(script))
        for _ in range(run.plan.rounds):
            bare.append(await timed(floor, bare_people, BARE_WALK, steps=run.plan.searches))
            ours.append(await timed(shop, people, script, steps=run.plan.searches))
        run.report.add(
            compared(
                GROUP,
                f"{what}, {run.plan.services:,} services",
                "ms",
                ours=[1000 / one.per_second for one in ours],
                floor=[1000 / one.per_second for one in bare],
                goal=GOAL,
            )
        )
