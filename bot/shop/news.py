"""Owing news: written into the outbox in the transaction that causes it."""

from collections.abc import Mapping
from datetime import datetime
from enum import IntEnum, StrEnum

from bot.domain.money import Money
from bot.shop.facts import Fact, to_json
from bot.shop.notifier import OrderNews
from bot.shop.owners import Owners
from db.models.order import Order
from db.transaction import Transaction


class NoticeKind(StrEnum):
    """What a row of the outbox is."""

    ORDER = "order"
    CARD = "card"
    MONEY = "money"
    ALERT = "alert"
    UNCLEAR = "unclear"


class Urgency(IntEnum):
    """Lower goes first."""

    MONEY = 0
    ORDER = 1
    ALERT = 2
    CARD = 3


class News:
    """Writes notices; the owners are those of the moment of writing."""

    def __init__(self, owners: Owners) -> None:
        self._owners = owners

    async def order(self, tx: Transaction, order: Order, news: OrderNews, *, at: datetime) -> None:
        """Owe the customer a push about an order; the same news of the same state once."""
        await self._to_customer(
            tx,
            order,
            dedupe_key=f"order:{order.id}:{news}:{order.state_version}",
            kind=NoticeKind.ORDER,
            priority=Urgency.ORDER,
            payload={"news": news.value},
            at=at,
        )

    async def refill(
        self, tx: Transaction, order: Order, news: OrderNews, *, refill_id: int, at: datetime
    ) -> None:
        """Owe the customer the end of a refill."""
        await self._to_customer(
            tx,
            order,
            dedupe_key=f"refill:{refill_id}:{news}",
            kind=NoticeKind.ORDER,
            priority=Urgency.ORDER,
            payload={"news": news.value},
            at=at,
        )

    async def card(self, tx: Transaction, order: Order, *, mark: str, at: datetime) -> None:
        """Owe the customer an up-to-date card, without a push."""
        await self._to_customer(
            tx,
            order,
            dedupe_key=f"card:{order.id}:{order.state_version}:{mark}",
            kind=NoticeKind.CARD,
            priority=Urgency.CARD,
            payload={},
            at=at,
        )

    async def money(
        self,
        tx: Transaction,
        *,
        chat_id: int,
        kind: str,
        amount: Money,
        key: str,
        at: datetime,
        quote_id: str | None = None,
    ) -> None:
        """Owe a customer the word that money moved.

        ``quote_id`` is the purchase that it was paid for and that could not go on.
        """
        await tx.outbox.add(
            dedupe_key=f"money:{key}",
            chat_id=chat_id,
            kind=NoticeKind.MONEY,
            priority=Urgency.MONEY,
            payload={"kind": kind, "units": amount.units, "quote_id": quote_id},
            at=at,
        )

    async def alert(
        self, tx: Transaction, name: str, facts: Mapping[str, Fact], *, once: str, at: datetime
    ) -> None:
        """Owe every owner an alert; ``once`` names what it is about, and it is said once."""
        for owner in self._owners.ids:
            await tx.outbox.add(
                dedupe_key=f"alert:{name}:{once}:{owner}"[:160],
                chat_id=owner,
                kind=NoticeKind.ALERT,
                priority=Urgency.ALERT,
                payload={"name": name, "facts": to_json(facts)},
                at=at,
            )

    async def tell(
        self,
        tx: Transaction,
        chat_id: int,
        name: str,
        facts: Mapping[str, Fact],
        *,
        once: str,
        at: datetime,
    ) -> None:
        """Owe one person what they wait for; as ``alert`` otherwise."""
        await tx.outbox.add(
            dedupe_key=f"told:{name}:{once}:{chat_id}"[:160],
            chat_id=chat_id,
            kind=NoticeKind.ALERT,
            priority=Urgency.MONEY,
            payload={"name": name, "facts": to_json(facts)},
            at=at,
        )

    async def unclear(self, tx: Transaction, order: Order, *, at: datetime) -> None:
        """Owe every owner the card of an order that a person must decide about."""
        for owner in self._owners.ids:
            await tx.outbox.add(
                dedupe_key=f"unclear:{order.id}:{order.state_version}:{owner}",
                chat_id=owner,
                kind=NoticeKind.UNCLEAR,
                priority=Urgency.MONEY,
                payload={"order_id": order.id},
                at=at,
            )

    async def _to_customer(
        self,
        tx: Transaction,
        order: Order,
        *,
        dedupe_key: str,
        kind: NoticeKind,
        priority: Urgency,
        payload: dict[str, str],
        at: datetime,
    ) -> None:
        customer = await tx.customers.get(order.customer_id)
        if customer is not None:
            await tx.outbox.add(
                dedupe_key=dedupe_key,
                chat_id=customer.telegram_id,
                kind=kind,
                priority=priority,
                order_id=order.id,
                payload=dict(payload),
                at=at,
            )
