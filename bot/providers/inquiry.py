"""Asking a panel anything that may be asked again: one call at a time, at the account's pace.

Everything but ``add`` goes through here. Connections are kept; what failed before an answer, or
with a front end's 5xx, is asked again a few times. A panel's own error is an answer, not a failure
of this module: the readers decide what it means.
"""

from asyncio import Lock, timeout, to_thread
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from time import monotonic_ns
from typing import Final

import httpx
from pyrate_limiter import InMemoryBucket, Limiter, Rate, SingleBucketFactory
from stamina import retry_context

from bot.providers.answers import Answer, read_lenient
from bot.providers.base import FailureKind, ProviderFailure
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

ANSWER_MAX: Final = 64 * 1024 * 1024
"""Bytes an answer may have: lists of 10,000 services have several million."""

LONG_ANSWER: Final = 256 * 1024
"""Bytes from which an answer is parsed in a thread, so that the loop goes on."""

RETRY_SECONDS: Final = 10.0
"""No call is begun again later than this after the first."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The JSON of an answer, with what HTTP said around it, and a digest of its bytes."""

    document: object
    http_status: int
    retry_after_seconds: float | None
    digest: str


class Pace:
    """Lets calls begin at even distances, at most so many a second."""

    def __init__(self, calls_per_second: float) -> None:
        """Raises ValueError unless the number is above zero."""
        if calls_per_second <= 0:
            raise ValueError("calls per second must be above zero")
        self._bucket = InMemoryBucket([Rate(1, max(1, round(1000 / calls_per_second)))])
        # Left to itself the library starts a thread to forget old calls.
        factory = SingleBucketFactory(self._bucket, schedule_leak=False)
        self._limiter = Limiter(factory, buffer_ms=0)

    async def wait(self) -> None:
        """Return when the next call may begin."""
        self._bucket.leak(monotonic_ns() // 1_000_000)
        await self._limiter.try_acquire_async()


class Inquiry:
    """The client for everything but ``add``."""

    def __init__(
        self,
        *,
        url: str,
        user_agent: str,
        timeout_seconds: float,
        calls_per_second: float,
        retries: int,
        redaction: Redaction,
        clock: Clock,
        transport: httpx.AsyncBaseTransport | None,
    ) -> None:
        """``timeout_seconds`` bounds one call whole. ``transport`` replaces the network."""
        self._url = url
        self._timeout_seconds = timeout_seconds
        self._retries = retries
        self._redaction = redaction
        self._clock = clock
        self._pace = Pace(calls_per_second)
        self._turn = Lock()
        self._client = httpx.AsyncClient(
            headers=headers_of(user_agent),
            timeout=timeouts(timeout_seconds),
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
            event_hooks={"response": [forget_redirect]},
            follow_redirects=False,
            trust_env=False,
            transport=transport,
        )

    async def ask(self, fields: Mapping[str, str], *, repeat: bool = True) -> Reply:
        """Ask and read the JSON of the answer, whatever its HTTP status.

        With ``repeat`` a failure that may be gone in a moment is asked again. Raises
        ProviderFailure of the kinds UNREACHABLE, TIMEOUT, MALFORMED and HTTP.
        """
        body = form_body(fields)
        attempts = 1 + (self._retries if repeat else 0)
        async for attempt in retry_context(
            on=_may_pass,
            attempts=attempts,
            timeout=RETRY_SECONDS,
            wait_initial=0.3,
            wait_max=2.0,
            wait_jitter=0.3,
        ):
            with attempt:
                return await self._ask_once(body)
        raise AssertionError("the last attempt either answers or raises")

    async def _ask_once(self, body: bytes) -> Reply:
        async with self._turn:
            await self._pace.wait()
            answer = await self._exchange(body)
        document = await _parsed(answer)
        if document is None:
            raise self._not_json(answer)
        digest = sha256(answer.body).hexdigest()
        return Reply(document, answer.http_status, answer.retry_after_seconds, digest)

    async def _exchange(self, body: bytes) -> Answer:
        received = bytearray()
        try:
            async with (
                timeout(self._timeout_seconds),
                self._client.stream("POST", self._url, content=body) as response,
            ):
                complete = await read_body(response, into=received, limit=ANSWER_MAX)
        except (httpx.TimeoutException, TimeoutError) as error:
            raise self._no_answer(FailureKind.TIMEOUT, error) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._no_answer(FailureKind.UNREACHABLE, error) from None
        return answer_of(response, bytes(received), complete=complete, now=self._clock())

    def _no_answer(self, kind: FailureKind, error: Exception) -> ProviderFailure:
        """To be raised unchained: httpx's error holds the request, and that holds the key."""
        said = f"{type(error).__name__}: {error}".rstrip(": ")
        return ProviderFailure(kind, self._redaction.clean(said))

    def _not_json(self, answer: Answer) -> ProviderFailure:
        start = answer.body[:2000].decode("utf-8", errors="replace")
        return ProviderFailure(
            FailureKind.MALFORMED if answer.succeeded else FailureKind.HTTP,
            self._redaction.clean(f"HTTP {answer.http_status} without JSON: {start}"),
            http_status=answer.http_status,
            retry_after_seconds=answer.retry_after_seconds,
        )

    async def close(self) -> None:
        """Close the client and the connection it keeps."""
        await self._client.aclose()


async def _parsed(answer: Answer) -> object:
    if not answer.complete:
        return None
    if len(answer.body) < LONG_ANSWER:
        return read_lenient(answer.body)
    return await to_thread(read_lenient, answer.body)


def _may_pass(error: Exception) -> bool:
    """Whether asking again at once is worth it: no answer came, or a front end's 5xx."""
    if not isinstance(error, ProviderFailure) or error.retry_after_seconds is not None:
        return False
    front_end_down = error.kind is FailureKind.HTTP and (error.http_status or 0) >= 500
    return error.kind is FailureKind.UNREACHABLE or front_end_down
