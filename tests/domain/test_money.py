"""Amounts are exact: what we charge rounds up, what we return rounds down, floats never enter."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.money import Money, Rate, read_decimal, scale_of

unhurried = settings(deadline=None)
RATES = st.decimals(min_value=0, max_value=10**6, places=8)
QUANTITIES = st.integers(min_value=1, max_value=10**7)


@pytest.mark.parametrize(
    ("currency", "scale"),
    [
        ("USD", 10**6),
        ("IRT", 10**6),
        ("USDT", 10**6),
        ("XTR", 1),
        ("TON", 10**9),
        ("TRX", 10**9),
        ("BTC", 10**8),
        ("LTC", 10**8),
    ],
)
def test_each_currency_has_its_smallest_unit(currency: str, scale: int) -> None:
    assert scale_of(currency) == scale


@pytest.mark.parametrize("units", [1.0, Decimal(1), "1", True])
def test_money_counts_whole_units_only(units: object) -> None:
    with pytest.raises(TypeError):
        Money(units)  # type: ignore[arg-type]  # the refusal is what is tested


def test_amounts_add_up_and_compare() -> None:
    assert Money(5) + Money(3) - Money(1) == Money(7)
    assert -Money(4) == Money(-4)
    assert Money(1) < Money(2)
    assert not Money(0)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("1.20", Decimal("1.20")),
        (" 9 ", Decimal(9)),
        (7, Decimal(7)),
        (Decimal("0.24000"), Decimal("0.24000")),
        (Decimal("1E+2"), Decimal(100)),
        ("999999999999.999999999999999999", Decimal("999999999999.999999999999999999")),
    ],
)
def test_a_decimal_from_outside_is_read_exactly(value: object, read: Decimal) -> None:
    assert read_decimal(value) == read


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        1.5,
        "",
        "-1",
        "+1",
        "1,5",
        "1e3",
        ".5",
        "5.",
        "NaN",
        "Infinity",
        "1234567890123",
        "0.1234567890123456789",
        "٣",
        "1\n2",
        -1,
        10**12,
        Decimal("NaN"),
        Decimal("-0.01"),
        Decimal("Infinity"),
        [],
    ],
)
def test_anything_else_is_unknown_and_not_zero(value: object) -> None:
    assert read_decimal(value) is None


def test_a_hostile_exponent_is_not_written_out() -> None:
    assert read_decimal(Decimal("1e999999999999")) is None
    assert read_decimal(Decimal("1e-999999999999")) is None
    assert read_decimal(10**5000) is None


@pytest.mark.parametrize(
    ("text", "currency", "units"),
    [
        ("12.50", "USD", 12_500_000),
        ("12,5", "USD", 12_500_000),
        ("0,125", "USD", 125_000),
        ("٥٫٥", "USD", 5_500_000),
        ("3", "XTR", 3),
        ("0.00000001", "BTC", 1),
    ],
)
def test_an_amount_is_read_as_people_type_it(text: str, currency: str, units: int) -> None:
    assert Money.read(text, currency) == Money(units)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("0", "USD"),
        ("-5", "USD"),
        ("1.5", "XTR"),
        ("0.0000001", "USD"),
        ("1,000", "USD"),
        ("1,000.50", "USD"),
        ("five", "USD"),
    ],
)
def test_an_amount_that_is_none_or_has_two_meanings_is_not_read(text: str, currency: str) -> None:
    assert Money.read(text, currency) is None


def test_a_decimal_becomes_whole_units_rounded_down() -> None:
    assert Money.floor(Decimal("0.0000019"), "USD") == Money(1)
    assert Money(1_250_000).decimal("USD") == Decimal("1.25")


@unhurried
@given(st.integers(min_value=0, max_value=10**15), st.sampled_from(["USD", "XTR", "TON", "BTC"]))
def test_an_amount_survives_the_way_to_a_decimal_and_back(units: int, currency: str) -> None:
    assert Money.floor(Money(units).decimal(currency), currency) == Money(units)


def test_a_price_is_the_rate_per_thousand_with_mark_up_rounded_up_once() -> None:
    rate = Rate(Decimal("0.9"), "EUR").in_currency("USD", worth=Decimal("1.1"))

    price = rate.with_markup(Decimal("0.30")).price_of(333, quantum=Money(100))

    assert rate == Rate(Decimal("0.99"), "USD")
    assert price == Money(428_600)  # 0.428571 exactly, up to the next 0.0001


def test_a_package_costs_its_rate() -> None:
    assert Rate(Decimal("4.5"), "USD").price_of(1, per=1) == Money(4_500_000)


def test_stars_are_rounded_up_to_whole_ones() -> None:
    assert Rate(Decimal("1.001"), "XTR").price_of(1000) == Money(2)


@unhurried
@given(RATES, QUANTITIES, st.sampled_from([1, 1000]), st.sampled_from([1, 100, 10_000]))
def test_a_price_is_the_least_quantum_that_covers_the_exact_price(
    rate: Decimal, quantity: int, per: int, quantum: int
) -> None:
    exact = Fraction(rate) * scale_of("USD") * quantity / per

    price = Rate(rate, "USD").price_of(quantity, per=per, quantum=Money(quantum))

    assert price.units % quantum == 0
    assert exact <= price.units < exact + quantum


@unhurried
@given(RATES, st.decimals(min_value=0, max_value=10, places=4))
def test_a_mark_up_is_exact(rate: Decimal, markup: Decimal) -> None:
    marked = Rate(rate, "USD").with_markup(markup)

    assert Fraction(marked.per_thousand) == Fraction(rate) * (1 + Fraction(markup))


@unhurried
@given(st.integers(min_value=0, max_value=10**15), st.data())
def test_a_share_is_rounded_down_and_never_more_than_the_whole(
    units: int, data: st.DataObject
) -> None:
    of = data.draw(st.integers(min_value=1, max_value=10**7))
    part = data.draw(st.integers(min_value=0, max_value=of))

    share = Money(units).share(part, of=of)

    assert Fraction(units * part, of) - 1 < share.units <= Fraction(units * part, of)
    assert Money(units).share(of, of=of) == Money(units)


@unhurried
@given(st.integers(min_value=0, max_value=10**15), st.data())
def test_what_is_kept_and_what_is_returned_make_the_whole(units: int, data: st.DataObject) -> None:
    of = data.draw(st.integers(min_value=1, max_value=10**7))
    part = data.draw(st.integers(min_value=0, max_value=of))
    price = Money(units)

    returned = price.share(part, of=of)
    kept = price - returned

    assert kept + returned == price
    assert kept.units >= Fraction(units * (of - part), of)
