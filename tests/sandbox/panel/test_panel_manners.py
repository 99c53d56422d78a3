"""Ways of single panels by switch: limits, honest HTTP statuses, and extras beyond the protocol."""

from decimal import Decimal

import pytest

from sandbox.panel.server import PanelSandbox
from tests.sandbox.panel.calling import Caller, HandClock

ADD = {"service": "1", "link": "https://example.org/a", "quantity": "500"}


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({"key": "wrong"}, 401),
        ({"action": "nonsense"}, 400),
        ({"quantity": "9000"}, 402),
        ({"service": "77"}, 404),
        ({"quantity": "1"}, 422),
    ],
)
async def test_errors_may_have_an_http_status_of_their_own(
    panel: PanelSandbox, call: Caller, params: dict[str, str], status: int
) -> None:
    form = {"key": call.key, "action": "add"} | ADD | params
    usual = await call.client.post(panel.url, data=form)
    panel.manners.honest_statuses = True

    honest = await call.client.post(panel.url, data=form)

    assert usual.status_code == 200
    assert honest.status_code == status
    assert honest.json() == usual.json()


async def test_too_many_calls_in_a_minute_are_refused_until_it_has_passed(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    panel.manners.calls_per_minute = 2

    answers = [await call("balance") for _ in range(3)]
    hand_clock.move(seconds=61)
    later = await call("balance")

    assert answers[1] == {"balance": "10.00000", "currency": "USD"}
    assert answers[2] == {"error": "Rate limit exceeded"}
    assert later == answers[1]


async def test_a_request_id_makes_an_add_repeatable(panel: PanelSandbox, call: Caller) -> None:
    panel.manners.extras.add("request_id")

    first = await call("add", **ADD, request_id="a1")
    again = await call("add", **ADD, request_id="a1")
    other = await call("add", **ADD, request_id="a2")
    without = await call("add", **ADD)

    assert first == again != other
    assert without == {"error": "Missing required parameter: request_id"}
    assert len(panel.journal) == 2
    assert panel.balance == Decimal(8)


async def test_an_extra_action_lists_the_latest_orders(panel: PanelSandbox, call: Caller) -> None:
    await call.place(quantity=100)
    second = await call.place(quantity=200)
    usual = await call("orders")

    panel.manners.extras.add("orders")
    listed = await call("orders")

    assert usual == {"error": "Incorrect action"}
    assert isinstance(listed, list)
    assert len(listed) == 2
    assert listed[0] == {
        "order": int(second),
        "service": "1",
        "link": "https://example.org/post",
        "quantity": "200",
        "status": "Pending",
        "charge": "0.40000",
    }


async def test_the_plural_status_may_have_another_name(panel: PanelSandbox, call: Caller) -> None:
    order_id = await call.place()
    panel.manners.extras.add("multi_status")

    usual = await call("status", orders=order_id)
    renamed = await call("multi_status", orders=order_id)

    assert usual == {"error": "Incorrect action"}
    assert isinstance(renamed, dict)
    assert list(renamed) == [order_id]


async def test_the_key_may_come_in_a_header(panel: PanelSandbox, call: Caller) -> None:
    panel.manners.extras.add("bearer")

    in_form = await call("balance")
    call.client.headers["Authorization"] = f"Bearer {panel.key}"
    in_header = await call("balance")

    assert in_form == {"error": "Invalid API key"}
    assert in_header == {"balance": "10.00000", "currency": "USD"}
