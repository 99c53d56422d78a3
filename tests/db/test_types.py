"""Column types: what they refuse, and that a value comes back as it went in."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.dialects import sqlite

from bot.domain.money import Money
from bot.domain.orders import OrderState
from db.types import CodeType, DecimalText, MoneyType, UtcDateTime

DIALECT = sqlite.dialect()
NOW = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)


@pytest.mark.parametrize("value", [5, 5.0, Decimal(5), "5", True])
def test_a_money_column_takes_nothing_but_money(value: Any) -> None:
    with pytest.raises(TypeError, match="takes Money"):
        MoneyType().process_bind_param(value, DIALECT)


def test_a_money_column_gives_money_back() -> None:
    column = MoneyType()

    assert column.process_bind_param(Money(-7), DIALECT) == -7
    assert column.process_result_value(-7, DIALECT) == Money(-7)
    assert column.process_result_value(Decimal(12), DIALECT) == Money(12)
    assert column.process_bind_param(None, DIALECT) is None
    assert column.process_result_value(None, DIALECT) is None


def test_a_decimal_column_keeps_every_digit_and_no_exponent() -> None:
    column = DecimalText()

    assert column.process_bind_param(Decimal("1E+3"), DIALECT) == "1000"
    assert column.process_bind_param(Decimal("0.00000001"), DIALECT) == "0.00000001"
    assert column.process_result_value("2.50", DIALECT) == Decimal("2.50")
    assert column.process_bind_param(None, DIALECT) is None
    assert column.process_result_value(None, DIALECT) is None


def test_a_code_column_refuses_a_word_that_is_no_member() -> None:
    column = CodeType(OrderState)

    with pytest.raises(ValueError, match="lost"):
        column.process_bind_param("lost", DIALECT)  # type: ignore[arg-type]  # the point
    with pytest.raises(ValueError, match="lost"):
        column.process_result_value("lost", DIALECT)
    assert column.process_bind_param(OrderState.PAID, DIALECT) == "paid"
    assert column.process_result_value("paid", DIALECT) is OrderState.PAID
    assert column.process_bind_param(None, DIALECT) is None
    assert column.process_result_value(None, DIALECT) is None


def test_a_moment_column_refuses_a_naive_moment() -> None:
    with pytest.raises(TypeError, match="time zone"):
        UtcDateTime().process_bind_param(NOW.replace(tzinfo=None), DIALECT)


def test_a_moment_column_keeps_whole_seconds() -> None:
    column = UtcDateTime()

    assert column.process_bind_param(NOW.replace(microsecond=999_999), DIALECT) == 1772366405
    assert column.process_result_value(1772366405, DIALECT) == NOW
    assert column.process_bind_param(None, DIALECT) is None
    assert column.process_result_value(None, DIALECT) is None
