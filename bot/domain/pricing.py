"""From what a provider asks to what a customer pays (money page 1.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from bot.domain.money import Money, Rate, scale_of

ONE: Final = Decimal(1)
DEFAULT_QUANTUM: Final = Decimal("0.0001")
"""Prices are rounded up to this, in whole ones of the currency; Stars are whole anyway."""


@dataclass(frozen=True, slots=True)
class PriceRule:
    """How the shop prices everything: one immutable value, replaced when the owner changes it.

    ``worth`` is what one unit of another currency is worth in ours; ``quantum`` is what prices
    are rounded up to; ``margin_floor`` is the least share of the cost that must be earned.
    """

    currency: str
    markup: Decimal
    quantum: Money
    margin_floor: Decimal
    worth: Mapping[str, Decimal]

    def price(
        self, rate: Rate, quantity: int, *, per: int, markup: Decimal | None = None
    ) -> Money | None:
        """What a customer pays; None without a rate for the provider's currency: no sale.

        ``markup`` is what is added in place of the shop's, where a service has its own.
        """
        worth = self._worth_of(rate.currency)
        if worth is None:
            return None
        ours = rate.in_currency(self.currency, worth=worth).with_markup(
            self.markup if markup is None else markup
        )
        return ours.price_of(quantity, per=per, quantum=self.quantum)

    def cost_limit(self, price: Money) -> Money:
        """The most an order at this price may cost us, in our currency."""
        return Money(int(Fraction(price.units) / Fraction(ONE + self.margin_floor) // 1))

    def in_ours(self, cost: Money, currency: str) -> Money | None:
        """A provider's cost in our currency, rounded up; None without a rate."""
        worth = self._worth_of(currency)
        if worth is None:
            return None
        exact = (
            Fraction(cost.units) * Fraction(worth) * scale_of(self.currency) / scale_of(currency)
        )
        return Money(-(-exact // 1))

    def from_ours(self, amount: Money, currency: str) -> Money | None:
        """How much of another currency pays for an amount of ours, rounded up to its unit."""
        worth = self._worth_of(currency)
        if worth is None:
            return None
        exact = (
            Fraction(amount.units) * scale_of(currency) / scale_of(self.currency) / Fraction(worth)
        )
        return Money(-(-exact // 1))

    def worth_in_ours(self, amount: Money, currency: str) -> Money | None:
        """What an amount of another currency is credited as, rounded down; None without a rate."""
        worth = self._worth_of(currency)
        if worth is None:
            return None
        exact = (
            Fraction(amount.units) * Fraction(worth) * scale_of(self.currency) / scale_of(currency)
        )
        return Money(int(exact // 1))

    def _worth_of(self, currency: str) -> Decimal | None:
        return ONE if currency == self.currency else self.worth.get(currency)


def expected_cost(rate: Rate, quantity: int, *, per: int) -> Money:
    """What the panel will charge, in its own currency, rounded up."""
    return rate.price_of(quantity, per=per)


def quantum_of(currency: str, quantum: Decimal | None) -> Money:
    """The rounding step in units of a currency, at least one unit."""
    step = DEFAULT_QUANTUM if quantum is None else quantum
    return max(Money(1), Money.floor(step, currency))
