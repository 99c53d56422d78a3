"""Who is banned: kept in memory, because it is asked on every message and every press."""

from bot.shop.owners import Owners
from db.database import Database


class Bans:
    """The banned by Telegram's numbers."""

    def __init__(self, database: Database, owners: Owners) -> None:
        self._database = database
        self._owners = owners
        self._ids: frozenset[int] = frozenset()

    async def load(self) -> None:
        """Read them, also those whom another process has banned since."""
        async with self._database.reading() as tx:
            self._ids = frozenset(await tx.customers.banned())

    def turn_away(self, telegram_id: int) -> bool:
        """Whether this person can only write to the owners; an owner never is."""
        return telegram_id in self._ids and telegram_id not in self._owners
