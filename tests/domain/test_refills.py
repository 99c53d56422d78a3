"""When a refill may be asked for (money page section 6)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.orders import OrderState
from bot.domain.refills import may_ask, window_of

DONE = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("Followers [R60]", 60),
        ("Followers r7 fast", 7),
        ("Likes 90 days refill", 90),
        ("Likes 15d refill", 15),
        ("Refill: 45", 45),
        ("Members, no days named", 30),
        ("Members R0", 30),
        ("HR30X", 30),
    ],
)
def test_the_window_is_what_the_name_says_or_a_month(name: str, days: int) -> None:
    assert window_of(name) == timedelta(days=days)


@pytest.mark.parametrize(
    ("changed", "may"),
    [
        ({}, True),
        ({"at": DONE + timedelta(days=7)}, True),
        ({"at": DONE + timedelta(days=7, seconds=1)}, False),
        ({"state": OrderState.PARTIAL}, False),
        ({"last_is_open": True}, False),
        ({"last_asked_at": DONE}, True),
        ({"last_asked_at": DONE + timedelta(seconds=1)}, False),
    ],
)
def test_a_refill_needs_a_completed_order_its_window_and_a_day_since_the_last(
    changed: dict[str, Any], *, may: bool
) -> None:
    usual: dict[str, Any] = {
        "state": OrderState.COMPLETED,
        "service_name": "Followers R7",
        "completed_at": DONE,
        "last_asked_at": None,
        "last_is_open": False,
        "at": DONE + timedelta(hours=24),
    }

    assert may_ask(**usual | changed) is may
