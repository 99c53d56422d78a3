"""New messages: what every send has in common, texts, and the sign that the bot is typing."""

from typing import Any, TypeAlias

from aiogram.methods import (
    CopyMessage,
    SendChatAction,
    SendDocument,
    SendInvoice,
    SendMessage,
    SendPhoto,
    SendSticker,
)
from aiogram.types import (
    Chat,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyMarkupUnion,
)

from sandbox.telegram.keyboards import check_inline_keyboard, check_reply_keyboard
from sandbox.telegram.methods.texts import message_text
from sandbox.telegram.refusals import bad_request
from sandbox.telegram.world import World

Sending: TypeAlias = (
    SendMessage | SendPhoto | SendDocument | SendSticker | SendInvoice | CopyMessage
)

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def send_message(world: World, call: SendMessage) -> Message:
    """sendMessage."""
    chat = world.directory.reachable(call.chat_id)
    text, entities = message_text(call.text, parse_mode=call.parse_mode, entities=call.entities)
    return deliver(world, chat, call, text=text, entities=entities or None)


def send_chat_action(world: World, call: SendChatAction) -> bool:
    """sendChatAction."""
    chat = world.directory.reachable(call.chat_id)
    if call.action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.news.publish(chat.id, "typing")
    return True


def deliver(world: World, chat: Chat, call: Sending, **content: Any) -> Message:
    """Put a new message of the bot into the chat; raises `Refused` 400 for its keyboard or
    the message it answers, 429 when it comes too fast."""
    inline, rows = keyboard_parts(call.reply_markup, invoice=isinstance(call, SendInvoice))
    answered = _answered_message(world, chat, call)
    world.pace.take(chat.id, is_edit=False)
    return world.chats.post(
        chat,
        world.bot,
        reply_rows=rows,
        reply_markup=inline,
        reply_to_message=answered,
        has_protected_content=True if call.protect_content is True else None,
        **content,
    )


def keyboard_parts(
    markup: ReplyMarkupUnion | None, *, invoice: bool = False
) -> tuple[InlineKeyboardMarkup | None, list[list[str]] | None]:
    """The inline keyboard, and the rows to put under the text field ([] takes them away)."""
    if markup is not None and markup.model_extra:
        # By aiogram's schema any object is a ForceReply, with fields that nobody knows.
        raise bad_request("object expected as reply markup")
    if isinstance(markup, InlineKeyboardMarkup):
        check_inline_keyboard(markup, invoice=invoice)
        return (markup if any(markup.inline_keyboard) else None), None
    if isinstance(markup, ReplyKeyboardMarkup):
        check_reply_keyboard(markup)
        return None, [[button.text for button in row] for row in markup.keyboard]
    if isinstance(markup, ReplyKeyboardRemove):
        return None, []
    return None, None


def _answered_message(world: World, chat: Chat, call: Sending) -> Message | None:
    parameters = call.reply_parameters
    message_id = parameters.message_id if parameters else call.reply_to_message_id
    if not message_id:
        return None
    message = world.chats.find(chat.id, message_id)
    if message is not None:
        return message.model_copy(update={"reply_to_message": None})
    tolerated = parameters.allow_sending_without_reply if parameters else None
    if tolerated is True or call.allow_sending_without_reply is True:
        return None
    raise bad_request("message to be replied not found")
