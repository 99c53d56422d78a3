"""Tables as text that spreadsheets read and never run."""

import csv
from io import StringIO

import pytest

from bot.domain.sheets import Cell, sheet


def test_a_sheet_is_what_rfc_4180_says() -> None:
    rows: list[list[Cell]] = [["name", "count"], ['say "hi", twice', 2], ["two\nlines", None]]

    text = sheet(rows)

    assert text == 'name,count\r\n"say ""hi"", twice",2\r\n"two\nlines",\r\n'
    assert list(csv.reader(StringIO(text, newline=""))) == [
        ["name", "count"],
        ['say "hi", twice', "2"],
        ["two\nlines", ""],
    ]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\0"])
def test_a_cell_that_a_spreadsheet_would_run_is_text(first: str) -> None:
    (row,) = csv.reader(StringIO(sheet([[f"{first}HYPERLINK(1)", "a" + first]]), newline=""))

    assert row == [f"'{first}HYPERLINK(1)", "a" + first]


def test_a_number_below_zero_stays_a_number() -> None:
    assert sheet([[-5]]) == "-5\r\n"
