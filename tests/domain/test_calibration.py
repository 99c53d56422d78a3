"""What may be relied on at a provider: numbers that grow, an account that is ours alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from bot.domain.calibration import (
    PastAdd,
    Reading,
    fall_between,
    ids_grow,
    is_ours_alone,
    number_of,
    quantum_of,
    unexplained_fall,
)
from bot.domain.money import ZERO, Money

NOON: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
STEP: Final = Money(10)


def add(number: str, *, sent: int, ended: int | None = None, slot: int = 0) -> PastAdd:
    """An add between two seconds after noon."""
    over = NOON + timedelta(seconds=sent if ended is None else ended)
    return PastAdd(number=number, slot=slot, sent_at=NOON + timedelta(seconds=sent), ended_at=over)


def reading(amount: int, float_: int, *, accepted: int, **given: Any) -> Reading:
    usual: dict[str, Any] = {
        "at": NOON + timedelta(seconds=accepted),
        "newest_attempt": accepted,
        "undecided": ZERO,
    }
    money = {"amount": Money(amount), "float_": Money(float_)}
    return Reading(accepted=accepted, **usual | money | given)


@pytest.mark.parametrize(
    ("text", "number"),
    [("905512", 905512), ("007", None), ("a1", None), ("", None), ("9" * 19, None), ("٣", None)],
)
def test_a_number_can_be_counted_with_or_is_none(text: str, number: int | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("decimals", "currency", "units"),
    [
        (2, "USD", 10_000),
        (0, "USD", 1_000_000),
        (6, "USD", 1),
        (9, "USD", 1),
        (8, "BTC", 1),
        (2, "BTC", 1_000_000),
    ],
)
def test_the_step_of_shown_amounts(decimals: int, currency: str, units: int) -> None:
    assert quantum_of(decimals, currency) == Money(units)


def test_numbers_grow_when_each_answer_was_followed_by_a_greater_one() -> None:
    past = [add(str(100 + n), sent=10 * n) for n in range(4)]

    assert ids_grow(past, needed=4)
    assert not ids_grow(past, needed=5)
    assert ids_grow(past[:2], needed=2)
    assert not ids_grow(past[:1], needed=1)


@pytest.mark.parametrize("odd", ["99", "102", "x103", "0104"])
def test_one_number_that_does_not_grow_is_enough_against_it(odd: str) -> None:
    past = [*(add(str(100 + n), sent=10 * n) for n in range(3)), add(odd, sent=30)]

    assert not ids_grow(past, needed=4)


def test_adds_in_the_air_together_prove_nothing() -> None:
    together = [add(str(110 - n), sent=0, ended=9, slot=n) for n in range(4)]
    after = [add(str(200 + n), sent=10 + 10 * n) for n in range(4)]

    assert not ids_grow(together, needed=4)
    assert ids_grow([*together, *after], needed=8)
    assert not ids_grow([*together, *after[:3]], needed=7)


def test_a_long_one_in_the_air_hides_none_that_was_answered() -> None:
    long, answered = add("100", sent=0, ended=20), add("105", sent=1, ended=2, slot=1)
    smaller = add("103", sent=5, slot=2)
    growing = [add(str(110 + n), sent=30 + 10 * n) for n in range(4)]

    assert not ids_grow([long, answered, smaller, *growing], needed=6)
    assert ids_grow([long, answered, *growing], needed=6)


def test_within_one_second_only_the_same_slot_tells_who_was_first() -> None:
    same_slot = [add(str(100 + n), sent=0) for n in range(3)]
    other_slots = [add(str(100 + n), sent=0, slot=n) for n in range(3)]

    assert ids_grow(same_slot, needed=3)
    assert not ids_grow(other_slots, needed=3)


def test_a_balance_that_moves_with_the_books_is_explained() -> None:
    readings = [reading(1000, 0, accepted=1), reading(800, -200, accepted=3)]

    assert unexplained_fall(readings, quantum=STEP) is None
    assert is_ours_alone(readings, needed=2, quantum=STEP)
    assert not is_ours_alone(readings, needed=3, quantum=STEP)
    assert not is_ours_alone(readings[1:], needed=0, quantum=STEP)


def test_what_was_spent_before_the_first_reading_plays_no_part() -> None:
    readings = [reading(1000, -500, accepted=1), reading(800, -700, accepted=3)]

    assert unexplained_fall(readings, quantum=STEP) is None
    assert unexplained_fall([readings[0], reading(700, -700, accepted=3)], quantum=STEP) == Money(
        100
    )


@pytest.mark.parametrize(("amount", "fall"), [(770, None), (769, Money(31))])
def test_each_add_may_lose_a_step_by_rounding(amount: int, fall: Money | None) -> None:
    readings = [reading(1000, 0, accepted=1), reading(amount, -200, accepted=3)]

    assert unexplained_fall(readings, quantum=STEP) == fall
    assert is_ours_alone(readings, needed=2, quantum=STEP) is (fall is None)


def test_a_rise_is_no_sign_of_others() -> None:
    readings = [reading(1000, 0, accepted=1), reading(5000, -200, accepted=3)]

    assert is_ours_alone(readings, needed=2, quantum=STEP)


def test_a_lost_answer_explains_what_it_may_have_cost() -> None:
    before, after = reading(1000, 0, accepted=1), reading(500, -200, accepted=3)

    assert unexplained_fall([before, after], quantum=STEP) == Money(300)
    assert unexplained_fall([before, replace(after, undecided=Money(300))], quantum=STEP) is None


def test_a_fall_before_the_last_adds_is_forgotten() -> None:
    fall = [reading(1000, 0, accepted=1), reading(100, 0, accepted=1)]
    since = [*fall, reading(90, -10, accepted=2), reading(80, -20, accepted=3)]

    assert is_ours_alone(since, needed=2, quantum=STEP)
    assert not is_ours_alone([fall[0], *since[2:]], needed=2, quantum=STEP)


def test_the_fall_between_two_readings_leaves_out_what_other_adds_cost() -> None:
    before, after = reading(1000, 0, accepted=1), reading(500, -200, accepted=3)

    fall = fall_between(
        before, after, costs={7: Money(300)}, accepted=[Money(150), Money(50)], quantum=STEP
    )

    assert (fall.amount, fall.others, fall.costs) == (Money(300), 2, {7: Money(300)})
    assert fall.is_telling
    assert fall.is_about(Money(280))
    assert not fall.is_about(Money(279))
