"""The HTTP ports: hooks come in on one; on the internal one /healthz tells how the shop is.

Nothing here knows what a hook is about: bot.front hands over whom to give it to.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from time import monotonic as system_monotonic
from typing import Final

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from structlog import get_logger

from bot.domain.errors import StorageAway

BODY_BYTES_MAX: Final = 1024 * 1024
"""Money page section 10."""

BODY_SECONDS: Final = 15.0
"""Whoever has not sent the whole body by then is told to come again."""

STOP_SECONDS: Final = 30.0
"""Handlers under way at a stop have so long to end."""

LOG_SECONDS: Final = 60.0
ALERT_SECONDS: Final = 3600.0
FORGED_TO_ALERT: Final = 5
"""So many forged hooks are no accident any more."""

_FORGED: Final = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})

Reply = tuple[int, bytes]
"""A status of HTTP and a body of JSON, which may be empty."""

ReportForged = Callable[[str, int], Awaitable[None]]

log = get_logger(__name__)


class PortTaken(Exception):
    """Nobody can listen there; the text is one line that names the setting."""

    def __init__(self, setting: str, *, host: str, port: int, reason: str) -> None:
        """``setting`` is what the owner would change."""
        super().__init__(f"{setting}: {host}:{port} cannot be opened ({reason}); choose another")


@dataclass(frozen=True, slots=True)
class Hook:
    """An address, and who takes what is posted to it.

    ``take`` is given headers and body as they came, up to 1 MiB, and answers when all is done;
    it believes nothing before it has seen a proof, and says 401 or 403 when there is none.
    """

    path: str
    take: Callable[[Mapping[str, str], bytes], Awaitable[Reply]]


class Refusals:
    """Counts what was turned away, and says so at a bounded rate."""

    def __init__(
        self, *, report_forged: ReportForged, monotonic: Callable[[], float] = system_monotonic
    ) -> None:
        """``report_forged`` tells the owner the path and how many, at most once an hour.

        ``monotonic`` answers with seconds that never go back.
        """
        self._report_forged = report_forged
        self._monotonic = monotonic
        self.counts: Counter[tuple[str, int]] = Counter()
        """By path and status, since the start."""
        self._logged: dict[tuple[str, int], tuple[float, int]] = {}
        self._forged: Counter[str] = Counter()
        self._reported_at: dict[str, float] = {}

    async def note(self, path: str, status: int) -> None:
        """One more."""
        self.counts[path, status] += 1
        self._log(path, status)
        if status in _FORGED:
            await self._note_forged(path)

    def _log(self, path: str, status: int) -> None:
        now, count = self._monotonic(), self.counts[path, status]
        at, before = self._logged.get((path, status), (now - LOG_SECONDS, 0))
        if now - at >= LOG_SECONDS:
            self._logged[path, status] = (now, count)
            log.warning("hook refused", path=path, status=status, times=count - before)

    async def _note_forged(self, path: str) -> None:
        now = self._monotonic()
        self._forged[path] += 1
        at = self._reported_at.get(path, now - ALERT_SECONDS)
        if self._forged[path] < FORGED_TO_ALERT or now - at < ALERT_SECONDS:
            return
        self._reported_at[path] = now
        try:
            await self._report_forged(path, self._forged.pop(path))
        except StorageAway:
            log.warning("forged hooks not reported", path=path)


class HookPort:
    """Where hooks come in: POST alone, to the paths that are known."""

    def __init__(self, hooks: Sequence[Hook], refusals: Refusals, *, host: str, port: int) -> None:
        """Port 0 is any free one."""
        self._hooks = tuple(hooks)
        self._refusals = refusals
        self._host = host
        self.number = port
        """The port; once it is open never 0."""

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Listen inside the block; at its end handlers under way are waited for.

        Raises PortTaken.
        """
        application = web.Application(client_max_size=BODY_BYTES_MAX)
        for hook in self._hooks:
            application.router.add_post(hook.path, partial(self._receive, hook))
        async with _listening(
            application, setting="HTTP__PORT", host=self._host, port=self.number
        ) as self.number:
            yield

    async def _receive(self, hook: Hook, request: web.Request) -> web.Response:
        status, body = await _body_of(request)
        if status == HTTPStatus.OK:
            status, body = await hook.take(request.headers, body)
        if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
            await self._refusals.note(hook.path, status)
        return web.Response(status=status, body=body, content_type="application/json")


async def _body_of(request: web.Request) -> tuple[int, bytes]:
    if (request.content_length or 0) > BODY_BYTES_MAX:
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, b""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return HTTPStatus.OK, await request.read()
    except web.HTTPRequestEntityTooLarge:
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, b""
    except TimeoutError:
        return HTTPStatus.REQUEST_TIMEOUT, b""
    except web.RequestPayloadError:
        return HTTPStatus.BAD_REQUEST, b""


class Health:
    """Whether what the shop consists of is running."""

    def __init__(self, database_answers: Callable[[], Awaitable[bool]]) -> None:
        """``database_answers`` comes back soon, with False when the database does not."""
        self._database_answers = database_answers
        self._tasks: dict[str, asyncio.Task[object]] = {}

    def watch(self, name: str, task: asyncio.Task[object]) -> None:
        """This part is well as long as its task has not ended."""
        self._tasks[name] = task

    async def look(self) -> dict[str, bool]:
        """Each part, by its name."""
        running = {name: not task.done() for name, task in self._tasks.items()}
        return {"database": await self._database_answers(), **running}


class HealthPort:
    """GET /healthz for whoever keeps the process alive: 200 while all is well, else 503."""

    def __init__(self, health: Health, *, host: str, port: int) -> None:
        """Port 0 is any free one."""
        self._health = health
        self._host = host
        self.number = port
        """The port; once it is open never 0."""

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Listen inside the block. Raises PortTaken."""
        application = web.Application()
        application.router.add_get("/healthz", self._tell)
        async with _listening(
            application, setting="HTTP__INTERNAL_PORT", host=self._host, port=self.number
        ) as self.number:
            yield

    async def _tell(self, _request: web.Request) -> web.Response:
        parts = await self._health.look()
        is_well = all(parts.values())
        status = HTTPStatus.OK if is_well else HTTPStatus.SERVICE_UNAVAILABLE
        return web.json_response({"ok": is_well, **parts}, status=status)


@asynccontextmanager
async def _listening(
    application: web.Application, *, setting: str, host: str, port: int
) -> AsyncIterator[int]:
    runner = web.AppRunner(
        application, access_log=None, shutdown_timeout=STOP_SECONDS, logger=_server_log()
    )
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise PortTaken(setting, host=host, port=port, reason=reason) from error
        opened = int(runner.addresses[0][1])
        log.info("listening", setting=setting, host=host, port=opened)
        yield opened
    finally:
        await runner.cleanup()


class _NoNoise(logging.Filter):
    """Drops the tracebacks of what was no HTTP: any stranger can send that, at any rate."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        return not isinstance(error, HttpProcessingError)


def _server_log() -> logging.Logger:
    server_log = logging.getLogger("aiohttp.server.shop")
    if not server_log.filters:
        server_log.addFilter(_NoNoise())
    return server_log
