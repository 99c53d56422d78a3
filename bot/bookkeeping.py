"""What ``python -m bot ledger`` shows: tables on a terminal, plain columns in a pipe, or JSON.

Amounts are exact, in whole ones of the account's currency; nothing is rounded and nothing cut off.
"""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.domain.books import AccountHistory, AccountTotals, TrialBalance
from bot.domain.characters import clean
from bot.domain.money import Money
from bot.settings import Settings
from bot.shop.books import Books, UnknownAccount
from db.database import Database
from db.schema import current_revision, newest_revision

_MOMENT: Final = "%Y-%m-%d %H:%M:%S"
_BALANCE: Final = ("account", "kind", "currency", "debits", "credits", "balance")
_MOVEMENT: Final = ("posting", "at", "event", "order", "against", "change", "balance", "note")
_AMOUNTS: Final = ("debits", "credits", "change", "balance")

Cells = Sequence[str]


class BooksClosed(Exception):
    """The books cannot be shown; the text is one line that says why."""


@asynccontextmanager
async def open_books(settings: Settings) -> AsyncIterator[Database]:
    """The database of the settings, at the newest schema. Raises StorageAway, BooksClosed."""
    database = Database(settings.database.url.get_secret_value())
    try:
        if await current_revision(database) != newest_revision():
            raise BooksClosed(
                "DATABASE__URL: the database is not at the newest schema; run: dukkan migrate"
            )
        yield database
    finally:
        await database.close()


class Ledger:
    """Shows the books of a shop, running or not."""

    def __init__(self, settings: Settings, console: Console, *, as_json: bool) -> None:
        self._settings = settings
        self._console = console
        self._as_json = as_json

    async def show_balance(self) -> int:
        """The trial balance; the exit code, 1 when it does not balance. Raises BooksClosed."""
        async with open_books(self._settings) as database:
            found = await self._books(database).trial_balance()
        if self._as_json:
            self._tell_json(_balance_json(found))
        else:
            self._tell_balance(found)
        return 0 if found.is_balanced else 1

    async def show_account(
        self, code: str, *, limit: int, before: int | None, since: date | None
    ) -> int:
        """The movements of one account. Raises BooksClosed, also for an unknown account."""
        async with open_books(self._settings) as database:
            books = self._books(database)
            try:
                found = await books.history(code, limit=limit, before=before, since=since)
            except UnknownAccount as error:
                raise BooksClosed(_unknown(error)) from error
        if self._as_json:
            self._tell_json(_history_json(found))
        else:
            self._tell_history(found, books)
        return 0

    def _books(self, database: Database) -> Books:
        return Books(database, timezone=self._settings.timezone)

    def _tell_balance(self, found: TrialBalance) -> None:
        rows = [_balance_row(one) for one in found.accounts]
        sums = [
            ("total", "", one.currency, *_amounts(one.currency, one.debits, one.credits), "")
            for one in found.totals
        ]
        self._tell_table(_BALANCE, rows, sums)
        if not found.is_balanced:
            self._tell("These books do not balance: run dukkan audit.")

    def _tell_history(self, found: AccountHistory, books: Books) -> None:
        account = found.account
        rows = [
            (
                str(one.posting_id),
                one.at.astimezone(books.zone).strftime(_MOMENT),
                one.kind,
                str(one.order_id or "-"),
                one.against,
                _signed(one.change, account.currency),
                _plain(one.balance, account.currency),
                clean(one.note) or "-",
            )
            for one in found.movements
        ]
        balance = _plain(found.balance, account.currency)
        self._tell(f"{account.code}  {account.kind}  {balance} {account.currency}")
        self._tell_table(_MOVEMENT, rows, [])
        if found.more:
            earliest = found.movements[0].posting_id
            self._tell(f"Earlier ones: dukkan ledger {account.code} --before {earliest}")

    def _tell_table(self, names: Cells, rows: Sequence[Cells], sums: Sequence[Cells]) -> None:
        if not self._console.is_terminal:
            for line in _columns([names, *rows, *sums]):
                self._tell(line)
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for name in names:
            table.add_column(name, justify="right" if name in _AMOUNTS else "left", overflow="fold")
        for row in rows:
            table.add_row(*map(Text, row))
        if sums:
            table.add_section()
        for row in sums:
            table.add_row(*map(Text, row), style="bold")
        self._console.print(table)

    def _tell(self, line: str) -> None:
        self._console.print(Text(line), soft_wrap=True)

    def _tell_json(self, told: object) -> None:
        text = json.dumps(told, indent=2, ensure_ascii=False)
        self._console.print(Text(text), soft_wrap=True)


def _balance_row(one: AccountTotals) -> Cells:
    account = one.account
    amounts = _amounts(account.currency, one.debits, one.credits, one.balance)
    return (account.code, account.kind.value, account.currency, *amounts)


def _balance_json(found: TrialBalance) -> object:
    return {
        "balanced": found.is_balanced,
        "accounts": [dict(zip(_BALANCE, _balance_row(one), strict=True)) for one in found.accounts],
        "totals": [
            {
                "currency": one.currency,
                "debits": _plain(one.debits, one.currency),
                "credits": _plain(one.credits, one.currency),
            }
            for one in found.totals
        ],
    }


def _history_json(found: AccountHistory) -> object:
    account = found.account
    return {
        "account": account.code,
        "kind": account.kind.value,
        "currency": account.currency,
        "balance": _plain(found.balance, account.currency),
        "more": found.more,
        "movements": [
            {
                "posting": one.posting_id,
                "at": one.at.isoformat(),
                "event": one.kind,
                "order": one.order_id,
                "against": one.against,
                "change": _plain(one.change, account.currency),
                "balance": _plain(one.balance, account.currency),
                "note": one.note,
            }
            for one in found.movements
        ],
    }


def _unknown(error: UnknownAccount) -> str:
    if not error.nearest:
        return f"There is no account {error.code}: nothing has been posted yet."
    return f"There is no account {error.code}. The nearest are: {', '.join(error.nearest)}."


def _columns(rows: Sequence[Cells]) -> list[str]:
    """Aligned with blanks, two at least between them."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _amounts(currency: str, *amounts: Money) -> Cells:
    return [_plain(amount, currency) for amount in amounts]


def _plain(amount: Money, currency: str) -> str:
    return f"{amount.decimal(currency):f}"


def _signed(amount: Money, currency: str) -> str:
    return f"{amount.decimal(currency):+f}"
