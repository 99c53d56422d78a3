"""What a real connection proves about an order: over a raw TCP server, byte by byte."""

import asyncio
import socket
import struct
from time import monotonic

import httpx
import pytest

from bot.providers.base import Accepted, NotSent, Refused, Unclear
from tests.providers.provider_panels import KEY, PARAMS, client_of, raw_panel, soon

LATE = NotSent("the deadline had passed before the request was written")


def answer(body: bytes, *, status: str = "200 OK", length: int | None = None) -> bytes:
    """An HTTP answer, maybe lying about its length."""
    size = len(body) if length is None else length
    return b"HTTP/1.1 %b\r\nContent-Length: %d\r\n\r\n%b" % (status.encode(), size, body)


def reset(writer: asyncio.StreamWriter) -> None:
    """Close with a reset instead of an end."""
    connection = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def test_an_order_goes_out_once_on_a_connection_of_its_own() -> None:
    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b'{"order": 905512}'))

    async with raw_panel(respond) as panel, client_of(panel.url) as provider:
        first = await provider.place(PARAMS, deadline=soon())
        second = await provider.place(PARAMS, deadline=soon())

    assert (first, second) == (Accepted("905512"), Accepted("905512"))
    assert (panel.connections, len(panel.requests)) == (2, 2)
    assert panel.requests[0].endswith(b"&quantity=200&key=s3cr3t-Key%2B%2F0123456789&action=add")
    assert b"connection: close" in panel.requests[0].lower()
    assert KEY.encode() not in panel.requests[0].split(b"\r\n\r\n")[0]


async def test_a_refused_connection_is_not_sent() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/api/v2"
        async with client_of(url) as provider:
            outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, NotSent)
    assert outcome.reason.startswith("ConnectError")


async def test_a_name_that_does_not_resolve_is_not_sent() -> None:
    async with client_of("http://panel.invalid/api/v2") as provider:
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, NotSent)


async def test_a_tls_failure_is_not_sent() -> None:
    async def respond(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.write(b"HTTP/1.1 400 this is no TLS\r\n\r\n")

    async with (
        raw_panel(respond, reads=False) as panel,
        client_of(panel.url.replace("http:", "https:")) as provider,
    ):
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, NotSent)
    assert outcome.reason.startswith("ConnectError")


async def test_a_connection_that_does_not_come_up_in_time_is_not_sent() -> None:
    async def respond(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    async with raw_panel(respond, reads=False) as panel:
        url = panel.url.replace("http:", "https:")
        async with client_of(url, submission_timeout_seconds=0.15) as provider:
            outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, NotSent)
    assert outcome.reason.startswith("ConnectTimeout")


@pytest.mark.parametrize(
    ("event", "sent"),
    [
        ("connection.connect_tcp.started", False),
        ("connection.start_tls.started", False),
        ("http11.send_request_headers.started", True),
        ("http2.send_request_headers.started", True),
    ],
)
async def test_a_total_timeout_proves_nothing_once_the_writing_began(
    event: str, sent: bool
) -> None:
    async def stall(request: httpx.Request) -> httpx.Response:
        await request.extensions["trace"](event, {})
        await asyncio.sleep(60)
        raise AssertionError

    transport = httpx.MockTransport(stall)
    url = "https://panel.example/api/v2"
    async with client_of(url, transport=transport, submission_timeout_seconds=0.01) as provider:
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, Unclear if sent else NotSent)


async def test_a_connection_reset_before_anything_was_read_is_unclear() -> None:
    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        reset(writer)

    async with raw_panel(respond, reads=False) as panel, client_of(panel.url) as provider:
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, Unclear)
    assert panel.connections == 1


async def test_a_connection_reset_after_the_request_was_read_is_unclear() -> None:
    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        reset(writer)

    async with raw_panel(respond) as panel, client_of(panel.url) as provider:
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, Unclear)
    assert outcome.reason == "ReadError: the connection broke before the answer"
    assert (panel.connections, len(panel.requests)) == (1, 1)


async def test_a_connection_closed_without_an_answer_is_unclear() -> None:
    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    async with raw_panel(respond) as panel, client_of(panel.url) as provider:
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, Unclear)
    assert panel.connections == 1


async def test_an_answer_that_does_not_come_in_time_is_unclear() -> None:
    async def respond(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    async with (
        raw_panel(respond) as panel,
        client_of(panel.url, submission_timeout_seconds=0.05) as provider,
    ):
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, Unclear)
    assert len(panel.requests) == 1


@pytest.mark.parametrize(
    ("sent", "order_id"), [(b'{"order": 905512, "cha', "905512"), (b'{"order": 9055', None)]
)
async def test_a_cut_answer_is_unclear_and_a_whole_id_in_it_is_kept(
    sent: bytes, order_id: str | None
) -> None:
    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(sent, length=500))

    async with raw_panel(respond) as panel, client_of(panel.url) as provider:
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, Unclear)
    assert outcome.order_id == order_id


async def test_a_refusal_that_is_cut_off_is_unclear() -> None:
    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"<html>", status="403 Forbidden", length=500))

    async with raw_panel(respond) as panel, client_of(panel.url) as provider:
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, Unclear)


async def test_an_answer_that_trickles_beyond_the_total_time_is_unclear() -> None:
    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b'{"order": 905512,', length=1000))
        for _byte in range(200):
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.005)

    began = monotonic()
    async with (
        raw_panel(respond) as panel,
        client_of(panel.url, submission_timeout_seconds=0.1) as provider,
    ):
        outcome = await provider.place(PARAMS, deadline=soon())
        took = monotonic() - began

    assert isinstance(outcome, Unclear)
    assert outcome.order_id == "905512"
    assert outcome.reason.startswith("TimeoutError")
    assert took < 0.6


async def test_a_panel_that_closes_after_a_whole_answer_has_answered() -> None:
    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b'HTTP/1.1 200 OK\r\n\r\n{"order": 905512}')

    async with raw_panel(respond) as panel, client_of(panel.url) as provider:
        outcome = await provider.place(PARAMS, deadline=soon())

    assert outcome == Accepted("905512")


async def test_a_front_end_that_answers_before_it_has_read_all_is_believed() -> None:
    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"no", status="403 Forbidden"))
        await writer.drain()

    async with raw_panel(respond, reads=False) as panel, client_of(panel.url) as provider:
        outcome = await provider.place(PARAMS, deadline=soon())

    assert isinstance(outcome, Refused | Unclear)


async def test_a_deadline_that_passes_while_connecting_writes_nothing() -> None:
    times = iter([0.0, 0.0, 10.0])
    received = bytearray()

    async def respond(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        received.extend(await reader.read())

    async with (
        raw_panel(respond, reads=False) as panel,
        client_of(panel.url, monotonic=lambda: next(times, 10.0)) as provider,
    ):
        next(times)
        outcome = await provider.place(PARAMS, deadline=5.0)

    assert outcome == LATE
    assert bytes(received) == b""
    assert panel.connections == 1


async def test_a_cancelled_placing_lets_the_cancellation_through() -> None:
    arrived = asyncio.Event()

    async def respond(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        arrived.set()
        await reader.read()

    async with raw_panel(respond) as panel, client_of(panel.url) as provider:
        placing = asyncio.ensure_future(provider.place(PARAMS, deadline=soon()))
        await arrived.wait()
        placing.cancel()

        with pytest.raises(asyncio.CancelledError):
            await placing

    assert len(panel.requests) == 1


async def test_four_orders_fly_at_once_without_waiting_for_the_pace_of_reads() -> None:
    together = asyncio.Barrier(4)

    async def respond(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await together.wait()
        writer.write(answer(b'{"order": 905512}'))

    async with raw_panel(respond) as panel, client_of(panel.url, calls_per_second=0.01) as provider:
        outcomes = await asyncio.gather(
            *(provider.place(PARAMS, deadline=soon()) for _ in range(4))
        )

    assert outcomes == [Accepted("905512")] * 4
