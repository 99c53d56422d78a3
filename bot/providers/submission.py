"""Sending one order, once: the only HTTP client that spends money (money page 5.1).

It keeps no connection, repeats nothing, follows nothing, and knows whether the request was
written: httpcore tells right before it writes, and there the deadline is looked at last.
"""

from asyncio import timeout
from collections.abc import Callable, Mapping
from typing import Final

import httpx
from structlog import get_logger

from bot.providers.answers import Answer, glimpse_id
from bot.providers.base import NotSent, Unclear
from bot.providers.errors import Redaction
from bot.providers.transport import (
    Clock,
    answer_of,
    forget_redirect,
    form_body,
    headers_of,
    read_body,
    timeouts,
)

BODY_MAX: Final = 1024 * 1024
"""Bytes that a request, and its answer, may have."""

NEVER_WRITTEN: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)
"""What httpx raises only before it has written the request."""

_WORDLESS: Final[Mapping[type[Exception], str]] = {
    httpx.ReadError: "the connection broke before the answer",
    httpx.WriteError: "the connection broke while the order was being sent",
    httpx.ReadTimeout: "no answer in time",
    TimeoutError: "no answer in time",
}
"""What errors mean that may come without a word; a person reads it who has to decide."""

_HEADERS: Final = {"Accept-Encoding": "identity", "Connection": "close"}
_TOO_LATE: Final = NotSent("the deadline had passed before the request was written")
_log = get_logger(__name__)


class DeadlinePassed(Exception):
    """The deadline had passed when the request was about to be written."""


class Flight:
    """One request on its way: whether it was written, and what came back so far."""

    def __init__(self, *, deadline: float, monotonic: Callable[[], float]) -> None:
        self._deadline = deadline
        self._monotonic = monotonic
        self._watched = False
        self.written = False
        self.received = bytearray()

    @property
    def too_late(self) -> bool:
        """Whether nothing may be written any more."""
        return self._monotonic() >= self._deadline

    @property
    def proven_unwritten(self) -> bool:
        """Whether the connection was watched and the request not written to it."""
        return self._watched and not self.written

    async def trace(self, event: str, _info: Mapping[str, object]) -> None:
        """Take an event of httpcore's ``trace`` extension; raises DeadlinePassed when too late."""
        self._watched = True
        if not event.endswith(".send_request_headers.started"):
            return
        if self.too_late:
            raise DeadlinePassed
        self.written = True


class Submission:
    """The client for ``add``."""

    def __init__(
        self,
        *,
        url: str,
        user_agent: str,
        timeout_seconds: float,
        redaction: Redaction,
        monotonic: Callable[[], float],
        clock: Clock,
        transport: httpx.AsyncBaseTransport | None,
    ) -> None:
        """``timeout_seconds`` bounds the whole exchange. ``transport`` replaces the network."""
        self._url = url
        self._timeout_seconds = timeout_seconds
        self._monotonic = monotonic
        self._clock = clock
        self._redaction = redaction
        self._client = httpx.AsyncClient(
            headers=headers_of(user_agent) | _HEADERS,
            timeout=timeouts(timeout_seconds),
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
            event_hooks={"response": [forget_redirect]},
            follow_redirects=False,
            trust_env=False,
            transport=transport,
        )

    async def send(
        self, fields: Mapping[str, str], *, deadline: float
    ) -> Answer | NotSent | Unclear:
        """Send the fields once, unless the monotonic deadline has passed.

        Raises nothing but the cancellation of the caller.
        """
        try:
            body = form_body(fields)
        except UnicodeEncodeError:
            return NotSent("the fields hold text that cannot be sent")
        if len(body) > BODY_MAX:
            return NotSent("the order is too long to be sent")
        flight = Flight(deadline=deadline, monotonic=self._monotonic)
        if flight.too_late:
            return _TOO_LATE
        return await self._fly(body, flight)

    async def _fly(self, body: bytes, flight: Flight) -> Answer | NotSent | Unclear:
        try:
            async with timeout(self._timeout_seconds):
                return await self._exchange(body, flight)
        except DeadlinePassed:
            return _TOO_LATE
        except NEVER_WRITTEN as error:
            return self._unanswered(error, flight, unwritten=not flight.written)
        except (httpx.HTTPError, TimeoutError) as error:
            return self._unanswered(error, flight, unwritten=flight.proven_unwritten)
        except Exception as error:  # noqa: BLE001 - money page 5.3: "any other exception" is Unclear
            # Without a traceback: one that shows local values would show the key.
            _log.error("submission_failed_unexpectedly", error=type(error).__name__)
            return self._unanswered(error, flight, unwritten=flight.proven_unwritten)

    async def _exchange(self, body: bytes, flight: Flight) -> Answer:
        extensions = {"trace": flight.trace}
        async with self._client.stream(
            "POST", self._url, content=body, extensions=extensions
        ) as response:
            complete = await read_body(response, into=flight.received, limit=BODY_MAX)
        return answer_of(response, bytes(flight.received), complete=complete, now=self._clock())

    def _unanswered(
        self, error: Exception, flight: Flight, *, unwritten: bool
    ) -> NotSent | Unclear:
        """What an exchange proves that failed before its answer was read whole."""
        said = str(error) or _WORDLESS.get(type(error), "")
        reason = self._redaction.clean(f"{type(error).__name__}: {said}".rstrip(": "))
        if unwritten:
            return NotSent(reason)
        return Unclear(reason, glimpse_id(bytes(flight.received)))

    async def close(self) -> None:
        """Close the client; a request in the air would be cut."""
        await self._client.aclose()
