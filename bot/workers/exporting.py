"""Keeps making the files that owners ask for."""

from structlog import get_logger

from bot.shop.exports import Exports
from bot.shop.notifier import Sent
from db.bell import Bell

log = get_logger()


class ExportingWorker:
    """One file a round."""

    name = "exporting"

    def __init__(self, exports: Exports, *, interval: float) -> None:
        self.interval = interval
        self.bell: Bell | None = exports.bell
        self._exports = exports

    async def run_once(self) -> bool:
        """Make and send the next one; after one that could not be sent, a rest."""
        delivery = await self._exports.send_next()
        if delivery is None:
            return False
        if not isinstance(delivery, Sent):
            log.warning("file.not_sent", outcome=type(delivery).__name__)
        return isinstance(delivery, Sent)
