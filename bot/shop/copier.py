"""What a face does for a broadcast, and what can come of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from bot.shop.broadcast_card import BroadcastCard, Original
from bot.shop.notifier import Delivery, Recipient


@dataclass(frozen=True, slots=True)
class Spoiled:
    """Telegram refuses the message itself, whoever it is for; nobody has got this copy."""

    reason: str


Copied = Delivery | Spoiled


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a broadcast goes now, in recipients a second, and for how many seconds more."""

    per_second: Decimal
    seconds_left: int


class Copier(Protocol):
    """Copies messages. Never raises for what the outside world does: it answers what came of it."""

    async def copy(self, chat_id: int, original: Original, *, is_trial: bool = False) -> Copied:
        """Copy it into a chat; after all else that the shop has to say, unless it is a trial."""
        ...

    async def take_back(self, chat_id: int, message_id: int) -> Delivery:
        """Delete a copy, after all else that the shop has to say; Sent is that it is gone."""
        ...

    async def show_progress(
        self, to: Recipient, card: BroadcastCard, speed: Speed | None, *, message_id: int | None
    ) -> Delivery:
        """Bring the one message about a broadcast up to date.

        One that is gone is sent anew while the broadcast is under way, and then answered with its
        number.
        """
        ...
