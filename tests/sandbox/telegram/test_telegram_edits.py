"""Edits, deletions, copies: what is refused, what changes."""

from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import TelegramMethod
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)

from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from sandbox.telegram.wire import to_wire

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x08"
KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Buy", callback_data="buy")]]
)
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


@pytest.fixture
async def sent(bot: Bot, mona: Person) -> Message:
    return await bot.send_message(mona.id, "<b>One</b>", parse_mode="HTML", reply_markup=KEYBOARD)


async def refusal_of(call: TelegramMethod[Message | bool]) -> str:
    with pytest.raises(TelegramBadRequest) as refused:
        await call
    return refused.value.message


async def test_an_edit_changes_text_and_takes_the_keyboard_away(
    mona: Person, sent: Message
) -> None:
    edited = await sent.edit_text("Two")

    assert isinstance(edited, Message)
    assert (edited.text, edited.reply_markup, edited.message_id) == ("Two", None, sent.message_id)
    assert [message.text for message in mona.messages] == ["Two"]


async def test_an_edit_that_changes_nothing_is_refused(sent: Message) -> None:
    same = await refusal_of(
        sent.edit_text(" <b>One</b> ", parse_mode="HTML", reply_markup=KEYBOARD)
    )
    same_keyboard = await refusal_of(sent.edit_reply_markup(reply_markup=KEYBOARD))

    assert (same, same_keyboard) == (NOT_MODIFIED, NOT_MODIFIED)


async def test_the_same_text_formatted_otherwise_is_a_change(sent: Message) -> None:
    edited = await sent.edit_text("<i>One</i>", parse_mode="HTML", reply_markup=KEYBOARD)

    assert isinstance(edited, Message)
    assert [entity.type for entity in edited.entities or []] == ["italic"]


async def test_a_message_that_is_not_there_cannot_be_edited(bot: Bot, sent: Message) -> None:
    await sent.delete()

    assert await refusal_of(sent.edit_text("Two")) == "Bad Request: message to edit not found"


async def test_somebody_elses_message_cannot_be_edited(bot: Bot, mona: Person) -> None:
    mona.patience = 0.01
    with pytest.raises(AssertionError):
        await mona.says("mine")
    own = mona.messages[0].message_id

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.edit_message_text("yours", chat_id=mona.id, message_id=own)

    assert refused.value.message == "Bad Request: message can't be edited"
    assert mona.messages[0].text == "mine"


async def test_text_and_caption_are_edited_each_where_it_is(
    bot: Bot, mona: Person, sent: Message
) -> None:
    picture = await bot.send_photo(mona.id, BufferedInputFile(PNG, "p.png"), caption="Before")

    no_text = await refusal_of(picture.edit_text("x"))
    no_caption = await refusal_of(sent.edit_caption(caption="x"))
    edited = await picture.edit_caption(caption="After")

    assert no_text == "Bad Request: there is no text in the message to edit"
    assert no_caption == "Bad Request: there is no caption in the message to edit"
    assert isinstance(edited, Message)
    assert edited.caption == "After"


async def test_a_picture_takes_the_place_of_a_text(mona: Person, sent: Message) -> None:
    media = InputMediaPhoto(media=BufferedInputFile(PNG, "chart.png"), caption="Chart")

    edited = await sent.edit_media(media, reply_markup=KEYBOARD)

    assert isinstance(edited, Message)
    assert edited.photo is not None
    assert (edited.text, edited.caption) == (None, "Chart")
    assert (edited.photo[0].width, edited.photo[0].height) == (16, 8)


async def test_an_edit_without_its_message_is_refused(bot: Bot, mona: Person) -> None:
    with pytest.raises(TelegramBadRequest) as no_message:
        await bot.edit_message_text("x", chat_id=mona.id)
    with pytest.raises(TelegramBadRequest) as no_chat:
        await bot.edit_message_text("x", message_id=5)

    assert no_message.value.message == "Bad Request: message identifier is not specified"
    assert no_chat.value.message == "Bad Request: chat_id is empty"


async def test_a_message_is_deleted_once(sent: Message, mona: Person) -> None:
    await sent.delete()

    with pytest.raises(TelegramBadRequest) as refused:
        await sent.delete()

    assert refused.value.message == "Bad Request: message to delete not found"
    assert mona.messages == []


async def test_after_48_hours_nothing_is_deleted_any_more(
    telegram: TelegramSandbox, bot: Bot, mona: Person, sent: Message
) -> None:
    later = datetime.now(UTC) + timedelta(hours=48, minutes=1)
    telegram.world.clock = lambda: later

    with pytest.raises(TelegramBadRequest) as refused:
        await sent.delete()
    skipped = await bot.delete_messages(mona.id, [sent.message_id])

    assert refused.value.message == "Bad Request: message can't be deleted for everyone"
    assert skipped is True
    assert len(mona.messages) == 1


async def test_many_messages_are_deleted_and_the_missing_ones_skipped(
    bot: Bot, mona: Person, sent: Message
) -> None:
    assert await bot.delete_messages(mona.id, [sent.message_id, 5]) is True
    assert mona.messages == []


async def test_a_copy_is_a_new_message_without_its_origin(
    telegram: TelegramSandbox, bot: Bot, mona: Person, sent: Message
) -> None:
    nora = telegram.person(1002, first_name="Nora")
    nora.account.started = True

    copied = await bot.copy_message(nora.id, mona.id, sent.message_id, reply_markup=KEYBOARD)
    forwarded = await bot.forward_message(nora.id, mona.id, sent.message_id)

    assert [message.message_id for message in nora.messages] == [
        copied.message_id,
        forwarded.message_id,
    ]
    assert to_wire(nora.messages[0].entities) == to_wire(sent.entities)
    assert nora.messages[0].forward_origin is None
    assert nora.messages[1].forward_origin is not None


async def test_what_is_not_there_cannot_be_copied_or_forwarded(bot: Bot, mona: Person) -> None:
    with pytest.raises(TelegramBadRequest) as copied:
        await bot.copy_message(mona.id, mona.id, 5)
    with pytest.raises(TelegramBadRequest) as forwarded:
        await bot.forward_message(mona.id, mona.id, 5)

    assert copied.value.message == "Bad Request: message to copy not found"
    assert forwarded.value.message == "Bad Request: message to forward not found"


async def test_a_reply_needs_the_message_it_answers(bot: Bot, mona: Person, sent: Message) -> None:
    reply = await bot.send_message(mona.id, "Re", reply_to_message_id=sent.message_id)
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(mona.id, "Re", reply_to_message_id=5)
    loose = await bot.send_message(
        mona.id, "Re", reply_to_message_id=5, allow_sending_without_reply=True
    )

    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "One"
    assert refused.value.message == "Bad Request: message to be replied not found"
    assert loose.reply_to_message is None
