"""Gift codes: made by staff, worth money once per customer, guarded against guessing."""

from base64 import b32encode
from datetime import timedelta
from hashlib import sha256
from secrets import token_bytes
from typing import Final

from bot.domain.errors import CodeAlreadyUsed, CodeNotValid, TooManyTries
from bot.domain.money import Money
from bot.domain.payment_entries import gift_redeemed
from bot.shop.clock import Clock
from bot.shop.preferences import Preferences
from bot.shop.wallet import Wallet
from db.database import Database, repeats_conflicts
from db.models.payment import GiftCode
from db.transaction import Transaction

_RANDOM_BYTES: Final = 10
_GROUP: Final = 4
_CODE_MAX: Final = 64
_TRIES: Final = 5
_WINDOW: Final = timedelta(hours=1)


class Codes:
    """Makes and redeems gift codes. Only their hashes are kept."""

    def __init__(
        self, database: Database, preferences: Preferences, wallet: Wallet, clock: Clock
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._wallet = wallet
        self._clock = clock

    async def make(self, tx: Transaction, *, value: Money, uses: int) -> str:
        """A new code of 80 random bits, in groups of four; shown once, never kept."""
        plain = b32encode(token_bytes(_RANDOM_BYTES)).decode()
        await tx.payments.add_gift(
            code_hash=_hash(plain),
            value=value,
            currency=self._preferences.currency,
            max_uses=uses,
            at=self._clock(),
        )
        return "-".join(plain[i : i + _GROUP] for i in range(0, len(plain), _GROUP))

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
            await tx.customers.lock(customer_id)
            if await tx.payments.tries_since(customer_id, now - _WINDOW) >= _TRIES:
                raise TooManyTries(minutes=int(_WINDOW.total_seconds() // 60))
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


def _hash(code: str) -> str:
    plain = "".join(c for c in code.upper() if c.isalnum())
    return sha256(plain.encode()).hexdigest()
