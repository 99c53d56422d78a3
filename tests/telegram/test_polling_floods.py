"""One person who floods the bot: everybody else is served, and no payment is dropped."""

import asyncio
from collections.abc import Iterator
from typing import cast

import pytest
from aiogram import Dispatcher
from structlog.testing import capture_logs

from bot.telegram.polling import WAITING_MAX, Polling
from tests.telegram.arriving import raw_message, raw_payment
from tests.telegram.scripted_bot import QUICK, Feed, ScriptedBot, until

MONA, OMAR = 1001, 1002


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Nothing is painted."""
    with capture_logs():
        yield


async def test_a_flood_is_cut_short_and_drops_no_payment() -> None:
    flood = [raw_message(number, person=MONA) for number in range(1, 151)]
    bot = ScriptedBot(*flood, raw_payment(151, person=MONA), raw_message(152, person=OMAR))
    feed = Feed()
    feed.gates = {1: asyncio.Event(), 101: asyncio.Event()}
    polling = Polling(bot, cast("Dispatcher", feed), pauses=QUICK, grace_seconds=0.001)

    async with asyncio.TaskGroup() as group:
        group.create_task(polling.run())
        await until(lambda: len(bot.questions) > 2)
        feed.gates[1].set()
        await until(lambda: "152 ends" in feed.seen)
        handled = [seen for seen in feed.seen if seen.endswith("ends")]
        feed.gates[101].set()
        await until(lambda: "151 ends" in feed.seen)
        polling.stop()

    assert handled == [*(f"{n} ends" for n in range(1, WAITING_MAX + 1)), "152 ends"]
