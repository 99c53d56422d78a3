"""Numbers for the owner."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.money import ZERO, Money
from bot.domain.orders import OrderState
from bot.shop.clock import Clock
from bot.shop.preferences import Preferences
from db.database import Database
from db.transaction import Transaction

_PERIODS: Final = (1, 7, 30)


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
        today = (
            self._clock().astimezone(self._zone).replace(hour=0, minute=0, second=0, microsecond=0)
        )
        async with self._database.reading() as tx:
            return tuple(
                [
                    await self._period(tx, days, today - timedelta(days=days - 1))
                    for days in _PERIODS
                ]
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

    def _in_ours(self, costs: list[tuple[str, Money]]) -> Money | None:
        total = ZERO
        for currency, cost in costs:
            ours = self._preferences.rule.in_ours(cost, currency)
            if ours is None:
                return None
            total += ours
        return total
