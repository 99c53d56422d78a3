"""A panel on this machine with a hand-moved clock, and a client that posts forms to it."""

from collections.abc import AsyncIterator
from decimal import Decimal

import httpx
import pytest

from sandbox.panel.server import PanelSandbox
from tests.sandbox.panel.calling import KEY, Caller, HandClock, small_catalogue


@pytest.fixture
def hand_clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def panel(hand_clock: HandClock) -> AsyncIterator[PanelSandbox]:
    sandbox = PanelSandbox(
        key=KEY, catalogue=small_catalogue(), balance=Decimal(10), clock=hand_clock
    )
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def call(panel: PanelSandbox) -> AsyncIterator[Caller]:
    async with httpx.AsyncClient(timeout=5) as client:
        yield Caller(client=client, url=panel.url, key=KEY)
