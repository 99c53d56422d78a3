"""Keeps asking Telegram to give back the Stars that staff wants given back.

A loop of its own: it is rung by the act, and a Telegram that does not answer holds up nothing else.
"""

from bot.shop.cashier import Cashier
from bot.shop.refunds import Refunds
from db.bell import Bell


class RefundingWorker:
    """Takes refunds that are due."""

    name = "refunding"

    def __init__(self, refunds: Refunds, cashier: Cashier, *, interval: float, bell: Bell) -> None:
        self.interval = interval
        self.bell: Bell | None = bell
        self._refunds = refunds
        self._cashier = cashier

    async def run_once(self) -> bool:
        """Ask for what is due."""
        return await self._refunds.work(self._cashier)
