"""Characters that could hide, turn or break the text around them (money page section 10)."""

from re import compile as compile_pattern
from typing import Final
from unicodedata import category

TURNING: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Marks of writing direction. Keyboards and copying leave them at the ends of what is typed."""

INVISIBLE: Final = TURNING | frozenset("\u00ad\u200b\u2060\ufeff")
"""These and others that nobody sees or means."""

_UNSEEN: Final = frozenset({"Cc", "Cf", "Mn", "Zs", "Zl", "Zp"})


_HARMFUL: Final = compile_pattern(
    rf"[{''.join(INVISIBLE)}\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]"
)
"""Those, and Unicode's categories Cc, Cs, Zl and Zp, which never grow (Unicode: stability)."""


def is_harmful(character: str) -> bool:
    """Whether a character could hide, turn or break what is around it; line breaks do."""
    return _HARMFUL.match(character) is not None


def clean(line: str) -> str:
    """A line without harmful characters; tabs become blanks, joiners of emoji stay."""
    return _HARMFUL.sub("", line.replace("\t", " ")).strip()


def can_be_seen(text: str) -> bool:
    """Whether anything in the text leaves a mark on a screen."""
    return any(category(character) not in _UNSEEN for character in text)
