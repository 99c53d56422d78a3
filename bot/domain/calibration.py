"""What may be relied on at a provider: growing order numbers, and an account that is ours alone.

Pure (money page 5.4, *Probe*, *Reading*, *Exclusive* and *Balance*).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from bot.domain.evidence import Fall
from bot.domain.money import Money, scale_of

_DIGITS_MAX: Final = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAdd:
    """An add that was answered with an order number."""

    number: str
    slot: int
    sent_at: datetime
    ended_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A balance read while no add was in the air, and what the books said at that moment.

    ``newest_attempt`` is the last try begun before it, ``accepted`` counts the adds accepted until
    then, ``undecided`` is what tries with a lost answer may have cost beside the books.
    """

    at: datetime
    amount: Money
    float_: Money
    newest_attempt: int
    accepted: int
    undecided: Money


def number_of(text: str) -> int | None:
    """An order number that can be counted with; None for any other kind of id."""
    is_number = text.isascii() and text.isdigit() and len(text) <= _DIGITS_MAX
    return int(text) if is_number and str(int(text)) == text else None


def quantum_of(decimals: int, currency: str) -> Money:
    """The smallest step of amounts shown with so many digits behind the point."""
    return Money(max(1, scale_of(currency) // 10**decimals))


def ids_grow(past: Sequence[PastAdd], *, needed: int) -> bool:
    """Whether an add that was sent after another's answer always got the greater number.

    ``past`` are the last accepted adds in the order they were begun. At least ``needed`` of them,
    half of them sent after another one's answer: adds in the air together prove nothing.
    """
    if len(past) < max(needed, 2):
        return False
    proving = set()
    for place, later in enumerate(past):
        for earlier in past[:place]:
            if not _was_answered_before(earlier, later):
                continue
            first, second = number_of(earlier.number), number_of(later.number)
            if first is None or second is None or first >= second:
                return False
            proving.add(place)
    return len(proving) * 2 >= len(past)


def unexplained_fall(readings: Sequence[Reading], *, quantum: Money) -> Money | None:
    """What somebody else has spent between two readings; None when all is explained.

    A rise is no sign of others: refunds show late in statuses. What a lost answer may have cost
    explains as much. One quantum for each add may be lost by rounding, and one for the readings.
    """
    for earlier, later in pairwise(readings):
        moved = (later.amount - later.float_) - (earlier.amount - earlier.float_)
        rounding = quantum.units * (later.accepted - earlier.accepted + 1)
        if moved.units < -(rounding + later.undecided.units):
            return -moved
    return None


def is_ours_alone(readings: Sequence[Reading], *, needed: int, quantum: Money) -> bool:
    """Whether over the last ``needed`` accepted adds the balance moved with the books.

    ``readings`` are in order of time, and reach back as far as wanted.
    """
    if len(readings) < 2:
        return False
    start = readings[-1].accepted - needed
    inside = [place for place, one in enumerate(readings) if one.accepted <= start]
    if not inside:
        return False
    return unexplained_fall(readings[inside[-1] :], quantum=quantum) is None


def fall_between(
    before: Reading,
    after: Reading,
    *,
    costs: Mapping[int, Money],
    accepted: Collection[Money],
    quantum: Money,
) -> Fall:
    """By how much the balance fell beyond the ``accepted`` costs of other adds in between."""
    others = Money(sum(cost.units for cost in accepted))
    return Fall(
        amount=before.amount - after.amount - others,
        quantum=quantum,
        costs=dict(costs),
        others=len(accepted),
    )


def _was_answered_before(earlier: PastAdd, later: PastAdd) -> bool:
    """A slot carries one add at a time; between slots whole seconds must tell."""
    return earlier.slot == later.slot or earlier.ended_at < later.sent_at
