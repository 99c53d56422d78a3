"""Orders: moved by compare-and-set, read by their owner, by the workers, by staff."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlalchemy.orm.attributes import set_committed_value

from bot.domain.orders import FINAL, NEXT, OPEN, OrderFilter, OrderState
from db.models.catalog import Service
from db.models.order import Attempt, Order, OrderEvent
from db.repositories.base import Repository

_BLOCKING: Final = (OrderState.SENDING, OrderState.UNCLEAR, OrderState.RUNNING)


OVERDUE_MAX: Final = 100
"""Orders that waited too long, in one look."""


class ForbiddenMove(Exception):
    """A move that NEXT does not list: a bug."""


class Orders(Repository):
    """Purchases."""

    def __init__(self, session: AsyncSession, ring: Callable[[str], None]) -> None:
        super().__init__(session)
        self._ring = ring

    async def add(self, order: Order, *, actor: str) -> None:
        """Keep a new order and the first line of its timeline."""
        self.session.add(order)
        await self.session.flush()
        await self._note(order, at=order.created_at, actor=actor, note="")
        self._ring("orders")

    async def get(self, order_id: int) -> Order | None:
        """By number."""
        return await self.session.get(Order, order_id)

    async def owned(self, order_id: int, customer_id: int) -> Order | None:
        """By number, if it is this customer's."""
        return await self.session.scalar(
            select(Order).where(Order.id == order_id, Order.customer_id == customer_id)
        )

    async def by_quote(self, quote_id: str) -> Order | None:
        """The order that a quote has bought."""
        return await self.session.scalar(select(Order).where(Order.quote_id == quote_id))

    async def move(
        self,
        order: Order,
        to: OrderState,
        *,
        at: datetime,
        actor: str = "shop",
        note: str = "",
        **changes: Any,
    ) -> bool:
        """Compare-and-set an order into another state, with what changes along.

        False means that somebody else has moved it first: undo this transaction and stop.
        Raises ForbiddenMove for a move that the rules do not know.
        """
        if to not in NEXT[order.state]:
            raise ForbiddenMove(f"{order.state} to {to}")
        changes |= {"state": to, "state_version": order.state_version + 1, "state_changed_at": at}
        moved = await self.session.execute(
            update(Order)
            .where(
                Order.id == order.id,
                Order.state == order.state,
                Order.state_version == order.state_version,
            )
            .values(**changes)
            .execution_options(synchronize_session=False)
            .returning(Order.id)
        )
        if moved.first() is None:
            return False
        for name, value in changes.items():
            set_committed_value(order, name, value)
        await self._note(order, at=at, actor=actor, note=note)
        if to is OrderState.PAID:
            self._ring("orders")
        return True

    async def change(self, order_id: int, **values: Any) -> None:
        """Set columns that are no part of the state."""
        await self.session.execute(
            update(Order)
            .where(Order.id == order_id)
            .values(**values)
            .execution_options(synchronize_session=False)
        )

    async def set_progress(self, rows: Sequence[dict[str, Any]]) -> None:
        """Progress of many orders at once: dicts with ``id`` and the same columns."""
        if rows:
            await self.session.execute(update(Order), list(rows))

    async def add_event(self, order: Order, *, at: datetime, actor: str, note: str) -> None:
        """A line in the timeline without a move."""
        await self._note(order, at=at, actor=actor, note=note)

    async def events(self, order_id: int) -> Sequence[OrderEvent]:
        """The timeline, oldest first."""
        rows = await self.session.scalars(
            select(OrderEvent).where(OrderEvent.order_id == order_id).order_by(OrderEvent.id)
        )
        return rows.all()

    async def open_count(self, customer_id: int) -> int:
        """How many open orders a customer has."""
        found = await self.session.scalar(
            select(func.count())
            .select_from(Order)
            .where(Order.customer_id == customer_id, Order.state.in_(OPEN))
        )
        return found or 0

    async def page(
        self, customer_id: int, which: OrderFilter, *, text: str, offset: int, limit: int
    ) -> Sequence[Order]:
        """A customer's orders, newest first; ``text`` is a number or a part of a link."""
        statement = select(Order).where(Order.customer_id == customer_id, *_filter(which))
        if text:
            statement = statement.where(_matches(text))
        rows = await self.session.scalars(
            statement.order_by(Order.id.desc()).offset(offset).limit(limit)
        )
        return rows.all()

    async def with_same_link(self, service_id: int, link_key: str) -> bool:
        """Whether an open order of ours has this link at this service."""
        found = await self.session.scalar(
            select(Order.id)
            .where(
                Order.link_key == link_key, Order.service_id == service_id, Order.state.in_(OPEN)
            )
            .limit(1)
        )
        return found is not None

    async def next_to_send(
        self, provider_id: int, *, at: datetime, lock: bool = False
    ) -> Order | None:
        """The oldest paid order that may go now: its back-off is over and its link is free.

        A link is taken by an open order of ours at the same service (money page 5.2), or, once
        the panel has answered "busy", by any open order at this provider.
        """
        statement = (
            select(Order)
            .where(
                Order.state == OrderState.PAID,
                Order.provider_id == provider_id,
                or_(
                    Order.cancel_wanted,
                    or_(Order.not_before.is_(None), Order.not_before <= at) & ~_link_taken(),
                ),
            )
            .order_by(Order.id)
            .limit(1)
        )
        if lock:
            statement = statement.with_for_update(skip_locked=True, of=Order)
        return await self.session.scalar(statement)

    async def link_taken(self, order: Order) -> bool:
        """Whether a paid order waits for another one with its link."""
        found = await self.session.scalar(
            select(Order.id).where(Order.id == order.id, _link_taken())
        )
        return found is not None

    async def link_freed_at(self, order: Order) -> datetime | None:
        """When the last other order with this link ended."""
        return await self.session.scalar(
            select(Order.state_changed_at)
            .where(
                Order.link_key == order.link_key,
                Order.provider_id == order.provider_id,
                Order.id != order.id,
                Order.state.in_(FINAL),
            )
            .order_by(Order.state_changed_at.desc())
            .limit(1)
        )

    async def waiting_since(self, moment: datetime) -> Sequence[Order]:
        """Paid orders that have not been sent since before that moment, oldest first.

        Without those that wait for their link: many of them would hide all others.
        """
        rows = await self.session.scalars(
            select(Order)
            .where(Order.state == OrderState.PAID, Order.created_at < moment, ~_link_taken())
            .order_by(Order.id)
            .limit(OVERDUE_MAX)
        )
        return rows.all()

    async def running(self, provider_id: int) -> list[tuple[int, str, datetime]]:
        """Running orders of a provider: number, the panel's number, running since."""
        rows = await self.session.execute(
            select(Order.id, Attempt.provider_order_id, Order.state_changed_at)
            .join(Attempt, (Attempt.order_id == Order.id) & (Attempt.state == "accepted"))
            .where(Order.state == OrderState.RUNNING, Order.provider_id == provider_id)
            .order_by(Order.id)
        )
        return [(row[0], str(row[1]), row[2]) for row in rows]

    async def to_cancel(self, provider_id: int) -> list[tuple[Order, str, bool]]:
        """Running orders whose customer wants out and where nobody has asked the panel yet.

        With the panel's number, and whether the service can be cancelled at all.
        """
        rows = await self.session.execute(
            select(Order, Attempt.provider_order_id, Service.cancel)
            .join(Attempt, (Attempt.order_id == Order.id) & (Attempt.state == "accepted"))
            .join(Service, Service.id == Order.service_id)
            .where(
                Order.state == OrderState.RUNNING,
                Order.provider_id == provider_id,
                Order.cancel_wanted,
                Order.cancel_asked_at.is_(None),
            )
            .order_by(Order.id)
            .limit(100)
        )
        return [(row[0], str(row[1]), row[2]) for row in rows]

    async def unclear_since(self, moment: datetime) -> Sequence[Order]:
        """Unclear orders that nobody has decided about since before that moment."""
        rows = await self.session.scalars(
            select(Order)
            .where(Order.state == OrderState.UNCLEAR, Order.state_changed_at < moment)
            .order_by(Order.id)
            .limit(100)
        )
        return rows.all()

    async def finished_between(
        self, provider_id: int, spans: Sequence[tuple[datetime, datetime]]
    ) -> list[tuple[int, str]]:
        """Completed and partial orders that changed last in one of these spans (from, to]."""
        rows = await self.session.execute(
            select(Order.id, Attempt.provider_order_id)
            .join(Attempt, (Attempt.order_id == Order.id) & (Attempt.state == "accepted"))
            .where(
                Order.state.in_((OrderState.COMPLETED, OrderState.PARTIAL)),
                Order.provider_id == provider_id,
                or_(
                    *(
                        (Order.state_changed_at > a) & (Order.state_changed_at <= b)
                        for a, b in spans
                    )
                ),
            )
            .order_by(Order.id)
        )
        return [(row[0], str(row[1])) for row in rows]

    async def many(self, order_ids: Sequence[int]) -> dict[int, Order]:
        """Orders by number."""
        rows = await self.session.scalars(select(Order).where(Order.id.in_(order_ids)))
        return {order.id: order for order in rows}

    async def _note(self, order: Order, *, at: datetime, actor: str, note: str) -> None:
        await self.session.execute(
            insert(OrderEvent).values(
                order_id=order.id, at=at, state=order.state, actor=actor, note=note
            )
        )


@cache
def _link_taken() -> ColumnElement[bool]:
    """Made once: it takes longer to make than to ask, and is asked every second."""
    other = aliased(Order)
    return exists().where(
        other.link_key == Order.link_key,
        other.provider_id == Order.provider_id,
        other.id != Order.id,
        or_(other.service_id == Order.service_id, Order.link_busy),
        or_(
            other.state.in_(_BLOCKING),
            (other.state == OrderState.PAID) & (other.id < Order.id),
        ),
    )


def _filter(which: OrderFilter) -> list[ColumnElement[bool]]:
    states = {
        OrderFilter.OPEN: OPEN,
        OrderFilter.DONE: {OrderState.COMPLETED},
        OrderFilter.REFUNDED: FINAL - {OrderState.COMPLETED},
    }
    return [Order.state.in_(states[which])] if which in states else []


def _matches(text: str) -> ColumnElement[bool]:
    in_link = Order.link.icontains(text, autoescape=True)
    digits = text.removeprefix("#")
    if digits.isascii() and digits.isdigit() and len(digits) <= 18:
        return or_(Order.id == int(digits), in_link)
    return in_link
