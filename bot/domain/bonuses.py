"""What is given on top of a payment: the owner's tiers, "from 50: 5 %"."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Self

from bot.domain.money import ZERO, Money

TIERS_MAX: Final = 10
"""More than these fit into no line on a screen."""
BONUS_PERCENT_MAX: Final = Decimal(100)

_HUNDRED: Final = 100


@dataclass(frozen=True, slots=True, order=True)
class BonusTier:
    """From a payment of ``least`` on, so many percent of it are given on top."""

    least: Money
    percent: Decimal


@dataclass(frozen=True, slots=True)
class Bonuses:
    """The tiers, the smallest first, all in one currency."""

    tiers: tuple[BonusTier, ...] = ()

    def on(self, credit: Money) -> Money:
        """What a payment credited as this is given on top, rounded down.

        The best of all tiers it reaches counts, so a larger payment never brings less.
        """
        reached = [tier.percent for tier in self.tiers if tier.least <= credit]
        return share_of(credit, max(reached, default=Decimal(0)))

    def with_tier(self, tier: BonusTier) -> Self:
        """These with one more, in place of the one that begins at the same amount."""
        others = (one for one in self.tiers if one.least != tier.least)
        return type(self)(tuple(sorted((*others, tier))))

    def without(self, least: Money) -> Self:
        """These without the tier that begins there."""
        return type(self)(tuple(one for one in self.tiers if one.least != least))

    def written(self, currency: str) -> str:
        """As a preference is kept: the currency, then each tier."""
        tiers = (f"{one.least.units}:{one.percent:f}" for one in self.tiers)
        return " ".join((currency, *tiers))

    @classmethod
    def read(cls, text: str | None, currency: str) -> Self:
        """What ``written`` wrote; none where that was said of another currency."""
        words: Sequence[str] = (text or "").split()
        if not words or words[0] != currency:
            return cls()
        pairs = (word.split(":") for word in words[1:])
        return cls(tuple(BonusTier(Money(int(least)), Decimal(part)) for least, part in pairs))


def share_of(amount: Money, percent: Decimal) -> Money:
    """So many percent of an amount, rounded down: what we give."""
    if amount <= ZERO:
        return ZERO
    return Money(int(amount.units * Fraction(percent) // _HUNDRED))
