"""What a person decides about our balance at a panel: paid in, or taken as it is."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain import ledger
from bot.domain.errors import NothingToChange, NotPossibleNow
from bot.domain.money import Amount, Money
from bot.shop.clock import Clock
from bot.shop.preferences import Preferences
from bot.shop.wallet import Wallet
from db.models.reading import ReadingRow
from db.transaction import Transaction


class Booking(StrEnum):
    """What a person may say about a difference."""

    PAID_IN = "float_paid_in"
    ACCEPTED = "float_accepted"


@dataclass(frozen=True, slots=True)
class Booked:
    """A difference at a provider that is, or would be, booked."""

    provider: str
    amount: Amount
    kind: Booking


class Floats:
    """Books the difference between a reading of a balance and the books."""

    def __init__(self, wallet: Wallet, preferences: Preferences, clock: Clock) -> None:
        self._wallet = wallet
        self._preferences = preferences
        self._clock = clock

    async def drift(self, tx: Transaction, row: ReadingRow) -> Money:
        """What the panel had at that reading beyond what the books say."""
        return row.amount - row.taken - await tx.readings.booked(row.provider_id)

    async def difference(self, tx: Transaction, reading_id: int, kind: Booking) -> Booked:
        """What there would be to book. Raises NotPossibleNow for a reading that is not there,
        NothingToChange when the books agree with it already.
        """
        row = await tx.readings.get(reading_id)
        if row is None:
            raise NotPossibleNow
        provider = await tx.providers.get(row.provider_id)
        drift = Amount(await self.drift(tx, row), provider.currency or self._preferences.currency)
        if not drift.money:
            raise NothingToChange
        return Booked(provider.name, drift, kind)

    async def book(
        self, tx: Transaction, reading_id: int, kind: Booking, *, actor: str, reason: str = ""
    ) -> Booked:
        """Book it, once.

        Raises as ``difference``, and NotPossibleNow for a fall that would be paid in, or a
        currency without a rate.
        """
        booked = await self.difference(tx, reading_id, kind)
        row = await tx.readings.get(reading_id)
        assert row is not None
        entry = self._entry(row, booked, actor=actor, reason=reason)
        await self._wallet.post(tx, entry, at=self._clock())
        await tx.providers.change(row.provider_id, agreed_at_add=row.accepted)
        return booked

    def _entry(self, row: ReadingRow, booked: Booked, *, actor: str, reason: str) -> ledger.Entry:
        drift = booked.amount
        nonce = f"r{row.id}:{drift.money.units}"
        if booked.kind is Booking.ACCEPTED:
            return ledger.drift_accepted(
                nonce=nonce, provider_id=row.provider_id, change=drift, actor=actor, note=reason
            )
        ours = self._preferences.rule.in_ours(drift.money, drift.currency)
        if drift.money < Money(0) or ours is None:
            raise NotPossibleNow
        return ledger.provider_topped_up(
            nonce=nonce,
            provider=drift,
            provider_id=row.provider_id,
            ours=Amount(ours, self._preferences.currency),
            actor=actor,
        )
