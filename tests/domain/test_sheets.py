"""Tables as text that spreadsheets read and never run."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


CELLS = st.one_of(st.text(), st.text("=+-@\t\r\0\n'\",; a").map(str))


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_whatever_people_typed_comes_back_as_they_did_and_is_never_run(
    rows: list[list[str]],
) -> None:
    read = list(csv.reader(StringIO(sheet(rows), newline="")))

    assert [[cell for cell in row if cell.startswith(tuple("=+-@\t\r\0"))] for row in read] == [
        [] for _ in rows
    ]
    assert [
        [typed in (cell, cell[1:]) for typed, cell in zip(*pair, strict=True)]
        for pair in zip(rows, read, strict=True)
    ] == [[True] * len(row) for row in rows]
