"""Refills: one open per order."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update

from bot.domain.orders import RefillState
from db.models.order import Order, Refill
from db.repositories.base import Repository


class Refills(Repository):
    """Requests to fill up."""

    async def add(self, order_id: int, *, at: datetime) -> int | None:
        """Open one; None when one is open already."""
        return await self.insert_unless_there(
            Refill, order_id=order_id, state=RefillState.OPEN, asks=0, asked_at=at
        )

    async def last(self, order_id: int) -> Refill | None:
        """The newest of an order."""
        return await self.session.scalar(
            select(Refill).where(Refill.order_id == order_id).order_by(Refill.id.desc()).limit(1)
        )

    async def open(self, provider_id: int, *, limit: int) -> Sequence[Refill]:
        """Open ones of a provider, oldest first."""
        rows = await self.session.scalars(
            select(Refill)
            .join(Order, Order.id == Refill.order_id)
            .where(Refill.state == RefillState.OPEN, Order.provider_id == provider_id)
            .order_by(Refill.id)
            .limit(limit)
        )
        return rows.all()

    async def set_provider_id(self, refill_id: int, provider_refill_id: str) -> None:
        """The panel's number for it."""
        await self.session.execute(
            update(Refill)
            .where(Refill.id == refill_id)
            .values(provider_refill_id=provider_refill_id)
        )

    async def count_ask(self, refill_id: int) -> None:
        """The panel is about to be asked once more."""
        await self.session.execute(
            update(Refill)
            .where(Refill.id == refill_id)
            .values(asks=Refill.asks + 1)
            .execution_options(synchronize_session=False)
        )

    async def end(self, refill_id: int, state: RefillState, *, at: datetime) -> bool:
        """Close an open one; False when it is closed already."""
        done = await self.session.execute(
            update(Refill)
            .where(Refill.id == refill_id, Refill.state == RefillState.OPEN)
            .values(state=state, ended_at=at)
            .execution_options(synchronize_session=False)
            .returning(Refill.id)
        )
        return done.first() is not None
