"""When a refill may be asked for (money page section 6)."""

from datetime import datetime, timedelta
from re import IGNORECASE
from re import compile as compile_pattern
from typing import Final

from bot.domain.orders import OrderState

PAUSE: Final = timedelta(hours=24)
"""From one request about an order to the next."""

_DEFAULT_DAYS: Final = 30
_DAYS_IN_NAME: Final = compile_pattern(
    r"\bR(\d{1,3})\b|(\d{1,3})\s*(?:days?|d)\s*refill|refill\s*:?\s*(\d{1,3})", IGNORECASE
)


def window_of(service_name: str) -> timedelta:
    """How long after completion: the days in the service's name, as R30, or 30."""
    found = _DAYS_IN_NAME.search(service_name)
    days = next((int(group) for group in found.groups() if group), 0) if found else 0
    return timedelta(days=days or _DEFAULT_DAYS)


def may_ask(
    *,
    state: OrderState,
    service_name: str,
    completed_at: datetime,
    last_asked_at: datetime | None,
    last_is_open: bool,
    at: datetime,
) -> bool:
    """Whether an order of a service with refills may be refilled now."""
    if state is not OrderState.COMPLETED or at > completed_at + window_of(service_name):
        return False
    return not last_is_open and (last_asked_at is None or at >= last_asked_at + PAUSE)
