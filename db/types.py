"""Column types: what Python sees on one side, plain integers and text on the other."""

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import BigInteger, Dialect, Integer, String
from sqlalchemy.types import TypeDecorator

from bot.domain.money import Money

Id = BigInteger().with_variant(Integer, "sqlite")
"""A row's number; SQLite counts up by itself only for a plain INTEGER."""


E = TypeVar("E", bound=StrEnum)


class MoneyType(TypeDecorator[Money]):
    """Money as a BIGINT of its units. An int or a float is refused."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Money | None, dialect: Dialect) -> int | None:
        """Money's units."""
        if value is None:
            return None
        if not isinstance(value, Money):
            raise TypeError(f"a money column takes Money, not {type(value).__name__}")
        return value.units

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Money | None:
        """Money of so many units; a SUM comes back as a Decimal from PostgreSQL."""
        return None if value is None else Money(int(value))


class DecimalText(TypeDecorator[Decimal]):
    """An exact decimal as text, because SQLite would make a float of a number."""

    impl = String(64)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Its digits, never in exponent form."""
        return None if value is None else f"{value:f}"

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:
        """The same decimal."""
        return None if value is None else Decimal(value)


class CodeType(TypeDecorator[E], Generic[E]):
    """A StrEnum kept as its text, so that a new member needs no migration."""

    impl = String(32)
    cache_ok = True

    def __init__(self, codes: type[E]) -> None:
        super().__init__()
        self.codes = codes

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        """The member's text."""
        return None if value is None else self.codes(value).value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> E | None:
        """The member of that text."""
        return None if value is None else self.codes(value)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment as whole epoch seconds, the same in both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Seconds since 1970; a naive moment is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a moment without a time zone")
        return int(value.timestamp())

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC."""
        return None if value is None else datetime.fromtimestamp(value, UTC)
