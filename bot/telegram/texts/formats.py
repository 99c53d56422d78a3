"""Money and moments as people of a language write them.

The one place where Money becomes text.
"""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_datetime_format
from babel.numbers import NumberPattern, get_currency_precision, get_currency_symbol

from bot.domain.books import Month
from bot.domain.money import FIAT_SCALE, Money, scale_of

_SYMBOLS: Final = {"XTR": "⭐", "USD": "$"}
"""Signs that stand for a currency in every language; letters in them fall apart in Arabic lines."""

_LEFT_TO_RIGHT_MARK: Final = "\u200e"
_NO_BREAK_SPACE: Final = "\u00a0"


@lru_cache(maxsize=8192)
def money_text(money: Money, currency: str, locale: Locale) -> str:
    """An amount in its currency, without digits that say nothing: $12.50, $0.0013, ⭐250."""
    value = money.decimal(currency)
    least, most = _decimals(currency)
    standard: NumberPattern = locale.currency_formats["standard"]
    pattern = NumberPattern(
        standard.pattern,
        standard.prefix,
        standard.suffix,
        standard.grouping,
        standard.int_prec,
        (least, most),
        standard.exp_prec,
        standard.exp_plus,
    )
    text = pattern.apply(value, locale, currency=currency, currency_digits=False)
    return _with_minus(_with_symbol(text, currency, locale), locale)


@lru_cache(maxsize=1024)
def bare_money_text(money: Money, locale: Locale) -> str:
    """An amount of a shop that has not learned its currency yet."""
    pattern: NumberPattern = locale.decimal_formats[None]
    text: str = pattern.apply(Decimal(money.units) / FIAT_SCALE, locale)
    return text


def moment_text(moment: datetime, *, timezone: ZoneInfo, locale: Locale) -> str:
    """A day with its month's name where the language writes one, and a time, on the shop's clock.

    A day of figures alone is read in two ways by half the world.
    """
    local = moment.astimezone(timezone)
    day = format_date(local, "medium", locale=locale)
    time = format_time(local, "short", locale=locale)
    return str(get_datetime_format("medium", locale=locale)).format(time, day)


def month_text(month: Month, *, locale: Locale) -> str:
    """A month of a year: November 2026."""
    return str(format_skeleton("yMMMM", date(month.year, month.month, 1), locale=locale))


def _decimals(currency: str) -> tuple[int, int]:
    """The least and the most digits behind the point: no amount is rounded for the eye."""
    finest = len(str(scale_of(currency))) - 1
    return min(get_currency_precision(currency), finest), finest


def _with_minus(text: str, locale: Locale) -> str:
    """The mark keeps the minus on the left of its number, where Arabic writes it too."""
    rtl = locale.text_direction == "rtl"
    return text.replace("-", f"{_LEFT_TO_RIGHT_MARK}-") if rtl else text


def _with_symbol(text: str, currency: str, locale: Locale) -> str:
    symbol = get_currency_symbol(currency, locale)
    before, found, after = text.partition(symbol)
    if not found:
        return text
    # A code that runs into the number needs a gap; a sign does not (CLDR: currencySpacing).
    gap = _NO_BREAK_SPACE if symbol[-1].isalpha() and after[:1].isdigit() else ""
    shown = _SYMBOLS.get(currency)
    return f"{before}{shown}{after}" if shown else f"{before}{symbol}{gap}{after}"
