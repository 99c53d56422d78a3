"""Orders, figures and gift codes on the desk."""

from decimal import Decimal

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import lost, placed, screen_of
from tests.e2e.storefront import Storefront


@pytest.mark.parametrize("words", ["#1", "com/mona", "@mona", "Mona", "1001"])
async def test_an_order_is_found_by_what_is_known_of_it(
    store: Storefront, olga: Person, words: str
) -> None:
    await placed(store)
    await olga.says("/admin")
    await olga.taps("Orders")
    await olga.taps("Find")

    await olga.says(words)
    await olga.taps("#1")
    assert "Link: https://instagram.com/mona" in screen_of(olga)
    await olga.taps("Back")

    olga.sees(f"Orders for “{words}”")


async def test_an_order_is_found_by_the_suppliers_number_and_looked_at(
    store: Storefront, olga: Person
) -> None:
    number = await placed(store)
    await olga.says("/admin")
    await olga.taps("Orders")
    await olga.taps("Find")
    await olga.says(number)
    await olga.taps("#1")

    store.panel.set_order(number, status="In progress", remains=400)
    await olga.taps("Ask the supplier")
    assert olga.toast == "Asking the supplier. I will tell you what it says."
    await store.work()

    olga.sees("📡 Order #1: the supplier says “In progress”, 400 to go.")
    await olga.taps("Order #1")
    assert "Remains: 400" in screen_of(olga)


async def test_orders_are_listed_by_state(store: Storefront, olga: Person) -> None:
    await lost(store, carried_out=False)
    await olga.says("/admin")
    await olga.taps("Orders")

    found = {}
    for which in ("All", "Open", "Unclear", "Waiting for you"):
        await olga.taps(which)
        found[which] = any("#1" in one for one in olga.buttons)

    assert found == {"All": True, "Open": True, "Unclear": True, "Waiting for you": False}
    olga.sees("There are none.")


async def test_a_refund_needs_a_reason_which_stays_in_the_history(
    store: Storefront, olga: Person
) -> None:
    await lost(store, carried_out=False)
    await olga.says("/admin")
    await olga.taps("Unclear orders")
    await olga.taps("#1")

    await olga.taps("Refund anyway")
    olga.sees("the whole price ($1.30) goes back. Why?")
    await olga.taps("‹ Order #1")
    await olga.says("this is no reason any more")
    assert await store.orders(store.mona) == ["unclear"]
    await olga.says("/order 1")
    await olga.taps("Refund anyway")
    await olga.says("waited long enough")
    olga.sees("Reason: waited long enough")
    await olga.taps("Confirm")
    await olga.taps("Order #1")

    assert "waited long enough" in screen_of(olga)
    assert await store.orders(store.mona) == ["released"]
    assert await store.balance(store.mona) == 5
    await olga.says("/admin")
    await olga.taps("Log")
    assert "Refunded order #1 without knowing\nReason: waited long enough" in screen_of(olga)


async def test_a_gift_code_is_made_by_buttons_with_its_reason(
    store: Storefront, olga: Person
) -> None:
    await store.mona.says("/start")
    await olga.says("/admin")
    await olga.taps("Gift code")
    for wrong in ("a lot", "-5", "5 0"):
        await olga.says(wrong)
        olga.sees("I could not read that.")

    await olga.says("5 2")
    await olga.says("a raffle")
    await olga.taps("Confirm")
    await olga.taps("Copy the link")
    await store.mona.opens(str(olga.copied))
    await olga.taps("Back")

    olga.sees("A gift code worth $5.00, for 2 people")
    assert "🗒 Log" in olga.buttons
    assert await store.balance(store.mona) == Decimal(5)
    await olga.taps("Log")
    assert "Made a gift code worth $5.00, for 2 people\nReason: a raffle" in screen_of(olga)


async def test_figures_are_a_picture_that_changes_its_period_and_goes(
    store: Storefront, olga: Person
) -> None:
    await olga.says("/admin")
    messages = len(olga.messages)

    await olga.taps("Figures")
    picture = olga.screen
    assert picture.photo is not None
    assert (picture.photo[0].width, picture.photo[0].height) == (1080, 630)
    assert "Nothing was sold in this time yet." in screen_of(olga)
    number = await placed(store)
    store.panel.set_order(number, status="Completed")
    await store.work()
    for period, heading in (("Today", "Today"), ("30 days", "Last 30 days"), ("30 days", "Last")):
        await olga.taps(period)
        assert heading in screen_of(olga)
        assert "1 order, turnover $1.30\nProfit $0.30 (cost $1.00)" in screen_of(olga)
    assert "✓ 30 days" in olga.buttons
    assert olga.screen.message_id == picture.message_id
    await olga.taps("Back")

    assert "🗒 Log" in olga.buttons
    assert len(olga.messages) == messages
    assert all(message.photo is None for message in olga.messages)
