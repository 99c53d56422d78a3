"""Files that owners ask for: asked for in the chat, made and sent beside it.

What is asked for is kept in the database, so that whichever process makes files finds it; taking it
is the claim. A kill while a file is sent loses the wish, and the owner asks again.
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from bot.domain.books import JournalLine, Month
from bot.domain.sheets import Cell, sheet
from bot.shop.courier import Courier
from bot.shop.months import MonthlyBooks
from bot.shop.notifier import Delivery, Later, Recipient
from db.database import Database

BELL: Final = "files"
_WISH: Final = "file_wanted:"
_PACKED_FROM_BYTES: Final = 20 * 2**20
"""A larger file is sent packed: Telegram takes 50 MB (Bot API: sendDocument)."""

_HEADING: Final = (
    "posting",
    "entry",
    "at",
    "event",
    "order",
    "top_up",
    "debit",
    "credit",
    "amount",
    "currency",
    "actor",
    "note",
    "key",
)


class Exports:
    """Keeps the wishes for files, and fulfils them."""

    def __init__(self, database: Database, months: MonthlyBooks, courier: Courier) -> None:
        self._database = database
        self.months: Final = months
        self._courier = courier
        self.bell: Final = database.bells[BELL]

    async def want_month(self, telegram_id: int, month: Month) -> None:
        """Have a month's postings sent to an owner soon; asking twice before that is once."""
        async with self._database.transaction() as tx:
            await tx.customers.set_preference(_key(telegram_id, month), "")
            tx.ring(BELL)

    async def send_next(self) -> Delivery | None:
        """Make and send one file that was asked for; None when there is none.

        A file that cannot be sent now (Later) stays wanted.
        """
        wish = await self._take()
        if wish is None:
            return None
        to, month = wish
        with TemporaryDirectory(prefix="dukkan-books-") as folder:
            path = Path(folder) / f"books-{month}.csv"
            postings = await self._write(month, path)
            path = await asyncio.to_thread(_packed, path)
            delivery = await self._courier.month_file(to, month, path, postings=postings)
        if isinstance(delivery, Later):
            await self.want_month(to.chat_id, month)
        return delivery

    async def _take(self) -> tuple[Recipient, Month] | None:
        async with self._database.reading() as tx:
            wishes = sorted(key for key in await tx.customers.preferences() if _is_wish(key))
        for key in wishes:
            telegram_id, month = _read(key)
            async with self._database.transaction() as tx:
                if not await tx.customers.drop_preference(key):
                    continue
                customer = await tx.customers.by_telegram_id(telegram_id)
            language = "en" if customer is None else customer.language
            return Recipient(telegram_id, language), month
        return None

    async def _write(self, month: Month, path: Path) -> int:
        """The number of postings written."""
        await asyncio.to_thread(_append, path, sheet([_HEADING]))
        postings = 0
        async for page in self.months.journal(month):
            text = sheet(_cells(line) for line in page)
            await asyncio.to_thread(_append, path, text)
            postings += len(page)
        return postings


def _cells(line: JournalLine) -> tuple[Cell, ...]:
    return (
        line.posting_id,
        line.entry_id,
        line.at.isoformat(),
        line.kind,
        line.order_id,
        line.topup_id,
        line.debit,
        line.credit,
        f"{line.amount.decimal(line.currency):f}",
        line.currency,
        line.actor,
        line.note,
        line.idem_key,
    )


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write(text)


def _packed(path: Path) -> Path:
    """The file itself, or a smaller one that holds it."""
    if path.stat().st_size < _PACKED_FROM_BYTES:
        return path
    packed = path.with_suffix(".csv.zip")
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.write(path, path.name)
    return packed


def _key(telegram_id: int, month: Month) -> str:
    return f"{_WISH}{telegram_id}:{month}"


def _is_wish(key: str) -> bool:
    return key.startswith(_WISH)


def _read(key: str) -> tuple[int, Month]:
    telegram_id, _, text = key.removeprefix(_WISH).partition(":")
    month = Month.read(text)
    assert month is not None
    return int(telegram_id), month
