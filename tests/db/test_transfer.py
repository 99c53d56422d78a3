"""Backup and restore of an embedded shop: what is copied, what is refused, what is left behind."""

import asyncio
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile
from threading import Event

import pytest
from sqlalchemy.engine import URL

from bot.domain.books import TrialBalance
from bot.domain.errors import ShopRuns
from bot.shop.books import Books
from db import copies
from db.copies import Examined, TransferRefused
from db.database import Database
from db.lock import sole_use
from db.schema import current_revision, migrate, newest_revision
from db.transfer import back_up, restore
from tests.storefront import Storefront

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
KEY = "a-key-that-must-not-leave"
FIRST = "0001"


@pytest.fixture
def backend() -> str:
    """Only an embedded shop is copied as a file."""
    return "sqlite"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where backups go."""
    made = tmp_path / "backups"
    made.mkdir()
    return made


def _url(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))


async def _back_up(
    source: Database | Path,
    target: Path,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Examined:
    url = source.url if isinstance(source, Database) else _url(source)
    return await back_up(url, target, force=force, progress=progress)


async def _restored(backup: Path, target: Path) -> Path | None:
    found = await restore(_url(target), backup, now=NOW, progress=lambda *_: None)
    assert found.examined.violations == {}
    return found.kept_aside


async def _books_of(path: Path) -> TrialBalance:
    database = Database(_url(path))
    try:
        return await Books(database, timezone="UTC").trial_balance()
    finally:
        await database.close()


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


async def test_a_backup_is_one_whole_file_for_its_owner_alone(
    storefront: Storefront, anna: int, folder: Path, tmp_path: Path
) -> None:
    await storefront.run(anna)
    await storefront.buy(anna)
    (tmp_path / "secret.key").write_text(KEY)
    backup = folder / "shop.backup"

    found = await _back_up(storefront.database, backup)
    kept = await _restored(backup, tmp_path / "new" / "shop.sqlite3")

    assert (found.violations, found.waiting) == ({}, 1)
    assert found.size_bytes == backup.stat().st_size
    assert _names(folder) == {"shop.backup"}
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert KEY.encode() not in backup.read_bytes()
    assert kept is None
    assert _names(tmp_path / "new") == {"shop.sqlite3", "shop.sqlite3.lock"}
    books = await Books(storefront.database, timezone="UTC").trial_balance()
    assert await _books_of(tmp_path / "new" / "shop.sqlite3") == books


async def test_purchases_that_go_on_are_neither_held_up_nor_half_copied(
    storefront: Storefront, anna: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_PAGES", 1)
    begun, bought = asyncio.Event(), Event()
    loop = asyncio.get_running_loop()
    before = await Books(storefront.database, timezone="UTC").trial_balance()

    def wait_in_the_middle(done: int, total: int) -> None:
        assert done < total or bought.is_set()
        loop.call_soon_threadsafe(begun.set)
        assert bought.wait(30)

    copying = asyncio.ensure_future(
        _back_up(storefront.database, folder / "backup", progress=wait_in_the_middle)
    )
    await begun.wait()
    for _ in range(3):
        await storefront.run(anna)
    bought.set()
    found = await copying

    assert found.violations == {}
    assert await _books_of(folder / "backup") == before
    assert (await storefront.books())["wip:1"] == 6


@pytest.mark.slow
async def test_every_backup_of_a_busy_shop_adds_up(
    storefront: Storefront, anna: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_PAGES", 2)
    done = asyncio.Event()

    async def keep_buying() -> int:
        orders = 0
        while not done.is_set():
            await storefront.buy(anna, quantity=100)
            orders += 1
        return orders

    buying = asyncio.ensure_future(keep_buying())
    found = [await _back_up(storefront.database, folder / str(number)) for number in range(5)]
    done.set()

    assert await buying > 0
    assert [one.violations for one in found] == [{}] * 5


async def test_a_restored_shop_keeps_the_one_before_it_aside(
    storefront: Storefront, anna: int, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "shop.sqlite3"
    await _back_up(storefront.database, folder / "early")
    early = await _books_of(folder / "early")
    await storefront.run(anna)
    await _back_up(storefront.database, path)
    late = await _books_of(path)

    kept = await _restored(folder / "early", path)

    assert kept == tmp_path / "shop.replaced-20260304-050607.sqlite3"
    assert await _books_of(path) == early
    assert await _books_of(kept) == late != early


async def test_an_older_backup_becomes_the_newest_schema(folder: Path, tmp_path: Path) -> None:
    old, path = tmp_path / "old.sqlite3", tmp_path / "shop.sqlite3"
    database = Database(_url(old))
    await migrate(database, FIRST)
    await database.close()

    found = await _back_up(old, folder / "backup")
    await _restored(folder / "backup", path)

    assert found.revision == FIRST
    database = Database(_url(path))
    assert await current_revision(database) == newest_revision()
    await database.close()


async def test_a_damaged_database_is_kept_with_its_journal(
    storefront: Storefront, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "broken" / "shop.sqlite3"
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 100)
    path.with_name("shop.sqlite3-wal").write_bytes(b"journal")
    await _back_up(storefront.database, folder / "backup")

    kept = await _restored(folder / "backup", path)

    assert kept is not None
    assert kept.read_bytes().startswith(b"no database at all")
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"journal"
    assert (await _books_of(path)).is_balanced


@contextmanager
def _nothing_changes(folder: Path) -> Iterator[None]:
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    yield
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert after == before


async def test_a_backup_replaces_only_a_backup_and_only_when_told(
    database: Database, folder: Path, tmp_path: Path
) -> None:
    (folder / "letter").write_text("dear reader")
    await _back_up(database, folder / "backup")
    shop = Path(str(database.url.database))
    refused = {
        (folder / "backup", False): "exists; --force replaces it",
        (folder / "letter", True): "is no backup, so it is not replaced",
        (shop, True): "is no place for a backup",
        (folder, True): "is no place for a backup",
        (folder / "deeper" / "backup", False): "does not exist",
    }

    with _nothing_changes(folder):
        for (target, force), why in refused.items():
            with pytest.raises(TransferRefused, match=why):
                await _back_up(database, target, force=force)
    found = await _back_up(database, folder / "backup", force=True)

    assert found.violations == {}
    assert _names(folder) == {"backup", "letter"}


async def test_there_is_no_backup_of_what_is_no_shop(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE account (id)")

    with pytest.raises(TransferRefused, match="There is no shop yet"):
        await _back_up(tmp_path / "none", folder / "backup")
    with pytest.raises(TransferRefused, match="There is no shop in"):
        await _back_up(other, folder / "backup")

    assert _names(folder) == set()


@pytest.fixture
async def backup(database: Database, folder: Path) -> Path:
    """A backup of an empty shop."""
    await _back_up(database, folder / "backup")
    return folder / "backup"


async def test_a_restore_refuses_what_is_no_good_backup(
    backup: Path, folder: Path, sqlite_template: Path, tmp_path: Path
) -> None:
    shop = tmp_path / "shop" / "shop.sqlite3"
    shop.parent.mkdir()
    copyfile(sqlite_template, shop)
    (folder / "letter").write_text("dear reader" * 1000)
    _with(backup, folder / "newer", "UPDATE alembic_version SET version_num = '9999_later'")
    _with(backup, folder / "other", "DROP TABLE posting")
    _with(backup, folder / "unmarked", "DELETE FROM alembic_version")
    _damaged(backup, folder / "damaged")
    refused = {
        folder / "letter": "There is no shop in .*letter: file is not a database",
        folder / "newer": "of a newer version of the shop .schema 9999_later",
        folder / "other": "There is no shop in .*other",
        folder / "unmarked": "There is no shop in .*unmarked",
        folder / "damaged": "damaged",
        folder / "none": "does not exist",
        shop: "is the shop's database itself",
    }

    with sole_use(_url(shop)):
        pass
    with _nothing_changes(shop.parent), _nothing_changes(folder):
        for source, why in refused.items():
            with pytest.raises(TransferRefused, match=why):
                await _restored(source, shop)


def _with(backup: Path, copy: Path, statement: str) -> None:
    copyfile(backup, copy)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(statement)
        connection.commit()


def _damaged(backup: Path, copy: Path) -> None:
    """Its later half is nonsense."""
    content = backup.read_bytes()
    half = len(content) // 2
    copy.write_bytes(content[:half] + b"\x5a" * half)


async def test_a_running_shop_is_not_restored_but_backed_up(
    backup: Path, database: Database, folder: Path
) -> None:
    with sole_use(database.url):
        with pytest.raises(ShopRuns, match=r"A shop runs on dukkan\.sqlite3 already"):
            await restore(database.url, backup, now=NOW, progress=lambda *_: None)
        found = await _back_up(database, folder / "another")

    assert found.violations == {}


async def test_a_database_that_a_program_has_open_is_not_replaced(
    backup: Path, database: Database
) -> None:
    async with database.reading() as tx:
        await tx.books.codes()
        with pytest.raises(TransferRefused, match="cannot be put aside: database is locked"):
            await restore(database.url, backup, now=NOW, progress=lambda *_: None)


async def test_books_that_do_not_add_up_are_copied_and_told(backup: Path, folder: Path) -> None:
    _with(
        backup,
        folder / "wrong",
        "INSERT INTO account (code, kind, currency, balance) VALUES ('fx:USD', 'equity', 'USD', 5)",
    )

    found = await _back_up(folder / "wrong", folder / "copy")

    assert list(found.violations) == ["I1 cached balances equal the journal"]


async def test_a_backup_that_is_broken_off_leaves_nothing(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_PAGES", 1)
    begun, going_on = asyncio.Event(), Event()
    loop = asyncio.get_running_loop()

    def wait_in_the_middle(_: int, __: int) -> None:
        loop.call_soon_threadsafe(begun.set)
        assert going_on.wait(30)

    copying = asyncio.ensure_future(
        _back_up(database, folder / "backup", progress=wait_in_the_middle)
    )
    await begun.wait()
    copying.cancel()
    await asyncio.sleep(0)
    going_on.set()
    with pytest.raises(asyncio.CancelledError):
        await copying

    assert _names(folder) == set()


@pytest.mark.parametrize("backend", [pytest.param("postgresql", marks=pytest.mark.postgres)])
async def test_postgresql_has_tools_of_its_own(database: Database, tmp_path: Path) -> None:
    with pytest.raises(TransferRefused, match="pg_dump"):
        await _back_up(database, tmp_path / "backup")
    with pytest.raises(TransferRefused, match="pg_restore"):
        await restore(database.url, tmp_path / "backup", now=NOW, progress=lambda *_: None)
