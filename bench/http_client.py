"""A small HTTP/1.1 client on bare asyncio: for the bot that does nothing, and for calling hooks.

A few kept connections; a call waits for a free one. Bodies have a stated length.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Final

from bench.http_server import length_of

Answered = Callable[[int, bytes], None]
"""Is given the status and the body of an answer."""

_END: Final = b"\r\n\r\n"


class Line(asyncio.Protocol):
    """One kept connection to the server."""

    def __init__(self, free: Callable[["Line"], None]) -> None:
        self._free = free
        self._received = bytearray()
        self._transport: asyncio.Transport | None = None
        self._answered: Answered | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ready for a call."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def call(self, request: bytes, answered: Answered) -> None:
        """Send a request; ``answered`` is called once."""
        assert self._transport is not None
        self._answered = answered
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Collect the answer, and hand it on when it is whole."""
        self._received += data
        end = self._received.find(_END)
        if end < 0:
            return
        head = bytes(self._received[:end])
        whole = end + len(_END) + length_of(head)
        if len(self._received) < whole:
            return
        body, answered = bytes(self._received[end + len(_END) : whole]), self._answered
        self._received.clear()
        self._answered = None
        self._free(self)
        if answered is not None:
            answered(int(head.split(b" ", 2)[1]), body)

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()


class Client:
    """Posts bodies to one server over at most so many connections."""

    def __init__(self, host: str, port: int, *, connections: int) -> None:
        self._host = host
        self._port = port
        self._count = connections
        self._lines: list[Line] = []
        self._idle: list[Line] = []
        self._waiting: deque[tuple[bytes, Answered]] = deque()

    async def open(self) -> None:
        """Connect. Raises OSError."""
        loop = asyncio.get_running_loop()
        for _ in range(self._count):
            _, line = await loop.create_connection(lambda: Line(self._free), self._host, self._port)
            self._lines.append(line)
        self._idle = list(self._lines)

    def post(self, path: str, body: bytes, answered: Answered, *, headers: bytes = b"") -> None:
        """Send when a connection is free. ``headers`` are whole lines, each with its line end."""
        head = b"POST %b HTTP/1.1\r\nHost: %b\r\n%bContent-Length: %d\r\n\r\n" % (
            path.encode("ascii"),
            self._host.encode("ascii"),
            headers,
            len(body),
        )
        if self._idle:
            self._idle.pop().call(head + body, answered)
        else:
            self._waiting.append((head + body, answered))

    def close(self) -> None:
        """Hang up."""
        for line in self._lines:
            line.close()

    def _free(self, line: Line) -> None:
        if self._waiting:
            line.call(*self._waiting.popleft())
        else:
            self._idle.append(line)
