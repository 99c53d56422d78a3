"""The schema: brought to its newest revision by the migrations, and by nothing else."""

from asyncio import sleep
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from bot.domain.errors import StorageAway
from db.database import MIGRATING, Database, reachable

_LOCK: Final = 0x64756B6B616E
"""PostgreSQL's advisory lock that lets one process migrate at a time."""


_WAITS: Final = 300


def config() -> Config:
    """Alembic's configuration, with the migrations beside this package."""
    configuration = Config()
    folder = Path(__file__).resolve().parent.parent / "migrations"
    configuration.set_main_option("script_location", str(folder))
    return configuration


def newest_revision() -> str | None:
    """The revision that this version of the shop needs."""
    return ScriptDirectory.from_config(config()).get_current_head()


def known_revisions() -> frozenset[str]:
    """Every revision that this version of the shop can bring to the newest."""
    scripts = ScriptDirectory.from_config(config()).walk_revisions()
    return frozenset(script.revision for script in scripts)


async def current_revision(database: Database) -> str | None:
    """The revision the database is at; None when it is empty. Raises StorageAway."""
    try:
        async with database.engine.connect() as connection:
            return await connection.run_sync(
                lambda sync: MigrationContext.configure(sync).get_current_revision()
            )
    except (SQLAlchemyError, OSError) as error:
        raise StorageAway from error


async def migrate(database: Database, revision: str = "head") -> None:
    """Bring the schema to a revision: in one transaction, one process at a time.

    Raises StorageAway.
    """
    engine = database.engine.execution_options(**{MIGRATING: True})
    async with reachable(), engine.begin() as connection:
        if not database.is_sqlite:
            await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        await connection.run_sync(_run, revision)
    await database.engine.dispose()


async def wait_for_schema(database: Database, *, seconds: float = 1.0) -> None:
    """Return once another process has migrated; StorageAway when it takes five minutes."""
    newest = newest_revision()
    for _ in range(_WAITS):
        if await current_revision(database) == newest:
            return
        await sleep(seconds)
    raise StorageAway


def _run(connection: Connection, revision: str) -> None:
    configuration = config()
    configuration.attributes["connection"] = connection
    current = MigrationContext.configure(connection).get_current_revision()
    down = revision == "base" or revision.startswith("-")
    if down:
        command.downgrade(configuration, revision)
    elif current != revision:
        command.upgrade(configuration, revision)
