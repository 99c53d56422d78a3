"""Sending a confirmed broadcast: small batches, what came of each copy, and how far it is.

A recipient's row is ``sending`` before the call (money page 9.4); what a kill leaves so counts as
unknown, and nobody is sent the same twice.
"""

from asyncio import gather
from collections import deque
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from structlog import get_logger

from bot.domain.broadcasts import BroadcastState, RecipientState
from bot.shop.broadcast_batch import Batch, Outcome, judged
from bot.shop.broadcast_card import BroadcastCard, card_of, original_of
from bot.shop.clock import Clock
from bot.shop.copier import Copier, Speed
from bot.shop.customers import Customers
from bot.shop.notifier import Later, Recipient, Sent
from db.database import Database
from db.models.broadcast import Broadcast
from db.transaction import Transaction

log = get_logger()

NETWORK: Final = "network"
"""Why a broadcast has paused by itself when Telegram cannot be reached; else Telegram's words."""

LEFT_BEHIND: Final = timedelta(minutes=2)
"""A copy that was begun so long ago belongs to a process that is no more."""

_STRIKES_MAX: Final = 3
_STRIKE_REST: Final = timedelta(seconds=5)
"""After a batch of which Telegram took nothing; doubled each time."""

_ENDED: Final = frozenset({BroadcastState.STOPPED, BroadcastState.FINISHED, BroadcastState.DELETED})
_RESULT_SHOWN: Final = timedelta(hours=1)
"""A result older than this was seen before this process was started."""

_SPEED_OVER: Final = timedelta(seconds=20)
_REASON_MAX: Final = 256
_DEFAULT_LANGUAGE: Final = "en"


class Mailing:
    """Sends what is running. Several callers may send batches side by side."""

    def __init__(
        self,
        database: Database,
        copier: Copier,
        customers: Customers,
        clock: Clock,
        *,
        batch_size: int,
    ) -> None:
        self._database = database
        self._copier = copier
        self._customers = customers
        self._clock = clock
        self._batch_size = batch_size
        self._strikes = 0
        self._struck_at: datetime | None = None
        self._rest_until: datetime | None = None
        self._shown: tuple[BroadcastCard, Speed | None] | None = None
        self._seen: deque[tuple[datetime, int, int]] = deque()

    async def recover(self) -> None:
        """At the start of the only process: copies that were in the air when it ended."""
        async with self._database.transaction() as tx:
            row = await tx.broadcasts.latest_begun()
            if row is None:
                return
            soon = self._clock() + timedelta(seconds=1)
            unknown = await tx.broadcasts.give_up(row.id, taken_before=soon)
        if unknown:
            log.warning("broadcast.in_the_air", broadcast=row.id, unknown=unknown)

    async def send_batch(self) -> bool:
        """Send the next few copies at Telegram's pace. False when there is nothing to do now."""
        if self._rest_until is not None and self._clock() < self._rest_until:
            return False
        batch = await self._claim()
        if batch is None:
            return False
        began_at = self._clock()
        answers = await gather(
            *(self._copier.copy(chat_id, batch.original) for _, chat_id in batch.people),
            return_exceptions=True,
        )
        outcome = judged(batch, answers, at=self._clock())
        await self._record(batch, outcome)
        for chat_id in outcome.blocked:
            await self._customers.mark_unreachable(chat_id)
        await self._take_care(batch, outcome, began_at=began_at)
        if outcome.bug is not None:
            raise outcome.bug
        return True

    async def report(self) -> None:
        """Bring the message about the latest broadcast up to date, where it has changed."""
        now = self._clock()
        async with self._database.reading() as tx:
            row = await self._reported(tx, now)
            if row is None:
                return
            card = await card_of(tx, row, at=now)
            customer = await tx.customers.by_telegram_id(row.actor_id)
        if card.counts.sending:
            await self._give_up(row, before=now - LEFT_BEHIND)
        told = (card, self._speed(card, now))
        if self._shown == told:
            return
        language = customer.language if customer is not None else _DEFAULT_LANGUAGE
        delivery = await self._copier.show_progress(
            Recipient(row.actor_id, language), *told, message_id=row.progress_message_id
        )
        if isinstance(delivery, Sent) and delivery.message_id is not None:
            async with self._database.transaction() as tx:
                await tx.broadcasts.change(row, progress_message_id=delivery.message_id)
        if not isinstance(delivery, Later):
            self._shown = told

    async def _reported(self, tx: Transaction, now: datetime) -> Broadcast | None:
        """Which broadcast there is news of: one under way, one that has just ended, the newest."""
        if (row := await tx.broadcasts.busy()) is not None:
            return row
        if self._shown is not None and self._shown[0].is_under_way:
            return await tx.broadcasts.get(self._shown[0].id)
        newest = await tx.broadcasts.latest_begun()
        return None if newest is None or _is_old_news(newest, now) else newest

    async def _claim(self) -> Batch | None:
        async with self._database.reading() as tx:
            running = await tx.broadcasts.running()
        if running is None:
            return None
        now = self._clock()
        async with self._database.transaction() as tx:
            row = await tx.broadcasts.running()
            if row is None:
                return None
            limit = self._batch_size if not self._strikes else 1
            people = await tx.broadcasts.claim(row.id, limit=limit, at=now)
            if people:
                return Batch(row.id, original_of(row), people)
            counts = await tx.broadcasts.counts(row.id)
            if not counts.get(RecipientState.SENDING):
                await tx.broadcasts.move(row, BroadcastState.FINISHED, finished_at=now)
        return None

    async def _record(self, batch: Batch, outcome: Outcome) -> None:
        async with self._database.transaction() as tx:
            await tx.broadcasts.record(outcome.rows)
            await tx.broadcasts.put_back(outcome.back)
        if outcome.spoiled is not None:
            await self._pause(batch.broadcast_id, outcome.spoiled)

    async def _take_care(self, batch: Batch, outcome: Outcome, *, began_at: datetime) -> None:
        """Rest where Telegram wants it, or cannot be reached; give up after a few rests."""
        now = self._clock()
        if outcome.rest_seconds:
            self._rest(now + timedelta(seconds=outcome.rest_seconds))
        if not outcome.is_lost:
            self._strikes = 0 if outcome.rows else self._strikes
            return
        if self._struck_at is not None and began_at <= self._struck_at:
            # Begun before the trouble was known: the same trouble.
            return
        self._struck_at = now
        self._strikes += 1
        self._rest(now + _STRIKE_REST * 2 ** (self._strikes - 1))
        if self._strikes >= _STRIKES_MAX:
            await self._pause(batch.broadcast_id, NETWORK)
            self._strikes, self._rest_until = 0, None

    def _rest(self, until: datetime) -> None:
        self._rest_until = max(until, self._rest_until or until)

    async def _pause(self, broadcast_id: int, reason: str) -> None:
        """It pauses by itself and says why."""
        log.warning("broadcast.paused_itself", broadcast=broadcast_id, reason=reason)
        async with self._database.transaction() as tx:
            row = await tx.broadcasts.running()
            if row is not None and row.id == broadcast_id:
                await tx.broadcasts.move(
                    row, BroadcastState.PAUSED, paused_reason=reason[:_REASON_MAX]
                )

    async def _give_up(self, row: Broadcast, *, before: datetime) -> None:
        async with self._database.transaction() as tx:
            await tx.broadcasts.give_up(row.id, taken_before=before)

    def _speed(self, card: BroadcastCard, now: datetime) -> Speed | None:
        """Measured over the last few looks."""
        if card.state is not BroadcastState.RUNNING:
            self._seen.clear()
            return None
        self._seen.append((now, card.id, card.counts.done))
        while self._seen[0][1] != card.id or (
            len(self._seen) > 1 and now - self._seen[0][0] > _SPEED_OVER
        ):
            self._seen.popleft()
        since, _, done_then = self._seen[0]
        seconds = Decimal(str((now - since).total_seconds()))
        done = card.counts.done - done_then
        if not seconds or not done:
            return None
        per_second = done / seconds
        return Speed(round(per_second, 1), int(card.counts.left / per_second))


def _is_old_news(row: Broadcast, now: datetime) -> bool:
    is_over = row.state in _ENDED and row.finished_at is not None
    return is_over and now - (row.finished_at or now) > _RESULT_SHOWN
