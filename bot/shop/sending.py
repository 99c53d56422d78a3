"""Placing orders upstream, one slot at a time (money page 5.1 to 5.3).

The intent is written and committed before the call; what came of it is written after. An answer
that does not say whether the order exists is never followed by another try: a person decides.
"""

from asyncio import sleep
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Final

from structlog import get_logger

from bot.domain.errors import StorageAway
from bot.domain.forms import Form, form_of
from bot.domain.money import ZERO, Money, Rate
from bot.domain.orders import AttemptState, OrderState
from bot.domain.pricing import expected_cost
from bot.providers.base import Outcome, ProviderFailure
from bot.shop.clock import Clock
from bot.shop.outcomes import Outcomes
from bot.shop.pauses import NO_CLEAR_ANSWERS, Pauses
from bot.shop.preferences import Preferences
from bot.shop.settlement import Settlement, SomebodyWasFirst
from bot.shop.upstream import Upstream
from db.database import Database, repeats_conflicts
from db.models.catalog import Service
from db.models.order import Order
from db.transaction import Transaction

log = get_logger()

_LEASE_MARGIN: Final = 15.0
"""Seconds of a lease beyond the time that a call may take (money page 5.2)."""
_WRITE_WITHIN: Final = 10.0
"""Seconds from the claim within which the request must begin to be written."""
_RECORD_TRIES: Final = 200


@dataclass(frozen=True, slots=True)
class SendingRules:
    """Waits in seconds, and this process's name."""

    holder: str
    timeout_seconds: float
    queue_max_age_seconds: int
    recheck_seconds: float


@dataclass(frozen=True, slots=True)
class Claim:
    """An order in a slot, ready to be placed."""

    order_id: int
    attempt_id: int
    params: dict[str, str]
    cost: Money
    deadline: float


class Sending:
    """Claims an order, places it, records the outcome."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        settlement: Settlement,
        outcomes: Outcomes,
        pauses: Pauses,
        clock: Clock,
        rules: SendingRules,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._settlement = settlement
        self._outcomes = outcomes
        self._pauses = pauses
        self._clock = clock
        self._rules = rules

    async def send_next(self, upstream: Upstream, slot: int) -> bool:
        """Place the next order that may go; True when there may be another one.

        A cancellation while the request may be in the air leaves the order ``sending``: the next
        start takes it for unclear.
        """
        waiting = await self._next(upstream)
        if waiting is None:
            return False
        if waiting.cost is not None and not await self._affordable(upstream, waiting.cost):
            return False
        try:
            claim = await self._claim(upstream, slot)
        except SomebodyWasFirst:
            return True
        if claim is None:
            return False
        if isinstance(claim, Claim):
            outcome = await upstream.panel.place(claim.params, deadline=claim.deadline)
            await self._record(upstream, claim, outcome)
        return True

    async def refuse_overdue(self) -> None:
        """Give the money back for orders that waited too long to be sent (T12).

        At every provider, also those that are no longer in the settings.
        """
        now = self._clock()
        limit = now - timedelta(seconds=self._rules.queue_max_age_seconds)
        async with self._database.reading() as tx:
            old = await tx.orders.waiting_since(limit)
        for order in old:
            with suppress(SomebodyWasFirst):
                await self._refuse_overdue(order.id, limit)

    async def _refuse_overdue(self, order_id: int, limit: datetime) -> None:
        """Time spent waiting for its link, or for a person's verdict, does not count."""
        async with self._database.transaction() as tx:
            order = await tx.orders.get(order_id)
            if order is None or order.state is not OrderState.PAID:
                return
            waits_since = (
                await tx.orders.link_freed_at(order),
                await tx.attempts.judged_at(order_id),
            )
            if await tx.orders.link_taken(order) or any(at and at > limit for at in waits_since):
                return
            await self._settlement.release(
                tx, order, OrderState.REFUSED, reason="age", at=self._clock()
            )

    async def _next(self, upstream: Upstream) -> "_Waiting | None":
        async with self._database.reading() as tx:
            if not await self._lane_is_open(tx, upstream):
                return None
            order = await tx.orders.next_to_send(upstream.id, at=self._clock())
            if order is None:
                return None
            service = await tx.catalog.service(order.service_id)
            cost = await self._cost_now(tx, order)
            goes = await self._obstacle(tx, order, service, cost) is None
            return _Waiting(cost if goes else None)

    async def _lane_is_open(self, tx: Transaction, upstream: Upstream) -> bool:
        provider, now = await tx.providers.get(upstream.id), self._clock()
        closed = [m for m in (provider.blocked_until, provider.paused_until) if m is not None]
        return all(moment <= now for moment in closed)

    async def _affordable(self, upstream: Upstream, cost: Money) -> bool:
        """Whether the account can pay now; if not, the lane pauses and looks again later."""
        async with self._database.reading() as tx:
            reason = (await tx.providers.get(upstream.id)).paused_reason
        if reason == NO_CLEAR_ANSWERS:
            return await upstream.purse.covers(cost)
        if reason is not None and not await self._is_back(upstream, reason):
            return False
        if await upstream.purse.covers(cost):
            if reason is not None:
                await self._outcomes.resume(upstream)
            return True
        await self._outcomes.pause(upstream, "funds", seconds=self._rules.recheck_seconds)
        return False

    async def _is_back(self, upstream: Upstream, reason: str) -> bool:
        """After a pause: the key and the address work again when a balance can be read."""
        try:
            await upstream.purse.read()
        except ProviderFailure:
            await self._outcomes.pause(upstream, reason, seconds=self._rules.recheck_seconds)
            return False
        return True

    @repeats_conflicts
    async def _claim(self, upstream: Upstream, slot: int) -> "Claim | bool | None":
        """T2, or T12 where the order may not go any more; None when nothing may go here."""
        now, started = self._clock(), monotonic()
        async with self._database.transaction() as tx:
            if not await self._lane_is_open(tx, upstream):
                return None
            if await tx.attempts.holder_of_slot(upstream.id, slot) is not None:
                return None
            order = await tx.orders.next_to_send(upstream.id, at=now, lock=True)
            if order is None:
                return None
            service = await tx.catalog.service(order.service_id)
            cost, form = await self._cost_now(tx, order), form_of(service.type) if service else None
            reason = await self._obstacle(tx, order, service, cost)
            if reason is not None or cost is None or form is None or service is None:
                await self._settlement.release(
                    tx, order, OrderState.REFUSED, reason=reason or "service", at=now
                )
                return True
            return await self._open_attempt(
                tx,
                upstream,
                order,
                service=service,
                form=form,
                cost=cost,
                slot=slot,
                started=started,
            )

    async def _open_attempt(
        self,
        tx: Transaction,
        upstream: Upstream,
        order: Order,
        *,
        service: Service,
        form: Form,
        cost: Money,
        slot: int,
        started: float,
    ) -> Claim:
        now = self._clock()
        provider = await tx.providers.get(upstream.id)
        if not await tx.orders.move(order, OrderState.SENDING, at=now, not_before=None):
            raise SomebodyWasFirst
        attempt_id = await tx.attempts.open(
            order_id=order.id,
            provider_id=upstream.id,
            state=AttemptState.SENDING,
            slot=slot,
            holder=self._rules.holder,
            lease_until=_lease(now, self._rules.timeout_seconds),
            sent_at=now,
            id_floor=provider.greatest_order_id,
            expected_cost=cost,
            cost=ZERO,
            recosts=0,
            answer="",
        )
        if attempt_id is None:
            raise SomebodyWasFirst
        if provider.paused_reason == NO_CLEAR_ANSWERS and not await self._pauses.take_trial(
            tx, upstream.id
        ):
            raise SomebodyWasFirst
        params = {"service": service.provider_service_id, **form.params(order.values)}
        return Claim(order.id, attempt_id, params, cost, started + _WRITE_WITHIN)

    async def _cost_now(self, tx: Transaction, order: Order) -> Money | None:
        service = await tx.catalog.service(order.service_id)
        provider = await tx.providers.get(order.provider_id)
        form = form_of(service.type) if service is not None else None
        if service is None or form is None or provider.currency is None:
            return None
        rate = Rate(service.rate, provider.currency)
        return expected_cost(rate, order.quantity, per=form.per)

    async def _obstacle(
        self, tx: Transaction, order: Order, service: Service | None, cost: Money | None
    ) -> str | None:
        """Why this order may not be sent any more, as the code of a reason."""
        if order.cancel_wanted:
            return "customer"
        if service is None or service.disabled_reason is not None or cost is None:
            return "service"
        provider = await tx.providers.get(order.provider_id)
        ours = self._preferences.rule.in_ours(cost, provider.currency or "")
        return "price" if ours is None or ours > order.max_cost else None

    async def _record(self, upstream: Upstream, claim: Claim, outcome: Outcome) -> None:
        """Write the outcome down; a database that is away has the commit repeated, not the add."""
        log.info(
            "placing.ended",
            attempt=claim.attempt_id,
            outcome=type(outcome).__name__,
            provider_order_id=getattr(outcome, "order_id", None),
        )
        for number in range(_RECORD_TRIES):
            try:
                await self._outcomes.record(upstream, claim.order_id, claim.attempt_id, outcome)
            except (StorageAway, SomebodyWasFirst):
                await sleep(min(0.1 * 2**number, 5.0))
            else:
                return
        log.critical("placing.not_recorded", attempt=claim.attempt_id)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """There is an order to look at; what it costs now, None when it will not be sent."""

    cost: Money | None


def _lease(now: datetime, timeout_seconds: float) -> datetime:
    return now + timedelta(seconds=timeout_seconds + _LEASE_MARGIN)
