"""Texts and captions on their way into a message: parsed, trimmed, measured."""

from typing import Any

from aiogram.client.default import Default
from aiogram.types import MessageEntity

from sandbox.telegram.entities import parse_html, trimmed, utf16_length
from sandbox.telegram.refusals import bad_request

TEXT_MAX = 4096
CAPTION_MAX = 1024

Formatted = tuple[str, list[MessageEntity]]


def message_text(text: str | None, *, parse_mode: Any, entities: Any) -> Formatted:
    """A message's text, 1 to 4096 UTF-16 units after parsing; raises `Refused` 400 otherwise."""
    if not text:
        raise bad_request("message text is empty")
    plain, found = _formatted(text, parse_mode=parse_mode, entities=entities)
    if not plain:
        raise bad_request("text must be non-empty")
    if utf16_length(plain) > TEXT_MAX:
        raise bad_request("message is too long")
    return plain, found


def caption_text(caption: str | None, *, parse_mode: Any, entities: Any) -> Formatted:
    """A caption of at most 1024 UTF-16 units after parsing, or none; raises `Refused` 400."""
    plain, found = _formatted(caption or "", parse_mode=parse_mode, entities=entities)
    if utf16_length(plain) > CAPTION_MAX:
        raise bad_request("message caption is too long")
    return plain, found


def _formatted(text: str, *, parse_mode: Any, entities: Any) -> Formatted:
    mode = "" if parse_mode is None or isinstance(parse_mode, Default) else str(parse_mode)
    if not mode:
        return trimmed(text, list(entities or []))
    if mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    return trimmed(*parse_html(text))
