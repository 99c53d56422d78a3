"""Subscriptions: nothing at once, a charge per post, and every way they end."""

from decimal import Decimal

import pytest

from sandbox.panel.server import PanelSandbox
from sandbox.panel.services import PanelService
from sandbox.panel.subscriptions import SECONDS_PER_POST
from tests.sandbox.panel.calling import Caller, HandClock

WANTED = {
    "service": "3",
    "username": "ann",
    "min": "100",
    "max": "100",
    "delay": "0",
    "posts": "3",
}


@pytest.fixture(autouse=True)
def subscriptions_on_sale(panel: PanelSandbox) -> None:
    panel.catalogue["3"] = PanelService(
        id="3",
        name="Likes for new posts",
        category="Tests",
        type="Subscriptions",
        rate=Decimal("20.00"),
        quantity_min=50,
        quantity_max=500,
        cancel=True,
    )


async def subscribe(call: Caller, **params: str) -> str:
    answer = await call("add", **(WANTED | params))
    assert isinstance(answer, dict)
    return str(answer["order"])


async def test_posts_are_charged_as_they_appear(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await subscribe(call)
    seen = []
    for _ in range(4):
        order = panel.orders[order_id]
        seen.append((order.status, order.charge, panel.balance))
        hand_clock.move(seconds=SECONDS_PER_POST)

    assert panel.journal[0].charge == Decimal(0)
    assert seen == [
        ("Active", Decimal(0), Decimal(10)),
        ("Active", Decimal(2), Decimal(8)),
        ("Active", Decimal(4), Decimal(6)),
        ("Completed", Decimal(6), Decimal(4)),
    ]


async def test_its_status_lists_deliveries_instead_of_remains(
    call: Caller, hand_clock: HandClock
) -> None:
    order_id = await subscribe(call, expiry="31/12/2026", old_posts="1")
    number = int(order_id) * 1000

    hand_clock.move(seconds=SECONDS_PER_POST)

    assert await call("status", order=order_id) == {
        "charge": "4.00000",
        "status": "Active",
        "currency": "USD",
        "expiry": "31/12/2026",
        "posts": 2,
        "orders": [number + 1, number + 2],
    }


async def test_it_pauses_without_funds_and_goes_on_with_them(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await subscribe(call)
    panel.balance = Decimal(3)

    hand_clock.move(seconds=10 * SECONDS_PER_POST)
    paused = (panel.orders[order_id].status, panel.balance)
    panel.balance = Decimal(9)

    assert paused == ("Paused", Decimal(1))
    assert panel.orders[order_id].status == "Completed"
    assert panel.balance == Decimal(5)


async def test_a_cancel_keeps_what_was_delivered(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await subscribe(call)
    hand_clock.move(seconds=SECONDS_PER_POST)

    await call("cancel", orders=order_id)
    hand_clock.move(seconds=1000)

    order = panel.orders[order_id]
    assert (order.status, order.charge) == ("Canceled", Decimal(2))


async def test_it_expires_the_day_after_its_date(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    order_id = await subscribe(call, username="slow-ann", posts="500", expiry="01/03/2026")
    last_day = panel.orders[order_id].status
    panel.balance = Decimal(10_000)

    hand_clock.move(seconds=13 * 3600)

    assert last_day == "Active"
    assert panel.orders[order_id].status == "Expired"


@pytest.mark.parametrize(
    ("word", "status"), [("cancel", "Canceled"), ("partial", "Partial"), ("fail", "Fail")]
)
async def test_a_word_in_the_user_name_ends_it_early(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock, word: str, status: str
) -> None:
    order_id = await subscribe(call, username=f"ann_{word}")

    hand_clock.move(seconds=1000)

    order = panel.orders[order_id]
    assert (order.status, order.charge) == (status, Decimal(4))


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"username": " "}, "Incorrect username"),
        ({"min": "x"}, "Missing required parameter: min"),
        ({"min": "49"}, "Quantity less than minimal 50"),
        ({"max": "501"}, "Quantity more than maximal 500"),
        ({"min": "200"}, "Incorrect quantity"),
        ({"delay": "7"}, "The delay is required to be one of the listed minutes"),
        ({"posts": "0"}, "Missing required parameter: posts"),
        ({"expiry": "2026-12-31"}, "The expiry is required in the form dd/mm/YYYY"),
        ({"expiry": "28/02/2026"}, "The expiry is required to lie ahead"),
    ],
)
async def test_a_bad_parameter_is_refused(
    panel: PanelSandbox, call: Caller, params: dict[str, str], error: str
) -> None:
    assert await call("add", **(WANTED | params)) == {"error": error}
    assert panel.journal == []


async def test_the_first_post_must_be_affordable(panel: PanelSandbox, call: Caller) -> None:
    panel.balance = Decimal("1.99")

    assert await call("add", **WANTED) == {"error": "Not enough funds on balance"}
