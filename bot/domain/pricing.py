"""From what a provider asks to what a customer pays (money page 1.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from bot.domain.money import Money, Rate, rounded_up, scale_of
from bot.domain.promos import Discount

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
        ours = self._in_ours_with_markup(rate, markup)
        return None if ours is None else ours.price_of(quantity, per=per, quantum=self.quantum)

    def discounted(
        self,
        rate: Rate,
        quantity: int,
        discount: Discount,
        *,
        per: int,
        markup: Decimal | None = None,
    ) -> Money | None:
        """The same less a discount, rounded up once; None without a rate.

        Never under the expected cost and what must be earned on it (an order at less would not be
        sent), and never more than the price without the discount.
        """
        ours = self._in_ours_with_markup(rate, markup)
        cost = self.in_ours(expected_cost(rate, quantity, per=per), rate.currency)
        if ours is None or cost is None:
            return None
        exact = ours.exact_price_of(quantity, per=per)
        least = cost.units * Fraction(ONE + self.margin_floor)
        return rounded_up(min(exact, max(discount.off(exact), least)), self.quantum)

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

    def _in_ours_with_markup(self, rate: Rate, markup: Decimal | None) -> Rate | None:
        worth = self._worth_of(rate.currency)
        if worth is None:
            return None
        ours = rate.in_currency(self.currency, worth=worth)
        return ours.with_markup(self.markup if markup is None else markup)

    def _worth_of(self, currency: str) -> Decimal | None:
        return ONE if currency == self.currency else self.worth.get(currency)


def expected_cost(rate: Rate, quantity: int, *, per: int) -> Money:
    """What the panel will charge, in its own currency, rounded up."""
    return rate.price_of(quantity, per=per)


def quantum_of(currency: str, quantum: Decimal | None) -> Money:
    """The rounding step in units of a currency, at least one unit."""
    step = DEFAULT_QUANTUM if quantum is None else quantum
    return max(Money(1), Money.floor(step, currency))
