"""What the evidence about lost answers proves: the table of money page 5.4, first match wins.

Pure. Whoever gathers the evidence (bot.shop.evidence) decides nothing, whoever carries a verdict
out (bot.shop.resolution) weighs nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from bot.domain.evidence import Evidence, Found, Lost, matches, perhaps, tolerance
from bot.domain.money import ZERO, Money


class Why(StrEnum):
    """What a verdict rests on."""

    ONE_MATCH = "one order there fits it and nothing else"
    ALL_FOUND = "as many orders there fit as answers were lost, in the order of sending"
    BALANCE_STOOD = "the balance there did not fall"
    BRACKET_EMPTY = "none of the numbers given out there at that time is ours"
    SHARED = "an order there fits, but others may use the account"
    SEVERAL = "more than one order there fits"
    DOUBTED = "the order that fits may be an earlier one that was found not placed"
    SWAPPED = "the orders that fit were in the air together, so they may be swapped"
    NOT_ALL_FOUND = "fewer orders fit than answers were lost"
    ODD_ORDER = "an order there may be it, but its charge is unknown or has changed"
    PAID_FOR = "the balance there fell by its cost, but its number was not found"
    CONTRADICTION = "the balance there and the order numbers contradict each other"
    TAKEN_BACK = "a second try was refused because the first is running there"
    NO_COST = "what it costs is not known beforehand, so nothing can be compared"
    NOTHING_TO_LEARN = "neither order numbers nor the balance can tell at this provider"
    WAITS = "nothing has shown yet whether it was placed"


@dataclass(frozen=True, slots=True)
class Placed:
    """It exists at the panel under this number (T7)."""

    number: str
    why: Why


@dataclass(frozen=True, slots=True)
class NotPlaced:
    """It does not exist at the panel and will not (T8)."""

    why: Why


@dataclass(frozen=True, slots=True)
class AskPerson:
    """Only a person can tell (T9)."""

    why: Why


@dataclass(frozen=True, slots=True)
class KeepLooking:
    """Not yet; what would prove it may still come."""

    why: Why


Verdict = Placed | NotPlaced | AskPerson | KeepLooking


class _Balance(StrEnum):
    INVALID = "invalid"
    STOOD = "stood"
    FELL = "fell"
    ODD = "odd"


def judge(evidence: Evidence) -> dict[int, Verdict]:
    """The verdict about each lost try, by its attempt."""
    verdicts: dict[int, Verdict] = {}
    for group in _alike(evidence.lost, evidence.quantum):
        if len(group) == 1:
            verdicts[group[0].attempt_id] = _judge_one(group[0], evidence)
        else:
            verdicts |= _judge_several(group, evidence)
    return verdicts


def _judge_one(lost: Lost, evidence: Evidence) -> Verdict:
    if lost.cost == ZERO:
        return AskPerson(Why.NO_COST)
    fitting, doubtful = _fitting((lost,), evidence)
    if fitting or doubtful:
        return _of_what_was_found(fitting, doubtful, evidence)
    match _balance_says(lost, evidence):
        case _Balance.STOOD if not lost.is_taken_back:
            return NotPlaced(Why.BALANCE_STOOD)
        case _Balance.FELL:
            return _waiting(Why.PAID_FOR, (lost,), evidence)
        case _Balance.INVALID if lost.is_scanned and not lost.is_taken_back:
            return NotPlaced(Why.BRACKET_EMPTY)
        case _:
            return _waiting(_why_waiting((lost,)), (lost,), evidence)


def _of_what_was_found(
    fitting: Sequence[Found], doubtful: Sequence[Found], evidence: Evidence
) -> Verdict:
    if doubtful:
        return AskPerson(Why.ODD_ORDER)
    if len(fitting) > 1:
        return AskPerson(Why.SEVERAL)
    if not evidence.is_exclusive:
        return AskPerson(Why.SHARED)
    if _may_be_doubted(fitting, evidence):
        return AskPerson(Why.DOUBTED)
    return Placed(str(fitting[0].number), Why.ONE_MATCH)


def _judge_several(group: Sequence[Lost], evidence: Evidence) -> Mapping[int, Verdict]:
    """Undecided tries of equal cost among the same numbers: all or none, else a person."""
    fitting, doubtful = _fitting(group, evidence)
    if fitting or doubtful:
        return (
            _assigned(group, fitting, evidence)
            if not doubtful
            else _all(group, AskPerson(Why.ODD_ORDER))
        )
    says = {_balance_says(lost, evidence) for lost in group}
    scanned = all(lost.is_scanned for lost in group)
    if any(lost.is_taken_back for lost in group):
        return _all(group, _waiting(Why.TAKEN_BACK, group, evidence))
    if says == {_Balance.STOOD}:
        return _all(group, NotPlaced(Why.BALANCE_STOOD))
    if scanned and says <= {_Balance.INVALID, _Balance.STOOD}:
        return _all(group, NotPlaced(Why.BRACKET_EMPTY))
    why = Why.PAID_FOR if _Balance.FELL in says else _why_waiting(group)
    return _all(group, _waiting(why, group, evidence))


def _assigned(
    group: Sequence[Lost], fitting: Sequence[Found], evidence: Evidence
) -> Mapping[int, Verdict]:
    if not evidence.is_exclusive:
        return _all(group, AskPerson(Why.SHARED))
    if len(fitting) > len(group):
        return _all(group, AskPerson(Why.SEVERAL))
    if _may_be_doubted(fitting, evidence):
        return _all(group, AskPerson(Why.DOUBTED))
    if len(fitting) < len(group):
        return _all(group, _waiting(Why.NOT_ALL_FOUND, group, evidence))
    if not all(earlier.ended_before(later) for earlier, later in pairwise(group)):
        return _all(group, AskPerson(Why.SWAPPED))
    pairs = list(zip(group, sorted(fitting, key=lambda one: one.number), strict=True))
    if not all(matches(found, lost, quantum=evidence.quantum) for lost, found in pairs):
        return _all(group, AskPerson(Why.CONTRADICTION))
    return {lost.attempt_id: Placed(str(found.number), Why.ALL_FOUND) for lost, found in pairs}


def _may_be_doubted(fitting: Sequence[Found], evidence: Evidence) -> bool:
    return any(
        matches(found, earlier, quantum=evidence.quantum)
        for found in fitting
        for earlier in evidence.doubted
    )


def _waiting(why: Why, group: Sequence[Lost], evidence: Evidence) -> Verdict:
    """Look on while that can help: all numbers asked, or nothing to ask, is the end of it."""
    if not evidence.can_learn:
        return AskPerson(Why.NOTHING_TO_LEARN if why is Why.WAITS else why)
    if all(lost.is_scanned for lost in group) and why is not Why.WAITS:
        return AskPerson(why)
    return KeepLooking(why)


def _why_waiting(group: Sequence[Lost]) -> Why:
    if any(lost.is_taken_back for lost in group):
        return Why.TAKEN_BACK
    return Why.CONTRADICTION if all(lost.is_scanned for lost in group) else Why.WAITS


def _all(group: Sequence[Lost], verdict: Verdict) -> Mapping[int, Verdict]:
    return {lost.attempt_id: verdict for lost in group}


def _balance_says(lost: Lost, evidence: Evidence) -> _Balance:
    """What two readings around this try prove; of several tries only all or none."""
    for fall in evidence.falls:
        if lost.attempt_id not in fall.costs or not evidence.is_exclusive or not fall.is_telling:
            continue
        if fall.is_about(ZERO):
            return _Balance.STOOD
        if fall.is_about(Money(sum(cost.units for cost in fall.costs.values()))):
            return _Balance.FELL
        return _Balance.ODD if len(fall.costs) == 1 else _Balance.INVALID
    return _Balance.INVALID


def _fitting(group: Sequence[Lost], evidence: Evidence) -> tuple[Sequence[Found], Sequence[Found]]:
    """The orders that fit one of these tries, and those that may have."""
    quantum = evidence.quantum
    fitting = [
        found
        for found in evidence.found
        if any(matches(found, lost, quantum=quantum) for lost in group)
    ]
    doubtful = [
        found
        for found in evidence.found
        if found not in fitting and any(perhaps(found, lost, quantum=quantum) for lost in group)
    ]
    return fitting, doubtful


def _alike(lost: Sequence[Lost], quantum: Money) -> list[list[Lost]]:
    """Groups, in sending order, within which an order at the panel may fit more than one try."""
    groups: list[list[Lost]] = []
    for one in sorted(lost, key=lambda each: (each.sent_at, each.attempt_id)):
        near = [
            group for group in groups if any(_confusable(one, other, quantum) for other in group)
        ]
        merged = [member for group in near for member in group]
        groups = [group for group in groups if group not in near]
        groups.append(sorted([*merged, one], key=lambda each: (each.sent_at, each.attempt_id)))
    return groups


def _confusable(one: Lost, other: Lost, quantum: Money) -> bool:
    apart = abs((one.cost - other.cost).units)
    alike = apart <= tolerance(one.cost, quantum) + tolerance(other.cost, quantum)
    return alike and not _is_below(one, other) and not _is_below(other, one)


def _is_below(one: Lost, other: Lost) -> bool:
    """Whether each number that one may have is below each that the other may have."""
    return one.top is not None and other.floor is not None and one.top <= other.floor + 1
