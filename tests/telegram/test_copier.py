"""Copies over Telegram: what each refusal means for a broadcast, and its one living message."""

from dataclasses import replace

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain.broadcasts import BroadcastState, LinkButton
from bot.shop.broadcast_card import Original
from bot.shop.copier import Copied, Spoiled
from bot.shop.notifier import Dead, Later, Recipient, Sent, Unreachable
from bot.telegram.copier import TelegramCopier, link_buttons
from bot.telegram.outgoing import Outgoing
from bot.telegram.texts.translator import Translator
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from tests.telegram.test_broadcast_screens import BEGUN

MONA = Recipient(1001, "en")


@pytest.fixture
def copier(bot: Bot) -> TelegramCopier:
    return TelegramCopier(bot, Translator(is_strict=True), Outgoing())


@pytest.fixture
async def original(bot: Bot, mona: Person) -> Original:
    """A message of the bot's in Mona's chat."""
    return Original(mona.id, (await bot.send_message(mona.id, "Sale")).message_id)


async def test_a_copy_has_its_buttons(
    copier: TelegramCopier, original: Original, mona: Person
) -> None:
    shop = LinkButton("Shop", "https://example.com/")

    sent = await copier.copy(mona.id, replace(original, buttons=((shop,),)))

    assert sent == Sent(mona.screen.message_id)
    assert link_buttons(mona.screen.reply_markup) == ((shop,),)


@pytest.mark.parametrize(
    ("code", "description", "answer"),
    [
        (400, "Bad Request: message to copy not found", Spoiled),
        (400, "Bad Request: message can't be copied", Spoiled),
        (400, "Bad Request: inline keyboard button URL 'x' is invalid: Wrong HTTP URL", Spoiled),
        (400, "Bad Request: VOICE_MESSAGES_FORBIDDEN", Dead),
        (400, "Bad Request: chat not found", Unreachable),
        (403, "Forbidden: bot was blocked by the user", Unreachable),
        (403, "Forbidden: user is deactivated", Unreachable),
        (502, "Bad Gateway", Later),
        (0, "", Later),
    ],
)
async def test_what_each_refusal_means(
    copier: TelegramCopier,
    original: Original,
    telegram: TelegramSandbox,
    code: int,
    description: str,
    answer: type[Copied],
) -> None:
    telegram.faults.add(method="copyMessage", code=code, description=description)

    assert isinstance(await copier.copy(1001, original), answer)


async def test_its_message_is_edited_and_sent_anew_only_while_it_is_under_way(
    copier: TelegramCopier, mona: Person
) -> None:
    sent = await copier.show_progress(MONA, BEGUN, None, message_id=None)
    number = mona.screen.message_id
    paused = replace(BEGUN, state=BroadcastState.PAUSED)
    ended = replace(BEGUN, state=BroadcastState.STOPPED)

    assert sent == Sent(number)
    assert await copier.show_progress(MONA, paused, None, message_id=number) == Sent(None)
    assert await copier.show_progress(MONA, paused, None, message_id=number) == Sent(None)
    assert len(mona.bot_messages) == 1
    assert await copier.show_progress(MONA, ended, None, message_id=4711) == Sent(None)
    assert len(mona.bot_messages) == 1
    anew = await copier.show_progress(MONA, paused, None, message_id=4711)
    assert anew == Sent(mona.screen.message_id)
    assert len(mona.bot_messages) == 2


async def test_a_copy_is_taken_back_and_one_that_is_gone_is_fine(
    copier: TelegramCopier, original: Original, mona: Person
) -> None:
    copy = await copier.copy(mona.id, original)
    assert isinstance(copy, Sent)
    assert copy.message_id

    assert await copier.take_back(mona.id, copy.message_id) == Sent()
    assert await copier.take_back(mona.id, copy.message_id) == Sent()

    assert [one.message_id for one in mona.messages] == [original.message_id]


def test_of_a_messages_buttons_only_links_lead_somewhere_for_others() -> None:
    rows = [
        [InlineKeyboardButton(text="Vote", callback_data="vote")],
        [
            InlineKeyboardButton(text="Site", url="https://example.com"),
            InlineKeyboardButton(text="Find", switch_inline_query="x"),
        ],
    ]

    kept = link_buttons(InlineKeyboardMarkup(inline_keyboard=rows))

    assert kept == ((LinkButton("Site", "https://example.com"),),)
    assert link_buttons(None) == ()
