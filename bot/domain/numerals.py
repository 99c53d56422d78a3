"""Whole numbers as people type them: any script's digits, separators, and "2k".

Exact throughout; what can be read in two ways is not read at all, because it becomes a price.
"""

from decimal import Decimal
from re import compile as compile_pattern
from typing import Final
from unicodedata import decimal as digit_value

from bot.domain.characters import TURNING

LENGTH_MAX: Final = 32
"""No quantity a person means is longer; bounds the work on hostile text."""

_MULTIPLES: Final = {
    **dict.fromkeys(("k", "к", "т", "тыс", "тыс.", "ألف", "الف", "هزار"), 1_000),
    **dict.fromkeys(("m", "м", "млн", "млн.", "مليون", "میلیون"), 1_000_000),
}

_SEPARATORS: Final = str.maketrans({"٬": ",", "٫": ".", "،": ",", "'": ",", "’": ","})

_PARTED: Final = compile_pattern(r"([0-9][0-9., ]*?) ?([^\W\d_]+\.?)?")
_PLAIN: Final = compile_pattern(r"[0-9]+")
_GROUPED: Final = compile_pattern(r"[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3})*")
_DECIMAL: Final = compile_pattern(r"[0-9]+[.,][0-9]+")


def plain_digits(text: str) -> str:
    """The same text with the digits of every script as 0 to 9 (Arabic-Indic, Persian, Hindi).

    Marks of writing direction are left out: right-to-left keyboards put them beside numbers.
    """
    seen = (character for character in text.strip() if character not in TURNING)
    values = ((character, digit_value(character, None)) for character in seen)
    return "".join(character if value is None else str(value) for character, value in values)


def read_whole(text: str) -> int | None:
    """The whole number a person means, or None when it is none or can be read in two ways.

    Takes "2000", "2 000", "2,000", "2.000", "2k", "1.5k", "1,5 тыс", "٢٬٠٠٠"; refuses "1.5",
    "-5", "1e3" and "1.500k" (fifteen hundred, or a million and a half?).
    """
    if len(text) > LENGTH_MAX or len(text.strip().splitlines()) > 1:
        return None
    spaced = " ".join(plain_digits(text).translate(_SEPARATORS).lower().split())
    parted = _PARTED.fullmatch(spaced)
    if parted is None:
        return None
    number, multiple = parted.groups()
    if multiple is None:
        return _read_ungrouped(number)
    if multiple not in _MULTIPLES:
        return None
    return _read_multiple(number, _MULTIPLES[multiple])


def _read_ungrouped(number: str) -> int | None:
    if _PLAIN.fullmatch(number) is None and _GROUPED.fullmatch(number) is None:
        return None
    return int(number.replace(",", "").replace(".", "").replace(" ", ""))


def _read_multiple(number: str, multiple: int) -> int | None:
    if _PLAIN.fullmatch(number):
        return int(number) * multiple
    if _DECIMAL.fullmatch(number) is None or _GROUPED.fullmatch(number):
        return None
    value = Decimal(number.replace(",", ".")) * multiple
    return int(value) if value == value.to_integral_value() else None
