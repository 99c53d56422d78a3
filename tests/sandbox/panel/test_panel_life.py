"""How orders live on the clock, what link words and hands do to them, and where the money goes."""

from decimal import Decimal

import pytest

from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from tests.sandbox.panel.calling import KEY, Caller, HandClock, small_catalogue

LINK = "https://example.org/"


async def test_an_order_waits_runs_and_completes(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await call.place(quantity=1000)
    seen = []
    for seconds in (0, 30, 60, 120, 60):
        hand_clock.move(seconds=seconds)
        order = panel.orders[order_id]
        seen.append((order.status, order.remains, order.start_count is None))

    assert seen == [
        ("Pending", 1000, True),
        ("Processing", 1000, True),
        ("In progress", 776, False),
        ("In progress", 241, False),
        ("Completed", 0, False),
    ]
    assert panel.balance == Decimal(8)


async def test_the_pace_makes_a_demo_quick(hand_clock: HandClock) -> None:
    panel = PanelSandbox(
        key=KEY, catalogue=small_catalogue(), pace=Pace(speed=20), clock=hand_clock
    )
    order = panel.book.place(panel.catalogue["1"], {"link": LINK, "quantity": "1000"})

    hand_clock.move(seconds=13)
    before = panel.orders[order.id].status
    hand_clock.move(seconds=1)

    assert before == "In progress"
    assert panel.orders[order.id].status == "Completed"


@pytest.mark.parametrize(
    ("word", "end"),
    [
        ("partial", ("Partial", 400, Decimal("1.20000"))),
        ("CANCEL", ("Canceled", 1000, Decimal(0))),
        ("fail", ("Fail", 700, Decimal("2.00000"))),
        ("nothing", ("Completed", 0, Decimal("2.00000"))),
    ],
)
async def test_a_link_word_decides_the_end_and_what_it_costs(
    panel: PanelSandbox,
    call: Caller,
    hand_clock: HandClock,
    word: str,
    end: tuple[str, int, Decimal],
) -> None:
    order_id = await call.place(link=LINK + word)

    hand_clock.move(seconds=10_000)

    order = panel.orders[order_id]
    assert (order.status, order.remains, order.charge) == end
    assert panel.balance == Decimal(10) - order.charge


async def test_slow_takes_ten_times_as_long_and_goes_with_another_word(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await call.place(link=LINK + "slow-partial")

    hand_clock.move(seconds=300)
    early = panel.orders[order_id].status
    hand_clock.move(seconds=2400)

    assert early == "Processing"
    assert panel.orders[order_id].status == "Partial"


async def test_a_dripfeed_is_charged_at_once_and_delivered_run_by_run(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await call.place(quantity=500, runs=4, interval=60)
    charged = panel.journal[0].charge
    remains = set()
    for _ in range(60):
        hand_clock.move(seconds=10)
        remains.add(panel.orders[order_id].remains)

    assert charged == Decimal("4.00000")
    assert remains == {2000, 1500, 1000, 500, 0}
    answer = await call("status", order=order_id)
    assert isinstance(answer, dict)
    assert (answer["status"], answer["runs"]) == ("Completed", 4)


async def test_time_can_be_passed_by_hand(panel: PanelSandbox, call: Caller) -> None:
    order_id = await call.place()

    panel.pass_time(seconds=1000)

    assert panel.orders[order_id].status == "Completed"


async def test_an_order_set_by_hand_stays_and_settles_its_charge(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await call.place()

    panel.set_order(order_id, status="Partial", remains=40)
    hand_clock.move(seconds=10_000)

    assert await call("status", order=order_id) == {
        "charge": "1.92000",
        "start_count": None,
        "status": "Partial",
        "remains": "40",
        "currency": "USD",
    }
    assert panel.balance == Decimal("8.08000")


async def test_a_status_may_go_back_by_hand(panel: PanelSandbox, call: Caller) -> None:
    order_id = await call.place()

    panel.set_order(order_id, status="Completed")
    completed = (panel.orders[order_id].remains, panel.balance)
    panel.set_order(order_id, status="Refunded")

    assert completed == (0, Decimal(8))
    assert panel.balance == Decimal(10)


async def test_a_charge_set_by_hand_moves_the_balance_by_the_difference(
    panel: PanelSandbox, call: Caller
) -> None:
    order_id = await call.place()

    panel.set_order(order_id, status="In progress", charge=Decimal("2.50"), start_count=7)

    assert panel.balance == Decimal("7.50")
    assert panel.orders[order_id].start_count == 7


async def test_members_of_a_status_can_be_replaced(panel: PanelSandbox, call: Caller) -> None:
    order_id = await call.place()

    panel.show_instead(order_id, remains="Unknown", charge=None)

    answer = await call("status", order=order_id)
    assert isinstance(answer, dict)
    assert (answer["remains"], answer["charge"]) == ("Unknown", None)


async def test_a_hand_does_not_find_an_unknown_order(panel: PanelSandbox) -> None:
    with pytest.raises(KeyError):
        panel.set_order("1", status="Completed")
