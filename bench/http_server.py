"""A small HTTP/1.1 server on bare asyncio: what measures must cost less than what is measured.

It knows just enough: kept connections, one request at a time on each, bodies of a stated length.
Anything else is a mistake in the benchmark and is said loudly.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

Reply = Callable[[bytes], None]
"""Answers a request with the JSON of a body, at once or later."""

Handler = Callable[[str, bytes, Reply], None]
"""Is given the path, the body, and the way to answer."""

_HEAD: Final = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
_END: Final = b"\r\n\r\n"
_LENGTH: Final = b"content-length:"


class BadRequest(Exception):
    """The peer speaks an HTTP that this does not know."""


class Connection(asyncio.Protocol):
    """One kept connection."""

    def __init__(self, handler: Handler, connections: "set[Connection]") -> None:
        self._handler = handler
        self._connections = connections
        self._received = bytearray()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to listen."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection; late answers go nowhere."""
        self._transport = None
        self._connections.discard(self)

    def data_received(self, data: bytes) -> None:
        """Collect a request, and hand it on when it is whole."""
        self._received += data
        while (request := _taken(self._received)) is not None:
            self._handler(*request, self._answer)

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def _answer(self, body: bytes) -> None:
        if self._transport is not None:
            self._transport.write(_HEAD % len(body) + body)


def _taken(received: bytearray) -> tuple[str, bytes] | None:
    """The first whole request, taken out; None while it is not there."""
    end = received.find(_END)
    if end < 0:
        return None
    head = bytes(received[:end])
    length = length_of(head)
    whole = end + len(_END) + length
    if len(received) < whole:
        return None
    body = bytes(received[end + len(_END) : whole])
    del received[:whole]
    return head.split(b" ", 2)[1].decode("ascii"), body


def length_of(head: bytes) -> int:
    """How many bytes follow the head of a message. Raises BadRequest."""
    lowered = head.lower()
    if b"transfer-encoding: chunked" in lowered:
        raise BadRequest("a body in chunks")
    at = lowered.find(_LENGTH)
    if at < 0:
        return 0
    end = lowered.find(b"\r\n", at)
    return int(lowered[at + len(_LENGTH) : end if end >= 0 else None])


class Server:
    """Serves on a free port of 127.0.0.1 while it is open."""

    def __init__(self, server: asyncio.Server) -> None:
        self.port: int = server.sockets[0].getsockname()[1]

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"


@asynccontextmanager
async def serve(handler: Handler) -> AsyncIterator[Server]:
    """Answer requests by ``handler`` until the block is left."""
    connections: set[Connection] = set()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(handler, connections), "127.0.0.1", 0)
    try:
        yield Server(server)
    finally:
        server.close()
        for connection in list(connections):
            connection.close()
        await asyncio.sleep(0)
