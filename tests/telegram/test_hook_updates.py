"""Updates by hook: 200 when handled and not before, each once, each chat in order."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest
from aiogram import Dispatcher
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import DeleteWebhook, SetWebhook, TelegramMethod
from structlog.testing import capture_logs

from bot.domain.errors import StorageAway
from bot.telegram.connection import TokenRefused
from bot.telegram.updates import ALLOWED_UPDATES
from bot.telegram.webhook import CONNECTIONS, REMEMBERED, Webhook
from tests.telegram.arriving import raw_message, raw_payment, raw_pre_checkout, raw_press
from tests.telegram.hooking import SECRET, URL, deliver, hook_of
from tests.telegram.scripted_bot import Feed, ScriptedBot, until

MONA, OMAR = 1001, 1002
METHOD = SetWebhook(url=URL)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Nothing is painted."""
    with capture_logs():
        yield


@asynccontextmanager
async def delivering(hook: Webhook, *updates: dict[str, Any]) -> AsyncIterator[list[Any]]:
    """Deliveries under way beside the test, awaited in the end."""
    tasks = [asyncio.ensure_future(deliver(hook, raw)) for raw in updates]
    await asyncio.sleep(0)
    yield tasks
    await asyncio.gather(*tasks)


async def test_chats_are_handled_in_parallel_and_each_in_order() -> None:
    feed = Feed()
    feed.gates[1] = asyncio.Event()
    hook = hook_of(ScriptedBot(), feed)
    updates = (raw_message(1, person=MONA), raw_press(2, person=MONA), raw_message(3, person=OMAR))

    async with delivering(hook, *updates):
        await until(lambda: "3 ends" in feed.seen)
        before = list(feed.seen)
        feed.gates[1].set()

    assert before == ["1 begins", "3 begins", "3 ends"]
    assert feed.seen[3:] == ["1 ends", "2 begins", "2 ends"]


async def test_the_question_before_a_payment_waits_for_nobody() -> None:
    feed = Feed()
    feed.gates[1] = asyncio.Event()
    hook = hook_of(ScriptedBot(), feed)

    async with delivering(hook, raw_message(1, person=MONA)):
        assert await deliver(hook, raw_pre_checkout(2, person=MONA)) == 200
        feed.gates[1].set()


async def test_nothing_is_answered_before_its_handler_has_ended() -> None:
    feed = Feed()
    feed.gates[1] = asyncio.Event()

    async with delivering(hook_of(ScriptedBot(), feed), raw_message(1, person=MONA)) as tasks:
        await until(lambda: "1 begins" in feed.seen)
        assert not tasks[0].done()
        feed.gates[1].set()

    assert tasks[0].result() == 200


async def test_a_redelivery_waits_for_the_handler_that_is_at_it() -> None:
    feed = Feed()
    feed.gates[1] = asyncio.Event()
    hook, raw = hook_of(ScriptedBot(), feed), raw_message(1, person=MONA)

    async with delivering(hook, raw, raw, raw) as tasks:
        await until(lambda: "1 begins" in feed.seen)
        feed.gates[1].set()
    again = await deliver(hook, raw)

    assert [*(task.result() for task in tasks), again] == [200] * 4
    assert feed.seen == ["1 begins", "1 ends"]


async def test_only_so_many_updates_are_remembered() -> None:
    feed = Feed()
    hook = hook_of(ScriptedBot(), feed)

    for number in range(REMEMBERED + 1):
        await deliver(hook, raw_message(number, person=MONA))
    await deliver(hook, raw_message(REMEMBERED, person=MONA))
    await deliver(hook, raw_message(0, person=MONA))

    assert (feed.seen.count("0 ends"), feed.seen.count(f"{REMEMBERED} ends")) == (2, 1)


async def test_while_the_database_is_away_an_update_is_to_come_again() -> None:
    feed = Feed()
    feed.errors[1] = [StorageAway()]
    hook, raw = hook_of(ScriptedBot(), feed), raw_message(1, person=MONA)

    assert [await deliver(hook, raw), await deliver(hook, raw)] == [503, 200]

    assert feed.seen == ["1 begins", "1 fails", "1 begins", "1 ends"]


async def test_a_payment_that_fails_is_tried_three_times_and_then_left() -> None:
    feed, calls = Feed(), []
    feed.errors[1] = [ValueError("x")] * 3
    hook = hook_of(ScriptedBot(), feed, payment_failed=lambda: calls.append("reconcile"))

    assert await deliver(hook, raw_payment(1, person=MONA)) == 200

    assert feed.seen == ["1 begins", "1 fails"] * 3
    assert calls == ["reconcile"]


async def test_a_stop_between_two_tries_of_a_payment_leaves_it_to_telegram() -> None:
    feed, calls = Feed(), []
    feed.errors[1] = [ValueError("x")] * 3
    hook = hook_of(ScriptedBot(), feed, payment_failed=lambda: calls.append("reconcile"))

    asyncio.get_running_loop().call_soon(hook.stop)
    assert await deliver(hook, raw_payment(1, person=MONA)) == 503

    assert feed.seen == ["1 begins", "1 fails"]
    assert calls == []


async def test_another_update_that_fails_is_left_at_once() -> None:
    feed = Feed()
    feed.errors[1] = [ValueError("x")]

    assert await deliver(hook_of(ScriptedBot(), feed), raw_message(1, person=MONA)) == 200

    assert feed.seen == ["1 begins", "1 fails"]


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 1, "message": {"message_id": "not a number"}},
        {"update_id": 1, "telepathy": {"from": MONA}},
        {"update_id": "one", "message": {}},
        {},
    ],
)
async def test_what_nobody_can_read_is_not_asked_for_again(raw: dict[str, Any]) -> None:
    feed = Feed()

    assert await deliver(hook_of(ScriptedBot(), feed), raw) == 200

    assert feed.seen == []


async def test_after_a_stop_nothing_new_is_taken_and_what_has_begun_is_ended() -> None:
    feed = Feed()
    feed.gates[1] = asyncio.Event()
    hook = hook_of(ScriptedBot(), feed)

    async with delivering(hook, raw_message(1, person=MONA)) as tasks:
        await until(lambda: "1 begins" in feed.seen)
        hook.stop()
        assert await deliver(hook, raw_message(2, person=OMAR)) == 503
        feed.gates[1].set()

    assert tasks[0].result() == 200
    assert feed.seen == ["1 begins", "1 ends"]


class Unruly(ScriptedBot):
    """A bot whose calls end in errors first."""

    async def __call__(
        self, method: TelegramMethod[Any], request_timeout: int | None = None
    ) -> Any:
        self.others.append(method)
        if self.errors:
            raise self.errors.pop(0)
        return True


async def test_telegram_is_told_where_to_deliver_until_it_listens() -> None:
    bot = Unruly()
    bot.errors = [TelegramNetworkError(METHOD, "away"), TelegramRetryAfter(METHOD, "wait", 0)]
    hook = hook_of(bot, Feed())

    async with asyncio.TaskGroup() as group:
        group.create_task(hook.run())
        await until(lambda: len(bot.others) == 3)
        hook.stop()

    assert bot.others[-1] == SetWebhook(
        url=URL,
        secret_token=SECRET,
        allowed_updates=list(ALLOWED_UPDATES),
        max_connections=CONNECTIONS,
        drop_pending_updates=False,
    )
    assert DeleteWebhook not in {type(call) for call in bot.others}


async def test_a_refused_token_ends_it_and_a_hook_without_a_secret_never_begins() -> None:
    bot = Unruly()
    bot.errors = [TelegramUnauthorizedError(METHOD, "Unauthorized")]

    with pytest.raises(TokenRefused, match="BOT_TOKEN"):
        await hook_of(bot, Feed()).run()
    with pytest.raises(ValueError, match="secret"):
        Webhook(bot, cast("Dispatcher", Feed()), url=lambda: URL, secret="")
