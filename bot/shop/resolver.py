"""Clearing up lost answers: what the evidence proves is carried out (money page 5.4, T6 to T9).

Gathering is bot.shop.evidence, weighing is bot.domain.verdict; a person's decisions are
bot.shop.resolution, which also makes the moves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, assert_never

from bot.domain.evidence import Evidence, Found, Lost, matches
from bot.domain.orders import AttemptState, OrderState
from bot.domain.verdict import AskPerson, KeepLooking, NotPlaced, Placed, Verdict, judge
from bot.providers.base import ProviderFailure
from bot.shop.clock import Clock
from bot.shop.evidence import Gathering, Try
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.resolution import Resolution
from bot.shop.settlement import Settlement, SomebodyWasFirst
from bot.shop.upstream import Upstream
from db.database import Database, repeats_conflicts
from db.models.order import Attempt, Order
from db.transaction import Transaction

_DRAIN: Final = 5.0
"""Seconds for which nothing new is sent, so that no add is in the air when a verdict is drawn."""


@dataclass(frozen=True, slots=True)
class ResolvingRules:
    """``is_on`` False leaves every lost answer to a person; times in seconds."""

    is_on: bool
    settle_seconds: int
    escalate_seconds: int
    scale: float


@dataclass(frozen=True, slots=True)
class _Late:
    """An order that was found after its try had been found not placed."""

    order_id: int
    number: str


class Resolver:
    """Clears up lost answers, one provider at a time."""

    def __init__(
        self,
        database: Database,
        gathering: Gathering,
        resolution: Resolution,
        settlement: Settlement,
        news: News,
        clock: Clock,
        rules: ResolvingRules,
    ) -> None:
        self._database = database
        self._gathering = gathering
        self._resolution = resolution
        self._settlement = settlement
        self._news = news
        self._clock = clock
        self._rules = rules

    async def clear_up(self, upstream: Upstream) -> None:
        """Look at what is undecided at a provider, and decide what is proven.

        A panel that does not answer leaves everything as it is, but for what is now overdue.
        Raises ProviderFailure after that.
        """
        if not self._rules.is_on:
            return
        failure: ProviderFailure | None = None
        try:
            await self._gathering.look(upstream)
        except ProviderFailure as error:
            failure = error
        await self._watch_account(upstream)
        await self._draw(upstream)
        await self._look_again(upstream)
        if failure is not None:
            raise failure

    async def _watch_account(self, upstream: Upstream) -> None:
        """A balance that fell for no reason of ours: somebody else has spent from the account."""
        if not upstream.search.exclusive:
            return
        async with self._database.reading() as tx:
            shared = (await tx.providers.get(upstream.id)).shared_since is not None
            if shared or await self._gathering.foreign_spending(tx, upstream) is None:
                return
        async with self._database.transaction() as tx:
            await self._note_strangers(tx, upstream, ())

    async def _draw(self, upstream: Upstream) -> None:
        async with self._database.reading() as tx:
            undecided = await tx.attempts.undecided(upstream.id)
            if not undecided:
                return
            in_air = await tx.attempts.is_in_air(upstream.id)
            evidence, others = await self._gathering.evidence(tx, upstream, undecided)
            acts = bool(others) or self._has_news(undecided, judge(evidence))
        if acts and in_air:
            await self._drain(upstream)
        elif acts:
            await self._decide(upstream)

    def _has_news(self, undecided: Sequence[Try], verdicts: dict[int, Verdict]) -> bool:
        return any(
            isinstance(verdicts[attempt.id], Placed | NotPlaced)
            or (order.escalated_at is None and self._asks(order, verdicts[attempt.id]))
            for attempt, order in undecided
        )

    def _asks(self, order: Order, verdict: Verdict) -> bool:
        """Whether a person is needed: inconclusive, or undecided for too long (T9)."""
        overdue = order.state_changed_at + timedelta(seconds=self._rules.escalate_seconds)
        return isinstance(verdict, AskPerson) or self._clock() >= overdue

    async def _drain(self, upstream: Upstream) -> None:
        """Close the lane for a moment: no verdict is drawn while an add is in the air."""
        until = self._clock() + timedelta(seconds=max(1.0, _DRAIN * self._rules.scale))
        async with self._database.transaction() as tx:
            await tx.providers.block(upstream.id, until=until)

    @repeats_conflicts
    async def _decide(self, upstream: Upstream) -> None:
        drawn: list[int] = []
        try:
            async with self._database.transaction() as tx:
                undecided = await tx.attempts.undecided(upstream.id)
                if not undecided or await tx.attempts.is_in_air(upstream.id):
                    return
                evidence, others = await self._gathering.evidence(tx, upstream, undecided)
                if others:
                    await self._note_strangers(tx, upstream, others)
                verdicts = judge(evidence)
                by_attempt = {lost.attempt_id: lost for lost in evidence.lost}
                for attempt, order in sorted(undecided, key=lambda one: one[1].id):
                    verdict, lost = verdicts[attempt.id], by_attempt[attempt.id]
                    if await self._carry_out(tx, upstream, (attempt, order), verdict):
                        await _keep(tx, attempt, kept(evidence, lost, verdict))
                        drawn.append(attempt.id)
        except SomebodyWasFirst:
            return
        for attempt_id in drawn:
            self._gathering.forget(attempt_id)

    async def _carry_out(
        self, tx: Transaction, upstream: Upstream, one: Try, verdict: Verdict
    ) -> bool:
        """Whether the verdict decided the order (then the search for it is over)."""
        attempt, order = one
        match verdict:
            case Placed(number=number, why=why):
                note = f"found placed as {number}: {why}"
                await self._settlement.accept(
                    tx, order, attempt, provider_order_id=number, at=self._clock(), note=note
                )
                await self._resolution.reopen(tx, upstream.id)
                return True
            case NotPlaced(why=why):
                await self._resolution.not_placed(
                    tx, order, again=True, actor="shop", note=f"not placed: {why}"
                )
                return True
            case AskPerson(why=why) | KeepLooking(why=why):
                if order.escalated_at is None and self._asks(order, verdict):
                    await self._escalate(tx, order, attempt, why=why)
                return False
            case _:
                assert_never(verdict)

    async def _escalate(self, tx: Transaction, order: Order, attempt: Attempt, *, why: str) -> None:
        """T9: a person is asked; what is found later still counts."""
        now = self._clock()
        await tx.orders.change(order.id, escalated_at=now)
        await _keep(tx, attempt, {"verdict": why})
        await tx.orders.add_event(order, at=now, actor="shop", note=f"a person is asked: {why}")
        await self._news.unclear(tx, order, at=now)

    async def _note_strangers(
        self, tx: Transaction, upstream: Upstream, others: Sequence[Found]
    ) -> None:
        """Somebody else orders from the account: from now on one match is no proof."""
        now = self._clock()
        provider = await tx.providers.get(upstream.id)
        if provider.shared_since is None:
            await tx.providers.change(upstream.id, shared_since=now)
            numbers = ", ".join(str(one.number) for one in others[:5])
            facts: dict[str, Fact] = {
                "provider": upstream.name,
                "numbers": numbers or "none",
                "account": upstream.id,
            }
            await self._news.alert(tx, "account-shared", facts, once=str(now.timestamp()), at=now)

    async def _look_again(self, upstream: Upstream) -> None:
        """Tries found not placed, at the next bracket: a find is taken up, or is our loss."""
        async with self._database.reading() as tx:
            missing = [attempt.id for attempt, _ in await self._gathering.missing(tx, upstream)]
        for attempt_id in missing:
            try:
                late = await self._close_search(upstream, attempt_id)
            except SomebodyWasFirst:
                continue
            if late is not None:
                await self._try_cancel(upstream, late)

    @repeats_conflicts
    async def _close_search(self, upstream: Upstream, attempt_id: int) -> _Late | None:
        async with self._database.transaction() as tx:
            missing = await self._gathering.missing(tx, upstream)
            one = next((each for each in missing if each[0].id == attempt_id), None)
            met = await self._gathering.found_again(tx, upstream, *one) if one else None
            if one is None or met is None or await tx.attempts.is_in_air(upstream.id):
                return None
            attempt, order = one
            lost, found, quantum = met
            fitting = [each for each in found if matches(each, lost, quantum=quantum)]
            await _keep(tx, attempt, {"looked_again": True})
            if not fitting:
                return None
            rivals = await self._gathering.rivals(tx, upstream, fitting, besides=attempt.id)
            if len(fitting) > 1 or rivals:
                await self._tell_unplaced(tx, upstream, order, fitting)
                return None
            return await self._take_up(tx, upstream, one, str(fitting[0].number))

    async def _take_up(
        self, tx: Transaction, upstream: Upstream, one: Try, number: str
    ) -> _Late | None:
        """T7 from paid while nothing was sent again, else a late landing."""
        (attempt, order), now = one, self._clock()
        still_ours = (OrderState.PAID, AttemptState.NOT_LANDED)
        if (order.state, attempt.state) == still_ours:
            note = f"found placed as {number} after all, before it was sent again"
            await self._settlement.accept(
                tx, order, attempt, provider_order_id=number, at=now, note=note
            )
            return None
        await self._settlement.land_late(tx, order, attempt, provider_order_id=number, at=now)
        return _Late(order.id, number)

    async def _tell_unplaced(
        self, tx: Transaction, upstream: Upstream, order: Order, found: Sequence[Found]
    ) -> None:
        numbers = ", ".join(str(one.number) for one in found[:5])
        facts: dict[str, Fact] = {
            "order": order.id,
            "provider": upstream.name,
            "numbers": numbers,
        }
        await self._news.alert(tx, "perhaps-late", facts, once=str(order.id), at=self._clock())

    async def _try_cancel(self, upstream: Upstream, late: _Late) -> None:
        """What nobody pays for is not worth delivering; the panel may not do it."""
        try:
            noted = (await upstream.panel.cancel([late.number])).get(late.number) is True
        except ProviderFailure:
            noted = False
        async with self._database.transaction() as tx:
            order = await tx.orders.get(late.order_id)
            assert order is not None
            said = "noted" if noted else "did not note"
            note = f"the supplier {said} the cancel of {late.number}"
            await tx.orders.add_event(order, at=self._clock(), actor="shop", note=note)


async def _keep(tx: Transaction, attempt: Attempt, news: dict[str, Any]) -> None:
    await tx.attempts.change(attempt.id, evidence={**(attempt.evidence or {}), **news})


def kept(evidence: Evidence, lost: Lost, verdict: Verdict) -> dict[str, Any]:
    """What is kept with a try of the evidence that its verdict rests on."""
    return {
        "verdict": str(verdict.why),
        "floor": lost.floor,
        "top": lost.top,
        "scanned": lost.is_scanned,
        "exclusive": evidence.is_exclusive,
        "found": [
            {"number": one.number, "charge": None if one.charge is None else one.charge.units}
            for one in evidence.found
            if lost.could_be(one.number)
        ],
        "falls": [
            {"units": fall.amount.units, "tries": sorted(fall.costs)} for fall in evidence.falls
        ],
    }
