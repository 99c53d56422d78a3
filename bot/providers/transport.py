"""What both ways of calling a panel share: the request, the answer's body, its wish to wait.

Orders and reads have clients of their own (``submission.py``, ``inquiry.py``), because an order
must never be sent twice and a read may be; here is what does not differ between them.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlencode

import httpx

from bot.providers.answers import Answer

CONNECT_TIMEOUT_SECONDS: Final = 10.0
"""How long a connection may take to come up (protocol page section 1)."""

USER_AGENT: Final = "Mozilla/5.0 (compatible; Dukkan/0.1)"
"""What we call ourselves unless told otherwise: some front ends block library defaults."""

WAIT_MAX_SECONDS: Final = 86_400.0
"""The longest wish to wait that is believed."""

_DIGITS_MAX: Final = 12

Clock = Callable[[], datetime]


def checked_url(url: str) -> str:
    """The address, if it is one a panel can have; raises ValueError otherwise."""
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise ValueError("the provider's address is not a URL") from error
    if parsed.scheme not in {"http", "https"} or not parsed.host:
        raise ValueError("the provider's address must begin with https:// or http://")
    return url


def timeouts(total_seconds: float) -> httpx.Timeout:
    """The time-outs of single steps inside a call that may take so long in all.

    A connection that does not come up must end by itself before the whole call does: cancelled
    in the middle of a TLS handshake, its socket would stay open.
    """
    return httpx.Timeout(total_seconds, connect=min(CONNECT_TIMEOUT_SECONDS, total_seconds / 3))


def headers_of(user_agent: str) -> dict[str, str]:
    """The headers of every call; raises ValueError for a User-Agent that cannot be sent."""
    if not user_agent.isascii() or not user_agent.isprintable() or not user_agent.strip():
        raise ValueError("the User-Agent must be printable ASCII")
    return {
        "User-Agent": user_agent.strip(),
        "Accept": "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
    }


def form_body(fields: Mapping[str, str]) -> bytes:
    """The fields as a form, without the empty ones: ``runs=`` has been read as drip-feed.

    Raises UnicodeEncodeError for text that has no UTF-8.
    """
    return urlencode({name: value for name, value in fields.items() if value}).encode()


async def forget_redirect(response: httpx.Response) -> None:
    """Make httpx leave a redirect alone: an address that cannot be parsed must not hide it."""
    response.headers.pop("location", None)


async def read_body(response: httpx.Response, *, into: bytearray, limit: int) -> bool:
    """Read the body up to ``limit`` bytes; False when there was more of it.

    What arrived stays in ``into`` even when reading fails.
    """
    async for chunk in response.aiter_bytes():
        into += chunk
        if len(into) > limit:
            del into[limit:]
            return False
    return True


def answer_of(response: httpx.Response, body: bytes, *, complete: bool, now: datetime) -> Answer:
    """The answer as the readers take it."""
    return Answer(
        http_status=response.status_code,
        body=body,
        retry_after_seconds=_wish_to_wait(response.headers, now),
        complete=complete,
    )


def _wish_to_wait(headers: httpx.Headers, now: datetime) -> float | None:
    """Seconds from ``Retry-After`` (seconds or a date) or ``X-RateLimit-Reset`` (Unix seconds)."""
    wish = headers.get("retry-after", "").strip()
    if wish:
        seconds = _seconds(wish)
        return _bounded(seconds) if seconds is not None else _seconds_until(wish, now)
    reset = _seconds(headers.get("x-ratelimit-reset", "").strip())
    return None if reset is None else _bounded(reset - now.timestamp())


def _seconds(text: str) -> float | None:
    short = text.isascii() and text.isdigit() and len(text) <= _DIGITS_MAX
    return float(text) if short else None


def _seconds_until(text: str, now: datetime) -> float | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return _bounded((moment.astimezone(UTC) - now).total_seconds())


def _bounded(seconds: float) -> float:
    return min(max(seconds, 0.0), WAIT_MAX_SECONDS)
