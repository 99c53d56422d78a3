"""Backup and restore of an embedded shop: everything is proven before it is put in its place."""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy.engine import URL

from bot.domain.broadcasts import BroadcastState
from db.copies import (
    SIDES,
    Examined,
    Progress,
    TransferRefused,
    copied,
    examined,
    read_revision,
    scratch,
)
from db.lock import embedded_file, sole_use

_HEADER: Final = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Restored:
    """What is in place now, the schema it came with, and where the database before it is kept."""

    examined: Examined
    revision_before: str
    kept_aside: Path | None


async def back_up(url: URL, target: Path, *, force: bool, progress: Progress) -> Examined:
    """Copy the database of a shop, running or not, into one file for its owner's eyes alone.

    ``force`` lets it take the place of an older backup. Raises TransferRefused.
    """
    source = _source(url)
    _check_place(target, source, force=force)
    read_revision(source)
    with scratch(target) as copy:
        await copied(source, copy, progress)
        found = await examined(copy)
        _check_place(target, source, force=force)
        _put(copy, target)
    return found


async def restore(url: URL, source: Path, *, now: datetime, progress: Progress) -> Restored:
    """Put a backup in the place of the shop's database, brought to the newest schema.

    What was there is kept beside it under a name with the date. Raises TransferRefused, and
    ShopRuns while a shop runs on it.
    """
    target = _target(url, source)
    with sole_use(url), scratch(target) as copy:
        before = read_revision(source)
        await copied(source, copy, progress)
        found = await examined(copy, up_to_date=True)
        _pause_broadcasts(copy)
        kept = _put_aside(target, copy, now)
    return Restored(found, before, kept)


def _pause_broadcasts(copy: Path) -> None:
    """Whoever got one after the backup would get it again: a person decides whether it goes on."""
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(
            "UPDATE broadcast SET state = ? WHERE state = ?",
            (BroadcastState.PAUSED.value, BroadcastState.RUNNING.value),
        )
        connection.commit()


def _source(url: URL) -> Path:
    path = embedded_file(url)
    if path is None:
        raise TransferRefused("This shop is on PostgreSQL: back it up with pg_dump.")
    if not path.is_file():
        raise TransferRefused(f"There is no shop yet: {path} does not exist.")
    return path


def _target(url: URL, source: Path) -> Path:
    path = embedded_file(url)
    if path is None:
        raise TransferRefused("This shop is on PostgreSQL: restore it with pg_restore.")
    if not source.is_file():
        raise TransferRefused(f"{source} does not exist.")
    if path.exists() and path.samefile(source):
        raise TransferRefused(f"{source} is the shop's database itself.")
    return path


def _check_place(target: Path, source: Path, *, force: bool) -> None:
    if not target.parent.is_dir():
        raise TransferRefused(f"The folder {target.parent} does not exist.")
    if not target.exists():
        return
    if not target.is_file() or target.samefile(source):
        raise TransferRefused(f"{target} is no place for a backup.")
    if not force:
        raise TransferRefused(f"{target} exists; --force replaces it.")
    if not _is_database(target):
        raise TransferRefused(f"{target} is no backup, so it is not replaced.")


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_HEADER)) == _HEADER


def _put_aside(target: Path, copy: Path, now: datetime) -> Path | None:
    """Give the copy the target's name; where the target is now."""
    kept = target.with_name(f"{target.stem}.replaced-{now:%Y%m%d-%H%M%S}{target.suffix}")
    if not target.exists():
        # SQLite would take a journal that has lost its database for that of the copy.
        _set_journal_aside(target, kept)
        _put(copy, target)
        return None
    if kept.exists():
        raise TransferRefused(f"{kept} exists already; try again.")
    _close_journal(target, kept)
    with suppress(OSError):
        # Two names for a moment, so that there is a database under the shop's name all the time.
        os.link(target, kept)
    if not kept.exists():
        target.rename(kept)
    _put(copy, target)
    return kept


def _close_journal(target: Path, kept: Path) -> None:
    """Bring all that was written into the one file; a damaged one keeps its journal beside it."""
    if _is_database(target) and _became_one_file(target):
        return
    _set_journal_aside(target, kept)


def _set_journal_aside(target: Path, kept: Path) -> None:
    for ending in SIDES:
        side = Path(f"{target}{ending}")
        if side.exists():
            side.rename(f"{kept}{ending}")


def _became_one_file(target: Path) -> bool:
    """False for a damaged one. Raises TransferRefused where another program has it open."""
    try:
        with closing(sqlite3.connect(target, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        raise TransferRefused(f"The database cannot be put aside: {error}; try again.") from error
    except sqlite3.DatabaseError:
        return False
    return True


def _put(copy: Path, target: Path) -> None:
    """Move a file into its place, on the disk as well."""
    _flush(copy)
    copy.replace(target)
    with suppress(OSError):
        # Not every system lets a folder be flushed; then it is flushed a little later.
        _flush(target.parent)


def _flush(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
