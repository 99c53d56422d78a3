"""Refills: asked for by a customer, carried out by a worker, followed to their end. No money."""

from datetime import datetime
from typing import Final

from structlog import get_logger

from bot.domain.errors import AskedTooSoon, RefillNotPossible, ShopError
from bot.domain.orders import RefillState
from bot.domain.refills import PAUSE
from bot.providers.base import (
    ProviderFailure,
    RefillDenial,
    RefillDenied,
    RefillStatus,
    RefillTaken,
    RefillUnclear,
)
from bot.shop.clock import Clock
from bot.shop.news import News
from bot.shop.notifier import OrderNews
from bot.shop.orders import OrderCard, OrderReader, owned
from bot.shop.upstream import Upstream
from db.database import Database
from db.models.order import Refill

log = get_logger()

_ASKS_MAX: Final = 2
_BATCH: Final = 100


class Refills:
    """Asks for refills and follows them."""

    def __init__(self, database: Database, reader: OrderReader, news: News, clock: Clock) -> None:
        self._database = database
        self._reader = reader
        self._news = news
        self._clock = clock

    async def ask(self, customer_id: int, order_id: int) -> OrderCard:
        """Note a wish; the worker asks the panel.

        Raises RefillNotPossible, and AskedTooSoon within a day of the last one.
        """
        now = self._clock()
        async with self._database.transaction() as tx:
            order = await owned(tx, customer_id, order_id)
            card = await self._reader.card(tx, order)
            if not card.can_refill:
                last = await tx.refills.last(order.id)
                raise _refusal(last, at=now)
            await tx.refills.add(order.id, at=now)
            return await self._reader.card(tx, order)

    async def work(self, upstream: Upstream) -> int:
        """Ask the panel for the new ones and look after the others. Returns how many are open.

        Raises ProviderFailure when the panel does not answer.
        """
        async with self._database.reading() as tx:
            refills = await tx.refills.open(upstream.id, limit=_BATCH)
        asked = {r.provider_refill_id: r for r in refills if r.provider_refill_id is not None}
        for refill in refills:
            if refill.provider_refill_id is None:
                await self._ask_panel(upstream, refill)
        if asked:
            statuses = await upstream.panel.refill_statuses(list(asked))
            for number, status in statuses.items():
                await self._take(asked[number], status)
        return len(refills)

    async def _ask_panel(self, upstream: Upstream, refill: Refill) -> None:
        async with self._database.transaction() as tx:
            attempt = await tx.attempts.accepted(refill.order_id)
            await tx.refills.count_ask(refill.id)
        if attempt is None or attempt.provider_order_id is None:
            await self._end(refill, RefillState.REJECTED)
            return
        try:
            answer = await upstream.panel.refill(attempt.provider_order_id)
        except ProviderFailure:
            answer = RefillUnclear("the panel did not answer")
        match answer:
            case RefillTaken(refill_id=str(number)):
                async with self._database.transaction() as tx:
                    await tx.refills.set_provider_id(refill.id, number)
            case RefillTaken():
                await self._end(refill, RefillState.DONE)
            case RefillDenied(reason=RefillDenial.NOT_NOW):
                log.info("refill.later", refill=refill.id)
            case RefillDenied():
                await self._end(refill, RefillState.REJECTED)
            case RefillUnclear() if refill.asks + 1 >= _ASKS_MAX:
                await self._end(refill, RefillState.REJECTED)

    async def _take(self, refill: Refill, status: RefillStatus) -> None:
        if status is RefillStatus.DONE:
            await self._end(refill, RefillState.DONE)
        elif status is RefillStatus.REJECTED:
            await self._end(refill, RefillState.REJECTED)

    async def _end(self, refill: Refill, state: RefillState) -> None:
        now = self._clock()
        news = OrderNews.REFILL_DONE if state is RefillState.DONE else OrderNews.REFILL_REJECTED
        async with self._database.transaction() as tx:
            order = await tx.orders.get(refill.order_id)
            if order is not None and await tx.refills.end(refill.id, state, at=now):
                await self._news.refill(tx, order, news, refill_id=refill.id, at=now)
                await self._news.card(tx, order, mark=f"refill{refill.id}", at=now)


def _refusal(last: Refill | None, *, at: datetime) -> ShopError:
    if last is None or at >= last.asked_at + PAUSE:
        return RefillNotPossible()
    return AskedTooSoon(minutes=int((last.asked_at + PAUSE - at).total_seconds() // 60) + 1)
