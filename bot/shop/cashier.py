"""What a face does to give Stars back, and what can come of it."""

from dataclasses import dataclass
from typing import Protocol

from bot.shop.notifier import Later


@dataclass(frozen=True, slots=True)
class Returned:
    """The payer has the Stars again, by this call or by one before."""


@dataclass(frozen=True, slots=True)
class Refused:
    """They will never go back; nothing has moved. ``reason`` is in Telegram's words."""

    reason: str


Answer = Returned | Refused | Later


class Cashier(Protocol):
    """Gives payments in Stars back. Never raises for what the outside world does."""

    async def give_back(self, telegram_id: int, charge_id: str) -> Answer:
        """Give a payment back to its payer, whole.

        Asking again for the same charge gives nothing twice. Later is also the answer where nobody
        knows whether it has taken effect: ask again.
        """
        ...
