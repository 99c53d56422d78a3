"""Backup of an embedded shop: what is copied, what is refused, what is left behind."""

import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from bot.shop.books import Books
from db import copies
from db.copies import TransferRefused
from db.database import Database
from tests.db.copying_shops import (
    books_of,
    changed_by,
    copy_to,
    names_in,
    nothing_changes,
    put_back,
)
from tests.storefront import Storefront

KEY = "a-key-that-must-not-leave"


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


@pytest.fixture
async def backup(database: Database, folder: Path) -> Path:
    """A backup of an empty shop."""
    await copy_to(database, folder / "backup")
    return folder / "backup"


async def test_a_backup_is_one_whole_file_for_its_owner_alone(
    storefront: Storefront, anna: int, folder: Path, tmp_path: Path
) -> None:
    await storefront.run(anna)
    await storefront.buy(anna)
    (tmp_path / "secret.key").write_text(KEY)
    backup = folder / "shop.backup"

    found = await copy_to(storefront.database, backup)
    kept = await put_back(backup, tmp_path / "new" / "shop.sqlite3")

    assert (found.violations, found.waiting) == ({}, 1)
    assert found.size_bytes == backup.stat().st_size
    assert names_in(folder) == {"shop.backup"}
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert KEY.encode() not in backup.read_bytes()
    assert kept is None
    assert names_in(tmp_path / "new") == {"shop.sqlite3", "shop.sqlite3.lock"}
    books = await Books(storefront.database, timezone="UTC").trial_balance()
    assert await books_of(tmp_path / "new" / "shop.sqlite3") == books


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
        copy_to(storefront.database, folder / "backup", progress=wait_in_the_middle)
    )
    await begun.wait()
    for _ in range(3):
        await storefront.run(anna)
    bought.set()
    found = await copying

    assert found.violations == {}
    assert await books_of(folder / "backup") == before
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
    found = [await copy_to(storefront.database, folder / str(number)) for number in range(5)]
    done.set()

    assert await buying > 0
    assert [one.violations for one in found] == [{}] * 5


async def test_a_backup_replaces_only_a_backup_and_only_when_told(
    database: Database, folder: Path, tmp_path: Path
) -> None:
    (folder / "letter").write_text("dear reader")
    await copy_to(database, folder / "backup")
    shop = Path(str(database.url.database))
    refused = {
        (folder / "backup", False): "exists; --force replaces it",
        (folder / "letter", True): "is no backup, so it is not replaced",
        (shop, True): "is no place for a backup",
        (folder, True): "is no place for a backup",
        (folder / "deeper" / "backup", False): "does not exist",
    }

    with nothing_changes(folder):
        for (target, force), why in refused.items():
            with pytest.raises(TransferRefused, match=why):
                await copy_to(database, target, force=force)
    found = await copy_to(database, folder / "backup", force=True)

    assert found.violations == {}
    assert names_in(folder) == {"backup", "letter"}


async def test_there_is_no_backup_of_what_is_no_shop(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE account (id)")

    with pytest.raises(TransferRefused, match="There is no shop yet"):
        await copy_to(tmp_path / "none", folder / "backup")
    with pytest.raises(TransferRefused, match="There is no shop in"):
        await copy_to(other, folder / "backup")

    assert names_in(folder) == set()


async def test_books_that_do_not_add_up_are_copied_and_told(backup: Path, folder: Path) -> None:
    changed_by(
        backup,
        folder / "wrong",
        "INSERT INTO account (code, kind, currency, balance) VALUES ('fx:USD', 'equity', 'USD', 5)",
    )

    found = await copy_to(folder / "wrong", folder / "copy")

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
        copy_to(database, folder / "backup", progress=wait_in_the_middle)
    )
    await begun.wait()
    copying.cancel()
    await asyncio.sleep(0)
    going_on.set()
    with pytest.raises(asyncio.CancelledError):
        await copying

    assert names_in(folder) == set()
