"""Time comes in as an argument."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Answers with an aware moment in UTC."""


def system_clock() -> datetime:
    """The machine's time."""
    return datetime.now(UTC)
