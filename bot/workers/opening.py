"""Tells the owner of a new shop that it is open, when its first list has been taken in."""

from bot.shop.setup import Setup
from db.bell import Bell


class OpeningWorker:
    """Looks at what is in memory; no table is read while there is nothing to tell."""

    name = "opening"
    bell: Bell | None = None

    def __init__(self, setup: Setup, *, interval: float) -> None:
        self.interval = interval
        self._setup = setup

    async def run_once(self) -> bool:
        """Once in the life of a shop."""
        await self._setup.announce()
        return False
