"""Transactions: what commits, what rolls back, who waits, and what a lost database looks like."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError

from bot.domain.errors import StorageAway
from db.database import Database, database_url, repeats_conflicts
from db.transaction import Transaction
from tests.postgres_server import PostgresServer


async def _set(tx: Transaction, value: str) -> None:
    await tx.customers.set_preference("colour", value)


async def _ask(opening: AbstractAsyncContextManager[Transaction]) -> None:
    async with opening as tx:
        assert await tx.session.scalar(text("SELECT 1")) == 1


async def _colour(database: Database) -> str | None:
    async with database.reading() as tx:
        return (await tx.customers.preferences()).get("colour")


@pytest.mark.parametrize(
    ("given", "driver"),
    [
        ("sqlite:///x", "sqlite+aiosqlite"),
        ("postgres://h/x", "postgresql+asyncpg"),
        ("postgresql://h/x", "postgresql+asyncpg"),
        ("postgresql+asyncpg://h/x", "postgresql+asyncpg"),
    ],
)
def test_the_driver_follows_from_the_kind(given: str, driver: str) -> None:
    assert database_url(given).drivername == driver


async def test_leaving_the_block_commits(database: Database) -> None:
    async with database.transaction() as tx:
        await _set(tx, "green")

    assert await _colour(database) == "green"


async def test_an_error_rolls_all_of_it_back(database: Database) -> None:
    async def step() -> None:
        async with database.transaction() as tx:
            await _set(tx, "green")
            raise LookupError

    with pytest.raises(LookupError):
        await step()

    assert await _colour(database) is None


async def test_bells_ring_after_the_commit_and_only_then(database: Database) -> None:
    async def step() -> None:
        async with database.transaction() as tx:
            tx.ring("outbox")
            raise LookupError

    async with database.transaction() as tx:
        tx.ring("orders")
        assert database.bells["orders"].rings == 0
    with pytest.raises(LookupError):
        await step()

    assert database.bells["orders"].rings == 1
    assert database.bells["outbox"].rings == 0


async def test_reading_does_not_wait_for_a_writer(database: Database) -> None:
    async with database.transaction() as tx:
        await _set(tx, "green")
        async with asyncio.timeout(1):
            assert await _colour(database) is None


async def test_writers_in_sqlite_follow_one_another(database: Database) -> None:
    async def write(number: int) -> None:
        async with database.transaction() as tx:
            before = int((await tx.customers.preferences()).get("count", "0"))
            await tx.customers.set_preference("count", str(before + 1))

    if not database.is_sqlite:
        pytest.skip("PostgreSQL lets both read first: moves are conditional updates there")

    await asyncio.gather(*(write(number) for number in range(20)))

    async with database.reading() as tx:
        assert (await tx.customers.preferences())["count"] == "20"


async def test_a_conflict_is_tried_again(database: Database) -> None:
    tries = []

    @repeats_conflicts
    async def step() -> int:
        tries.append(1)
        async with database.transaction() as tx:
            if len(tries) < 3:
                await tx.session.execute(text("SELECT fail()"))
        return len(tries)

    if database.is_sqlite:
        pytest.skip("SQLite has one writer, so no ties")
    async with database.transaction() as tx:
        await tx.session.execute(
            text(
                "CREATE FUNCTION fail() RETURNS void LANGUAGE plpgsql AS"
                " $$ BEGIN RAISE EXCEPTION 'tie' USING ERRCODE = '40001'; END $$"
            )
        )

    assert await step() == 3


async def test_a_real_deadlock_is_broken_and_both_steps_end(database: Database) -> None:
    if database.is_sqlite:
        pytest.skip("SQLite has one writer, so no ties")
    async with database.transaction() as tx:
        await tx.customers.set_preference("a", "0")
        await tx.customers.set_preference("b", "0")
    both = asyncio.Barrier(2)
    tries = []

    @repeats_conflicts
    async def step(first: str, second: str) -> None:
        tries.append(first)
        async with database.transaction() as tx:
            await tx.customers.set_preference(first, first)
            await tx.session.flush()
            if len(tries) <= 2:
                await both.wait()
            await tx.customers.set_preference(second, first)

    await asyncio.gather(step("a", "b"), step("b", "a"))

    assert len(tries) == 3


async def test_another_error_is_not_tried_again(database: Database) -> None:
    tries = []

    @repeats_conflicts
    async def step() -> None:
        tries.append(1)
        async with database.transaction() as tx:
            await tx.session.execute(text("SELECT no_such_column"))

    with pytest.raises(DBAPIError):
        await step()

    assert len(tries) == 1


async def test_a_folder_in_the_place_of_the_file_is_storage_away(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}")

    with pytest.raises(StorageAway):
        await _ask(database.reading())
    # aiosqlite ends the thread of a connection that failed without waiting for it.
    await asyncio.sleep(0.01)
    await database.close()


async def test_a_file_that_stays_locked_is_storage_away(database: Database) -> None:
    if not database.is_sqlite:
        pytest.skip("PostgreSQL locks rows")
    other = Database(f"sqlite:///{database.url.database}")
    event.listen(other.engine.sync_engine, "connect", _be_impatient)

    async with database.transaction() as tx:
        await _set(tx, "green")
        await tx.session.flush()
        await _ask(other.reading())
        with pytest.raises(StorageAway):
            await _ask(other.transaction())
    await other.close()


def _be_impatient(connection: Any, _record: object) -> None:
    connection.cursor().execute("PRAGMA busy_timeout=1")


@pytest.fixture
async def own_server() -> AsyncIterator[PostgresServer]:
    """A server that a test may stop."""
    server = PostgresServer()
    server.start()
    yield server
    server.remove()


@pytest.mark.postgres
async def test_a_server_that_goes_away_is_storage_away_until_it_is_back(
    own_server: PostgresServer,
) -> None:
    database = Database(own_server.url("template1"))
    await _ask(database.reading())
    own_server.stop()

    for _ in range(2):
        with pytest.raises(StorageAway):
            await _ask(database.reading())

    own_server.start()
    await _ask(database.reading())
    await database.close()
    own_server.stop()


@pytest.mark.postgres
async def test_a_server_that_stops_in_the_middle_is_storage_away(
    own_server: PostgresServer,
) -> None:
    database = Database(own_server.url("template1"))

    async def step() -> None:
        async with database.transaction() as tx:
            await tx.session.execute(text("SELECT 1"))
            own_server.stop()
            await tx.session.execute(text("SELECT 1"))

    with pytest.raises(StorageAway):
        await step()
    await database.close()


@pytest.mark.postgres
async def test_a_host_that_is_not_found_is_storage_away() -> None:
    database = Database("postgresql://dukkan@nowhere.invalid/dukkan")

    with pytest.raises(StorageAway):
        await _ask(database.reading())
    await database.close()


@pytest.mark.postgres
async def test_a_database_that_is_not_there_is_storage_away(
    postgres_server: PostgresServer,
) -> None:
    database = Database(postgres_server.url("no_such_database"))

    with pytest.raises(StorageAway):
        await _ask(database.reading())
    await database.close()
