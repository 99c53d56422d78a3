"""The books, for whoever keeps them: the trial balance, and what has moved an account."""

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process

from bot.domain.books import AccountHistory, TrialBalance
from db.database import Database

_NEAREST: Final = 5


class UnknownAccount(Exception):
    """There is no account of this name; ``nearest`` are the names most like it, best first."""

    def __init__(self, code: str, nearest: tuple[str, ...]) -> None:
        super().__init__(code)
        self.code = code
        self.nearest = nearest


class Books:
    """Reads the ledger; never waits for whoever writes."""

    def __init__(self, database: Database, *, timezone: str) -> None:
        """``timezone`` says when a day begins, as in the tz database."""
        self._database = database
        self.zone: Final = ZoneInfo(timezone)

    async def trial_balance(self) -> TrialBalance:
        """Every account with its sums and its balance."""
        async with self._database.reading() as tx:
            return TrialBalance.of(await tx.books.totals())

    async def history(
        self, code: str, *, limit: int, before: int | None = None, since: date | None = None
    ) -> AccountHistory:
        """The last movements of an account, at most ``limit``, with the balance each has left.

        ``before`` is the number of a posting: only what came before it. ``since`` is a day of the
        shop: only what came from its beginning on. Raises UnknownAccount.
        """
        begin = None if since is None else datetime.combine(since, time(), tzinfo=self.zone)
        async with self._database.reading() as tx:
            found = await tx.books.history(code, before=before, since=begin, limit=limit)
            if found is not None:
                return found
            codes = await tx.books.codes()
        nearest = process.extract(code, codes, scorer=fuzz.WRatio, limit=_NEAREST)
        raise UnknownAccount(code, tuple(known for known, _, _ in nearest))
