"""What the panel's balance says beside the books (money page section 3, I14).

A difference beyond rounding is announced with what may explain it; a person says whether it was
paid in, or takes it as it is. Nothing is booked by itself but the first reading of a provider.
"""

from typing import Final

from structlog import get_logger

from bot.domain import ledger
from bot.domain.errors import NothingToChange
from bot.domain.money import Amount, Money
from bot.providers.base import ProviderFailure
from bot.shop.clock import Clock
from bot.shop.desk import ActKind
from bot.shop.facts import Fact, Json, to_json
from bot.shop.floats import Booked, Booking, Floats
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.readings import LOOK_BACK, Readings
from bot.shop.upstream import Upstream, Upstreams
from bot.shop.wallet import Wallet
from db.database import Database, repeats_conflicts
from db.transaction import Transaction

log = get_logger()

_CANDIDATES_SHOWN: Final = 5


class Drift:
    """Compares balances with the books."""

    def __init__(
        self,
        database: Database,
        readings: Readings,
        upstreams: Upstreams,
        floats: Floats,
        wallet: Wallet,
        preferences: Preferences,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._readings = readings
        self._upstreams = upstreams
        self._floats = floats
        self._wallet = wallet
        self._preferences = preferences
        self._news = news
        self._clock = clock

    async def watch(self) -> None:
        """Compare at every provider; the owners hear of each difference once."""
        for upstream in self._upstreams:
            try:
                await self._readings.take(upstream)
                await self._begin_books(upstream)
                if not await self._agrees(upstream):
                    # Money may be on its way: read and sweep anew before anybody is alarmed.
                    await self._readings.take(upstream, is_wanted=True)
                    await self._readings.sweep(upstream)
                    await self._tell(upstream)
            except ProviderFailure as failure:
                log.warning("drift.not_compared", provider=upstream.name, kind=failure.kind)

    @repeats_conflicts
    async def pay_in(self, actor: int, reading_id: int) -> Booked:
        """The owner says that he paid in what a reading showed: booked with one tap, once.

        Raises NotPossibleNow for a reading that is not there, for a fall, or for a currency without
        a rate; NothingToChange when the books agree with it already.
        """
        kind = Booking.PAID_IN
        async with self._database.transaction() as tx:
            booked = await self._floats.book(tx, reading_id, kind, actor=f"staff:{actor}")
            facts: dict[str, Json] = to_json({"provider": booked.provider, "amount": booked.amount})
            await tx.staff.record(
                nonce=f"{kind.value[:14]}{reading_id}"[:32],
                actor_id=actor,
                act=ActKind.FLOAT_PAID_IN,
                payload=facts,
                at=self._clock(),
            )
        return booked

    async def trust(self, actor: int, provider_id: int) -> str:
        """The owner says that the account is the shop's alone again; the provider's name.

        Raises NothingToChange.
        """
        now = self._clock()
        async with self._database.transaction() as tx:
            provider = await tx.providers.get(provider_id)
            if provider.shared_since is None:
                raise NothingToChange
            nonce = f"trust{provider_id}:{int(provider.shared_since.timestamp())}"
            await tx.providers.change(provider_id, shared_since=None)
            await tx.staff.record(
                nonce=nonce[:32],
                actor_id=actor,
                act=ActKind.ACCOUNT_TRUSTED,
                payload={"provider": provider.name},
                at=now,
            )
        return provider.name

    @repeats_conflicts
    async def _begin_books(self, upstream: Upstream) -> None:
        """The first reading of a new provider is booked as topped up."""
        async with self._database.transaction() as tx:
            provider = await tx.providers.get(upstream.id)
            first = await tx.readings.first(upstream.id)
            if first is None or provider.currency is None or provider.agreed_at_add is not None:
                return
            held = first.amount - first.taken
            ours = self._preferences.rule.in_ours(held, provider.currency)
            if ours is None:
                return
            if held > Money(0):
                entry = ledger.provider_topped_up(
                    nonce=f"first:{upstream.id}",
                    provider=Amount(held, provider.currency),
                    provider_id=upstream.id,
                    ours=Amount(ours, self._preferences.currency),
                    note="the balance when the books began",
                )
                await self._wallet.post(tx, entry, at=self._clock())
            await tx.providers.change(upstream.id, agreed_at_add=first.accepted)

    async def _agrees(self, upstream: Upstream) -> bool:
        """Whether the last reading says what the books say, but for rounding and lost answers."""
        async with self._database.reading() as tx:
            row = await tx.readings.last(upstream.id)
            agreed = (await tx.providers.get(upstream.id)).agreed_at_add
            if row is None or agreed is None:
                return True
            drift = await self._floats.drift(tx, row)
            quantum = await self._readings.quantum(tx, upstream)
            lost = [one for one, _ in await tx.attempts.undecided(upstream.id)]
        undecided = sum(one.expected_cost.units for one in lost if one.id <= row.newest_attempt)
        if abs(drift.units) <= quantum.units and agreed != row.accepted:
            async with self._database.transaction() as tx:
                await tx.providers.change(upstream.id, agreed_at_add=row.accepted)
        rounding = quantum.units * (max(row.accepted - agreed, 0) + 1)
        return -rounding - undecided <= drift.units <= rounding

    async def _tell(self, upstream: Upstream) -> None:
        if await self._agrees(upstream):
            return
        now = self._clock()
        async with self._database.transaction() as tx:
            row = await tx.readings.last(upstream.id)
            assert row is not None
            drift = await self._floats.drift(tx, row)
            currency = (await tx.providers.get(upstream.id)).currency or ""
            facts: dict[str, Fact] = {
                "provider": upstream.name,
                "amount": Amount(Money(abs(drift.units)), currency),
                "reading": row.id,
            }
            if drift < Money(0):
                facts["candidates"] = await self._candidates(tx, upstream)
            name = "float-fell" if drift < Money(0) else "float-rose"
            once = f"{upstream.id}:{drift.units}"
            await self._news.alert(tx, name, facts, once=once, at=now)

    async def _candidates(self, tx: Transaction, upstream: Upstream) -> str:
        """Orders that may have been delivered beside the books; "none" where there are none."""
        tries = await tx.attempts.judged_missing(upstream.id, since=self._clock() - LOOK_BACK)
        numbers = dict.fromkeys(f"#{order.id}" for _, order in tries)
        return ", ".join(list(numbers)[-_CANDIDATES_SHOWN:]) or "none"
