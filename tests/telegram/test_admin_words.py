"""What the owner types behind a command."""

from decimal import Decimal

import pytest

from bot.domain.money import Money
from bot.telegram.handlers.admin.words import (
    CreditWords,
    GiftWords,
    read_credit,
    read_gift,
    read_number,
    read_percent,
    read_provider_order,
    read_refund,
)

FIVE = Money(5_000_000)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1001 5 late order", CreditWords(1001, FIVE, "late order")),
        ("1001 +5,00 x", CreditWords(1001, FIVE, "x")),
        ("1001 -5 chargeback", CreditWords(1001, -FIVE, "chargeback")),
        ("١٠٠١ ٥ تعويض", CreditWords(1001, FIVE, "تعويض")),
        ("1001 5", CreditWords(1001, FIVE, "")),
        (None, None),
        ("1001", None),
        ("mona 5 x", None),
        ("1001 0 x", None),
        ("1001 1e9 x", None),
        ("1001 5.0000001 x", None),
        ("-1001 5 x", None),
        ("9223372036854775808 5 x", None),
    ],
)
def test_a_credit_is_read_strictly(text: str | None, meant: CreditWords | None) -> None:
    assert read_credit(text, "USD") == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("5", GiftWords(FIVE, 1)),
        ("5 20", GiftWords(FIVE, 20)),
        ("5 0", None),
        ("5 100001", None),
        ("-5", None),
        ("5 20 30", None),
        ("", None),
    ],
)
def test_a_gift_is_read_strictly(text: str, meant: GiftWords | None) -> None:
    assert read_gift(text, "USD") == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("30", Decimal(30)),
        ("12,5 %", Decimal("12.5")),
        ("0", Decimal(0)),
        ("1000", Decimal(1000)),
        ("1001", None),
        ("-1", None),
        ("NaN", None),
        (None, None),
    ],
)
def test_a_percentage_is_read_strictly(text: str | None, meant: Decimal | None) -> None:
    assert read_percent(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [("17", 17), ("#17", 17), ("0", None), ("1.5", None), ("17 18", None), ("", None)],
)
def test_an_order_number_is_read_strictly(text: str, meant: int | None) -> None:
    assert read_number(text) == meant


def test_a_refund_may_be_nothing() -> None:
    assert read_refund("0", "USD") == Money(0)
    assert read_refund("0.00", "USD") == Money(0)
    assert read_refund("5,00", "USD") == FIVE
    assert read_refund("all", "USD") is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [("777", "777"), (" #A-7_b ", "A-7_b"), ("0", None), ("7 7", None), ("7" * 65, None)],
)
def test_a_panels_order_number_has_a_form(text: str, meant: str | None) -> None:
    assert read_provider_order(text) == meant
