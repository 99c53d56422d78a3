"""Statuses: words, numbers, shapes, and when ids are asked one by one."""

from decimal import Decimal
from typing import Any

import pytest

from bot.providers.base import ErrorClass, FailureKind, ProviderFailure, Rejection, Report, Status
from bot.providers.reports import read_status
from tests.providers.provider_panels import KEY, FakePanel

ENTRY = {
    "charge": "0.24000",
    "start_count": "5120",
    "status": "In progress",
    "remains": "140",
    "currency": "USD",
}
REPORT = Report(Status.IN_PROGRESS, "In progress", Decimal("0.24"), 5120, 140, "USD")


async def reported(entry: dict[str, Any]) -> Report | Rejection | None:
    """What is read out of one entry of a plural answer."""
    panel = FakePanel()
    panel.says({"905512": entry})
    return (await panel.provider.statuses(["905512"])).get("905512")


@pytest.mark.parametrize(
    ("word", "status"),
    [
        *((word, Status.PENDING) for word in ("Pending", "Awaiting", "Queued", "On hold")),
        ("Processing", Status.PROCESSING),
        *(
            (word, Status.IN_PROGRESS)
            for word in ("In progress", "In_progress", "InProgress", "IN-PROGRESS", "Active")
        ),
        *((word, Status.COMPLETED) for word in ("Completed", "Complete", "Success", "Done")),
        *((word, Status.PARTIAL) for word in ("Partial", "partially_completed")),
        *((word, Status.CANCELED) for word in ("Canceled", "CANCELLED", "Cancel", "Refunded")),
        *((word, Status.FAILED) for word in ("Fail", "Failed", "Error")),
        ("Expired", Status.EXPIRED),
        (" paused ", Status.PAUSED),
        *((word, Status.UNKNOWN) for word in ("", "Выполнен", "Completed!", "3")),
    ],
)
def test_a_word_means_a_status_whatever_its_case_and_blanks(word: str, status: Status) -> None:
    assert read_status(word) is status


async def test_several_orders_are_asked_in_one_call() -> None:
    panel = FakePanel()
    panel.says({"905999": {"error": "Incorrect order ID"}, "905512": ENTRY})

    answer = await panel.provider.statuses(["905512", "905999", "905777", "905512"])

    assert answer == {
        "905512": REPORT,
        "905999": Rejection(ErrorClass.ORDER_ID, "Incorrect order ID"),
    }
    assert panel.forms == [{"orders": "905512,905999,905777", "key": KEY, "action": "status"}]


@pytest.mark.parametrize(
    ("entry", "report"),
    [
        (
            {"status": "Partial", "charge": 0.5, "start_count": 7, "remains": 60},
            Report(Status.PARTIAL, "Partial", Decimal("0.5"), 7, 60, None),
        ),
        (
            {"status": "partial", "charge": None, "start_count": None, "remains": None},
            Report(Status.PARTIAL, "partial", None, None, None, None),
        ),
        (
            {"Status": "Completed", "Charge": "", "start_count": "", "remains": "Unknown"},
            Report(Status.COMPLETED, "Completed", None, None, None, None),
        ),
        (
            {"status": "Completed", "remains": "-15", "start_count": "12,345", "charge": "-1"},
            Report(Status.COMPLETED, "Completed", None, 12_345, -15, None),
        ),
        (
            {"status": "Pending", "remains": "1.000.000", "start_count": "0", "currency": "irt"},
            Report(Status.PENDING, "Pending", None, 0, 1_000_000, "IRT"),
        ),
        (
            {"status": "In progress", "runs": 4, "orders": [1, 2]},
            Report(Status.IN_PROGRESS, "In progress", None, None, None, None),
        ),
        (
            {"status": "Paused", "expiry": None, "posts": 3, "orders": []},
            Report(Status.PAUSED, "Paused", None, None, None, None),
        ),
        ({"status": None, "remains": 5}, Report(Status.UNKNOWN, "", None, None, 5, None)),
        ({"charge": "1"}, Report(Status.UNKNOWN, "", Decimal(1), None, None, None)),
        ({"status": "Error", "error": ""}, Report(Status.FAILED, "Error", None, None, None, None)),
        ({"status": 404, "error": "нет"}, Rejection(ErrorClass.REJECTED, "нет")),
        ({}, None),
        ({"note": 1}, None),
    ],
)
async def test_what_does_not_parse_is_unknown_and_not_zero(
    entry: dict[str, Any], report: Report | Rejection | None
) -> None:
    assert await reported(entry) == report


@pytest.mark.parametrize("nothing", [None, [], "", "Completed", 0])
async def test_an_entry_that_says_nothing_is_as_if_missing(nothing: Any) -> None:
    panel = FakePanel()
    panel.says({"905512": nothing, "905513": ENTRY})

    assert await panel.provider.statuses(["905512", "905513"]) == {"905513": REPORT}


@pytest.mark.parametrize("empty", [{}, []])
async def test_a_panel_that_drops_all_ids_has_said_nothing_of_any(empty: Any) -> None:
    panel = FakePanel()
    panel.says(empty)

    assert await panel.provider.statuses(["905512", "905513"]) == {}
    assert len(panel.forms) == 1


async def test_a_list_counts_when_its_entries_carry_their_order() -> None:
    panel = FakePanel()
    panel.says([{"order": "905513", **ENTRY}, {"Order": 905512, "error": "Order not found"}])

    answer = await panel.provider.statuses(["905512", "905513"])

    assert answer == {
        "905513": REPORT,
        "905512": Rejection(ErrorClass.ORDER_ID, "Order not found"),
    }
    assert len(panel.forms) == 1


async def test_a_list_of_one_entry_with_an_error_is_no_error_of_the_call() -> None:
    panel = FakePanel()
    panel.says([{"order": 905512, "error": "Internal error"}])

    answer = await panel.provider.statuses(["905512"])

    assert answer == {"905512": Rejection(ErrorClass.INTERNAL, "Internal error")}


@pytest.mark.parametrize(
    "unusable",
    [
        [ENTRY, ENTRY],
        [{"order": 905512, **ENTRY}, {"order": 1, **ENTRY}],
        [{"order": 905512, **ENTRY}, {"order": 905512, **ENTRY}],
        {"0": ENTRY, "905512": ENTRY},
        {"orders": {"905512": ENTRY}},
        ENTRY,
        "text",
        5,
        {"error": "Incorrect request"},
        {"error": "Incorrect order ID"},
        {"error": "The order field is required"},
    ],
)
async def test_ids_are_asked_one_by_one_when_the_plural_answer_is_unusable(unusable: Any) -> None:
    panel = FakePanel()
    panel.says(unusable if isinstance(unusable, list | dict) else f'"{unusable}"')
    panel.says(ENTRY)
    panel.says({"error": "Incorrect order ID"})

    answer = await panel.provider.statuses(["905512", "905513"])

    assert answer == {
        "905512": REPORT,
        "905513": Rejection(ErrorClass.ORDER_ID, "Incorrect order ID"),
    }
    assert [form.get("order") for form in panel.forms] == [None, "905512", "905513"]


async def test_other_members_beside_the_entries_are_ignored() -> None:
    panel = FakePanel()
    panel.says({"905512": ENTRY, "currency": "USD", "count": 1})

    assert await panel.provider.statuses(["905512"]) == {"905512": REPORT}


async def test_a_panel_without_the_plural_form_is_not_asked_for_it_again_for_an_hour() -> None:
    now = [1000.0]
    panel = FakePanel(monotonic=lambda: now[0])
    panel.says({"error": "Incorrect request"})
    panel.says(ENTRY)

    await panel.provider.statuses(["1"])
    now[0] += 3599
    await panel.provider.statuses(["2"])
    now[0] += 1
    await panel.provider.statuses(["3"])

    names = [form.get("order") or form["orders"] for form in panel.forms]
    assert names == ["1", "1", "2", "3", "3"]
    assert "orders" in panel.forms[0]
    assert "order" in panel.forms[2]
    assert "orders" in panel.forms[3]


@pytest.mark.parametrize(
    "single",
    [ENTRY, [ENTRY], {"905512": ENTRY}, {"905512": [ENTRY]}, {"status": "ok", "905512": ENTRY}],
)
async def test_a_single_status_may_be_wrapped(single: Any) -> None:
    panel = FakePanel()
    panel.says({"error": "Invalid action"})
    panel.says(single)

    assert await panel.provider.statuses(["905512"]) == {"905512": REPORT}


async def test_a_single_answer_without_a_status_leaves_its_id_out() -> None:
    panel = FakePanel()
    panel.says({"error": "Invalid action"})
    panel.says({"999": ENTRY})
    panel.says(ENTRY)

    assert await panel.provider.statuses(["905512", "905513"]) == {"905513": REPORT}


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        ("<html>", 503, FailureKind.HTTP),
        ({"error": "Rate limit exceeded"}, 200, FailureKind.ERROR),
        ({"error": "Database error"}, 500, FailureKind.ERROR),
    ],
)
async def test_a_failure_between_single_calls_keeps_what_is_known(
    body: Any, status: int, kind: FailureKind
) -> None:
    panel = FakePanel()
    panel.says({"error": "Invalid action"})
    panel.says(ENTRY)
    panel.says(body, status)

    answer = await panel.provider.statuses(["1", "2", "3"])

    assert answer == {"1": REPORT}
    assert len(panel.forms) == 3
    with pytest.raises(ProviderFailure) as failure:
        await panel.provider.statuses(["2"])
    assert failure.value.kind is kind


@pytest.mark.parametrize(
    ("body", "status", "kind", "error"),
    [
        ({"error": "Rate limit exceeded"}, 429, FailureKind.ERROR, ErrorClass.RATE),
        ({"error": "Internal error"}, 200, FailureKind.ERROR, ErrorClass.INTERNAL),
        ({"error": "Invalid API key"}, 401, FailureKind.ERROR, ErrorClass.AUTH),
        ({"error": "Ошибка"}, 200, FailureKind.ERROR, ErrorClass.REJECTED),
        ("<html>", 200, FailureKind.MALFORMED, None),
        ("", 200, FailureKind.MALFORMED, None),
        ('{"905512": {"sta', 200, FailureKind.MALFORMED, None),
        ("Forbidden", 403, FailureKind.HTTP, None),
        ({"message": "Forbidden"}, 403, FailureKind.HTTP, None),
        ("", 302, FailureKind.HTTP, None),
    ],
)
async def test_a_call_that_failed_whole_says_how(
    body: Any, status: int, kind: FailureKind, error: ErrorClass | None
) -> None:
    panel = FakePanel()
    panel.says(body, status, {"Retry-After": "9"})

    with pytest.raises(ProviderFailure) as failure:
        await panel.provider.statuses(["905512"])

    assert (failure.value.kind, failure.value.error) == (kind, error)
    assert (failure.value.http_status, failure.value.retry_after_seconds) == (status, 9.0)
    assert len(panel.forms) == 1


async def test_an_error_status_with_a_usable_body_is_an_answer() -> None:
    panel = FakePanel()
    panel.says({"905512": ENTRY}, 500)

    assert await panel.provider.statuses(["905512"]) == {"905512": REPORT}


async def test_no_ids_need_no_call_and_too_many_are_refused() -> None:
    panel = FakePanel()

    assert await panel.provider.statuses([]) == {}
    with pytest.raises(ValueError, match="101 ids"):
        await panel.provider.statuses([str(number) for number in range(1, 102)])
    assert panel.forms == []
