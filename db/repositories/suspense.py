"""Payments that fit no top-up, as long as nobody has said whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Select, String, cast, func, literal, select, text
from sqlalchemy.orm import aliased

from bot.domain.money import Amount, Money
from db.models.ledger import WAITING, AccountRow, EntryRow, PostingRow
from db.repositories.base import Repository

_SETTLES: Final = "suspense:"
"""What the key of the entry that settles one begins with (money page section 2)."""


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A payment in suspense, by its entry; ``topup_id`` is the payment it nearly fits."""

    entry_id: int
    at: datetime
    amount: Amount
    idem_key: str
    topup_id: int | None
    note: str


class SuspenseRows(Repository):
    """Entries that hold something in suspense."""

    async def count(self) -> int:
        """How many wait."""
        found = await self.session.scalar(
            select(func.count()).select_from(EntryRow).where(text(WAITING), _is_unsettled())
        )
        return found or 0

    async def page(self, *, offset: int, limit: int) -> Sequence[WaitingRow]:
        """Those that wait, the newest first."""
        rows = await self.session.execute(
            _waiting().order_by(EntryRow.id.desc()).offset(offset).limit(limit)
        )
        return [_row(*row) for row in rows]

    async def get(self, entry_id: int) -> WaitingRow | None:
        """One that waits."""
        row = (await self.session.execute(_waiting().where(EntryRow.id == entry_id))).first()
        return None if row is None else _row(*row)

    async def claim(self, entry_id: int) -> WaitingRow | None:
        """One that waits, and no other transaction passes here for it before ours ends."""
        await self.session.execute(
            select(EntryRow.id).where(EntryRow.id == entry_id).with_for_update(key_share=True)
        )
        return await self.get(entry_id)


def _waiting() -> Select[EntryRow, str, Money]:
    held = func.sum(PostingRow.amount)
    return (
        select(EntryRow, AccountRow.currency, held)
        .join(PostingRow, PostingRow.entry_id == EntryRow.id)
        .join(AccountRow, AccountRow.id == PostingRow.credit_account_id)
        .where(text(WAITING), _is_unsettled())
        .group_by(EntryRow.id, AccountRow.currency)
    )


def _is_unsettled() -> ColumnElement[bool]:
    settling = aliased(EntryRow)
    key = literal(_SETTLES, String) + cast(EntryRow.id, String)
    return ~select(settling.id).where(settling.idem_key == key).exists()


def _row(entry: EntryRow, currency: str, held: Money) -> WaitingRow:
    return WaitingRow(
        entry_id=entry.id,
        at=entry.created_at,
        amount=Amount(held, currency),
        idem_key=entry.idem_key,
        topup_id=entry.topup_id,
        note=entry.note,
    )
