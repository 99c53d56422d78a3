"""The six actions over HTTP: what a client sees, and what the book holds afterwards."""

from decimal import Decimal

import httpx
import pytest

from sandbox.panel.server import PanelSandbox
from tests.sandbox.panel.calling import Caller, HandClock


async def test_services_lists_amounts_as_text_and_flags_as_booleans(call: Caller) -> None:
    answer = await call("services")

    assert isinstance(answer, list)
    assert len(answer) == 2
    assert answer[0] == {
        "service": 1,
        "name": "Everything",
        "type": "Default",
        "category": "Tests",
        "rate": "2.00",
        "min": "100",
        "max": "10000",
        "refill": True,
        "cancel": True,
        "dripfeed": True,
    }


async def test_balance_says_amount_and_currency(call: Caller) -> None:
    assert await call("balance") == {"balance": "10.00000", "currency": "USD"}


async def test_an_add_charges_at_once_and_is_written_in_the_journal(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    answer = await call("add", service=1, link="https://example.org/a", quantity=1500)

    assert isinstance(answer, dict)
    assert isinstance(answer["order"], int)
    assert panel.balance == Decimal("7.00000")
    (line,) = panel.journal
    assert line.order_id == str(answer["order"])
    assert line.params == {"service": "1", "link": "https://example.org/a", "quantity": "1500"}
    assert line.at == hand_clock.now
    assert line.charge == Decimal("3.00000")


async def test_a_new_order_is_pending_with_everything_to_deliver(call: Caller) -> None:
    order_id = await call.place(quantity=1500)

    assert await call("status", order=order_id) == {
        "charge": "3.00000",
        "start_count": None,
        "status": "Pending",
        "remains": "1500",
        "currency": "USD",
    }


async def test_several_orders_are_asked_for_at_once(call: Caller) -> None:
    first, second = await call.place(quantity=100), await call.place(quantity=200)

    answer = await call("status", orders=f"{first},999, {second}")

    assert isinstance(answer, dict)
    assert list(answer) == [first, "999", second]
    assert answer[second]["remains"] == "200"
    assert answer["999"] == {"error": "Incorrect order ID"}


async def test_more_than_a_hundred_ids_are_refused_or_cut(
    panel: PanelSandbox, call: Caller
) -> None:
    ids = ",".join(str(number) for number in range(101))

    refused = await call("status", orders=ids)
    panel.manners.first_hundred_only = True
    cut = await call("status", orders=ids)

    assert refused == {"error": "Incorrect request: more than 100 ids"}
    assert isinstance(cut, dict)
    assert len(cut) == 100


async def test_ids_grow_and_the_form_of_new_ones_can_be_chosen(
    panel: PanelSandbox, call: Caller
) -> None:
    first, second = int(await call.place()), int(await call.place())
    panel.manners.id_form = "ord_{:d}"
    third = await call.place()

    assert first < second
    assert third.startswith("ord_")
    assert third in panel.orders


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"service": "77"}, "Incorrect service ID"),
        ({"quantity": "99"}, "Quantity less than minimal 100"),
        ({"quantity": "10001"}, "Quantity more than maximal 10000"),
        ({"quantity": "6000"}, "Not enough funds on balance"),
        ({"link": "two words"}, "Incorrect link"),
        ({"link": "https://example.org/Private"}, "Link is private"),
        (
            {"link": "https://example.org/busy"},
            "You have an active order with this link. Please wait until it is completed.",
        ),
    ],
)
async def test_a_refused_add_leaves_no_trace(
    panel: PanelSandbox, call: Caller, params: dict[str, str], error: str
) -> None:
    wanted = {"service": "1", "link": "https://example.org/a", "quantity": "100"} | params

    assert await call("add", **wanted) == {"error": error}

    assert panel.journal == []
    assert panel.orders == {}
    assert panel.balance == Decimal(10)


async def test_a_second_order_on_a_running_link_is_refused_when_the_panel_is_strict(
    panel: PanelSandbox, call: Caller, hand_clock: HandClock
) -> None:
    panel.manners.one_order_per_link = True
    wanted = {"service": "1", "link": "https://example.org/a", "quantity": "100"}
    await call("add", **wanted)

    refused = await call("add", **wanted)
    hand_clock.move(seconds=400)
    accepted = await call("add", **wanted)

    assert isinstance(refused, dict)
    assert "active order with this link" in refused["error"]
    assert isinstance(accepted, dict)
    assert "order" in accepted
    assert len(panel.journal) == 2


async def test_a_wrong_key_is_refused_before_anything_else(
    panel: PanelSandbox, call: Caller
) -> None:
    call.key = "other"

    assert await call("add", service=1, link="x", quantity=100) == {"error": "Invalid API key"}

    assert panel.journal == []
    assert [received.action for received in panel.calls] == ["add"]
    assert "key" not in panel.calls[0].params


async def test_json_bodies_are_not_read(panel: PanelSandbox) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.post(panel.url, json={"key": panel.key, "action": "balance"})

    assert answer.json() == {"error": "Invalid API key"}


async def test_unknown_and_switched_off_actions_are_refused(
    panel: PanelSandbox, call: Caller
) -> None:
    panel.manners.unsupported |= {"cancel", "status_plural"}
    order_id = await call.place()

    assert await call("") == {"error": "Incorrect request"}
    assert await call("mass_order") == {"error": "Incorrect action"}
    assert await call("cancel", orders=order_id) == {"error": "Incorrect action"}
    assert await call("status", orders=order_id) == {"error": "Incorrect action"}
    single = await call("status", order=order_id)
    assert isinstance(single, dict)
    assert single["status"] == "Pending"


async def test_a_hidden_order_is_missing_from_plural_answers(
    panel: PanelSandbox, call: Caller
) -> None:
    first, second = await call.place(quantity=100), await call.place(quantity=100)
    panel.manners.hidden.add(first)

    answer = await call("status", orders=f"{first},{second}")

    assert isinstance(answer, dict)
    assert list(answer) == [second]
