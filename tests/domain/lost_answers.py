"""A panel, a shop and lost answers on a clock that is only a number, to try the rules on.

The rules are the real ones; this draws what happens, shows them what a shop would see at each
moment, and knows the truth.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from bot.domain.calibration import Reading, fall_between
from bot.domain.evidence import Evidence, Fall, Found, Lost
from bot.domain.money import ZERO, Money
from bot.domain.verdict import AskPerson, KeepLooking, NotPlaced, Placed, Verdict, judge

SETTLE: Final = 240
FORWARD: Final = 500
NOON: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
COSTS: Final = (24_000, 50_000, 130_000, 500_000, 2_000_000)
OURS, STRANGER = -1, -2
"""Owners of orders whose answer came, and of those that somebody else has made."""


@dataclass(frozen=True, kw_only=True)
class Weather:
    """How the world is: shares of what can happen, and what the shop believes about it."""

    width: int = 1
    landed: float = 0.4
    late: float = 0.2
    beyond_settle: float = 0.0
    strangers: float = 0.0
    declared_exclusive: bool = True
    equal_costs: float = 0.5
    several: float = 0.3


@dataclass
class AtPanel:
    """An order as the panel has it; ``owner`` is the attempt that made it."""

    owner: int
    cost: int
    landed_at: float
    number: int = 0


@dataclass
class Try:
    """A try whose answer was lost; ``lands_at`` is None where it never arrived."""

    attempt_id: int
    cost: int
    sent_at: float
    ended_at: float
    lands_at: float | None
    slot: int


@dataclass
class Ending:
    """What the shop made of a case: verdicts beside the truth."""

    right: int = 0
    asked: int = 0
    doubled: list[int] = field(default_factory=list)
    """Costs of orders found not placed that exist: sent again, so paid twice."""
    mistaken: list[int] = field(default_factory=list)
    """Costs of orders for which somebody else's was taken."""
    exchanged: int = 0
    """Orders that exist, but under each other's number: of equal cost, so no money is lost."""
    hidden: int = 0
    """What rounding of the shown balance can hide from the drift check."""
    announced: bool = False
    """Whether the drift check has something to say in the end."""


class Case:
    """One night with lost answers."""

    def __init__(self, random: Random, weather: Weather) -> None:
        self._random = random
        self._weather = weather
        self._step = random.choice((1, 10, 10_000))
        self._tries = self._draw_tries()
        last = self._tries[-1].sent_at
        self._later_at = last + SETTLE + random.uniform(1, 900) if random.random() < 0.7 else None
        self._refund_at = random.uniform(0, last + SETTLE) if random.random() < 0.15 else None
        self._can_probe = random.random() < 0.8
        self._orders = self._draw_orders()

    def run(self) -> Ending:
        """Let the shop look at each moment, and compare."""
        verdicts: dict[int, Verdict] = {}
        last = self._tries[-1]
        moments = [last.sent_at + after for after in (65, 90, SETTLE + 1)]
        moments += [self._later_at + 100] if self._later_at is not None else []
        for moment in moments:
            left = [one for one in self._tries if one.attempt_id not in verdicts]
            drawn = judge(self._evidence(left, verdicts, moment)) if left else {}
            verdicts |= {n: v for n, v in drawn.items() if not isinstance(v, KeepLooking)}
        return self._compare(verdicts)

    def _draw_tries(self) -> list[Try]:
        random, weather = self._random, self._weather
        count = random.choice((2, 3)) if random.random() < weather.several else 1
        same, at, tries = random.choice(COSTS), 10.0, []
        for number in range(count):
            equal = random.random() < weather.equal_costs
            together = weather.width > 1 and random.random() < 0.6
            tries.append(
                Try(
                    attempt_id=number + 1,
                    cost=same if equal else random.choice(COSTS),
                    sent_at=at,
                    ended_at=at + random.uniform(1, 60),
                    lands_at=self._landing(at),
                    slot=number if together else 0,
                )
            )
            at += random.uniform(0, 1) if together else SETTLE + random.uniform(0, 60)
            if not together:
                tries[-1].slot = number
        return tries

    def _landing(self, sent_at: float) -> float | None:
        weather, dice = self._weather, self._random.random()
        if dice < weather.landed:
            return sent_at + self._random.uniform(0, 0.5)
        if dice < weather.landed + weather.late:
            return sent_at + self._random.uniform(0.5, SETTLE)
        if dice < weather.landed + weather.late + weather.beyond_settle:
            return sent_at + self._random.uniform(SETTLE + 1, 4 * SETTLE)
        return None

    def _draw_orders(self) -> list[AtPanel]:
        """Everything the panel will take, numbered as it takes it, with gaps between."""
        random = self._random
        orders = [
            AtPanel(one.attempt_id, one.cost, one.lands_at)
            for one in self._tries
            if one.lands_at is not None
        ]
        if self._weather.width > 1:
            companions = random.randint(0, 3)
            orders += [
                AtPanel(OURS, random.choice(COSTS), self._tries[0].sent_at + random.random())
                for _ in range(companions)
            ]
        if random.random() < self._weather.strangers:
            cost = random.choice((self._tries[0].cost, random.choice(COSTS)))
            at = random.uniform(1, self._tries[-1].sent_at + SETTLE)
            orders.append(AtPanel(STRANGER, cost, at))
        if self._later_at is not None:
            orders.append(AtPanel(OURS, random.choice(COSTS), self._later_at))
        number = 100
        for order in sorted(orders, key=lambda each: each.landed_at):
            number += random.randint(1, 40)
            order.number = number
        return orders

    def _evidence(self, left: Sequence[Try], verdicts: dict[int, Verdict], now: float) -> Evidence:
        top = self._top(now)
        claimed = {int(v.number) for v in verdicts.values() if isinstance(v, Placed)}
        reach = top if top is not None else 100 + FORWARD
        found = [
            Found(number=one.number, charge=self._charge(one.cost))
            for one in self._orders
            if self._can_probe
            and one.landed_at <= now
            and one.owner != OURS
            and one.number not in claimed
            and one.number < reach
        ]
        return Evidence(
            lost=[self._lost(one, top) for one in left],
            found=found,
            doubted=[
                self._lost(one, None)
                for one in self._tries
                if isinstance(verdicts.get(one.attempt_id), NotPlaced)
            ],
            falls=self._falls(left, claimed, now),
            quantum=Money(self._step),
            is_exclusive=self._weather.declared_exclusive,
        )

    def _top(self, now: float) -> int | None:
        later = self._later_at
        if later is None or later > now or not self._can_probe:
            return None
        return next(one.number for one in self._orders if one.landed_at == later)

    def _lost(self, one: Try, top: int | None) -> Lost:
        return Lost(
            attempt_id=one.attempt_id,
            cost=Money(one.cost),
            quantity=100,
            slot=one.slot,
            sent_at=NOON + timedelta(seconds=int(one.sent_at)),
            ended_at=NOON + timedelta(seconds=int(one.ended_at)),
            floor=100,
            top=top,
            is_scanned=top is not None,
        )

    def _falls(self, left: Sequence[Try], claimed: set[int], now: float) -> list[Fall]:
        """Two readings, before all and now, unless a try is too young or money came back."""
        young = any(now < one.sent_at + SETTLE for one in left)
        refunded = self._refund_at is not None and self._refund_at <= now
        if young or refunded:
            return []
        known = [
            one
            for one in self._orders
            if one.landed_at <= now and (one.owner == OURS or one.number in claimed)
        ]
        costs = {one.attempt_id: Money(one.cost) for one in left}
        accepted = [self._charge(one.cost) for one in known]
        before, after = self._reading(0), self._reading(now)
        quantum = Money(self._step)
        return [fall_between(before, after, costs=costs, accepted=accepted, quantum=quantum)]

    def _reading(self, now: float) -> Reading:
        spent = sum(self._charge(one.cost).units for one in self._orders if one.landed_at <= now)
        back = 7_000 if self._refund_at is not None and self._refund_at <= now else 0
        shown = (500_000_000 - spent + back) // self._step * self._step
        return Reading(
            at=NOON + timedelta(seconds=int(now)),
            amount=Money(shown),
            float_=ZERO,
            newest_attempt=0,
            accepted=0,
            undecided=ZERO,
        )

    def _charge(self, cost: int) -> Money:
        """Panels round what they charge to what they show."""
        return Money((cost + self._step // 2) // self._step * self._step)

    def _compare(self, verdicts: dict[int, Verdict]) -> Ending:
        ending, by_number = Ending(), {one.number: one.owner for one in self._orders}
        for one in self._tries:
            match verdicts.get(one.attempt_id):
                case NotPlaced() if one.lands_at is not None:
                    ending.doubled.append(one.cost)
                case Placed(number=number) if by_number[int(number)] != one.attempt_id:
                    exists = one.lands_at is not None and by_number[int(number)] > 0
                    ending.exchanged += exists
                    ending.mistaken += [] if exists else [one.cost]
                case AskPerson() | None:
                    ending.asked += 1
                case _:
                    ending.right += 1
        ending.hidden = self._step * (len(self._orders) + 1)
        ending.announced = self._drift(verdicts) > ending.hidden
        return ending

    def _drift(self, verdicts: dict[int, Verdict]) -> int:
        """I14 in the end: what the panel has taken beside the books.

        An order that a person is asked about is known to be undecided, so it explains its cost.
        """
        claimed = {int(v.number) for v in verdicts.values() if isinstance(v, Placed)}
        undecided = {
            one.attempt_id
            for one in self._tries
            if isinstance(verdicts.get(one.attempt_id), AskPerson | None)
        }
        return sum(
            one.cost
            for one in self._orders
            if one.owner != OURS and one.number not in claimed and one.owner not in undecided
        )
