"""Reading what our account at a provider holds, as evidence (money page 5.4, *Reading*).

A reading counts only when no add was in the air before, during and after it.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from bot.domain.calibration import (
    Reading,
    fall_between,
    is_ours_alone,
    quantum_of,
    unexplained_fall,
)
from bot.domain.evidence import Fall
from bot.domain.money import Money
from bot.domain.orders import AttemptState
from bot.providers.base import Balance
from bot.shop.clock import Clock
from bot.shop.tracking import Tracking
from bot.shop.upstream import Upstream
from db.database import Database
from db.models.order import Attempt
from db.repositories.readings import reading_of
from db.transaction import Transaction

LOOK_BACK: Final = timedelta(days=3)
"""How long a try that was found not placed may still turn up at the next bracket."""
_AGAIN: Final = 60.0
_READINGS_MAX: Final = 2000
_SWEPT_MAX: Final = 1000
"""With more orders running than this, looking at all of them takes longer than it is worth."""
_IDS_PER_LOOK: Final = 100


class Readings:
    """Takes readings and says what they prove."""

    def __init__(
        self,
        database: Database,
        tracking: Tracking,
        clock: Clock,
        *,
        calibration_adds: int,
        settle_seconds: int,
        scale: float,
    ) -> None:
        self._database = database
        self._tracking = tracking
        self._clock = clock
        self._needed = calibration_adds
        self._settle = timedelta(seconds=settle_seconds)
        self._again = timedelta(seconds=_AGAIN * scale)
        self._swept: dict[int, int] = {}
        self._news: set[int] = set()

    async def take(self, upstream: Upstream, *, is_wanted: bool = False) -> bool:
        """Read the balance if it is time for it or ``is_wanted``, and nothing is in the air.

        Whether there is a new reading. Raises ProviderFailure.
        """
        async with self._database.reading() as tx:
            stand = await self._quiet_stand(tx, upstream)
            if stand is None or not (is_wanted or await self._is_due(tx, upstream, stand)):
                return False
        balance = await upstream.purse.read()
        if await self._has_fallen(upstream, balance, stand):
            # Statuses come later than charges: first let them explain it.
            await self._look_at_all(upstream)
            async with self._database.reading() as tx:
                explained = await self._quiet_stand(tx, upstream)
            if explained is None or explained | {"taken": stand["taken"]} != stand:
                return False
            stand = explained
        return await self._keep(upstream, balance, stand)

    async def sweep(self, upstream: Upstream) -> None:
        """Look at every running order, so that money that came back is known.

        Raises ProviderFailure.
        """
        async with self._database.reading() as tx:
            last = await tx.readings.last(upstream.id)
        if last is None or self._swept.get(upstream.id) == last.id:
            return
        if await self._look_at_all(upstream):
            self._swept[upstream.id] = last.id

    async def is_exclusive(self, tx: Transaction, upstream: Upstream) -> bool:
        """Whether the account is declared ours alone, and the readings bear it out."""
        provider = await tx.providers.get(upstream.id)
        if not upstream.search.exclusive or provider.shared_since is not None:
            return False
        readings, quantum = await self._history(tx, upstream)
        return is_ours_alone(readings, needed=self._needed, quantum=quantum)

    async def foreign_spending(self, tx: Transaction, upstream: Upstream) -> Money | None:
        """What somebody else has spent before a new reading, if anything; told once a reading."""
        if upstream.id not in self._news:
            return None
        self._news.discard(upstream.id)
        rows = await tx.readings.last_two(upstream.id)
        quantum = await self.quantum(tx, upstream)
        return unexplained_fall([reading_of(row) for row in rows], quantum=quantum)

    async def _has_fallen(
        self, upstream: Upstream, balance: Balance, stand: Mapping[str, Any]
    ) -> bool:
        """Whether this balance is lower than the one before it and the books explain."""
        async with self._database.reading() as tx:
            last = await tx.readings.last(upstream.id)
            currency = (await tx.providers.get(upstream.id)).currency or balance.currency
            quantum = await self.quantum(tx, upstream)
        if last is None:
            return False
        now = Reading(
            at=self._clock(),
            amount=Money.floor(balance.amount, currency),
            float_=stand["taken"],
            newest_attempt=stand["newest_attempt"],
            accepted=stand["accepted"],
            undecided=stand["undecided"],
        )
        return unexplained_fall([reading_of(last), now], quantum=quantum) is not None

    async def _look_at_all(self, upstream: Upstream) -> bool:
        """Ask about every running order; whether they were few enough for that."""
        running = await self._tracking.running(upstream)
        if len(running) > _SWEPT_MAX:
            return False
        for start in range(0, len(running), _IDS_PER_LOOK):
            await self._tracking.look(upstream, running[start : start + _IDS_PER_LOOK])
        return True

    async def fall(
        self, tx: Transaction, upstream: Upstream, undecided: Sequence[Attempt]
    ) -> Fall | None:
        """By how much the balance fell around these undecided tries, if that can be said.

        They must all be settled before the second reading, and no money may have come back.
        """
        before = await tx.readings.before(upstream.id, undecided[0].id)
        after = await tx.readings.last(upstream.id)
        if before is None or after is None or after.newest_attempt < undecided[-1].id:
            return None
        is_settled = after.at >= undecided[-1].sent_at + self._settle
        if not is_settled or self._swept.get(upstream.id) != after.id:
            return None
        if await tx.readings.money_came_back(upstream.id, since=before.at):
            return None
        tries = await tx.attempts.between(
            upstream.id, after=before.newest_attempt, up_to=after.newest_attempt
        )
        return fall_between(
            reading_of(before),
            reading_of(after),
            costs=_lost_costs(tries),
            accepted=[one.cost for one in tries if one.provider_order_id is not None],
            quantum=await self.quantum(tx, upstream),
        )

    async def may_tell(
        self, tx: Transaction, upstream: Upstream, undecided: Sequence[Attempt]
    ) -> bool:
        """Whether a reading that is still to come may prove something about these tries."""
        if not await self.is_exclusive(tx, upstream):
            return False
        before = await tx.readings.before(upstream.id, undecided[0].id)
        return before is not None and await self.is_wanted(tx, upstream, undecided)

    async def is_wanted(
        self, tx: Transaction, upstream: Upstream, undecided: Sequence[Attempt]
    ) -> bool:
        """Whether there is no swept reading yet from when the last of these could land no more."""
        last = await tx.readings.last(upstream.id)
        return (
            last is None
            or last.at < undecided[-1].sent_at + self._settle
            or self._swept.get(upstream.id) != last.id
        )

    async def quantum(self, tx: Transaction, upstream: Upstream) -> Money:
        """The smallest step of the shown balance."""
        provider = await tx.providers.get(upstream.id)
        return quantum_of(await tx.readings.decimals(upstream.id), provider.currency or "")

    async def _history(
        self, tx: Transaction, upstream: Upstream
    ) -> tuple[Sequence[Reading], Money]:
        last = await tx.readings.last(upstream.id)
        if last is None:
            return (), Money(1)
        rows = await tx.readings.back_to(
            upstream.id, accepted=last.accepted - self._needed, limit=_READINGS_MAX
        )
        return [reading_of(row) for row in rows], await self.quantum(tx, upstream)

    async def _quiet_stand(self, tx: Transaction, upstream: Upstream) -> dict[str, Any] | None:
        """What the books say now; None while an add is in the air."""
        if await tx.attempts.is_in_air(upstream.id):
            return None
        return await tx.readings.stand(upstream.id, since=self._clock() - LOOK_BACK)

    async def _is_due(self, tx: Transaction, upstream: Upstream, stand: Mapping[str, Any]) -> bool:
        last = await tx.readings.last(upstream.id)
        if last is None:
            return True
        is_old = self._clock() - last.at >= self._again
        return is_old and stand["accepted"] > last.accepted

    async def _keep(self, upstream: Upstream, balance: Balance, stand: Mapping[str, Any]) -> bool:
        async with self._database.transaction() as tx:
            if await self._quiet_stand(tx, upstream) != stand:
                return False
            provider = await tx.providers.get(upstream.id)
            currency = provider.currency or balance.currency
            await tx.readings.add(
                provider_id=upstream.id,
                at=self._clock(),
                amount=Money.floor(balance.amount, currency),
                decimals=balance.decimals,
                **stand,
            )
        self._news.add(upstream.id)
        return True


def _lost_costs(tries: Sequence[Attempt]) -> dict[int, Money]:
    lost = (AttemptState.UNCLEAR, AttemptState.ABANDONED)
    return {
        one.id: one.expected_cost
        for one in tries
        if one.state in lost and one.provider_order_id is None
    }
