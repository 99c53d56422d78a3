"""Money and rates: exact numbers only, in the smallest unit of a currency.

Money is an integer, a Rate is a decimal; nothing here is a float, and only a Rate makes Money out
of a quantity. What we charge rounds up, what we return rounds down.
"""

from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from re import compile as compile_pattern
from typing import Final, Self

from bot.domain.numerals import plain_digits

FIAT_SCALE: Final = 10**6
"""Units in one of any currency that SCALES does not name."""

SCALES: Final = {
    "XTR": 1,
    **dict.fromkeys(("TON", "ETH", "BNB", "TRX"), 10**9),
    **dict.fromkeys(("BTC", "LTC"), 10**8),
}
"""Units in one of a currency where it is not a millionth (money page 1.1)."""

_EXACT: Final = Context(prec=300, traps=[Inexact, InvalidOperation])
_DECIMAL_TEXT: Final = compile_pattern(r"[0-9]{1,12}(\.[0-9]{1,18})?")
_MAYBE_THOUSANDS: Final = compile_pattern(r"[1-9][0-9]{0,2},[0-9]{3}")
_DIGITS_MAX: Final = 30
"""A number with a larger exponent cannot be ours, and 1e999999999 must not be written out."""


def scale_of(currency: str) -> int:
    """How many units of Money one of this currency has."""
    return SCALES.get(currency, FIAT_SCALE)


def read_decimal(value: object) -> Decimal | None:
    """A non-negative decimal from the outside world, or None when it is anything else.

    Takes text, an int or a Decimal (from ``json.loads(parse_float=Decimal)``); never a float.
    The form is that of money page 1.1: at most 12 digits before the point and 18 after it.
    """
    if isinstance(value, str):
        text = value.strip()
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        number = Decimal(value)
        if not number.is_finite() or abs(number.adjusted()) > _DIGITS_MAX:
            return None
        text = f"{number:f}"
    else:
        return None
    if _DECIMAL_TEXT.fullmatch(text) is None:
        return None
    return Decimal(text)


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount, counted in the smallest units of a currency that stands beside it."""

    units: int

    def __post_init__(self) -> None:
        if type(self.units) is not int:
            raise TypeError(f"Money counts whole units, not {type(self.units).__name__}")

    def __add__(self, other: Self) -> "Money":
        return Money(self.units + other.units)

    def __sub__(self, other: Self) -> "Money":
        return Money(self.units - other.units)

    def __neg__(self) -> "Money":
        return Money(-self.units)

    def __bool__(self) -> bool:
        return self.units != 0

    def share(self, part: int, *, of: int) -> "Money":
        """The part/of share of this amount, rounded down: what we return."""
        return Money(self.units * part // of)

    @classmethod
    def read(cls, text: str, currency: str) -> "Money | None":
        """An amount a person typed, such as "12.50"; None when it is no exact positive amount.

        A comma may be the decimal point, but "1,000" could mean one or a thousand: None.
        """
        plain = plain_digits(text).replace("٫", ".")
        value = read_decimal(plain.replace(",", "."))
        if value is None or _MAYBE_THOUSANDS.fullmatch(plain):
            return None
        units = Fraction(value) * scale_of(currency)
        return cls(int(units)) if units.denominator == 1 and units > 0 else None

    @classmethod
    def floor(cls, value: Decimal, currency: str) -> "Money":
        """The whole units of a decimal amount, rounded down."""
        return cls(int(Fraction(value) * scale_of(currency) // 1))

    def decimal(self, currency: str) -> Decimal:
        """The amount in whole ones of its currency, exactly."""
        return _EXACT.divide(Decimal(self.units), Decimal(scale_of(currency)))


ZERO: Final = Money(0)


@dataclass(frozen=True, slots=True)
class Amount:
    """Money together with its currency, for places where it may not be the shop's own."""

    money: Money
    currency: str


@dataclass(frozen=True, slots=True)
class Rate:
    """A price per thousand (or per package), in whole ones of a currency, exact."""

    per_thousand: Decimal
    currency: str

    def with_markup(self, markup: Decimal) -> "Rate":
        """This rate with a share added: 0.30 makes 1.00 into 1.30."""
        return Rate(
            _EXACT.multiply(self.per_thousand, _EXACT.add(Decimal(1), markup)), self.currency
        )

    def in_currency(self, currency: str, *, worth: Decimal) -> "Rate":
        """This rate in another currency, one of ours being worth that much of it."""
        return Rate(_EXACT.multiply(self.per_thousand, worth), currency)

    def price_of(self, quantity: int, *, per: int = 1000, quantum: Money = Money(1)) -> Money:
        """What this many cost, rounded up to a whole quantum (money page 1.2).

        ``per`` is 1000 for units and 1 where the rate is the price of one package.
        """
        price, parts = self.per_thousand.as_integer_ratio()
        price, parts = price * scale_of(self.currency) * quantity, parts * per * quantum.units
        return Money(-(-price // parts) * quantum.units)

    def exact_price_of(self, quantity: int, *, per: int = 1000) -> Fraction:
        """The same in units, not rounded: for what is taken off before."""
        return Fraction(self.per_thousand) * scale_of(self.currency) * quantity / per


def rounded_up(exact: Fraction, quantum: Money) -> Money:
    """So many units, up to a whole quantum."""
    return Money(-(-exact // quantum.units) * quantum.units)
