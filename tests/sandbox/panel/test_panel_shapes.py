"""Odd shapes: each changes the answers it is about and leaves the rest alone."""

import json

import pytest

from sandbox.panel.server import PanelSandbox
from tests.sandbox.panel.calling import Caller


@pytest.mark.parametrize(
    ("shape", "piece"),
    [
        ("flags_as_text", '"refill": "true"'),
        ("flags_as_digits", '"refill": 1'),
        ("separators", '"max": "10.000"'),
        ("odd_services", '"type": "Telepathy"'),
        ("services_by_id", '{"1": {"service": 1'),
        ("services_in_object", '{"services": [{"service": 1'),
        ("bare_numbers", '"rate": 2.00, "min": 100'),
        ("quoted_ids", '"service": "1"'),
        ("byte_order_mark", "\ufeff[{"),
        ("notice", "<b>Notice</b>"),
    ],
)
async def test_a_shape_changes_the_list_of_services(
    panel: PanelSandbox, call: Caller, shape: str, piece: str
) -> None:
    healthy = (await call.send("services")).content.decode()

    panel.use_shapes(shape)

    assert piece not in healthy
    assert piece in (await call.send("services")).content.decode()


@pytest.mark.parametrize(
    ("shape", "piece"),
    [
        ("capital_members", '"Charge": "2.00000"'),
        ("in_array", '[{"charge"'),
        ("odd_words", '"status": "in_progress"'),
        ("empty_for_unknown", '"start_count": ""'),
        ("status_wrapped", '": {"charge"'),
        ("bare_numbers", '"charge": 2.00000'),
    ],
)
async def test_a_shape_changes_a_single_status(
    panel: PanelSandbox, call: Caller, shape: str, piece: str
) -> None:
    order_id = await call.place()
    panel.set_order(order_id, status="In progress")

    panel.use_shapes(shape)

    assert piece in (await call.send("status", order=order_id)).text


async def test_plural_statuses_come_as_a_list_in_another_order_without_currency(
    panel: PanelSandbox, call: Caller
) -> None:
    first, second = await call.place(), await call.place()

    panel.use_shapes("status_as_list", "no_currency")

    answer = await call("status", orders=f"{first},{second}")
    assert isinstance(answer, list)
    assert [entry["order"] for entry in answer] == [second, first]
    assert "currency" not in answer[0]


async def test_a_dripfeed_parent_may_answer_in_short(panel: PanelSandbox, call: Caller) -> None:
    order_id = await call.place(quantity=100, runs=2, interval=5)

    panel.use_shapes("short_parents")

    assert await call("status", order=order_id) == {"status": "Pending", "runs": 2}


async def test_an_add_may_carry_more_than_an_id(panel: PanelSandbox, call: Caller) -> None:
    panel.use_shapes("spare_members", "quoted_ids")

    answer = await call("add", service=1, link="https://example.org/a", quantity=100)

    assert isinstance(answer, dict)
    assert answer == {
        "order": panel.journal[0].order_id,
        "status": "success",
        "charge": "0.10",
        "currency": "USD",
    }


@pytest.mark.parametrize(
    ("shape", "answer"),
    [
        ("cancel_alone", {"cancel": 1}),
        ("cancel_by_id", {"905513": {"order": 905513, "cancel": 1}}),
        ("cancel_numbers", [{"order": 905513, "cancel": 77000}]),
        ("error_beside", [{"order": 905513, "cancel": 1}]),
    ],
)
async def test_a_cancel_is_noted_in_other_words(
    panel: PanelSandbox, call: Caller, shape: str, answer: object
) -> None:
    panel.book.last_number = 905_000
    panel.manners.id_form = "905513"
    await call.place()

    panel.use_shapes(shape)

    assert await call("cancel", orders="905513") == answer


async def test_an_error_may_stand_beside_the_order(panel: PanelSandbox, call: Caller) -> None:
    panel.use_shapes("error_beside")

    assert await call("cancel", orders="7") == [{"order": 7, "error": "Incorrect order ID"}]


async def test_errors_keep_their_form_and_shapes_can_be_taken_off(
    panel: PanelSandbox, call: Caller
) -> None:
    panel.use_shapes("capital_members", "in_array")
    refused = await call("status", order=7)
    panel.use_shapes()

    assert refused == {"error": "Incorrect order ID"}
    assert json.loads((await call.send("balance")).content)["currency"] == "USD"


def test_an_unknown_shape_is_refused(panel: PanelSandbox) -> None:
    with pytest.raises(ValueError, match="unknown shapes: round"):
        panel.use_shapes("round")
