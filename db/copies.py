"""Copies of an embedded shop: taken while it runs, and proven.

A copy is taken by SQLite's online backup inside one read transaction: it shows one moment, and a
shop that goes on selling is neither held up nor makes it start anew.
"""

import os
import sqlite3
from asyncio import CancelledError, ensure_future, shield, to_thread
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkstemp
from threading import Event
from typing import Final

from sqlalchemy.engine import URL

from bot.domain.orders import OrderState
from db.database import Database
from db.schema import known_revisions, migrate, newest_revision

Progress = Callable[[int, int], None]
"""Told how many pages are copied, and of how many; from another thread."""

SIDES: Final = ("-wal", "-shm", "-journal")
"""The endings of what SQLite keeps beside a file that is in use."""

_PAGES: Final = 512
"""Copied at a time: 2 MB."""
_TABLES: Final = frozenset({"alembic_version", "account", "entry", "posting", "orders", "customer"})
_LONG_AGO: Final = datetime.fromtimestamp(0, UTC)
"""Looked at from then no order has waited too long: that is about the clock, not about a copy."""


class TransferRefused(Exception):
    """A backup or a restore that cannot be; the text is one line that says why."""


class _Stopped(Exception):
    """Copying was broken off."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A copy that is whole: its size, its schema, and the invariants its books break."""

    size_bytes: int
    revision: str
    violations: Mapping[str, list[str]]
    waiting: int
    """Paid orders that had not been sent: they are when the shop runs on this copy."""


@contextmanager
def scratch(target: Path) -> Iterator[Path]:
    """An empty file of the owner's alone in the same folder, gone afterwards if it still is."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        number, name = mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise TransferRefused(f"{target.parent} cannot be written: {error.strerror}.") from error
    os.close(number)
    try:
        yield Path(name)
    finally:
        for ending in ("", *SIDES):
            Path(f"{name}{ending}").unlink(missing_ok=True)


async def copied(source: Path, target: Path, progress: Progress) -> None:
    """Copy in another thread; whoever cancels waits until that thread has let go of the files."""
    stopped = Event()
    copying = ensure_future(to_thread(_copy, source, target, progress, stopped))
    try:
        await shield(copying)
    except CancelledError:
        stopped.set()
        with suppress(_Stopped):
            await copying
        raise
    except sqlite3.Error as error:
        raise TransferRefused(f"{source} could not be copied: {error}.") from error


def _copy(source: Path, target: Path, progress: Progress, stopped: Event) -> None:
    def step(_: int, remaining: int, total: int) -> None:
        if stopped.is_set():
            raise _Stopped
        progress(total - remaining, total)

    with closing(_reading(source)) as original, closing(sqlite3.connect(target)) as copy:
        # From here on the original shows one moment, whatever is written meanwhile.
        original.execute("BEGIN")
        original.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        original.backup(copy, pages=_PAGES, progress=step)


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def read_revision(path: Path) -> str:
    """The schema of a shop's database, one that this version knows.

    Raises TransferRefused for a newer one, and for anything that is no shop.
    """
    with closing(_reading(path)) as connection:
        try:
            rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not {name for (name,) in rows} >= _TABLES:
                raise TransferRefused(f"There is no shop in {path}.")
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.DatabaseError as error:
            raise TransferRefused(f"There is no shop in {path}: {error}.") from error
    if found is None:
        raise TransferRefused(f"There is no shop in {path}.")
    if found[0] not in known_revisions():
        raise TransferRefused(
            f"{path} is of a newer version of the shop (schema {found[0]}); update this one first."
        )
    return str(found[0])


async def examined(copy: Path, *, up_to_date: bool = False) -> Examined:
    """Prove a copy, and leave it as one file; ``up_to_date`` brings it to the newest schema.

    Raises TransferRefused when it is not whole.
    """
    await to_thread(_check_whole, copy)
    if up_to_date:
        await _bring_up_to_date(copy)
    revision = read_revision(copy)
    if revision == newest_revision():
        violations, waiting = await _audited(copy)
    else:
        # An older schema is audited as it would be restored: in the newest one.
        with scratch(copy) as newer:
            await to_thread(_copy, copy, newer, lambda *_: None, Event())
            await _bring_up_to_date(newer)
            violations, waiting = await _audited(newer)
    size_bytes = await to_thread(_make_one_file, copy)
    return Examined(size_bytes, revision, violations, waiting)


async def _bring_up_to_date(copy: Path) -> None:
    async with _opened(copy) as database:
        await migrate(database)


def _check_whole(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        try:
            faults = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
            loose = connection.execute("PRAGMA foreign_key_check").fetchone()
        except sqlite3.DatabaseError as error:
            faults, loose = [str(error)], None
    if faults != ["ok"]:
        raise TransferRefused(f"The database is damaged: {faults[0]}.")
    if loose is not None:
        raise TransferRefused(f"The database is damaged: a row of {loose[0]} leads nowhere.")


async def _audited(copy: Path) -> tuple[Mapping[str, list[str]], int]:
    async with _opened(copy) as database, database.reading() as tx:
        violations = await tx.checks.violations(at=_LONG_AGO, max_age_seconds=0)
        waiting = await tx.figures.in_state(OrderState.PAID)
    return violations, waiting


@asynccontextmanager
async def _opened(path: Path) -> AsyncIterator[Database]:
    database = Database(URL.create("sqlite", database=str(path)))
    try:
        yield database
    finally:
        await database.close()


def _make_one_file(path: Path) -> int:
    """Leave nothing beside the file; its size in bytes."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    return path.stat().st_size
