"""Lists that a person pastes: one entry per line, cleaned to be what the panel will see.

The number of lines is often the billed quantity, so what we count must be what the panel counts:
after cleaning only "\\n" parts entries, and no entry is empty to the eye (protocol page section 4).
"""

from re import compile as compile_pattern
from typing import Final

from bot.domain.characters import can_be_seen, clean
from bot.domain.refusals import LineTooLong, TextMissing, UsernameNotValid

LINE_MAX: Final = 2200
"""Characters in one entry: the longest comment that a network takes."""

_USERNAME: Final = compile_pattern(r"[\w.-]{1,64}")


def read_lines(text: str) -> list[str]:
    """The entries of a list.

    Raises TextMissing when nothing is left after cleaning, LineTooLong.
    """
    cleaned = (clean(line) for line in text.splitlines())
    entries = [line for line in cleaned if can_be_seen(line)]
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
