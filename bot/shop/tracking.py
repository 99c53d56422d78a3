"""Following running orders: reports come in, progress is kept, ends move money.

The progress of a batch is one commit; an order that changes state commits alone; a report that
brings nothing new writes nothing (money page section 7).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from structlog import get_logger

from bot.domain.forms import form_of
from bot.domain.money import Amount
from bot.domain.orders import OrderState
from bot.providers.base import Rejection, Report
from bot.shop.clock import Clock
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.reports import (
    MOVING,
    Asks,
    Goes,
    Known,
    charge_of,
    comes_back,
    is_too_dear,
    meaning_of,
)
from bot.shop.settlement import Settlement, SomebodyWasFirst
from bot.shop.upstream import Upstream
from db.database import Database, repeats_conflicts
from db.models.order import Order
from db.transaction import Transaction

log = get_logger()

_LOST_AFTER: Final = timedelta(hours=24)
_LOST_TIMES: Final = 3
_STATUS_MAX: Final = 64
_TOO_OLD: Final = "too-old"
_WAITS_FOR_PERSON: Final = frozenset({"status-failed", "remains-unknown"})
"""Reports after which the order stays as it is until a person decides."""


@dataclass(frozen=True, slots=True)
class Followed:
    """An order that is looked after: its number, the panel's, and since when it is as it is."""

    order_id: int
    provider_order_id: str
    since: datetime


class Tracking:
    """Takes in what a panel reports about orders of ours."""

    def __init__(
        self, database: Database, settlement: Settlement, news: News, clock: Clock
    ) -> None:
        self._database = database
        self._settlement = settlement
        self._news = news
        self._clock = clock
        self._lost: dict[int, tuple[int, datetime]] = {}
        self._told: set[tuple[int, str]] = set()

    async def running(self, upstream: Upstream) -> list[Followed]:
        """All running orders of a provider, oldest first."""
        async with self._database.reading() as tx:
            rows = await tx.orders.running(upstream.id)
        return [Followed(*row) for row in rows]

    async def finished(
        self, upstream: Upstream, spans: Sequence[tuple[datetime, datetime]]
    ) -> list[Followed]:
        """Completed and partial orders whose last change lies in one of the spans (from, to]."""
        async with self._database.reading() as tx:
            rows = await tx.orders.finished_between(upstream.id, spans)
        return [Followed(number, other, self._clock()) for number, other in rows]

    async def look(self, upstream: Upstream, batch: Sequence[Followed]) -> None:
        """Ask the panel about up to 100 orders and take in what it says.

        Raises ProviderFailure when the call as a whole failed; then nothing has changed.
        """
        answers = await upstream.panel.statuses([one.provider_order_id for one in batch])
        reports: dict[int, Report] = {}
        for one in batch:
            answer = answers.get(one.provider_order_id)
            if isinstance(answer, Report):
                reports[one.order_id] = answer
                self._lost.pop(one.order_id, None)
            elif isinstance(answer, Rejection):
                await self._count_lost(one)
        if reports:
            await self.take_in(upstream, reports)

    async def leave_to_person(self, one: Followed) -> None:
        """The order has been running for too long: a person settles it (T17), told once."""
        if (one.order_id, _TOO_OLD) in self._told:
            return
        now = self._clock()
        async with self._database.transaction() as tx:
            order = await tx.orders.get(one.order_id)
            if order is not None and order.state is OrderState.RUNNING:
                await tx.orders.change(order.id, needs_person=_TOO_OLD)
                facts: dict[str, Fact] = {"order": order.id}
                await self._news.alert(tx, _TOO_OLD, facts, once=str(order.id), at=now)
        self._told.add((one.order_id, _TOO_OLD))

    async def take_in(self, upstream: Upstream, reports: Mapping[int, Report]) -> None:
        """Keep the progress of a batch in one commit, then let each end commit alone."""
        async with self._database.reading() as tx:
            orders = await tx.orders.many(list(reports))
            types = await tx.catalog.types_of({order.service_id for order in orders.values()})
            currency = (await tx.providers.get(upstream.id)).currency or ""
        new = [i for i, order in orders.items() if _is_new(order, reports[i], currency)]
        if new:
            await self._keep_progress(new, reports, currency)
        for order_id, order in orders.items():
            meaning = meaning_of(reports[order_id], _known(order, types[order.service_id]))
            if isinstance(meaning, Goes):
                await self._end(order_id, reports[order_id], currency)
            elif isinstance(meaning, Asks) and (order_id, meaning.why) not in self._told:
                await self._ask_person(order_id, meaning.why, reports[order_id])

    @repeats_conflicts
    async def _keep_progress(
        self, order_ids: list[int], reports: Mapping[int, Report], currency: str
    ) -> None:
        now = self._clock()
        async with self._database.transaction() as tx:
            orders = await tx.orders.many(order_ids)
            rows = []
            for order_id, order in sorted(orders.items()):
                report = reports[order_id]
                rows.append(_progress_row(order, report, currency))
                await self._book_charge(tx, order, report, currency, at=now)
                if order.state is OrderState.RUNNING:
                    await self._news.card(tx, order, mark=_mark(report), at=now)
            await tx.orders.set_progress(rows)

    async def _book_charge(
        self, tx: Transaction, order: Order, report: Report, currency: str, *, at: datetime
    ) -> None:
        """Charge news, but for a fall that comes with a refund: that is settled with the end.

        After the end a charge that stays is none: what came back with a refund is in the books,
        and a panel may never show it.
        """
        charge, attempt = charge_of(report, currency), await tx.attempts.accepted(order.id)
        if charge is None or attempt is None or report.charge is None or charge == attempt.cost:
            return
        stays = charge == order.charge and order.state is not OrderState.RUNNING
        if stays or comes_back(report, attempt.cost, currency):
            return
        await self._settlement.charge_news(tx, order, attempt, charge, at=at)
        if is_too_dear(report.charge, attempt.expected_cost, currency):
            await tx.catalog.disable(order.service_id, "charge")
            facts: dict[str, Fact] = {
                "order": order.id,
                "service": order.service_name,
                "expected": Amount(attempt.expected_cost, currency),
                "charge": Amount(charge, currency),
            }
            await self._news.alert(tx, "charge-too-high", facts, once=str(order.service_id), at=at)

    @repeats_conflicts
    async def _end(self, order_id: int, report: Report, currency: str) -> None:
        """One order's move with its money, in a commit of its own. Somebody first: leave it."""
        try:
            async with self._database.transaction() as tx:
                order = await tx.orders.get(order_id)
                assert order is not None
                types = await tx.catalog.types_of({order.service_id})
                meaning = meaning_of(report, _known(order, types[order.service_id]))
                if isinstance(meaning, Goes):
                    await self._carry_out(tx, order, meaning, report, currency)
        except SomebodyWasFirst:
            log.info("tracking.somebody_was_first", order=order_id)

    async def _carry_out(
        self, tx: Transaction, order: Order, goes: Goes, report: Report, currency: str
    ) -> None:
        attempt = await tx.attempts.accepted(order.id)
        assert attempt is not None
        falls = comes_back(report, attempt.cost, currency)
        charge = charge_of(report, currency) if falls else None
        note, now = f"the supplier says {report.raw_status}"[:_STATUS_MAX], self._clock()
        if order.state is OrderState.RUNNING:
            await self._settlement.finish(
                tx, order, goes.to, refund=goes.refund, at=now, charge=charge, note=note
            )
        else:
            await self._settlement.refund_more(
                tx, order, goes.to, total=goes.refund, at=now, charge=charge, note=note
            )

    @repeats_conflicts
    async def _ask_person(self, order_id: int, why: str, report: Report) -> None:
        """No money moves on this report; the owner hears of it once per order."""
        now = self._clock()
        async with self._database.transaction() as tx:
            order = await tx.orders.get(order_id)
            assert order is not None
            if why in _WAITS_FOR_PERSON and order.needs_person != why:
                await tx.orders.change(order.id, needs_person=why)
                note = f"{why}: the supplier says {report.raw_status}"[:200]
                await tx.orders.add_event(order, at=now, actor="shop", note=note)
            facts: dict[str, Fact] = {"order": order.id, "status": report.raw_status[:_STATUS_MAX]}
            await self._news.alert(tx, why, facts, once=str(order.id), at=now)
        self._told.add((order_id, why))

    async def _count_lost(self, one: Followed) -> None:
        """The panel does not know our order: said three times over a day, the owner hears of it."""
        now = self._clock()
        times, first = self._lost.get(one.order_id, (0, now))
        self._lost[one.order_id] = (times + 1, first)
        if times + 1 >= _LOST_TIMES and now - first >= _LOST_AFTER:
            async with self._database.transaction() as tx:
                facts: dict[str, Fact] = {"order": one.order_id}
                await self._news.alert(tx, "order-lost", facts, once=str(one.order_id), at=now)


def _known(order: Order, service_type: str) -> Known:
    form = form_of(service_type)
    return Known(
        state=order.state,
        price=order.price,
        refunded=order.refunded,
        quantity=order.quantity,
        remains_in_units=form is not None and form.remains_in_units,
        customer_cancels=order.cancel_wanted,
    )


def _is_new(order: Order, report: Report, currency: str) -> bool:
    return any(
        getattr(order, name) != value
        for name, value in _progress_row(order, report, currency).items()
    )


def _progress_row(order: Order, report: Report, currency: str) -> dict[str, Any]:
    """What the order keeps of a report; what the report does not know stays as it was."""
    charge = charge_of(report, currency)
    return {
        "id": order.id,
        "status": report.raw_status[:_STATUS_MAX],
        "start_count": order.start_count if report.start_count is None else report.start_count,
        "remains": order.remains if report.remains is None else report.remains,
        "charge": order.charge if charge is None else charge,
        "needs_person": None if report.status in MOVING else order.needs_person,
    }


def _mark(report: Report) -> str:
    return f"{report.raw_status}:{report.remains}:{report.start_count}"
