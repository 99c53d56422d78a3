"""Errors of a panel after ``add``: which end the order and which only delay it."""

import pytest

from bot.providers.base import ErrorClass, Refused
from tests.providers.provider_panels import PARAMS, FakePanel, placed, soon


@pytest.mark.parametrize("status", [200, 201, 302, 400, 401, 402, 403, 404, 405, 422, 429])
@pytest.mark.parametrize(
    ("error", "text", "pauses"),
    [
        (ErrorClass.AUTH, "Invalid API key", True),
        (ErrorClass.FUNDS, "Not enough funds", False),
        (ErrorClass.RATE, "Rate limit exceeded", False),
        (ErrorClass.BUSY, "You have active order with this link", False),
        (ErrorClass.NOT_NOW, "Maintenance", False),
    ],
)
async def test_an_error_that_can_pass_refuses_for_now_whatever_the_status(
    error: ErrorClass, text: str, pauses: bool, status: int
) -> None:
    assert await placed({"error": text}, status) == Refused(error, text, False, pauses, None)


@pytest.mark.parametrize("status", [200, 400, 403, 422])
@pytest.mark.parametrize(
    ("error", "text"),
    [
        (ErrorClass.SERVICE, "Incorrect service ID"),
        (ErrorClass.QUANTITY, "Quantity less than minimal 200"),
        (ErrorClass.LINK, "Incorrect link"),
        (ErrorClass.PARAMS, "Missing required field"),
        (ErrorClass.ORDER_ID, "Invalid order"),
        (ErrorClass.ACTION, "Incorrect request"),
        (ErrorClass.REJECTED, "Такой услуги больше нет"),
    ],
)
async def test_any_other_error_refuses_for_good(error: ErrorClass, text: str, status: int) -> None:
    assert await placed({"error": text}, status) == Refused(error, text, True, False, None)


async def test_an_error_that_is_no_text_is_serialised() -> None:
    outcome = await placed([{"Error": {"code": 3, "text": "not enough funds"}}])

    text = '{"code": 3, "text": "not enough funds"}'
    assert outcome == Refused(ErrorClass.FUNDS, text, False, False, None)


@pytest.mark.parametrize(
    ("text", "headers", "seconds"),
    [
        ("Too many requests", {"Retry-After": "30"}, 30.0),
        ("Too many requests", {"Retry-After": "Sun, 01 Mar 2026 12:01:30 GMT"}, 90.0),
        ("Too many requests", {"Retry-After": "Sun, 01 Mar 2020 12:01:30 GMT"}, 0.0),
        ("Too many requests", {"Retry-After": "soon"}, None),
        ("Too many requests", {"Retry-After": "99999999"}, 86_400.0),
        ("Too many requests", {"X-RateLimit-Reset": "1772366460"}, 60.0),
        ("Too many requests", {}, None),
        ("Please wait 15 seconds", {}, 15.0),
        ("Not enough funds", {"Retry-After": "30"}, None),
    ],
)
async def test_a_wish_to_wait_is_passed_on_where_waiting_helps(
    text: str, headers: dict[str, str], seconds: float | None
) -> None:
    panel = FakePanel()
    panel.says({"error": text}, 200, headers)

    outcome = await panel.provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, Refused)
    assert outcome.retry_after_seconds == seconds
