"""Numbers for the owner."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.money import ZERO, Money
from bot.domain.orders import DeskFilter, OrderState
from bot.shop.audit import FAILING
from bot.shop.clock import Clock
from bot.shop.preferences import Preferences
from db.database import Database
from db.transaction import Transaction

_PERIODS: Final = (1, 7, 30)
_DAY: Final = timedelta(days=1)
_HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Figures:
    """A period that ends now; 1 day is today since midnight. ``orders`` counts those placed in it.

    ``turnover`` is their prices; ``profit`` is what ended orders earned in it, less their cost.
    """

    days: int
    orders: int
    turnover: Money
    cost: Money | None
    profit: Money | None
    refunds: Money
    customers: int
    topups: Money


@dataclass(frozen=True, slots=True)
class Attention:
    """What needs a person, and what is on its way."""

    unclear: tuple[int, ...]
    needs_person: tuple[int, ...]
    waiting: int
    running: int
    paused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """An hour or a day of a course, by the shop's clock; ``profit`` as in Figures."""

    begins: datetime
    orders: int
    turnover: Money
    profit: Money | None


@dataclass(frozen=True, slots=True)
class Course:
    """A period hour by hour (today) or day by day, and its figures as a whole.

    ``begun`` spans have begun, the others are still to come. ``currency`` is None before the shop
    knows it.
    """

    figures: Figures
    spans: tuple[Span, ...]
    begun: int
    currency: str | None


@dataclass(frozen=True, slots=True)
class Paused:
    """A supplier to which nothing is sent, and why."""

    provider: str
    reason: str


@dataclass(frozen=True, slots=True)
class Board:
    """The desk at a glance: today, and how much waits for a person.

    ``failing`` names the invariants that were broken when the books were last looked through;
    ``proofs`` of transfers wait to be looked at.
    """

    today: Figures
    unclear: int
    needs_person: int
    suspended: int
    paused: tuple[Paused, ...]
    failing: tuple[str, ...]
    proofs: int = 0


class Stats:
    """Counts and sums."""

    def __init__(
        self, database: Database, preferences: Preferences, clock: Clock, *, timezone: str
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._clock = clock
        self._zone = ZoneInfo(timezone)

    async def figures(self) -> tuple[Figures, ...]:
        """Today, 7 and 30 days."""
        today = self._today()
        async with self._database.reading() as tx:
            return tuple(
                [
                    await self._period(tx, days, today - timedelta(days=days - 1))
                    for days in _PERIODS
                ]
            )

    async def course(self, days: int) -> Course:
        """A period in its course: the hours of today, or so many days."""
        spans = self._spans(days)
        async with self._database.reading() as tx:
            figures = await self._period(tx, days, spans[0])
            orders = await tx.figures.orders_in(spans)
            results = await tx.figures.results_in(spans)
        profits = self._profits(len(spans), results)
        now = self._clock()
        return Course(
            figures=figures,
            begun=sum(begins <= now for begins in spans),
            spans=tuple(
                Span(begins, *orders.get(place, (0, ZERO)), profits[place] if profits else None)
                for place, begins in enumerate(spans)
            ),
            currency=self._preferences.currency if self._preferences.is_known else None,
        )

    async def board(self) -> Board:
        """What the owner should see first."""
        async with self._database.reading() as tx:
            paused = [
                Paused(one.name, one.paused_reason)
                for one in await tx.providers.all()
                if one.paused_reason is not None
            ]
            failing = (await tx.customers.preferences()).get(FAILING, "")
            return Board(
                today=await self._period(tx, 1, self._today()),
                unclear=await tx.desk.count(DeskFilter.UNCLEAR),
                needs_person=await tx.desk.count(DeskFilter.PERSON),
                suspended=await tx.suspense.count(),
                paused=tuple(paused),
                failing=tuple(failing.splitlines()),
                proofs=await tx.manual.pending_count(),
            )

    async def attention(self) -> Attention:
        """What needs a person now."""
        async with self._database.reading() as tx:
            paused = [p.name for p in await tx.providers.all() if p.paused_reason is not None]
            return Attention(
                unclear=tuple(await tx.figures.unclear()),
                needs_person=tuple(await tx.figures.waiting_for_person()),
                waiting=await tx.figures.in_state(OrderState.PAID, OrderState.SENDING),
                running=await tx.figures.in_state(OrderState.RUNNING),
                paused=tuple(paused),
            )

    async def _period(self, tx: Transaction, days: int, since: datetime) -> Figures:
        orders, turnover = await tx.figures.orders(since)
        cost = self._in_ours(await tx.figures.costs(since))
        revenue = await tx.figures.revenue(since)
        return Figures(
            days=days,
            orders=orders,
            turnover=turnover,
            cost=cost,
            profit=None if cost is None else revenue - cost,
            refunds=await tx.figures.refunds(since),
            customers=await tx.figures.customers(since),
            topups=await tx.figures.topups(since),
        )

    def _today(self) -> datetime:
        now = self._clock().astimezone(self._zone)
        return now.replace(hour=0, minute=0, second=0, microsecond=0)

    def _spans(self, days: int) -> list[datetime]:
        """When each hour or day begins, by the shop's clock; a day may have 23 hours, or 25."""
        today = self._today()
        if days > 1:
            return [today - timedelta(days=back) for back in reversed(range(days))]
        begins, ends = today.astimezone(UTC), (today + _DAY).astimezone(UTC)
        hours = (ends - begins) // _HOUR
        return [(begins + hour * _HOUR).astimezone(self._zone) for hour in range(hours)]

    def _profits(
        self, spans: int, results: list[tuple[int, str, str, Money]]
    ) -> list[Money] | None:
        """What each span earned, less its costs; None where a cost has no worth in our currency."""
        profits = [ZERO] * spans
        for place, code, currency, moved in results:
            ours = moved if code == "revenue" else self._cost(moved, currency)
            if ours is None:
                return None
            profits[place] += ours
        return profits

    def _cost(self, cost: Money, currency: str) -> Money | None:
        ours = self._preferences.rule.in_ours(cost, currency)
        return None if ours is None else -ours

    def _in_ours(self, costs: list[tuple[str, Money]]) -> Money | None:
        total = ZERO
        for currency, cost in costs:
            ours = self._preferences.rule.in_ours(cost, currency)
            if ours is None:
                return None
            total += ours
        return total
