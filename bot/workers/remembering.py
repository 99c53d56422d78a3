"""Keeps writing down who has been here, so that taps write nothing, and reading who is banned."""

from bot.shop.bans import Bans
from bot.shop.customers import Customers
from db.bell import Bell


class RememberingWorker:
    """Notes the day's visitors, and whom another process has banned."""

    name = "remembering"
    bell: Bell | None = None

    def __init__(self, customers: Customers, bans: Bans, *, interval: float) -> None:
        self.interval = interval
        self._customers = customers
        self._bans = bans

    async def run_once(self) -> bool:
        """Write down whoever has come since the last time; read who may not."""
        await self._customers.note_seen()
        await self._bans.load()
        return False
