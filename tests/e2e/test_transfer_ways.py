"""The owner's ways of transfer in the chat: changed, switched, removed, in other currencies."""

from decimal import Decimal

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import screen_of
from tests.e2e.storefront import Storefront
from tests.e2e.transferring import PNG, add_bank, approve, top_up


@pytest.fixture(autouse=True)
async def bank(store: Storefront, olga: Person) -> None:
    """The only way to pay."""
    await add_bank(store, olga)


async def test_the_owners_way_is_changed_switched_and_removed(
    store: Storefront, olga: Person
) -> None:
    await olga.taps("Other instructions")
    await olga.says("  ")
    await olga.says("x" * 701)
    assert "up to 700 characters" in screen_of(olga)
    await olga.says("IBAN FR99")
    assert "IBAN FR99" in screen_of(olga)
    await olga.taps("Offer it no more")
    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    assert "$10.00" not in store.mona.buttons
    await olga.taps("Offer it")
    await top_up(store.mona)
    assert "IBAN FR99" in screen_of(store.mona)

    await olga.taps("Remove")
    await olga.taps("Yes, remove it")

    assert "Add the first way." in screen_of(olga)
    await store.mona.sends_photo(PNG)
    await approve(store, olga)
    assert await store.balance(store.mona) == Decimal(10)


async def test_a_currency_without_a_worth_is_said_at_once_and_sold_after(
    store: Storefront, olga: Person
) -> None:
    await olga.taps("Back")
    await olga.taps("Add a way")
    await olga.says("Card")
    await olga.says("XTR")
    assert "Stars cannot be transferred by hand." in screen_of(olga)
    await olga.says("rub")
    await olga.says("2200 0000")
    assert "Nobody can choose it yet: say what RUB is worth in USD." in screen_of(olga)
    await top_up(store.mona)
    assert "Please send: $10.00" in screen_of(store.mona)

    await olga.taps("What RUB is worth")
    await olga.says("0.0125")
    await top_up(store.mona)
    await store.mona.taps("Card · RUB")

    assert "Please send: RUB" in screen_of(store.mona).replace("\u00a0", " ")
