"""Killed ten times while people buy: no tap is lost, nothing is bought or placed twice."""

import asyncio
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random, randrange
from typing import Any, Final

import pytest

from bot.domain.money import Money
from bot.domain.orders import OrderState
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from sandbox.telegram.limits import Limits
from sandbox.telegram.server import TelegramSandbox
from tests.e2e.crashing_shop import Buyer, CrashingShop, Killer
from tests.e2e.goods import small_catalogue
from tests.e2e.shop_process import run_bot, settings_for

OWNER: Final = 2001
BUYERS: Final = 5
PURCHASES_EACH: Final = 4
KILLS: Final = 10
PAID_IN: Final = Decimal("13.00")
"""What a thousand Stars are worth in the shop."""
PRICE: Final = Decimal("1.30")
SETTLED: Final = {OrderState.COMPLETED, OrderState.UNCLEAR}
SPEED: Final = 200.0
QUICK: Final = {
    "POLLING__SCALE": "0.05",
    "SUBMISSION__SETTLE_SECONDS": "1",
    "PROVIDERS__MAIN__CALLS_PER_SECOND": "100",
    "TELEGRAM__CHAT_RATE": "1000",
    "TELEGRAM__GLOBAL_RATE": "30",
    "THROTTLE__UPDATES": "10000",
}
"""Waits made short, so that a day of the shop fits into a test."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the shop's books say about one order."""

    order_id: int
    link: str
    state: OrderState
    provider_order_id: str | None


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramSandbox]:
    async with TelegramSandbox(limits=Limits.none()) as opened:
        yield opened


@pytest.fixture
async def panel() -> AsyncIterator[PanelSandbox]:
    opened = PanelSandbox(key="sandbox-key", catalogue=small_catalogue(), pace=Pace(speed=SPEED))
    await opened.start()
    yield opened
    await opened.stop()


@pytest.mark.slow
@pytest.mark.timeout(300)  # half a minute where nothing else runs
async def test_ten_kills_lose_no_tap_and_place_no_order_twice(
    telegram: TelegramSandbox, panel: PanelSandbox, tmp_path: Path
) -> None:
    seed = randrange(1_000_000)
    sys.stdout.write(f"seed {seed}\n")
    books = tmp_path / "shop.sqlite3"
    settings = settings_for(telegram, panel, database=f"sqlite:///{books}", owner=OWNER) | QUICK
    buyers = [_buyer(telegram, number) for number in range(BUYERS)]
    stranger = telegram.person(3001, first_name="Nils")
    stranger.patience = 60
    shop = await CrashingShop.prepare(settings, folder=tmp_path)

    try:
        await shop.start()
        killer = Killer(shop, telegram, panel, Random(seed), stranger)
        async with asyncio.TaskGroup() as group:
            group.create_task(killer.strike(KILLS))
            for buyer in buyers:
                group.create_task(buyer.shop())
        orders = await _settled_orders(books, BUYERS * PURCHASES_EACH)
        await _all_handled(telegram)
        assert await shop.stop() == 0
    finally:
        await shop.close()

    for number, pending in enumerate(killer.written):
        assert pending.handled.is_set()
        stranger.sees(f"“zebra{number}”")
    assert sorted(order.link for order in orders) == sorted(
        link for buyer in buyers for link in buyer.links
    )
    assert _used_quotes(books) == len(orders)
    _agree_with(panel, orders)
    _money_adds_up(books, buyers, orders)
    assert any(order.state is OrderState.UNCLEAR for order in orders)
    audit = await run_bot("audit", settings=settings, folder=tmp_path)
    assert (audit.code, '"clean": true' in audit.output) == (0, True), audit.output


def _buyer(telegram: TelegramSandbox, number: int) -> Buyer:
    person = telegram.person(1001 + number, first_name=f"Buyer {number}")
    person.patience = 60
    links = [f"https://instagram.com/p/of{number}no{n}" for n in range(PURCHASES_EACH)]
    return Buyer(person, links)


async def _settled_orders(books: Path, count: int) -> list[Kept]:
    """All orders, once each has come to its end or waits for a person's verdict."""
    async with asyncio.timeout(30):
        while True:
            orders = _orders(books)
            if len(orders) == count and {order.state for order in orders} <= SETTLED:
                return orders
            await asyncio.sleep(0.1)


async def _all_handled(telegram: TelegramSandbox) -> None:
    async with asyncio.timeout(30):
        while telegram.world.updates.pending:
            await telegram.world.news.next_change(seconds=1)


def _agree_with(panel: PanelSandbox, orders: list[Kept]) -> None:
    """At most one add per link; what the books say was placed is what the panel has."""
    placed = Counter(accepted.params["link"] for accepted in panel.journal)
    assert [link for link, count in placed.items() if count > 1] == []
    numbers = {accepted.params["link"]: accepted.order_id for accepted in panel.journal}
    for order in orders:
        if order.state is OrderState.COMPLETED:
            assert numbers[order.link] == order.provider_order_id
            assert panel.orders[numbers[order.link]].status == "Completed"
        else:
            assert order.provider_order_id is None


def _money_adds_up(books: Path, buyers: list[Buyer], orders: list[Kept]) -> None:
    """Each wallet has what was paid in less what was bought; on hold is what is not decided."""
    for buyer in buyers:
        own = [order for order in orders if order.link in buyer.links]
        unclear = sum(order.state is OrderState.UNCLEAR for order in own)
        spendable, held = _money_of(books, buyer)
        assert buyer.payments == 1
        assert spendable == PAID_IN - PRICE * len(own)
        assert held == PRICE * unclear


def _orders(books: Path) -> list[Kept]:
    rows = _rows(
        books,
        "SELECT orders.id, orders.link, orders.state, attempt.provider_order_id FROM orders"
        " LEFT JOIN attempt ON attempt.order_id = orders.id"
        " AND attempt.state IN ('unclear', 'accepted')",
    )
    return [Kept(number, link, OrderState(state), placed) for number, link, state, placed in rows]


def _used_quotes(books: Path) -> int:
    ((count,),) = _rows(books, "SELECT count(*) FROM quote WHERE used")
    return int(count)


def _money_of(books: Path, buyer: Buyer) -> tuple[Decimal, Decimal]:
    """What a buyer can spend and has on hold, in dollars."""
    rows = _rows(
        books,
        "SELECT account.code, account.balance FROM account"
        " JOIN customer ON account.user_id = customer.id WHERE customer.telegram_id = ?",
        buyer.person.id,
    )
    found = {str(code).partition(":")[0]: int(balance) for code, balance in rows}
    spendable, held = Money(found.get("wallet", 0)), Money(found.get("hold", 0))
    return spendable.decimal("USD"), held.decimal("USD")


def _rows(books: Path, question: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"{books.as_uri()}?mode=ro", uri=True, timeout=10)) as connection:
        return connection.execute(question, values).fetchall()
