"""What the evidence about lost answers proves: every row of the table of money page 5.4."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from bot.domain.evidence import Evidence, Fall, Found, Lost
from bot.domain.money import ZERO, Money
from bot.domain.verdict import AskPerson, KeepLooking, NotPlaced, Placed, Verdict, Why, judge

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


def test_several_are_not_placed_when_the_balance_stood() -> None:
    assert verdict(*TWO, falls=[fall(ZERO, *TWO)]) == NotPlaced(Why.BALANCE_STOOD)


def test_several_are_not_placed_when_the_bracket_is_empty() -> None:
    assert verdict(*TWO_SCANNED) == NotPlaced(Why.BRACKET_EMPTY)
    assert verdict(*TWO_SCANNED, is_exclusive=False) == NotPlaced(Why.BRACKET_EMPTY)


def test_several_wait_while_one_of_them_is_not_bracketed() -> None:
    assert verdict(TWO_SCANNED[0], TWO[1]) == KeepLooking(Why.WAITS)


def test_several_of_which_the_balance_paid_for_all_are_for_a_person_in_the_end() -> None:
    fell = [fall(Money(480_000), *TWO)]

    assert verdict(*TWO, falls=fell) == KeepLooking(Why.PAID_FOR)
    assert verdict(*TWO_SCANNED, falls=fell) == AskPerson(Why.PAID_FOR)


def test_a_balance_that_paid_for_one_of_several_does_not_count() -> None:
    assert verdict(*TWO, falls=[fall(COST, *TWO)]) == KeepLooking(Why.WAITS)
    assert verdict(*TWO_SCANNED, falls=[fall(COST, *TWO)]) == NotPlaced(Why.BRACKET_EMPTY)


def test_all_found_are_given_out_in_the_order_of_sending() -> None:
    both = judge(evidence(*reversed(TWO), found=[found(110), found(104)]))

    assert both == {1: Placed("104", Why.ALL_FOUND), 2: Placed("110", Why.ALL_FOUND)}


def test_all_found_of_tries_that_were_in_the_air_together_are_for_a_person() -> None:
    together = lost(1), lost(2, seconds=60)

    assert verdict(*together, found=[found(), found(106)]) == AskPerson(Why.SWAPPED)


def test_a_slot_carries_one_at_a_time_so_its_tries_followed_each_other() -> None:
    same_slot = lost(1, slot=0), lost(2, seconds=60, slot=0)

    both = judge(evidence(*same_slot, found=[found(), found(106)]))

    assert both == {1: Placed("105", Why.ALL_FOUND), 2: Placed("106", Why.ALL_FOUND)}


def test_all_found_on_a_shared_account_are_for_a_person() -> None:
    two = [found(), found(106)]

    assert verdict(*TWO, found=two, is_exclusive=False) == AskPerson(Why.SHARED)


def test_more_found_than_lost_is_for_a_person() -> None:
    three = [found(), found(106), found(107)]

    assert verdict(*TWO, found=three) == AskPerson(Why.SEVERAL)


def test_fewer_found_than_lost_waits_for_the_bracket_and_is_then_for_a_person() -> None:
    assert verdict(*TWO, found=[found()]) == KeepLooking(Why.NOT_ALL_FOUND)
    assert verdict(*TWO_SCANNED, found=[found()]) == AskPerson(Why.NOT_ALL_FOUND)


def test_an_order_that_may_be_one_of_several_is_for_a_person() -> None:
    assert verdict(*TWO_SCANNED, found=[found(charge=None)]) == AskPerson(Why.ODD_ORDER)


def test_found_orders_that_do_not_fit_their_turn_are_for_a_person() -> None:
    small, large = lost(1, quantity=10), lost(2, seconds=300)
    swapped = [found(104, remains=150), found(105, remains=150)]

    assert verdict(small, large, found=swapped) == AskPerson(Why.CONTRADICTION)


def test_several_of_other_costs_are_judged_each_by_itself() -> None:
    cheap, dear = lost(1, cost=Money(100_000)), lost(2, seconds=300)

    both = judge(evidence(cheap, dear, found=[found(), found(107, Money(100_000))]))

    assert both == {1: Placed("107", Why.ONE_MATCH), 2: Placed("105", Why.ONE_MATCH)}


def test_several_of_other_costs_are_told_by_the_balance_only_all_or_none() -> None:
    cheap, dear = lost(1, cost=Money(100_000)), lost(2, seconds=300)

    assert verdict(cheap, dear, falls=[fall(ZERO, cheap, dear)]) == NotPlaced(Why.BALANCE_STOOD)
    all_paid = [fall(Money(340_000), cheap, dear)]
    assert verdict(cheap, dear, falls=all_paid) == KeepLooking(Why.PAID_FOR)
    assert verdict(cheap, dear, falls=[fall(COST, cheap, dear)]) == KeepLooking(Why.WAITS)


def test_costs_that_a_charge_could_stand_between_are_taken_for_equal() -> None:
    near = lost(1), lost(2, seconds=300, cost=Money(249_000))

    assert verdict(*near, found=[found(charge=Money(244_400))]) == KeepLooking(Why.NOT_ALL_FOUND)


def test_tries_whose_numbers_lie_apart_are_judged_each_by_itself() -> None:
    early = lost(1, top=200, is_scanned=True)
    late = lost(2, seconds=900, floor=200)

    both = judge(evidence(early, late, found=[found(205)]))

    assert both == {1: NotPlaced(Why.BRACKET_EMPTY), 2: Placed("205", Why.ONE_MATCH)}


def test_three_tries_linked_by_one_between_them_are_one_group() -> None:
    first, third = lost(1, top=150, is_scanned=True), lost(3, seconds=900, floor=149)
    between = lost(2, seconds=300, floor=120)

    answers = judge(evidence(first, between, third, found=[found(130)]))

    assert set(answers.values()) == {KeepLooking(Why.NOT_ALL_FOUND)}


@pytest.mark.parametrize(("top", "apart"), [(201, True), (202, False)])
def test_numbers_that_meet_make_tries_confusable_and_numbers_that_touch_do_not(
    top: int, *, apart: bool
) -> None:
    early = lost(1, top=top, is_scanned=True)
    late = lost(2, seconds=900, floor=200)

    answers = judge(evidence(early, late))

    alone, both = NotPlaced(Why.BRACKET_EMPTY), KeepLooking(Why.WAITS)
    assert answers == {1: alone if apart else both, 2: both}


@pytest.mark.parametrize(("cost", "one_group"), [(249_795, True), (249_796, False)])
def test_costs_are_alike_as_long_as_one_charge_could_be_both(cost: int, *, one_group: bool) -> None:
    near = lost(1), lost(2, seconds=300, cost=Money(cost))

    answers = judge(evidence(*near, found=[found(charge=COST)]))

    found_alone = Placed("105", Why.ONE_MATCH)
    assert answers[1] == (KeepLooking(Why.NOT_ALL_FOUND) if one_group else found_alone)


def test_two_groups_at_once_have_each_their_verdicts() -> None:
    cheap = [lost(n, seconds=n, cost=Money(100_000), is_scanned=True, top=300) for n in (1, 2)]
    dear = [lost(n, seconds=n) for n in (3, 4)]

    answers = judge(evidence(*cheap, *dear))

    assert answers == {
        1: NotPlaced(Why.BRACKET_EMPTY),
        2: NotPlaced(Why.BRACKET_EMPTY),
        3: KeepLooking(Why.WAITS),
        4: KeepLooking(Why.WAITS),
    }


def test_readings_about_other_tries_do_not_hide_the_telling_one() -> None:
    other = lost(7)

    assert verdict(ONE, falls=[fall(COST, other), fall(ZERO, ONE)]) == NotPlaced(Why.BALANCE_STOOD)


def test_of_several_bracketed_some_may_be_told_by_the_balance_and_some_by_their_numbers() -> None:
    first, second = TWO_SCANNED

    assert verdict(first, second, falls=[fall(ZERO, first)]) == NotPlaced(Why.BRACKET_EMPTY)
