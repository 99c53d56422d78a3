"""Numbers are read as people type them, and never guessed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.numerals import plain_digits, read_whole


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("100", 100),
        (" 0100 ", 100),
        ("2k", 2_000),
        ("2 K", 2_000),
        ("1.5k", 1_500),
        ("1,5k", 1_500),
        ("1.25m", 1_250_000),
        ("2к", 2_000),
        ("2 тыс.", 2_000),
        ("1,5 млн", 1_500_000),
        ("3 ألف", 3_000),
        ("2 000", 2_000),
        ("2\u00a0000", 2_000),
        ("2\u202f000", 2_000),
        ("2,000", 2_000),
        ("2.000", 2_000),
        ("2'000", 2_000),
        ("1,234,567", 1_234_567),
        ("\u200f500\u200e", 500),
        ("١٠٠", 100),
        ("٢٬٠٠٠", 2_000),
        ("۱۲۳۴", 1_234),
        ("१००", 100),
        ("٢٫٥k", 2_500),
    ],
)
def test_a_number_is_read_as_people_type_it(text: str, number: int) -> None:
    assert read_whole(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "many",
        "-5",
        "1e3",
        "1.5",
        "2,00",
        "20,0000",
        "1,000.000",
        "1 000,000",
        "1.2345k",
        "1.500k",
        "1,000k",
        "5x",
        "k",
        "1 2",
        "10%",
        "100 followers",
        "²",
        "0x10",
        "9" * 40,
        "",
        "10\n200",
        "10\u2028200",
    ],
)
def test_a_number_that_is_none_or_has_two_meanings_is_not_read(text: str) -> None:
    assert read_whole(text) is None


def test_the_digits_of_every_script_become_plain() -> None:
    assert plain_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ०१२") == "0123456789 0123456789 012"


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=10**18))
def test_a_number_is_read_back_from_every_way_of_grouping_it(number: int) -> None:
    grouped = f"{number:,}"

    assert read_whole(str(number)) == number
    assert read_whole(grouped) == number
    assert read_whole(grouped.replace(",", ".")) == number
    assert read_whole(grouped.replace(",", " ")) == number


@settings(deadline=None)
@given(st.text())
def test_hostile_text_is_a_number_or_is_not_but_never_fails(text: str) -> None:
    number = read_whole(text)

    assert number is None or number >= 0
