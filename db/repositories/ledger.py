"""Posting entries and reading accounts. Why something is posted is not known here."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import case, func, insert, or_, select, update

from bot.domain.errors import InsufficientFunds
from bot.domain.ledger import Account, Entry, HistoryLine
from bot.domain.money import ZERO, Money
from db.models.ledger import AccountRow, EntryRow, PostingRow
from db.repositories.base import Repository


class EntryConflict(Exception):
    """An idem_key was used before for other postings: a bug, never a customer's mistake."""


class Ledger(Repository):
    """The books."""

    async def post(self, entry: Entry, *, at: datetime) -> int:
        """Write an entry and move the balances; the same entry again is a no-op.

        Returns the entry's id. Raises InsufficientFunds when a wallet or a hold would go under
        zero, EntryConflict when the key stands for other postings.
        """
        entry_id = await self.insert_unless_there(
            EntryRow,
            kind=entry.kind,
            idem_key=entry.idem_key,
            order_id=entry.order_id,
            topup_id=entry.topup_id,
            actor=entry.actor,
            note=entry.note,
            created_at=at,
        )
        if entry_id is None:
            return await self._posted_before(entry)
        ids = await self._account_ids(entry)
        await self._move_balances(entry, ids)
        if entry.postings:
            await self.session.execute(
                insert(PostingRow),
                [
                    {
                        "entry_id": entry_id,
                        "debit_account_id": ids[posting.debit.code],
                        "credit_account_id": ids[posting.credit.code],
                        "amount": posting.amount,
                        "currency": posting.debit.currency,
                    }
                    for posting in entry.postings
                ],
            )
        return entry_id

    async def balance(self, account: Account) -> Money:
        """An account's balance on its normal side; zero when it has never been used."""
        found = await self.session.scalar(
            select(AccountRow.balance).where(AccountRow.code == account.code)
        )
        return found or ZERO

    async def balances(self, accounts: Sequence[Account]) -> list[Money]:
        """The same of several, in their order, by one question."""
        codes = [account.code for account in accounts]
        rows = await self.session.scalars(select(AccountRow).where(AccountRow.code.in_(codes)))
        found = {row.code: row.balance for row in rows}
        return [found.get(code, ZERO) for code in codes]

    async def lock(self, account: Account) -> Money:
        """An account's balance, which nobody else moves before this transaction ends."""
        found = await self.session.scalar(
            select(AccountRow.balance).where(AccountRow.code == account.code).with_for_update()
        )
        return found or ZERO

    async def given(self, idem_key: str) -> tuple[int, Money] | None:
        """Whose account an entry has credited, and how much; None when there is no such entry."""
        rows = await self.session.execute(
            select(AccountRow.customer_id, PostingRow.amount)
            .join(EntryRow, EntryRow.id == PostingRow.entry_id)
            .join(AccountRow, AccountRow.id == PostingRow.credit_account_id)
            .where(EntryRow.idem_key == idem_key, AccountRow.customer_id.is_not(None))
        )
        for customer_id, amount in rows:
            assert customer_id is not None
            return customer_id, amount
        return None

    async def has(self, idem_key: str) -> bool:
        """Whether what this key stands for is in the books."""
        found = select(EntryRow.id).where(EntryRow.idem_key == idem_key)
        return await self.session.scalar(found) is not None

    async def is_empty(self) -> bool:
        """Whether nothing has ever been posted."""
        return await self.session.scalar(select(EntryRow.id).limit(1)) is None

    async def history(self, account: Account, *, offset: int, limit: int) -> list[HistoryLine]:
        """Movements of a wallet or another credit account, newest first."""
        own = select(AccountRow.id).where(AccountRow.code == account.code).scalar_subquery()
        sign = -1 if account.kind.grows_by_debit else 1
        change = case(
            (PostingRow.credit_account_id == own, PostingRow.amount), else_=-PostingRow.amount
        )
        running = func.sum(change).over(order_by=PostingRow.id)
        rows = await self.session.execute(
            select(PostingRow.id, EntryRow, change, running)
            .join(EntryRow, EntryRow.id == PostingRow.entry_id)
            .where(or_(PostingRow.credit_account_id == own, PostingRow.debit_account_id == own))
            .order_by(PostingRow.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return [
            HistoryLine(
                posting_id=posting_id,
                at=entry.created_at,
                kind=entry.kind,
                order_id=entry.order_id,
                change=Money(sign * _units(moved)),
                balance=Money(sign * _units(after)),
                note=entry.note,
            )
            for posting_id, entry, moved, after in rows
        ]

    async def _posted_before(self, entry: Entry) -> int:
        found = await self.session.scalar(
            select(EntryRow).where(EntryRow.idem_key == entry.idem_key)
        )
        assert found is not None
        debit, credit = AccountRow.__table__.alias(), AccountRow.__table__.alias()
        rows = await self.session.execute(
            select(debit.c.code, credit.c.code, PostingRow.amount)
            .join(debit, debit.c.id == PostingRow.debit_account_id)
            .join(credit, credit.c.id == PostingRow.credit_account_id)
            .where(PostingRow.entry_id == found.id)
        )
        stored = sorted((row[0], row[1], row[2].units) for row in rows)
        asked = sorted((p.debit.code, p.credit.code, p.amount.units) for p in entry.postings)
        if stored != asked:
            raise EntryConflict(entry.idem_key)
        return found.id

    async def _account_ids(self, entry: Entry) -> dict[str, int]:
        accounts = {a.code: a for p in entry.postings for a in (p.debit, p.credit)}
        known = await self._known_ids(accounts)
        missing = sorted(set(accounts) - set(known))
        for code in missing:
            account = accounts[code]
            await self.insert_unless_there(
                AccountRow,
                code=code,
                kind=account.kind,
                currency=account.currency,
                customer_id=account.customer_id,
                balance=ZERO,
            )
        return known | await self._known_ids(missing) if missing else known

    async def _known_ids(self, codes: dict[str, Account] | list[str]) -> dict[str, int]:
        rows = await self.session.execute(
            select(AccountRow.code, AccountRow.id).where(AccountRow.code.in_(list(codes)))
        )
        return dict(rows.all())

    async def _move_balances(self, entry: Entry, ids: dict[str, int]) -> None:
        """One conditional UPDATE per account, in ascending id (so that no two wait in a ring)."""
        changes: defaultdict[str, int] = defaultdict(int)
        accounts: dict[str, Account] = {}
        for posting in entry.postings:
            for account, side in ((posting.debit, 1), (posting.credit, -1)):
                accounts[account.code] = account
                grows = side if account.kind.grows_by_debit else -side
                changes[account.code] += grows * posting.amount.units
        for code in sorted(changes, key=ids.__getitem__):
            if changes[code]:
                await self._move_balance(accounts[code], ids[code], changes[code])

    async def _move_balance(self, account: Account, account_id: int, change: int) -> None:
        balance = AccountRow.__table__.c.balance
        statement = (
            update(AccountRow)
            .where(AccountRow.id == account_id)
            .values(balance=balance + Money(change))
            .execution_options(synchronize_session=False)
        )
        if account.never_negative:
            statement = statement.where(balance >= Money(-change))
        moved = await self.session.execute(statement)
        if moved.rowcount != 1:  # type: ignore[attr-defined]  # an UPDATE's result has it
            raise InsufficientFunds(missing=Money(-change) - await self.balance(account))


def _units(value: object) -> int:
    return value.units if isinstance(value, Money) else int(str(value))
