"""HTML that Telegram cannot read goes out as plain words, once, and its place is told."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

import pytest
from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaPhoto

from bot.domain.errors import StorageAway
from bot.shop.notifier import Recipient
from bot.telegram.connection import build_bot
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.outgoing import Outgoing
from bot.telegram.plain_text import PlainText
from bot.telegram.screens.screen import Screen
from bot.telegram.show import revise, send
from bot.telegram.texts.translator import Translator
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from sandbox.telegram.transcript import text_of
from tests.e2e.storefront import hang_up
from tests.e2e.transferring import PNG
from tests.telegram.customer_facts import dollars

BROKEN: Final = "<b>Price & <i>more</b>"
READABLE: Final = "Price & more"
PICTURE: Final = BufferedInputFile(PNG, filename="a.png")
UNREADABLE: Final = "Bad Request: can't parse entities: Unsupported start tag"


@pytest.fixture
def told() -> list[str]:
    """The places that were reported."""
    return []


@pytest.fixture
async def bot(telegram: TelegramSandbox, told: list[str]) -> AsyncIterator[Bot]:
    """A bot as the shop has it."""

    async def report(place: str) -> None:
        told.append(place)

    through = (PlainText(report), Outgoing())
    made = build_bot(telegram.token, api_base=telegram.base_url, through=through)
    yield made
    await hang_up(made.session)  # type: ignore[arg-type]


def methods(telegram: TelegramSandbox) -> list[str]:
    return [call.method for call in telegram.journal]


async def _says(bot: Bot, chat_id: int) -> None:
    await send(bot, chat_id, Screen(BROKEN))


async def _edits(bot: Bot, chat_id: int) -> None:
    old = await send(bot, chat_id, Screen("Old"))
    assert await revise(bot, chat_id, old, Screen(BROKEN)) is None


async def _sends_a_picture(bot: Bot, chat_id: int) -> None:
    await bot.send_photo(chat_id, PICTURE, caption=BROKEN, parse_mode=ParseMode.HTML)


async def _turns_into_a_picture(bot: Bot, chat_id: int) -> None:
    old = await send(bot, chat_id, Screen("Old"))
    media = InputMediaPhoto(media=PICTURE, caption=BROKEN, parse_mode=ParseMode.HTML)
    await bot.edit_message_media(media, chat_id=chat_id, message_id=old)


@pytest.mark.parametrize("act", [_says, _edits, _sends_a_picture, _turns_into_a_picture])
async def test_what_cannot_be_read_as_html_is_said_in_plain_words(
    bot: Bot, mona: Person, told: list[str], act: Callable[[Bot, int], Awaitable[None]]
) -> None:
    await act(bot, mona.id)

    assert text_of(mona.screen) == READABLE
    assert len(mona.bot_messages) == 1
    assert len(told) == 1


async def test_the_place_that_made_the_text_is_named_and_not_what_it_says(
    bot: Bot, telegram: TelegramSandbox, mona: Person, told: list[str]
) -> None:
    translator = Translator(currency=lambda: "USD", is_strict=True)
    notifier = TelegramNotifier(bot, translator, Outgoing())
    telegram.faults.add(method="sendMessage", code=400, description=UNREADABLE)

    await notifier.money_news(Recipient(mona.id, "en"), "adjust", dollars("1"), dollars("5"))

    assert told == ["notifier.money_news"]
    assert len(mona.bot_messages) == 1


async def test_plain_words_are_tried_once(
    bot: Bot, telegram: TelegramSandbox, mona: Person, told: list[str]
) -> None:
    telegram.faults.add(method="sendMessage", code=400, description=UNREADABLE, times=2)

    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await send(bot, mona.id, Screen("hello"))

    assert methods(telegram) == ["sendMessage"] * 2
    assert told == []


async def test_another_refusal_is_not_tried_again(
    bot: Bot, telegram: TelegramSandbox, mona: Person, told: list[str]
) -> None:
    telegram.faults.add(method="sendMessage", code=400, description="Bad Request: TOO_ODD")

    with pytest.raises(TelegramBadRequest, match="TOO_ODD"):
        await send(bot, mona.id, Screen("hello"))

    assert methods(telegram) == ["sendMessage"]
    assert told == []


async def test_a_report_that_cannot_be_kept_does_not_take_the_message_back(
    telegram: TelegramSandbox, mona: Person
) -> None:
    async def report(_place: str) -> None:
        raise StorageAway

    bot = build_bot(telegram.token, api_base=telegram.base_url, through=(PlainText(report),))

    await send(bot, mona.id, Screen(BROKEN))

    assert text_of(mona.screen) == READABLE
    await hang_up(bot.session)  # type: ignore[arg-type]
