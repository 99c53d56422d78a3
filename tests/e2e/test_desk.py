"""The owner's desk: what waits first, every screen a press away, and nobody else's business."""

import pytest

from bot.shop.audit import FAILING
from sandbox.telegram.directory import Group
from sandbox.telegram.person import Person
from tests.e2e.shopping import lost, placed, screen_of, shown
from tests.e2e.storefront import Storefront

WAYS = [
    "📊 Figures",
    "👥 Customers",
    "📦 Orders",
    "🛍 Catalogue",
    "🏷 Prices",
    "🎁 Gift code",
    "📣 Broadcasts",
    "⚙️ Settings",
    "🔄 Sync now",
    "📒 Books",
    "🗒 Log",
    "🏠 Menu",
]
PRESSES = (
    "am:0",
    "af:7",
    "afx",
    "aw",
    "ab",
    "al:0",
    "ar",
    "ag",
    "ax:all:0:0:0:0:0",
    "axf",
    "ao:1:0::0:0:0:0:0",
    "ak:1",
    "au:0:0",
    "auf",
    "ac:1:0:0:0",
    "ach:1:0:0:0:0",
    "acm:1:0",
    "acf:1:1",
    "ah",
    "ahf",
    "ahn:instagram:0",
    "ahc:1:0:0",
    "ahs:1:0:0:0",
    "ahh:1:1",
    "aha:1:1",
    "ahr:1",
    "ahb:1",
    "az",
    "azm:1:0",
    "azx:1:0",
)


async def test_the_desk_says_that_all_is_well_and_leads_everywhere(
    store: Storefront, olga: Person
) -> None:
    await olga.taps("Manage the shop")

    assert "Today: 0 orders, turnover $0.00 · profit $0.00" in screen_of(olga)
    assert "Nothing waits for you." in screen_of(olga)
    assert olga.buttons == WAYS
    messages = len(olga.messages)
    for way in ("Customers", "Orders", "Catalogue", "Prices", "Gift code", "Log"):
        await olga.taps(way)
        await olga.taps("Back")
        assert olga.buttons == WAYS
    assert len(olga.messages) == messages


async def test_what_needs_a_person_comes_first_and_opens(store: Storefront, olga: Person) -> None:
    await lost(store, carried_out=False)
    async with store.shop.database.transaction() as tx:
        await tx.providers.change(1, paused_reason="funds")
        await tx.orders.change(1, needs_person="too-old")
        await tx.customers.set_preference(FAILING, "I1 trial balance")

    await olga.says("/admin")

    assert olga.buttons[:4] == [
        "🚨 The books: 1",
        "🔎 Unclear orders: 1",
        "✋ Waiting for you: 1",
        "⏸ Paused suppliers: 1",
    ]
    assert "Today: 1 order, turnover $1.30" in screen_of(olga)
    await olga.taps("The books")
    olga.sees("• I1 trial balance")
    await olga.taps("Back")
    await olga.taps("Paused")
    olga.sees("main: the balance is too low.")
    await olga.taps("Back")
    await olga.taps("Unclear orders")
    await olga.taps("#1")
    assert "no clear answer, expected $1.00" in screen_of(olga)
    await olga.taps("Back")
    assert "✓ Unclear" in olga.buttons
    await olga.taps("Back")
    assert olga.buttons[-len(WAYS) :] == WAYS


async def test_a_sync_is_started_and_reports_by_itself(store: Storefront, olga: Person) -> None:
    await olga.says("/admin")

    await olga.taps("Sync now")
    olga.sees("I will report what is new.")
    await store.work()

    olga.sees("The suppliers’ lists are read")


async def test_nobody_but_the_owner_finds_the_desk(
    store: Storefront, olga: Person, subtests: pytest.Subtests
) -> None:
    await placed(store)
    async with store.shop.database.reading() as tx:
        before = await tx.catalog.service(1)

    await store.mona.says("/start")
    assert "🛠 Manage the shop" not in store.mona.buttons
    await store.mona.says("/admin")
    assert "I do not know this command." in shown(store.mona.screen)
    for data in PRESSES:
        with subtests.test(data=data):
            await store.mona.taps_data(data)
            assert store.mona.toast == "This button has had its day. Here is the menu."
            await store.mona.says("5")
            assert "Why?" not in shown(store.mona.screen)

    await store.work()
    async with store.shop.database.reading() as tx:
        after = await tx.catalog.service(1)
        assert await tx.staff.log(offset=0, limit=1) == []
    assert before is not None
    assert after is not None
    assert (after.hidden, after.own_name, after.markup) == (False, None, None)
    assert after.updated_at == before.updated_at
    assert await store.orders(store.mona) == ["running"]


async def test_in_a_group_the_desk_does_not_open(store: Storefront, olga: Person) -> None:
    group = store.telegram.group(-100300, title="Shop talk")
    assert isinstance(group, Group)
    sent = len(store.telegram.journal)

    await olga.says("/admin", chat=-100300)

    assert [call for call in store.telegram.journal[sent:] if call.chat_id == -100300] == []


async def test_forged_numbers_open_nothing(olga: Person, subtests: pytest.Subtests) -> None:
    for data in (
        "ac:0:0:0:0",
        "ac:-1:0:0:0",
        "ac:1;drop:0:0:0",
        "ac:999:0:0:0",
        "ahs:999:0:0:0",
        "ahc:999:0:0",
        "ahh:999:1",
        "aha:999:1",
        "ahb:999",
        "acf:999:1",
        "acm:999:1",
        "ak:999",
        "azm:9999999999999:0",
        "azx:999:0",
        "af:8",
        "ax:all:0:77:0:0:0",
        "ax:nothing:0:0:0:0:0",
        "ahn:nowhere:0",
        "au:99999:0",
    ):
        with subtests.test(data=data):
            await olga.taps_data(data)
            assert olga.toast
            assert "went wrong" not in olga.toast
