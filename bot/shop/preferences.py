"""What the owner sets in chat, over what the settings say; and what the shop learned once.

Kept in memory: the price rule is an immutable value that is replaced on a change.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.domain.errors import CurrencyFixed, ShopNotOpen
from bot.domain.pricing import PriceRule, quantum_of
from db.database import Database
from db.transaction import Transaction

CURRENCY: Final = "currency"
MARKUP: Final = "markup"
NAME: Final = "name"
STARS: Final = "stars"
CRYPTO: Final = "crypto"
WORTH: Final = "worth:"
"""What a unit of the currency whose code follows is worth in ours."""
STARS_IN_USD: Final = Decimal("0.013")
"""What a Star is worth to us where nobody has said otherwise and we count in dollars."""

CHOSEN: Final = "currency_chosen"
"""Set where the owner chose the currency in chat, which wins over the settings."""
_OFF: Final = "off"


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
    """The shop's name, currency, prices and ways to pay as they are now."""

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
        if wanted is not None and stored != wanted and CHOSEN not in self._values:
            if stored is not None and fixed:
                raise CurrencyMismatch(f"CURRENCY: the books are kept in {stored}, not in {wanted}")
            async with self._database.transaction() as tx:
                await tx.customers.set_preference(CURRENCY, wanted)
                await tx.quotes.void_unused()
            self._values[CURRENCY] = wanted
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
    def name(self) -> str | None:
        """What the owner calls the shop; None is the bot's own name."""
        return self._values.get(NAME)

    @property
    def markup(self) -> Decimal:
        """The share added to what providers ask."""
        return Decimal(self._values.get(MARKUP, self._defaults.markup))

    @property
    def margin_floor(self) -> Decimal:
        """The least share of the cost that must be earned."""
        return self._defaults.margin_floor

    @property
    def stars_on(self) -> bool:
        """Whether the shop takes Telegram Stars, where it knows what one is worth."""
        return self._values.get(STARS) != _OFF

    @property
    def crypto_on(self) -> bool:
        """Whether the shop takes coins, where it has an app that takes them in."""
        return self._values.get(CRYPTO) != _OFF

    def get(self, key: str) -> str | None:
        """One thing as it is stored; None where nobody has set it."""
        return self._values.get(key)

    async def learn_currency(self, currency: str) -> None:
        """Take the first provider's currency as the shop's, unless one is set."""
        if CURRENCY not in self._values:
            await self.set(CURRENCY, currency)

    def worth_of(self, currency: str) -> Decimal | None:
        """What a unit of another currency is worth in ours; None where nobody has said."""
        return None if self._rule is None else self._rule.worth.get(currency)

    async def choose_currency(self, currency: str) -> None:
        """Keep prices and wallets in this one. Raises CurrencyFixed once the books have begun.

        What other currencies are worth was said in the old one, and has to be said again; prices
        that were quoted in it hold no more.
        """
        is_new = self._values.get(CURRENCY) != currency
        stale = [key for key in self._values if is_new and key.startswith(WORTH)]
        async with self._database.transaction() as tx:
            if is_new and not await tx.ledger.is_empty():
                raise CurrencyFixed(currency=self._values[CURRENCY])
            await tx.customers.set_preference(CURRENCY, currency)
            await tx.customers.set_preference(CHOSEN, "yes")
            for key in stale:
                await tx.customers.drop_preference(key)
            if is_new:
                await tx.quotes.void_unused()
        kept = {key: value for key, value in self._values.items() if key not in stale}
        self._values = kept | {CURRENCY: currency, CHOSEN: "yes"}
        self._rebuild()

    async def set(self, key: str, value: str) -> None:
        """Store one thing; it counts at once."""
        async with self._database.transaction() as tx:
            await tx.customers.set_preference(key, value)
        self._values[key] = value
        self._rebuild()

    async def set_worth(self, currency: str, worth: Decimal) -> None:
        """Say what one unit of another currency is worth in ours, above zero."""
        await self.set(f"{WORTH}{currency}", f"{worth:f}")

    async def switch_stars(self, *, on: bool) -> None:
        """Take Telegram Stars, or take them no more."""
        await self.set(STARS, "on" if on else _OFF)

    async def switch_crypto(self, *, on: bool) -> None:
        """Take payments in coins, or take them no more."""
        await self.set(CRYPTO, "on" if on else _OFF)

    async def write_markup(self, tx: Transaction, markup: Decimal) -> None:
        """Store a new mark-up with the act that sets it; ``load`` makes it count."""
        await tx.customers.set_preference(MARKUP, f"{markup:f}")

    def _rebuild(self) -> None:
        currency = self._values.get(CURRENCY)
        if currency is None:
            self._rule = None
            return
        stars = {"XTR": STARS_IN_USD} if currency == "USD" else {}
        self._rule = PriceRule(
            currency=currency,
            markup=self.markup,
            quantum=quantum_of(currency, self._defaults.quantum),
            margin_floor=self._defaults.margin_floor,
            worth=stars | self._given_worth() | self._stored_worth(),
        )

    def _given_worth(self) -> dict[str, Decimal]:
        """What the settings say, unless they spoke of another currency than the one chosen."""
        if CHOSEN in self._values and self._values[CURRENCY] != self._defaults.currency:
            return {}
        return dict(self._defaults.worth)

    def _stored_worth(self) -> dict[str, Decimal]:
        return {
            key.removeprefix(WORTH): Decimal(value)
            for key, value in self._values.items()
            if key.startswith(WORTH)
        }
