"""Shows a file that Telegram keeps, by its id, with a caption and buttons; we never fetch it.

A text can become a file, a file never a text again (Bot API: editMessageMedia).
"""

from dataclasses import dataclass

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    Message,
)
from structlog import get_logger

from bot.domain.transfers import ProofKind
from bot.telegram.pictures import CAPTION_LENGTH_MAX
from bot.telegram.refusals import is_not_modified
from bot.telegram.screens.screen import Screen
from bot.telegram.show import answer_press, bot_of, send
from bot.telegram.texts.markup import cut_html

log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file and what stands under it; ``gone`` stands there when Telegram has it no more."""

    kind: ProofKind
    file_id: str
    text: str
    gone: str
    keyboard: InlineKeyboardMarkup | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", cut_html(self.text, most=CAPTION_LENGTH_MAX))


async def show_attachment(event: CallbackQuery, shown: Attachment, *, anew: bool) -> None:
    """Show it in place of the message that was tapped, or as a new one.

    Files belong to one bot: a shop that has moved to another shows the words alone.
    """
    bot, chat_id = bot_of(event), event.from_user.id
    await answer_press(event)
    if not anew and isinstance(event.message, Message) and await _turn(bot, event.message, shown):
        return
    try:
        await _send(bot, chat_id, shown)
    except TelegramBadRequest as error:
        log.warning("file not shown", chat_id=chat_id, error=error.message)
        await send(bot, chat_id, Screen(f"{shown.text}\n\n{shown.gone}", shown.keyboard))


async def _turn(bot: Bot, message: Message, shown: Attachment) -> bool:
    """Turn a message into it; False where it has to be sent instead."""
    made = InputMediaPhoto if shown.kind is ProofKind.PHOTO else InputMediaDocument
    media = made(media=shown.file_id, caption=shown.text, parse_mode=ParseMode.HTML)
    try:
        await bot.edit_message_media(
            media=media,
            chat_id=message.chat.id,
            message_id=message.message_id,
            reply_markup=shown.keyboard,
        )
    except TelegramBadRequest as error:
        return is_not_modified(error)
    return True


async def _send(bot: Bot, chat_id: int, shown: Attachment) -> None:
    if shown.kind is ProofKind.PHOTO:
        await bot.send_photo(
            chat_id,
            shown.file_id,
            caption=shown.text,
            parse_mode=ParseMode.HTML,
            reply_markup=shown.keyboard,
        )
    else:
        await bot.send_document(
            chat_id,
            shown.file_id,
            caption=shown.text,
            parse_mode=ParseMode.HTML,
            reply_markup=shown.keyboard,
        )
