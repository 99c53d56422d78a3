"""Promo codes: a discount inside a quote, within a code's uses and once per customer.

A use is counted when the quote is bought (money page T1) and given back with a release.
"""

from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from secrets import token_bytes
from typing import Final

from bot.domain.errors import PromoNotValid, PromoOver, PromoUsedBefore
from bot.domain.money import Amount
from bot.domain.promos import Discount, read_promo_name
from bot.shop.clock import Clock
from bot.shop.guesses import check_guesses
from bot.shop.page import Page
from bot.shop.preferences import Preferences
from db.database import Database, repeats_conflicts
from db.models.order import Quote
from db.models.promo import PromoCode
from db.transaction import Transaction

_RANDOM_BYTES: Final = 5
_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class Promo:
    """A promo code as a quote needs it; ``until`` is the last moment it can be bought with."""

    id: int
    name: str
    discount: Discount
    until: datetime | None


@dataclass(frozen=True, slots=True)
class PromoCard:
    """A promo code as staff sees it: so many percent, or an amount; ``used`` of ``uses``."""

    id: int
    name: str
    percent: Decimal | None
    amount: Amount
    used: int
    uses: int
    expires_at: datetime | None
    is_revoked: bool
    is_over: bool

    @property
    def is_open(self) -> bool:
        """Whether it can still be bought with."""
        return not self.is_revoked and not self.is_over and self.used < self.uses


class Promos:
    """Makes promo codes, finds them for customers, counts their uses."""

    def __init__(self, database: Database, preferences: Preferences, clock: Clock) -> None:
        self._database = database
        self._preferences = preferences
        self._clock = clock

    async def find(self, customer_id: int, text: str) -> Promo:
        """The code a customer has typed, for a quote; nothing is counted but wrong guesses.

        Raises PromoNotValid, PromoUsedBefore, and TooManyTries after five wrong ones in an hour.
        """
        promo = await self._find(customer_id, read_promo_name(text))
        if promo is None:
            raise PromoNotValid
        return promo

    async def of(self, tx: Transaction, quote: Quote) -> Promo | None:
        """The code of a quote, as long as its customer can still buy with it."""
        if quote.promo_id is None:
            return None
        row, now = await tx.promos.get(quote.promo_id), self._clock()
        if row is None or not self._fits(row) or not await tx.promos.is_open(row.id, at=now):
            return None
        return None if await tx.promos.was_used_by(row.id, quote.customer_id) else _promo(row)

    async def use(self, tx: Transaction, quote: Quote) -> None:
        """Count the use of a quote's code with the purchase; its customer is locked.

        Raises PromoUsedBefore, PromoOver; then the quote cannot be bought at its price.
        """
        promo_id, customer_id = quote.promo_id, quote.customer_id
        if promo_id is None:
            return
        if await tx.promos.was_used_by(promo_id, customer_id):
            raise PromoUsedBefore
        if not await tx.promos.use(promo_id, customer_id, quote.id, at=self._clock()):
            raise PromoOver

    async def page(self, *, number: int = 0) -> Page[PromoCard]:
        """All codes, the newest first."""
        now = self._clock()
        async with self._database.reading() as tx:
            rows = await tx.promos.page(offset=number * _PAGE, limit=_PAGE + 1)
        return Page.cut([card_of(row, at=now) for row in rows], number=number, size=_PAGE)

    @repeats_conflicts
    async def _find(self, customer_id: int, name: str | None) -> Promo | None:
        """The code; None for a wrong guess, which is counted."""
        now = self._clock()
        async with self._database.transaction() as tx:
            await check_guesses(tx, customer_id, at=now)
            row = None if name is None else await tx.promos.open_one(name, at=now)
            if row is None or not self._fits(row):
                await tx.payments.add_try(customer_id, at=now)
                return None
            if await tx.promos.was_used_by(row.id, customer_id):
                raise PromoUsedBefore
            return _promo(row)

    def _fits(self, row: PromoCode) -> bool:
        """Whether it speaks of the currency the shop counts in; a percentage always does."""
        return row.percent is not None or row.currency == self._preferences.currency


def random_name() -> str:
    """A name that nobody guesses in five tries an hour."""
    return "P" + b32encode(token_bytes(_RANDOM_BYTES)).decode()


def card_of(row: PromoCode, *, at: datetime) -> PromoCard:
    """A code for staff."""
    return PromoCard(
        id=row.id,
        name=row.name,
        percent=row.percent,
        amount=Amount(row.amount, row.currency),
        used=row.uses,
        uses=row.max_uses,
        expires_at=row.expires_at,
        is_revoked=row.revoked_at is not None,
        is_over=row.expires_at is not None and row.expires_at <= at,
    )


def _promo(row: PromoCode) -> Promo:
    return Promo(row.id, row.name, Discount(row.percent, row.amount), row.expires_at)
