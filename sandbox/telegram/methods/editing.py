"""Changing and removing what was sent; pins and reactions."""

from datetime import timedelta
from typing import Any

from aiogram.methods import (
    DeleteMessage,
    DeleteMessages,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    PinChatMessage,
    SetMessageReaction,
)
from aiogram.types import InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto, Message

from sandbox.telegram.methods.media import (
    document_of,
    photo_sizes,
    taken_document,
    taken_photo,
)
from sandbox.telegram.methods.sending import keyboard_parts
from sandbox.telegram.methods.texts import caption_text, message_text
from sandbox.telegram.refusals import bad_request
from sandbox.telegram.world import World

DELETABLE_FOR = timedelta(hours=48)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)

Editing = EditMessageText | EditMessageCaption | EditMessageReplyMarkup | EditMessageMedia


def edit_message_text(world: World, call: EditMessageText) -> Message:
    """editMessageText."""
    text, entities = message_text(call.text, parse_mode=call.parse_mode, entities=call.entities)
    message = _editable(world, call)
    if message.text is None:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, message, call, text=text, entities=entities or None)


def edit_message_caption(world: World, call: EditMessageCaption) -> Message:
    """editMessageCaption."""
    caption, entities = caption_text(
        call.caption, parse_mode=call.parse_mode, entities=call.caption_entities
    )
    message = _editable(world, call)
    if message.photo is None and message.document is None:
        raise bad_request("there is no caption in the message to edit")
    return _edit(world, message, call, caption=caption or None, caption_entities=entities or None)


def edit_message_reply_markup(world: World, call: EditMessageReplyMarkup) -> Message:
    """editMessageReplyMarkup."""
    return _edit(world, _editable(world, call), call)


def edit_message_media(world: World, call: EditMessageMedia) -> Message:
    """editMessageMedia: a picture or document in place of what is there."""
    message = _editable(world, call)
    media = call.media
    if not isinstance(media, InputMediaPhoto | InputMediaDocument):
        raise bad_request("unsupported media type specified")
    caption, entities = caption_text(
        media.caption, parse_mode=media.parse_mode, entities=media.caption_entities
    )
    content: dict[str, Any] = {"text": None, "entities": None, "photo": None, "document": None}
    if isinstance(media, InputMediaPhoto):
        content["photo"] = photo_sizes(taken_photo(world, media.media))
    else:
        content["document"] = document_of(taken_document(world, media.media))
    content |= {"caption": caption or None, "caption_entities": entities or None}
    return _edit(world, message, call, **content)


def _editable(world: World, call: Editing) -> Message:
    if call.inline_message_id is not None:
        raise bad_request("MESSAGE_ID_INVALID")
    if call.chat_id is None:
        raise bad_request("chat_id is empty")
    if call.message_id is None:
        raise bad_request("message identifier is not specified")
    chat = world.directory.reachable(call.chat_id)
    message = world.chats.find(chat.id, call.message_id)
    if message is None:
        raise bad_request("message to edit not found")
    own = message.from_user is not None and message.from_user.is_bot
    if not own or message.forward_origin is not None:
        raise bad_request("message can't be edited")
    return message


def _edit(world: World, message: Message, call: Editing, **content: Any) -> Message:
    keyboard, _ = keyboard_parts(call.reply_markup, invoice=message.invoice is not None)
    world.pace.take(message.chat.id, is_edit=True)
    changes = {"reply_markup": keyboard, **content}
    if all(_same(getattr(message, name), value) for name, value in changes.items()):
        raise bad_request(NOT_MODIFIED)
    return world.chats.edit(message, **changes)


def _same(old: Any, new: Any) -> bool:
    if isinstance(old, InlineKeyboardMarkup) and isinstance(new, InlineKeyboardMarkup):
        return old.inline_keyboard == new.inline_keyboard
    return bool((old or None) == (new or None))


def delete_message(world: World, call: DeleteMessage) -> bool:
    """deleteMessage: within 48 hours of its sending."""
    chat = world.directory.chat(call.chat_id)
    message = world.chats.find(chat.id, call.message_id)
    if message is None:
        raise bad_request("message to delete not found")
    if world.clock() - message.date > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    world.chats.remove(chat.id, call.message_id)
    return True


def delete_messages(world: World, call: DeleteMessages) -> bool:
    """deleteMessages: 1 to 100 of them; those not found are skipped."""
    chat = world.directory.chat(call.chat_id)
    if not 1 <= len(call.message_ids) <= 100:
        raise bad_request("message identifiers are not specified")
    for message_id in call.message_ids:
        message = world.chats.find(chat.id, message_id)
        if message is not None and world.clock() - message.date <= DELETABLE_FOR:
            world.chats.remove(chat.id, message_id)
    return True


def pin_chat_message(world: World, call: PinChatMessage) -> bool:
    """pinChatMessage: checked, shown nowhere."""
    chat = world.directory.reachable(call.chat_id)
    if world.chats.find(chat.id, call.message_id) is None:
        raise bad_request("message to pin not found")
    return True


def set_message_reaction(world: World, call: SetMessageReaction) -> bool:
    """setMessageReaction: checked, shown nowhere."""
    chat = world.directory.reachable(call.chat_id)
    if world.chats.find(chat.id, call.message_id) is None:
        raise bad_request("message to react not found")
    return True
