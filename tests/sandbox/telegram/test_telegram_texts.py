"""Texts and captions: what becomes of Telegram's HTML, and what is refused."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, MessageEntity

from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from sandbox.telegram.wire import to_wire

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x08"


async def refusal_of(bot: Bot, mona: Person, text: str, parse_mode: str | None = "HTML") -> str:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(mona.id, text, parse_mode=parse_mode)
    return refused.value.message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é <b", "Unclosed start tag at byte offset 3"),
        ("a < b", "Unclosed start tag at byte offset 2"),
        ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("a <br/> b", 'Unsupported start tag "br" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_broken_html_is_refused(bot: Bot, mona: Person, text: str, reason: str) -> None:
    message = await refusal_of(bot, mona, text)

    assert message == f"Bad Request: can't parse entities: {reason}"
    assert mona.messages == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        ("  \n ", "text must be non-empty"),
        ("<b></b>", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("🙂" * 2049, "message is too long"),
    ],
)
async def test_a_text_that_is_empty_or_too_long_is_refused(
    bot: Bot, mona: Person, text: str, reason: str
) -> None:
    assert await refusal_of(bot, mona, text) == f"Bad Request: {reason}"


async def test_an_unknown_way_of_formatting_is_refused(bot: Bot, mona: Person) -> None:
    assert await refusal_of(bot, mona, "x", "BBCode") == "Bad Request: unsupported parse_mode"


@pytest.mark.parametrize("text", ["x" * 4096, "🙂" * 2048, f"<b>{'x' * 4096}</b>", "&lt;" * 4096])
async def test_the_longest_text_counts_utf16_units_after_parsing(
    bot: Bot, mona: Person, text: str
) -> None:
    message = await bot.send_message(mona.id, text, parse_mode="HTML")

    assert len((message.text or "").encode("utf-16-le")) == 2 * 4096


async def test_html_becomes_entities_in_utf16_units(bot: Bot, mona: Person) -> None:
    message = await bot.send_message(
        mona.id,
        " 🙂 <b>bold <i>both</i></b> &amp; <code>c&lt;</code> "
        '<a href="https://example.org/?a=1&amp;b=2">link</a> '
        "<blockquote expandable>q</blockquote><tg-spoiler>s</tg-spoiler>\n",
        parse_mode="HTML",
    )

    assert message.text == "🙂 bold both & c< link qs"
    assert [(one.type, one.offset, one.length) for one in message.entities or []] == [
        ("bold", 3, 9),
        ("italic", 8, 4),
        ("code", 15, 2),
        ("text_link", 18, 4),
        ("expandable_blockquote", 23, 1),
        ("spoiler", 24, 1),
    ]
    assert (message.entities or [])[3].url == "https://example.org/?a=1&b=2"


async def test_ready_made_entities_are_taken_as_they_are(bot: Bot, mona: Person) -> None:
    entity = MessageEntity(type="bold", offset=0, length=2)

    message = await bot.send_message(mona.id, "<b>", parse_mode=None, entities=[entity])

    assert (message.text, to_wire(message.entities)) == ("<b>", to_wire([entity]))


async def test_a_caption_may_be_empty_but_not_over_1024(bot: Bot, mona: Person) -> None:
    picture = BufferedInputFile(PNG, "p.png")

    without = await bot.send_photo(mona.id, picture)
    longest = await bot.send_photo(mona.id, picture, caption="x" * 1024)
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_photo(mona.id, picture, caption="x" * 1025)

    assert (without.caption, longest.caption) == (None, "x" * 1024)
    assert refused.value.message == "Bad Request: message caption is too long"


async def test_commands_and_addresses_in_a_persons_text_are_marked(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    mona.patience = 0.01
    with pytest.raises(AssertionError):
        await mona.says("/start@shop see https://example.org/a")

    message = (await bot.get_updates())[0].message
    assert message is not None
    assert [(one.type, one.offset, one.length) for one in message.entities or []] == [
        ("bot_command", 0, 11),
        ("url", 16, 21),
    ]
