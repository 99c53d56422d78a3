"""One shop on one embedded database: a lock that the operating system lets go of with its holder.

The lock is an SQLite lock on an empty file beside the database: it works wherever SQLite does, and
leaves the database itself free for ``audit``, ``ledger`` and ``backup``.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.engine import URL

from bot.domain.errors import ShopRuns, StorageAway

_ENDING: Final = ".lock"


def embedded_file(url: URL) -> Path | None:
    """The file of an embedded database; None for PostgreSQL, or one that is in memory."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database).resolve()


@contextmanager
def sole_use(url: URL) -> Iterator[None]:
    """Inside, no other shop runs on this embedded database; PostgreSQL takes any number.

    Raises ShopRuns when one does, StorageAway when the folder cannot be written.
    """
    path = embedded_file(url)
    if path is None:
        yield
        return
    with sole_use_of(path):
        yield


@contextmanager
def sole_use_of(path: Path) -> Iterator[None]:
    """The same for the file of an embedded database, which need not be there yet."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(f"{path}{_ENDING}", timeout=0, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as error:
        raise StorageAway from error
    with closing(lock):
        _take(lock, path)
        yield


def _take(lock: sqlite3.Connection, path: Path) -> None:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise ShopRuns(
                f"A shop runs on {path.name} already: stop it first, there can be only one."
            ) from error
        raise StorageAway from error
