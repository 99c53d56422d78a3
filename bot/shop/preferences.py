"""What the owner sets in chat, over what the settings say; and what the shop learned once.

Kept in memory: the price rule is an immutable value that is replaced on a change.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.domain.errors import ShopNotOpen
from bot.domain.pricing import PriceRule, quantum_of
from db.database import Database
from db.transaction import Transaction

CURRENCY: Final = "currency"
MARKUP: Final = "markup"
STARS_IN_USD: Final = Decimal("0.013")
"""What a Star is worth to us where nobody has said otherwise and we count in dollars."""


@dataclass(frozen=True, slots=True)
class PriceDefaults:
    """What the settings say about prices."""

    currency: str | None
    markup: Decimal
    quantum: Decimal | None
    margin_floor: Decimal
    worth: Mapping[str, Decimal]


class CurrencyMismatch(Exception):
    """The settings name another currency than the one the books are kept in."""


class Preferences:
    """The shop's currency and prices as they are now."""

    def __init__(self, database: Database, defaults: PriceDefaults) -> None:
        self._database = database
        self._defaults = defaults
        self._values: dict[str, str] = {}
        self._rule: PriceRule | None = None

    async def load(self) -> None:
        """Read what is stored. Raises CurrencyMismatch when the settings contradict the books."""
        async with self._database.reading() as tx:
            self._values = await tx.customers.preferences()
            fixed = not await tx.ledger.is_empty()
        stored, wanted = self._values.get(CURRENCY), self._defaults.currency
        if wanted is not None and stored is not None and stored != wanted and fixed:
            raise CurrencyMismatch(f"CURRENCY: the books are kept in {stored}, not in {wanted}")
        if wanted is not None and stored != wanted:
            await self._set(CURRENCY, wanted)
        self._rebuild()

    @property
    def is_known(self) -> bool:
        """Whether the shop knows its currency."""
        return self._rule is not None

    @property
    def rule(self) -> PriceRule:
        """How prices are made now. Raises ShopNotOpen before the currency is known."""
        if self._rule is None:
            raise ShopNotOpen
        return self._rule

    @property
    def currency(self) -> str:
        """The shop's currency. Raises ShopNotOpen before it is known."""
        return self.rule.currency

    @property
    def markup(self) -> Decimal:
        """The share added to what providers ask."""
        return Decimal(self._values.get(MARKUP, self._defaults.markup))

    async def learn_currency(self, currency: str) -> None:
        """Take the first provider's currency as the shop's, unless one is set."""
        if CURRENCY not in self._values:
            await self._set(CURRENCY, currency)
            self._rebuild()

    async def write_markup(self, tx: Transaction, markup: Decimal) -> None:
        """Store a new mark-up with the act that sets it; ``load`` makes it count."""
        await tx.customers.set_preference(MARKUP, f"{markup:f}")

    async def _set(self, key: str, value: str) -> None:
        async with self._database.transaction() as tx:
            await tx.customers.set_preference(key, value)
        self._values[key] = value

    def _rebuild(self) -> None:
        currency = self._values.get(CURRENCY)
        if currency is None:
            return
        stars = {"XTR": STARS_IN_USD} if currency == "USD" else {}
        self._rule = PriceRule(
            currency=currency,
            markup=self.markup,
            quantum=quantum_of(currency, self._defaults.quantum),
            margin_floor=self._defaults.margin_floor,
            worth=stars | dict(self._defaults.worth),
        )
