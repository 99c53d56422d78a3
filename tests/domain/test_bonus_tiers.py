"""Bonuses on payments: the best tier reached, rounded down, never less for more."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bonuses import Bonuses, BonusTier, share_of
from bot.domain.money import ZERO, Money

tiers = st.builds(
    BonusTier,
    least=st.integers(1, 10**9).map(Money),
    percent=st.decimals("0.01", "100", places=2),
)
amounts = st.integers(0, 10**10).map(Money)


def bonuses(*pairs: tuple[int, str]) -> Bonuses:
    given = Bonuses()
    for least, percent in pairs:
        given = given.with_tier(BonusTier(Money(least), Decimal(percent)))
    return given


@pytest.mark.parametrize(
    ("credit", "bonus"), [(0, 0), (49, 0), (50, 2), (59, 2), (60, 3), (99, 4), (100, 10), (205, 20)]
)
def test_the_tier_that_is_reached_counts_and_rounds_down(credit: int, bonus: int) -> None:
    assert bonuses((100, "10"), (50, "5")).on(Money(credit)) == Money(bonus)


def test_a_tier_replaces_the_one_at_the_same_amount_and_can_go() -> None:
    given = bonuses((50, "5"), (100, "10"), (50, "7.5"))

    assert [(one.least.units, one.percent) for one in given.tiers] == [
        (50, Decimal("7.5")),
        (100, Decimal(10)),
    ]
    assert given.without(Money(50)) == bonuses((100, "10"))
    assert given.without(Money(51)) == given


@given(st.lists(tiers, max_size=6), amounts, amounts)
def test_a_larger_payment_never_brings_less(
    some: list[BonusTier], one: Money, other: Money
) -> None:
    given = Bonuses(tuple(sorted(some)))
    smaller, larger = sorted((one, other))

    assert ZERO <= given.on(smaller) <= given.on(larger) <= larger


@given(st.lists(tiers, max_size=6, unique_by=lambda tier: tier.least))
def test_what_is_kept_is_read_again_in_the_same_currency_alone(some: list[BonusTier]) -> None:
    given = Bonuses(tuple(sorted(some)))

    assert Bonuses.read(given.written("USD"), "USD") == given
    assert Bonuses.read(given.written("USD"), "EUR") == Bonuses()
    assert Bonuses.read(None, "USD") == Bonuses()


@given(amounts, st.decimals("0", "100", places=4))
def test_a_share_is_exact_and_rounded_down(amount: Money, percent: Decimal) -> None:
    share = share_of(amount, percent)

    assert share.units * 100 <= amount.units * percent < (share.units + 1) * 100
