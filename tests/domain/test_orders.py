"""The moves of money page section 4, and what a refund comes to."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.money import ZERO, Money
from bot.domain.orders import (
    FINAL,
    NEXT,
    NEXT_ATTEMPT,
    OPEN,
    AttemptState,
    OrderState,
    cost_back,
    refund_due,
)

unhurried = settings(deadline=None)
PRICES = st.integers(min_value=0, max_value=10**13).map(Money)

MOVES_OF_THE_PAGE = {
    "T2": {("paid", "sending")},
    "T3": {("sending", "running")},
    "T4": {("sending", "paid")},
    "T5": {("sending", "refused")},
    "T6": {("sending", "unclear")},
    "T7": {("unclear", "running"), ("paid", "running")},
    "T8": {("unclear", "paid"), ("unclear", "refused")},
    "T10": {("unclear", "running"), ("unclear", "paid"), ("unclear", "refused")},
    "T11": {("unclear", "released")},
    "T12": {("paid", "refused")},
    "T13": {("running", "completed")},
    "T14": {("running", "partial")},
    "T15": {("running", "cancelled")},
    "T16": {
        ("completed", "partial"),
        ("completed", "cancelled"),
        ("partial", "partial"),
        ("partial", "cancelled"),
    },
    "T17": {("running", "completed"), ("running", "partial"), ("running", "cancelled")},
}

ATTEMPT_MOVES_OF_THE_PAGE = {
    ("sending", "not_sent"),
    ("sending", "refused"),
    ("sending", "accepted"),
    ("sending", "unclear"),
    ("unclear", "accepted"),
    ("unclear", "not_landed"),
    ("unclear", "abandoned"),
    ("not_landed", "unclear"),
    ("not_landed", "accepted"),
}


def test_the_allowed_moves_are_those_of_the_money_page_and_no_others() -> None:
    allowed = {(start.value, end.value) for start, ends in NEXT.items() for end in ends}

    assert allowed == set().union(*MOVES_OF_THE_PAGE.values())


def test_the_allowed_moves_of_an_attempt_are_those_of_the_money_page() -> None:
    allowed = {(start.value, end.value) for start, ends in NEXT_ATTEMPT.items() for end in ends}

    assert allowed == ATTEMPT_MOVES_OF_THE_PAGE


def test_every_state_says_where_it_may_lead() -> None:
    assert set(NEXT) == set(OrderState)
    assert set(NEXT_ATTEMPT) == set(AttemptState)


@pytest.mark.parametrize("state", [OrderState.REFUSED, OrderState.RELEASED, OrderState.CANCELLED])
def test_an_order_whose_money_is_back_never_moves_again(state: OrderState) -> None:
    assert NEXT[state] == frozenset()


def test_money_is_on_hold_in_open_states_and_settled_in_final_ones() -> None:
    assert {state.value for state in OPEN} == {"paid", "sending", "unclear", "running"}
    assert set(OrderState) == OPEN | FINAL
    assert not OPEN & FINAL


def test_no_settled_order_opens_again() -> None:
    assert all(not NEXT[state] & OPEN for state in FINAL)


@pytest.mark.parametrize(
    ("remains", "refund"),
    [(0, 0), (1, 3_333), (2, 6_666), (3, 10_000), (7, 10_000), (-2, 0)],
)
def test_a_refund_is_the_undelivered_share_rounded_down(remains: int, refund: int) -> None:
    assert refund_due(Money(10_000), remains=remains, quantity=3) == Money(refund)


@unhurried
@given(PRICES, st.integers(min_value=1, max_value=10**7))
def test_nothing_delivered_gives_back_exactly_the_price(price: Money, quantity: int) -> None:
    assert refund_due(price, remains=quantity, quantity=quantity) == price
    assert refund_due(price, remains=0, quantity=quantity) == ZERO


@unhurried
@given(PRICES, st.integers(min_value=1, max_value=10**7), st.integers())
def test_a_refund_lies_between_nothing_and_the_price(
    price: Money, quantity: int, remains: int
) -> None:
    assert ZERO <= refund_due(price, remains=remains, quantity=quantity) <= price


@unhurried
@given(PRICES, st.lists(st.integers(min_value=0, max_value=10**4), min_size=2))
def test_more_undelivered_never_gives_back_less(price: Money, remains: list[int]) -> None:
    refunds = [refund_due(price, remains=one, quantity=10**4) for one in sorted(remains)]

    assert all(smaller <= larger for smaller, larger in pairwise(refunds))


def test_a_panel_that_lowers_its_charge_is_taken_at_its_word() -> None:
    back = cost_back(
        cost=Money(900),
        charge_before=Money(900),
        charge=Money(540),
        refund=Money(300),
        kept=Money(1000),
    )

    assert back == Money(360)


@pytest.mark.parametrize(
    ("before", "now"),
    [(Money(900), Money(900)), (None, Money(100)), (Money(900), None), (Money(800), Money(900))],
)
def test_a_charge_that_did_not_fall_is_taken_to_give_back_our_share(
    before: Money | None, now: Money | None
) -> None:
    back = cost_back(
        cost=Money(901), charge_before=before, charge=now, refund=Money(300), kept=Money(1000)
    )

    assert back == Money(270)


def test_a_charge_that_fell_but_is_above_our_cost_gives_nothing_back() -> None:
    back = cost_back(
        cost=Money(500),
        charge_before=Money(900),
        charge=Money(600),
        refund=Money(300),
        kept=Money(1000),
    )

    assert back == ZERO


def test_a_free_order_gives_nothing_back() -> None:
    back = cost_back(cost=Money(500), charge_before=None, charge=None, refund=ZERO, kept=ZERO)

    assert back == ZERO


@unhurried
@given(
    cost=PRICES,
    charges=st.tuples(st.none() | PRICES, st.none() | PRICES),
    kept=PRICES,
    data=st.data(),
)
def test_never_more_comes_back_than_was_spent(
    cost: Money, charges: tuple[Money | None, Money | None], kept: Money, data: st.DataObject
) -> None:
    refund = Money(data.draw(st.integers(min_value=0, max_value=kept.units)))
    before, now = charges

    back = cost_back(cost=cost, charge_before=before, charge=now, refund=refund, kept=kept)

    assert ZERO <= back <= cost
