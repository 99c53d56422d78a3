"""A notifier for tests that says nothing and remembers all."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.money import Money
from bot.shop.desk import DeskCard
from bot.shop.notifier import Delivery, OrderNews, Recipient, Sent
from bot.shop.orders import OrderCard


@dataclass(frozen=True)
class Told:
    """One thing that was said: to whom, of which kind, its name, and what it was about."""

    chat_id: int
    kind: str
    name: str = ""
    order_id: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


class RecordingNotifier:
    """Says nothing, remembers all. ``answers`` are given in turn, then everything is sent.

    What is about an order waits for the event of its chat in ``slow``.
    """

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.answers: list[Delivery] = []
        self.slow: dict[int, asyncio.Event] = {}

    def names(self, chat_id: int | None = None) -> list[str]:
        """What was told, in order, to one person or to all."""
        return [one.name for one in self.told if chat_id in (None, one.chat_id)]

    async def order_news(
        self, to: Recipient, news: OrderNews, order: OrderCard, balance: Money
    ) -> Delivery:
        await self._wait_for(to.chat_id)
        return self._say(Told(to.chat_id, "order", news.value, order.id, {"balance": balance}))

    async def order_card(self, to: Recipient, order: OrderCard) -> Delivery:
        await self._wait_for(to.chat_id)
        return self._say(Told(to.chat_id, "card", order.state.value, order.id))

    async def money_news(
        self,
        to: Recipient,
        kind: str,
        amount: Money,
        balance: Money,
        *,
        quote_id: str | None = None,
    ) -> Delivery:
        facts = {"amount": amount, "balance": balance, "quote_id": quote_id}
        return self._say(Told(to.chat_id, "money", kind, facts=facts))

    async def alert(self, to: Recipient, name: str, facts: Mapping[str, object]) -> Delivery:
        return self._say(Told(to.chat_id, "alert", name, facts=facts))

    async def unclear_card(self, to: Recipient, card: DeskCard) -> Delivery:
        return self._say(Told(to.chat_id, "unclear", order_id=card.order.id))

    async def _wait_for(self, chat_id: int) -> None:
        if chat_id in self.slow:
            await self.slow[chat_id].wait()

    def _say(self, told: Told) -> Delivery:
        self.told.append(told)
        return self.answers.pop(0) if self.answers else Sent(len(self.told))
