"""What a period has moved in the books, and its postings one by one."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, Select, case, func, literal, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, aliased

from bot.domain.books import Flow, JournalLine, PeriodFlows
from bot.domain.ledger import Account, AccountKind
from bot.domain.money import ZERO, Money
from db.models.ledger import AccountRow, EntryRow, PostingRow
from db.repositories.base import Repository
from db.repositories.books import money_of

FAMILIES: Final = ("wallet", "hold", "debt")
"""Accounts of which each customer has one; a period shows them as one account."""

WAYS: Final = ("stars", "crypto", "manual", "suspense", "srefund", "sback")
"""Events that are told apart by how their key begins (money page section 2)."""

_BALANCE: Final = "balance"
_DEBIT: Final = "debit"
_CREDIT: Final = "credit"

Found = Row[*tuple[Any, ...]]
Asked = Select[*tuple[Any, ...]]


class PeriodRows(Repository):
    """Reads periods of the books."""

    async def first(self) -> datetime | None:
        """When the books began."""
        found: datetime | None = await self.session.scalar(
            select(EntryRow.created_at).order_by(EntryRow.id).limit(1)
        )
        return found

    async def flows(self, begin: datetime, end: datetime) -> PeriodFlows:
        """What was moved from ``begin`` until before ``end``, and the balances at that end.

        One statement, so that PostgreSQL takes everything from one moment.
        """
        rows = await self.session.execute(
            union_all(
                _moved(PostingRow.debit_account_id, _DEBIT, begin, end),
                _moved(PostingRow.credit_account_id, _CREDIT, begin, end),
                _kept(),
            )
        )
        period = _Period()
        for row in rows:
            period.add(row)
        return period.done()

    async def journal(
        self, begin: datetime, end: datetime, *, after: int, limit: int
    ) -> list[JournalLine]:
        """A page of a period's postings in their order: those after a number."""
        debit, credit = aliased(AccountRow), aliased(AccountRow)
        rows = await self.session.execute(
            select(PostingRow, EntryRow, debit.code, credit.code)
            .join(EntryRow, EntryRow.id == PostingRow.entry_id)
            .join(debit, debit.id == PostingRow.debit_account_id)
            .join(credit, credit.id == PostingRow.credit_account_id)
            .where(PostingRow.id > after, EntryRow.created_at >= begin, EntryRow.created_at < end)
            .order_by(PostingRow.id)
            .limit(limit)
        )
        return [
            JournalLine(
                posting_id=posting.id,
                entry_id=entry.id,
                at=entry.created_at,
                kind=entry.kind,
                idem_key=entry.idem_key,
                order_id=entry.order_id,
                topup_id=entry.topup_id,
                debit=debited,
                credit=credited,
                amount=posting.amount,
                currency=posting.currency,
                actor=entry.actor,
                note=entry.note,
            )
            for posting, entry, debited, credited in rows
        ]


def _moved(side: InstrumentedAttribute[int], name: str, begin: datetime, end: datetime) -> Asked:
    """What one side of postings has moved since a moment: in the period, and after it."""
    way = case(
        *[(EntryRow.idem_key.like(f"{way}:%"), way) for way in WAYS],
        else_=EntryRow.kind,
    )
    # Grouped outside: PostgreSQL does not see that two expressions with parameters are the same.
    lines = (
        select(
            _family().label("code"),
            AccountRow.kind.label("kind"),
            AccountRow.currency.label("currency"),
            way.label("event"),
            case((EntryRow.created_at < end, 1), else_=0).label("within"),
            PostingRow.amount.label("amount"),
        )
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .join(AccountRow, AccountRow.id == side)
        .where(EntryRow.created_at >= begin)
        .subquery()
    )
    code, kind, currency, event, within, amount = lines.c
    return select(literal(name), code, kind, currency, event, within, func.sum(amount)).group_by(
        code, kind, currency, event, within
    )


def _kept() -> Asked:
    """The balances as they are now, in the shape of ``_moved``."""
    accounts = select(
        _family().label("code"), AccountRow.kind, AccountRow.currency, AccountRow.balance
    ).subquery()
    code, kind, currency, balance = accounts.c
    return select(
        literal(_BALANCE), code, kind, currency, literal(""), literal(0), func.sum(balance)
    ).group_by(code, kind, currency)


def _family() -> Any:
    return case(
        *[(AccountRow.code.like(f"{family}:%"), family) for family in FAMILIES],
        else_=AccountRow.code,
    )


class _Period:
    """Adds up the rows of one period."""

    def __init__(self) -> None:
        self._accounts: dict[str, Account] = {}
        self._closing: dict[str, Money] = {}
        self._sums: dict[tuple[str, str], list[Money]] = {}

    def add(self, row: Found) -> None:
        """One row: a balance of now, or a sum within the period or after it."""
        name, code, kind, currency, event, within, amount = row
        account = Account(code, AccountKind(kind), currency)
        self._accounts[code] = account
        moved = money_of(amount)
        if name == _BALANCE:
            self._close(code, moved)
        elif within:
            sums = self._sums.setdefault((code, event), [ZERO, ZERO])
            sums[name != _DEBIT] += moved
        else:
            grew = (name == _DEBIT) == account.kind.grows_by_debit
            self._close(code, -moved if grew else moved)

    def done(self) -> PeriodFlows:
        """All of it."""
        flows = [
            Flow(self._accounts[code], event, debits=sums[0], credits=sums[1])
            for (code, event), sums in sorted(self._sums.items())
        ]
        closing = {code: (self._accounts[code], left) for code, left in self._closing.items()}
        return PeriodFlows(flows, closing)

    def _close(self, code: str, change: Money) -> None:
        self._closing[code] = self._closing.get(code, ZERO) + change
