"""People and things with names that would be markup: screens show them as the words they are."""

from typing import Final

import pytest

from sandbox.panel.services import Catalogue, PanelService
from sandbox.telegram.person import Person
from tests.conftest import BOTH
from tests.e2e.goods import ONE
from tests.e2e.shopping import quoted, screen_of, shown
from tests.e2e.storefront import OWNER, open_storefront
from tests.e2e.test_giving import make_promo
from tests.e2e.transferring import PNG, top_up

pytestmark = pytest.mark.parametrize("backend", BOTH)

HOSTILE: Final = "</b>&lt;i&gt;\"<a href='x'>&\u202e\u0007{ $name }"
SEEN: Final = "</b>&lt;i&gt;\"<a href='x'>&{ $name }"
"""The same without what nobody sees."""


def named(name: str) -> Catalogue:
    """One service and its category, called so."""
    service = PanelService(
        id="1",
        name=f"Instagram Followers {name}",
        category=f"Instagram Followers {name}",
        rate=ONE,
        quantity_min=100,
        description=name * 300,
    )
    return {service.id: service}


async def add_bank(olga: Person) -> None:
    """A way of transfer with a hostile name and instructions."""
    await olga.says("/admin")
    for label in ("Settings", "Ways to pay", "Take no Stars", "Transfers", "Add a way"):
        await olga.taps(label)
    await olga.says("</b>&lt;<i>\u202e'{ $x }")
    await olga.taps("USD")
    await olga.says(HOSTILE)


async def test_hostile_names_are_words_on_every_way_through_the_shop(database_url: str) -> None:
    async with open_storefront(database_url, catalogue=named(HOSTILE)) as store:
        olga = store.telegram.person(OWNER, first_name=HOSTILE[:40], username="olga", role="owner")
        mallory = store.telegram.person(1003, first_name=HOSTILE, username="mallory")
        await olga.says("/start")
        await add_bank(olga)
        await make_promo(olga, "ÄÖÜ-ß_X 10% 9 30d")
        await mallory.says("/start")
        await store.give(mallory, "5")

        await quoted(mallory)
        await mallory.taps("I have a promo code")
        await mallory.says(HOSTILE)
        await mallory.says("/support")
        await mallory.says(HOSTILE)
        await quoted(mallory)
        await mallory.taps("Confirm")
        await store.work()
        await top_up(mallory)
        assert SEEN in screen_of(mallory)
        await mallory.taps("I have sent it")
        await mallory.sends_photo(PNG, caption=HOSTILE * 40)
        await store.work()
        await olga.taps("See the receipt")
        assert SEEN in shown(olga.screen)
        await olga.taps("Reject")
        await olga.says(HOSTILE * 3)
        await olga.taps("Confirm")
        await olga.says("/admin")
        await olga.taps("Log")
        await olga.says("/credit 1003 5 " + HOSTILE)
        await olga.taps("Confirm")
        await store.work()

        assert f"The shop says: {SEEN}" in " ".join(shown(one) for one in mallory.bot_messages)
        said = "".join(shown(one) for who in (olga, mallory) for one in who.bot_messages)
        assert SEEN in said
        assert "\u202e" not in said
        assert "\u0007" not in said
        assert await store.unreadable() == []
        assert not await store.shop.audit.violations()
