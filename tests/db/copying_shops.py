"""Short words for copying shops, and what there is to copy in these tests."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

from sqlalchemy.engine import URL

from bot.domain.books import TrialBalance
from bot.shop.books import Books
from db.copies import Examined
from db.database import Database
from db.transfer import back_up, restore

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def url_of(path: Path) -> URL:
    """The address of a database in a file."""
    return URL.create("sqlite", database=str(path))


async def copy_to(
    source: Database | Path,
    target: Path,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Examined:
    """A backup of a shop."""
    url = source.url if isinstance(source, Database) else url_of(source)
    return await back_up(url, target, force=force, progress=progress)


async def put_back(backup: Path, target: Path) -> Path | None:
    """Restore into a place; where the database before it is kept now."""
    found = await restore(url_of(target), backup, now=NOW, progress=lambda *_: None)
    assert found.examined.violations == {}
    return found.kept_aside


async def books_of(path: Path) -> TrialBalance:
    """The trial balance of the shop in a file."""
    database = Database(url_of(path))
    try:
        return await Books(database, timezone="UTC").trial_balance()
    finally:
        await database.close()


def names_in(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {path.name for path in folder.iterdir()}


@contextmanager
def nothing_changes(folder: Path) -> Iterator[None]:
    """Whatever happens inside, the files of the folder stay as they are."""
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    yield
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert after == before


def changed_by(backup: Path, copy: Path, statement: str) -> None:
    """Copy a backup and spoil the copy with a statement."""
    copyfile(backup, copy)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(statement)
        connection.commit()


def damage(backup: Path, copy: Path) -> None:
    """Its later half is nonsense."""
    content = backup.read_bytes()
    half = len(content) // 2
    copy.write_bytes(content[:half] + b"\x5a" * half)
