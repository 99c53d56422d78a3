"""Providers to which nothing is sent for a while: why, how long, and the word to the owner."""

from datetime import datetime, timedelta
from typing import Final

from bot.domain.breaker import LOST_MAX, Answered, lost_in_a_row
from bot.domain.orders import AttemptState
from bot.shop.clock import Clock
from bot.shop.news import News
from db.models.catalog import Provider
from db.models.order import Attempt
from db.transaction import Transaction

NO_CLEAR_ANSWERS: Final = "unclear"
"""Why a provider is paused whose answers got lost several times in a row."""

_TRIAL_EVERY: Final = 300.0
_ROW_LOOKED_AT: Final = 50
"""More adds are never in the air between lost answers in a row."""


class Pauses:
    """Begins and ends pauses, in the caller's transaction."""

    def __init__(self, news: News, clock: Clock, *, scale: float) -> None:
        self._news = news
        self._clock = clock
        self._trial_every = timedelta(seconds=_TRIAL_EVERY * scale)

    async def begin(
        self, tx: Transaction, provider_id: int, reason: str, *, seconds: float
    ) -> None:
        """Send nothing there for so long; the owners hear of it once."""
        now = self._clock()
        provider = await tx.providers.get(provider_id)
        if provider.paused_reason is None:
            facts = {"provider": provider.name, "reason": reason}
            await self._news.alert(tx, "provider-paused", facts, once=str(now.timestamp()), at=now)
        await tx.providers.change(
            provider_id, paused_until=now + timedelta(seconds=seconds), paused_reason=reason
        )

    async def end(self, tx: Transaction, provider_id: int) -> None:
        """It works again."""
        now = self._clock()
        provider = await tx.providers.get(provider_id)
        await tx.providers.change(provider_id, paused_until=None, paused_reason=None)
        facts = {"provider": provider.name}
        await self._news.alert(tx, "provider-back", facts, once=str(now.timestamp()), at=now)
        tx.ring("orders")

    async def break_circuit(self, tx: Transaction, provider_id: int) -> None:
        """Pause a provider whose answers got lost several times in a row (money page 5.4)."""
        ended = [
            Answered(one.sent_at, one.ended_at or one.sent_at, _was_lost(one))
            for one in await tx.attempts.last_answered(provider_id, _ROW_LOOKED_AT)
        ]
        if lost_in_a_row(ended) >= LOST_MAX:
            seconds = self._trial_every.total_seconds()
            await self.begin(tx, provider_id, NO_CLEAR_ANSWERS, seconds=seconds)

    async def mend_circuit(self, tx: Transaction, provider_id: int) -> None:
        """A clear answer came: where lost ones had paused the provider, it works again."""
        if (await tx.providers.get(provider_id)).paused_reason == NO_CLEAR_ANSWERS:
            await self.end(tx, provider_id)

    async def take_trial(self, tx: Transaction, provider_id: int) -> bool:
        """Whether one order may be tried although answers got lost; then none for a while."""
        now = self._clock()
        return await tx.providers.take_trial(
            provider_id, NO_CLEAR_ANSWERS, at=now, until=now + self._trial_every
        )


def is_resting(provider: Provider, *, at: datetime) -> bool:
    """Whether new orders are turned away because its answers get lost.

    Not when a trial is due: those who waited have had theirs, and somebody has to be the next.
    """
    until = provider.paused_until
    return provider.paused_reason == NO_CLEAR_ANSWERS and until is not None and at < until


def _was_lost(attempt: Attempt) -> bool:
    """Whether its answer was no answer, also where it has been found since."""
    undecided = (AttemptState.UNCLEAR, AttemptState.NOT_LANDED, AttemptState.ABANDONED)
    return attempt.state in undecided or "verdict" in (attempt.evidence or {})
