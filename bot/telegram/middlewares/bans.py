"""Whom the owner has banned: they can write to the owner, and nothing else is there for them.

Payments always pass (money page section 10).
"""

from collections.abc import Awaitable, Callable
from re import compile as compile_pattern
from typing import Any, Final

from aiogram import BaseMiddleware
from aiogram.exceptions import TelegramAPIError
from aiogram.types import TelegramObject, Update
from structlog import get_logger

from bot.telegram.filters import is_words
from bot.telegram.payment_updates import is_about_money
from bot.telegram.show import answer_press
from bot.telegram.states import Writing
from bot.telegram.texts.translator import Texts

log = get_logger(__name__)

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

_SUPPORT: Final = compile_pattern(r"/(pay)?support(@[A-Za-z0-9_]+)?( .*)?")
_WRITING: Final = frozenset(state.state for state in Writing.__states__)


class BanMiddleware(BaseMiddleware):
    """Stands around every update, behind the middlewares that give ``t`` and slow people down."""

    def __init__(self, turn_away: Callable[[int], bool]) -> None:
        """``turn_away`` says whether somebody, by Telegram's number, is banned."""
        self._turn_away = turn_away

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on, or say that this is all there is."""
        user = data.get("event_from_user")
        if user is None or not self._turn_away(user.id):
            return await handler(event, data)
        if not isinstance(event, Update) or await _may_pass(event, data.get("raw_state")):
            return await handler(event, data)
        await _say_so(event, data["t"])
        return None


async def _may_pass(update: Update, state: str | None) -> bool:
    message = update.message
    if is_about_money(update):
        return True
    if message is None:
        return False
    is_asking = _SUPPORT.fullmatch(message.text or "") is not None
    return is_asking or (state in _WRITING and await is_words(message))


async def _say_so(update: Update, t: Texts) -> None:
    try:
        if update.callback_query:
            await answer_press(update.callback_query, t.plain("screen-banned"), alert=True)
        elif update.message:
            await update.message.answer(t("screen-banned"))
    except TelegramAPIError as error:
        log.info("ban not told", update=update.update_id, error=str(error))
