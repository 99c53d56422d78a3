"""The migrations: up, down and up again, in both databases, and the schema they leave."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.domain.errors import StorageAway
from db.database import Database
from db.models import (
    broadcast,
    catalog,
    customer,
    ledger,
    manual,
    order,
    outbox,
    payment,
    reading,
    staff,
)
from db.models.base import Base
from db.schema import config, current_revision, migrate, newest_revision, wait_for_schema

TABLES = (broadcast, catalog, customer, ledger, manual, order, outbox, payment, reading, staff)
REVISIONS = [
    script.revision
    for script in reversed(list(ScriptDirectory.from_config(config()).walk_revisions()))
]
TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}
PARTIAL = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'",
    "postgresql": "SELECT indexname FROM pg_indexes WHERE indexdef LIKE '% WHERE %'",
}
UNIQUE_PARTIAL = {"uq_attempt_live", "uq_attempt_provider_order_id", "uq_attempt_slot"}


async def _names(database: Database, queries: dict[str, str]) -> set[str]:
    async with database.engine.connect() as connection:
        kind = connection.dialect.name
        rows = await connection.execute(text(queries[kind]))
        return {str(row[0]) for row in rows}


def _guards(database: Database) -> set[str]:
    acts = ("update", "delete") if database.is_sqlite else ("update", "delete", "truncate")
    return {f"{table}_no_{act}" for table in ledger.APPEND_ONLY for act in acts}


async def _tables(database: Database) -> set[str]:
    async with database.engine.connect() as connection:
        return set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))


async def test_migrations_go_up_down_and_up_one_by_one(empty_database: Database) -> None:
    for revision in REVISIONS:
        await migrate(empty_database, revision)
        assert await current_revision(empty_database) == revision
        assert await _names(empty_database, TRIGGERS) == _guards(empty_database)
        assert await _names(empty_database, PARTIAL) >= UNIQUE_PARTIAL

    for _ in REVISIONS:
        await migrate(empty_database, "-1")
    assert await current_revision(empty_database) is None
    assert await _tables(empty_database) == {"alembic_version"}

    await migrate(empty_database)
    assert await current_revision(empty_database) == newest_revision()
    assert await _names(empty_database, TRIGGERS) == _guards(empty_database)


async def test_migrating_to_the_newest_twice_changes_nothing(empty_database: Database) -> None:
    await migrate(empty_database)
    before = await _tables(empty_database)

    await migrate(empty_database)

    assert await _tables(empty_database) == before


async def test_the_models_match_the_migrations(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_the_triggers_and_partial_indexes_stand(database: Database) -> None:
    assert await _names(database, TRIGGERS) == _guards(database)
    assert await _names(database, PARTIAL) == UNIQUE_PARTIAL | {
        "ix_orders_link_key",
        "ix_stars_refund_due",
        "uq_refill_open",
        "uq_stars_refund_charge",
        "ix_entry_suspense",
    }


async def test_an_empty_database_has_no_revision(empty_database: Database) -> None:
    assert await current_revision(empty_database) is None


async def test_waiting_for_the_schema_ends_when_it_is_there(database: Database) -> None:
    await wait_for_schema(database, seconds=0)


async def test_waiting_for_the_schema_gives_up(empty_database: Database) -> None:
    with pytest.raises(StorageAway):
        await wait_for_schema(empty_database, seconds=0)
