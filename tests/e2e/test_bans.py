"""Whoever is banned gets nothing but the way to write to the owner; payments always pass."""

from decimal import Decimal

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import data_of, quoted, screen_of, shown
from tests.e2e.storefront import OWNER, Storefront

CLOSED = "The owner of this shop has closed it to you."
OTHER_DOORS = (
    "/start",
    "/start g_ABCD-EFGH",
    "/help",
    "/wallet",
    "/admin",
    "/cancel",
    "/supporters",
    "instagram followers",
)


async def _opened(store: Storefront, olga: Person) -> None:
    await store.mona.says("/start")
    await olga.says("/admin")
    await olga.taps("Customers")
    await olga.taps("Mona")


async def _banned(store: Storefront, olga: Person) -> None:
    await _opened(store, olga)
    await olga.taps("Ban…")
    await olga.says("a fraudster")
    await olga.taps("Confirm")
    olga.sees("🚫 Mona is banned.")


async def test_a_ban_needs_a_reason_and_a_confirmation_and_is_in_the_log(
    store: Storefront, olga: Person
) -> None:
    await _opened(store, olga)
    await olga.taps("Ban…")
    assert "Why is Mona banned?" in screen_of(olga)
    await olga.says("a fraudster")
    assert "Ban Mona?" in screen_of(olga)
    await store.mona.says("/start")
    assert CLOSED not in screen_of(store.mona)

    press = data_of(olga, "Confirm")
    await olga.taps("Confirm")
    await olga.taps_data(press)

    assert "not open any more" in str(olga.toast)
    await olga.taps("Back")
    assert "Banned since" in screen_of(olga)
    await olga.taps("Back")
    assert "🚫 Mona · @mona" in olga.buttons
    await olga.says("/admin")
    await olga.taps("Log")
    assert "🚫 Banned Mona\nReason: a fraudster" in screen_of(olga)


async def test_the_banned_get_nothing_but_support(store: Storefront, olga: Person) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)
    await _banned(store, olga)

    await store.mona.taps("Confirm")
    assert CLOSED in str(store.mona.toast)
    for words in OTHER_DOORS:
        await store.mona.says(words)
        assert CLOSED in screen_of(store.mona), words
    await store.mona.says("/support")
    assert CLOSED not in screen_of(store.mona)
    await store.mona.says("/catalogue")
    assert CLOSED in screen_of(store.mona)
    await store.mona.says("it was my brother")
    await store.work()

    assert "the owner has your message" in screen_of(store.mona)
    assert "it was my brother" in shown(olga.sees("writes to you"))
    assert await store.balance(store.mona) == 5
    assert await store.orders(store.mona) == []
    await store.mona.says("and a word too many")
    assert CLOSED in screen_of(store.mona)


async def test_a_payment_under_way_arrives_and_buys_nothing(
    store: Storefront, olga: Person
) -> None:
    await store.mona.says("/start")
    await quoted(store.mona)
    await store.mona.taps("Pay")
    await _banned(store, olga)

    await store.mona.pays()
    await store.work()

    assert await store.balance(store.mona) >= Decimal("1.30")
    assert await store.orders(store.mona) == []


async def test_who_is_let_in_again_goes_on(store: Storefront, olga: Person) -> None:
    await _banned(store, olga)
    await olga.taps("Back")

    await olga.taps("Unban…")
    await olga.says("it was his brother")
    await olga.taps("Confirm")
    await store.mona.says("/start")

    assert CLOSED not in screen_of(store.mona)
    await olga.says("/admin")
    await olga.taps("Log")
    assert "✅ Let Mona in again\nReason: it was his brother" in screen_of(olga)


async def test_frozen_is_not_banned(store: Storefront, olga: Person) -> None:
    await _opened(store, olga)
    await olga.taps("Freeze…")
    await olga.says("a stolen card")
    await olga.taps("Confirm")

    await store.mona.says("/wallet")

    assert CLOSED not in screen_of(store.mona)


async def test_an_owner_cannot_be_banned(store: Storefront, olga: Person) -> None:
    await olga.says("/admin")
    await olga.taps("Customers")
    await olga.taps("Olga")
    await olga.taps("Ban…")

    await olga.says("out of boredom")

    olga.sees("An owner of the shop cannot be banned from it.")
    assert not store.shop.bans.turn_away(OWNER)


async def test_a_ban_by_another_process_counts_after_the_next_look(store: Storefront) -> None:
    await store.mona.says("/start")
    number = await store.customer_id(store.mona)
    async with store.shop.database.transaction() as tx:
        await tx.customers.change(number, banned_at=store.time())

    await store.shop.bans.load()
    await store.mona.says("/wallet")

    assert CLOSED in screen_of(store.mona)


async def test_broadcasts_pass_the_banned_by(store: Storefront, olga: Person) -> None:
    await store.nils.says("/start")
    await _banned(store, olga)
    await olga.says("/broadcast")
    await olga.says("Good news for everybody")
    assert CLOSED not in screen_of(olga)
    before = len(store.mona.bot_messages)

    await olga.taps("Send")
    await olga.taps("Send")
    await store.work()

    store.nils.sees("Good news for everybody")
    assert len(store.mona.bot_messages) == before


@pytest.mark.parametrize("who", ["mona", "olga"])
async def test_the_buttons_of_a_ban_are_the_owners_alone(
    store: Storefront, olga: Person, who: str
) -> None:
    await store.mona.says("/start")
    number = await store.customer_id(store.mona)
    person = {"mona": store.mona, "olga": olga}[who]

    await person.taps_data(f"acb:{number}:1")
    await person.says("because")
    await person.taps_data("acb:999999:1")

    assert not store.shop.bans.turn_away(store.mona.id)
