"""Keeps checking the books: in themselves, and beside what the panels say."""

from bot.shop.audit import Audit
from bot.shop.drift import Drift
from db.bell import Bell


class AuditingWorker:
    """Runs the invariants at the start and then regularly (I14 among them)."""

    name = "auditing"
    bell: Bell | None = None

    def __init__(self, audit: Audit, drift: Drift, *, interval: float) -> None:
        self.interval = interval
        self._audit = audit
        self._drift = drift

    async def run_once(self) -> bool:
        """One audit; the owners hear of what is broken."""
        await self._audit.watch()
        await self._drift.watch()
        return False
