"""Copies a broadcast's message and shows how far it is: bot.shop.copier.Copier over Telegram.

copyMessage leaves the original's inline keyboard behind (Bot API: copyMessage), so the buttons are
given along.
"""

from collections.abc import Iterable

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramAPIError
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain.broadcasts import ButtonRows, LinkButton
from bot.shop.broadcast_card import BroadcastCard, Original
from bot.shop.copier import Copied, Speed, Spoiled
from bot.shop.notifier import Delivery, Later, Recipient, Sent
from bot.telegram.outgoing import AGAIN_SECONDS, Outgoing, delivery_of
from bot.telegram.pace import Priority
from bot.telegram.refusals import is_deleted, is_spoiled
from bot.telegram.screens import broadcast as screens
from bot.telegram.show import revise
from bot.telegram.texts.translator import Translator
from bot.telegram.turnstile import TurnedAway


class TelegramCopier:
    """Copies go after everything else that waits for its turn."""

    def __init__(self, bot: Bot, translator: Translator, outgoing: Outgoing) -> None:
        self._bot = bot
        self._translator = translator
        self._outgoing = outgoing

    async def copy(self, chat_id: int, original: Original, *, is_trial: bool = False) -> Copied:
        """See bot.shop.copier.Copier."""
        priority = Priority.ANSWER if is_trial else Priority.BROADCAST
        try:
            with self._outgoing.priority(priority):
                copied = await self._bot.copy_message(
                    chat_id=chat_id,
                    from_chat_id=original.chat_id,
                    message_id=original.message_id,
                    reply_markup=as_markup(original.buttons),
                )
        except AiogramError as error:
            if isinstance(error, TelegramAPIError) and is_spoiled(error):
                return Spoiled(error.message)
            return delivery_of(error)
        return Sent(copied.message_id)

    async def take_back(self, chat_id: int, message_id: int) -> Delivery:
        """See bot.shop.copier.Copier. It takes a message's turn, though Telegram counts it less."""
        turnstile = self._outgoing.turnstile
        try:
            turn = await turnstile.enter(chat_id, is_edit=False, priority=Priority.BROADCAST)
        except TurnedAway:
            return Later(AGAIN_SECONDS, counts=False)
        try:
            await self._bot.delete_message(chat_id=chat_id, message_id=message_id)
        except AiogramError as error:
            if isinstance(error, TelegramAPIError) and is_deleted(error):
                return Sent()
            return delivery_of(error)
        finally:
            turnstile.leave(turn)
        return Sent()

    async def show_progress(
        self, to: Recipient, card: BroadcastCard, speed: Speed | None, *, message_id: int | None
    ) -> Delivery:
        """See bot.shop.copier.Copier."""
        screen = screens.progress(self._translator.texts(to.language), card, speed)
        try:
            with self._outgoing.priority(Priority.ORDER):
                sent = await revise(
                    self._bot, to.chat_id, message_id, screen, is_wanted=card.is_under_way
                )
        except AiogramError as error:
            return delivery_of(error)
        return Sent(sent)


def as_markup(buttons: ButtonRows) -> InlineKeyboardMarkup | None:
    """The buttons as Telegram takes them."""
    if not buttons:
        return None
    rows = [[InlineKeyboardButton(text=one.label, url=one.url) for one in row] for row in buttons]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def link_buttons(markup: InlineKeyboardMarkup | None) -> ButtonRows:
    """The buttons of a message that lead somewhere without the bot that made them."""
    rows: Iterable[Iterable[InlineKeyboardButton]] = markup.inline_keyboard if markup else ()
    kept = (tuple(LinkButton(one.text, one.url) for one in row if one.url) for row in rows)
    return tuple(row for row in kept if row)
