"""Text with entities as safe HTML for the chat page: only known tags, everything else escaped."""

import html
from urllib.parse import urlsplit

from aiogram.types import MessageEntity

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
SAFE_SCHEMES = frozenset({"http", "https", "tg", "mailto"})


def to_html(text: str, entities: list[MessageEntity] | None) -> str:
    """The text with its entities as tags; entities that cross are split where they must be."""
    units = text.encode("utf-16-le")
    marked = [entity for entity in entities or [] if entity.length > 0]
    marked.sort(key=lambda entity: (entity.offset, -entity.length))
    borders = {0, len(units) // 2}
    for entity in marked:
        borders |= {entity.offset, entity.offset + entity.length}
    places = sorted(border for border in borders if 0 <= border <= len(units) // 2)
    parts: list[str] = []
    opened: list[MessageEntity] = []
    for place, following in zip(places, [*places[1:], places[-1]], strict=True):
        _close_ended(parts, opened, place, units)
        for entity in marked:
            if entity.offset == place:
                _open(parts, opened, entity, units)
        parts.append(html.escape(_decoded(units, place, following)))
    return "".join(parts)


def _close_ended(parts: list[str], opened: list[MessageEntity], place: int, units: bytes) -> None:
    still_open: list[MessageEntity] = []
    while any(entity.offset + entity.length <= place for entity in opened):
        entity = opened.pop()
        parts.append(_end_tag(entity))
        if entity.offset + entity.length > place:
            still_open.append(entity)
    for entity in reversed(still_open):
        _open(parts, opened, entity, units)


def _open(
    parts: list[str], opened: list[MessageEntity], entity: MessageEntity, units: bytes
) -> None:
    parts.append(_start_tag(entity, units))
    opened.append(entity)


def _start_tag(entity: MessageEntity, units: bytes) -> str:
    if (address := _address(entity, units)) is not None:
        return f'<a href="{html.escape(address)}" target="_blank" rel="noopener noreferrer">'
    return f"<{TAGS.get(entity.type, 'span')}>"


def _end_tag(entity: MessageEntity) -> str:
    if entity.type in {"text_link", "url"}:
        return "</a>"
    return f"</{TAGS.get(entity.type, 'span')}>"


def _address(entity: MessageEntity, units: bytes) -> str | None:
    """Where a link leads; one with an unsafe scheme leads nowhere."""
    if entity.type not in {"text_link", "url"}:
        return None
    written = _decoded(units, entity.offset, entity.offset + entity.length)
    address = entity.url or written
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return "#"
    return address if scheme in SAFE_SCHEMES else "#"


def _decoded(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le", errors="replace")
