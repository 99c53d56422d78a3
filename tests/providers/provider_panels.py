"""Two pretended panels: one over a mock transport for shapes, a raw TCP server for truths."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic
from typing import Any
from urllib.parse import parse_qsl

import httpx

from bot.providers.base import Outcome
from bot.providers.smm_v2 import SmmV2Provider

KEY = "s3cr3t-Key+/0123456789"
URL = "https://panel.example/api/v2"
PARAMS = {"service": "4101", "link": "https://t.me/x", "quantity": "200"}
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

Respond = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class FakePanel:
    """Answers what it was told to, in order (the last answer for ever), and notes the forms.

    ``provider`` is the client under test, with no pace to wait for.
    """

    def __init__(self, **options: Any) -> None:
        self.answers: list[httpx.Response | Exception] = []
        self.forms: list[dict[str, str]] = []
        self.requests: list[httpx.Request] = []
        usual: dict[str, Any] = {
            "url": URL,
            "key": KEY,
            "calls_per_second": 1000,
            "retries": 0,
            "clock": lambda: NOW,
            "transport": httpx.MockTransport(self._answer),
        }
        self.provider: SmmV2Provider = SmmV2Provider(**usual | options)

    def says(
        self,
        body: str | bytes | dict[str, Any] | list[Any],
        status: int = 200,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Answer with this next."""
        if isinstance(body, dict | list):
            response = httpx.Response(status, json=body, headers=headers)
        else:
            response = httpx.Response(status, content=body, headers=headers)
        self.answers.append(response)

    def fails(self, error: Exception) -> None:
        """Fail with this next."""
        self.answers.append(error)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.forms.append(dict(parse_qsl(request.content.decode(), keep_blank_values=True)))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, content=answer.content, headers=answer.headers)


async def placed(body: str | bytes | dict[str, Any] | list[Any], status: int = 200) -> Outcome:
    """The outcome of one add that a panel answers so."""
    panel = FakePanel()
    panel.says(body, status)
    outcome = await panel.provider.place(PARAMS, deadline=soon())
    assert len(panel.forms) == 1
    return outcome


@dataclass
class RawPanel:
    """A TCP server that does what ``respond`` says with each connection, and counts requests."""

    url: str = ""
    connections: int = 0
    requests: list[bytes] = field(default_factory=list)


async def read_request(reader: asyncio.StreamReader) -> bytes:
    """One HTTP request with its body, as far as it comes."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        (
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length:")
        ),
        0,
    )
    return head + await reader.readexactly(length)


@asynccontextmanager
async def raw_panel(respond: Respond, *, reads: bool = True) -> AsyncIterator[RawPanel]:
    """Run the server on a port of its own; with ``reads`` each request is read before."""
    panel = RawPanel()
    handlers: set[asyncio.Task[None] | None] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        panel.connections += 1
        handlers.add(asyncio.current_task())
        try:
            if reads:
                panel.requests.append(await read_request(reader))
            await respond(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    panel.url = f"http://127.0.0.1:{port}/api/v2"
    try:
        yield panel
    finally:
        server.close()
        await server.wait_closed()
        await asyncio.gather(*(handler for handler in handlers if handler))


@asynccontextmanager
async def client_of(url: str, **options: Any) -> AsyncIterator[SmmV2Provider]:
    """A provider for this address, closed at the end."""
    usual: dict[str, Any] = {"url": url, "key": KEY, "calls_per_second": 1000, "retries": 0}
    provider = SmmV2Provider(**usual | options)
    try:
        yield provider
    finally:
        await provider.close()


def soon() -> float:
    """A deadline that does not matter."""
    return monotonic() + 60
