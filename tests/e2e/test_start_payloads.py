"""Whatever a link to the bot carries: a polite answer, and nothing changes."""

from typing import Final

import pytest

from sandbox.telegram.person import Person
from tests.conftest import BOTH
from tests.e2e.shopping import screen_of
from tests.e2e.storefront import OWNER, Storefront
from tests.e2e.test_every_button_forged import bugs, everything

pytestmark = pytest.mark.parametrize("backend", BOTH)

MENU: Final = "What would you like today?"
NO_LINK_OF_OURS: Final = (
    "",
    "s_0",
    "s_-1",
    "s_1.0",
    "s_99999999999999999999",
    "s_\u0661",
    "s_1' OR 1=1",
    "r_",
    "r_0",
    "r_1",
    "r_-5",
    "r_zzzzzzzzzzzzz",
    "r_\u0661\u0662",
    "g_",
    "g_<b>",
    "g_" + "A" * 61,
    "claim_" + "x" * 65,
    "'; DROP TABLE customer; --",
    "<b>&amp;</b>",
    "\u202e\u0000",
    "\u0661\u0662\u0663",
    "x" * 4000,
    "s_1 g_1 claim_1",
)
REFUSED: Final = {
    "s_999999999999999999": "This is not on sale at the moment.",
    "g_" + "A" * 60: "There is no such gift code",
    "g_--__--": "There is no such gift code",
    "claim_": "This link does not open the shop any more",
    "claim_" + "x" * 64: "This link does not open the shop any more",
    "claim_<b>": "This link does not open the shop any more",
}


async def test_what_is_no_link_of_ours_leads_to_the_menu(
    store: Storefront, olga: Person, subtests: pytest.Subtests
) -> None:
    await store.mona.says("/start")
    before = await everything(store)

    for payload in NO_LINK_OF_OURS:
        with subtests.test(payload=payload[:30]):
            await store.mona.says(f"/start {payload}")
            assert MENU in screen_of(store.mona)

    assert await everything(store) == before
    assert await bugs(store) == 0


async def test_a_link_that_leads_nowhere_is_refused_in_a_sentence(
    store: Storefront, olga: Person, subtests: pytest.Subtests
) -> None:
    await store.mona.says("/start")
    before = await everything(store)

    for payload, words in REFUSED.items():
        with subtests.test(payload=payload[:30]):
            await store.mona.says(f"/start {payload}")
            assert words in screen_of(store.mona)

    assert await everything(store) == before
    assert await bugs(store) == 0
    assert store.shop.owners.ids == (OWNER,)


async def test_who_comes_first_by_an_odd_invitation_was_invited_by_nobody(
    store: Storefront, subtests: pytest.Subtests
) -> None:
    for number, payload in enumerate(("r_0", "r_zzzzzzzzzzzzz", "r_zz", "r_\u0661")):
        person = store.telegram.person(5000 + number, first_name="New")
        with subtests.test(payload=payload):
            await person.says(f"/start {payload}")
            async with store.shop.database.reading() as tx:
                row = await tx.customers.by_telegram_id(person.id)
            assert row is not None
            assert row.referrer_id is None
