"""Characters that could hide, turn or break the text around them (money page section 10)."""

from typing import Final
from unicodedata import category

TURNING: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Marks of writing direction. Keyboards and copying leave them at the ends of what is typed."""

INVISIBLE: Final = TURNING | frozenset("\u00ad\u200b\u2060\ufeff")
"""These and others that nobody sees or means."""

_UNSEEN: Final = frozenset({"Cc", "Cf", "Mn", "Zs", "Zl", "Zp"})


def is_harmful(character: str) -> bool:
    """Whether a character could hide, turn or break what is around it; line breaks do."""
    return character in INVISIBLE or category(character) in ("Cc", "Cs", "Zl", "Zp")


def clean(line: str) -> str:
    """A line without harmful characters; tabs become blanks, joiners of emoji stay."""
    blanked = line.replace("\t", " ")
    return "".join(character for character in blanked if not is_harmful(character)).strip()


def can_be_seen(text: str) -> bool:
    """Whether anything in the text leaves a mark on a screen."""
    return any(category(character) not in _UNSEEN for character in text)
