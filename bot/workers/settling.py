"""Keeps closing payments that were opened and never paid."""

from bot.shop.topups import TopUps
from db.bell import Bell


class SettlingWorker:
    """Expires top-ups."""

    name = "settling"
    bell: Bell | None = None

    def __init__(self, topups: TopUps, *, interval: float) -> None:
        self.interval = interval
        self._topups = topups

    async def run_once(self) -> bool:
        """Close what is over."""
        await self._topups.expire()
        return False
