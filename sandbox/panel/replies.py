"""How an answer leaves the panel: whole, spoiled, late, or not at all."""

import asyncio
import json
import socket
import struct
from collections.abc import Callable

from aiohttp import web

from sandbox.panel.faults import Fault

JSON_TYPE = "application/json"
BAD_GATEWAY_PAGE = (
    b"<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1>"
    b"</center><hr><center>nginx</center></body></html>"
)
CHALLENGE_PAGE = (
    b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>"
    b"<p>Checking your browser before you go on.</p></body></html>"
)


class Replies:
    """Sends answers, with a fault or without one.

    Waiting faults end at once when `stopping` is set, so that the server stops without delay.
    """

    def __init__(self) -> None:
        self.stopping = asyncio.Event()

    def plain(self, body: bytes, *, status: int = 200) -> web.Response:
        """A healthy answer."""
        return web.Response(body=body, status=status, content_type=JSON_TYPE)

    async def spoiled(
        self, request: web.Request, fault: Fault, carry_out: Callable[[], web.Response]
    ) -> web.StreamResponse:
        """The answer to a call that meets this fault; `carry_out` does what was asked for."""
        if fault.kind == "slow":
            await self._wait(fault.seconds)
            if self.stopping.is_set():
                return hang_up(request, self.plain(b""))
            return carry_out()
        answer = carry_out() if fault.carried_out else self.plain(b"")
        if fault.kind == "timeout_after":
            await self._wait(fault.seconds)
            return answer
        if fault.kind == "timeout_before":
            await self._wait(fault.seconds)
            return hang_up(request, answer)
        if fault.kind in {"reset_before", "reset_after"}:
            return hang_up(request, answer)
        if fault.kind == "cut":
            return await cut(request, answer)
        return answered(fault)

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self.stopping.wait()
        except TimeoutError:
            return


def answered(fault: Fault) -> web.Response:
    """The response of the kinds that do answer: pages, errors, nothing, a body of one's own."""
    error = json.dumps({"error": fault.text}).encode()
    internal = json.dumps({"error": "Internal server error"}).encode()
    bodies: dict[str, tuple[int, bytes, str]] = {
        "http_500": (500, internal, JSON_TYPE),
        "http_502_html": (502, BAD_GATEWAY_PAGE, "text/html"),
        "html_200": (200, CHALLENGE_PAGE, "text/html"),
        "empty": (fault.status, b"", "text/html"),
        "error": (fault.status, error, JSON_TYPE),
        "body": (fault.status, b"", "text/html"),
    }
    status, body, content_type = bodies[fault.kind]
    return web.Response(
        status=status,
        body=body if fault.body is None else fault.body,
        headers=dict(fault.headers),
        content_type=content_type,
    )


def hang_up(request: web.Request, answer: web.Response) -> web.Response:
    """Reset the connection; the answer returned goes nowhere."""
    transport = request.transport
    if transport is not None:
        connection = transport.get_extra_info("socket")
        if connection is not None:
            linger = struct.pack("ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()
    return answer


async def cut(request: web.Request, answer: web.Response) -> web.StreamResponse:
    """Promise the whole body, send the first half of it and close the connection."""
    body = answer.body
    assert isinstance(body, bytes)
    response = web.StreamResponse(headers={"Content-Length": str(len(body))})
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.close()
    return response
