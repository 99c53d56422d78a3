"""The ports: what they turn away, how loudly, and what they say of the shop's health."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from unittest.mock import patch

from aiohttp import ClientSession
from structlog.testing import capture_logs

from bot import web
from bot.domain.errors import StorageAway
from bot.web import Health, HealthPort, Hook, HookPort, Refusals

HOUR = 3600.0


class Owner:
    """Hears of forged hooks, when the books can be written."""

    def __init__(self, *errors: Exception) -> None:
        self.heard: list[tuple[str, int]] = []
        self.errors = list(errors)

    async def report(self, path: str, count: int) -> None:
        if self.errors:
            raise self.errors.pop(0)
        self.heard.append((path, count))


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


async def echo(headers: Mapping[str, str], body: bytes) -> tuple[int, bytes]:
    return 200, json.dumps({"said": body.decode(), "by": headers.get("X-By")}).encode()


@asynccontextmanager
async def listening(*hooks: Hook) -> AsyncIterator[tuple[HookPort, Refusals]]:
    """A port with these hooks."""
    refusals = Refusals(report_forged=Owner().report)
    port = HookPort(hooks, refusals, host="127.0.0.1", port=0)
    async with port.open():
        yield port, refusals


async def spoken(port: int, text: str) -> str:
    """The first line of the answer to what is sent as it is."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(text.encode())
    line = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return line.decode().strip()


async def test_a_hook_is_given_headers_and_body_as_they_came() -> None:
    async with listening(Hook("/echo", echo)) as (port, refusals), ClientSession() as session:
        url = f"http://127.0.0.1:{port.number}/echo"
        async with session.post(url, data=b"hello", headers={"X-By": "me"}) as answer:
            said = await answer.json()

    assert said == {"said": "hello", "by": "me"}
    assert dict(refusals.counts) == {}


async def test_a_body_of_a_mebibyte_is_taken_and_a_byte_more_is_not() -> None:
    size = web.BODY_BYTES_MAX
    statuses = []
    async with listening(Hook("/echo", echo)) as (port, refusals):
        for length in (size, size + 1):
            head = f"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n"
            statuses.append(await spoken(port.number, head + "x" * length))
        chunk = f"{size + 1:x}\r\n{'x' * (size + 1)}\r\n0\r\n\r\n"
        head = "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        statuses.append(await spoken(port.number, head + chunk))

    assert [line.split()[1] for line in statuses] == ["200", "413", "413"]
    assert dict(refusals.counts) == {("/echo", 413): 2}


async def test_whoever_does_not_send_the_body_is_not_waited_for() -> None:
    with patch.object(web, "BODY_SECONDS", 0.01):
        async with listening(Hook("/echo", echo)) as (port, refusals):
            head = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf"
            said = await spoken(port.number, head)

    assert said.split()[1] == "408"
    assert dict(refusals.counts) == {("/echo", 408): 1}


async def test_what_is_no_http_leaves_no_traceback() -> None:
    async with listening(Hook("/echo", echo)) as (port, _):
        with patch.object(web._server_log(), "handle") as handled:
            said = await spoken(port.number, "POST /echo HTTP/1.1\r\nbroken\r\n\r\n")
        records = [call.args[0] for call in handled.call_args_list]

    assert said.split()[1] == "400"
    assert [one for one in records if web._server_log().filter(one)] == []


async def test_a_handler_under_way_ends_before_the_port_is_closed() -> None:
    gate, begun = asyncio.Event(), asyncio.Event()

    async def slow(_headers: Mapping[str, str], _body: bytes) -> tuple[int, bytes]:
        begun.set()
        await gate.wait()
        return 200, b"{}"

    async with ClientSession() as session:
        async with listening(Hook("/slow", slow)) as (port, _):
            url = f"http://127.0.0.1:{port.number}/slow"
            asked = asyncio.ensure_future(session.post(url))
            await begun.wait()
            asyncio.get_running_loop().call_later(0.01, gate.set)
        assert (await asked).status == 200


async def test_refusals_are_logged_once_a_minute_with_their_number() -> None:
    clock = Clock()
    refusals = Refusals(report_forged=Owner().report, monotonic=clock)

    with capture_logs() as logs:
        for _ in range(1000):
            await refusals.note("/telegram", 400)
        clock.now = 61
        await refusals.note("/telegram", 400)

    assert [one["times"] for one in logs] == [1, 1000]
    assert refusals.counts["/telegram", 400] == 1001


async def test_the_owner_hears_of_repeated_forgeries_once_an_hour() -> None:
    clock, owner = Clock(), Owner()
    refusals = Refusals(report_forged=owner.report, monotonic=clock)

    for _ in range(4):
        await refusals.note("/telegram", 401)
    assert owner.heard == []
    for _ in range(100):
        await refusals.note("/telegram", 401)
    clock.now = HOUR
    await refusals.note("/telegram", 401)

    assert owner.heard == [("/telegram", 5), ("/telegram", 100)]


async def test_forgeries_while_the_database_is_away_are_refused_all_the_same() -> None:
    owner = Owner(StorageAway())
    refusals = Refusals(report_forged=owner.report)

    for _ in range(20):
        await refusals.note("/telegram", 403)

    assert owner.heard == []
    assert refusals.counts["/telegram", 403] == 20


async def test_the_shop_is_well_while_all_its_parts_are() -> None:
    answers = iter([True, True, False])

    async def database_answers() -> bool:
        return next(answers)

    health, gate = Health(database_answers), asyncio.Event()
    port = HealthPort(health, host="127.0.0.1", port=0)
    seen = []
    async with port.open(), ClientSession() as session, asyncio.TaskGroup() as group:
        health.watch("front", group.create_task(gate.wait()))
        for _ in range(3):
            async with session.get(f"http://127.0.0.1:{port.number}/healthz") as answer:
                seen.append((answer.status, await answer.json()))
            gate.set()
            await asyncio.sleep(0)

    assert seen == [
        (200, {"ok": True, "database": True, "front": True}),
        (503, {"ok": False, "database": True, "front": False}),
        (503, {"ok": False, "database": False, "front": False}),
    ]
