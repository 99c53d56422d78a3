"""What the evidence about one lost answer proves: rows of the table of money page 5.4."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.evidence import Found
from bot.domain.money import ZERO, Money
from bot.domain.verdict import AskPerson, KeepLooking, NotPlaced, Placed, Why
from tests.domain.lost_evidence import (
    COST,
    ONE,
    SCANNED,
    TWO,
    TWO_SCANNED,
    fall,
    found,
    lost,
    verdict,
)


def test_exactly_one_match_on_our_own_account_is_placed() -> None:
    assert verdict(ONE, found=[found()]) == Placed("105", Why.ONE_MATCH)


def test_a_stranger_beside_the_match_changes_nothing() -> None:
    one_match = [found(), found(106, Money(999_000))]

    assert verdict(ONE, found=one_match) == Placed("105", Why.ONE_MATCH)


def test_a_match_on_a_shared_account_is_for_a_person() -> None:
    assert verdict(ONE, found=[found()], is_exclusive=False) == AskPerson(Why.SHARED)


def test_a_match_that_may_be_an_earlier_try_is_for_a_person() -> None:
    earlier = lost(9, seconds=-900)

    assert verdict(ONE, found=[found()], doubted=[earlier]) == AskPerson(Why.DOUBTED)
    both = [found(), found(106)]
    assert verdict(*TWO, found=both, doubted=[earlier]) == AskPerson(Why.DOUBTED)
    other = replace(earlier, cost=Money(1_000_000))
    assert verdict(ONE, found=[found()], doubted=[other]) == Placed("105", Why.ONE_MATCH)


@pytest.mark.parametrize("is_exclusive", [True, False])
def test_two_matches_are_for_a_person(*, is_exclusive: bool) -> None:
    two = [found(), found(106)]

    assert verdict(ONE, found=two, is_exclusive=is_exclusive) == AskPerson(Why.SEVERAL)


@pytest.mark.parametrize("beside", [[], [found()]])
def test_an_order_that_may_be_it_is_for_a_person(beside: list[Found]) -> None:
    odd = found(106, Money(100_000), gave_back=True)

    assert verdict(ONE, found=[*beside, odd]) == AskPerson(Why.ODD_ORDER)


@pytest.mark.parametrize("amount", [ZERO, Money(20), Money(-20)])
def test_a_balance_that_stood_proves_that_it_was_not_placed(amount: Money) -> None:
    assert verdict(ONE, falls=[fall(amount, ONE)]) == NotPlaced(Why.BALANCE_STOOD)


@pytest.mark.parametrize("amount", [Money(21), Money(-21), Money(239_979), Money(240_021)])
def test_a_balance_that_did_something_else_proves_nothing(amount: Money) -> None:
    assert verdict(ONE, falls=[fall(amount, ONE)]) == KeepLooking(Why.WAITS)
    assert verdict(SCANNED, falls=[fall(amount, SCANNED)]) == AskPerson(Why.CONTRADICTION)


@pytest.mark.parametrize("amount", [Money(240_000), Money(239_980), Money(240_020)])
def test_a_balance_that_fell_by_the_cost_means_placed_so_it_is_never_sent_again(
    amount: Money,
) -> None:
    fell = [fall(amount, ONE)]

    assert verdict(ONE, falls=fell) == KeepLooking(Why.PAID_FOR)
    assert verdict(ONE, falls=fell, can_learn=False) == AskPerson(Why.PAID_FOR)
    assert verdict(SCANNED, falls=fell) == AskPerson(Why.PAID_FOR)


@pytest.mark.parametrize(
    "of_no_worth",
    [
        {"falls": [fall(ZERO, ONE)], "is_exclusive": False},
        {"falls": [fall(ZERO, ONE, quantum=Money(60_000))]},
        {"falls": [fall(ZERO, ONE, quantum=Money(30_000), others=4)]},
        {"falls": [fall(ZERO, lost(7))]},
    ],
    ids=["shared", "cost not above four steps", "rounding of other adds", "about another try"],
)
def test_a_balance_that_is_not_valid_proves_nothing(of_no_worth: dict[str, Any]) -> None:
    assert verdict(ONE, **of_no_worth) == KeepLooking(Why.WAITS)
    assert verdict(SCANNED, **of_no_worth) == NotPlaced(Why.BRACKET_EMPTY)


def test_a_cost_of_more_than_four_steps_is_told_by_the_balance() -> None:
    coarse = fall(ZERO, ONE, quantum=Money(59_999))

    assert verdict(ONE, falls=[coarse]) == NotPlaced(Why.BALANCE_STOOD)


def test_an_empty_bracket_proves_that_it_was_not_placed_also_on_a_shared_account() -> None:
    assert verdict(SCANNED, is_exclusive=False) == NotPlaced(Why.BRACKET_EMPTY)


def test_a_stranger_in_the_bracket_does_not_make_it_placed() -> None:
    assert verdict(SCANNED, found=[found(charge=Money(1))]) == NotPlaced(Why.BRACKET_EMPTY)


def test_an_empty_bracket_never_outweighs_a_balance_that_fell() -> None:
    assert verdict(SCANNED, falls=[fall(COST, SCANNED)]) == AskPerson(Why.PAID_FOR)


def test_without_evidence_it_waits_and_where_none_can_come_a_person_is_asked() -> None:
    assert verdict(ONE) == KeepLooking(Why.WAITS)
    assert verdict(ONE, can_learn=False) == AskPerson(Why.NOTHING_TO_LEARN)


def test_a_cost_that_is_not_known_is_for_a_person() -> None:
    unknown = lost(cost=ZERO, is_scanned=True)

    assert verdict(unknown, falls=[fall(ZERO, unknown)]) == AskPerson(Why.NO_COST)


def test_a_verdict_that_was_taken_back_is_never_not_placed_again() -> None:
    back = lost(is_taken_back=True)
    seen = replace(back, is_scanned=True, top=200)

    assert verdict(back, falls=[fall(ZERO, back)]) == KeepLooking(Why.TAKEN_BACK)
    assert verdict(seen) == AskPerson(Why.TAKEN_BACK)
    assert verdict(back, can_learn=False) == AskPerson(Why.TAKEN_BACK)
    assert verdict(back, found=[found()]) == Placed("105", Why.ONE_MATCH)
    both = (replace(TWO_SCANNED[0], is_taken_back=True), TWO_SCANNED[1])
    assert verdict(*both) == AskPerson(Why.TAKEN_BACK)


def test_readings_about_other_tries_do_not_hide_the_telling_one() -> None:
    other = lost(7)

    assert verdict(ONE, falls=[fall(COST, other), fall(ZERO, ONE)]) == NotPlaced(Why.BALANCE_STOOD)
