"""Answers to presses and inline questions."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineQueryResultArticle, InputTextMessageContent

from sandbox.telegram import acts
from sandbox.telegram.limits import Limits
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


class Stopwatch:
    """Monotonic seconds that move only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
async def slow() -> AsyncIterator[tuple[TelegramSandbox, Stopwatch]]:
    watch = Stopwatch()
    async with TelegramSandbox(limits=Limits.none(), monotonic=watch) as running:
        yield running, watch


def press(telegram: TelegramSandbox, person: Person) -> str:
    return acts.press(
        telegram.world, person.account, chat_id=person.id, message_id=1, data="x"
    ).query.id


async def test_a_press_may_be_answered_for_15_seconds(
    slow: tuple[TelegramSandbox, Stopwatch], connect: Callable[[TelegramSandbox], Bot]
) -> None:
    telegram, watch = slow
    bot = connect(telegram)
    query = press(telegram, telegram.person(5))
    watch.seconds += 15
    in_time = await bot.answer_callback_query(query, text="still here")
    watch.seconds += 0.1

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.answer_callback_query(query)

    assert in_time is True
    assert refused.value.message == TOO_OLD
    assert telegram.person(5).toast == "still here"


async def test_an_unknown_press_cannot_be_answered(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.answer_callback_query("12345")

    assert refused.value.message == TOO_OLD


async def test_a_toast_has_at_most_200_characters(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    query = press(telegram, mona)

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.answer_callback_query(query, text="x" * 201)

    assert refused.value.message == "Bad Request: MESSAGE_TOO_LONG"
    assert mona.toast is None


async def test_an_answer_without_text_clears_the_toast(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    await bot.answer_callback_query(press(telegram, mona), text="One")
    await bot.answer_callback_query(press(telegram, mona))

    assert mona.toast is None


async def test_inline_results_reach_the_person(bot: Bot, mona: Person) -> None:
    content = InputTextMessageContent(message_text="Likes")
    article = InlineQueryResultArticle(id="s1", title="Likes", input_message_content=content)
    asking = asyncio.ensure_future(mona.asks_inline("likes"))
    update = (await bot.get_updates(timeout=2))[0]
    assert update.inline_query is not None

    await bot.answer_inline_query(update.inline_query.id, [article])
    await bot.get_updates(offset=update.update_id + 1)

    assert update.inline_query.query == "likes"
    assert [result["title"] for result in await asking] == ["Likes"]


@pytest.mark.parametrize(
    ("ids", "reason"),
    [
        (["a", "a"], "RESULT_ID_DUPLICATE"),
        (["x" * 65], "RESULT_ID_INVALID"),
        ([str(number) for number in range(51)], "RESULTS_TOO_MUCH"),
    ],
)
async def test_wrong_inline_results_are_refused(
    telegram: TelegramSandbox, bot: Bot, mona: Person, ids: list[str], reason: str
) -> None:
    content = InputTextMessageContent(message_text="Likes")
    query = acts.ask_inline(telegram.world, mona.account, "likes").query

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.answer_inline_query(
            query.id,
            [
                InlineQueryResultArticle(id=known, title="Likes", input_message_content=content)
                for known in ids
            ],
        )

    assert refused.value.message == f"Bad Request: {reason}"
