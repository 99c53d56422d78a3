"""Gives Stars back: bot.shop.cashier.Cashier over Telegram (Bot API: refundStarPayment)."""

from typing import Final

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNotFound,
)

from bot.shop.cashier import Answer, Refused, Returned
from bot.shop.notifier import Later
from bot.telegram.outgoing import AGAIN_SECONDS, delivery_of

_BEFORE: Final = "CHARGE_ALREADY_REFUNDED"
_FOR_GOOD: Final = (TelegramBadRequest, TelegramForbiddenError, TelegramNotFound)
"""Telegram has read the request and will not carry it out; after anything else it may have."""


class TelegramCashier:
    """Asks Telegram, and reads its answer."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def give_back(self, telegram_id: int, charge_id: str) -> Answer:
        """See bot.shop.cashier.Cashier."""
        try:
            await self._bot.refund_star_payment(telegram_id, charge_id)
        except AiogramError as error:
            return _answer_of(error)
        return Returned()


def _answer_of(error: AiogramError) -> Answer:
    if isinstance(error, TelegramAPIError) and _BEFORE in error.message:
        return Returned()
    if isinstance(error, _FOR_GOOD):
        return Refused(error.message)
    delivery = delivery_of(error)
    return delivery if isinstance(delivery, Later) else Later(AGAIN_SECONDS)
