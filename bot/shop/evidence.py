"""Gathering what a provider's order numbers and balances say about lost answers.

What was asked is kept in memory alone: after a restart it is asked again. Nothing is decided here
(bot.domain.verdict) and nothing moved (bot.shop.resolver).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from structlog import get_logger

from bot.domain.calibration import PastAdd, ids_grow, number_of, quantum_of
from bot.domain.evidence import STRANGERS_MAX, Evidence, Fall, Found, Lost, matches, strangers
from bot.domain.money import Money
from bot.domain.orders import AttemptState
from bot.shop.clock import Clock
from bot.shop.probing import Answers, ControlFailed, ask_numbers, ask_one
from bot.shop.readings import LOOK_BACK, Readings
from bot.shop.trail import USELESS_MAX, Ground, Trail
from bot.shop.upstream import Upstream
from db.database import Database
from db.models.order import Attempt, Order
from db.transaction import Transaction

log = get_logger()

LOOKS: Final = (5.0, 30.0)
"""Seconds after an answer was lost at which numbers are asked about; once more when settled."""
_SCAN_STEP: Final = 490
"""Numbers asked about in one round of a bracket, so that a round stays short."""

Try = tuple[Attempt, Order]


class Gathering:
    """Asks panels, and puts together what is known."""

    def __init__(
        self,
        database: Database,
        readings: Readings,
        clock: Clock,
        *,
        calibration_adds: int,
        settle_seconds: int,
        scale: float,
    ) -> None:
        self._database = database
        self._readings = readings
        self._clock = clock
        self._needed = calibration_adds
        self._settle = timedelta(seconds=settle_seconds)
        self._looks = [timedelta(seconds=after * scale) for after in LOOKS]
        self._trails: dict[int, Trail] = {}
        self._decimals: dict[int, int] = {}

    async def look(self, upstream: Upstream) -> None:
        """Ask what is due: about undecided tries, and once more about those found not placed.

        Raises ProviderFailure.
        """
        async with self._database.reading() as tx:
            undecided = await tx.attempts.undecided(upstream.id)
            missing = await self.missing(tx, upstream)
            is_quiet = not await tx.attempts.is_in_air(upstream.id)
            ground = await self._ground(tx, upstream)
            wanted = [attempt for attempt, _ in undecided]
            is_wanted = bool(wanted) and await self._readings.is_wanted(tx, upstream, wanted)
            for attempt, _ in (*undecided, *missing):
                await self._find_top(tx, upstream, attempt)
        is_settled = bool(wanted) and self._clock() >= wanted[-1].sent_at + self._settle
        if is_quiet:
            for attempt in wanted:
                await self._look_for(upstream, attempt, ground)
        for attempt in (*wanted, *(one for one, _ in missing)):
            await self._scan(upstream, attempt, ground)
        await self._readings.take(upstream, is_wanted=is_wanted and is_settled)
        if is_wanted and is_settled:
            await self._readings.sweep(upstream)

    async def missing(self, tx: Transaction, upstream: Upstream) -> Sequence[Try]:
        """Tries found not placed, or given up, that were not looked for again since."""
        since = self._clock() - LOOK_BACK
        tries = await tx.attempts.judged_missing(upstream.id, since=since)
        return [one for one in tries if not (one[0].evidence or {}).get("looked_again")]

    async def evidence(
        self, tx: Transaction, upstream: Upstream, undecided: Sequence[Try]
    ) -> tuple[Evidence, Sequence[Found]]:
        """Everything known about these tries, and the orders that nobody of us has made."""
        attempts = [attempt for attempt, _ in undecided]
        missing = await self.missing(tx, upstream)
        ground = await self._ground(tx, upstream)
        quantum = quantum_of(self._decimals.get(upstream.id, 0), ground.currency)
        found = await self._unclaimed(tx, upstream, [*attempts, *(one for one, _ in missing)])
        tells = ground.known is not None
        lost = [self._lost(*one, tells=tells) for one in undecided]
        earlier = [(one, self._lost(*one, tells=tells, is_open=True)) for one in missing]
        everyone = [*lost, *(each for _, each in earlier)]
        others = strangers(found, everyone, quantum=quantum) if tells else ()
        is_void = len(others) > STRANGERS_MAX
        own = {order.id for _, order in undecided}
        evidence = Evidence(
            lost=lost,
            doubted=[each for one, each in earlier if one[1].id not in own],
            found=() if is_void else found,
            falls=await self._falls(tx, upstream, attempts),
            quantum=quantum,
            is_exclusive=not others and await self._readings.is_exclusive(tx, upstream),
            can_learn=not is_void and await self._can_learn(tx, upstream, attempts, ground),
        )
        return evidence, others

    async def found_again(
        self, tx: Transaction, upstream: Upstream, attempt: Attempt, order: Order
    ) -> tuple[Lost, Sequence[Found], Money] | None:
        """What a second look at a try found not placed has met; None while it goes on."""
        trail = self._trails.get(attempt.id)
        if trail is None or not trail.is_scanned:
            return None
        currency = (await tx.providers.get(upstream.id)).currency or ""
        quantum = quantum_of(self._decimals.get(upstream.id, 0), currency)
        lost = self._lost(attempt, order, tells=True)
        return lost, await self._unclaimed(tx, upstream, [attempt]), quantum

    async def rivals(
        self, tx: Transaction, upstream: Upstream, found: Sequence[Found], *, besides: int
    ) -> bool:
        """Whether another try may have made one of these, or somebody else uses the account."""
        if not await self._readings.is_exclusive(tx, upstream):
            return True
        tries = [
            *await tx.attempts.undecided(upstream.id),
            *await self.missing(tx, upstream),
        ]
        currency = (await tx.providers.get(upstream.id)).currency or ""
        quantum = quantum_of(self._decimals.get(upstream.id, 0), currency)
        others = [
            self._lost(*one, tells=True, is_open=True) for one in tries if one[0].id != besides
        ]
        return any(matches(one, lost, quantum=quantum) for one in found for lost in others)

    async def foreign_spending(self, tx: Transaction, upstream: Upstream) -> Money | None:
        """What somebody else has spent of the account before the last reading, if anything."""
        return await self._readings.foreign_spending(tx, upstream)

    def forget(self, attempt_id: int) -> None:
        """A verdict was drawn: a second look begins anew."""
        self._trails.pop(attempt_id, None)

    async def _ground(self, tx: Transaction, upstream: Upstream) -> Ground:
        currency = (await tx.providers.get(upstream.id)).currency or ""
        past = await tx.attempts.last_accepted(upstream.id, self._needed)
        tells = upstream.search.probe and ids_grow(
            [_past_add(one) for one in past], needed=self._needed
        )
        return Ground(past[-1].provider_order_id if tells else None, currency)

    async def _find_top(self, tx: Transaction, upstream: Upstream, attempt: Attempt) -> None:
        """The first number that the try cannot have any more (money page, *Bracket*).

        One whose verdict was taken back has landed late, nobody knows when.
        """
        trail = self._trails.setdefault(attempt.id, Trail())
        if trail.top is None and not (attempt.evidence or {}).get("taken_back"):
            ended_at = attempt.ended_at or attempt.sent_at
            is_judged = attempt.state is not AttemptState.UNCLEAR
            since = (ended_at if is_judged else attempt.sent_at) + self._settle
            first = await tx.attempts.first_accepted_since(upstream.id, since)
            number = number_of(first.provider_order_id or "") if first is not None else None
            trail.top, trail.scanned_to = number, attempt.id_floor or 0

    async def _look_for(self, upstream: Upstream, attempt: Attempt, ground: Ground) -> None:
        """Ask about a number seen in the answer, then, when it is time, about those that follow."""
        trail = self._trails[attempt.id]
        seen = number_of((attempt.evidence or {}).get("seen") or "")
        if seen is not None and not trail.has_asked_seen:
            self._note(upstream, trail, await ask_one(upstream, seen, currency=ground.currency))
        trail.has_asked_seen = True
        floor = attempt.id_floor
        if ground.known is None or floor is None or trail.is_hopeless or trail.top is not None:
            return
        done = sum(self._clock() >= moment for moment in self._moments(attempt))
        if done > trail.looks:
            numbers = range(floor + 1, floor + 1 + upstream.search.forward)
            await self._ask(upstream, trail, numbers, ground)
            trail.looks = done

    def _moments(self, attempt: Attempt) -> list[datetime]:
        ended_at = attempt.ended_at or attempt.sent_at
        return [*(ended_at + after for after in self._looks), attempt.sent_at + self._settle]

    async def _scan(self, upstream: Upstream, attempt: Attempt, ground: Ground) -> None:
        """The next part of a bracket."""
        trail, floor = self._trails[attempt.id], attempt.id_floor
        if ground.known is None or floor is None or trail.top is None:
            return
        too_long = trail.top - floor > upstream.search.budget
        if trail.is_scanned or trail.is_hopeless or too_long:
            return
        end = min(trail.top - 1, trail.scanned_to + _SCAN_STEP)
        answers = await self._ask(upstream, trail, range(trail.scanned_to + 1, end + 1), ground)
        if answers is not None and not answers.unanswered:
            trail.scanned_to = end
        else:
            trail.useless += 1

    async def _ask(
        self, upstream: Upstream, trail: Trail, numbers: Iterable[int], ground: Ground
    ) -> Answers | None:
        assert ground.known is not None
        try:
            answers = await ask_numbers(
                upstream, numbers, known=ground.known, currency=ground.currency
            )
        except ControlFailed:
            log.warning("probe.control_failed", provider=upstream.name)
            trail.useless = USELESS_MAX
            return None
        self._note(upstream, trail, answers)
        return answers

    def _note(self, upstream: Upstream, trail: Trail, answers: Answers) -> None:
        trail.found |= answers.found
        shown = self._decimals.get(upstream.id, 0)
        self._decimals[upstream.id] = max(shown, answers.decimals)

    async def _unclaimed(
        self, tx: Transaction, upstream: Upstream, attempts: Sequence[Attempt]
    ) -> Sequence[Found]:
        seen: dict[int, Found] = {}
        for attempt in attempts:
            trail = self._trails.get(attempt.id)
            seen |= trail.found if trail is not None else {}
        claimed = await tx.attempts.claimed(upstream.id, [str(number) for number in seen])
        return [found for number, found in sorted(seen.items()) if str(number) not in claimed]

    def _lost(self, attempt: Attempt, order: Order, *, tells: bool, is_open: bool = False) -> Lost:
        """``tells``: numbers grow here. ``is_open``: it may have landed later than it should."""
        trail = self._trails.setdefault(attempt.id, Trail())
        return Lost(
            attempt_id=attempt.id,
            cost=attempt.expected_cost,
            quantity=order.quantity,
            slot=attempt.slot,
            sent_at=attempt.sent_at,
            ended_at=attempt.ended_at or attempt.sent_at,
            floor=attempt.id_floor if tells else None,
            top=trail.top if tells and not is_open else None,
            is_scanned=tells and trail.is_scanned,
            is_taken_back=bool((attempt.evidence or {}).get("taken_back")),
        )

    async def _falls(
        self, tx: Transaction, upstream: Upstream, attempts: Sequence[Attempt]
    ) -> Sequence[Fall]:
        fall = await self._readings.fall(tx, upstream, attempts)
        return () if fall is None else (fall,)

    async def _can_learn(
        self, tx: Transaction, upstream: Upstream, attempts: Sequence[Attempt], ground: Ground
    ) -> bool:
        """Whether numbers or a balance may still say more than they have."""
        if ground.known is not None and any(self._may_find(upstream, one) for one in attempts):
            return True
        seen = [one for one in attempts if (one.evidence or {}).get("seen")]
        if any(not self._trails.setdefault(one.id, Trail()).has_asked_seen for one in seen):
            return True
        return await self._readings.may_tell(tx, upstream, attempts)

    def _may_find(self, upstream: Upstream, attempt: Attempt) -> bool:
        trail, floor = self._trails.setdefault(attempt.id, Trail()), attempt.id_floor
        if floor is None or trail.is_hopeless:
            return False
        return trail.top is None or trail.top - floor <= upstream.search.budget


def _past_add(attempt: Attempt) -> PastAdd:
    return PastAdd(
        number=attempt.provider_order_id or "",
        slot=attempt.slot,
        sent_at=attempt.sent_at,
        ended_at=attempt.ended_at or attempt.sent_at,
    )
