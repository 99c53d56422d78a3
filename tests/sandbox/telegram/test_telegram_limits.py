"""How fast the bot may send: 429 with the seconds to wait."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter

from sandbox.telegram.limits import Limits
from sandbox.telegram.server import TelegramSandbox


@dataclass
class Stopwatch:
    """Monotonic seconds that move only when a test says so."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
async def strict(watch: Stopwatch) -> AsyncIterator[TelegramSandbox]:
    async with TelegramSandbox(limits=Limits(), monotonic=watch) as running:
        for number in range(40):
            running.person(2000 + number).account.started = True
        running.group(-100500, title="Staff")
        yield running


@pytest.fixture
def sender(strict: TelegramSandbox, connect: Callable[[TelegramSandbox], Bot]) -> Bot:
    return connect(strict)


async def seconds_to_wait(sender: Bot, chat_id: int) -> int:
    with pytest.raises(TelegramRetryAfter) as refused:
        await sender.send_message(chat_id, "too fast")
    return refused.value.retry_after


async def test_a_chat_takes_a_burst_of_three_and_then_one_a_second(
    strict: TelegramSandbox, sender: Bot, watch: Stopwatch
) -> None:
    for _ in range(3):
        await sender.send_message(2000, "burst")

    assert await seconds_to_wait(sender, 2000) == 1
    watch.seconds += 1
    await sender.send_message(2000, "after a second")
    assert await seconds_to_wait(sender, 2000) == 1
    await sender.send_message(2001, "somebody else")
    assert strict.journal[-2].description == "Too Many Requests: retry after 1"


async def test_no_more_than_thirty_messages_leave_in_a_second(
    sender: Bot, watch: Stopwatch
) -> None:
    for number in range(30):
        await sender.send_message(2000 + number, "news")

    assert await seconds_to_wait(sender, 2031) == 1
    watch.seconds += 0.999
    assert await seconds_to_wait(sender, 2031) == 1
    watch.seconds += 0.001
    await sender.send_message(2031, "in the next second")


async def test_a_group_takes_twenty_a_minute(sender: Bot, watch: Stopwatch) -> None:
    for _ in range(20):
        await sender.send_message(-100500, "alert")
        watch.seconds += 1

    assert await seconds_to_wait(sender, -100500) == 40
    watch.seconds += 40
    await sender.send_message(-100500, "in the next minute")


async def test_an_edit_counts_for_its_chat_only(sender: Bot, watch: Stopwatch) -> None:
    sent = await sender.send_message(2000, "0")
    for number in range(1, 29):
        await sender.send_message(2000 + number, "news")
    await sent.edit_text("1")
    await sent.edit_text("2")

    with pytest.raises(TelegramRetryAfter):
        await sent.edit_text("3")
    await sender.send_message(2035, "the thirtieth message")


async def test_what_is_refused_counts_for_nothing(sender: Bot, watch: Stopwatch) -> None:
    for _ in range(3):
        await sender.send_message(2000, "burst")
    for _ in range(5):
        assert await seconds_to_wait(sender, 2000) == 1

    watch.seconds += 1
    message = await sender.send_message(2000, "after a second")

    assert message.text == "after a second"


async def test_limits_can_be_switched_off(telegram: TelegramSandbox, bot: Bot) -> None:
    telegram.person(2000).account.started = True

    for _ in range(40):
        await bot.send_message(2000, "as fast as it goes")

    assert len(telegram.messages(2000)) == 40
