"""Cancels and refills: requests that are noted or refused, and what comes of them."""

from decimal import Decimal

from sandbox.panel.server import PanelSandbox
from tests.sandbox.panel.calling import Caller, HandClock

DAY_SECONDS = 24 * 3600


async def test_a_cancel_is_noted_first_and_seen_later(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await call.place()

    noted = await call("cancel", orders=order_id)
    at_once = panel.orders[order_id].status
    hand_clock.move(seconds=11)

    assert noted == [{"order": int(order_id), "cancel": 1}]
    assert at_once == "Pending"
    assert panel.orders[order_id].status == "Canceled"
    assert panel.balance == Decimal(10)


async def test_a_cancel_of_a_running_order_leaves_a_partial_one(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await call.place()
    hand_clock.move(seconds=100)
    await call("cancel", orders=order_id)

    hand_clock.move(seconds=500)

    order = panel.orders[order_id]
    assert (order.status, order.remains) == ("Partial", 687)
    assert order.charge == Decimal("0.62600")
    assert panel.balance == Decimal("9.37400")


async def test_cancels_are_refused_each_for_its_reason(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    never = await call.place("2", quantity=10)
    done = await call.place(quantity=100)
    hand_clock.move(seconds=1000)
    twice = await call.place(quantity=100)
    await call("cancel", orders=twice)

    answer = await call("cancel", orders=f"{never},{done},{twice},404")

    assert answer == [
        {"order": int(never), "cancel": {"error": "Cancel is not available for this order"}},
        {"order": int(done), "cancel": {"error": "This order cannot be cancelled"}},
        {"order": int(twice), "cancel": {"error": "Cancel already requested"}},
        {"order": 404, "cancel": {"error": "Incorrect order ID"}},
    ]


async def test_a_refill_of_a_completed_order_runs_and_costs_nothing(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await call.place()
    hand_clock.move(seconds=1000)

    opened = await call("refill", order=order_id)
    seen = []
    for seconds in (0, 30, 100):
        hand_clock.move(seconds=seconds)
        seen.append(await call("refill_status", refill=311))

    assert opened == {"refill": "311"}
    assert seen == [{"status": "Pending"}, {"status": "In progress"}, {"status": "Completed"}]
    assert panel.orders[order_id].status == "Completed"
    assert panel.balance == Decimal(8)


async def test_refills_are_refused_each_for_its_reason(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    never, done = await call.place("2", quantity=10), await call.place(quantity=100)
    hand_clock.move(seconds=1000)
    young = await call.place(quantity=100)
    first = await call("refill", orders=f"{never},{young},{done},404")

    again = await call("refill", order=done)
    hand_clock.move(seconds=3600)
    soon = await call("refill", order=done)
    hand_clock.move(seconds=DAY_SECONDS)
    later = await call("refill", order=done)

    assert first == [
        {"order": int(never), "refill": {"error": "Refill is not available for this order"}},
        {"order": int(young), "refill": {"error": "Order not completed yet"}},
        {"order": int(done), "refill": 311},
        {"order": 404, "refill": {"error": "Incorrect order ID"}},
    ]
    assert again == {"error": "Refill already requested"}
    assert soon == {"error": "Too soon: a refill can be asked for once in 24 hours"}
    assert later == {"refill": "312"}


async def test_several_refills_are_asked_for_and_one_is_set_by_hand(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await call.place()
    panel.set_order(order_id, status="Completed")
    await call("refill", order=order_id)

    panel.set_refill("311", status="Rejected")
    hand_clock.move(seconds=1000)

    assert await call("refill_status", refills="311,312") == [
        {"refill": 311, "status": "Rejected"},
        {"refill": 312, "status": {"error": "Refill not found"}},
    ]
