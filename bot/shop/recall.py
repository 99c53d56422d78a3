"""Taking back what a broadcast has sent, as long as Telegram deletes it.

Deleting twice is harmless, so nothing is written down before the call: after a kill it goes on.
"""

from asyncio import gather
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.domain.broadcasts import DELETABLE_FOR, BroadcastState, RecipientState
from bot.shop.clock import Clock
from bot.shop.copier import Copier
from bot.shop.notifier import Delivery, Later, Sent
from db.database import Database


class Recall:
    """Deletes the copies of a broadcast that is being taken back."""

    def __init__(
        self, database: Database, copier: Copier, clock: Clock, *, batch_size: int
    ) -> None:
        self._database = database
        self._copier = copier
        self._clock = clock
        self._batch_size = batch_size
        self._rest_until: datetime | None = None

    async def take_back_batch(self) -> bool:
        """Delete the next few copies. False when there is nothing to do now."""
        now = self._clock()
        if self._rest_until is not None and now < self._rest_until:
            return False
        async with self._database.reading() as tx:
            row = await tx.broadcasts.deleting()
            if row is None:
                return False
            copies = await tx.broadcasts.arrived(row.id, limit=self._batch_size)
            counts = await tx.broadcasts.counts(row.id) if not copies else {}
        is_late = row.finished_at is None or now - row.finished_at > DELETABLE_FOR
        if not copies and counts.get(RecipientState.SENDING) and not is_late:
            # What was in the air when it was stopped is about to land.
            return False
        if not copies or is_late:
            async with self._database.transaction() as tx:
                await tx.broadcasts.move(row, BroadcastState.DELETED)
            return False
        answers = await gather(
            *(self._copier.take_back(chat_id, message_id) for _, chat_id, message_id in copies)
        )
        rows = self._judged([row_id for row_id, _, _ in copies], answers)
        async with self._database.transaction() as tx:
            await tx.broadcasts.record(rows)
        return True

    def _judged(self, row_ids: Sequence[int], answers: Sequence[Delivery]) -> list[dict[str, Any]]:
        now, rows = self._clock(), []
        for row_id, answer in zip(row_ids, answers, strict=True):
            if isinstance(answer, Later):
                # It stays as it is, and is tried again after a rest.
                self._rest_until = now + timedelta(seconds=answer.seconds)
                continue
            gone = isinstance(answer, Sent)
            state = RecipientState.DELETED if gone else RecipientState.KEPT
            rows.append({"id": row_id, "state": state, "done_at": now})
        return rows
