"""Keeps the panel's book in a file, so that a demo goes on where it stopped.

One JSON file, written beside and moved into place, so that it is whole at every moment. The
catalogue is not kept: it is made anew by whoever starts the panel.
"""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from pydantic import TypeAdapter

from sandbox.panel.book import OrderBook
from sandbox.panel.orders import Accepted, PanelOrder, Refill

FILE_NAME = "panel.json"


@dataclass(kw_only=True)
class KeptBook:
    """What is written: everything of the book that a restart must not lose."""

    balance: Decimal
    last_number: int
    last_refill_number: int
    orders: dict[str, PanelOrder]
    refills: dict[str, Refill]
    journal: list[Accepted]


_adapter = TypeAdapter(KeptBook)


def keep_book(book: OrderBook, *, folder: Path) -> None:
    """Write the book into the folder, which is made when missing."""
    kept = KeptBook(
        balance=book.balance,
        last_number=book.last_number,
        last_refill_number=book.last_refill_number,
        orders=book.orders,
        refills=book.refills,
        journal=book.journal,
    )
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{FILE_NAME}.new"
    beside.write_bytes(_adapter.dump_json(kept, indent=1))
    beside.replace(folder / FILE_NAME)


def recall_book(book: OrderBook, *, folder: Path) -> bool:
    """Fill the book from the folder; False when nothing is kept there.

    Raises pydantic.ValidationError (a ValueError) when the file is not one of ours.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return False
    kept = _adapter.validate_json(path.read_bytes())
    book.balance = kept.balance
    book.last_number = kept.last_number
    book.last_refill_number = kept.last_refill_number
    book.refills.update(kept.refills)
    book.journal.extend(kept.journal)
    for order in kept.orders.values():
        book.keep(order)
    return True
