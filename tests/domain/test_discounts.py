"""Promo codes and invitations: names, and a discount that never goes under what an order costs."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.money import ZERO, Money, Rate
from bot.domain.pricing import PriceRule, expected_cost
from bot.domain.promos import Discount, read_promo_name
from bot.domain.referrals import invite_word, read_invite_word

discounts = st.one_of(
    st.builds(Discount, percent=st.decimals("0.01", "100", places=2)),
    st.builds(Discount, amount=st.integers(1, 10**8).map(Money)),
)


def rule(
    markup: Decimal = Decimal("0.3"), floor: Decimal = Decimal(0), quantum: int = 100
) -> PriceRule:
    return PriceRule("USD", markup, Money(quantum), floor, {"EUR": Decimal("1.1")})


@pytest.mark.parametrize(
    ("discount", "price"),
    [
        (Discount(percent=Decimal(10)), 1_170_000),
        (Discount(percent=Decimal("23.07")), 1_000_100),  # 1000090 exactly, rounded up once
        (Discount(percent=Decimal(50)), 1_000_000),  # the cost
        (Discount(percent=Decimal(100)), 1_000_000),
        (Discount(amount=Money(300_000)), 1_000_000),
        (Discount(amount=Money(1)), 1_300_000),  # 1299999 exactly
        (Discount(amount=Money(9_000_000)), 1_000_000),
    ],
)
def test_a_discount_is_exact_and_ends_at_the_cost(discount: Discount, price: int) -> None:
    rate = Rate(Decimal(1), "USD")

    assert rule().discounted(rate, 1000, discount, per=1000) == Money(price)


def test_a_discount_leaves_what_must_be_earned() -> None:
    less = rule(floor=Decimal("0.1")).discounted(
        Rate(Decimal(1), "USD"), 1000, Discount(percent=Decimal(50)), per=1000
    )

    assert less == Money(1_100_000)


def test_a_price_at_cost_is_never_raised_by_a_code() -> None:
    at_cost = rule(markup=Decimal(0), floor=Decimal("0.1"))
    rate, code = Rate(Decimal(1), "USD"), Discount(percent=Decimal(5))

    assert at_cost.discounted(rate, 1000, code, per=1000) == at_cost.price(rate, 1000, per=1000)


def test_without_a_rate_there_is_no_discounted_price() -> None:
    code = Discount(percent=Decimal(5))

    assert rule().discounted(Rate(Decimal(1), "INR"), 1000, code, per=1000) is None


@given(
    discounts,
    st.decimals("0.0001", "1000", places=4),
    st.integers(1, 10**6),
    st.sampled_from(["USD", "EUR"]),
    st.decimals("0", "3", places=2),
    st.decimals("0", "0.5", places=2),
    st.sampled_from([1, 100, 10_000]),
)
def test_a_discounted_price_lies_between_cost_and_price_and_can_be_sent(
    discount: Discount,
    per_thousand: Decimal,
    quantity: int,
    currency: str,
    markup: Decimal,
    floor: Decimal,
    quantum: int,
) -> None:
    prices, rate = rule(markup, floor, quantum), Rate(per_thousand, currency)
    full = prices.price(rate, quantity, per=1000)

    less = prices.discounted(rate, quantity, discount, per=1000)

    assert full is not None
    assert less is not None
    cost = prices.in_ours(expected_cost(rate, quantity, per=1000), currency)
    assert cost is not None
    assert less <= full
    assert less.units % quantum == 0
    if less < full:
        assert cost <= prices.cost_limit(less)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (" spring10 ", "SPRING10"),
        ("весна-5", "ВЕСНА-5"),
        ("ربيع", "ربيع"),
        ("ab", None),
        ("10OFF", None),
        ("A" * 33, None),
        ("two words", None),
        ("<b>bold</b>", None),
        ("", None),
    ],
)
def test_a_name_has_letters_first_and_no_odd_characters(typed: str, name: str | None) -> None:
    assert read_promo_name(typed) == name


@given(st.integers(1, 2**63 - 1))
def test_the_word_of_an_invitation_is_ones_number(number: int) -> None:
    word = invite_word(number)

    assert read_invite_word(word) == read_invite_word(word.upper()) == number
    assert len(word) <= 13


@pytest.mark.parametrize("word", ["", "0", "-1", "a b", "é", "z" * 14])
def test_what_is_no_word_invites_nobody(word: str) -> None:
    assert read_invite_word(word) is None


def test_nothing_off_is_the_exact_price() -> None:
    assert Discount(amount=ZERO).off(Rate(Decimal(1), "USD").exact_price_of(7)) == 7000
