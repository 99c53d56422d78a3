"""The getUpdates loop: nothing is confirmed before it is handled, and nothing stops it for long."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import DeleteWebhook
from aiogram.types import Message
from structlog.testing import capture_logs

from bot.domain.errors import StorageAway
from bot.telegram.connection import TokenRefused
from bot.telegram.polling import Polling
from bot.telegram.updates import ALLOWED_UPDATES, RawUpdates
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from tests.telegram.arriving import raw_message, raw_payment, raw_pre_checkout, raw_press
from tests.telegram.scripted_bot import QUICK, Feed, ScriptedBot, until

METHOD = RawUpdates(allowed_updates=[])
MONA, OMAR = 1001, 1002


def polling_of(bot: Bot, feed: Feed, **settings: Any) -> Polling:
    settings = {"pauses": QUICK, "grace_seconds": 0.005, **settings}
    feed.polling = Polling(bot, cast("Dispatcher", feed), **settings)
    return feed.polling


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Painting tracebacks for a terminal would take longer than the tests."""
    with capture_logs():
        yield


@asynccontextmanager
async def running(polling: Polling) -> AsyncIterator[Polling]:
    """Polling beside the test, stopped in the end."""
    async with asyncio.TaskGroup() as group:
        group.create_task(polling.run())
        try:
            yield polling
        finally:
            polling.stop()


async def test_chats_are_handled_in_parallel_and_each_in_order() -> None:
    bot = ScriptedBot(
        raw_message(1, person=MONA), raw_press(2, person=MONA), raw_message(3, person=OMAR)
    )
    feed = Feed()
    feed.gates[1] = asyncio.Event()

    async with running(polling_of(bot, feed)):
        await until(lambda: "3 ends" in feed.seen)
        before = list(feed.seen)
        feed.gates[1].set()
        await until(lambda: "2 ends" in feed.seen)

    assert before == ["1 begins", "3 begins", "3 ends"]
    assert feed.seen[3:] == ["1 ends", "2 begins", "2 ends"]


async def test_nothing_is_confirmed_before_its_handler_has_ended() -> None:
    bot, feed = ScriptedBot(raw_message(1, person=MONA), raw_message(2, person=OMAR)), Feed()
    feed.gates[1] = asyncio.Event()

    async with running(polling_of(bot, feed)):
        await until(lambda: len(bot.questions) >= 4)
        held = bot.offsets
        feed.gates[1].set()
        await until(lambda: bot.offset == 3)

    assert held == [None, 1]
    assert feed.seen.count("2 begins") == 1
    assert bot.offsets == [None, 1, 3]


async def test_an_answer_that_was_on_its_way_is_not_handled_twice() -> None:
    bot, feed = ScriptedBot(raw_message(1, person=MONA), raw_message(2, person=OMAR)), Feed()
    feed.gates[1] = asyncio.Event()
    bot.way = 50

    async with running(polling_of(bot, feed)):
        await until(lambda: bot.offsets == [None, 1])
        feed.gates[1].set()
        await until(lambda: bot.offset == 3)

    assert sorted(feed.seen) == ["1 begins", "1 ends", "2 begins", "2 ends"]


async def test_a_slow_handler_holds_up_nobody_who_writes_later() -> None:
    bot, feed = ScriptedBot(raw_message(1, person=MONA)), Feed()
    feed.gates[1] = asyncio.Event()

    async with running(polling_of(bot, feed)):
        await until(lambda: "1 begins" in feed.seen)
        bot.send(raw_message(2, person=OMAR), raw_message(3, person=MONA))
        await until(lambda: "2 ends" in feed.seen)
        assert "3 begins" not in feed.seen
        feed.gates[1].set()
        await until(lambda: "3 ends" in feed.seen)

    assert bot.waiting == []


async def test_the_question_before_a_payment_goes_first_and_waits_for_nobody() -> None:
    bot = ScriptedBot(
        raw_message(1, person=MONA), raw_message(2, person=OMAR), raw_pre_checkout(3, person=MONA)
    )
    feed = Feed()
    feed.gates[1] = asyncio.Event()

    async with running(polling_of(bot, feed)):
        await until(lambda: "3 ends" in feed.seen)
        feed.gates[1].set()

    assert feed.seen[0] == "3 begins"


async def test_an_update_that_cannot_be_decoded_is_skipped_and_confirmed() -> None:
    broken = {"update_id": 1, "message": {"message_id": "not a number"}}
    unknown = {"update_id": 2, "telepathy": {"from": MONA}}
    bot, feed = ScriptedBot(broken, unknown, raw_message(3, person=MONA)), Feed()

    async with running(polling_of(bot, feed)):
        await until(lambda: bot.offset == 4)

    assert feed.seen == ["3 begins", "3 ends"]


async def test_a_stop_lets_handlers_end_and_confirms_them() -> None:
    bot, feed = ScriptedBot(raw_message(1, person=MONA), raw_message(2, person=MONA)), Feed()
    feed.gates[1] = asyncio.Event()
    polling = polling_of(bot, feed)

    async with running(polling):
        await until(lambda: "1 begins" in feed.seen)
        polling.stop()
        bot.send(raw_message(3, person=OMAR))
        await asyncio.sleep(0.01)
        feed.gates[1].set()

    last = bot.questions[-1]
    assert feed.seen == ["1 begins", "1 ends", "2 begins", "2 ends"]
    assert (last.offset, last.limit, last.timeout) == (3, 1, 0)
    assert [update["update_id"] for update in bot.waiting] == [3]


async def test_a_stop_does_not_wait_for_telegram_to_answer() -> None:
    bot = ScriptedBot()
    polling = polling_of(bot, Feed())

    async with asyncio.timeout(2), running(polling):
        await until(lambda: bool(bot.questions))

    assert len(bot.questions) == 1


async def test_while_the_database_is_away_the_same_update_is_taken_again() -> None:
    bot, feed = ScriptedBot(raw_message(1, person=MONA), raw_message(2, person=MONA)), Feed()
    feed.errors[1] = [StorageAway(), StorageAway()]

    async with running(polling_of(bot, feed)):
        await until(lambda: "2 ends" in feed.seen)

    assert feed.seen == [*["1 begins", "1 fails"] * 2, "1 begins", "1 ends", "2 begins", "2 ends"]
    assert bot.offset == 3


async def test_a_stop_while_the_database_is_away_confirms_nothing() -> None:
    bot, feed = ScriptedBot(raw_message(1, person=MONA), raw_message(2, person=MONA)), Feed()
    feed.errors[1] = [StorageAway()] * 10_000

    async with running(polling_of(bot, feed)):
        await until(lambda: "1 fails" in feed.seen)

    assert bot.questions[-1].offset == 1
    assert len(bot.waiting) == 2
    assert "2 begins" not in feed.seen


async def test_a_payment_that_fails_is_tried_three_times_and_then_left() -> None:
    bot, feed = ScriptedBot(raw_payment(1, person=MONA), raw_message(2, person=MONA)), Feed()
    feed.errors[1] = [ValueError("x")] * 3
    calls: list[str] = []

    async with running(polling_of(bot, feed, payment_failed=lambda: calls.append("reconcile"))):
        await until(lambda: "2 ends" in feed.seen)

    assert feed.seen == [*["1 begins", "1 fails"] * 3, "2 begins", "2 ends"]
    assert calls == ["reconcile"]


async def test_a_payment_that_fails_once_is_taken_in() -> None:
    bot, feed = ScriptedBot(raw_payment(1, person=MONA)), Feed()
    feed.errors[1] = [ValueError("x")]
    calls: list[str] = []

    async with running(polling_of(bot, feed, payment_failed=lambda: calls.append("reconcile"))):
        await until(lambda: "1 ends" in feed.seen)

    assert calls == []


async def test_another_update_that_fails_is_left_at_once() -> None:
    bot, feed = ScriptedBot(raw_message(1, person=MONA)), Feed()
    feed.errors[1] = [ValueError("x")]

    async with running(polling_of(bot, feed)):
        await until(lambda: bot.offset == 2)

    assert feed.seen == ["1 begins", "1 fails"]


@pytest.mark.parametrize(
    "error",
    [
        TelegramConflictError(METHOD, "Conflict: terminated by other getUpdates request"),
        TelegramNetworkError(METHOD, "ClientOSError"),
        TelegramServerError(METHOD, "Bad Gateway"),
        TelegramRetryAfter(METHOD, "Too Many Requests", 0),
    ],
)
async def test_it_keeps_running_when_telegram_does_not_answer_well(error: Exception) -> None:
    bot, feed = ScriptedBot(raw_message(1, person=MONA)), Feed()
    bot.errors = [error, error]

    async with running(polling_of(bot, feed)):
        await until(lambda: "1 ends" in feed.seen)

    assert bot.others == []


async def test_a_web_hook_left_behind_is_removed_without_dropping_anything() -> None:
    bot, feed = ScriptedBot(raw_message(1, person=MONA)), Feed()
    bot.errors = [TelegramConflictError(METHOD, "can't use getUpdates while webhook is active")]

    async with running(polling_of(bot, feed)):
        await until(lambda: "1 ends" in feed.seen)

    assert bot.others == [DeleteWebhook(drop_pending_updates=False)]


async def test_a_refused_token_stops_it_with_a_clear_error() -> None:
    bot = ScriptedBot()
    bot.errors = [TelegramUnauthorizedError(METHOD, "Unauthorized")]

    with pytest.raises(TokenRefused, match="BOT_TOKEN"):
        await polling_of(bot, Feed()).run()


async def test_it_asks_for_what_the_shop_handles_and_for_nothing_else() -> None:
    bot = ScriptedBot(raw_message(1, person=MONA))
    feed = Feed()
    feed.stop_after = 1

    await polling_of(bot, feed).run()

    assert {tuple(question.allowed_updates) for question in bot.questions} == {ALLOWED_UPDATES}
    assert bot.questions[0].offset is None
    assert bot.questions[0].limit == 100


async def test_a_person_is_answered_over_real_http(
    bot: Bot, telegram: TelegramSandbox, mona: Person
) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(f"You said {message.text}")

    async with running(Polling(bot, dispatcher)):
        await asyncio.gather(mona.says("one"), mona.says("two"))

    assert [said.text for said in mona.bot_messages] == ["You said one", "You said two"]
    assert "1" in [call.params.get("limit") for call in telegram.journal]
