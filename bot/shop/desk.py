"""What staff sees of an order: everything that happened, and what can be decided now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.errors import NotPossibleNow, OrderNotFound
from bot.domain.money import Amount, Money
from bot.domain.orders import AttemptState, DeskFilter, OrderState
from bot.shop.customers import CustomerCard
from bot.shop.orders import OrderCard, OrderReader
from bot.shop.page import Page
from db.database import Database
from db.models.order import Attempt, Order
from db.transaction import Transaction

_PAGE: Final = 8


class ActKind(StrEnum):
    """What staff does; most of it is asked for and confirmed."""

    CREDIT = "credit"
    GIFT = "gift"
    MARKUP = "markup"
    FREEZE = "freeze"
    UNFREEZE = "unfreeze"
    REFUND_STARS = "refund_stars"
    HIDE = "hide"
    SHOW = "show"
    HIDE_ALL = "hide_all"
    SHOW_ALL = "show_all"
    RENAME = "rename"
    SUSPENSE_CREDIT = "suspense_credit"
    SUSPENSE_RETURN = "suspense_return"
    ORDER_PLACED = "order_placed"
    ORDER_RETRY = "order_retry"
    ORDER_REFUND = "order_refund"
    ORDER_GIVE_UP = "order_give_up"
    ORDER_SETTLE = "order_settle"
    PROOF_APPROVE = "proof_approve"
    PROOF_REJECT = "proof_reject"
    WAY_ADD = "way_add"
    WAY_WORDS = "way_words"
    WAY_ON = "way_on"
    WAY_OFF = "way_off"
    WAY_REMOVE = "way_remove"


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One line of an order's history."""

    at: datetime
    state: OrderState
    actor: str
    note: str


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """One try to place it; the cost is in the provider's currency. ``evidence`` is what is known
    where its answer was lost.
    """

    id: int
    state: AttemptState
    sent_at: datetime
    ended_at: datetime | None
    provider_order_id: str | None
    expected_cost: Amount
    answer: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class DeskCard:
    """An order as staff sees it; the send window is that of the unclear attempt."""

    order: OrderCard
    customer: CustomerCard
    provider: str
    needs_person: str | None
    price: Money
    attempts: tuple[AttemptLine, ...]
    timeline: tuple[TimelineLine, ...]
    can_decide: tuple[ActKind, ...]
    sent_from: datetime | None
    sent_until: datetime | None


class Desk:
    """Reads orders for staff."""

    def __init__(
        self, database: Database, reader: OrderReader, *, submission_timeout_seconds: int
    ) -> None:
        self._database = database
        self._reader = reader
        self._timeout = timedelta(seconds=submission_timeout_seconds)

    async def card(self, order_id: int) -> DeskCard:
        """Everything about one order. Raises OrderNotFound."""
        async with self._database.reading() as tx:
            order = await tx.orders.get(order_id)
            if order is None:
                raise OrderNotFound
            return await self._card(tx, order)

    async def to_decide(self, order_id: int, act: ActKind) -> DeskCard:
        """An order that this can be decided about now. Raises OrderNotFound, NotPossibleNow."""
        card = await self.card(order_id)
        if act not in card.can_decide:
            raise NotPossibleNow
        return card

    async def page(
        self,
        which: DeskFilter,
        *,
        text: str = "",
        customer_id: int | None = None,
        number: int = 0,
    ) -> Page[OrderCard]:
        """Everybody's orders or one customer's, the newest first.

        ``text`` is our number or a panel's, a part of a link, or what a customer is found by.
        """
        async with self._database.reading() as tx:
            rows = await tx.desk.page(
                which,
                text=text.strip(),
                customer_id=customer_id,
                offset=number * _PAGE,
                limit=_PAGE + 1,
            )
            cards = [await self._reader.card(tx, row) for row in rows]
        return Page.cut(cards, number=number, size=_PAGE)

    async def _card(self, tx: Transaction, order: Order) -> DeskCard:
        customer = await tx.customers.get(order.customer_id)
        provider = await tx.providers.get(order.provider_id)
        assert customer is not None
        attempts = await tx.attempts.of_order(order.id)
        unclear = [one for one in attempts if one.state is AttemptState.UNCLEAR]
        sent_from = unclear[0].sent_at if unclear else None
        return DeskCard(
            order=await self._reader.card(tx, order),
            customer=CustomerCard(
                customer.id,
                customer.telegram_id,
                customer.first_name,
                customer.username,
                customer.language,
            ),
            provider=provider.name,
            needs_person=order.needs_person,
            price=order.price,
            attempts=_attempt_lines(attempts, provider.currency or ""),
            timeline=tuple(
                TimelineLine(event.at, event.state, event.actor, event.note)
                for event in await tx.orders.events(order.id)
            ),
            can_decide=decisions_about(order),
            sent_from=sent_from,
            sent_until=sent_from + self._timeout if sent_from is not None else None,
        )


def decisions_about(order: Order) -> tuple[ActKind, ...]:
    """What a person may decide about an order as it stands."""
    if order.state is OrderState.UNCLEAR:
        return (
            ActKind.ORDER_PLACED,
            ActKind.ORDER_RETRY,
            ActKind.ORDER_REFUND,
            ActKind.ORDER_GIVE_UP,
        )
    if order.state in (OrderState.RUNNING, OrderState.COMPLETED, OrderState.PARTIAL):
        return (ActKind.ORDER_SETTLE,) if order.refunded < order.price else ()
    return ()


def _attempt_lines(attempts: Sequence[Attempt], currency: str) -> tuple[AttemptLine, ...]:
    return tuple(
        AttemptLine(
            id=one.id,
            state=one.state,
            sent_at=one.sent_at,
            ended_at=one.ended_at,
            provider_order_id=one.provider_order_id,
            expected_cost=Amount(one.expected_cost, currency),
            answer=one.answer,
            evidence=str((one.evidence or {}).get("verdict", "")),
        )
        for one in attempts
    )
