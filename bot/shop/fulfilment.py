"""What a customer may ask of an order on its way: to cancel it, to look at it now."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from time import monotonic
from typing import Final

from bot.domain.errors import AskedTooSoon, NotPossibleNow
from bot.domain.orders import OrderState
from bot.shop.clock import Clock
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.notifier import OrderNews
from bot.shop.orders import OrderCard, OrderReader, can_cancel, owned
from bot.shop.settlement import Settlement, SomebodyWasFirst
from bot.shop.upstream import Upstream
from db.database import Database, repeats_conflicts
from db.models.order import Order

_CANCEL_AGAIN: Final = timedelta(minutes=10)
_LOOK_AGAIN_SECONDS: Final = 10.0
_LOOKS_REMEMBERED: Final = 10_000


class Fulfilment:
    """Notes a customer's wish and carries it out; money follows the panel's status alone."""

    def __init__(
        self,
        database: Database,
        reader: OrderReader,
        settlement: Settlement,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._reader = reader
        self._settlement = settlement
        self._news = news
        self._clock = clock
        self._looked: dict[int, float] = {}
        self._hurried: set[int] = set()
        self._reported: set[int] = set()
        self._unanswered: dict[int, datetime] = {}

    @repeats_conflicts
    async def ask_cancel(self, customer_id: int, order_id: int) -> OrderCard:
        """Drop an order that waits, at once; ask for the end of one that runs.

        Raises OrderNotFound, NotPossibleNow, AskedTooSoon.
        """
        now = self._clock()
        try:
            async with self._database.transaction() as tx:
                order = await owned(tx, customer_id, order_id)
                service = await tx.catalog.service(order.service_id)
                asked = order.cancel_asked_at
                if asked is not None and now < asked + _CANCEL_AGAIN:
                    minutes = int((asked + _CANCEL_AGAIN - now).total_seconds() // 60) + 1
                    raise AskedTooSoon(minutes=minutes)
                if service is None or not can_cancel(order, service):
                    raise NotPossibleNow
                if order.state is OrderState.PAID:
                    await self._settlement.release(
                        tx, order, OrderState.REFUSED, reason="customer", actor="customer", at=now
                    )
                else:
                    await tx.orders.change(order.id, cancel_wanted=True, cancel_asked_at=None)
                    await tx.orders.add_event(order, at=now, actor="customer", note="cancel wanted")
                await tx.session.refresh(order)
                return await self._reader.card(tx, order)
        except SomebodyWasFirst as lost:
            raise NotPossibleNow from lost

    async def carry_cancels(self, upstream: Upstream) -> int:
        """Ask the panel to cancel what customers want cancelled; how many were asked for.

        An order that the answer leaves out is asked for again after ten minutes. Raises
        ProviderFailure; then all are asked for again at the next round.
        """
        again = self._clock() - _CANCEL_AGAIN
        self._unanswered = {n: at for n, at in self._unanswered.items() if at > again}
        async with self._database.reading() as tx:
            wanted = await tx.orders.to_cancel(upstream.id)
        possible = {
            number: order
            for order, number, offered in wanted
            if offered and order.id not in self._unanswered
        }
        for order, _, offered in wanted:
            if not offered:
                await self._note_answer(order, taken=False)
        if possible:
            answers = await upstream.panel.cancel(list(possible))
            for number, order in possible.items():
                if number in answers:
                    await self._note_answer(order, taken=answers[number] is True)
                else:
                    self._unanswered[order.id] = self._clock()
        return len(possible)

    async def look_now(
        self, customer_id: int, order_id: int, *, for_staff: bool = False
    ) -> OrderCard:
        """Have the order looked at soon; what is new shows on its card.

        ``for_staff``: the owners are told what the panel said. Raises OrderNotFound,
        NotPossibleNow, AskedTooSoon.
        """
        async with self._database.reading() as tx:
            card = await self._reader.card(tx, await owned(tx, customer_id, order_id))
        if not card.can_refresh:
            raise NotPossibleNow
        if monotonic() - self._looked.get(order_id, float("-inf")) < _LOOK_AGAIN_SECONDS:
            raise AskedTooSoon(minutes=1)
        if len(self._looked) > _LOOKS_REMEMBERED:
            self._looked.clear()
        self._looked[order_id] = monotonic()
        self._hurried.add(order_id)
        if for_staff:
            self._reported.add(order_id)
        self._database.bells["looks"].ring()
        return card

    def take_hurried(self, among: set[int]) -> set[int]:
        """Which of these orders to look at now; each is given once."""
        hurried = self._hurried & among
        self._hurried -= hurried
        return hurried

    async def report_looks(self, order_ids: Iterable[int]) -> None:
        """Tell the owners how orders stand that staff wanted looked at; each look once."""
        for order_id in sorted(self._reported.intersection(order_ids)):
            self._reported.discard(order_id)
            now = self._clock()
            async with self._database.transaction() as tx:
                order = await tx.orders.get(order_id)
                assert order is not None
                facts: dict[str, Fact] = {
                    "order": order.id,
                    "status": order.status or order.state.value,
                    "remains": -1 if order.remains is None else order.remains,
                }
                once = f"{order.id}:{now.timestamp()}"
                await self._news.alert(tx, "looked", facts, once=once, at=now)

    async def _note_answer(self, order: Order, *, taken: bool) -> None:
        now = self._clock()
        async with self._database.transaction() as tx:
            await tx.orders.change(order.id, cancel_wanted=taken, cancel_asked_at=now)
            note = "the supplier noted the cancel" if taken else "the supplier does not cancel it"
            await tx.orders.add_event(order, at=now, actor="shop", note=note)
            if not taken:
                await self._news.order(tx, order, OrderNews.CANCEL_REFUSED, at=now)
            await self._news.card(tx, order, mark=f"cancel:{now.timestamp()}", at=now)
