"""Who is speaking, and in which language: gives handlers ``customer`` and ``t``.

The shop speaks with people in private alone: what comes from groups and channels ends here.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import Chat, TelegramObject, Update, User

from bot.telegram.payment_updates import is_return
from bot.telegram.texts.translator import Translator

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class SpeakingCustomer(Protocol):
    """What this needs to know of bot.shop.customers.CustomerCard."""

    @property
    def language(self) -> str:
        """The code of the language they read."""


class GreetsCustomers(Protocol):
    """What this needs of bot.shop.customers.Customers."""

    async def greet(
        self, *, telegram_id: int, first_name: str, username: str | None, language: str
    ) -> SpeakingCustomer:
        """The customer's card, from memory after the first time."""


class CustomerMiddleware(BaseMiddleware):
    """Stands around every update, after aiogram's own that finds its chat and user."""

    def __init__(self, customers: GreetsCustomers, translator: Translator) -> None:
        """Both are the shop's."""
        self._customers = customers
        self._translator = translator

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on with ``customer`` and ``t``, or drop what is not from a person in private.

        Stars that have gone back pass as they are: Telegram may say so in the bot's own name, and
        whose they were is known by their charge.
        """
        user: User | None = data.get("event_from_user")
        chat: Chat | None = data.get("event_chat")
        if isinstance(event, Update) and is_return(event):
            return await handler(event, data)
        if user is None or user.is_bot:
            return None
        if chat is not None and chat.type != ChatType.PRIVATE:
            return None
        # For a refusal that comes before the customer is known, such as an absent database.
        data["t"] = self._translator.texts(user.language_code or "")
        customer = await self._customers.greet(
            telegram_id=user.id,
            first_name=user.first_name,
            username=user.username,
            language=self._translator.closest(user.language_code),
        )
        data["customer"] = customer
        data["t"] = self._translator.texts(customer.language)
        return await handler(event, data)
