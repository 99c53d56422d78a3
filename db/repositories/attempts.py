"""Attempts to place an order; a ``sending`` one is the lease of its slot."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update

from bot.domain.orders import AT_PANEL, NEXT_ATTEMPT, AttemptState
from db.models.order import Attempt, Order
from db.repositories.base import Repository
from db.repositories.orders import ForbiddenMove


class Attempts(Repository):
    """Tries to place orders."""

    async def get(self, attempt_id: int) -> Attempt:
        """By number; it must be there."""
        found = await self.session.get(Attempt, attempt_id)
        assert found is not None
        return found

    async def open(self, **values: Any) -> int | None:
        """Take a slot for an order; None when the slot or the order is taken (I6, I9)."""
        return await self.insert_unless_there(Attempt, **values)

    async def move(
        self, attempt: Attempt, to: AttemptState, *, at: datetime | None, **changes: Any
    ) -> bool:
        """Compare-and-set an attempt into another state; False when somebody was first."""
        if to not in NEXT_ATTEMPT[attempt.state]:
            raise ForbiddenMove(f"attempt {attempt.state} to {to}")
        changes |= {"state": to, "ended_at": at}
        moved = await self.session.execute(
            update(Attempt)
            .where(Attempt.id == attempt.id, Attempt.state == attempt.state)
            .values(**changes)
            .returning(Attempt.id)
        )
        return moved.first() is not None

    async def change(self, attempt_id: int, **values: Any) -> None:
        """Set columns that are no part of the state."""
        await self.session.execute(update(Attempt).where(Attempt.id == attempt_id).values(**values))

    async def of_order(self, order_id: int) -> Sequence[Attempt]:
        """All of an order, oldest first."""
        rows = await self.session.scalars(
            select(Attempt).where(Attempt.order_id == order_id).order_by(Attempt.id)
        )
        return rows.all()

    async def accepted(self, order_id: int) -> Attempt | None:
        """The one that the panel took."""
        return await self.session.scalar(
            select(Attempt).where(
                Attempt.order_id == order_id, Attempt.state == AttemptState.ACCEPTED
            )
        )

    async def judged_at(self, order_id: int) -> datetime | None:
        """When one was found not placed the last time."""
        found: datetime | None = await self.session.scalar(
            select(func.max(Attempt.ended_at)).where(
                Attempt.order_id == order_id, Attempt.state == AttemptState.NOT_LANDED
            )
        )
        return found

    async def sending(self) -> Sequence[Attempt]:
        """All in flight, in every process."""
        rows = await self.session.scalars(
            select(Attempt).where(Attempt.state == AttemptState.SENDING).order_by(Attempt.id)
        )
        return rows.all()

    async def newest_unclear(self, provider_id: int) -> Attempt | None:
        """The attempt sent last of those whose answer was lost and nobody has decided about."""
        return await self.session.scalar(
            select(Attempt)
            .where(Attempt.provider_id == provider_id, Attempt.state == AttemptState.UNCLEAR)
            .order_by(Attempt.sent_at.desc())
            .limit(1)
        )

    async def holder_of_slot(self, provider_id: int, slot: int) -> Attempt | None:
        """Who has this slot now."""
        return await self.session.scalar(
            select(Attempt).where(
                Attempt.provider_id == provider_id,
                Attempt.slot == slot,
                Attempt.state == AttemptState.SENDING,
            )
        )

    async def link_is_in_use(self, order: Order) -> bool:
        """Whether another order of ours is, or may be, at this provider with the same link."""
        found = await self.session.scalar(
            select(Order.id)
            .where(
                Order.link_key == order.link_key,
                Order.provider_id == order.provider_id,
                Order.id != order.id,
                Order.state.in_(AT_PANEL),
            )
            .limit(1)
        )
        return found is not None

    async def is_in_air(self, provider_id: int) -> bool:
        """Whether an add is on its way to this provider."""
        found = await self.session.scalar(
            select(Attempt.id)
            .where(Attempt.provider_id == provider_id, Attempt.state == AttemptState.SENDING)
            .limit(1)
        )
        return found is not None

    async def undecided(self, provider_id: int) -> Sequence[tuple[Attempt, Order]]:
        """Tries whose answer was lost and that nobody has decided about, as they were sent."""
        rows = await self.session.execute(
            select(Attempt, Order)
            .join(Order, Order.id == Attempt.order_id)
            .where(Attempt.provider_id == provider_id, Attempt.state == AttemptState.UNCLEAR)
            .order_by(Attempt.id)
        )
        return [(row[0], row[1]) for row in rows]

    async def judged_missing(
        self, provider_id: int, *, since: datetime
    ) -> Sequence[tuple[Attempt, Order]]:
        """Tries found not placed, or given up, since then, without a number of the panel's."""
        rows = await self.session.execute(
            select(Attempt, Order)
            .join(Order, Order.id == Attempt.order_id)
            .where(
                Attempt.provider_id == provider_id,
                Attempt.state.in_((AttemptState.NOT_LANDED, AttemptState.ABANDONED)),
                Attempt.provider_order_id.is_(None),
                Attempt.ended_at >= since,
            )
            .order_by(Attempt.id)
        )
        return [(row[0], row[1]) for row in rows]

    async def last_accepted(self, provider_id: int, count: int) -> Sequence[Attempt]:
        """The last so many that the panel took, in the order they were begun."""
        rows = await self.session.scalars(
            select(Attempt)
            .where(Attempt.provider_id == provider_id, Attempt.state == AttemptState.ACCEPTED)
            .order_by(Attempt.id.desc())
            .limit(count)
        )
        return rows.all()[::-1]

    async def last_answered(self, provider_id: int, count: int) -> Sequence[Attempt]:
        """The last so many that were sent and have ended, in the order they were begun."""
        not_counted = (AttemptState.SENDING, AttemptState.NOT_SENT)
        rows = await self.session.scalars(
            select(Attempt)
            .where(Attempt.provider_id == provider_id, Attempt.state.not_in(not_counted))
            .order_by(Attempt.id.desc())
            .limit(count)
        )
        return rows.all()[::-1]

    async def first_accepted_since(self, provider_id: int, moment: datetime) -> Attempt | None:
        """The first that was sent at or after that moment and taken."""
        return await self.session.scalar(
            select(Attempt)
            .where(
                Attempt.provider_id == provider_id,
                Attempt.state == AttemptState.ACCEPTED,
                Attempt.sent_at >= moment,
            )
            .order_by(Attempt.id)
            .limit(1)
        )

    async def between(self, provider_id: int, *, after: int, up_to: int) -> Sequence[Attempt]:
        """Those with numbers of ours in (after, up_to]."""
        rows = await self.session.scalars(
            select(Attempt).where(
                Attempt.provider_id == provider_id, Attempt.id > after, Attempt.id <= up_to
            )
        )
        return rows.all()

    async def claimed(self, provider_id: int, numbers: Sequence[str]) -> set[str]:
        """Which of these order numbers of the panel's belong to an attempt of ours."""
        rows = await self.session.scalars(
            select(Attempt.provider_order_id).where(
                Attempt.provider_id == provider_id, Attempt.provider_order_id.in_(numbers)
            )
        )
        return {number for number in rows if number is not None}

    async def is_claimed(self, provider_id: int, provider_order_id: str) -> bool:
        """Whether an attempt of ours has this provider's order number."""
        found = await self.session.scalar(
            select(Attempt.id).where(
                Attempt.provider_id == provider_id,
                Attempt.provider_order_id == provider_order_id,
            )
        )
        return found is not None
