"""A language's file, of which only what is said is ever parsed.

Parsing all files whole takes as long as a fifth of importing aiogram, and keeps them in memory.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message, Pattern

_NAME: Final = re.compile(r"(-?[A-Za-z][\w-]*) *=")
_REFERENCE: Final = re.compile(r"-?[A-Za-z][\w-]*")
_PLACEABLE: Final = re.compile(r"\{([^{}]*)")
_BEGINS: Final = re.compile(r"[A-Za-z#-]")
"""What the first line of a message, a comment or a term begins with; further ones do not."""


class Source:
    """Texts by their keys: the part of FluentBundle that is needed, filled as it is asked."""

    def __init__(self, language: str, text: str) -> None:
        """``text`` is the whole file. Of two entries of one name the first counts."""
        self._bundle = FluentBundle([language], use_isolating=True)
        self._entries: dict[str, str] = {}
        for name, entry in _entries(text):
            self._entries.setdefault(name, entry)

    def has_message(self, key: str) -> bool:
        """Whether there is such a text, and it can be read."""
        self._parse(key)
        return self._bundle.has_message(key)

    def get_message(self, key: str) -> Message:
        """The text, to be formatted. Raises LookupError."""
        self._parse(key)
        return self._bundle.get_message(key)

    def format_pattern(
        self, pattern: Pattern, values: Mapping[str, object]
    ) -> tuple[str, list[Exception]]:
        """The text with its values, and what was wrong with them."""
        found, errors = self._bundle.format_pattern(pattern, dict(values))
        return str(found), errors

    def _parse(self, name: str) -> None:
        """Read an entry and those that it refers to."""
        entry = self._entries.pop(name, None)
        if entry is None:
            return
        self._bundle.add_resource(FluentResource(entry))
        for placeable in _PLACEABLE.findall(entry):
            for other in _REFERENCE.findall(placeable):
                self._parse(other)


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Each message and term with its name, as it stands there; comments and junk belong to none."""
    begins = 0

    def number(line: str) -> int:
        nonlocal begins
        begins += _BEGINS.match(line) is not None
        return begins

    for _, lines in groupby(text.splitlines(keepends=True), key=number):
        entry = "".join(lines)
        if named := _NAME.match(entry):
            yield named[1], entry
