"""Gift codes: made by staff in batches, worth money once per customer, guarded against guessing."""

from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from secrets import token_bytes
from typing import Final

from bot.domain.errors import CodeAlreadyUsed, CodeNotValid
from bot.domain.money import Amount, Money
from bot.domain.payment_entries import gift_redeemed
from bot.shop.clock import Clock
from bot.shop.guesses import check_guesses
from bot.shop.page import Page
from bot.shop.preferences import Preferences
from bot.shop.wallet import Wallet
from db.database import Database, repeats_conflicts
from db.models.payment import GiftCode
from db.repositories.payments import GiftBatchRow
from db.transaction import Transaction

_RANDOM_BYTES: Final = 10
_GROUP: Final = 4
_CODE_MAX: Final = 64
_PAGE: Final = 5


@dataclass(frozen=True, slots=True)
class GiftBatch:
    """Gift codes that were made together: so many, worth ``value`` each; ``used`` of ``uses``."""

    id: str
    value: Amount
    codes: int
    used: int
    uses: int
    created_at: datetime
    expires_at: datetime | None
    is_revoked: bool
    is_over: bool

    @property
    def is_open(self) -> bool:
        """Whether any of them can still be redeemed."""
        return not self.is_revoked and not self.is_over and self.used < self.uses


class Codes:
    """Makes and redeems gift codes. Only their hashes are kept."""

    def __init__(
        self, database: Database, preferences: Preferences, wallet: Wallet, clock: Clock
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._wallet = wallet
        self._clock = clock

    async def make(
        self,
        tx: Transaction,
        *,
        batch: str,
        value: Money,
        uses: int,
        count: int = 1,
        expires_at: datetime | None = None,
    ) -> list[str]:
        """New codes of 80 random bits each, in groups of four; shown once, never kept."""
        plain = [b32encode(token_bytes(_RANDOM_BYTES)).decode() for _ in range(count)]
        now = self._clock()
        await tx.payments.add_gifts(
            [
                GiftCode(
                    code_hash=_hash(code),
                    value=value,
                    currency=self._preferences.currency,
                    max_uses=uses,
                    uses=0,
                    batch=batch,
                    created_at=now,
                    expires_at=expires_at,
                    revoked_at=None,
                )
                for code in plain
            ]
        )
        return [_grouped(code) for code in plain]

    async def batches(self, *, number: int = 0) -> Page[GiftBatch]:
        """What was made, the newest first."""
        async with self._database.reading() as tx:
            rows = await tx.payments.gift_batches(offset=number * _PAGE, limit=_PAGE + 1)
        return Page.cut([self._card(row) for row in rows], number=number, size=_PAGE)

    async def redeem(self, customer_id: int, code: str) -> Money:
        """Credit a code's value, once per customer; returns it.

        Raises CodeNotValid, CodeAlreadyUsed, and TooManyTries after five wrong ones in an hour.
        """
        value = await self._redeem(customer_id, _hash(code[:_CODE_MAX]))
        if value is None:
            raise CodeNotValid
        return value

    @repeats_conflicts
    async def _redeem(self, customer_id: int, code_hash: str) -> Money | None:
        """The value credited; None for a wrong guess, which is counted."""
        now = self._clock()
        async with self._database.transaction() as tx:
            await check_guesses(tx, customer_id, at=now)
            gift = await tx.payments.gift(code_hash)
            known = gift is not None and gift.currency == self._preferences.currency
            if gift is None or not known or not await self._use(tx, gift, customer_id):
                await tx.payments.add_try(customer_id, at=now)
                return None
            entry = gift_redeemed(
                code_id=gift.id, customer_id=customer_id, value=gift.value, currency=gift.currency
            )
            await self._wallet.post(tx, entry, at=now)
            return gift.value

    async def _use(self, tx: Transaction, gift: GiftCode, customer_id: int) -> bool:
        """Whether the code had a use left; it is counted. Raises CodeAlreadyUsed."""
        if await tx.payments.has_redeemed(gift.id, customer_id):
            raise CodeAlreadyUsed
        return await tx.payments.use_gift(gift.id, customer_id, at=self._clock())

    def _card(self, row: GiftBatchRow) -> GiftBatch:
        return GiftBatch(
            id=row.batch,
            value=Amount(row.value, row.currency),
            codes=row.codes,
            used=row.used,
            uses=row.uses,
            created_at=row.created_at,
            expires_at=row.expires_at,
            is_revoked=row.revoked_at is not None,
            is_over=row.expires_at is not None and row.expires_at <= self._clock(),
        )


def _grouped(plain: str) -> str:
    return "-".join(plain[i : i + _GROUP] for i in range(0, len(plain), _GROUP))


def _hash(code: str) -> str:
    plain = "".join(c for c in code.upper() if c.isalnum())
    return sha256(plain.encode()).hexdigest()
