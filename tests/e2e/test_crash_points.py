"""Killed at each await between "being sent" and "it runs": placed once, and never lost."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.orders import OrderState
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from sandbox.telegram.limits import Limits
from sandbox.telegram.server import TelegramSandbox
from tests.e2e.crashing_shop import Buyer, CrashingShop
from tests.e2e.fatal_points import POINTS
from tests.e2e.goods import small_catalogue
from tests.e2e.shop_process import run_bot, settings_for
from tests.e2e.test_crash import OWNER, QUICK, SPEED, Kept, _orders

LEARNING = 3
PATIENCE_SECONDS = 40.0
CALM = QUICK | {
    "SUBMISSION__CALIBRATION_ADDS": "2",
    "PROVIDERS__MAIN__WIDTH": "1",
    "SUBMISSION__ESCALATE_SECONDS": "600",
}


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
@pytest.mark.timeout(600)
async def test_a_kill_at_any_await_of_placing_neither_doubles_nor_loses_the_order(
    telegram: TelegramSandbox, panel: PanelSandbox, tmp_path: Path
) -> None:
    books = tmp_path / "shop.sqlite3"
    settings = settings_for(telegram, panel, database=f"sqlite:///{books}", owner=OWNER) | CALM
    shop = await CrashingShop.prepare(settings, folder=tmp_path)

    async def buy(number: int, link: str) -> None:
        person = telegram.person(number, first_name=f"Buyer {number}")
        person.patience = 60
        await Buyer(person, [f"https://instagram.com/p/{link}"]).shop()

    try:
        await shop.start()
        for number in range(LEARNING):
            await buy(1001 + number, f"learning{number}")
            await _all_end(books, number + 1)
            await asyncio.sleep(3.2)  # the next balance is read that long after the last one
        for number, point in enumerate(POINTS):
            assert await shop.stop() == 0
            await shop.start(fatal=point)
            await buy(1101 + number, f"fatal{number}")
            await shop.dies()
            await shop.start()
            # A later order shows which numbers the lost one may have had.
            await buy(1201 + number, f"calm{number}")
            orders = await _all_end(books, LEARNING + 2 * number + 2)
            assert {order.state for order in orders} == {OrderState.COMPLETED}, point
        assert await shop.stop() == 0
    finally:
        await shop.close()

    placed = Counter(accepted.params["link"] for accepted in panel.journal)
    assert set(placed.values()) == {1}
    assert len(placed) == LEARNING + 2 * len(POINTS)
    audit = await run_bot("audit", settings=settings, folder=tmp_path)
    assert (audit.code, '"clean": true' in audit.output) == (0, True), audit.output


async def _all_end(books: Path, count: int) -> list[Kept]:
    """All orders, once there are so many and none is open."""
    open_states = {OrderState.PAID, OrderState.SENDING, OrderState.UNCLEAR, OrderState.RUNNING}
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            orders = {order.order_id: order for order in _orders(books)}
            states = {order.state for order in orders.values()}
            if len(orders) == count and not states & open_states:
                return list(orders.values())
            await asyncio.sleep(0.1)
