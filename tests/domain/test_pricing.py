"""Prices (money page 1.2): exact, rounded up once to the quantum; what comes back rounds down."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.money import Money, Rate
from bot.domain.pricing import PriceRule, expected_cost, quantum_of


def rule(
    *, currency: str = "USD", quantum: int = 100, margin_floor: str = "0", **worth: str
) -> PriceRule:
    """A shop's prices: by default in dollars, to a hundredth of a cent; 30 % are added."""
    return PriceRule(
        currency=currency,
        markup=Decimal("0.30"),
        quantum=Money(quantum),
        margin_floor=Decimal(margin_floor),
        worth={code: Decimal(value) for code, value in worth.items()},
    )


@pytest.mark.parametrize(
    ("rate", "quantity", "per", "units"),
    [
        ("1.00", 1000, 1000, 1_300_000),
        ("1.00", 1, 1000, 1_300),
        ("0.001", 1, 1000, 100),  # 1.3 units, a whole quantum at the least
        ("0.9001", 100, 1000, 117_100),  # 117,013 units
        ("2.50", 1, 1, 3_250_000),
    ],
)
def test_a_price_is_rounded_up_once_to_the_quantum(
    rate: str, quantity: int, per: int, units: int
) -> None:
    assert rule().price(Rate(Decimal(rate), "USD"), quantity, per=per) == Money(units)


def test_the_places_own_markup_goes_before_the_shops() -> None:
    rate = Rate(Decimal(1), "USD")

    assert rule().price(rate, 1000, per=1000, markup=Decimal("0.5")) == Money(1_500_000)
    assert rule().price(rate, 1000, per=1000, markup=Decimal(0)) == Money(1_000_000)


def test_another_currency_is_worth_what_the_owner_says() -> None:
    rate = Rate(Decimal(100), "RUB")

    assert rule(RUB="0.0125").price(rate, 1000, per=1000) == Money(1_625_000)
    assert rule().price(rate, 1000, per=1000) is None, "no rate, no sale"


def test_our_own_currency_is_worth_itself_whatever_a_rate_says() -> None:
    assert rule(USD="7").in_ours(Money(5), "USD") == Money(5)


def test_a_price_in_stars_is_whole() -> None:
    stars = rule(currency="XTR", quantum=1, USD="80")

    assert stars.price(Rate(Decimal("0.90"), "USD"), 100, per=1000) == Money(10)  # 9.36


@pytest.mark.parametrize(
    ("floor", "price", "most"),
    [("0", 1_300_000, 1_300_000), ("0.3", 1_300_000, 1_000_000), ("0.3", 100, 76)],
)
def test_the_cost_an_order_may_have_leaves_the_margin(floor: str, price: int, most: int) -> None:
    assert rule(margin_floor=floor).cost_limit(Money(price)) == Money(most)


@pytest.mark.parametrize(
    ("amount", "currency", "up", "down"),
    [
        (3, "RUB", 1, 0),  # 0.0375 of a unit
        (1_000_000, "RUB", 12_500, 12_500),
        (1, "XTR", 13_000, 13_000),
        (1, "TON", 1, 0),  # 0.0055 of a unit
        (10**9, "TON", 5_500_000, 5_500_000),
    ],
)
def test_a_cost_rounds_up_and_a_credit_down(amount: int, currency: str, up: int, down: int) -> None:
    known = rule(RUB="0.0125", XTR="0.013", TON="5.5")

    assert known.in_ours(Money(amount), currency) == Money(up)
    assert known.worth_in_ours(Money(amount), currency) == Money(down)


@pytest.mark.parametrize(
    ("amount", "currency", "asked"),
    [
        (1_300_000, "XTR", 100),
        (1_300_001, "XTR", 101),
        (5_500_000, "TON", 10**9),
        (1, "RUB", 80),
        (7, "USD", 7),
    ],
)
def test_what_pays_for_an_amount_is_rounded_up(amount: int, currency: str, asked: int) -> None:
    known = rule(RUB="0.0125", XTR="0.013", TON="5.5")

    assert known.from_ours(Money(amount), currency) == Money(asked)


def test_without_a_rate_nothing_is_converted() -> None:
    assert rule().in_ours(Money(1), "EUR") is None
    assert rule().from_ours(Money(1), "EUR") is None
    assert rule().worth_in_ours(Money(1), "EUR") is None


@given(
    amount=st.integers(1, 10**12),
    worth=st.decimals("0.000001", "100000", places=6),
    currency=st.sampled_from(["RUB", "XTR", "TON", "BTC"]),
)
def test_who_pays_what_is_asked_is_never_credited_less(
    amount: int, worth: Decimal, currency: str
) -> None:
    known = replace(rule(), worth={currency: worth})

    asked = known.from_ours(Money(amount), currency)

    assert asked is not None
    credited = known.worth_in_ours(asked, currency)
    assert credited is not None
    assert credited >= Money(amount)
    less = known.worth_in_ours(asked - Money(1), currency)
    assert less is not None
    assert less < Money(amount) or asked == Money(1)


def test_the_cost_at_the_panel_is_its_rate_rounded_up() -> None:
    rate = Rate(Decimal("0.0015"), "EUR")

    assert expected_cost(rate, 1, per=1000) == Money(2)  # 1.5 units
    assert expected_cost(rate, 3, per=1) == Money(4_500)


@pytest.mark.parametrize(
    ("currency", "quantum", "units"),
    [
        ("USD", None, 100),
        ("USD", "0.01", 10_000),
        ("USD", "0.0000001", 1),
        ("XTR", None, 1),
        ("TON", None, 100_000),
    ],
)
def test_the_step_of_prices_is_at_least_one_unit(
    currency: str, quantum: str | None, units: int
) -> None:
    step = None if quantum is None else Decimal(quantum)

    assert quantum_of(currency, step) == Money(units)
