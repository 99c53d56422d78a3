"""copyMessage and forwardMessage: what exists already, shown in another chat."""

from typing import Any

from aiogram.methods import CopyMessage, ForwardMessage
from aiogram.types import Message, MessageId

from sandbox.telegram.methods.sending import deliver
from sandbox.telegram.methods.texts import caption_text
from sandbox.telegram.origins import origin_of
from sandbox.telegram.refusals import Refused, bad_request
from sandbox.telegram.world import World

CONTENT = ("text", "entities", "photo", "document", "sticker", "caption", "caption_entities")


def copy_message(world: World, call: CopyMessage) -> MessageId:
    """copyMessage; service messages and invoices cannot be copied."""
    chat = world.directory.reachable(call.chat_id)
    content = _content(world, call.from_chat_id, call.message_id, missing="copy")
    if call.caption is not None and "text" not in content:
        caption, entities = caption_text(
            call.caption, parse_mode=call.parse_mode, entities=call.caption_entities
        )
        content |= {"caption": caption or None, "caption_entities": entities or None}
    message = deliver(world, chat, call, **content)
    return MessageId(message_id=message.message_id)


def forward_message(world: World, call: ForwardMessage) -> Message:
    """forwardMessage."""
    chat = world.directory.reachable(call.chat_id)
    content = _content(world, call.from_chat_id, call.message_id, missing="forward")
    source = _source(world, call.from_chat_id, call.message_id)
    if source is not None:
        content["forward_origin"] = origin_of(world, source)
    world.pace.take(chat.id, is_edit=False)
    return world.chats.post(chat, world.bot, **content)


def _source(world: World, chat_id: int | str, message_id: int) -> Message | None:
    return world.chats.find(world.directory.chat(chat_id).id, message_id)


def _content(world: World, chat_id: int | str, message_id: int, *, missing: str) -> dict[str, Any]:
    source = _source(world, chat_id, message_id)
    if source is None:
        raise bad_request(f"message to {missing} not found")
    content = {name: getattr(source, name) for name in CONTENT}
    if all(value is None for value in content.values()):
        raise _cannot(missing)
    return content


def _cannot(what: str) -> Refused:
    return bad_request(
        "message can't be copied" if what == "copy" else "message can't be forwarded"
    )
