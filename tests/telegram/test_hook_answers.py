"""The answer to a press in the reply to its hook: when it rides, and when it is a call."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator

import pytest
from aiogram import Bot
from aiogram.types import CallbackQuery, Update
from structlog.testing import capture_logs

from bot.domain.errors import StorageAway
from bot.telegram.light import PressAnswer
from bot.telegram.show import answer_press
from tests.telegram.arriving import raw_press
from tests.telegram.hooking import hook_of, replied
from tests.telegram.scripted_bot import Feed, ScriptedBot, until

MONA = 1001


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Nothing is painted."""
    with capture_logs():
        yield


class Pressed(Feed):
    """A dispatcher whose handler answers presses as the test says, before its gate."""

    def __init__(self, *answers: Callable[[CallbackQuery], Awaitable[bool]]) -> None:
        super().__init__()
        self.answers = answers
        self.outcomes: list[bool] = []

    async def feed_update(self, bot: Bot, update: Update) -> None:
        assert update.callback_query is not None
        for answer in self.answers:
            self.outcomes.append(await answer(update.callback_query))
        await super().feed_update(bot, update)


async def blank(press: CallbackQuery) -> bool:
    return await answer_press(press)


async def toast(press: CallbackQuery) -> bool:
    return await answer_press(press, "Refreshed")


async def refusal(press: CallbackQuery) -> bool:
    return await answer_press(press, "Not enough money", alert=True, must_arrive=True)


def answers_of(bot: ScriptedBot) -> list[PressAnswer]:
    return [call for call in bot.others if isinstance(call, PressAnswer)]


async def test_the_answer_to_a_press_rides_in_the_reply() -> None:
    bot, feed = ScriptedBot(), Pressed(toast)
    press = raw_press(1, person=MONA)
    hook = hook_of(bot, feed)

    replies = [await replied(hook, press), await replied(hook, press)]

    answer = {"method": "answerCallbackQuery", "callback_query_id": "1", "text": "Refreshed"}
    assert replies == [(200, answer)] * 2
    assert bot.others == []


async def test_a_slow_handler_lets_no_button_spin() -> None:
    bot, feed = ScriptedBot(), Pressed(blank)
    feed.gates[1] = asyncio.Event()
    hook = hook_of(bot, feed, patience_seconds=0.001)

    reply = asyncio.ensure_future(replied(hook, raw_press(1, person=MONA)))
    await until(lambda: bool(bot.others))
    assert not reply.done()
    feed.gates[1].set()

    assert await reply == (200, {})
    assert [answer.callback_query_id for answer in answers_of(bot)] == ["1"]


async def test_an_answer_that_comes_late_is_a_call_at_once() -> None:
    bot, feed = ScriptedBot(), Pressed(blank)

    status, body = await replied(hook_of(bot, feed, patience_seconds=0), raw_press(1, person=MONA))

    assert (status, body) == (200, {})
    assert len(answers_of(bot)) == 1


async def test_words_take_the_place_of_an_answer_without_any() -> None:
    bot = ScriptedBot()

    _, body = await replied(hook_of(bot, Pressed(blank, toast)), raw_press(1, person=MONA))

    assert body["text"] == "Refreshed"
    assert bot.others == []


async def test_words_do_not_take_the_place_of_words() -> None:
    bot = ScriptedBot()

    _, body = await replied(hook_of(bot, Pressed(toast, refusal)), raw_press(1, person=MONA))

    assert body == {}
    assert [answer.text for answer in answers_of(bot)] == ["Refreshed", "Not enough money"]


async def test_a_refusal_is_a_call_whose_success_is_known() -> None:
    bot, feed = ScriptedBot(), Pressed(blank, refusal)

    _, body = await replied(hook_of(bot, feed), raw_press(1, person=MONA))

    assert body == {}
    assert [answer.text for answer in answers_of(bot)] == ["Not enough money"]
    assert feed.outcomes == [True, True]


async def test_what_waits_when_the_database_goes_away_becomes_a_call() -> None:
    bot, feed = ScriptedBot(), Pressed(blank)
    feed.errors[1] = [StorageAway()]

    assert await replied(hook_of(bot, feed), raw_press(1, person=MONA)) == (503, {})

    assert len(answers_of(bot)) == 1
