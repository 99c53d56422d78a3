"""Puts a Screen in front of a person: edits the message they tapped, or sends one.

The press is answered before anything else, so that the button stops spinning (money page 9.3).
"""

from typing import Final, cast

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.types import CallbackQuery, Message
from structlog import get_logger

from bot.telegram.hook_answer import rides
from bot.telegram.light import PressAnswer, ScreenEdit, ScreenSending, SentScreen
from bot.telegram.refusals import is_gone, is_not_modified, is_query_over
from bot.telegram.screens.screen import Screen

TOAST_LENGTH_MAX: Final = 200
"""Characters of an answer to a press (Bot API: answerCallbackQuery)."""

NO_PREVIEW: Final = {"is_disabled": True}

log = get_logger(__name__)


async def show(
    event: Message | CallbackQuery, screen: Screen, *, anew: bool = False, toast: str | None = None
) -> int:
    """Show the screen; the number of the message that shows it now.

    A press edits its message, unless ``anew`` asks for a new one or the old one cannot be edited.
    ``toast`` is plain text shown briefly with the answer to the press.
    """
    bot = bot_of(event)
    if isinstance(event, Message):
        return await send(bot, event.chat.id, screen)
    await answer_press(event, toast)
    if anew or not isinstance(event.message, Message):
        return await send(bot, _chat_of(event), screen)
    if event.message.text is None:
        return await _replace(bot, event.message, screen)
    return await _edit(bot, event.message, screen)


async def answer_press(
    event: CallbackQuery,
    text: str | None = None,
    *,
    alert: bool = False,
    must_arrive: bool = False,
) -> bool:
    """Answer a press, with a toast (or a box to close) if there is a plain text.

    False when it was answered before or is too old, so that nobody has seen the text. Where hooks
    carry answers that is known only of a text that ``must_arrive``.
    """
    answer = PressAnswer(
        callback_query_id=event.id,
        text=text[:TOAST_LENGTH_MAX] if text else None,
        show_alert=alert or None,
    ).as_(event.bot)
    if await rides(answer, must_arrive=must_arrive):
        return True
    try:
        await answer
    except TelegramBadRequest as error:
        if not is_query_over(error):
            raise
        return False
    return True


async def send(
    bot: Bot, chat_id: int, screen: Screen, *, reply_to_message_id: int | None = None
) -> int:
    """Send the screen as a new message; its number."""
    reply = None
    if reply_to_message_id is not None:
        reply = {"message_id": reply_to_message_id, "allow_sending_without_reply": True}
    sending = ScreenSending(
        chat_id=chat_id,
        text=screen.text,
        reply_markup=screen.keyboard,
        parse_mode=ParseMode.HTML,
        link_preview_options=NO_PREVIEW,
        reply_parameters=reply,
    )
    return cast("SentScreen", await bot(sending)).message_id


async def revise(
    bot: Bot, chat_id: int, message_id: int | None, screen: Screen, *, is_wanted: bool = True
) -> int | None:
    """Bring a message up to date; the number of the one that had to be sent instead, else None.

    One that is gone is sent anew where ``is_wanted``.
    """
    if message_id is None:
        return await send(bot, chat_id, screen)
    try:
        await _edit_text(bot, chat_id, message_id, screen)
    except TelegramBadRequest as error:
        if is_not_modified(error) or (is_gone(error) and not is_wanted):
            return None
        if not is_gone(error):
            raise
        return await send(bot, chat_id, screen)
    return None


async def delete(message: Message) -> bool:
    """Take a person's message out of the chat; False where Telegram did not (Bot API: 48 hours)."""
    try:
        await bot_of(message).delete_message(message.chat.id, message.message_id)
    except TelegramAPIError as error:
        log.warning("message not deleted", chat_id=message.chat.id, error=type(error).__name__)
        return False
    return True


def bot_of(event: Message | CallbackQuery) -> Bot:
    """The bot that received this event."""
    if event.bot is None:
        raise RuntimeError("the event was not received by a bot")
    return event.bot


async def _replace(bot: Bot, picture: Message, screen: Screen) -> int:
    """A picture never becomes text (Bot API: editMessageText): it goes, and a message comes."""
    sent = await send(bot, picture.chat.id, screen)
    await delete(picture)
    return sent


async def _edit(bot: Bot, message: Message, screen: Screen) -> int:
    try:
        await _edit_text(bot, message.chat.id, message.message_id, screen)
    except TelegramBadRequest as error:
        if is_not_modified(error):
            return message.message_id
        if not is_gone(error):
            raise
        return await send(bot, message.chat.id, screen)
    return message.message_id


async def _edit_text(bot: Bot, chat_id: int, message_id: int, screen: Screen) -> None:
    await bot(
        ScreenEdit(
            text=screen.text,
            chat_id=chat_id,
            message_id=message_id,
            reply_markup=screen.keyboard,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
        )
    )


def _chat_of(event: CallbackQuery) -> int:
    return event.message.chat.id if event.message else event.from_user.id
