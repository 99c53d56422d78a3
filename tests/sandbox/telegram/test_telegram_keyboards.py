"""Keyboards: the limits of each button and of the whole."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from sandbox.telegram.person import Person
from sandbox.telegram.wire import to_wire


def rows_of(*lengths: int) -> InlineKeyboardMarkup:
    rows = [
        [InlineKeyboardButton(text="x", callback_data="x") for _ in range(length)]
        for length in lengths
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        (InlineKeyboardButton(text="x", callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (InlineKeyboardButton(text="x", callback_data="я" * 33), "BUTTON_DATA_INVALID"),
        (InlineKeyboardButton(text="x", callback_data=""), "BUTTON_DATA_INVALID"),
        (
            InlineKeyboardButton(text=" ", callback_data="x"),
            "inline keyboard button text must be non-empty",
        ),
        (
            InlineKeyboardButton(text="x"),
            "text buttons are unallowed in the inline keyboard",
        ),
        (
            InlineKeyboardButton(text="x", url="https://example.org", callback_data="x"),
            "can't parse inline keyboard button: Exactly one kind is expected",
        ),
        (
            InlineKeyboardButton(text="x", url="example"),
            "inline keyboard button URL 'example' is invalid: Wrong HTTP URL",
        ),
        (
            InlineKeyboardButton(text="x", url="ftp://example.org"),
            "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol",
        ),
        (
            InlineKeyboardButton(text="x", copy_text=CopyTextButton(text="x" * 257)),
            "BUTTON_COPY_TEXT_INVALID",
        ),
        (InlineKeyboardButton(text="x", pay=True), "BUTTON_TYPE_INVALID"),
        (
            InlineKeyboardButton.model_validate({"text": "x", "callback_date": "x"}),
            'can\'t parse inline keyboard button: Unknown field "callback_date"',
        ),
    ],
)
async def test_a_wrong_button_is_refused(
    bot: Bot, mona: Person, button: InlineKeyboardButton, reason: str
) -> None:
    markup = InlineKeyboardMarkup(inline_keyboard=[[button]])

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(mona.id, "x", reply_markup=markup)

    assert refused.value.message == f"Bad Request: {reason}"
    assert mona.messages == []


@pytest.mark.parametrize(
    "button",
    [
        InlineKeyboardButton(text="x", callback_data="x" * 64),
        InlineKeyboardButton(text="x", url="tg://user?id=5"),
        InlineKeyboardButton(text="x", url="http://127.0.0.1:8080/pay"),
        InlineKeyboardButton(text="x", url="t.me/shop"),
        InlineKeyboardButton(text="x", switch_inline_query=""),
        InlineKeyboardButton(text="x", copy_text=CopyTextButton(text="x" * 256)),
    ],
)
async def test_a_button_at_the_limit_passes(
    bot: Bot, mona: Person, button: InlineKeyboardButton
) -> None:
    markup = InlineKeyboardMarkup(inline_keyboard=[[button]])

    message = await bot.send_message(mona.id, "x", reply_markup=markup)

    assert message.reply_markup is not None
    assert to_wire(message.reply_markup) == to_wire(markup)


@pytest.mark.parametrize("lengths", [(9,), (8,) * 12 + (5,)])
async def test_too_many_buttons_are_refused(
    bot: Bot, mona: Person, lengths: tuple[int, ...]
) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(mona.id, "x", reply_markup=rows_of(*lengths))

    assert refused.value.message == "Bad Request: reply markup is too long"


async def test_a_hundred_buttons_pass(bot: Bot, mona: Person) -> None:
    await bot.send_message(mona.id, "x", reply_markup=rows_of(*(8,) * 12, 4))

    assert len(mona.buttons) == 100


async def test_a_keyboard_under_the_text_field_is_tapped_like_any_other(
    bot: Bot, mona: Person
) -> None:
    markup = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="🛒 Catalogue")]])
    await bot.send_message(mona.id, "Hello", reply_markup=markup)
    mona.patience = 0.01

    with pytest.raises(AssertionError, match="has not handled"):
        await mona.taps("Catalogue")

    assert mona.messages[-1].text == "🛒 Catalogue"


async def test_a_keyboard_that_was_taken_away_cannot_be_tapped(bot: Bot, mona: Person) -> None:
    markup = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Catalogue")]])
    await bot.send_message(mona.id, "Hello", reply_markup=markup)
    await bot.send_message(mona.id, "Gone", reply_markup=ReplyKeyboardRemove(remove_keyboard=True))

    with pytest.raises(AssertionError, match="no button contains 'Catalogue'"):
        await mona.taps("Catalogue")
