"""What ten thousand running orders hold and have cost, posted at once.

The first order's entries are posted by the shop's own ledger; the others are copies of their rows,
and the balances are moved by as much.
"""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import func, insert, select, update

from bot.domain import ledger
from bot.domain.ledger import Entry, OrderAccounts
from bot.domain.money import Money
from bot.domain.payment_entries import adjusted
from db.models.ledger import AccountRow, EntryRow, PostingRow
from db.transaction import Transaction

_AT_ONCE: Final = 5000


async def post_alike(
    tx: Transaction, accounts: OrderAccounts, *, count: int, price: Money, cost: Money
) -> None:
    """The hold and the cost of the orders and attempts 1 to ``count``, after enough credit."""
    credit = adjusted(
        nonce="bench",
        customer_id=accounts.customer_id,
        change=Money(price.units * count),
        currency=accounts.currency,
        actor="bench",
        reason="bench",
    )
    await tx.ledger.post(credit, at=datetime.now(UTC))
    held = ledger.order_placed(1, accounts, price)
    paid = ledger.attempt_accepted(1, accounts, attempt_id=1, cost=cost)
    await _copy(tx, held, "order:{}:hold", count)
    await _copy(tx, paid, "attempt:{}:cost", count)


async def _copy(tx: Transaction, entry: Entry, key: str, count: int) -> None:
    """Post the entry of the first order, then the same for all others."""
    posted = await tx.ledger.post(entry, at=datetime.now(UTC))
    row = await tx.session.get_one(EntryRow, posted)
    posting = await tx.session.scalar(select(PostingRow).where(PostingRow.entry_id == posted))
    assert posting is not None
    start = (await tx.session.scalar(select(func.max(EntryRow.id))) or 0) + 1
    entries = [
        {
            "id": start + number,
            "kind": row.kind,
            "idem_key": key.format(number + 2),
            "order_id": number + 2,
            "actor": row.actor,
            "note": row.note,
            "created_at": row.created_at,
        }
        for number in range(count - 1)
    ]
    postings = [
        {
            "entry_id": one["id"],
            "debit_account_id": posting.debit_account_id,
            "credit_account_id": posting.credit_account_id,
            "amount": posting.amount,
            "currency": posting.currency,
        }
        for one in entries
    ]
    for first in range(0, len(entries), _AT_ONCE):
        await tx.session.execute(insert(EntryRow), entries[first : first + _AT_ONCE])
        await tx.session.execute(insert(PostingRow), postings[first : first + _AT_ONCE])
    await _move(tx, entry, count - 1)


async def _move(tx: Transaction, entry: Entry, times: int) -> None:
    """Move the balances by so many more of the entry."""
    for posting in entry.postings:
        for account, grows in ((posting.debit, True), (posting.credit, False)):
            sign = 1 if account.kind.grows_by_debit == grows else -1
            row = await tx.session.scalar(select(AccountRow).where(AccountRow.code == account.code))
            assert row is not None
            total = Money(row.balance.units + sign * posting.amount.units * times)
            await tx.session.execute(
                update(AccountRow).where(AccountRow.id == row.id).values(balance=total)
            )
