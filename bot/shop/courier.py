"""What the shop may send as a file (a protocol; bot.telegram implements it)."""

from pathlib import Path
from typing import Protocol

from bot.domain.books import Month
from bot.shop.notifier import Delivery, Recipient


class Courier(Protocol):
    """Sends files. Never raises for what the outside world does: it answers a Delivery."""

    async def month_file(
        self, to: Recipient, month: Month, path: Path, *, postings: int
    ) -> Delivery:
        """Send the postings of a month; the file's name is the one people are to see."""
