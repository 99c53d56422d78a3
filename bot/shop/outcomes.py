"""What came of placing an order, written down: T3 to T7, and pauses of a provider."""

from datetime import timedelta
from typing import Any, Final, assert_never

from bot.domain.orders import AttemptState, OrderState
from bot.providers.base import Accepted, ErrorClass, NotSent, Outcome, Refused, Unclear
from bot.shop.clock import Clock
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.notifier import OrderNews
from bot.shop.pauses import Pauses
from bot.shop.settlement import Settlement, SomebodyWasFirst
from bot.shop.upstream import Upstream
from db.database import Database, repeats_conflicts
from db.models.order import Attempt, Order
from db.transaction import Transaction

_BACK_OFF: Final = 5.0
_BACK_OFF_MAX: Final = 300.0
_DOUBLINGS: Final = 6
"""After so many the longest back-off is reached."""
_BUSY: Final = 600.0
_AUTH_PAUSE: Final = 300.0
_FUNDS_PAUSE: Final = 60.0
_ANSWER_MAX: Final = 500

_REASONS: Final = {
    ErrorClass.LINK: "link",
    ErrorClass.QUANTITY: "quantity",
    ErrorClass.SERVICE: "service",
    ErrorClass.PARAMS: "details",
}
"""What a customer is told about a refusal for good; anything else is just refused."""


_STILL_OURS: Final = (
    (OrderState.UNCLEAR, AttemptState.UNCLEAR),
    (OrderState.PAID, AttemptState.NOT_LANDED),
)
"""An order and its attempt for which a late answer makes it run (T7): no other try was made."""


class Outcomes:
    """Records outcomes. ``scale`` shortens the waits in tests and in the demo."""

    def __init__(
        self,
        database: Database,
        settlement: Settlement,
        news: News,
        clock: Clock,
        *,
        settle_seconds: int,
        auto_resolve: bool,
        scale: float,
    ) -> None:
        self._database = database
        self._settlement = settlement
        self._news = news
        self._clock = clock
        self._settle = timedelta(seconds=settle_seconds)
        self._auto_resolve = auto_resolve
        self._scale = scale
        self._pauses = Pauses(news, clock, scale=scale)

    @repeats_conflicts
    async def record(
        self, upstream: Upstream, order_id: int, attempt_id: int, outcome: Outcome
    ) -> None:
        """Move the order and its attempt to where the outcome leads, once."""
        async with self._database.transaction() as tx:
            order = await tx.orders.get(order_id)
            attempt = await tx.attempts.get(attempt_id)
            assert order is not None
            outcome = await self._believed(tx, upstream, outcome)
            if attempt.state is AttemptState.SENDING:
                await self._in_time(tx, upstream, order, attempt, outcome)
            elif attempt.provider_order_id is None:
                await self._late(tx, order, attempt, outcome)
        if isinstance(outcome, Accepted):
            upstream.purse.spend(attempt.expected_cost)
        else:
            upstream.purse.distrust()

    async def pause(self, upstream: Upstream, reason: str, *, seconds: float) -> None:
        """Send nothing there for a while; the owner hears of it once."""
        async with self._database.transaction() as tx:
            await self._pauses.begin(tx, upstream.id, reason, seconds=seconds)

    async def resume(self, upstream: Upstream) -> None:
        """A paused provider works again."""
        async with self._database.transaction() as tx:
            await self._pauses.end(tx, upstream.id)

    async def _believed(self, tx: Transaction, upstream: Upstream, outcome: Outcome) -> Outcome:
        """An order number that is somebody else's is no proof of anything."""
        if isinstance(outcome, Accepted) and await tx.attempts.is_claimed(
            upstream.id, outcome.order_id
        ):
            return Unclear(
                "the panel answered with an order number that is taken", outcome.order_id
            )
        return outcome

    async def _in_time(
        self, tx: Transaction, upstream: Upstream, order: Order, attempt: Attempt, outcome: Outcome
    ) -> None:
        now = self._clock()
        match outcome:
            case Accepted(order_id=number):
                await self._settlement.accept(tx, order, attempt, provider_order_id=number, at=now)
                await self._pauses.mend_circuit(tx, upstream.id)
            case NotSent(reason=reason):
                await self._end(tx, attempt, AttemptState.NOT_SENT, reason)
                await self._wait(tx, order, note=f"not sent: {reason}", seconds=None)
            case Refused(for_good=True):
                await self._refused_for_good(tx, order, attempt, outcome)
                await self._pauses.mend_circuit(tx, upstream.id)
            case Refused():
                await self._refused_for_now(tx, upstream, order, attempt, outcome)
            case Unclear():
                await self.leave_unclear(
                    tx, order, attempt, reason=outcome.reason, seen=outcome.order_id
                )
            case _:
                assert_never(outcome)

    async def leave_unclear(
        self,
        tx: Transaction,
        order: Order,
        attempt: Attempt,
        *,
        reason: str,
        seen: str | None = None,
    ) -> None:
        """T6: set aside, the lane closed, the customer told; T9 at once unless the shop looks."""
        answer = reason if seen is None else f"{reason}; order number seen: {seen}"
        await self._move_to_unclear(tx, order, note=answer)
        await self._end(tx, attempt, AttemptState.UNCLEAR, answer)
        if seen is not None:
            await tx.attempts.change(attempt.id, evidence={"seen": seen})
        await tx.providers.block(order.provider_id, until=attempt.sent_at + self._settle)
        await self._pauses.break_circuit(tx, order.provider_id)

    async def _move_to_unclear(self, tx: Transaction, order: Order, *, note: str) -> None:
        now = self._clock()
        escalated_at = None if self._auto_resolve else now
        if not await tx.orders.move(
            order, OrderState.UNCLEAR, at=now, note=note[:_ANSWER_MAX], escalated_at=escalated_at
        ):
            raise SomebodyWasFirst
        await self._news.order(tx, order, OrderNews.UNCLEAR, at=now)
        await self._news.card(tx, order, mark="state", at=now)
        if not self._auto_resolve:
            await self._news.unclear(tx, order, at=now)

    async def _take_back(
        self, tx: Transaction, order: Order, attempt: Attempt, outcome: Refused
    ) -> bool:
        """T6: a second try is refused because of the first, so "not placed" was wrong."""
        tries = await tx.attempts.of_order(order.id)
        missing = [one for one in tries if one.state is AttemptState.NOT_LANDED]
        if not missing or await tx.attempts.link_is_in_use(order):
            return False
        await self._end(tx, attempt, AttemptState.REFUSED, outcome.text)
        earlier = missing[-1]
        back = await tx.attempts.move(earlier, AttemptState.UNCLEAR, at=earlier.ended_at)
        if not back:
            raise SomebodyWasFirst
        evidence = {**(earlier.evidence or {}), "taken_back": True}
        await tx.attempts.change(earlier.id, evidence=evidence)
        note = f"the first try is running there after all: {outcome.text}"
        await self._move_to_unclear(tx, order, note=note)
        return True

    async def _refused_for_good(
        self, tx: Transaction, order: Order, attempt: Attempt, outcome: Refused
    ) -> None:
        now = self._clock()
        await self._end(tx, attempt, AttemptState.REFUSED, outcome.text)
        error = outcome.error or ErrorClass.REJECTED
        if error is ErrorClass.SERVICE:
            await tx.catalog.disable(order.service_id, "service")
        if error is ErrorClass.REJECTED:
            facts: dict[str, Fact] = {"text": outcome.text[:200], "order": order.id}
            await self._news.alert(tx, "new-error-text", facts, once=outcome.text[:80], at=now)
        await self._settlement.release(
            tx,
            order,
            OrderState.REFUSED,
            reason=_REASONS.get(error, "rejected"),
            note=outcome.text[:_ANSWER_MAX],
            at=now,
        )

    async def _refused_for_now(
        self, tx: Transaction, upstream: Upstream, order: Order, attempt: Attempt, outcome: Refused
    ) -> None:
        if outcome.error is ErrorClass.BUSY and await self._take_back(tx, order, attempt, outcome):
            return
        await self._end(tx, attempt, AttemptState.REFUSED, outcome.text)
        seconds = outcome.retry_after_seconds
        changes: dict[str, Any] = {}
        if outcome.error is ErrorClass.BUSY:
            seconds, changes = seconds or _BUSY * self._scale, {"link_busy": True}
        if outcome.error is ErrorClass.FUNDS:
            await self._pauses.begin(tx, upstream.id, "funds", seconds=_FUNDS_PAUSE * self._scale)
        elif outcome.pauses:
            reason = "auth" if outcome.error is ErrorClass.AUTH else "front"
            await self._pauses.begin(tx, upstream.id, reason, seconds=_AUTH_PAUSE * self._scale)
        await self._wait(
            tx, order, note=f"refused for now: {outcome.text}", seconds=seconds, **changes
        )

    async def _wait(
        self,
        tx: Transaction,
        order: Order,
        *,
        note: str,
        seconds: float | None,
        **changes: Any,
    ) -> None:
        """T4: back to paid, to be sent again after a pause that grows; T12 if it is not wanted."""
        now = self._clock()
        if order.cancel_wanted:
            await self._settlement.release(
                tx, order, OrderState.REFUSED, reason="customer", note=note[:_ANSWER_MAX], at=now
            )
            return
        doublings = min(order.tries, _DOUBLINGS)
        growing = min(_BACK_OFF * 2**doublings, _BACK_OFF_MAX) * self._scale
        moved = await tx.orders.move(
            order,
            OrderState.PAID,
            at=now,
            note=note[:_ANSWER_MAX],
            not_before=now + timedelta(seconds=growing if seconds is None else seconds),
            tries=order.tries + 1,
            **changes,
        )
        if not moved:
            raise SomebodyWasFirst

    async def _late(
        self, tx: Transaction, order: Order, attempt: Attempt, outcome: Outcome
    ) -> None:
        """The answer came after the lease had run out and the order was set aside."""
        if not isinstance(outcome, Accepted):
            return
        now, number = self._clock(), outcome.order_id
        if (order.state, attempt.state) in _STILL_OURS:
            note = f"the answer came late: placed as {number}"
            await self._settlement.accept(
                tx, order, attempt, provider_order_id=number, at=now, note=note
            )
        else:
            await self._settlement.land_late(tx, order, attempt, provider_order_id=number, at=now)

    async def _end(
        self, tx: Transaction, attempt: Attempt, state: AttemptState, answer: str
    ) -> None:
        moved = await tx.attempts.move(
            attempt, state, at=self._clock(), answer=answer[:_ANSWER_MAX]
        )
        if not moved:
            raise SomebodyWasFirst
