"""Sends files: bot.shop.courier.Courier over Telegram (Bot API: sendDocument)."""

from pathlib import Path
from typing import Final

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import AiogramError
from aiogram.types import FSInputFile

from bot.domain.books import Month
from bot.shop.notifier import Delivery, Recipient, Sent
from bot.telegram.outgoing import Outgoing, delivery_of
from bot.telegram.pace import Priority
from bot.telegram.texts.translator import Translator

_UPLOAD_SECONDS: Final = 300
"""For 50 MB on a slow line."""


class TelegramCourier:
    """Files go among the news, before any broadcast."""

    def __init__(self, bot: Bot, translator: Translator, outgoing: Outgoing) -> None:
        self._bot = bot
        self._translator = translator
        self._outgoing = outgoing

    async def month_file(
        self, to: Recipient, month: Month, path: Path, *, postings: int
    ) -> Delivery:
        """See bot.shop.courier.Courier."""
        t = self._translator.texts(to.language)
        try:
            with self._outgoing.priority(Priority.ORDER):
                sent = await self._bot.send_document(
                    chat_id=to.chat_id,
                    document=FSInputFile(path, filename=path.name),
                    caption=t("month-file", month=month, postings=postings),
                    parse_mode=ParseMode.HTML,
                    request_timeout=_UPLOAD_SECONDS,
                )
        except AiogramError as error:
            return delivery_of(error)
        return Sent(sent.message_id)
