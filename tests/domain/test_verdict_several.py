"""What the evidence proves about several lost answers at once (money page 5.4)."""

import pytest

from bot.domain.money import ZERO, Money
from bot.domain.verdict import AskPerson, KeepLooking, NotPlaced, Placed, Why, judge
from tests.domain.lost_evidence import COST, TWO, TWO_SCANNED, evidence, fall, found, lost, verdict


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


def test_of_several_bracketed_some_may_be_told_by_the_balance_and_some_by_their_numbers() -> None:
    first, second = TWO_SCANNED

    assert verdict(first, second, falls=[fall(ZERO, first)]) == NotPlaced(Why.BRACKET_EMPTY)
