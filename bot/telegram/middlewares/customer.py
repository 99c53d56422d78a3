"""Who is speaking, and in which language: gives handlers ``customer`` and ``t``.

The shop speaks with people in private alone: what comes from groups and channels ends here.
"""

from collections.abc import Awaitable, Callable
from re import compile as compile_pattern
from typing import Any, Final, Protocol

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import Chat, TelegramObject, Update, User

from bot.domain.referrals import read_invite_word
from bot.telegram.payment_updates import is_return
from bot.telegram.texts.translator import Translator

_INVITE_LINK: Final = compile_pattern(r"/start r_([0-9A-Za-z]{1,13})")

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class SpeakingCustomer(Protocol):
    """What this needs to know of bot.shop.customers.CustomerCard."""

    @property
    def language(self) -> str:
        """The code of the language they read."""


class GreetsCustomers(Protocol):
    """What this needs of bot.shop.customers.Customers."""

    async def greet(
        self,
        *,
        telegram_id: int,
        first_name: str,
        username: str | None,
        language: str,
        referrer_id: int | None = None,
    ) -> SpeakingCustomer:
        """The customer's card, from memory after the first time."""

    async def find(self, telegram_id: int) -> SpeakingCustomer | None:
        """The card of a customer who has been here, and nothing written; None for a stranger."""


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
        customer = await self._who_is(user, event)
        data["customer"] = customer
        if customer is not None:
            data["t"] = self._translator.texts(customer.language)
        return await handler(event, data)

    async def _who_is(self, user: User, event: TelegramObject) -> SpeakingCustomer | None:
        """Who speaks; None for a stranger who would pay.

        The question before a payment waits for nothing that is written (money page section 8).
        """
        if isinstance(event, Update) and event.pre_checkout_query is not None:
            return await self._customers.find(user.id)
        return await self._customers.greet(
            telegram_id=user.id,
            first_name=user.first_name,
            username=user.username,
            language=self._translator.closest(user.language_code),
            referrer_id=invited_by(event),
        )


def invited_by(event: TelegramObject) -> int | None:
    """Whose invitation this update follows, by our number; it counts for who is new alone."""
    message = event.message if isinstance(event, Update) else None
    found = _INVITE_LINK.fullmatch((message.text or "") if message is not None else "")
    return read_invite_word(found[1]) if found else None
