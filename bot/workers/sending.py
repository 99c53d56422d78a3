"""Keeps placing paid orders, one worker per slot of a provider's lane."""

from bot.shop.sending import Sending
from bot.shop.upstream import Upstream
from db.bell import Bell


class SendingWorker:
    """Places one order per round."""

    def __init__(
        self, sending: Sending, upstream: Upstream, *, slot: int, interval: float, bell: Bell
    ) -> None:
        self.name = f"sending {upstream.name}/{slot}"
        self.interval = interval
        self.bell: Bell | None = bell
        self._sending = sending
        self._upstream = upstream
        self._slot = slot

    async def run_once(self) -> bool:
        """Place the next order that may go; True when there may be another."""
        return await self._sending.send_next(self._upstream, self._slot)
