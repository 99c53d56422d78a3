"""Restore of an embedded shop: what is put in place, what is refused, what is kept."""

from pathlib import Path
from shutil import copyfile

import pytest

from bot.domain.broadcasts import BroadcastState
from bot.domain.errors import ShopRuns
from db.copies import TransferRefused
from db.database import Database
from db.lock import sole_use
from db.schema import current_revision, migrate, newest_revision
from db.transfer import restore
from tests.db.copying_shops import (
    NOW,
    books_of,
    changed_by,
    copy_to,
    damage,
    nothing_changes,
    put_back,
    url_of,
)
from tests.recording_copier import Megaphone
from tests.storefront import Storefront

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


@pytest.fixture
async def backup(database: Database, folder: Path) -> Path:
    """A backup of an empty shop."""
    await copy_to(database, folder / "backup")
    return folder / "backup"


async def test_a_restored_shop_keeps_the_one_before_it_aside(
    storefront: Storefront, anna: int, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "shop.sqlite3"
    await copy_to(storefront.database, folder / "early")
    early = await books_of(folder / "early")
    await storefront.run(anna)
    await copy_to(storefront.database, path)
    late = await books_of(path)

    kept = await put_back(folder / "early", path)

    assert kept == tmp_path / "shop.replaced-20260304-050607.sqlite3"
    assert await books_of(path) == early
    assert await books_of(kept) == late != early


async def test_an_older_backup_becomes_the_newest_schema(folder: Path, tmp_path: Path) -> None:
    old, path = tmp_path / "old.sqlite3", tmp_path / "shop.sqlite3"
    database = Database(url_of(old))
    await migrate(database, FIRST)
    await database.close()

    found = await copy_to(old, folder / "backup")
    await put_back(folder / "backup", path)

    assert found.revision == FIRST
    database = Database(url_of(path))
    assert await current_revision(database) == newest_revision()
    await database.close()


async def test_a_damaged_database_is_kept_with_its_journal(
    storefront: Storefront, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "broken" / "shop.sqlite3"
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 100)
    path.with_name("shop.sqlite3-wal").write_bytes(b"journal")
    await copy_to(storefront.database, folder / "backup")

    kept = await put_back(folder / "backup", path)

    assert kept is not None
    assert kept.read_bytes().startswith(b"no database at all")
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"journal"
    assert (await books_of(path)).is_balanced


def _is_kept(journal: Path, folder: Path) -> bool:
    kept = folder / "shop.replaced-20260304-050607.sqlite3-wal"
    return kept.read_bytes() == journal.read_bytes()


async def test_a_journal_without_its_database_is_not_taken_for_that_of_the_backup(
    storefront: Storefront, anna: int, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "lost" / "shop.sqlite3"
    path.parent.mkdir()
    await copy_to(storefront.database, folder / "backup")
    early = await books_of(folder / "backup")
    await storefront.run(anna)
    journal = Path(f"{storefront.database.url.database}-wal")
    copyfile(journal, f"{path}-wal")

    await put_back(folder / "backup", path)

    assert await books_of(path) == early
    assert _is_kept(journal, path.parent)


async def test_a_restored_broadcast_waits_because_people_may_have_it_already(
    database: Database, folder: Path, tmp_path: Path
) -> None:
    megaphone = Megaphone(database)
    await megaphone.gather_people(3)
    card = await megaphone.start()
    await copy_to(database, folder / "backup")
    await put_back(folder / "backup", tmp_path / "other.sqlite3")

    restored = Database(url_of(tmp_path / "other.sqlite3"))
    async with restored.reading() as tx:
        row = await tx.broadcasts.get(card.id)
    await restored.close()

    assert card.state is BroadcastState.RUNNING
    assert row is not None
    assert row.state is BroadcastState.PAUSED


async def test_a_restore_refuses_what_is_no_good_backup(
    backup: Path, folder: Path, sqlite_template: Path, tmp_path: Path
) -> None:
    shop = tmp_path / "shop" / "shop.sqlite3"
    shop.parent.mkdir()
    copyfile(sqlite_template, shop)
    (folder / "letter").write_text("dear reader" * 1000)
    changed_by(backup, folder / "newer", "UPDATE alembic_version SET version_num = '9999_later'")
    changed_by(backup, folder / "other", "DROP TABLE posting")
    changed_by(backup, folder / "unmarked", "DELETE FROM alembic_version")
    damage(backup, folder / "damaged")
    refused = {
        folder / "letter": "There is no shop in .*letter: file is not a database",
        folder / "newer": "of a newer version of the shop .schema 9999_later",
        folder / "other": "There is no shop in .*other",
        folder / "unmarked": "There is no shop in .*unmarked",
        folder / "damaged": "damaged",
        folder / "none": "does not exist",
        shop: "is the shop's database itself",
    }

    with sole_use(url_of(shop)):
        pass
    with nothing_changes(shop.parent), nothing_changes(folder):
        for source, why in refused.items():
            with pytest.raises(TransferRefused, match=why):
                await put_back(source, shop)


async def test_a_running_shop_is_not_restored_but_backed_up(
    backup: Path, database: Database, folder: Path
) -> None:
    with sole_use(database.url):
        with pytest.raises(ShopRuns, match=r"A shop runs on dukkan\.sqlite3 already"):
            await restore(database.url, backup, now=NOW, progress=lambda *_: None)
        found = await copy_to(database, folder / "another")

    assert found.violations == {}


async def test_a_database_that_a_program_has_open_is_not_replaced(
    backup: Path, database: Database
) -> None:
    async with database.reading() as tx:
        await tx.books.codes()
        with pytest.raises(TransferRefused, match="cannot be put aside: database is locked"):
            await restore(database.url, backup, now=NOW, progress=lambda *_: None)


@pytest.mark.parametrize("backend", [pytest.param("postgresql", marks=pytest.mark.postgres)])
async def test_postgresql_has_tools_of_its_own(database: Database, tmp_path: Path) -> None:
    with pytest.raises(TransferRefused, match="pg_dump"):
        await copy_to(database, tmp_path / "backup")
    with pytest.raises(TransferRefused, match="pg_restore"):
        await restore(database.url, tmp_path / "backup", now=NOW, progress=lambda *_: None)
