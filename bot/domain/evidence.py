"""What is known about lost answers: the tries, orders found at the panel, falls of the balance.

Pure values (money page 5.4); what they prove is for bot.domain.verdict.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.money import ZERO, Money

_NEAR_PERCENT: Final = 2
_ABOUT_QUANTA: Final = 2
"""≈ is within so many quanta of the shown balance."""
_TELLING_QUANTA: Final = 4
"""A cost must be above so many quanta, else a balance cannot tell it from nothing."""
STRANGERS_MAX: Final = 3
"""More orders that nobody can explain mean that numbers here do not say whose they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A try whose answer was lost. ``cost`` is what it should have cost; ``ended_at`` is when the
    shop stopped waiting for it.

    Its number at the panel, if it has one, is above ``floor`` and below ``top``, the number of the
    first order that was sent when this one could not land any more; None while not known.
    ``is_scanned`` says that each number between the two was asked about since, and answered.
    ``is_taken_back`` says that it was found not placed once, and that this was wrong.
    """

    attempt_id: int
    cost: Money
    quantity: int
    slot: int
    sent_at: datetime
    ended_at: datetime
    floor: int | None = None
    top: int | None = None
    is_scanned: bool = False
    is_taken_back: bool = False

    def could_be(self, number: int) -> bool:
        """Whether its number may be this one."""
        above = self.floor is None or number > self.floor
        return above and (self.top is None or number < self.top)

    def ended_before(self, other: "Lost") -> bool:
        """Whether the other was sent when this one was over; a slot carries one at a time."""
        if self.slot == other.slot:
            return self.attempt_id < other.attempt_id
        return self.ended_at < other.sent_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An order of our account at the panel that no try of ours claims.

    ``gave_back`` says that its status is one with which panels return money.
    """

    number: int
    charge: Money | None
    remains: int | None = None
    gave_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """By how much the balance fell beyond what is explained, between two readings (money page D).

    ``costs`` are those of all undecided tries in between, by attempt; ``others`` counts the adds
    accepted in between. Only for an account that nobody else uses, and after a sweep that found
    no money coming back.
    """

    amount: Money
    quantum: Money
    costs: Mapping[int, Money]
    others: int

    @property
    def is_telling(self) -> bool:
        """Whether each cost stands out of what rounding may do (one quantum for each add)."""
        least = self.quantum.units * (_TELLING_QUANTA + self.others)
        return all(cost.units > least for cost in self.costs.values())

    def is_about(self, amount: Money) -> bool:
        """Whether it fell by this much, as far as two shown balances can tell."""
        return abs((self.amount - amount).units) <= self.quantum.units * _ABOUT_QUANTA


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything known about one provider's undecided tries while none is in the air.

    ``doubted`` are tries of other orders that were found not placed and not looked for again since:
    should one of them have landed all the same, it must not be taken for a lost one. ``quantum`` is
    the smallest step of the panel's charges. ``can_learn`` False means that no number and no
    balance will ever tell more.
    """

    lost: Sequence[Lost]
    doubted: Sequence[Lost] = ()
    found: Sequence[Found] = ()
    falls: Sequence[Fall] = ()
    quantum: Money
    is_exclusive: bool
    can_learn: bool = True


def matches(found: Found, lost: Lost, *, quantum: Money) -> bool:
    """Whether an order at the panel looks like the lost one (money page 5.4, "match")."""
    if found.charge is None or lost.cost == ZERO or not _may_be(found, lost):
        return False
    return abs((found.charge - lost.cost).units) <= tolerance(lost.cost, quantum)


def perhaps(found: Found, lost: Lost, *, quantum: Money) -> bool:
    """Whether it may be the lost one although it does not look like it any more."""
    if not _may_be(found, lost) or matches(found, lost, quantum=quantum):
        return False
    return found.charge is None or (found.gave_back and found.charge < lost.cost)


def strangers(
    found: Iterable[Found], tries: Sequence[Lost], *, quantum: Money
) -> tuple[Found, ...]:
    """Orders that none of our tries can have made: somebody else uses the account."""
    return tuple(
        one
        for one in found
        if not any(
            matches(one, lost, quantum=quantum) or perhaps(one, lost, quantum=quantum)
            for lost in tries
        )
    )


def _may_be(found: Found, lost: Lost) -> bool:
    small_enough = found.remains is None or found.remains <= lost.quantity
    return small_enough and lost.could_be(found.number)


def tolerance(cost: Money, quantum: Money) -> int:
    """By how many units a charge may differ from what was expected."""
    return max(cost.units * _NEAR_PERCENT // 100, quantum.units)
