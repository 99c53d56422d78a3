"""Two owners in their chats: what one may not move alone, the other confirms with a tap."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest

from tests.e2e.shopping import data_of, screen_of, shown
from tests.e2e.storefront import OWNER, Storefront, open_storefront

OLEG = 2002


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Storefront]:
    """A shop of two owners, who may move ten dollars each without the other."""
    settings = {"admins": (OWNER, OLEG), "admin": {"adjust_max": Decimal(10)}}
    async with open_storefront(database_url, settings=settings) as opened:
        yield opened
        assert not await opened.shop.audit.violations()


async def test_the_other_owner_is_asked_and_the_first_is_told(store: Storefront) -> None:
    olga = store.telegram.person(OWNER, first_name="Olga")
    oleg = store.telegram.person(OLEG, first_name="Oleg")
    for person in (olga, oleg, store.mona):
        await person.says("/start")
    await olga.says("/credit 1001 25 a large order")
    press = data_of(olga, "Confirm")

    await olga.taps("Confirm")
    assert "more than one owner may move alone" in screen_of(olga)
    await olga.taps_data(press)
    assert "another owner has to confirm it" in str(olga.toast)
    await store.work()
    asked = shown(oleg.sees("Olga asks for a second owner"))
    assert "Give $25.00?" in asked
    assert "Reason: a large order" in asked
    assert await store.balance(store.mona) == 0
    await oleg.taps("Confirm")
    await store.work()

    assert await store.balance(store.mona) == 25
    assert "Oleg has confirmed what you asked for:\nGave $25.00 to Mona" in screen_of(olga)
    await olga.says("/admin")
    await olga.taps("Log")
    assert "Olga\nGave $25.00 to Mona\nConfirmed by Oleg too" in screen_of(olga)
