"""A broadcast to thousands, killed twice on its way: everybody gets it once, no order waits."""

import asyncio
import sqlite3
import sys
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from random import Random, randrange
from typing import Final

import pytest
from aiogram.types import Message

from bot.workers.broadcasting import LANES, batch_size
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from sandbox.telegram.journal import Call
from sandbox.telegram.limits import Limits
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from tests.e2e.crashing_shop import Buyer, CrashingShop
from tests.e2e.goods import small_catalogue
from tests.e2e.shop_process import settings_for, until_it_listens

OWNER: Final = 2001
BUYER: Final = 1001
FIRST: Final = 100_001
PEOPLE: Final = 5000
BLOCKED: Final = PEOPLE * 5 // 100
TOLD_TO_WAIT: Final = PEOPLE * 2 // 100
RATE: Final = 200
LIMIT: Final = RATE * 30 // 25
"""As far above the shop's rate as Telegram's is above the usual one."""

TAKEN: Final = LANES * batch_size(RATE)
LOOK_SECONDS: Final = 0.05
WORDS: Final = "A broadcast to thousands"
QUICK: Final = {
    "POLLING__SCALE": "0.05",
    "PROVIDERS__MAIN__CALLS_PER_SECOND": "100",
    "TELEGRAM__GLOBAL_RATE": str(RATE),
    "TELEGRAM__CHAT_RATE": "1000",
    "THROTTLE__UPDATES": "10000",
}
MESSAGES: Final = {"sendMessage", "copyMessage", "sendInvoice"}


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramSandbox]:
    limits = Limits(per_second=LIMIT, chat_per_second=None, group_per_minute=None)
    async with TelegramSandbox(limits=limits) as opened:
        yield opened


@pytest.fixture
async def panel() -> AsyncIterator[PanelSandbox]:
    opened = PanelSandbox(key="sandbox-key", catalogue=small_catalogue(), pace=Pace(speed=0))
    await opened.start()
    yield opened
    await opened.stop()


@pytest.mark.slow
@pytest.mark.timeout(600)  # two minutes where nothing else runs, most of it Telegram's wish
async def test_two_kills_send_nobody_twice_and_let_no_order_wait(
    telegram: TelegramSandbox, panel: PanelSandbox, tmp_path: Path
) -> None:
    seed = randrange(1_000_000)
    sys.stdout.write(f"seed {seed}\n")
    books = tmp_path / "shop.sqlite3"
    settings = settings_for(telegram, panel, database=f"sqlite:///{books}", owner=OWNER) | QUICK
    olga = telegram.person(OWNER, first_name="Olga")
    buyer = Buyer(telegram.person(BUYER, first_name="Mona"), ["a", "b", "c"])
    olga.patience = buyer.person.patience = 60
    shop = await CrashingShop.prepare(settings, folder=tmp_path)

    try:
        await shop.start()
        await until_it_listens(telegram)
        await _until(lambda: any(call.action == "services" for call in panel.calls))
        await _pays_in(buyer)
        await olga.says("/start")
        blocked = _settle(telegram, books, Random(seed))
        await _begin(olga)
        for number in (1, 2):
            await _until(_sent_more_than(telegram, PEOPLE * number // 3))
            await _buys(buyer, panel, f"https://instagram.com/p/no{number}")
            await shop.kill()
            await shop.start()
            await until_it_listens(telegram)
        await _buys(buyer, panel, "https://instagram.com/p/last")
        await olga.waits_for("has gone out", seconds=300)
        assert await shop.stop() == 0
    finally:
        await shop.close()

    got = Counter(call.chat_id for call in _copies(telegram))
    states = _states(books)
    reachable = {FIRST + n for n in range(PEOPLE)} - blocked | {OWNER, BUYER}
    assert max(got.values()) == 1
    assert got.keys() <= reachable
    assert 0 < states["unknown"] <= 2 * TAKEN
    assert len(reachable - got.keys()) <= states["unknown"]
    assert states["sent"] + states["unknown"] + states["blocked"] == PEOPLE + 2
    assert states["blocked"] <= BLOCKED <= states["blocked"] + states["unknown"]
    refused = [call for call in telegram.journal if call.error_code == 429]
    assert {call.method for call in refused} == {"copyMessage"}
    assert len(refused) <= TOLD_TO_WAIT
    assert _most_in_a_second(telegram.journal) <= LIMIT


def _settle(telegram: TelegramSandbox, books: Path, random: Random) -> set[int]:
    """All these people have been here; who has blocked the bot since. Some make Telegram slow."""
    numbers = range(FIRST, FIRST + PEOPLE)
    for number in numbers:
        telegram.person(number, shown=False).account.started = True
    chosen = random.sample(numbers, BLOCKED + TOLD_TO_WAIT)
    for number in chosen[:BLOCKED]:
        telegram.person(number).account.blocked = True
    for number in chosen[BLOCKED:]:
        telegram.faults.add(
            method="copyMessage",
            code=429,
            description="Too Many Requests: retry after 1",
            retry_after=1,
            chat_id=number,
        )
    rows = [(number, "One", "en", 1_700_000_000) for number in numbers]
    with closing(sqlite3.connect(books, timeout=10)) as connection, connection:
        connection.executemany(
            "INSERT INTO customer (telegram_id, first_name, language, created_at)"
            " VALUES (?, ?, ?, ?)",
            rows,
        )
    return set(chosen[:BLOCKED])


def _sent_more_than(telegram: TelegramSandbox, count: int) -> Callable[[], bool]:
    return lambda: len(_copies(telegram)) > count


async def _begin(olga: Person) -> None:
    await olga.says("/broadcast")
    await olga.says(WORDS)
    await olga.taps("Send…")
    olga.sees(f"Send it to {PEOPLE + 2:,} people?")
    await olga.taps("Send now")
    olga.sees("is going out")


async def _pays_in(buyer: Buyer) -> None:
    """As soon as the shop has taken in what it sells."""
    await buyer.person.says("/start")
    while not await buyer._pays_in():
        await buyer._begins_anew()
        await asyncio.sleep(0.1)


async def _buys(buyer: Buyer, panel: PanelSandbox, link: str) -> None:
    """An order of that time: its news is there within two seconds of the panel's taking it."""
    known = len(_placed(buyer.person))
    while not await buyer._buys(link):
        await buyer._begins_anew()
    await _until(lambda: len(_placed(buyer.person)) > known)
    waited = (_placed(buyer.person)[-1].date - panel.journal[-1].at).total_seconds()
    sys.stdout.write(f"{link}: news after {waited:.2f} s\n")
    assert waited < 2


def _placed(person: Person) -> list[Message]:
    return [one for one in person.bot_messages if "is placed and under way" in (one.text or "")]


def _copies(telegram: TelegramSandbox) -> list[Call]:
    """The copies that arrived, without the trial that the owner saw first."""
    copies = [call for call in telegram.journal if call.method == "copyMessage" and call.ok]
    return copies[1:]


async def _until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(300):
        while not is_so():  # noqa: ASYNC110 - the journal rings no bell
            await asyncio.sleep(LOOK_SECONDS)


def _most_in_a_second(journal: list[Call]) -> int:
    most, window = 0, deque[float]()
    for call in sorted(journal, key=lambda call: call.at):
        if call.method in MESSAGES and call.ok:
            window.append(call.at)
            while window[0] <= call.at - 1:
                window.popleft()
            most = max(most, len(window))
    return most


def _states(books: Path) -> Counter[str]:
    with closing(sqlite3.connect(f"{books.as_uri()}?mode=ro", uri=True, timeout=10)) as connection:
        rows = connection.execute("SELECT state, count(*) FROM broadcast_recipient GROUP BY state")
        return Counter(dict(rows.fetchall()))
