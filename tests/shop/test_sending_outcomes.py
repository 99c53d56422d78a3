"""Every answer to an add: what it does to the order, its money, its lane (money page 5.3)."""

import json
from decimal import Decimal
from typing import Any

import pytest

from bot.domain.orders import AttemptState, OrderState
from tests.storefront import Storefront

HELD = {"wallet:1": Decimal("97.4"), "hold:1": Decimal("2.6")}
BACK = {"wallet:1": Decimal(100)}
RUNS = HELD | {"wip:1": Decimal(2), "float:1": Decimal(-2)}


def _body(document: object) -> bytes:
    return document if isinstance(document, bytes) else json.dumps(document).encode()


async def _placed_with(storefront: Storefront, anna: int, **fault: Any) -> int:
    order_id = await storefront.buy(anna)
    storefront.panel.faults.add(action="add", **fault)
    assert await storefront.send()
    return order_id


async def test_an_accepted_order_runs_and_its_cost_is_booked(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna, link="https://example.com/a")

    assert await storefront.send()

    order, attempt = await storefront.order(order_id), await storefront.attempt(order_id)
    assert order.state is OrderState.RUNNING
    assert attempt.state is AttemptState.ACCEPTED
    assert attempt.provider_order_id == storefront.panel.journal[0].order_id
    assert attempt.holder == "host/1/me"
    assert (attempt.lease_until - attempt.sent_at).total_seconds() == 90
    assert storefront.panel.journal[0].params == {
        "service": "1",
        "link": "https://example.com/a",
        "quantity": "1000",
    }
    assert await storefront.books() == RUNS
    assert await storefront.entries(order_id) == ["hold", "cost"]
    assert not await storefront.send()
    assert len(storefront.panel.journal) == 1


@pytest.mark.parametrize("identifier", [4711, "4711", "A-7_x"])
@pytest.mark.parametrize("status", [200, 201])
async def test_any_usable_number_is_kept_as_text(
    storefront: Storefront, anna: int, identifier: object, status: int
) -> None:
    order_id = await _placed_with(
        storefront, anna, kind="body", body=_body({"order": identifier}), status=status
    )

    assert (await storefront.attempt(order_id)).provider_order_id == str(identifier)
    assert (await storefront.order(order_id)).state is OrderState.RUNNING
    assert await storefront.books() == RUNS


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "reset_after"},
        {"kind": "reset_before"},
        {"kind": "cut"},
        {"kind": "http_500"},
        {"kind": "http_502_html"},
        {"kind": "html_200"},
        {"kind": "empty"},
        {"kind": "error", "text": "Internal server error"},
        {"kind": "error", "text": "Not enough funds", "status": 503},
        {"kind": "body", "body": _body({"order": 0})},
        {"kind": "body", "body": _body({"order": None})},
        {"kind": "body", "body": _body({"order": ""})},
        {"kind": "body", "body": _body({"order": True})},
        {"kind": "body", "body": _body({"order": []})},
        {"kind": "body", "body": _body({})},
        {"kind": "body", "body": _body({"order": 5, "error": "Bad link"})},
        {"kind": "body", "body": _body({"order": 5}), "status": 500},
        {"kind": "body", "body": b'{"order": NaN}'},
        {"kind": "body", "body": b'{"order": 5'},
    ],
    ids=str,
)
async def test_an_answer_that_leaves_it_open_sets_the_order_aside(
    storefront: Storefront, anna: int, fault: dict[str, Any]
) -> None:
    order_id = await _placed_with(storefront, anna, **fault)

    order, attempt = await storefront.order(order_id), await storefront.attempt(order_id)
    assert order.state is OrderState.UNCLEAR
    assert order.escalated_at == storefront.clock()
    assert attempt.state is AttemptState.UNCLEAR
    assert await storefront.books() == HELD
    assert await storefront.blocked() == (240, None, None)
    assert [n.kind for n in await storefront.notices()] == ["order", "card", "unclear"]
    calls = len(storefront.panel.calls)
    assert not await storefront.send()
    assert len(storefront.panel.calls) == calls


async def test_an_id_in_an_unclear_answer_is_kept_for_the_person(
    storefront: Storefront, anna: int
) -> None:
    body = _body({"order": 5, "error": "Bad link"})
    order_id = await _placed_with(storefront, anna, kind="body", body=body)

    assert "order number seen: 5" in (await storefront.attempt(order_id)).answer


async def test_a_number_that_is_taken_proves_nothing(storefront: Storefront, anna: int) -> None:
    first = await storefront.run(anna)

    body = _body({"order": int(first.number)})
    second = await _placed_with(storefront, anna, kind="body", body=body)

    assert (await storefront.order(first.order_id)).state is OrderState.RUNNING
    assert (await storefront.order(second)).state is OrderState.UNCLEAR
    assert (await storefront.attempt(second)).provider_order_id is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Incorrect service ID", "service"),
        ("Quantity less than minimal 2000", "quantity"),
        ("Link is private", "link"),
        ("Missing required parameter", "details"),
        ("The moon is full", "rejected"),
    ],
)
async def test_a_refusal_for_good_gives_all_money_back(
    storefront: Storefront, anna: int, text: str, reason: str
) -> None:
    order_id = await _placed_with(storefront, anna, kind="error", text=text)

    order, attempt = await storefront.order(order_id), await storefront.attempt(order_id)
    assert (order.state, order.reason) == (OrderState.REFUSED, reason)
    assert order.refunded == order.price
    assert (attempt.state, attempt.answer) == (AttemptState.REFUSED, text)
    assert await storefront.books() == BACK
    assert await storefront.entries(order_id) == ["hold", "release"]
    assert await storefront.blocked() == (None, None, None)
    told = await storefront.tell()
    assert told == (["new-error-text"] if reason == "rejected" else []) + [
        "refused",
        "refused",
    ] or (sorted(told) == ["new-error-text", "refused", "refused"])


async def test_a_service_the_panel_does_not_know_is_taken_off_sale(
    storefront: Storefront, anna: int
) -> None:
    await _placed_with(storefront, anna, kind="error", text="Incorrect service ID")

    async with storefront.database.reading() as tx:
        row = await tx.catalog.service(storefront.service().id)
    assert row is not None
    assert row.disabled_reason == "service"


@pytest.mark.parametrize(
    ("fault", "wait", "pause"),
    [
        ({"kind": "error", "text": "Incorrect API key"}, 5, (300, "auth")),
        ({"kind": "error", "text": "Not enough funds on balance"}, 5, (60, "funds")),
        ({"kind": "error", "text": "Too many requests"}, 5, (None, None)),
        ({"kind": "error", "text": "Maintenance"}, 5, (None, None)),
        ({"kind": "error", "text": "You have an active order with this link"}, 600, (None, None)),
        ({"kind": "body", "status": 301, "body": b"moved"}, 5, (300, "front")),
        ({"kind": "body", "status": 401, "body": b"<html>"}, 5, (300, "front")),
        ({"kind": "body", "status": 403, "body": b"<html>"}, 5, (300, "front")),
        ({"kind": "body", "status": 404, "body": b"{}"}, 5, (300, "front")),
        ({"kind": "body", "status": 405, "body": b""}, 5, (300, "front")),
        ({"kind": "body", "status": 407, "body": b""}, 5, (300, "front")),
        ({"kind": "body", "status": 410, "body": b""}, 5, (300, "front")),
        ({"kind": "body", "status": 429, "body": b""}, 5, (None, None)),
        (
            {"kind": "body", "status": 429, "body": b"", "headers": {"Retry-After": "77"}},
            77,
            (None, None),
        ),
    ],
    ids=str,
)
async def test_a_refusal_for_now_keeps_the_money_and_the_place(
    storefront: Storefront,
    anna: int,
    fault: dict[str, Any],
    wait: int,
    pause: tuple[float | None, str | None],
) -> None:
    order_id = await _placed_with(storefront, anna, **fault)

    order, attempt = await storefront.order(order_id), await storefront.attempt(order_id)
    assert order.state is OrderState.PAID
    assert attempt.state is AttemptState.REFUSED
    assert order.not_before is not None
    assert (order.not_before - storefront.clock()).total_seconds() == wait
    assert await storefront.books() == HELD
    assert await storefront.blocked() == (None, *pause)
    assert await storefront.alerts() == ([] if pause[1] is None else ["provider-paused"])
    assert not await storefront.send()
    storefront.pass_time(seconds=max(wait, pause[0] or 0))
    assert await storefront.send()
    assert (await storefront.order(order_id)).state is OrderState.RUNNING
    assert await storefront.books() == RUNS
    assert await storefront.blocked() == (None, None, None)


async def test_a_panel_that_cannot_be_reached_was_sent_nothing(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)
    await storefront.panel.stop()

    await storefront.send()

    order, attempt = await storefront.order(order_id), await storefront.attempt(order_id)
    assert (order.state, order.tries) == (OrderState.PAID, 1)
    assert attempt.state is AttemptState.NOT_SENT
    assert await storefront.books() == HELD


async def test_the_back_off_grows_to_five_minutes(storefront: Storefront, anna: int) -> None:
    order_id = await storefront.buy(anna)
    storefront.panel.faults.add(kind="error", action="add", text="Maintenance", times=None)
    waits = []

    for _ in range(8):
        await storefront.send()
        not_before = (await storefront.order(order_id)).not_before
        assert not_before is not None
        waits.append((not_before - storefront.clock()).total_seconds())
        storefront.pass_time(seconds=waits[-1])

    assert waits == [5, 10, 20, 40, 80, 160, 300, 300]
    assert len(await storefront.attempts(order_id)) == 8


async def test_the_back_off_stays_at_five_minutes_after_very_many_tries(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)
    async with storefront.database.transaction() as tx:
        await tx.orders.change(order_id, tries=5000)
    storefront.panel.faults.add(kind="error", action="add", text="Maintenance")

    await storefront.send()

    order = await storefront.order(order_id)
    assert order.not_before is not None
    assert (order.not_before - storefront.clock()).total_seconds() == 300


async def test_strange_characters_in_a_refusal_do_no_harm(
    storefront: Storefront, anna: int
) -> None:
    body = _body({"error": "Odd\x00 words\ud800"})
    order_id = await _placed_with(storefront, anna, kind="body", body=body)

    assert (await storefront.order(order_id)).state is OrderState.REFUSED
    assert (await storefront.attempt(order_id)).answer == "Odd words"
