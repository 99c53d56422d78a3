"""Orders whose answer was lost: set aside after a crash, decided by a person, given up in time.

Money page T6, T8, T10, T11. Nothing here guesses: an order is sent again only when somebody has
looked and found it not placed.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from bot.domain.errors import NotPossibleNow
from bot.domain.money import Money
from bot.domain.orders import NOT_LANDED_MAX, AttemptState, OrderState
from bot.providers.base import ProviderFailure, Report
from bot.shop.clock import Clock
from bot.shop.outcomes import Outcomes
from bot.shop.settlement import Settlement, SomebodyWasFirst
from bot.shop.upstream import Upstream
from db.database import Database, repeats_conflicts
from db.models.order import Attempt, Order
from db.transaction import Transaction

_NEAR: Final = Decimal("0.02")


class Doubt(StrEnum):
    """Why a panel's order number is not taken for ours."""

    UNKNOWN = "unknown"
    CLAIMED = "claimed"
    IMPLAUSIBLE = "implausible"
    UNREACHABLE = "unreachable"


class Resolution:
    """Carries out what crashes, persons and time decide."""

    def __init__(
        self,
        database: Database,
        settlement: Settlement,
        outcomes: Outcomes,
        clock: Clock,
        *,
        give_up_seconds: int,
        settle_seconds: int,
    ) -> None:
        self._database = database
        self._settlement = settlement
        self._outcomes = outcomes
        self._clock = clock
        self._give_up = timedelta(seconds=give_up_seconds)
        self._settle = timedelta(seconds=settle_seconds)

    async def set_aside(self, is_dead: Callable[[str], bool]) -> int:
        """T6 for attempts whose lease ran out or whose holder is known dead; how many."""
        now, count = self._clock(), 0
        async with self._database.reading() as tx:
            sending = await tx.attempts.sending()
        for attempt in sending:
            if attempt.lease_until > now and not is_dead(attempt.holder):
                continue
            why = "nobody is left to hear the answer"
            count += await self._leave_unclear(attempt.id, why)
        return count

    async def give_up_overdue(self) -> None:
        """T11: nobody has decided in time, so the customer has the money back."""
        limit = self._clock() - self._give_up
        async with self._database.reading() as tx:
            overdue = await tx.orders.unclear_since(limit)
        for order in overdue:
            with suppress(SomebodyWasFirst):
                async with self._database.transaction() as tx:
                    current = await tx.orders.get(order.id)
                    if current is not None and current.state is OrderState.UNCLEAR:
                        await self.give_up(tx, current, actor="shop")

    async def give_up(self, tx: Transaction, order: Order, *, actor: str) -> None:
        """T11: release; it is never charged again, even when it is found placed later.

        Raises NotPossibleNow when the order is not unclear any more.
        """
        attempt = await self._unclear(tx, order)
        now = self._clock()
        await tx.attempts.move(attempt, AttemptState.ABANDONED, at=now)
        await self._settlement.release(
            tx, order, OrderState.RELEASED, reason="unclear", actor=actor, at=now
        )
        await self.reopen(tx, order.provider_id)

    async def not_placed(
        self,
        tx: Transaction,
        order: Order,
        *,
        again: bool,
        actor: str,
        note: str = "found not placed",
    ) -> None:
        """T8, T10: it is proven, or a person says, that it was not placed: sent again, or refunded.

        Also refunded when it was found not placed three times or the customer wants out. Raises
        NotPossibleNow when the order is not unclear any more.
        """
        attempt = await self._unclear(tx, order)
        now = self._clock()
        await tx.attempts.move(attempt, AttemptState.NOT_LANDED, at=now)
        lost = [
            one
            for one in await tx.attempts.of_order(order.id)
            if one.state is AttemptState.NOT_LANDED
        ]
        if again and not order.cancel_wanted and len(lost) < NOT_LANDED_MAX:
            moved = await tx.orders.move(
                order,
                OrderState.PAID,
                at=now,
                actor=actor,
                note=f"{note}; to be sent again",
                escalated_at=None,
                not_before=None,
            )
            if not moved:
                raise SomebodyWasFirst
        else:
            await self._settlement.release(
                tx, order, OrderState.REFUSED, reason="not_placed", actor=actor, note=note, at=now
            )
        await self.reopen(tx, order.provider_id)

    async def placed(
        self, upstream: Upstream, order_id: int, provider_order_id: str, *, actor: str
    ) -> Doubt | None:
        """T10: a person says it was placed under this number; the panel is asked about it first.

        None when the order runs now; else why the number is not believed, and nothing changed.
        """
        try:
            answers = await upstream.panel.statuses([provider_order_id])
        except ProviderFailure:
            return Doubt.UNREACHABLE
        report = answers.get(provider_order_id)
        if not isinstance(report, Report):
            return Doubt.UNKNOWN
        return await self._take_as_placed(
            upstream, order_id, provider_order_id, report, actor=actor
        )

    @repeats_conflicts
    async def _take_as_placed(
        self,
        upstream: Upstream,
        order_id: int,
        provider_order_id: str,
        report: Report,
        *,
        actor: str,
    ) -> Doubt | None:
        async with self._database.transaction() as tx:
            order = await tx.orders.get(order_id)
            if order is None:
                raise NotPossibleNow
            attempt = await self._unclear(tx, order)
            if await tx.attempts.is_claimed(upstream.id, provider_order_id):
                return Doubt.CLAIMED
            provider = await tx.providers.get(upstream.id)
            expected = attempt.expected_cost.decimal(provider.currency or "")
            if not _plausible(report, order.quantity, expected):
                return Doubt.IMPLAUSIBLE
            await self._settlement.accept(
                tx,
                order,
                attempt,
                provider_order_id=provider_order_id,
                at=self._clock(),
                actor=actor,
            )
            await self.reopen(tx, order.provider_id)
        return None

    async def settle(
        self, tx: Transaction, order: Order, *, refunded: Money, actor: str, reason: str
    ) -> None:
        """T17: a person ends the order, or grants more, so that so much has gone back in all.

        Raises NotPossibleNow when the state does not allow it or the refunds would not grow.
        """
        now, running = self._clock(), order.state is OrderState.RUNNING
        later = order.state in (OrderState.COMPLETED, OrderState.PARTIAL)
        grows = refunded > order.refunded and later
        if refunded > order.price or refunded < Money(0) or not (running or grows):
            raise NotPossibleNow
        to = OrderState.CANCELLED if refunded == order.price else OrderState.PARTIAL
        if running:
            await self._settlement.finish(
                tx,
                order,
                to if refunded else OrderState.COMPLETED,
                refund=refunded,
                at=now,
                actor=actor,
                note=reason,
            )
        else:
            await self._settlement.refund_more(
                tx, order, to, total=refunded, at=now, granted=True, actor=actor, note=reason
            )

    @repeats_conflicts
    async def _leave_unclear(self, attempt_id: int, why: str) -> bool:
        try:
            async with self._database.transaction() as tx:
                attempt = await tx.attempts.get(attempt_id)
                order = await tx.orders.get(attempt.order_id)
                if order is None or attempt.state is not AttemptState.SENDING:
                    return False
                await self._outcomes.leave_unclear(tx, order, attempt, reason=why)
        except SomebodyWasFirst:
            return False
        return True

    async def _unclear(self, tx: Transaction, order: Order) -> Attempt:
        attempts = await tx.attempts.of_order(order.id)
        unclear = [one for one in attempts if one.state is AttemptState.UNCLEAR]
        if order.state is not OrderState.UNCLEAR or not unclear:
            raise NotPossibleNow
        return unclear[0]

    async def reopen(self, tx: Transaction, provider_id: int) -> None:
        """A verdict opens the lane as soon as no other unclear attempt keeps it closed."""
        newest = await tx.attempts.newest_unclear(provider_id)
        until = None if newest is None else newest.sent_at + self._settle
        await tx.providers.change(provider_id, blocked_until=until)
        tx.ring("orders")


def _plausible(report: Report, quantity: int, expected: Decimal) -> bool:
    if report.remains is not None and report.remains > quantity:
        return False
    if report.charge is None or report.charge == 0:
        return True
    exponent = report.charge.as_tuple().exponent
    shown = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return abs(report.charge - expected) <= max(expected * _NEAR, shown)
