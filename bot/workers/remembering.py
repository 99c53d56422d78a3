"""Keeps writing down who has been here, so that taps write nothing."""

from bot.shop.customers import Customers
from db.bell import Bell


class RememberingWorker:
    """Notes the day's visitors."""

    name = "remembering"
    bell: Bell | None = None

    def __init__(self, customers: Customers, *, interval: float) -> None:
        self.interval = interval
        self._customers = customers

    async def run_once(self) -> bool:
        """Write down whoever has come since the last time."""
        await self._customers.note_seen()
        return False
