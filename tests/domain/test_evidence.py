"""What looks like a lost order at a panel, what may be one, and what cannot be ours."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from bot.domain.evidence import Found, Lost, matches, perhaps, strangers
from bot.domain.money import ZERO, Money

NOON: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
COST: Final = Money(240_000)
CENT: Final = Money(10_000)
STEP: Final = Money(10)


def lost(attempt_id: int = 1, **given: Any) -> Lost:
    """A try of 24 cents above number 100, sent at noon, over a minute later."""
    usual: dict[str, Any] = {
        "cost": COST,
        "quantity": 200,
        "slot": attempt_id,
        "sent_at": NOON,
        "ended_at": NOON + timedelta(seconds=60),
        "floor": 100,
    }
    return Lost(attempt_id=attempt_id, **usual | given)


def found(number: int = 105, charge: Money | None = COST, **given: Any) -> Found:
    return Found(number=number, charge=charge, **given)


ONE: Final = lost()
SCANNED: Final = lost(is_scanned=True, top=200)


@pytest.mark.parametrize(
    ("charge", "quantum", "fits"),
    [
        (Money(240_000), STEP, True),
        (Money(244_800), STEP, True),
        (Money(244_801), STEP, False),
        (Money(235_200), STEP, True),
        (Money(235_199), STEP, False),
        (Money(250_000), CENT, True),
        (Money(230_000), CENT, True),
        (Money(250_001), CENT, False),
        (None, CENT, False),
    ],
)
def test_a_match_has_the_charge_within_two_percent_or_a_shown_step(
    charge: Money | None, quantum: Money, *, fits: bool
) -> None:
    assert matches(found(charge=charge), ONE, quantum=quantum) is fits


@pytest.mark.parametrize(
    ("remains", "fits"), [(None, True), (200, True), (0, True), (-5, True), (201, False)]
)
def test_a_match_has_not_more_to_deliver_than_was_ordered(
    remains: int | None, *, fits: bool
) -> None:
    assert matches(found(remains=remains), ONE, quantum=STEP) is fits


@pytest.mark.parametrize(("number", "fits"), [(100, False), (101, True), (199, True), (200, False)])
def test_a_match_has_a_number_between_the_floor_and_the_top(number: int, *, fits: bool) -> None:
    assert matches(found(number), SCANNED, quantum=STEP) is fits


def test_nothing_matches_a_cost_that_is_not_known() -> None:
    assert not matches(found(charge=ZERO), lost(cost=ZERO), quantum=STEP)


@pytest.mark.parametrize(
    ("one", "may_be"),
    [
        (found(charge=None), True),
        (found(charge=Money(100_000), gave_back=True), True),
        (found(charge=Money(100_000)), False),
        (found(charge=Money(400_000), gave_back=True), False),
        (found(charge=None, remains=201), False),
        (found(90, charge=None), False),
        (found(), False),
    ],
)
def test_an_order_whose_charge_is_unknown_or_was_lowered_may_be_it(
    one: Found, *, may_be: bool
) -> None:
    assert perhaps(one, ONE, quantum=STEP) is may_be


def test_strangers_are_orders_that_none_of_our_tries_can_have_made() -> None:
    others = found(106, Money(1_000_000)), found(107, Money(500_000), remains=900)
    ours = found(), found(108, None), found(109, Money(1), gave_back=True)

    assert strangers([*ours, *others], [ONE], quantum=STEP) == others
    assert strangers(others, [ONE, lost(2, cost=Money(1_000_000))], quantum=STEP) == others[1:]
