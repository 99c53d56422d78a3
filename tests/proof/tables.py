"""The tables as they are now, read beside the shop by a connection of the proof's own."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Final

from db.repositories.checks import QUERIES

GIVE_UP_SECONDS: Final = 86_400
OPEN: Final = frozenset({"paid", "sending", "unclear", "running"})


@dataclass(frozen=True)
class OrderRow:
    """What the orders' table says of one; money in units."""

    id: int
    customer_id: int
    quote_id: str
    link: str
    quantity: int
    price: int
    refunded: int
    state: str
    cancel_wanted: int

    @property
    def is_open(self) -> bool:
        """Whether its money is on hold."""
        return self.state in OPEN


@dataclass(frozen=True)
class AttemptRow:
    """What the attempts' table says of one; money in units."""

    id: int
    order_id: int
    state: str
    provider_order_id: str | None
    expected_cost: int
    cost: int
    recosts: int


class Tables:
    """Looks at the database file."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)

    def orders(self) -> list[OrderRow]:
        """All, oldest first."""
        rows = self._connection.execute(
            "SELECT id, customer_id, quote_id, link, quantity, price, refunded, state,"
            " cancel_wanted FROM orders ORDER BY id"
        )
        return [OrderRow(*row) for row in rows]

    def attempts(self) -> list[AttemptRow]:
        """All, oldest first."""
        rows = self._connection.execute(
            "SELECT id, order_id, state, provider_order_id, expected_cost, cost, recosts"
            " FROM attempt ORDER BY id"
        )
        return [AttemptRow(*row) for row in rows]

    def balances(self) -> dict[str, int]:
        """Every account's balance in units."""
        return dict(self._connection.execute("SELECT code, balance FROM account"))

    def violations(self, at: datetime) -> dict[str, list[tuple[object, ...]]]:
        """Rows that break an invariant, by its name: the shop's own audit, without its cost."""
        moments = {"now": int(at.timestamp()), "max_age": GIVE_UP_SECONDS}
        found = {
            name: self._connection.execute(q, moments).fetchall() for name, q in QUERIES.items()
        }
        return {name: rows for name, rows in found.items() if rows}

    def untold(self) -> list[tuple[object, ...]]:
        """Notices that nobody has been told yet, or never will be."""
        return self._connection.execute(
            "SELECT kind, state, payload FROM outbox WHERE state NOT IN ('sent', 'superseded')"
        ).fetchall()

    def cost_of_quote(self, quote_id: str, *, per: int) -> int:
        """What a quote was to cost us when it was made, rounded down, at a rate for so many."""
        found = self._connection.execute(
            "SELECT rate_seen, quantity FROM quote WHERE id=?", (quote_id,)
        )
        rate, quantity = found.fetchone()
        return int(Decimal(rate) * 1_000_000 * quantity / per)

    def promo_uses(self) -> dict[str, int]:
        """By name: how often a promo code counts as used."""
        return dict(self._connection.execute("SELECT name, uses FROM promo_code"))

    def topup_of(self, charge_id: str) -> int:
        """Our number of the payment of a charge."""
        found = self._connection.execute("SELECT id FROM topup WHERE reference=?", (charge_id,))
        return int(found.fetchone()[0])

    def refunds_asked(self) -> dict[str, tuple[int, int]]:
        """By charge: whose Stars are on their way back, and what is set aside for it."""
        rows = self._connection.execute(
            "SELECT charge_id, customer_id, value + bonus FROM stars_refund WHERE state='asked'"
        )
        return {charge_id: (customer_id, held) for charge_id, customer_id, held in rows}

    def reached(self) -> list[str]:
        """Everything that has happened: states orders went through, ends of tries and payments."""
        rows = self._connection.execute(
            "SELECT 'order ' || state FROM order_event UNION ALL"
            " SELECT 'attempt ' || state FROM attempt UNION ALL SELECT 'entry ' || kind FROM entry"
            " UNION ALL SELECT 'payment ' || method || ' ' || state FROM topup"
            " UNION ALL SELECT 'promo used' FROM promo_use"
            " UNION ALL SELECT 'alert ' || json_extract(payload, '$.name') FROM outbox"
            " WHERE kind = 'alert' UNION ALL"
            " SELECT 'verdict ' || json_extract(evidence, '$.verdict') FROM attempt"
            " WHERE json_extract(evidence, '$.verdict') IS NOT NULL"
        )
        return [row[0] for row in rows]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
