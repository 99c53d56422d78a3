"""Tables as text that spreadsheets read: RFC 4180, and no cell that one of them would run.

A spreadsheet takes a cell that begins with = + - @ or a control character for a formula, so a ' is
put before it (money page section 10).
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\0")

Cell = str | int | None


def sheet(rows: Iterable[Sequence[Cell]]) -> str:
    """The rows as CSV, each ended by CR LF; None is an empty cell."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_DANGEROUS) else cell
