"""Entries written out whole: kind, key, what they belong to, who, why, and every account."""

from collections.abc import Callable

from bot.domain.ledger import Account, Entry

Row = tuple[Callable[[], Entry], str, list[tuple[str, str, int]]]
"""What makes an entry, its heading, and its postings: debit, credit, units."""

WALLET = "wallet:7 liability USD of 7"
HOLD = "hold:7 liability USD of 7"
DOLLARS = "fx:USD equity USD"


def heading_of(entry: Entry) -> str:
    """Kind, key, order, top-up, actor and note, as far as there are any."""
    parts = [
        entry.kind,
        entry.idem_key,
        "" if entry.order_id is None else f"order {entry.order_id}",
        "" if entry.topup_id is None else f"topup {entry.topup_id}",
        entry.actor,
        entry.note,
    ]
    return " ".join(part for part in parts if part)


def rows_of(entry: Entry) -> list[tuple[str, str, int]]:
    """Its postings, the accounts written out."""
    return [
        (_written(posting.debit), _written(posting.credit), posting.amount.units)
        for posting in entry.postings
    ]


def _written(account: Account) -> str:
    of = "" if account.customer_id is None else f" of {account.customer_id}"
    return f"{account.code} {account.kind} {account.currency}{of}"
