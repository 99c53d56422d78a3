"""What plants have in common: entries as a mistaken shop would make them."""

from collections.abc import Callable
from dataclasses import replace
from secrets import token_hex

import pytest

from bot.domain.ledger import Entry

Plant = Callable[[pytest.MonkeyPatch], None]


def renamed(entry: Entry) -> Entry:
    """The same under a key that nothing else has."""
    return replace(entry, idem_key=f"{entry.idem_key}:{token_hex(4)}")


def without_postings(real: Callable[..., Entry]) -> Callable[..., Entry]:
    """An entry that moves nothing."""

    def made(*args: object, **given: object) -> Entry:
        return replace(real(*args, **given), postings=())

    return made
