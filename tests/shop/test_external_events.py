"""Whatever comes from outside may come twice or many times at once: it counts once.

Money page 12, on both databases.
"""

import asyncio
from typing import Final

import pytest

from tests.shop.external_events import EVENTS, told
from tests.storefront import Storefront

AT_ONCE: Final = 8


@pytest.fixture(params=EVENTS)
def event(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def test_what_comes_twice_counts_once(storefront: Storefront, event: str) -> None:
    prepare, books = EVENTS[event]
    tell = await prepare(storefront)
    await tell()
    assert await storefront.books() == books

    await told(tell)
    storefront.pass_time(seconds=3_600)
    await told(tell)

    assert await storefront.books() == books


async def test_what_comes_many_times_at_once_counts_once(
    storefront: Storefront, event: str
) -> None:
    prepare, books = EVENTS[event]
    tell = await prepare(storefront)

    await asyncio.gather(*(told(tell) for _ in range(AT_ONCE)))

    assert await storefront.books() == books


async def test_people_are_told_once_of_what_comes_many_times(
    storefront: Storefront, event: str
) -> None:
    prepare, _ = EVENTS[event]
    tell = await prepare(storefront)
    await tell()
    once = {notice.dedupe_key for notice in await storefront.notices()}

    await asyncio.gather(*(told(tell) for _ in range(AT_ONCE)))

    assert {notice.dedupe_key for notice in await storefront.notices()} == once
