"""What Telegram cannot read as HTML goes out once more without tags, and the owner hears of it.

Money page 9.2. It stands around every call, so that texts, edits and captions fare alike.
"""

from collections.abc import Awaitable, Callable
from inspect import currentframe
from types import FrameType
from typing import Any, Final

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from pydantic import BaseModel
from structlog import get_logger

from bot.domain.errors import StorageAway
from bot.telegram.refusals import is_unparsable
from bot.telegram.texts.markup import plain

ReportText = Callable[[str], Awaitable[None]]

_FACE: Final = "bot.telegram."
_CARRIERS: Final = frozenset({__name__, "bot.telegram.outgoing", "bot.telegram.show"})
"""Everybody speaks through these: who spoke is further out."""

log = get_logger(__name__)


class PlainText(BaseRequestMiddleware):
    """A middleware of the bot's session, outside of the one that keeps the pace."""

    def __init__(self, report_text: ReportText) -> None:
        """``report_text`` tells the owner which place in the code has made the text.

        Those are few, and none of what it said is in them: it bears being told often.
        """
        self._report_text = report_text

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Make the call; once more as plain text when the HTML in it is not understood."""
        try:
            return await make_request(bot, method)
        except TelegramBadRequest as error:
            readable = without_tags(method) if is_unparsable(error) else None
            if readable is None:
                raise
            place, said = _who_speaks() or method.__api_method__, error.message
        log.error("html not understood", place=place, reason=said)
        answer = await make_request(bot, readable)
        await self._report(place)
        return answer

    async def _report(self, place: str) -> None:
        try:
            await self._report_text(place)
        except StorageAway:
            log.warning("text not reported", place=place)


def without_tags(method: TelegramMethod[TelegramType]) -> TelegramMethod[TelegramType] | None:
    """The same call with plain words in place of HTML; None where it has no words."""
    media = getattr(method, "media", None)
    carrier = media if isinstance(media, BaseModel) else method
    words = _plain_words(carrier)
    if not words:
        return None
    if carrier is media:
        words = {"media": carrier.model_copy(update=words)}
    return method.model_copy(update=words)


def _plain_words(carrier: BaseModel) -> dict[str, Any]:
    fields = {name: getattr(carrier, name, None) for name in ("text", "caption")}
    words: dict[str, Any] = {
        name: plain(value) for name, value in fields.items() if isinstance(value, str)
    }
    return words | {"parse_mode": None} if words else {}


def _who_speaks() -> str | None:
    """The innermost public function of the face that waits for this call."""
    frame: FrameType | None = currentframe()
    while frame is not None:
        module, name = str(frame.f_globals.get("__name__")), frame.f_code.co_name
        if module.startswith(_FACE) and module not in _CARRIERS and not name.startswith("_"):
            return f"{module.removeprefix(_FACE)}.{name}"
        frame = frame.f_back
    return None
