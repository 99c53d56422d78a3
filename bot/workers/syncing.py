"""Keeps the catalogue in step with the providers' lists."""

from time import monotonic

from structlog import get_logger

from bot.providers.base import ProviderFailure
from bot.shop.intake import Intake
from bot.shop.upstream import Upstreams
from db.bell import Bell

log = get_logger()


class SyncingWorker:
    """Syncs every so many seconds, and at once when staff asks."""

    name = "syncing"

    def __init__(
        self, intake: Intake, upstreams: Upstreams, *, every_seconds: float, bell: Bell
    ) -> None:
        self.interval = min(every_seconds, 5.0)
        self.bell: Bell | None = bell
        self._intake = intake
        self._upstreams = upstreams
        self._every = every_seconds
        self._next = 0.0

    async def run_once(self) -> bool:
        """Sync with each provider when it is time or was asked for."""
        asked_by = self._intake.take_request()
        hurried = self._intake.take_hurry()
        if asked_by is None and not hurried and monotonic() < self._next:
            return False
        for upstream in self._upstreams:
            try:
                report = await self._intake.take_in(upstream, asked_by=asked_by)
            except ProviderFailure as failure:
                log.warning("sync.failed", provider=upstream.name, kind=failure.kind)
            else:
                log.info("sync.done", provider=upstream.name, added=report.added, gone=report.gone)
        self._next = monotonic() + self._every
        return False
