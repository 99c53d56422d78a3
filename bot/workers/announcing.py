"""Keeps emptying the outbox."""

from time import monotonic
from typing import Final

from bot.shop.announcements import Announcements
from db.bell import Bell

_TIDY_EVERY: Final = 3600.0


class AnnouncingWorker:
    """Delivers what is due."""

    def __init__(
        self, announcements: Announcements, *, lane: int, interval: float, bell: Bell
    ) -> None:
        """Several lanes work side by side: one that waits for a slow chat holds up no other."""
        self.name = f"announcing.{lane}"
        self.interval = interval
        self.bell: Bell | None = bell
        self._announcements = announcements
        self._tidied_at = monotonic()

    async def run_once(self) -> bool:
        """Send what may go now; True when there may be more."""
        if monotonic() - self._tidied_at > _TIDY_EVERY:
            await self._announcements.forget_old()
            self._tidied_at = monotonic()
        return await self._announcements.deliver_due() > 0
