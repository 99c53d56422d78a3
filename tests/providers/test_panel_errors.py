"""The texts of section 6, class by class, and what must never be read out of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.providers.base import ErrorClass, RefillDenial
from bot.providers.errors import (
    PATTERNS,
    TEXT_LENGTH_MAX,
    Redaction,
    classify,
    refill_already_asked,
    refill_denial,
)

TEXTS: dict[ErrorClass, list[str]] = {
    ErrorClass.INTERNAL: [
        "Internal error",
        "Server Error",
        "Request timeout",
        "Upstream time-out",
        "The operation timed out",
        "Bad gateway",
        "The order could not be created",
        "Failed to record the order",
        "Error processing your request",
        "Something went wrong, try again",
        "SQLSTATE[HY000]: General error",
        "Database is away",
        "Unhandled exception: invalid link",
        "internal: not enough funds",
    ],
    ErrorClass.AUTH: [
        "Incorrect API key",
        "invalid api key",
        "Invalid key",
        "Missing key",
        "API key was not found",
        "The API key must not be empty",
        "User not found",
        "Account suspended",
        "Your account is banned",
        "Account has been locked",
        "account inactive",
        "API access disabled",
        "Authentication failed",
        "Unauthorized",
    ],
    ErrorClass.FUNDS: [
        "Not enough funds on balance",
        "neworder.error.not_enough_funds",
        "Insufficient balance",
        "Insufficient funds",
        "Insuffcient balance",
        "insufficient_balance",
        "Low balance",
    ],
    ErrorClass.RATE: [
        "Rate limit exceeded",
        "Too many requests",
        "Too many failed attempts",
        "Too many orders",
        "too_many_requests",
        "Spam protection",
        "Please wait 15 seconds",
        "Flood control",
    ],
    ErrorClass.BUSY: [
        "You have active order with this link. Please wait until order being completed.",
        "link_duplicate",
        "Duplicate order",
        "Already ordered",
        "Identical order exists",
        "Wait until order 123 is done",
        "There is an order in progress for this link",
    ],
    ErrorClass.SERVICE: [
        "Incorrect service ID",
        "neworder.error.incorrect_service_id",
        "Invalid service",
        "Service not found",
        "Service ID not found",
        "Service 4101 is inactive",
        "Service is not active",
        "service disabled",
        "Service does not exist",
        "service_inactive",
        "service_not_found",
    ],
    ErrorClass.QUANTITY: [
        "Quantity less than minimal 200",
        "Quantity more than maximal 5000",
        "less than minimum",
        "more than maximum",
        "neworder.error.min_quantity",
        "max_quantity",
        "Incorrect quantity",
        "invalid_quantity",
        "Quantity must be a multiple of 100",
        "Amount out of range",
        "It should be within 10 and 20",
    ],
    ErrorClass.LINK: [
        "Incorrect link",
        "Invalid link",
        "Bad link",
        "neworder.error.link",
        "invalid_link",
        "link_not_found",
        "Wrong link format",
        "The profile is private",
        "Account is not public",
    ],
    ErrorClass.PARAMS: [
        "Missing required field",
        "Missing parameter: link",
        "The comments field is required",
        "Incorrect comments",
        "Incorrect runs",
        "Incorrect interval",
        "Incorrect username",
        "neworder.error.comment",
        "Dripfeed is off",
    ],
    ErrorClass.ORDER_ID: [
        "Incorrect order ID",
        "Order not found",
        "Invalid order",
        "Order does not exist",
        "Incorrect refill ID",
        "Refill not found",
    ],
    ErrorClass.ACTION: [
        "Incorrect request",
        "Invalid action",
        "Incorrect action",
        "Unknown action",
        "Action is invalid",
        "Action should not be empty",
    ],
    ErrorClass.NOT_NOW: [
        "Maintenance mode",
        "Temporarily closed",
        "Please try again later",
        "API is disabled",
        "Ordering is disabled",
        "We are upgrading",
    ],
    ErrorClass.REJECTED: ["", "no", "Нельзя", "Bu sipariş alınamadı", "🤷"],
}


@pytest.mark.parametrize(
    ("error", "text"), [(error, text) for error, texts in TEXTS.items() for text in texts]
)
def test_a_text_has_the_class_its_words_say(error: ErrorClass, text: str) -> None:
    assert classify(text) is error


def test_every_class_has_texts_and_they_are_looked_for_in_the_order_of_the_page() -> None:
    assert list(PATTERNS) == [error for error in ErrorClass if error is not ErrorClass.REJECTED]
    assert set(TEXTS) == set(ErrorClass)


def test_case_and_blanks_do_not_matter() -> None:
    assert classify("  NOT   enough\n funds ") is ErrorClass.FUNDS


@given(st.text())
def test_a_text_that_speaks_of_the_inside_is_internal_whatever_else_it_says(text: str) -> None:
    assert classify(f"{text} internal error") is ErrorClass.INTERNAL


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Refill is not available for this order", RefillDenial.UNSUPPORTED),
        ("Refill not supported", RefillDenial.UNSUPPORTED),
        ("Invalid action", RefillDenial.UNSUPPORTED),
        ("Too soon", RefillDenial.TOO_SOON),
        ("Wait 24 hours before the next refill", RefillDenial.TOO_SOON),
        ("No drop detected", RefillDenial.NO_DROP),
        ("Refill period ended", RefillDenial.PERIOD_ENDED),
        ("The guarantee has expired", RefillDenial.PERIOD_ENDED),
        ("Refill limit reached", RefillDenial.LIMIT_REACHED),
        ("Order is not completed", RefillDenial.NOT_COMPLETED),
        ("Incorrect order ID", RefillDenial.ORDER_UNKNOWN),
        ("Rate limit reached", RefillDenial.NOT_NOW),
        ("Maintenance", RefillDenial.NOT_NOW),
        ("Нет", RefillDenial.OTHER),
    ],
)
def test_a_refused_refill_says_why(text: str, reason: RefillDenial) -> None:
    assert refill_denial(text, classify(text)) is reason


@pytest.mark.parametrize(
    "text",
    ["Refill already requested", "Already in progress", "Refill in progress", "already been asked"],
)
def test_a_refill_asked_before_counts_as_asked(text: str) -> None:
    assert refill_already_asked(text)


@pytest.mark.parametrize(
    "echo", ["k+y/ä", "K+Y/ä", "k%2By%2F%C3%A4", "k+y/\\u00e4"], ids=["raw", "case", "form", "json"]
)
def test_a_key_is_taken_out_of_a_text_in_every_form_it_is_echoed(echo: str) -> None:
    assert Redaction.of("k+y/ä").clean(f"Wrong key {echo}!") == "Wrong key ***!"


def test_a_text_is_cut_after_the_key_is_out_of_it() -> None:
    text = Redaction.of("secret").clean("x" * (TEXT_LENGTH_MAX - 4) + "secret" + "y" * 50)

    assert len(text) == TEXT_LENGTH_MAX
    assert text.endswith("x***…")


def test_no_key_hides_nothing_and_no_redaction_shows_its_key() -> None:
    assert Redaction.of("").clean("plain") == "plain"
    assert "secret" not in repr(Redaction.of("secret"))
