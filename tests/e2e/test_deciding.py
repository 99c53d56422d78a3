"""A lost answer on the owner's desk: what each decision does, and what it needs to be believed."""

import asyncio
from decimal import Decimal

import pytest

from sandbox.telegram.person import Person
from tests.conftest import BOTH
from tests.e2e.shopping import PRICE, adds, data_of, lost, news_of, quoted, shown
from tests.e2e.storefront import Storefront

pytestmark = pytest.mark.parametrize("backend", BOTH)


async def say_placed(olga: Person, number: str) -> None:
    """Answer the card: it was placed, under this number; confirm."""
    await olga.taps("It was placed")
    await olga.says(number)
    await olga.taps("Confirm")


async def test_the_owner_is_asked_with_everything_that_helps_to_find_it(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=True)

    card = shown(olga.sees("Order #1: was it placed?"))

    assert "Link: https://instagram.com/mona" in card
    assert "Quantity: 1,000" in card
    assert "Supplier: main" in card
    assert "expected $1.00" in card
    assert "Sent between" in card
    assert olga.buttons == [
        "It was placed…",
        "Not placed: send again",
        "Not placed: refund",
        "Refund anyway",
    ]


async def test_placed_under_its_right_number_goes_on_to_its_end(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=True)
    number = store.panel.journal[-1].order_id

    await say_placed(olga, f"#{number}")
    olga.sees("I am asking the supplier about")
    await store.work()
    store.panel.set_order(number, status="Partial", remains=500)
    await store.work()

    assert adds(store) == 1
    assert f"knows it as {number}" in shown(olga.sees("Order #1 runs"))
    assert news_of(store.mona) == [
        "🔎 Order #1: we are confirming with the supplier.",
        "⏳ Order #1 is placed and under way.",
        "🌓 Order #1 was delivered in part.",
    ]
    assert await store.balance(store.mona) == Decimal("4.35")


async def test_a_number_the_panel_does_not_know_is_not_believed(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=False)

    await say_placed(olga, "4711")
    await store.work()

    olga.sees("does not know 4711 as an order of ours")
    assert await store.orders(store.mona) == ["unclear"]
    assert await store.held(store.mona) == PRICE


async def test_a_number_of_another_order_is_not_believed(store: Storefront, olga: Person) -> None:
    await store.nils.says("/start")
    await store.give(store.nils, "5")
    await quoted(store.nils, link="https://instagram.com/nils")
    await store.nils.taps("Confirm")
    await store.work()
    other = store.panel.journal[-1].order_id
    await lost(store, carried_out=False)

    await say_placed(olga, other)
    await store.work()

    olga.sees(f"{other} belongs to another order")
    assert await store.orders(store.mona) == ["unclear"]


async def test_a_number_of_quite_another_size_is_not_believed(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=True)
    number = store.panel.journal[-1].order_id
    store.panel.set_order(number, status="In progress", remains=10, charge=Decimal(7))

    await say_placed(olga, number)
    await store.work()

    olga.sees("does not look like order")
    assert await store.orders(store.mona) == ["unclear"]


async def test_after_a_wrong_number_the_right_one_is_taken(store: Storefront, olga: Person) -> None:
    await lost(store, carried_out=True)
    await say_placed(olga, "4711")
    await store.work()

    await olga.taps("Order #1")
    await say_placed(olga, store.panel.journal[-1].order_id)
    await store.work()

    assert await store.orders(store.mona) == ["running"]


async def test_not_placed_is_sent_again_once_confirmed(store: Storefront, olga: Person) -> None:
    await lost(store, carried_out=False)

    await olga.taps("Not placed: send again")
    olga.sees("it will be delivered and paid twice")
    await store.work()
    assert adds(store) == 1
    await olga.taps("Confirm")
    await store.work()

    assert adds(store) == 2
    assert await store.orders(store.mona) == ["running"]
    assert await store.held(store.mona) == PRICE


async def test_not_placed_is_refunded_once_however_often_it_is_confirmed(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=False)
    await olga.taps("Not placed: refund")
    await olga.says("not to be found there")
    press, card = data_of(olga, "Confirm"), olga.screen.message_id

    await asyncio.gather(*(olga.taps_data(press, message_id=card) for _ in range(3)))
    await store.work()

    olga.sees("Order #1 is refunded.")
    said = shown(store.mona.sees("Order #1 was not placed."))
    assert "It could not be confirmed that the supplier had received it." in said
    assert said.endswith("Returned: $1.30\nNew balance: $5.00")
    assert await store.balance(store.mona) == 5


async def test_refunded_anyway_is_never_charged_again_even_when_it_turns_up(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=True)

    await olga.taps("Refund anyway")
    await olga.says("waited long enough")
    olga.sees("If the supplier did take it, the cost is ours.")
    await olga.taps("Confirm")
    await store.work()
    store.time.passes(days=2)
    await store.work()

    assert adds(store) == 1
    assert await store.orders(store.mona) == ["released"]
    assert "You will not be charged again" in shown(store.mona.sees("your money is back"))
    assert await store.balance(store.mona) == 5


async def test_a_decision_that_came_too_late_says_so_and_changes_nothing(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=False)
    await olga.taps("Not placed: refund")
    await olga.says("not to be found there")
    refund = data_of(olga, "Confirm")
    await olga.says("/order 1")
    await olga.taps("Refund anyway")
    await olga.says("waited long enough")
    await olga.taps("Confirm")

    await olga.taps_data(refund)

    assert "not possible" in str(olga.toast)
    assert await store.balance(store.mona) == 5


async def test_a_dropped_decision_leaves_the_order_to_be_decided(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=False)

    await olga.taps("Refund anyway")
    await olga.says("waited long enough")
    await olga.taps("Drop")
    olga.sees("Dropped. Nothing has changed.")
    await olga.taps("Order #1")

    assert "Refund anyway" in olga.buttons
    assert await store.held(store.mona) == PRICE


async def test_the_lane_opens_for_the_next_order_after_a_while(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=True)
    await store.nils.says("/start")
    await store.give(store.nils, "5")
    await quoted(store.nils, link="https://instagram.com/nils")
    await store.nils.taps("Confirm")
    await store.work()
    assert adds(store) == 1

    store.time.passes(seconds=61)
    await store.work()

    assert adds(store) == 2
    assert await store.orders(store.nils) == ["running"]
