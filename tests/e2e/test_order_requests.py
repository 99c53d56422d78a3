"""Orders: the list, the search, cancelling, refilling, ordering again, and foreign numbers."""

from decimal import Decimal

import pytest

from tests.e2e.shopping import placed, quoted, screen_of
from tests.e2e.storefront import Storefront


async def test_an_order_is_found_opened_and_left_for_the_page_one_came_from(
    store: Storefront,
) -> None:
    await placed(store)

    await store.mona.says("/orders")
    await store.mona.taps("Open")
    await store.mona.taps("#1")
    assert "Order #1 · In progress" in screen_of(store.mona)
    await store.mona.taps("Back")

    assert "Your open orders" in screen_of(store.mona)
    assert "✓ Open" in store.mona.buttons


@pytest.mark.parametrize(("text", "found"), [("#1", True), ("MONA", True), ("77", False)])
async def test_orders_are_searched_by_number_and_link(
    store: Storefront, text: str, found: bool
) -> None:
    await placed(store)
    await store.mona.says("/orders")
    await store.mona.taps("Find")

    await store.mona.says(text)

    assert ("No order of yours" not in screen_of(store.mona)) is found
    await store.mona.says("instagram likes")
    assert "for “instagram likes”" in screen_of(store.mona)


async def test_an_order_that_waits_is_cancelled_at_once(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)
    await store.mona.taps("Confirm")

    await store.mona.taps("Cancel")
    assert "all the money comes back at once" in screen_of(store.mona)
    await store.mona.taps("No, keep it")
    assert "is being placed" in screen_of(store.mona)
    await store.mona.taps("Cancel")
    await store.mona.taps("Yes, cancel it")

    assert "You cancelled it." in screen_of(store.mona)
    await store.work()
    assert store.panel.journal == []
    assert await store.balance(store.mona) == Decimal(5)
    assert "Delivered: 0" in (store.mona.sees("Order #1 was not placed.").text or "")


async def test_a_running_order_is_asked_to_stop(store: Storefront) -> None:
    number = await placed(store)

    await store.mona.says("/orders")
    await store.mona.taps("#1")
    await store.mona.taps("Cancel")
    await store.mona.taps("Yes, cancel it")
    assert "The cancel has been asked for" in screen_of(store.mona)
    await store.work()
    store.panel.set_order(number, status="Canceled")
    await store.work()

    store.mona.sees("Order #1 was cancelled.")
    assert await store.balance(store.mona) == Decimal(5)


async def test_a_completed_order_is_refilled(store: Storefront) -> None:
    number = await placed(store)
    store.panel.set_order(number, status="Completed")
    await store.work()

    await store.mona.says("/orders")
    await store.mona.taps("#1")
    await store.mona.taps("Refill")

    assert store.mona.toast == "Refill asked for."
    assert "A refill is under way." in screen_of(store.mona)
    assert "♻️ Refill" not in store.mona.buttons


async def test_the_same_is_ordered_again_in_a_new_message(store: Storefront) -> None:
    number = await placed(store)
    store.panel.set_order(number, status="Completed")
    await store.work()
    card = store.mona.sees("All delivered.")

    await store.mona.taps("Order again")
    assert store.mona.screen.message_id != card.message_id
    assert "Link: https://instagram.com/mona\n🔢 Quantity: 1,000" in screen_of(store.mona)
    await store.mona.taps("Confirm")
    await store.work()

    assert len(store.panel.journal) == 2
    assert store.mona.sees("All delivered.").message_id == card.message_id


async def test_an_order_is_looked_at_on_request_but_not_all_the_time(store: Storefront) -> None:
    await placed(store)

    await store.mona.taps("Refresh")
    assert "Asking the supplier." in (store.mona.toast or "")
    await store.mona.taps("Refresh")

    assert "That was asked a moment ago." in (store.mona.toast or "")


@pytest.mark.parametrize("act", ["w", "wr", "wc", "wy", "wf", "wa"])
async def test_somebody_elses_order_does_not_exist(store: Storefront, act: str) -> None:
    await placed(store)
    await store.nils.says("/start")

    await store.nils.taps_data(f"{act}:1:all:0:0")

    assert "You have no such order." in (store.nils.toast or "")
    assert len(store.nils.bot_messages) == 1


async def test_the_living_card_stays_when_one_goes_elsewhere(store: Storefront) -> None:
    await placed(store)
    card = store.mona.sees("This card keeps itself up to date.")

    await store.mona.taps_data("m:1", message_id=card.message_id)
    store.mona.sees("What would you like today?")

    assert store.mona.sees("This card keeps itself up to date.").message_id == card.message_id
