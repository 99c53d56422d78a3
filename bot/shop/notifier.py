"""What the shop may say to a person, and what can come of saying it.

A face (bot.telegram) implements Notifier. The shop hands over facts, never text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from bot.domain.money import Money

if TYPE_CHECKING:
    from bot.shop.desk import DeskCard
    from bot.shop.orders import OrderCard


class OrderNews(StrEnum):
    """News about an order that is worth a push."""

    PLACED = "placed"
    COMPLETED = "completed"
    PARTIAL = "partial"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    RELEASED = "released"
    UNCLEAR = "unclear"
    REFUNDED = "refunded"
    REFILL_DONE = "refill_done"
    REFILL_REJECTED = "refill_rejected"
    CANCEL_REFUSED = "cancel_refused"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who is told, and in which language."""

    chat_id: int
    language: str


@dataclass(frozen=True, slots=True)
class Sent:
    """It has arrived; ``message_id`` is None where nothing had to be sent."""

    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The person has blocked the bot or is gone; the news waits until they write again."""


@dataclass(frozen=True, slots=True)
class Later:
    """Not now; ``counts`` says whether it was a try."""

    seconds: float
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Dead:
    """It will never arrive."""

    reason: str


Delivery = Sent | Unreachable | Later | Dead


class Notifier(Protocol):
    """Tells people things. Never raises for what the outside world does: it answers a Delivery."""

    async def order_news(
        self, to: Recipient, news: OrderNews, order: "OrderCard", balance: Money
    ) -> Delivery:
        """Push what is new about an order, with the receipt where money came back."""

    async def order_card(self, to: Recipient, order: "OrderCard") -> Delivery:
        """Bring the order's living card up to date; a card that is gone is sent anew."""

    async def money_news(
        self,
        to: Recipient,
        kind: str,
        amount: Money,
        balance: Money,
        *,
        quote_id: str | None = None,
    ) -> Delivery:
        """Push that money moved in the wallet: kind is ``topup``, ``adjust``, ``refund-done``,
        ``refund-refused``, ``chargeback``, or ``debt`` (the amount is what is owed then).

        ``quote_id`` is the purchase that it was paid for and that could not go on.
        """

    async def alert(self, to: Recipient, name: str, facts: Mapping[str, object]) -> Delivery:
        """Tell the owner something by its name."""

    async def unclear_card(self, to: Recipient, card: "DeskCard") -> Delivery:
        """Ask a person to decide about an order whose answer was lost (money page 5.6)."""
