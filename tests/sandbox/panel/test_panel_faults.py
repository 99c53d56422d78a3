"""Faults by switch and by link word: what the client meets, and whether the order exists."""

import asyncio
import json
from decimal import Decimal

import httpx
import pytest

from sandbox.panel.server import PanelSandbox
from tests.sandbox.panel.calling import Caller

ADD = {"service": "1", "link": "https://example.org/a", "quantity": "500"}


@pytest.mark.parametrize(
    ("kind", "accepted"),
    [("reset_before", 0), ("reset_after", 1), ("timeout_before", 0), ("cut", 1)],
)
async def test_a_connection_that_drops_leaves_what_its_kind_says(
    panel: PanelSandbox, call: Caller, kind: str, accepted: int
) -> None:
    panel.faults.add(action="add", kind=kind, seconds=0.01)

    with pytest.raises(httpx.TransportError):
        await call.send("add", **ADD)

    assert len(panel.journal) == accepted
    assert panel.balance == Decimal(10) - accepted


@pytest.mark.parametrize(
    ("kind", "accepted"), [("timeout_before", 0), ("timeout_after", 1), ("slow", 0)]
)
async def test_a_client_that_gives_up_waiting_does_not_hold_the_server(
    panel: PanelSandbox, call: Caller, kind: str, accepted: int
) -> None:
    panel.faults.add(action="add", kind=kind)
    call.client.timeout = httpx.Timeout(5, read=0.05)

    with pytest.raises(httpx.ReadTimeout):
        await call.send("add", **ADD)
    async with asyncio.timeout(2):
        await panel.stop()

    assert len(panel.journal) == accepted


async def test_a_slow_add_lands_after_the_client_has_given_up(
    panel: PanelSandbox, call: Caller
) -> None:
    panel.faults.add(action="add", kind="slow", seconds=0.05)
    call.client.timeout = httpx.Timeout(5, read=0.01)

    with pytest.raises(httpx.ReadTimeout):
        await call.send("add", **ADD)
    at_first = len(panel.journal)
    await asyncio.sleep(0.08)

    assert at_first == 0
    assert len(panel.journal) == 1


async def test_a_late_answer_is_the_true_one(panel: PanelSandbox, call: Caller) -> None:
    panel.faults.add(action="add", kind="timeout_after", seconds=0.01)

    answer = await call("add", **ADD)

    assert answer == {"order": int(panel.journal[0].order_id)}


@pytest.mark.parametrize(
    ("kind", "status", "beginning"),
    [
        ("http_500", 500, '{"error": "Internal server error"}'),
        ("http_502_html", 502, "<html>"),
        ("html_200", 200, "<!DOCTYPE html>"),
        ("empty", 200, ""),
    ],
)
@pytest.mark.parametrize("carried_out", [False, True])
async def test_a_spoiled_answer_may_hide_an_accepted_order(
    panel: PanelSandbox, call: Caller, kind: str, status: int, beginning: str, *, carried_out: bool
) -> None:
    panel.faults.add(action="add", kind=kind, carried_out=carried_out)

    answer = await call.send("add", **ADD)

    assert answer.status_code == status
    assert answer.text.startswith(beginning)
    assert len(panel.journal) == int(carried_out)


async def test_an_error_comes_with_its_text_status_and_headers(
    panel: PanelSandbox, call: Caller
) -> None:
    panel.faults.add(
        kind="error", text="Rate limit exceeded", status=429, headers={"Retry-After": "7"}
    )

    answer = await call.send("balance")

    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "7"
    assert answer.json() == {"error": "Rate limit exceeded"}


async def test_a_body_goes_out_as_it_is(panel: PanelSandbox, call: Caller) -> None:
    body = b'\xef\xbb\xbf{"order": 0}'
    panel.faults.add(action="add", kind="body", body=body)

    assert (await call.send("add", **ADD)).content == body


async def test_a_fault_waits_for_its_action_and_is_used_up(
    panel: PanelSandbox, call: Caller
) -> None:
    panel.faults.add(action="balance", kind="error", text="wait 3 seconds", times=2)

    placed = await call("add", **ADD)
    answers = [await call("balance") for _ in range(3)]

    assert isinstance(placed, dict)
    assert "order" in placed
    assert answers == [
        {"error": "wait 3 seconds"},
        {"error": "wait 3 seconds"},
        {"balance": "9.00000", "currency": "USD"},
    ]


async def test_a_lasting_fault_ends_when_cleared(panel: PanelSandbox, call: Caller) -> None:
    panel.faults.add(kind="http_500", times=None)
    statuses = [(await call.send("balance")).status_code for _ in range(3)]

    panel.faults.clear()

    assert statuses == [500, 500, 500]
    assert (await call.send("balance")).status_code == 200


def test_an_unknown_kind_is_refused_at_once(panel: PanelSandbox) -> None:
    with pytest.raises(ValueError, match="unknown kind of fault: oops"):
        panel.faults.add(kind="oops")


@pytest.mark.parametrize(("word", "accepted"), [("lost", 1), ("LOST-before", 0)])
async def test_link_words_lose_the_answer(
    panel: PanelSandbox, call: Caller, word: str, accepted: int
) -> None:
    with pytest.raises(httpx.TransportError):
        await call.send("add", **(ADD | {"link": f"https://example.org/{word}"}))

    assert len(panel.journal) == accepted
    assert panel.balance == Decimal(10) - accepted


async def test_the_error_word_breaks_the_panel(panel: PanelSandbox, call: Caller) -> None:
    answer = await call.send("add", **(ADD | {"link": "https://example.org/error"}))

    assert answer.status_code == 500
    assert json.loads(answer.content) == {"error": "Internal server error"}
    assert panel.journal == []


async def test_a_stopped_panel_refuses_connections_and_comes_back_with_its_orders(
    panel: PanelSandbox, call: Caller
) -> None:
    order_id = await call.place()
    port = httpx.URL(panel.url).port
    assert port is not None
    await panel.stop()

    with pytest.raises(httpx.ConnectError):
        await call.send("balance")
    await panel.start(port=port)

    assert await call("balance") == {"balance": "8.00000", "currency": "USD"}
    assert list(panel.orders) == [order_id]
