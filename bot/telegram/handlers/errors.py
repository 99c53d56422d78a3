"""What a person is told when something was refused or went wrong.

A ShopError has its own text, found by its name, and leaves the dialog where it was, so that the
person can answer again. Anything else is a bug: an apology here, a note to the owner there.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path
from traceback import extract_tb
from typing import Final

from aiogram import Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, ErrorEvent, Message, PreCheckoutQuery, Update
from structlog import get_logger

from bot.domain.errors import ShopError, StorageAway
from bot.telegram.payment_updates import is_payment
from bot.telegram.refusals import is_unreachable
from bot.telegram.screens.screen import Screen
from bot.telegram.show import answer_press, bot_of, send
from bot.telegram.texts.translator import Texts

ALERT_FROM: Final = 50
"""Characters from which a refusal is a box to close: a toast is gone before it is read."""

ReportBug = Callable[[str], Awaitable[None]]

log = get_logger(__name__)


def errors_router(report_bug: ReportBug) -> Router:
    """The router that meets every error of every handler.

    ``report_bug`` tells the owner where it happened, in a few words without secrets.
    """
    router = Router(name="errors")
    router.error.register(ErrorHandlers(report_bug).answer)
    return router


class ErrorHandlers:
    """The edge of the face: where exceptions become words."""

    def __init__(self, report_bug: ReportBug) -> None:
        """``report_bug`` as for errors_router."""
        self._report_bug = report_bug

    async def answer(self, event: ErrorEvent, t: Texts | None = None) -> None:
        """Tell the person; StorageAway and failures of payments go on to whoever fed the update.

        Raises what has to be tried again: the whole batch for StorageAway, the update for a
        payment (money page 9.1).
        """
        error, update = event.exception, event.update
        if isinstance(error, StorageAway) or is_payment(update):
            raise error
        if isinstance(error, ShopError):
            await _tell(update, t, error.code, error.facts)
            return
        await self._meet_bug(update, error, t)

    async def _meet_bug(self, update: Update, error: Exception, t: Texts | None) -> None:
        where = _where(update, error)
        if isinstance(error, TelegramAPIError) and is_unreachable(error):
            log.info("person not reachable", where=where)
            return
        user = getattr(update.event, "from_user", None)
        log.error(
            "handler failed",
            update=update.update_id,
            person=user.id if user else None,
            where=where,
            exc_info=error,
        )
        await _tell(update, t, "error-unexpected", {})
        if isinstance(error, TelegramAPIError):
            return
        try:
            await self._report_bug(where)
        except StorageAway:
            log.warning("bug not reported", where=where)


async def _tell(update: Update, t: Texts | None, key: str, facts: dict[str, object]) -> None:
    if t is None:
        return
    try:
        await _say(update, t, key, facts)
    except TelegramAPIError as error:
        log.warning("refusal not delivered", update=update.update_id, key=key, error=str(error))


async def _say(update: Update, t: Texts, key: str, facts: dict[str, object]) -> None:
    match update.event:
        case CallbackQuery() as press:
            text = t.plain(key, **facts)
            is_long = len(text) >= ALERT_FROM
            if not await answer_press(press, text, alert=is_long, must_arrive=True):
                await send(bot_of(press), press.from_user.id, Screen(t(key, **facts)))
        case PreCheckoutQuery() as query:
            await query.answer(ok=False, error_message=t.plain(key, **facts))
        case Message() as message:
            await send(bot_of(message), message.chat.id, Screen(t(key, **facts)))
        case _:
            return


def _where(update: Update, error: Exception) -> str:
    """The same words for the same bug, whoever met it: the owner is told once."""
    place = extract_tb(error.__traceback__)[-1]
    return (
        f"{type(error).__name__} in a {update.event_type},"
        f" at {Path(place.filename).name} {place.name}"
    )
