"""How an order ends: its state, its money and its news, in one transaction of the caller's."""

from datetime import datetime
from typing import Final

from bot.domain import ledger
from bot.domain.money import ZERO, Money
from bot.domain.orders import AttemptState, OrderState, cost_back
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.notifier import OrderNews
from bot.shop.wallet import Wallet
from db.models.order import Attempt, Order
from db.transaction import Transaction

_NEWS: Final = {
    OrderState.COMPLETED: OrderNews.COMPLETED,
    OrderState.PARTIAL: OrderNews.PARTIAL,
    OrderState.CANCELLED: OrderNews.CANCELLED,
    OrderState.REFUSED: OrderNews.REFUSED,
    OrderState.RELEASED: OrderNews.RELEASED,
}


class SomebodyWasFirst(Exception):
    """Another worker has moved the order: undo this transaction and stop, quietly."""


class Settlement:
    """Ends orders. Raises SomebodyWasFirst where a move was lost."""

    def __init__(self, wallet: Wallet, news: News) -> None:
        self._wallet = wallet
        self._news = news

    async def release(
        self,
        tx: Transaction,
        order: Order,
        to: OrderState,
        *,
        reason: str,
        at: datetime,
        actor: str = "shop",
        note: str = "",
    ) -> None:
        """Refused or released: the whole price goes back to the wallet (T5, T8, T11, T12).

        So does the use of a promo code.
        """
        moved = await tx.orders.move(
            order, to, at=at, actor=actor, note=note or reason, reason=reason, refunded=order.price
        )
        if not moved:
            raise SomebodyWasFirst
        accounts = await self._wallet.accounts_of(tx, order)
        await self._wallet.post(tx, ledger.order_released(order.id, accounts, order.price), at=at)
        await tx.promos.give_back(order.quote_id)
        await self._tell(tx, order, _NEWS[to], at=at)

    async def accept(
        self,
        tx: Transaction,
        order: Order,
        attempt: Attempt,
        *,
        provider_order_id: str,
        at: datetime,
        actor: str = "shop",
        note: str = "",
    ) -> None:
        """The panel has it: running, and its cost is booked (T3, T7, T10)."""
        moved = await tx.orders.move(
            order,
            OrderState.RUNNING,
            at=at,
            actor=actor,
            note=note or f"placed as {provider_order_id}",
            reason=None,
        )
        moved = moved and await tx.attempts.move(
            attempt,
            AttemptState.ACCEPTED,
            at=at,
            provider_order_id=provider_order_id,
            cost=attempt.expected_cost,
        )
        if not moved:
            raise SomebodyWasFirst
        accounts = await self._wallet.accounts_of(tx, order)
        entry = ledger.attempt_accepted(
            order.id, accounts, attempt_id=attempt.id, cost=attempt.expected_cost
        )
        await self._wallet.post(tx, entry, at=at)
        if provider_order_id.isdigit() and len(provider_order_id) < 19:
            await tx.providers.saw_order_id(order.provider_id, int(provider_order_id))
        await self._tell(tx, order, OrderNews.PLACED, at=at)

    async def land_late(
        self,
        tx: Transaction,
        order: Order,
        attempt: Attempt,
        *,
        provider_order_id: str,
        at: datetime,
    ) -> None:
        """Found placed after the money went back: our loss, booked and announced."""
        await tx.attempts.change(
            attempt.id, provider_order_id=provider_order_id, cost=attempt.expected_cost
        )
        accounts = await self._wallet.accounts_of(tx, order)
        entry = ledger.attempt_landed_late(
            order.id, accounts, attempt_id=attempt.id, cost=attempt.expected_cost
        )
        await self._wallet.post(tx, entry, at=at)
        note = f"found placed as {provider_order_id} after its money went back"
        await tx.orders.add_event(order, at=at, actor="shop", note=note)
        facts: dict[str, Fact] = {"order": order.id, "provider_order": provider_order_id}
        await self._news.alert(tx, "landed-late", facts, once=str(attempt.id), at=at)

    async def finish(
        self,
        tx: Transaction,
        order: Order,
        to: OrderState,
        *,
        refund: Money,
        at: datetime,
        charge: Money | None = None,
        actor: str = "shop",
        note: str = "",
        **changes: object,
    ) -> None:
        """A running order ends with so much going back (T13, T14, T15, T17).

        ``charge`` is set where the panel has lowered it with this end.
        """
        attempt = await self._accepted(tx, order)
        back = ZERO
        if refund:
            back = cost_back(
                cost=attempt.cost,
                charge_before=attempt.cost,
                charge=charge,
                refund=refund,
                kept=order.price,
            )
        changes |= {"refunded": refund, "needs_person": None}
        if not await tx.orders.move(order, to, at=at, actor=actor, note=note, **changes):
            raise SomebodyWasFirst
        accounts = await self._wallet.accounts_of(tx, order)
        entry = ledger.order_finished(
            order.id,
            accounts,
            price=order.price,
            refund=refund,
            cost=attempt.cost,
            cost_back=back,
        )
        await self._wallet.post(tx, entry, at=at)
        await tx.attempts.change(attempt.id, cost=attempt.cost - back)
        await self._tell(tx, order, _NEWS[to], at=at)

    async def refund_more(
        self,
        tx: Transaction,
        order: Order,
        to: OrderState,
        *,
        total: Money,
        at: datetime,
        charge: Money | None = None,
        granted: bool = False,
        actor: str = "shop",
        note: str = "",
        **changes: object,
    ) -> None:
        """A finished order's refunds grow to a total (T16, T17).

        ``granted`` marks a refund that a person gives: it brings nothing back from the panel.
        """
        attempt, before = await self._accepted(tx, order), order.refunded
        back = ZERO
        if not granted:
            back = cost_back(
                cost=attempt.cost,
                charge_before=attempt.cost,
                charge=charge,
                refund=total - before,
                kept=order.price - before,
            )
        changes |= {"refunded": total, "needs_person": None}
        if not await tx.orders.move(order, to, at=at, actor=actor, note=note, **changes):
            raise SomebodyWasFirst
        accounts = await self._wallet.accounts_of(tx, order)
        entry = ledger.order_refunded_later(
            order.id,
            accounts,
            total=total,
            before=before,
            cost_back=back,
            actor=actor,
            note=note,
        )
        await self._wallet.post(tx, entry, at=at)
        await tx.attempts.change(attempt.id, cost=attempt.cost - back)
        await self._tell(tx, order, OrderNews.REFUNDED, at=at)

    async def charge_news(
        self, tx: Transaction, order: Order, attempt: Attempt, charge: Money, *, at: datetime
    ) -> None:
        """The panel's charge is not what the books say: book the difference (money page 2)."""
        accounts = await self._wallet.accounts_of(tx, order)
        number = attempt.recosts + 1
        entry = ledger.charge_changed(
            order.id,
            accounts,
            attempt_id=attempt.id,
            number=number,
            change=charge - attempt.cost,
            running=order.state is OrderState.RUNNING,
        )
        await self._wallet.post(tx, entry, at=at)
        await tx.attempts.change(attempt.id, cost=charge, recosts=number)

    async def _accepted(self, tx: Transaction, order: Order) -> Attempt:
        attempt = await tx.attempts.accepted(order.id)
        assert attempt is not None
        return attempt

    async def _tell(self, tx: Transaction, order: Order, news: OrderNews, *, at: datetime) -> None:
        await self._news.order(tx, order, news, at=at)
        await self._news.card(tx, order, mark="state", at=at)
