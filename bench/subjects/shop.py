"""The whole shop, as ``python -m bot run`` runs it: face, workers, database."""

import asyncio
import cProfile
import pstats
import sys
from collections import Counter
from functools import partial

from sqlalchemy import func, select

from bench.announcing import announce, recipients
from bench.commits import Commits
from bench.jobs import arguments, take_jobs
from bench.settings import shop_settings
from bot.app import Shop
from bot.domain.money import Money
from bot.domain.payment_entries import adjusted
from bot.logs import set_up_logs
from bot.process import settle_memory
from bot.run import open_shop
from db.models.customer import Customer
from db.models.order import Order
from db.models.outbox import Notice, NoticeState

PROFILE_LINES = 60


async def credit_all(shop: Shop, *, dollars: str) -> int:
    """Give everyone money; how many they are."""
    amount = Money.read(dollars, "USD")
    assert amount is not None
    async with shop.database.transaction() as tx:
        people = (await tx.session.scalars(select(Customer.id))).all()
        for number in people:
            entry = adjusted(
                nonce=f"bench:{number}",
                customer_id=number,
                change=amount,
                currency="USD",
                actor="bench",
                reason="bench",
            )
            await shop.wallet.post(tx, entry)
    return len(people)


async def states(shop: Shop) -> dict[str, int]:
    """How many orders are in each state; ``news`` is how much of it waits to be told."""
    waiting = select(func.count()).where(Notice.state == NoticeState.WAITING)
    async with shop.database.reading() as tx:
        found = await tx.session.scalars(select(Order.state))
        counts = Counter(state.value for state in found)
        return dict(counts) | {"news": await tx.session.scalar(waiting) or 0}


async def commits_since(commits: Commits) -> int:
    """How many commits there were since the last time."""
    return commits.reset()[0]


async def profile(profiler: cProfile.Profile, *, stop: bool) -> None:
    """Note from now on where the time goes; at the end, write the longest to standard error."""
    if not stop:
        profiler.enable()
        return
    profiler.disable()
    pstats.Stats(profiler, stream=sys.stderr).sort_stats("tottime").print_stats(PROFILE_LINES)


def ignore(_link: str) -> None:
    """Nobody owns this shop; and only answers to jobs may be printed."""


async def main() -> None:
    """Run until nobody asks any more."""
    settings = shop_settings(**arguments())
    set_up_logs([], quiet=True)
    async with open_shop(settings, show_claim=ignore) as running, asyncio.TaskGroup() as group:
        shop = running.shop
        commits = Commits(shop.database)
        settle_memory()
        await shop.intake.take_in(shop.upstreams[0])
        ended = group.create_task(running.run())
        await take_jobs(
            {
                "credit_all": partial(credit_all, shop),
                "states": partial(states, shop),
                "announce": partial(announce, shop),
                "recipients": partial(recipients, shop),
                "commits": partial(commits_since, commits),
                "profile": partial(profile, cProfile.Profile()),
            }
        )
        running.stop()
        await ended


if __name__ == "__main__":
    asyncio.run(main())
