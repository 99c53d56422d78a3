"""The demo's link words `lost` and `lost-before`: the shop finds out what became of the order."""

import asyncio
from pathlib import Path

import pytest

from bot.demo import running_demo
from bot.run import RunningShop
from sandbox.telegram.person import Person
from sandbox.world import Tempo

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PATIENCE_SECONDS = 90.0
QUICK = Tempo(speed=60.0, burst=1000, per_second=1000)


async def _buys(mona: Person, link: str) -> None:
    await mona.says("/search instagram likes")
    await mona.taps("1.")
    await mona.taps("🛒 Order")
    await mona.says(link)
    await mona.taps("500")
    await mona.taps("Confirm")


async def _until(shop: RunningShop, order_id: int, notes: str) -> list[str]:
    """The lines of an order's timeline, once one of them holds these words."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            card = await shop.shop.desk.card(order_id)
            lines = [line.note for line in card.timeline]
            if any(notes in line for line in lines):
                return lines
            await asyncio.sleep(0.2)


async def test_a_lost_answer_is_cleared_up_while_one_watches(tmp_path: Path) -> None:
    async with running_demo(tmp_path, tempo=QUICK) as (world, shop):
        mona = world.customer
        mona.patience = 60
        await mona.says("/start")
        await mona.taps("Wallet")
        await mona.taps("Top up")
        await mona.taps("$10.00")
        await mona.taps("Telegram Stars")
        await mona.pays()
        for number in (1, 2, 3):
            await _buys(mona, f"https://instagram.com/p/plain{number}")
            await _until(shop, number, "the supplier says Completed")

        await _buys(mona, "https://instagram.com/p/lost-one")
        found = await _until(shop, 4, "found placed as")
        await _buys(mona, "https://instagram.com/p/lost-before-two")
        # Placed when the lane opens again, it shows which numbers the lost one may have had.
        await _buys(mona, "https://instagram.com/p/plain4")
        missing = await _until(shop, 5, "not placed")

        assert "one order there fits it and nothing else" in found[-1]
        assert any("to be sent again" in line for line in missing)
        assert len([one for one in world.panel.journal if "lost-one" in one.params["link"]]) == 1
        assert await shop.shop.audit.violations() == {}
