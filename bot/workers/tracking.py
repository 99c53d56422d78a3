"""Keeps asking panels about running orders, the younger the more often (money page section 7).

When an order is due follows from its age and is kept in memory alone: a restart asks once more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from time import monotonic
from typing import Final

from structlog import get_logger

from bot.providers.base import IDS_PER_CALL, ErrorClass, FailureKind, ProviderFailure
from bot.shop.clock import Clock
from bot.shop.fulfilment import Fulfilment
from bot.shop.refills import Refills
from bot.shop.tracking import Followed, Tracking
from bot.shop.upstream import Upstream
from bot.workers.rest import Rest
from db.bell import Bell

log = get_logger()

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0
_CADENCE: Final = (
    (10 * _MINUTE, 30.0),
    (_HOUR, _MINUTE),
    (6 * _HOUR, 5 * _MINUTE),
    (_DAY, 15 * _MINUTE),
    (7 * _DAY, _HOUR),
    (30 * _DAY, 6 * _HOUR),
)
"""Up to this age in seconds, ask every so many seconds; older: daily."""
_JITTER: Final = 0.2
_FOLLOWED_FOR: Final = 90 * _DAY
"""An order that runs longer is a person's (T17)."""
_CANCELS_AGAIN: Final = 10 * _MINUTE
"""A cancel may have been noted although its answer was lost: at most one in so long."""
_REFILLS_EVERY: Final = 10 * _MINUTE
_TOO_MANY: Final = 429
_LATE_EVERY: Final = _HOUR
_DAILY_FOR: Final = 7
_WEEK: Final = 7


def interval_at(age_seconds: float) -> float:
    """How long to wait before an order of this age is asked about again, in seconds."""
    return next((every for limit, every in _CADENCE if age_seconds < limit), _DAY)


def late_spans(
    since: datetime, now: datetime, *, window: timedelta
) -> list[tuple[datetime, datetime]]:
    """When orders must have ended to be looked at between two moments: daily, later weekly."""
    days = [*range(1, _DAILY_FOR + 1), *range(2 * _WEEK, window.days + 1, _WEEK)]
    return [(since - timedelta(days=d), now - timedelta(days=d)) for d in days if d <= window.days]


@dataclass(slots=True)
class _Search:
    """What a search for spoilers has met: any usable answer, and the last order that had none."""

    heard: bool = False
    failure: ProviderFailure | None = None


class TrackingWorker:
    """Follows the orders of one provider."""

    def __init__(
        self,
        tracking: Tracking,
        fulfilment: Fulfilment,
        refills: Refills,
        upstream: Upstream,
        clock: Clock,
        *,
        scale: float,
        late_window_seconds: int,
        bell: Bell,
    ) -> None:
        self.name = f"tracking {upstream.name}"
        self.interval = 5.0 * scale
        self.bell: Bell | None = bell
        self._tracking = tracking
        self._fulfilment = fulfilment
        self._refills = refills
        self._upstream = upstream
        self._clock = clock
        self._scale = scale
        self._late_window = timedelta(seconds=late_window_seconds)
        self._random = Random()  # noqa: S311 - spreads calls, guards nothing
        self._next: dict[int, float] = {}
        self._refills_at = 0.0
        self._late_at = 0.0
        self._late_since = clock() - timedelta(days=1)
        self._looks = Rest(scale=scale)
        cancels = Rest(scale=scale, first=_CANCELS_AGAIN, most=_CANCELS_AGAIN)
        self._rounds = (
            ("looks", self._looks, self._look_at_running),
            ("cancels", cancels, self._carry_cancels),
            ("refills", Rest(scale=scale), self._work_refills),
            ("late", Rest(scale=scale), self._look_late),
        )

    async def run_once(self) -> bool:
        """Ask about what is due; after a failure rest longer and longer.

        What the panel cannot do rests alone: a cancel or a refill that fails for ever must not
        keep running orders from being looked at.
        """
        for name, rest, ask in self._rounds:
            if not self._looks.is_over(monotonic()):
                return False
            if not rest.is_over(monotonic()):
                continue
            try:
                await ask()
            except ProviderFailure as failure:
                self._rest_after(failure, name, rest)
            else:
                rest.end()
        return False

    def _rest_after(self, failure: ProviderFailure, name: str, rest: Rest) -> None:
        rest.begin(failure, monotonic())
        if rest is not self._looks and _is_of_the_pace(failure):
            self._looks.begin(failure, monotonic())
        log.warning(
            "tracking.failed",
            provider=self._upstream.name,
            asked=name,
            kind=failure.kind,
            failures=rest.failures,
        )

    async def _look_at_running(self) -> None:
        running = await self._tracking.running(self._upstream)
        for one in running:
            if self._age(one) >= _FOLLOWED_FOR:
                await self._tracking.leave_to_person(one)
        for batch in _batches(self._due(running)):
            await self._look(batch)
            self._schedule(batch)
            await self._fulfilment.report_looks([one.order_id for one in batch])

    async def _carry_cancels(self) -> None:
        await self._fulfilment.carry_cancels(self._upstream)

    async def _work_refills(self) -> None:
        if monotonic() >= self._refills_at:
            await self._refills.work(self._upstream)
            self._refills_at = monotonic() + _REFILLS_EVERY * self._scale

    def _due(self, running: Sequence[Followed]) -> list[Followed]:
        now, known = monotonic(), {one.order_id for one in running}
        hurried = self._fulfilment.take_hurried(known)
        self._next = {number: at for number, at in self._next.items() if number in known}
        fresh = [one for one in running if one.order_id not in self._next]
        old = [one for one in fresh if self._age(one) > _MINUTE * self._scale]
        self._schedule(fresh)
        self._next |= {one.order_id: now for one in old}
        return [
            one
            for one in running
            if one.order_id in hurried
            or (self._next[one.order_id] <= now and self._age(one) < _FOLLOWED_FOR)
        ]

    def _schedule(self, batch: Sequence[Followed]) -> None:
        now = monotonic()
        for one in batch:
            spread = 1 + self._random.uniform(-_JITTER, _JITTER)
            self._next[one.order_id] = now + interval_at(self._age(one)) * self._scale * spread

    def _age(self, one: Followed) -> float:
        return (self._clock() - one.since).total_seconds()

    async def _look(self, batch: Sequence[Followed]) -> None:
        """Ask about a batch. One whose answer is unusable twice is split, to find what spoils it.

        An order that spoils its answer alone is left for its next turn, so that it holds nobody
        up. Raises ProviderFailure when the fault is the panel's.
        """
        search = _Search()
        await self._search(batch, search)
        if search.failure is not None and not search.heard:
            raise search.failure

    async def _search(self, batch: Sequence[Followed], search: "_Search") -> None:
        failure = await self._try_twice(batch)
        if failure is None:
            search.heard = True
        elif len(batch) > 1:
            middle = len(batch) // 2
            await self._search(batch[:middle], search)
            await self._search(batch[middle:], search)
        elif search.failure is not None and not search.heard:
            raise failure
        else:
            search.failure = failure
            self._schedule(batch)
            log.warning("tracking.spoiled", order=batch[0].order_id, kind=failure.kind)

    async def _try_twice(self, batch: Sequence[Followed]) -> ProviderFailure | None:
        last = None
        for _ in range(2):
            try:
                await self._tracking.look(self._upstream, batch)
            except ProviderFailure as failure:
                if not _spoils(failure):
                    raise
                last = failure
            else:
                return None
        return last

    async def _look_late(self) -> None:
        """Orders that ended may still change: daily for a week, then weekly."""
        if monotonic() < self._late_at:
            return
        now = self._clock()
        spans = late_spans(self._late_since, now, window=self._late_window)
        finished = await self._tracking.finished(self._upstream, spans)
        for batch in _batches(finished):
            await self._look(batch)
        self._late_since = now
        self._late_at = monotonic() + _LATE_EVERY * self._scale


def _batches(orders: Sequence[Followed]) -> list[Sequence[Followed]]:
    edges = [*range(0, len(orders), IDS_PER_CALL), len(orders)]
    return [orders[start:end] for start, end in pairwise(edges)]


def _spoils(failure: ProviderFailure) -> bool:
    """Whether the content of the call may be at fault, rather than the connection or the pace."""
    if failure.kind is FailureKind.MALFORMED:
        return True
    passing = (ErrorClass.RATE, ErrorClass.AUTH, ErrorClass.NOT_NOW)
    return failure.kind is FailureKind.ERROR and failure.error not in passing


def _is_of_the_pace(failure: ProviderFailure) -> bool:
    """Whether the panel wants to hear less of us altogether."""
    wished = failure.retry_after_seconds is not None or failure.http_status == _TOO_MANY
    return wished or failure.error is ErrorClass.RATE
