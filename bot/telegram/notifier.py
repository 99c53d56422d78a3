"""Tells people what the shop has to say: bot.shop.notifier.Notifier over Telegram.

Texts are made here, in the language of whoever reads them. Nothing is raised for what Telegram or
the network does: the answer is a Delivery, and the outbox decides what follows.
"""

from collections.abc import Awaitable, Mapping

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.domain.money import ZERO, Money
from bot.shop.desk import DeskCard
from bot.shop.notifier import Delivery, OrderNews, Recipient, Sent
from bot.shop.orders import OrderCard
from bot.telegram.outgoing import Outgoing, delivery_of
from bot.telegram.pace import Priority
from bot.telegram.screens import admin as admin_screens
from bot.telegram.screens import admin_acts as act_screens
from bot.telegram.screens import news as news_screens
from bot.telegram.screens import orders as order_screens
from bot.telegram.screens import settings as settings_screens
from bot.telegram.screens import transfers as transfer_screens
from bot.telegram.show import revise, send
from bot.telegram.texts.translator import Texts, Translator


class TelegramNotifier:
    """News as messages; an order's card as an edit of the message that is it."""

    def __init__(self, bot: Bot, translator: Translator, outgoing: Outgoing) -> None:
        self._bot = bot
        self._translator = translator
        self._outgoing = outgoing

    async def order_news(
        self, to: Recipient, news: OrderNews, order: OrderCard, balance: Money
    ) -> Delivery:
        """Push what is new about an order, as a reply to its card where there is one."""
        screen = news_screens.order_news(self._texts(to), news, order, balance)
        return await self._delivered(
            send(self._bot, to.chat_id, screen, reply_to_message_id=order.card_message_id)
        )

    async def order_card(self, to: Recipient, order: OrderCard) -> Delivery:
        """Bring the order's living card up to date; a card that is gone is sent anew."""
        screen = order_screens.card(self._texts(to), order)
        return await self._delivered(revise(self._bot, to.chat_id, order.card_message_id, screen))

    async def money_news(
        self,
        to: Recipient,
        kind: str,
        amount: Money,
        balance: Money,
        *,
        bonus: Money = ZERO,
        quote_id: str | None = None,
    ) -> Delivery:
        """Push that money moved in the wallet: the kinds are those of screens.news."""
        screen = news_screens.money_news(
            self._texts(to), kind, amount, balance, bonus=bonus, quote_id=quote_id
        )
        return await self._delivered(send(self._bot, to.chat_id, screen))

    async def alert(self, to: Recipient, name: str, facts: Mapping[str, object]) -> Delivery:
        """Tell the owner something by its name, or a customer what became of a transfer."""
        return await self._delivered(self._alert(to, name, facts))

    async def unclear_card(self, to: Recipient, card: DeskCard) -> Delivery:
        """Ask a person to decide about an order whose answer was lost."""
        screen = admin_screens.unclear_screen(self._texts(to), card)
        return await self._delivered(send(self._bot, to.chat_id, screen))

    async def _alert(self, to: Recipient, name: str, facts: Mapping[str, object]) -> int:
        t = self._texts(to)
        if name in settings_screens.ALERTS:
            me = await self._bot.me()
            screen = settings_screens.alert(t, name, facts, bot_name=me.username or "")
        elif name in transfer_screens.NEWS:
            screen = transfer_screens.news(t, name, facts)
        elif name == "act-awaits":
            screen = act_screens.act_awaits(t, facts)
        elif name in ("act-seconded", "act-refused"):
            screen = act_screens.act_answered(t, name, facts)
        else:
            screen = admin_screens.alert_screen(t, name, facts)
        return await send(self._bot, to.chat_id, screen)

    def _texts(self, to: Recipient) -> Texts:
        return self._translator.texts(to.language)

    async def _delivered(self, sending: Awaitable[int | None]) -> Delivery:
        try:
            with self._outgoing.priority(Priority.ORDER):
                sent = await sending
        except AiogramError as error:
            return delivery_of(error)
        return Sent(sent)
