"""What the shop's work stands on, bare: commits, calls to a panel, lists, sends."""

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable
from decimal import Decimal
from time import perf_counter, process_time
from typing import Any, Final

import httpx
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bench.bot_api import TOKEN
from bench.jobs import arguments, take_jobs
from bench.panel import FIRST_ORDER, KEY

IDS_PER_CALL: Final = 100
FIRST_CHAT: Final = 2_000_001
COLUMNS: Final = (
    "service", "name", "type", "category", "rate", "min", "max", "refill", "cancel", "dripfeed",
    "desc", "average_time",
)  # fmt: skip
Spent = dict[str, float]
Row = tuple[str, ...]


class Clock:
    """Seconds of the wall and of the processor."""

    def __init__(self) -> None:
        self._began = perf_counter(), process_time()

    def spent(self) -> Spent:
        """So far."""
        seconds, cpu = self._began
        return {"seconds": perf_counter() - seconds, "cpu": process_time() - cpu}


def opened(database: str) -> sqlite3.Connection:
    """A connection that keeps what it commits, as the shop's do."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


async def commits(*, database: str, count: int) -> Spent:
    """So many commits of one row each."""
    connection = opened(database)
    connection.execute("CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, text TEXT)")
    clock = Clock()
    for number in range(count):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO note (text) VALUES (?)", (f"note {number}",))
        connection.execute("COMMIT")
    spent = clock.spent()
    connection.close()
    return spent


async def calls(*, panel: str, count: int, ids: int = 0) -> Spent:
    """So many calls, one after the other; with ``ids`` each asks about as many orders."""
    async with httpx.AsyncClient(trust_env=False) as client:
        await _post(client, panel, action="balance")
        clock = Clock()
        for number in range(count):
            first = FIRST_ORDER + number * ids
            orders = ",".join(str(first + place) for place in range(ids))
            asked = {"action": "status", "orders": orders} if ids else {"action": "balance"}
            json.loads(await _post(client, panel, **asked))
        return clock.spent()


async def copies(*, count: int) -> Spent:
    """So many copies of a message, one after the other, by aiogram."""
    server = TelegramAPIServer.from_base(arguments()["api"])
    async with Bot(TOKEN, session=AiohttpSession(api=server)) as bot:
        await bot.me()
        clock = Clock()
        for number in range(count):
            await bot.copy_message(chat_id=FIRST_CHAT + number, from_chat_id=1, message_id=1)
        return clock.spent()


class Lists:
    """Taking in a panel's list, as short as it can be written."""

    def __init__(self) -> None:
        self._known: dict[str, Row] = {}

    async def first(self, *, panel: str, database: str) -> Spent:
        """GET, parse, one executemany."""
        connection = opened(database)
        kinds = ", ".join(f'"{name}" TEXT' for name in COLUMNS)
        connection.execute(f"CREATE TABLE service (id INTEGER PRIMARY KEY, {kinds})")
        marks = ", ".join("?" for _ in COLUMNS)
        names = ", ".join(f'"{name}"' for name in COLUMNS)
        async with httpx.AsyncClient(trust_env=False) as client:
            clock = Clock()
            rows = await self._read(client, panel)
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(f"INSERT INTO service ({names}) VALUES ({marks})", rows)
            connection.execute("COMMIT")
            spent = clock.spent()
        connection.close()
        self._known = {row[0]: row for row in rows}
        return spent

    async def again(self, *, panel: str) -> Spent:
        """GET, parse, compare."""
        async with httpx.AsyncClient(trust_env=False) as client:
            clock = Clock()
            rows = await self._read(client, panel)
            changed = [row for row in rows if self._known.get(row[0]) != row]
            spent = clock.spent()
        self._known |= {row[0]: row for row in changed}
        return spent | {"changed": len(changed)}

    async def _read(self, client: httpx.AsyncClient, panel: str) -> list[Row]:
        listed = json.loads(await _post(client, panel, action="services"), parse_float=Decimal)
        return [tuple(str(entry.get(name, "")) for name in COLUMNS) for entry in listed]


async def _post(client: httpx.AsyncClient, panel: str, **fields: str) -> bytes:
    answer = await client.post(panel, data={"key": KEY, **fields})
    return answer.content


async def main() -> None:
    """Run until nobody asks any more."""
    lists = Lists()
    jobs: dict[str, Callable[..., Awaitable[Any]]] = {
        "commits": commits,
        "calls": calls,
        "copies": copies,
        "list_first": lists.first,
        "list_again": lists.again,
    }
    await take_jobs(jobs)


if __name__ == "__main__":
    asyncio.run(main())
