"""After the purchase: refills to their end, cancels that the panel takes or does not."""

from decimal import Decimal

import pytest

from tests.e2e.shopping import news_of, placed, shown
from tests.e2e.storefront import Storefront


async def completed(store: Storefront) -> str:
    """Mona's order is complete; its number at the panel."""
    number = await placed(store)
    store.panel.set_order(number, status="Completed")
    await store.work()
    return number


async def ask_refill(store: Storefront) -> str:
    """Tap Refill, and let the panel be asked; its number of the refill."""
    await store.mona.taps("Refill")
    await store.work()
    return next(reversed(store.panel.book.refills))


@pytest.mark.parametrize(
    ("status", "news"),
    [
        ("Completed", "♻️ Order #1: the refill is done."),
        ("Rejected", "♻️ Order #1: the supplier did not do the refill."),
    ],
)
async def test_a_refill_is_followed_to_its_end(store: Storefront, status: str, news: str) -> None:
    await completed(store)
    refill = await ask_refill(store)
    store.mona.sees("A refill is under way.")

    store.panel.set_refill(refill, status=status)
    await store.work()

    assert news_of(store.mona)[-1] == news
    assert all("A refill is under way." not in shown(one) for one in store.mona.bot_messages)


async def test_a_refill_is_asked_once_a_day(store: Storefront) -> None:
    await completed(store)
    store.panel.set_refill(await ask_refill(store), status="Completed")
    await store.work()

    await store.mona.taps_data("wf:1::0:0")
    assert "That was asked a moment ago." in str(store.mona.toast)
    store.time.passes(days=1, seconds=1)
    await store.mona.taps_data("wf:1::0:0")

    assert store.mona.toast == "Refill asked for."


async def test_a_refill_has_its_time(store: Storefront) -> None:
    await completed(store)

    store.time.passes(days=31)
    await store.mona.taps_data("wf:1::0:0")

    assert "There is no refill for this order, or its time is over." in str(store.mona.toast)


async def test_a_refused_refill_is_told(store: Storefront) -> None:
    await completed(store)
    store.panel.faults.add(kind="error", action="refill", text="Refill is not available")

    await store.mona.taps("Refill")
    await store.work()

    assert news_of(store.mona)[-1] == "♻️ Order #1: the supplier did not do the refill."


async def test_a_running_order_that_is_stopped_is_paid_for_what_was_delivered(
    store: Storefront,
) -> None:
    number = await placed(store)
    await store.mona.taps("Cancel")
    store.mona.sees("what is delivered by then is paid for")
    await store.mona.taps("Yes, cancel it")
    await store.work()
    assert any(call.action == "cancel" for call in store.panel.calls)

    store.panel.set_order(number, status="Canceled", remains=600)
    await store.work()

    assert await store.orders(store.mona) == ["partial"]
    assert await store.balance(store.mona) == Decimal("4.48")


async def test_a_cancel_the_panel_does_not_take_is_told_and_the_order_goes_on(
    store: Storefront,
) -> None:
    number = await placed(store)
    store.panel.faults.add(kind="error", action="cancel", text="Incorrect order ID", times=2)

    await store.mona.taps("Cancel")
    await store.mona.taps("Yes, cancel it")
    await store.work()

    assert "the supplier does not stop it any more" in news_of(store.mona)[-1]
    store.panel.set_order(number, status="Completed")
    await store.work()
    assert await store.orders(store.mona) == ["completed"]
    assert await store.balance(store.mona) == Decimal("3.70")


async def test_an_order_that_waits_for_a_verdict_is_not_sent_again_once_it_is_unwanted(
    store: Storefront,
) -> None:
    store.panel.balance = Decimal(0)
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await store.mona.says("instagram followers")
    await store.mona.taps("1.")
    await store.mona.taps("🛒 Order")
    await store.mona.says("https://instagram.com/mona")
    await store.mona.taps("1,000")
    await store.mona.taps("Confirm")
    await store.work()

    await store.mona.taps("Cancel")
    await store.mona.taps("Yes, cancel it")
    store.panel.balance = Decimal(100)
    await store.work()

    assert store.panel.journal == []
    assert await store.balance(store.mona) == 5


async def test_ordering_again_starts_from_the_same_answers(store: Storefront) -> None:
    await completed(store)

    await store.mona.taps("Order again")
    await store.mona.taps("Change")
    await store.mona.taps("Quantity")
    await store.mona.says("500")
    await store.mona.taps("Confirm")
    await store.work()

    assert [one.params["quantity"] for one in store.panel.journal] == ["1000", "500"]
    assert {one.params["link"] for one in store.panel.journal} == {"https://instagram.com/mona"}
