"""News that is owed: written with what caused it, read by the announcing worker."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.customer import Customer
from db.models.outbox import Notice, NoticeState
from db.repositories.base import Repository

KEEP: Final = timedelta(days=7)
"""Notices that are done with are kept so long, so that the same news is not written twice."""


class Outbox(Repository):
    """Notices."""

    def __init__(self, session: AsyncSession, ring: Callable[[str], None]) -> None:
        super().__init__(session)
        self._ring = ring

    async def add(
        self,
        *,
        dedupe_key: str,
        chat_id: int,
        kind: str,
        priority: int,
        payload: dict[str, Any],
        at: datetime,
        order_id: int | None = None,
    ) -> None:
        """Owe a message once per dedupe_key; lower priority numbers go first."""
        await self.insert_unless_there(
            Notice,
            dedupe_key=dedupe_key,
            chat_id=chat_id,
            kind=kind,
            priority=priority,
            order_id=order_id,
            payload=payload,
            state=NoticeState.WAITING,
            not_before=at,
            tries=0,
            created_at=at,
        )
        self._ring("outbox")

    async def due(
        self, *, at: datetime, limit: int, not_to: Collection[int] = ()
    ) -> Sequence[Notice]:
        """Notices that may go now, to people who can be reached, most urgent first.

        ``not_to`` are chats to leave out.
        """
        rows = await self.session.scalars(
            select(Notice)
            .outerjoin(Customer, Customer.telegram_id == Notice.chat_id)
            .where(
                Notice.state == NoticeState.WAITING,
                Notice.not_before <= at,
                or_(Customer.id.is_(None), Customer.unreachable_since.is_(None)),
                Notice.chat_id.not_in(not_to),
            )
            .order_by(Notice.priority, Notice.id)
            .limit(limit)
        )
        return rows.all()

    async def waiting_about(self, order_id: int, chat_id: int) -> Sequence[Notice]:
        """All waiting notices to one person about one order, oldest first."""
        rows = await self.session.scalars(
            select(Notice)
            .where(
                Notice.order_id == order_id,
                Notice.chat_id == chat_id,
                Notice.state == NoticeState.WAITING,
            )
            .order_by(Notice.id)
        )
        return rows.all()

    async def mark(self, notice_ids: Sequence[int], state: NoticeState) -> None:
        """Done with these, one way or the other."""
        await self.session.execute(
            update(Notice).where(Notice.id.in_(notice_ids)).values(state=state)
        )

    async def postpone(self, notice_id: int, *, until: datetime, counts: bool) -> None:
        """Try again then; ``counts`` says whether this was a try."""
        await self.session.execute(
            update(Notice)
            .where(Notice.id == notice_id)
            .values(not_before=until, tries=Notice.tries + int(counts))
        )

    async def wake(self, chat_ids: Collection[int], *, at: datetime) -> None:
        """What waits for these people may go now: they can be reached again."""
        woken = await self.session.execute(
            update(Notice)
            .where(Notice.chat_id.in_(chat_ids), Notice.state == NoticeState.WAITING)
            .values(not_before=at)
            .execution_options(synchronize_session=False)
            .returning(Notice.id)
        )
        if woken.first() is not None:
            self._ring("outbox")

    async def forget_old(self, *, at: datetime) -> None:
        """Delete what has been done with for long."""
        await self.session.execute(
            delete(Notice).where(Notice.state != NoticeState.WAITING, Notice.created_at < at - KEEP)
        )
