"""The shop by itself, reached by hook, with its health on the internal port."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.run import RunningShop, open_shop
from bot.settings import load_settings
from bot.web import PortTaken
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from sandbox.telegram.limits import Limits
from sandbox.telegram.server import TelegramSandbox
from tests.e2e.goods import small_catalogue
from tests.e2e.shopping import shown
from tests.e2e.storefront import BY_HOOK, KEY, quick_opening, settings_for


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramSandbox]:
    """One that delivers again soon."""
    async with TelegramSandbox(limits=Limits.none()) as opened:
        opened.world.hook.first_pause_seconds = 0.01
        yield opened


@pytest.fixture
async def panel() -> AsyncIterator[PanelSandbox]:
    opened = PanelSandbox(key=KEY, catalogue=small_catalogue(), pace=Pace(speed=0))
    await opened.start()
    yield opened
    await opened.stop()


@pytest.fixture
def given(telegram: TelegramSandbox, panel: PanelSandbox, database_url: str) -> dict[str, Any]:
    """Settings of a shop that is reached by hook."""
    settings = settings_for(telegram, panel, database_url)
    return settings | {"telegram": settings["telegram"] | BY_HOOK}


@asynccontextmanager
async def running(given: dict[str, Any]) -> AsyncIterator[RunningShop]:
    """Everything as ``run`` opens it, until the block is left."""
    with quick_opening():
        async with (
            open_shop(load_settings(env_file=None, **given)) as shop,
            asyncio.TaskGroup() as group,
        ):
            group.create_task(shop.run())
            while not (shop.shop.catalog.is_open and shop.health_port.number):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            yield shop
            shop.stop()


async def health(shop: RunningShop) -> tuple[int, dict[str, bool]]:
    """What /healthz says."""
    url = f"http://127.0.0.1:{shop.health_port.number}/healthz"
    async with ClientSession() as session, session.get(url) as answer:
        return answer.status, json.loads(await answer.text())


async def test_what_comes_between_two_runs_waits_for_the_second(
    telegram: TelegramSandbox, given: dict[str, Any]
) -> None:
    mona = telegram.person(1001, first_name="Mona")
    async with running(given):
        await mona.says("/start")
    between = asyncio.ensure_future(mona.says("/wallet"))
    while telegram.world.hook.last_error is None:  # noqa: ASYNC110 - a moment, once
        await asyncio.sleep(0.01)

    async with running(given):
        await between

    assert "Wallet" in shown(mona.screen)
    assert telegram.world.hook.url.endswith("/telegram")
    assert telegram.world.updates.allowed is not None
    assert [call for call in telegram.journal if call.method == "deleteWebhook"] == []


async def test_its_health_is_that_of_its_parts(
    given: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        raise ConnectionResetError

    async with running(given) as shop:
        well = await health(shop)
        monkeypatch.setattr(shop.shop.database, "_reading", gone)
        ill = await health(shop)

    parts = {"database": True, "workers": True, "front": True}
    assert well == (200, {"ok": True, **parts})
    assert ill == (503, {"ok": False, **parts, "database": False})


@pytest.mark.parametrize("port", ["port", "internal_port"])
async def test_a_port_that_is_taken_is_named(given: dict[str, Any], port: str) -> None:
    async with await asyncio.start_server(lambda *_: None, "127.0.0.1", 0) as server:
        taken = server.sockets[0].getsockname()[1]
        settings = load_settings(env_file=None, **given | {"http": given["http"] | {port: taken}})

        with quick_opening():
            async with open_shop(settings) as shop:
                with pytest.raises(PortTaken, match=f"HTTP__{port.upper()}: 127.0.0.1:{taken} "):
                    await shop.run()
