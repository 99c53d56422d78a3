"""The shop by itself, in front of a Telegram with limits and a panel that works.

The limits are the real ones, but for a chat's, which is ten times as fast.
"""

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal

import pytest

from bot.run import RunningShop, open_shop
from bot.settings import load_settings
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from sandbox.telegram.limits import Limits
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from tests.e2e.goods import small_catalogue
from tests.e2e.shopping import news_of
from tests.e2e.storefront import KEY, OWNER, settings_for

SPEED = 2000.0
CHAT_RATE = 10


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramSandbox]:
    """One that refuses whoever is too fast."""
    async with TelegramSandbox(limits=Limits(chat_per_second=CHAT_RATE)) as opened:
        yield opened


@pytest.fixture
async def panel() -> AsyncIterator[PanelSandbox]:
    """One whose orders take a tenth of a second."""
    opened = PanelSandbox(key=KEY, catalogue=small_catalogue(), pace=Pace(speed=SPEED))
    await opened.start()
    yield opened
    await opened.stop()


@pytest.fixture
async def running(
    telegram: TelegramSandbox, panel: PanelSandbox, database_url: str
) -> AsyncIterator[RunningShop]:
    """Everything as ``run`` opens it, all loops going."""
    given = settings_for(telegram, panel, database_url)
    given["telegram"] = {"api_base": telegram.base_url, "chat_rate": CHAT_RATE}
    given["polling"] = {"scale": 0.01}
    async with (
        open_shop(load_settings(env_file=None, **given)) as shop,
        asyncio.TaskGroup() as group,
    ):
        group.create_task(shop.run())
        while not shop.shop.catalog.is_open:  # noqa: ASYNC110 - a moment, once
            await asyncio.sleep(0.01)
        yield shop
        shop.stop()


@pytest.fixture
def mona(telegram: TelegramSandbox) -> Person:
    """A customer."""
    return telegram.person(1001, first_name="Mona")


async def test_a_purchase_goes_by_itself_from_the_star_to_the_receipt(
    running: RunningShop, telegram: TelegramSandbox, mona: Person
) -> None:
    olga = telegram.person(OWNER, first_name="Olga", role="owner")
    await mona.says("/wallet")
    await mona.taps("Top up")
    await mona.taps("⭐1,000")
    await mona.pays()
    await mona.says("instagram likes")
    await mona.taps("1.")
    await mona.taps("🛒 Order")
    await mona.says("https://instagram.com/p/partial")
    await mona.says("1000")
    await mona.taps("Confirm")

    await mona.waits_for("Receipt", seconds=10)
    await mona.waits_for("Only a part could be delivered", seconds=10)
    await olga.says("/stats")

    assert news_of(mona)[-1] == "🌓 Order #1 was delivered in part."
    card = await running.shop.wallet.card(1)
    assert card.balance.decimal("USD") == Decimal("12.22")
    assert card.held.decimal("USD") == 0
    assert [call.description for call in telegram.journal if call.error_code == 429] == []
    assert not await running.shop.audit.violations()
