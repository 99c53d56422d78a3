"""Telegram's HTML: values made harmless, invisible marks taken off, long texts cut whole.

Texts from outside (names, links, what people type) are hostile until they went through here
(money page section 10). Tags are those of the Bot API's "HTML style".
"""

from html import escape, unescape
from re import DOTALL
from re import compile as compile_pattern
from typing import Final

MESSAGE_LENGTH_MAX: Final = 4096
"""UTF-16 units of one message after its entities are parsed (Bot API: sendMessage, text)."""

VALUE_LENGTH_MAX: Final = 800
"""Characters shown of one value."""

ESCAPED_LENGTH_MAX: Final = 2000
"""Characters of one value when escaped; fluent.runtime refuses parts over 2500.

The variant that a choice takes is one part, words and value together.
"""

ELLIPSIS: Final = "…"

_BREAKS: Final = compile_pattern(r"\r\n|[\t\n\v\f\r\x85\u2028\u2029]")
_INVISIBLE: Final = compile_pattern(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_MARKS: Final = compile_pattern("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MARKLESS: Final = compile_pattern(r"<(code|pre)\b[^<>]*>.*?</\1>|<[^<>]*>", DOTALL)
_DIRECTIONLESS: Final = compile_pattern(r"\u2068([^\w\s()\[\]{}<>«»\u2066-\u2069]+)\u2069")
_TAG: Final = compile_pattern(r"</?[a-z][^<>]*>")
_PIECE: Final = compile_pattern(r"<(/?)([a-z-]+)[^<>]*>|&[#\w]+;|[^<&]+|[<&]", DOTALL)
_RIGHT_TO_LEFT: Final = compile_pattern(
    "[\u0590-\u08ff\u200f\u202b\u202e\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Prose(str):
    """A value that may have several lines, such as a description; its line breaks are kept."""

    __slots__ = ()


def cleaned(value: str) -> str:
    """The value as a person may see it: no control or bidi characters, one line, not too long.

    Zero-width joiners stay: Persian and emoji need them.
    """
    breaks = "\n" if isinstance(value, Prose) else " "
    visible = _INVISIBLE.sub("", _BREAKS.sub(breaks, value[: VALUE_LENGTH_MAX * 4]))
    return _shortened(visible, VALUE_LENGTH_MAX)


def escaped(value: str) -> str:
    """The same as HTML."""
    visible = cleaned(value)
    html = escape(visible)
    if len(html) <= ESCAPED_LENGTH_MAX:
        return html
    return escape(_shortened(visible, ESCAPED_LENGTH_MAX // len("&quot;")))


def without_marks(text: str) -> str:
    """The text without the marks that isolate or turn directions."""
    return _MARKS.sub("", text)


def fit_marks(html: str, *, is_rtl: bool) -> str:
    """Keep isolation marks only where they do something and nobody copies them.

    They go from inside ``<code>``, ``<pre>`` and tags, and from around a value of signs alone, such
    as a bar, which then runs as its line does; all of them go where a left-to-right text has
    nothing right-to-left in it.
    """
    if not is_rtl and _RIGHT_TO_LEFT.search(html) is None:
        return without_marks(html)
    html = _DIRECTIONLESS.sub(r"\1", html)
    if "<" not in html:
        return html
    return _MARKLESS.sub(lambda found: without_marks(found[0]), html)


def plain(html: str) -> str:
    """The text of trusted HTML: no tags, no entities, no marks."""
    return without_marks(unescape(_TAG.sub("", html)))


def utf16_length(text: str) -> int:
    """How long Telegram finds this text."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut_html(html: str, *, most: int = MESSAGE_LENGTH_MAX) -> str:
    """The same HTML with at most so many visible UTF-16 units, its tags closed properly.

    Cuts never inside a tag or an entity. Takes HTML whose values are escaped.
    """
    if 2 * len(html) <= most or utf16_length(html) <= most:
        return html
    if utf16_length(unescape(_TAG.sub("", html))) <= most:
        return html
    return _cut(html, room=most - 1)


def _cut(html: str, *, room: int) -> str:
    kept: list[str] = []
    open_tags: list[str] = []
    for piece in _PIECE.finditer(html):
        if piece[2] is not None:
            _follow(open_tags, name=piece[2], is_end=bool(piece[1]))
            kept.append(piece[0])
            continue
        seen = unescape(piece[0])
        length = utf16_length(seen)
        if length > room:
            kept.append(_first_units(piece[0], room) if seen == piece[0] else "")
            break
        room -= length
        kept.append(piece[0])
    closing = "".join(f"</{name}>" for name in reversed(open_tags))
    return "".join(kept).rstrip() + ELLIPSIS + closing


def _follow(open_tags: list[str], *, name: str, is_end: bool) -> None:
    if not is_end:
        open_tags.append(name)
    elif open_tags and open_tags[-1] == name:
        open_tags.pop()


def _first_units(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + ELLIPSIS
