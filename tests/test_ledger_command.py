"""``python -m bot ledger``: what it prints, in a terminal, in a pipe and for programs."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from shutil import copyfile

import pytest
import structlog
from rich.console import Console
from typer.testing import CliRunner

from bot.__main__ import app
from bot.bookkeeping import BooksClosed, Ledger
from bot.domain.money import Money
from bot.domain.payment_entries import adjusted, gift_redeemed
from bot.settings import Settings
from db.database import Database

TODAY = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
TRIAL = """\
account           kind       currency  debits  credits  balance
wallet:1          liability  USD       0.25    7        6.75
expense:gift      expense    USD       7       0        7
expense:goodwill  expense    USD       0       0.25     -0.25
total                        USD       7.25    7.25
"""
HISTORY = """\
wallet:1  liability  6.75 USD
posting  at                   event   order  against           change  balance  note
1        2026-03-01 13:30:00  gift    -      expense:gift      +7      7        -
2        2026-03-01 13:30:00  adjust  -      expense:goodwill  -0.25   6.75     one [red]line
"""


@pytest.fixture
async def url(sqlite_template: Path, tmp_path: Path) -> str:
    """Books with a gift of 7 dollars, of which a quarter was taken back."""
    path = tmp_path / "shop.sqlite3"
    copyfile(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    gift = gift_redeemed(code_id=1, customer_id=1, value=Money(7_000_000), currency="USD")
    taken = adjusted(
        nonce="1",
        customer_id=1,
        change=Money(-250_000),
        currency="USD",
        actor="test",
        reason="one\n [red]line",
    )
    async with database.transaction() as tx:
        await tx.customers.add(
            telegram_id=1001, first_name="Anna", username=None, language="en", created_at=TODAY
        )
        for entry in (gift, taken):
            await tx.ledger.post(entry, at=TODAY)
    await database.close()
    return f"sqlite:///{path}"


def _ledger(url: str, *, as_json: bool = False, terminal: bool = False) -> tuple[Ledger, StringIO]:
    settings = Settings(
        _env_file=None, bot_token="1:x", database={"url": url}, timezone="Europe/Berlin"
    )
    told = StringIO()
    console = Console(file=told, force_terminal=terminal, width=100, color_system=None)
    return Ledger(settings, console, as_json=as_json), told


async def test_a_pipe_gets_plain_columns(url: str) -> None:
    ledger, told = _ledger(url)

    code = await ledger.show_balance()
    await ledger.show_account("wallet:1", limit=50, before=None, since=None)

    assert code == 0
    assert told.getvalue() == TRIAL + HISTORY


async def test_a_page_says_how_to_see_what_was_before_it(url: str) -> None:
    ledger, told = _ledger(url)

    await ledger.show_account("wallet:1", limit=1, before=None, since=None)

    assert told.getvalue().endswith("Earlier ones: dukkan ledger wallet:1 --before 2\n")


async def test_a_terminal_gets_a_table(url: str) -> None:
    ledger, told = _ledger(url, terminal=True)

    await ledger.show_balance()

    heading, line, first, *_ = [one for one in told.getvalue().splitlines() if one.strip()]
    assert heading.split() == TRIAL.splitlines()[0].split()
    assert set(line.strip()) == {"─"}
    assert first.split() == ["wallet:1", "liability", "USD", "0.25", "7", "6.75"]


async def test_programs_get_json(url: str) -> None:
    ledger, told = _ledger(url, as_json=True)
    account, account_told = _ledger(url, as_json=True)

    await ledger.show_balance()
    await account.show_account("wallet:1", limit=1, before=None, since=None)

    assert json.loads(told.getvalue())["totals"] == [
        {"currency": "USD", "debits": "7.25", "credits": "7.25"}
    ]
    assert json.loads(account_told.getvalue()) == {
        "account": "wallet:1",
        "kind": "liability",
        "currency": "USD",
        "balance": "6.75",
        "more": True,
        "movements": [
            {
                "posting": 2,
                "at": "2026-03-01T12:30:00+00:00",
                "event": "adjust",
                "order": None,
                "against": "expense:goodwill",
                "change": "-0.25",
                "balance": "6.75",
                "note": "one\n [red]line",
            }
        ],
    }


async def test_an_unknown_account_is_one_line_with_those_most_like_it(url: str) -> None:
    ledger, _ = _ledger(url)

    with pytest.raises(BooksClosed) as refused:
        await ledger.show_account("wallet:2", limit=50, before=None, since=None)

    assert str(refused.value) == (
        "There is no account wallet:2. The nearest are: wallet:1, expense:goodwill, expense:gift."
    )


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CliRunner]:
    """The command line with the settings of an empty shop."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_TOKEN", "1:x")
    monkeypatch.setenv("DATABASE__URL", f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    yield CliRunner()
    structlog.reset_defaults()


def test_books_without_a_schema_are_one_line_and_no_table(commands: CliRunner) -> None:
    ended = commands.invoke(app, ["ledger"])

    assert ended.exit_code == 2
    assert ended.stdout == ""
    assert ended.stderr == (
        "DATABASE__URL: the database is not at the newest schema; run: dukkan migrate\n"
    )


def test_an_empty_shop_has_no_accounts(commands: CliRunner) -> None:
    assert commands.invoke(app, ["migrate"]).exit_code == 0

    whole = commands.invoke(app, ["ledger", "--json"])
    one = commands.invoke(app, ["ledger", "revenue", "--since", "2026-01-01", "--limit", "5"])

    assert (whole.exit_code, json.loads(whole.stdout)) == (
        0,
        {"balanced": True, "accounts": [], "totals": []},
    )
    assert (one.exit_code, one.stderr) == (
        2,
        "There is no account revenue: nothing has been posted yet.\n",
    )
