"""Keeps checking the books."""

from bot.shop.audit import Audit
from db.bell import Bell


class AuditingWorker:
    """Runs the invariants at the start and then regularly."""

    name = "auditing"
    bell: Bell | None = None

    def __init__(self, audit: Audit, *, interval: float) -> None:
        self.interval = interval
        self._audit = audit

    async def run_once(self) -> bool:
        """One audit; the owners hear of what is broken."""
        await self._audit.watch()
        return False
