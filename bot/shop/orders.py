"""A customer's orders, for reading; and which message is an order's living card."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.errors import OrderNotFound
from bot.domain.forms import form_of
from bot.domain.money import Money
from bot.domain.orders import OPEN, OrderFilter, OrderState
from bot.domain.refills import may_ask
from bot.shop.clock import Clock
from bot.shop.page import Page
from db.database import Database
from db.models.catalog import Service
from db.models.order import Order, Refill
from db.transaction import Transaction

_PAGE = 8


@dataclass(frozen=True, slots=True)
class OrderCard:
    """An order as its owner sees it, and what can be done with it now."""

    id: int
    customer_id: int
    service_id: int
    service_name: str
    link: str
    quantity: int
    price: Money
    refunded: Money
    state: OrderState
    reason: str | None
    remains: int | None
    delivered: int | None
    start_count: int | None
    created_at: datetime
    state_changed_at: datetime
    answer_by: datetime | None
    waits_for_link: bool
    cancel_wanted: bool
    can_cancel: bool
    can_refill: bool
    can_refresh: bool
    can_reorder: bool
    refill_open: bool
    card_message_id: int | None
    per: int


class OrderReader:
    """Builds cards inside a transaction; several parts of the shop show orders."""

    def __init__(self, clock: Clock, *, give_up_seconds: int) -> None:
        self._clock = clock
        self._give_up = timedelta(seconds=give_up_seconds)

    async def card(self, tx: Transaction, order: Order) -> OrderCard:
        """The card of an order that has been read in this transaction."""
        service = await tx.catalog.service(order.service_id)
        assert service is not None
        refill = await tx.refills.last(order.id) if order.state not in OPEN else None
        waits = order.state is OrderState.PAID and await tx.orders.link_taken(order)
        return self._card(order, service, refill, waits=waits)

    def _card(
        self, order: Order, service: Service, refill: Refill | None, *, waits: bool
    ) -> OrderCard:
        form = form_of(service.type)
        unclear = order.state is OrderState.UNCLEAR
        return OrderCard(
            id=order.id,
            customer_id=order.customer_id,
            service_id=order.service_id,
            service_name=order.service_name,
            link=order.link,
            quantity=order.quantity,
            price=order.price,
            refunded=order.refunded,
            state=order.state,
            reason=order.reason,
            remains=order.remains,
            delivered=_delivered(order),
            start_count=order.start_count,
            created_at=order.created_at,
            state_changed_at=order.state_changed_at,
            answer_by=order.state_changed_at + self._give_up if unclear else None,
            waits_for_link=waits,
            cancel_wanted=order.cancel_wanted,
            can_cancel=can_cancel(order, service),
            can_refill=service.refill and self._may_refill(order, refill),
            can_refresh=order.state is OrderState.RUNNING,
            can_reorder=service.disabled_reason is None and form is not None,
            refill_open=refill is not None and refill.ended_at is None,
            card_message_id=order.card_message_id,
            per=form.per if form is not None else 1000,
        )

    def _may_refill(self, order: Order, last: Refill | None) -> bool:
        return may_ask(
            state=order.state,
            service_name=order.service_name,
            completed_at=order.state_changed_at,
            last_asked_at=last.asked_at if last is not None else None,
            last_is_open=last is not None and last.ended_at is None,
            at=self._clock(),
        )


def can_cancel(order: Order, service: Service) -> bool:
    """Whether asking to cancel makes sense: before it runs always, later where it is offered."""
    if order.cancel_wanted:
        return False
    if order.state is OrderState.RUNNING:
        return service.cancel
    return order.state in OPEN


def _delivered(order: Order) -> int | None:
    if order.state is OrderState.COMPLETED:
        return order.quantity
    if order.remains is None:
        return None
    return order.quantity - min(max(order.remains, 0), order.quantity)


class Orders:
    """What a customer asks about the orders that are theirs."""

    def __init__(self, database: Database, reader: OrderReader) -> None:
        self._database = database
        self._reader = reader

    async def card(self, customer_id: int, order_id: int) -> OrderCard:
        """One order. Raises OrderNotFound for a foreign one as for none."""
        async with self._database.reading() as tx:
            return await self._reader.card(tx, await owned(tx, customer_id, order_id))

    async def page(
        self, customer_id: int, which: OrderFilter, *, text: str = "", number: int = 0
    ) -> Page[OrderCard]:
        """A customer's orders, newest first; ``text`` is a number or a part of a link."""
        async with self._database.reading() as tx:
            rows = await tx.orders.page(
                customer_id, which, text=text.strip(), offset=number * _PAGE, limit=_PAGE + 1
            )
            cards = [await self._reader.card(tx, row) for row in rows]
        return Page.cut(cards, number=number, size=_PAGE)

    async def keep_card(self, order_id: int, message_id: int) -> None:
        """From now on this message is the order's living card."""
        async with self._database.transaction() as tx:
            await tx.orders.change(order_id, card_message_id=message_id)

    async def entered(self, customer_id: int, order_id: int) -> tuple[int, Mapping[str, str]]:
        """The service and the answers of an order, to order the same again."""
        async with self._database.reading() as tx:
            order = await owned(tx, customer_id, order_id)
            return order.service_id, dict(order.values)


async def owned(tx: Transaction, customer_id: int, order_id: int) -> Order:
    """A customer's own order. Raises OrderNotFound."""
    order = await tx.orders.owned(order_id, customer_id)
    if order is None:
        raise OrderNotFound
    return order
