"""The books as they are read: the trial balance, and an account's movements.

Figures that belong together come from one statement, so that PostgreSQL takes them from one moment
too, however much is posted meanwhile.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    Subquery,
    case,
    func,
    or_,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, aliased

from bot.domain.books import (
    AccountHistory,
    AccountTotals,
    Movement,
)
from bot.domain.ledger import Account, AccountKind
from bot.domain.money import ZERO, Money
from db.models.ledger import AccountRow, EntryRow, PostingRow
from db.repositories.base import Repository

_NEVER: Final = 2**63 - 1
"""Above the number of every posting."""

Found = Row[*tuple[Any, ...]]
Asked = Select[*tuple[Any, ...]]


class BookRows(Repository):
    """Reads the books."""

    async def totals(self) -> list[AccountTotals]:
        """Every account with all that was ever moved."""
        debited = _sums(PostingRow.debit_account_id)
        credited = _sums(PostingRow.credit_account_id)
        rows = await self.session.execute(
            select(AccountRow, debited.c.moved, credited.c.moved)
            .outerjoin(debited, debited.c.account_id == AccountRow.id)
            .outerjoin(credited, credited.c.account_id == AccountRow.id)
        )
        return [
            AccountTotals(_account(row), money_of(debits), money_of(credit), row.balance)
            for row, debits, credit in rows
        ]

    async def codes(self) -> Sequence[str]:
        """The names of all accounts."""
        return (await self.session.scalars(select(AccountRow.code))).all()

    async def history(
        self, code: str, *, before: int | None, since: datetime | None, limit: int
    ) -> AccountHistory | None:
        """The last movements of an account; None when there is no such account.

        ``before`` leaves out that posting and all later ones, ``since`` what came before the first
        movement from that moment on.
        """
        row = await self.session.scalar(select(AccountRow).where(AccountRow.code == code))
        if row is None:
            return None
        first = None if since is None else await self._first(row.id, since)
        if since is not None and first is None:
            return AccountHistory(_account(row), row.balance, [], more=False)
        statement = _movements(row, before=before, first=first).limit(limit + 1)
        rows = (await self.session.execute(statement)).all()
        shown = _walked_back(rows[:limit])
        return AccountHistory(_account(row), row.balance, shown[::-1], more=len(rows) > limit)

    async def _first(self, account_id: int, since: datetime) -> int | None:
        found: int | None = await self.session.scalar(
            select(func.min(PostingRow.id))
            .join(EntryRow, EntryRow.id == PostingRow.entry_id)
            .where(_touches(PostingRow, account_id), EntryRow.created_at >= since)
        )
        return found


def _sums(side: InstrumentedAttribute[int]) -> Subquery:
    return (
        select(side.label("account_id"), func.sum(PostingRow.amount).label("moved"))
        .group_by(side)
        .subquery()
    )


def _touches(posting: type[PostingRow], account_id: int) -> ColumnElement[bool]:
    return or_(posting.credit_account_id == account_id, posting.debit_account_id == account_id)


def _signed(posting: type[PostingRow], account_id: int, kind: AccountKind) -> ColumnElement[Money]:
    """What a posting adds to the balance on the account's normal side."""
    grows = posting.debit_account_id if kind.grows_by_debit else posting.credit_account_id
    return case((grows == account_id, posting.amount), else_=-posting.amount)


def _movements(account: AccountRow, *, before: int | None, first: int | None) -> Asked:
    """The newest first; with each the account's balance and what was moved after the page."""
    own, other = aliased(AccountRow), aliased(AccountRow)
    after = aliased(PostingRow)
    moved_after = (
        select(func.sum(_signed(after, account.id, account.kind)))
        .where(_touches(after, account.id), after.id >= (_NEVER if before is None else before))
        .scalar_subquery()
    )
    counterpart = case(
        (PostingRow.debit_account_id == account.id, PostingRow.credit_account_id),
        else_=PostingRow.debit_account_id,
    )
    return (
        select(
            PostingRow.id,
            EntryRow,
            other.code,
            _signed(PostingRow, account.id, account.kind),
            own.balance,
            moved_after,
        )
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .join(own, own.id == account.id)
        .join(other, other.id == counterpart)
        .where(
            _touches(PostingRow, account.id),
            PostingRow.id < (_NEVER if before is None else before),
            PostingRow.id >= (first or 0),
        )
        .order_by(PostingRow.id.desc())
    )


def _walked_back(rows: Sequence[Found]) -> list[Movement]:
    """Newest first, each with the balance it left: the cached one goes back line by line.

    So a page costs what it shows, not what the account has seen.
    """
    movements = []
    left = rows[0][4] - money_of(rows[0][5]) if rows else ZERO
    for posting_id, entry, against, moved, _, _ in rows:
        change = money_of(moved)
        movements.append(
            Movement(
                posting_id=posting_id,
                at=entry.created_at,
                kind=entry.kind,
                order_id=entry.order_id,
                against=against,
                change=change,
                balance=left,
                note=entry.note,
            )
        )
        left -= change
    return movements


def _account(row: AccountRow) -> Account:
    return Account(row.code, row.kind, row.currency, row.customer_id)


def money_of(value: object) -> Money:
    """A sum as either database gives it; of nothing it is zero."""
    if value is None:
        return ZERO
    return value if isinstance(value, Money) else Money(int(str(value)))
