"""Lists that a person pastes: one entry per line, cleaned to be what the panel will see.

The number of lines is often the billed quantity, so what we count must be what the panel counts:
after cleaning only "\\n" parts entries, and no entry is empty to the eye (protocol page section 4).
"""

from re import compile as compile_pattern
from typing import Final
from unicodedata import category

from bot.domain.refusals import LineTooLong, TextMissing, UsernameNotValid

LINE_MAX: Final = 2200
"""Characters in one entry: the longest comment that a network takes."""

TURNING: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Characters that turn the direction of what follows (money page section 10)."""

_INVISIBLE: Final = TURNING | frozenset("\u00ad\u200b\u2060\ufeff")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Mn", "Zs"})
_USERNAME: Final = compile_pattern(r"[\w.-]{1,64}")


def clean(line: str) -> str:
    """A line without control, turning and invisible characters; joiners of emoji stay."""
    blanked = line.replace("\t", " ")
    return "".join(character for character in blanked if not is_harmful(character)).strip()


def is_harmful(character: str) -> bool:
    """Whether a character could hide, turn or break what is around it."""
    return character in _INVISIBLE or category(character) in ("Cc", "Cs", "Zl", "Zp")


def read_lines(text: str) -> list[str]:
    """The entries of a list.

    Raises TextMissing when nothing is left after cleaning, LineTooLong.
    """
    cleaned = (clean(line) for line in text.splitlines())
    entries = [line for line in cleaned if _can_be_seen(line)]
    if not entries:
        raise TextMissing
    for number, entry in enumerate(entries, start=1):
        if len(entry) > LINE_MAX:
            raise LineTooLong(line=number, most=LINE_MAX)
    return entries


def read_usernames(text: str) -> list[str]:
    """The names of a list, without their "@".

    Raises TextMissing, LineTooLong, UsernameNotValid for the first that no account can have.
    """
    names = [entry.removeprefix("@") for entry in read_lines(text)]
    for name in names:
        if _USERNAME.fullmatch(name) is None:
            raise UsernameNotValid(name=name[:64])
    return names


def _can_be_seen(line: str) -> bool:
    return any(category(character) not in _UNSEEN for character in line)
