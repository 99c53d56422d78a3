"""The books in the database: posted once, never overdrawn, never changed."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.domain.errors import InsufficientFunds
from bot.domain.ledger import Account, AccountKind, Entry, Posting, wallet
from bot.domain.money import ZERO, Money
from bot.domain.payment_entries import gift_redeemed
from db.database import Database, repeats_conflicts
from db.repositories.ledger import EntryConflict

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ANNA = wallet(1, "USD")
GIFTS = Account("expense:gift", AccountKind.EXPENSE, "USD")


@pytest.fixture(autouse=True)
async def customer(database: Database) -> None:
    """The person whose wallet it is."""
    async with database.transaction() as tx:
        await tx.customers.add(
            telegram_id=1001, first_name="Anna", username=None, language="en", created_at=NOW
        )


def _credit(key: str, units: int) -> Entry:
    return Entry("gift", key, (Posting(GIFTS, ANNA, Money(units)),))


def _debit(key: str, units: int) -> Entry:
    return Entry("adjust", key, (Posting(ANNA, GIFTS, Money(units)),))


async def _post(database: Database, *entries: Entry) -> list[int]:
    async with database.transaction() as tx:
        return [await tx.ledger.post(entry, at=NOW) for entry in entries]


async def _balance(database: Database, account: Account = ANNA) -> Money:
    async with database.reading() as tx:
        return await tx.ledger.balance(account)


async def test_an_entry_moves_both_balances(database: Database) -> None:
    await _post(database, _credit("a", 700))

    assert await _balance(database) == Money(700)
    assert await _balance(database, GIFTS) == Money(700)


async def test_an_account_that_was_never_used_holds_nothing(database: Database) -> None:
    assert await _balance(database) == ZERO


async def test_the_same_entry_again_is_a_no_op(database: Database) -> None:
    first = await _post(database, _credit("a", 700))

    again = await _post(database, _credit("a", 700))

    assert again == first
    assert await _balance(database) == Money(700)


async def test_the_same_key_with_other_postings_is_an_error(database: Database) -> None:
    await _post(database, _credit("a", 700))

    with pytest.raises(EntryConflict):
        await _post(database, _credit("a", 701))

    assert await _balance(database) == Money(700)


async def test_an_entry_without_postings_is_kept_and_moves_nothing(database: Database) -> None:
    nothing = gift_redeemed(code_id=1, customer_id=1, value=ZERO, currency="USD")

    first = await _post(database, nothing)

    assert await _post(database, nothing) == first
    assert await _balance(database) == ZERO


async def test_the_same_entry_by_many_at_once_is_posted_once(database: Database) -> None:
    ids = await asyncio.gather(*(_post(database, _credit("a", 5)) for _ in range(10)))

    assert len({tuple(found) for found in ids}) == 1
    assert await _balance(database) == Money(5)


async def test_a_wallet_cannot_go_below_zero(database: Database) -> None:
    await _post(database, _credit("a", 700))

    with pytest.raises(InsufficientFunds) as refused:
        await _post(database, _debit("b", 900))

    assert refused.value.missing == Money(200)
    assert await _balance(database) == Money(700)
    async with database.reading() as tx:
        assert [line.change for line in await tx.ledger.history(ANNA, offset=0, limit=9)] == [
            Money(700)
        ]


async def test_fifty_debits_at_once_cannot_overspend(database: Database) -> None:
    await _post(database, _credit("a", 100))

    async def debit(number: int) -> bool:
        try:
            await _post(database, _debit(f"debit {number}", 30))
        except InsufficientFunds:
            return False
        return True

    done = await asyncio.gather(*(debit(number) for number in range(50)))

    assert sum(done) == 3
    assert await _balance(database) == Money(10)


async def test_the_check_of_the_table_stops_what_the_code_would_let_pass(
    database: Database,
) -> None:
    await _post(database, _credit("a", 700))

    with pytest.raises(DBAPIError, match="not_negative"):
        async with database.transaction() as tx:
            await tx.session.execute(
                text("UPDATE account SET balance = -1 WHERE code = :code"), {"code": ANNA.code}
            )


async def test_history_is_newest_first_with_the_balance_each_line_left(
    database: Database,
) -> None:
    await _post(database, _credit("a", 700), _debit("b", 200), _credit("c", 50))

    async with database.reading() as tx:
        lines = await tx.ledger.history(ANNA, offset=0, limit=2)
        rest = await tx.ledger.history(ANNA, offset=2, limit=2)

    assert [(line.change.units, line.balance.units) for line in lines] == [(50, 550), (-200, 500)]
    assert [(line.change.units, line.balance.units) for line in rest] == [(700, 700)]
    assert [line.kind for line in lines] == ["gift", "adjust"]


async def test_history_of_an_account_that_grows_by_debit_has_its_own_sign(
    database: Database,
) -> None:
    await _post(database, _credit("a", 700), _debit("b", 200))

    async with database.reading() as tx:
        lines = await tx.ledger.history(GIFTS, offset=0, limit=9)

    assert [(line.change.units, line.balance.units) for line in lines] == [(-200, 500), (700, 700)]


@pytest.mark.parametrize("table", ["entry", "posting"])
@pytest.mark.parametrize("act", ["UPDATE {} SET id = id + 100", "DELETE FROM {}", "TRUNCATE {}"])
async def test_what_is_posted_cannot_be_changed(database: Database, table: str, act: str) -> None:
    if database.is_sqlite and act.startswith("TRUNCATE"):
        pytest.skip("SQLite has no TRUNCATE")
    await _post(database, _credit("a", 700))
    statement = act.format(table) + (" CASCADE" if act.startswith("TRUNCATE") else "")

    with pytest.raises(DBAPIError, match="append-only"):
        async with database.transaction() as tx:
            await tx.session.execute(text(statement))

    assert await _balance(database) == Money(700)


async def test_replacing_a_row_does_not_pass_the_triggers(database: Database) -> None:
    if not database.is_sqlite:
        pytest.skip("PostgreSQL has no INSERT OR REPLACE")
    await _post(database, _credit("a", 700))

    with pytest.raises(DBAPIError, match="append-only"):
        async with database.transaction() as tx:
            await tx.session.execute(
                text(
                    "INSERT OR REPLACE INTO entry (id, kind, idem_key, actor, note, created_at)"
                    " VALUES (1, 'gift', 'other', 'shop', '', 0)"
                )
            )


async def test_two_transfers_in_a_ring_both_arrive(database: Database) -> None:
    await _post(database, _credit("a", 1000))
    there = repeats_conflicts(lambda number: _post(database, _debit(f"there {number}", 1)))
    back = repeats_conflicts(lambda number: _post(database, _credit(f"back {number}", 1)))

    await asyncio.gather(*(step(number) for number in range(10) for step in (there, back)))

    assert await _balance(database) == Money(1000)
