"""Keeps the books in step with others' lists of payments: what was missed of them is booked."""

from typing import Protocol

from structlog import get_logger

from bot.shop.statement import StatementAway
from db.bell import Bell

log = get_logger()


class Reconciles(Protocol):
    """Compares the books with a list; ``bell`` is rung where that should happen at once."""

    bell: Bell

    async def run(self) -> int:
        """Take in what the list has and the books have not; how much. Raises StatementAway."""


class ReconcilingWorker:
    """Compares every so many seconds, and at once when the bell rings."""

    def __init__(self, reconciliation: Reconciles, *, whose: str, interval: float) -> None:
        """``whose`` list it is, for the log."""
        self.name = f"reconciling {whose}"
        self.interval = interval
        self.bell: Bell | None = reconciliation.bell
        self._reconciliation = reconciliation

    async def run_once(self) -> bool:
        """Book what was missed; a list that cannot be read is read the next time."""
        try:
            missed = await self._reconciliation.run()
        except StatementAway as away:
            log.warning("statement.away", worker=self.name, error=str(away))
        else:
            log.info("statement.read", worker=self.name, missed=missed)
        return False
