"""Telegram's HTML: what it allows, how it refuses, and the plain text with entities it becomes.

Rules from "Formatting options" of the Bot API; the refusals carry the byte offset, as the real
server's do. Offsets and lengths of entities count UTF-16 units.
"""

import html
import re
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import MessageEntity

from sandbox.telegram.refusals import Refused, bad_request

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}

TAG = re.compile(r"<(/?)([^\s<>/=\"']*)([^<>]*)>")
ATTRIBUTE = re.compile(r"\s*([a-zA-Z0-9._-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
COMMAND = re.compile(r"^/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]+)?")
URL = re.compile(r"https?://[^\s<>\"]+")


def utf16_length(text: str) -> int:
    """How many UTF-16 units the text takes, which is how Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


@dataclass
class _OpenTag:
    name: str
    attributes: dict[str, str]
    start: int


@dataclass
class _Reader:
    """Where one reading of a text stands."""

    source: str
    plain: list[str] = field(default_factory=list)
    units: int = 0
    open_tags: list[_OpenTag] = field(default_factory=list)
    entities: list[MessageEntity] = field(default_factory=list)

    def add_text(self, raw: str) -> None:
        text = REFERENCE.sub(lambda match: html.unescape(match.group()), raw)
        self.plain.append(text)
        self.units += utf16_length(text)

    def refuse(self, reason: str, position: int) -> Refused:
        offset = len(self.source[:position].encode())
        return bad_request(f"can't parse entities: {reason} at byte offset {offset}")


def parse_html(source: str) -> tuple[str, list[MessageEntity]]:
    """The plain text and its entities.

    Raises `Refused` (400 "can't parse entities: ...") for a tag that is unknown, unclosed or
    crossed with another.
    """
    reader = _Reader(source)
    position = 0
    while (start := source.find("<", position)) >= 0:
        reader.add_text(source[position:start])
        position = _read_tag(reader, start)
    reader.add_text(source[position:])
    if reader.open_tags:
        name = reader.open_tags[-1].name
        raise bad_request(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{name}\""
        )
    entities = sorted(reader.entities, key=lambda entity: (entity.offset, -entity.length))
    return "".join(reader.plain), entities


def _read_tag(reader: _Reader, start: int) -> int:
    match = TAG.match(reader.source, start)
    if match is None:
        raise reader.refuse("Unclosed start tag", start)
    name = match.group(2).lower()
    if match.group(1):
        _close(reader, name, start)
        return match.end()
    if name not in ENTITY_OF_TAG:
        raise reader.refuse(f'Unsupported start tag "{name}"', start)
    attributes = _attributes(match.group(3))
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise reader.refuse('Tag "span" must have class "tg-spoiler"', start)
    reader.open_tags.append(_OpenTag(name, attributes, reader.units))
    return match.end()


def _attributes(source: str) -> dict[str, str]:
    return {
        match.group(1).lower(): html.unescape(
            match.group(2) or match.group(3) or match.group(4) or ""
        )
        for match in ATTRIBUTE.finditer(source)
    }


def _close(reader: _Reader, name: str, position: int) -> None:
    if not reader.open_tags:
        raise reader.refuse("Unexpected end tag", position)
    opened = reader.open_tags.pop()
    if name not in {"", opened.name}:
        offset = len(reader.source[:position].encode())
        raise bad_request(
            f"can't parse entities: Unmatched end tag at byte offset {offset}, "
            f'expected "</{opened.name}>", found "</{name}>"'
        )
    length = reader.units - opened.start
    if length > 0:
        entity = _entity(opened, length, "".join(reader.plain))
        if entity is not None:
            reader.entities.append(entity)


def _entity(opened: _OpenTag, length: int, plain: str) -> MessageEntity | None:
    kind = ENTITY_OF_TAG[opened.name]
    facts: dict[str, Any] = {}
    if opened.name == "a":
        url = opened.attributes.get("href") or utf16_slice(plain, opened.start, length)
        if "://" not in url and "." not in url and not url.startswith("tg:"):
            return None
        facts["url"] = url
    elif opened.name == "tg-emoji":
        facts["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
    elif opened.name == "blockquote" and "expandable" in opened.attributes:
        kind = "expandable_blockquote"
    elif opened.name == "code" and opened.attributes.get("class", "").startswith("language-"):
        facts["language"] = opened.attributes["class"].removeprefix("language-")
    return MessageEntity(type=kind, offset=opened.start, length=length, **facts)


def utf16_slice(text: str, start: int, length: int) -> str:
    """The part of the text that begins at a UTF-16 offset and has so many units."""
    raw = text.encode("utf-16-le")
    return raw[2 * start : 2 * (start + length)].decode("utf-16-le", errors="replace")


def trimmed(text: str, entities: list[MessageEntity]) -> tuple[str, list[MessageEntity]]:
    """The text without white space at its ends, as Telegram keeps it; its entities move along."""
    left = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    total = utf16_length(text)
    kept = []
    for entity in entities:
        start = max(entity.offset - left, 0)
        end = min(entity.offset - left + entity.length, total)
        if end > start:
            kept.append(entity.model_copy(update={"offset": start, "length": end - start}))
    return text, kept


def found_in(text: str) -> list[MessageEntity]:
    """What Telegram marks by itself in a person's text: a command at its start, web addresses."""
    entities = []
    if command := COMMAND.match(text):
        entities.append(MessageEntity(type="bot_command", offset=0, length=command.end()))
    for match in URL.finditer(text):
        offset = utf16_length(text[: match.start()])
        length = utf16_length(match.group())
        entities.append(MessageEntity(type="url", offset=offset, length=length))
    return entities
