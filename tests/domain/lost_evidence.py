"""Lost tries, what was found of them, and the verdict about them, in short words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from bot.domain.evidence import Evidence, Fall, Found, Lost
from bot.domain.money import Money
from bot.domain.verdict import Verdict, judge

NOON: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
COST: Final = Money(240_000)
STEP: Final = Money(10)


def lost(attempt_id: int = 1, *, seconds: int = 0, **given: Any) -> Lost:
    """A try of 24 cents above number 100, sent so many seconds after noon, over a minute later."""
    sent_at = NOON + timedelta(seconds=seconds)
    usual: dict[str, Any] = {
        "cost": COST,
        "quantity": 200,
        "slot": attempt_id,
        "sent_at": sent_at,
        "ended_at": sent_at + timedelta(seconds=60),
        "floor": 100,
    }
    return Lost(attempt_id=attempt_id, **usual | given)


def found(number: int = 105, charge: Money | None = COST, **given: Any) -> Found:
    return Found(number=number, charge=charge, **given)


def fall(amount: Money, *tries: Lost, quantum: Money = STEP, others: int = 0) -> Fall:
    costs = {one.attempt_id: one.cost for one in tries}
    return Fall(amount=amount, quantum=quantum, costs=costs, others=others)


def evidence(*tries: Lost, **given: Any) -> Evidence:
    usual: dict[str, Any] = {"quantum": STEP, "is_exclusive": True}
    return Evidence(lost=tries, **usual | given)


def verdict(*tries: Lost, **given: Any) -> Verdict:
    """The one verdict about all of these."""
    verdicts = list(judge(evidence(*tries, **given)).values())
    assert len(verdicts) == len(tries)
    assert len(set(verdicts)) == 1
    return verdicts[0]


ONE: Final = lost()
SCANNED: Final = lost(is_scanned=True, top=200)
TWO: Final = (lost(1), lost(2, seconds=300))
TWO_SCANNED: Final = tuple(replace(one, is_scanned=True, top=300) for one in TWO)
