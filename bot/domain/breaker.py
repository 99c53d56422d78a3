"""When a provider is left alone for a while: answers that say nothing, several times in a row.

Pure (money page 5.4, circuit breaker).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

LOST_MAX: Final = 3
"""So many lost answers in a row pause a provider."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An add that has ended: whether its answer was lost."""

    sent_at: datetime
    ended_at: datetime
    was_lost: bool


def lost_in_a_row(ended: Sequence[Answered]) -> int:
    """How many of the newest adds had no clear answer, one after the other.

    ``ended`` are in the order they were begun. Adds in the air together count once: one broken
    connection may cost the answers of all.
    """
    count, edge = 0, None
    for one in reversed(ended):
        if not one.was_lost:
            break
        if edge is None or one.ended_at < edge:
            count += 1
            edge = one.sent_at
        else:
            edge = min(edge, one.sent_at)
    return count
