"""Broadcasts and their recipients: filled by one statement, taken up in small batches."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, exists, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.attributes import set_committed_value

from bot.domain.broadcasts import NEXT, Audience, BroadcastState, RecipientState
from bot.domain.orders import OrderState
from db.models.broadcast import Broadcast, Recipient
from db.models.customer import Customer
from db.models.order import Order
from db.repositories.base import Repository
from db.repositories.orders import ForbiddenMove
from db.types import CodeType

BELL: Final = "broadcasts"

_BUSY: Final = (BroadcastState.RUNNING, BroadcastState.PAUSED, BroadcastState.DELETING)
_OPEN: Final = (BroadcastState.DRAFT, *_BUSY)
_LISTED: Final = tuple(state for state in BroadcastState if state is not BroadcastState.DROPPED)
_BEGUN: Final = tuple(state for state in _LISTED if state is not BroadcastState.DRAFT)
_MONEY_BACK: Final = (OrderState.CANCELLED, OrderState.REFUSED, OrderState.RELEASED)
"""Orders that bought nothing in the end."""


class Broadcasts(Repository):
    """Messages to many."""

    def __init__(self, session: AsyncSession, ring: Callable[[str], None]) -> None:
        super().__init__(session)
        self._ring = ring

    async def add(self, broadcast: Broadcast) -> None:
        """Keep a new draft."""
        self.session.add(broadcast)
        await self.session.flush()

    async def get(self, broadcast_id: int) -> Broadcast | None:
        """By number."""
        return await self.session.get(Broadcast, broadcast_id)

    async def drafts_of(self, actor_id: int) -> Sequence[Broadcast]:
        """What this person has begun to make and not sent."""
        rows = await self.session.scalars(
            select(Broadcast).where(
                Broadcast.actor_id == actor_id, Broadcast.state == BroadcastState.DRAFT
            )
        )
        return rows.all()

    async def recent(self, *, limit: int) -> Sequence[Broadcast]:
        """The newest first, without those that were dropped."""
        rows = await self.session.scalars(
            select(Broadcast)
            .where(Broadcast.state.in_(_LISTED))
            .order_by(Broadcast.id.desc())
            .limit(limit)
        )
        return rows.all()

    async def lock_open(self) -> Sequence[Broadcast]:
        """All that have not ended, kept from everybody else until this transaction ends."""
        rows = await self.session.scalars(
            select(Broadcast)
            .where(Broadcast.state.in_(_OPEN))
            .order_by(Broadcast.id)
            .with_for_update()
        )
        return rows.all()

    async def running(self) -> Broadcast | None:
        """The one that is being sent."""
        return await self.session.scalar(
            select(Broadcast).where(Broadcast.state == BroadcastState.RUNNING).limit(1)
        )

    async def deleting(self) -> Broadcast | None:
        """The one whose copies are being taken back."""
        return await self.session.scalar(
            select(Broadcast).where(Broadcast.state == BroadcastState.DELETING).limit(1)
        )

    async def busy(self) -> Broadcast | None:
        """The one that something is being done with, or rests halfway."""
        return await self.session.scalar(
            select(Broadcast).where(Broadcast.state.in_(_BUSY)).limit(1)
        )

    async def latest_begun(self) -> Broadcast | None:
        """The one that was started last, whatever became of it."""
        return await self.session.scalar(
            select(Broadcast)
            .where(Broadcast.state.in_(_BEGUN))
            .order_by(Broadcast.started_at.desc(), Broadcast.id.desc())
            .limit(1)
        )

    async def move(self, broadcast: Broadcast, to: BroadcastState, **changes: Any) -> bool:
        """Compare-and-set it into another state; False when somebody was first.

        Raises ForbiddenMove for a move that the rules do not know.
        """
        if to not in NEXT[broadcast.state]:
            raise ForbiddenMove(f"broadcast {broadcast.state} to {to}")
        moved = await self.session.execute(
            update(Broadcast)
            .where(Broadcast.id == broadcast.id, Broadcast.state == broadcast.state)
            .values(state=to, **changes)
            .execution_options(synchronize_session=False)
            .returning(Broadcast.id)
        )
        if moved.first() is None:
            return False
        for name, value in (changes | {"state": to}).items():
            set_committed_value(broadcast, name, value)
        if to in (BroadcastState.RUNNING, BroadcastState.DELETING):
            self._ring(BELL)
        return True

    async def change(self, broadcast: Broadcast, **values: Any) -> None:
        """Set columns that are no part of the state."""
        await self.session.execute(
            update(Broadcast)
            .where(Broadcast.id == broadcast.id)
            .values(**values)
            .execution_options(synchronize_session=False)
        )
        for name, value in values.items():
            set_committed_value(broadcast, name, value)

    async def reach(self, audience: Audience, *, at: datetime) -> int:
        """How many would get it now."""
        found = await self.session.scalar(
            select(func.count()).select_from(Customer).where(*_among(audience, at))
        )
        return found or 0

    async def languages(self) -> Sequence[str]:
        """What the people who can be reached read, the most common first."""
        rows = await self.session.scalars(
            select(Customer.language)
            .where(Customer.unreachable_since.is_(None))
            .group_by(Customer.language)
            .order_by(func.count().desc(), Customer.language)
        )
        return rows.all()

    async def fill(self, broadcast_id: int, audience: Audience, *, at: datetime) -> int:
        """Write a row for everybody who shall get it; how many. Nobody's number is read here."""
        people = select(
            literal(broadcast_id),
            Customer.telegram_id,
            literal(RecipientState.WAITING, CodeType(RecipientState)),
        ).where(*_among(audience, at))
        await self.session.execute(
            insert(Recipient).from_select(
                ["broadcast_id", "chat_id", "state"], people.order_by(Customer.id)
            )
        )
        found = await self.session.scalar(
            select(func.count()).where(Recipient.broadcast_id == broadcast_id)
        )
        return found or 0

    async def claim(self, broadcast_id: int, *, limit: int, at: datetime) -> list[tuple[int, int]]:
        """Mark the next few as being sent: (row, chat) of each, in their order."""
        chosen = (
            select(Recipient.id)
            .where(
                Recipient.broadcast_id == broadcast_id,
                Recipient.state == RecipientState.WAITING,
            )
            .order_by(Recipient.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        rows = await self.session.execute(
            update(Recipient)
            .where(Recipient.id.in_(chosen))
            .values(state=RecipientState.SENDING, done_at=at)
            .execution_options(synchronize_session=False)
            .returning(Recipient.id, Recipient.chat_id)
        )
        return sorted((row[0], row[1]) for row in rows)

    async def arrived(self, broadcast_id: int, *, limit: int) -> list[tuple[int, int, int]]:
        """Copies that can be taken back: (row, chat, message) of the next few."""
        rows = await self.session.execute(
            select(Recipient.id, Recipient.chat_id, Recipient.message_id)
            .where(
                Recipient.broadcast_id == broadcast_id,
                Recipient.state == RecipientState.SENT,
                Recipient.message_id.is_not(None),
            )
            .order_by(Recipient.id)
            .limit(limit)
        )
        return [
            (row_id, chat_id, message_id)
            for row_id, chat_id, message_id in rows
            if message_id is not None
        ]

    async def record(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """What became of some: dicts with ``id`` and the same columns."""
        if rows:
            await self.session.execute(update(Recipient), [dict(row) for row in rows])

    async def put_back(self, row_ids: Sequence[int]) -> None:
        """These were certainly not sent: they wait again."""
        if not row_ids:
            return
        await self.session.execute(
            update(Recipient)
            .where(Recipient.id.in_(row_ids), Recipient.state == RecipientState.SENDING)
            .values(state=RecipientState.WAITING, done_at=None)
        )

    async def give_up(self, broadcast_id: int, *, taken_before: datetime) -> int:
        """Nobody will tell what became of those that were taken up before that: unknown.

        Returns how many.
        """
        given_up = await self.session.scalars(
            update(Recipient)
            .where(
                Recipient.broadcast_id == broadcast_id,
                Recipient.state == RecipientState.SENDING,
                Recipient.done_at < taken_before,
            )
            .values(state=RecipientState.UNKNOWN)
            .returning(Recipient.id)
        )
        return len(given_up.all())

    async def counts(self, broadcast_id: int) -> dict[RecipientState, int]:
        """How many are in each state."""
        rows = await self.session.execute(
            select(Recipient.state, func.count())
            .where(Recipient.broadcast_id == broadcast_id)
            .group_by(Recipient.state)
        )
        return {row[0]: row[1] for row in rows}


def _among(audience: Audience, at: datetime) -> list[ColumnElement[bool]]:
    rules: list[ColumnElement[bool]] = [
        Customer.unreachable_since.is_(None),
        Customer.banned_at.is_(None),
    ]
    if audience.language is not None:
        rules.append(Customer.language == audience.language)
    if audience.seen_days is not None:
        seen = func.coalesce(Customer.last_seen_at, Customer.created_at)
        rules.append(seen >= at - timedelta(days=audience.seen_days))
    if audience.bought is not None:
        has_bought = exists().where(
            Order.customer_id == Customer.id, Order.state.not_in(_MONEY_BACK)
        )
        rules.append(has_bought if audience.bought else ~has_bought)
    return rules
