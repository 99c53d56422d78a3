"""Refills and cancels: requests, never outcomes, in all the shapes panels answer them."""

from typing import Any

import httpx
import pytest

from bot.providers.base import (
    ErrorClass,
    FailureKind,
    ProviderFailure,
    RefillDenial,
    RefillDenied,
    RefillStatus,
    RefillTaken,
    RefillUnclear,
    Rejection,
)
from tests.providers.provider_panels import KEY, FakePanel


@pytest.mark.parametrize(
    ("body", "taken"),
    [
        ({"refill": "311"}, RefillTaken("311", already=False)),
        ({"Refill": 311}, RefillTaken("311", already=False)),
        ([{"order": 905512, "refill": 311}], RefillTaken("311", already=False)),
        ({"refill": True}, RefillTaken(None, already=False)),
        ({"error": "Refill already requested"}, RefillTaken(None, already=True)),
        (
            [{"order": 1, "refill": {"error": "Refill is in progress"}}],
            RefillTaken(None, already=True),
        ),
    ],
)
async def test_a_refill_is_taken(body: Any, taken: RefillTaken) -> None:
    panel = FakePanel()
    panel.says(body)

    assert await panel.provider.refill("905512") == taken
    assert panel.forms == [{"order": "905512", "key": KEY, "action": "refill"}]


@pytest.mark.parametrize("status", [200, 400, 404])
@pytest.mark.parametrize(
    ("text", "error", "reason"),
    [
        ("Incorrect request", ErrorClass.ACTION, RefillDenial.UNSUPPORTED),
        ("Refill is not available", ErrorClass.REJECTED, RefillDenial.UNSUPPORTED),
        ("Wait 24 hours", ErrorClass.REJECTED, RefillDenial.TOO_SOON),
        ("Incorrect order ID", ErrorClass.ORDER_ID, RefillDenial.ORDER_UNKNOWN),
        ("Rate limit exceeded", ErrorClass.RATE, RefillDenial.NOT_NOW),
    ],
)
async def test_a_refill_is_denied_with_a_reason(
    text: str, error: ErrorClass, reason: RefillDenial, status: int
) -> None:
    panel = FakePanel()
    panel.says({"error": text}, status)

    assert await panel.provider.refill("905512") == RefillDenied(error, reason, text)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"refill": 0}, 200),
        ({"refill": None}, 200),
        ({}, 200),
        ([], 200),
        ("<html>", 200),
        ("", 403),
        ({"error": "Internal error"}, 200),
        ({"error": "Refill not available"}, 500),
        ({"refill": 5}, 502),
    ],
)
async def test_a_refill_without_a_plain_answer_is_unclear_and_not_repeated(
    body: Any, status: int
) -> None:
    panel = FakePanel(retries=2)
    panel.says(body, status)

    assert isinstance(await panel.provider.refill("905512"), RefillUnclear)
    assert len(panel.forms) == 1


async def test_a_refill_whose_answer_was_lost_is_unclear_and_not_repeated() -> None:
    panel = FakePanel(retries=2)
    panel.fails(httpx.ReadError("reset"))

    assert isinstance(await panel.provider.refill("905512"), RefillUnclear)
    assert len(panel.forms) == 1


@pytest.mark.parametrize(
    ("word", "status"),
    [
        *(
            (word, RefillStatus.OPEN)
            for word in ("Pending", "Awaiting", "PROCESSING", "in_progress")
        ),
        ("Completed", RefillStatus.DONE),
        *(
            (word, RefillStatus.REJECTED)
            for word in ("Rejected", "Canceled", "Error", "Failed", "Expired")
        ),
        ("Partial", RefillStatus.UNKNOWN),
        ("Готово", RefillStatus.UNKNOWN),
        ({"error": "Refill not found"}, RefillStatus.UNKNOWN),
    ],
)
async def test_refills_stand_as_their_words_say(word: Any, status: RefillStatus) -> None:
    panel = FakePanel()
    panel.says([{"refill": 311, "status": word}, {"refill": "312", "status": ""}])

    assert await panel.provider.refill_statuses(["311", "312"]) == {"311": status}
    assert panel.forms == [{"refills": "311,312", "key": KEY, "action": "refill_status"}]


async def test_refills_keyed_by_id_are_taken_too() -> None:
    panel = FakePanel()
    panel.says({"311": "Completed", "312": {"status": "Pending"}})

    answer = await panel.provider.refill_statuses(["311", "312"])

    assert answer == {"311": RefillStatus.DONE, "312": RefillStatus.OPEN}


async def test_refills_are_asked_one_by_one_where_the_plural_is_not_known() -> None:
    panel = FakePanel()
    panel.says({"error": "Incorrect request"})
    panel.says({"status": "Completed"})
    panel.says({"error": "Refill not found"})
    panel.says({"note": 1})
    panel.says({"status": "Pending"})

    answer = await panel.provider.refill_statuses(["1", "2", "3", "4"])

    assert answer == {
        "1": RefillStatus.DONE,
        "2": RefillStatus.UNKNOWN,
        "4": RefillStatus.OPEN,
    }
    assert [form.get("refill") for form in panel.forms] == [None, "1", "2", "3", "4"]


async def test_a_panel_without_refill_status_says_so() -> None:
    panel = FakePanel()
    panel.says({"error": "Incorrect request"})

    with pytest.raises(ProviderFailure) as failure:
        await panel.provider.refill_statuses(["1", "2"])

    assert failure.value.error is ErrorClass.ACTION
    assert len(panel.forms) == 2


@pytest.mark.parametrize(
    ("entry", "noted"),
    [
        ({"cancel": 1}, True),
        ({"cancel": "1"}, True),
        ({"cancel": True}, True),
        ({"Cancel": 77120}, True),
        ({"cancel": 1, "error": None}, True),
        ({"cancel": {"error": "Cancel already requested"}}, True),
        ({"cancel": 0}, False),
        ({"cancel": None}, False),
        ({}, False),
        (
            {"cancel": {"error": "Incorrect order ID"}},
            Rejection(ErrorClass.ORDER_ID, "Incorrect order ID"),
        ),
        (
            {"error": "Already started, cannot be cancelled"},
            Rejection(ErrorClass.REJECTED, "Already started, cannot be cancelled"),
        ),
    ],
)
async def test_a_cancel_is_noted_or_not(entry: dict[str, Any], noted: bool | Rejection) -> None:
    panel = FakePanel()
    panel.says([{"order": 905512, **entry}])

    assert await panel.provider.cancel(["905512"]) == {"905512": noted}
    assert panel.forms == [{"orders": "905512", "key": KEY, "action": "cancel"}]


@pytest.mark.parametrize(
    "body",
    [
        [{"order": 1, "cancel": 1}, {"order": 2, "cancel": {"error": "Incorrect order ID"}}],
        {"1": {"cancel": 1}, "2": {"error": "Incorrect order ID"}},
        {"1": 1, "2": {"cancel": {"error": "Incorrect order ID"}}},
        {"1": 900, "2": {"error": "Incorrect order ID"}},
    ],
)
async def test_cancels_of_several_orders_come_in_several_shapes(body: Any) -> None:
    panel = FakePanel()
    panel.says(body)

    answer = await panel.provider.cancel(["1", "2", "3"])

    assert answer == {"1": True, "2": Rejection(ErrorClass.ORDER_ID, "Incorrect order ID")}


async def test_one_answer_for_the_whole_cancel_counts_for_each_order() -> None:
    panel = FakePanel()
    panel.says({"cancel": 1})

    assert await panel.provider.cancel(["1"]) == {"1": True}


async def test_a_panel_that_knows_no_cancel_rejects_each_order() -> None:
    panel = FakePanel()
    panel.says({"error": "Incorrect request"})

    answer = await panel.provider.cancel(["1", "2"])

    assert answer == dict.fromkeys(["1", "2"], Rejection(ErrorClass.ACTION, "Incorrect request"))


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        ({"error": "Rate limit exceeded"}, 200, FailureKind.ERROR),
        ({"error": "Server error"}, 500, FailureKind.ERROR),
        ("<html>", 200, FailureKind.MALFORMED),
        ({"note": 1}, 200, FailureKind.MALFORMED),
        ([{"order": 9, "cancel": 1}], 200, FailureKind.MALFORMED),
    ],
)
async def test_a_cancel_that_failed_whole_says_nothing_of_the_orders(
    body: Any, status: int, kind: FailureKind
) -> None:
    panel = FakePanel()
    panel.says(body, status)

    with pytest.raises(ProviderFailure) as failure:
        await panel.provider.cancel(["1"])

    assert failure.value.kind is kind


async def test_nothing_to_cancel_needs_no_call() -> None:
    assert await FakePanel().provider.cancel([]) == {}
