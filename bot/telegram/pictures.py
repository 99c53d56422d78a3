"""Puts a picture with its caption in front of a person, in place of the message they tapped.

A text can become a picture, a picture never a text again (Bot API: editMessageMedia).
"""

from dataclasses import dataclass
from typing import Final

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)

from bot.telegram.refusals import is_gone, is_not_modified
from bot.telegram.show import bot_of
from bot.telegram.texts.markup import cut_html

CAPTION_LENGTH_MAX: Final = 1024
"""UTF-16 units of a caption after its entities are parsed (Bot API: sendPhoto)."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG with what stands under it: HTML whose values are escaped, and a keyboard."""

    png: bytes
    text: str
    keyboard: InlineKeyboardMarkup | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", cut_html(self.text, most=CAPTION_LENGTH_MAX))


async def show_picture(event: Message | CallbackQuery, picture: Picture) -> None:
    """Show it: a press that was answered before turns its message into the picture."""
    bot = bot_of(event)
    if isinstance(event, Message):
        await _send(bot, event.chat.id, picture)
    elif not isinstance(event.message, Message):
        await _send(bot, event.from_user.id, picture)
    else:
        await _turn_into(bot, event.message, picture)


async def _turn_into(bot: Bot, message: Message, picture: Picture) -> None:
    media = InputMediaPhoto(media=_file(picture), caption=picture.text, parse_mode=ParseMode.HTML)
    try:
        await bot.edit_message_media(
            media=media,
            chat_id=message.chat.id,
            message_id=message.message_id,
            reply_markup=picture.keyboard,
        )
    except TelegramBadRequest as error:
        if is_not_modified(error):
            return
        if not is_gone(error):
            raise
        await _send(bot, message.chat.id, picture)


async def _send(bot: Bot, chat_id: int, picture: Picture) -> None:
    await bot.send_photo(
        chat_id=chat_id,
        photo=_file(picture),
        caption=picture.text,
        parse_mode=ParseMode.HTML,
        reply_markup=picture.keyboard,
    )


def _file(picture: Picture) -> BufferedInputFile:
    return BufferedInputFile(picture.png, filename="figures.png")
