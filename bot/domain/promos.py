"""Promo codes: what one is called, and what it takes off a price."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final
from unicodedata import normalize

from bot.domain.money import ZERO, Money

NAME_LENGTHS: Final = range(3, 33)
PROMO_PERCENT_MAX: Final = Decimal(100)
_HUNDRED: Final = 100
_BESIDE_LETTERS: Final = frozenset("-_")


@dataclass(frozen=True, slots=True)
class Discount:
    """So many percent of a price, or a fixed amount of the shop's currency; one of the two."""

    percent: Decimal | None = None
    amount: Money = ZERO

    def off(self, exact: Fraction) -> Fraction:
        """What is left of an exact price, in units; a price floor is somebody else's matter."""
        if self.percent is None:
            return exact - self.amount.units
        return exact * (_HUNDRED - Fraction(self.percent)) / _HUNDRED


def read_promo_name(text: str) -> str | None:
    """A code as it is kept, in capitals; None for what cannot be one.

    Three to 32 letters, digits, hyphens and underscores of any script, a letter first, so that no
    number and no percentage is taken for one.
    """
    name = normalize("NFKC", text.strip()).upper()
    fits = len(name) in NAME_LENGTHS and name[0].isalpha()
    return name if fits and all(c.isalnum() or c in _BESIDE_LETTERS for c in name) else None
