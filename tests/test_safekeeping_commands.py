"""``python -m bot backup`` and ``restore`` as somebody types them."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from shutil import copyfile

import pytest
import structlog
from rich.console import Console
from sqlalchemy import text
from sqlalchemy.engine import make_url
from typer.testing import CliRunner

from bot.__main__ import app
from bot.safekeeping import Safekeeping
from bot.settings import Settings
from bot.shop.clock import system_clock
from db.lock import sole_use
from db.schema import newest_revision
from tests.storefront import Storefront


@pytest.fixture
def shop(tmp_path: Path, sqlite_template: Path) -> Path:
    """The database of an empty shop."""
    path = tmp_path / "data" / "shop.sqlite3"
    path.parent.mkdir()
    copyfile(sqlite_template, path)
    return path


@pytest.fixture
def commands(shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CliRunner]:
    """The command line of that shop."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_TOKEN", "1:x")
    monkeypatch.setenv("DATABASE__URL", f"sqlite:///{shop}")
    yield CliRunner()
    structlog.reset_defaults()


def test_a_shop_moves_by_backup_and_restore(commands: CliRunner, shop: Path) -> None:
    made = commands.invoke(app, ["backup", "shop.backup"])
    shop.unlink()
    back = commands.invoke(app, ["restore", "shop.backup"])
    again = commands.invoke(app, ["restore", "shop.backup"])

    assert (made.exit_code, back.exit_code, again.exit_code) == (0, 0, 0), made.output
    first, secrets, books = made.stdout.splitlines()
    assert first.startswith("shop.backup: ")
    assert first.endswith(f" bytes, schema {newest_revision()}, whole.")
    assert "secret.key" in secrets
    assert books == "The books in it add up."
    assert back.stdout.splitlines()[0] == (
        f"The shop of shop.backup is in place, schema {newest_revision()}."
    )
    assert "secret.key" in back.stdout
    assert "is kept as" not in back.stdout
    assert f"is kept as {shop.parent}/shop.replaced-" in again.stdout
    assert commands.invoke(app, ["audit"]).exit_code == 0


def test_each_refusal_is_one_line_and_exit_code_2(commands: CliRunner, shop: Path) -> None:
    assert commands.invoke(app, ["backup", "shop.backup"]).exit_code == 0
    with sole_use(make_url(f"sqlite:///{shop}")):
        running = commands.invoke(app, ["restore", "shop.backup"])
    again = commands.invoke(app, ["backup", "shop.backup"])
    nothing = commands.invoke(app, ["restore", "none"])

    assert [one.exit_code for one in (running, again, nothing)] == [2, 2, 2]
    assert running.stderr == (
        "A shop runs on shop.sqlite3 already: stop it first, there can be only one.\n"
    )
    assert again.stderr == "shop.backup exists; --force replaces it.\n"
    assert nothing.stderr == "none does not exist.\n"
    assert commands.invoke(app, ["backup", "shop.backup", "--force"]).exit_code == 0


def test_a_second_shop_on_one_file_does_not_start(commands: CliRunner, shop: Path) -> None:
    with sole_use(make_url(f"sqlite:///{shop}")):
        second = commands.invoke(app, ["run"])
        beside = commands.invoke(app, ["ledger"])

    assert (second.exit_code, beside.exit_code) == (2, 0)
    assert second.stderr.splitlines()[-1] == (
        "A shop runs on shop.sqlite3 already: stop it first, there can be only one."
    )


def _typed(database: str, *, terminal: bool = False) -> tuple[Safekeeping, StringIO]:
    settings = Settings(_env_file=None, bot_token="1:x", database={"url": database})
    told = StringIO()
    console = Console(file=told, force_terminal=terminal, width=80, color_system=None)
    return Safekeeping(settings, console, system_clock), told


async def test_a_terminal_gets_a_bar(shop: Path, tmp_path: Path) -> None:
    safekeeping, told = _typed(f"sqlite:///{shop}", terminal=True)

    code = await safekeeping.back_up(tmp_path / "backup", force=False)

    assert code == 0
    assert "Copying" in told.getvalue()
    assert "100%" in told.getvalue()


@pytest.fixture
def backend() -> str:
    """Only an embedded shop is copied as a file."""
    return "sqlite"


async def test_a_restore_tells_what_is_wrong_and_what_the_shop_will_send(
    storefront: Storefront, anna: int, tmp_path: Path
) -> None:
    await storefront.buy(anna)
    async with storefront.database.transaction() as tx:
        await tx.session.execute(text("UPDATE account SET balance = 5 WHERE code = 'hold:1'"))
    storefront.books_may_be_wrong = True
    copying, copied = _typed(f"sqlite:///{storefront.database.url.database}")
    restoring, restored = _typed(f"sqlite:///{tmp_path / 'new.sqlite3'}")

    codes = (
        await copying.back_up(tmp_path / "backup", force=False),
        await restoring.restore(tmp_path / "backup"),
    )

    broken = (
        "The books in it do NOT add up (I1 cached balances equal the journal): see dukkan audit.\n"
    )
    assert codes == (1, 1)
    assert copied.getvalue().endswith(broken)
    assert restored.getvalue().endswith(broken)
    assert "\nOrders that wait to be sent: 1. They are sent when the shop starts." in (
        restored.getvalue()
    )
