"""Keeps the books in step with Telegram's list of Stars: what was missed of it is booked."""

from structlog import get_logger

from bot.shop.statement import Reconciliation, StatementAway
from db.bell import Bell

log = get_logger()


class ReconcilingWorker:
    """Compares every so many seconds, and at once when a payment could not be taken in."""

    name = "reconciling"

    def __init__(self, reconciliation: Reconciliation, *, interval: float) -> None:
        self.interval = interval
        self.bell: Bell | None = reconciliation.bell
        self._reconciliation = reconciliation

    async def run_once(self) -> bool:
        """Book what was missed; a list that cannot be read is read the next time."""
        try:
            missed = await self._reconciliation.run()
        except StatementAway as away:
            log.warning("statement.away", error=str(away))
        else:
            log.info("statement.read", missed=missed)
        return False
