"""Everything the bot says goes through here: at Telegram's pace, and repeated when it was too fast.

Also the table of what each Telegram error means for a piece of news (money page 9.2).
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum, auto
from math import ceil
from time import monotonic as system_monotonic
from typing import Final

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from structlog import get_logger

from bot.shop.notifier import Dead, Delivery, Later, Sent, Unreachable
from bot.telegram.pace import ChatRules, Priority
from bot.telegram.refusals import is_not_modified, is_unreachable
from bot.telegram.turnstile import ChatId, Pass, TurnedAway, Turnstile

TRIES: Final = 10
"""So often one call is repeated after a 429, at most."""

AGAIN_SECONDS: Final = 5.0
"""After a failure of the network or of Telegram itself."""

TOKEN_SECONDS: Final = 60.0
"""After Telegram did not know our token."""

_priority: ContextVar[Priority] = ContextVar("outgoing_priority", default=Priority.ANSWER)

log = get_logger(__name__)


class Cost(Enum):
    """What a call counts as."""

    MESSAGE = auto()
    EDIT = auto()
    FREE = auto()
    POLL = auto()


class Outgoing(BaseRequestMiddleware):
    """A middleware of the bot's session: ``bot.session.middleware(outgoing)``."""

    def __init__(
        self,
        *,
        global_rate: int = 25,
        chat_rate: float = 1,
        chat_burst: int = 3,
        patience_seconds: float = 60,
        monotonic: Callable[[], float] = system_monotonic,
    ) -> None:
        """Messages a second overall, calls a second in one chat after a burst; 0 is no limit.

        A call is repeated after a 429 unless Telegram wants more patience than this many seconds:
        then TelegramRetryAfter is raised. ``monotonic`` gives seconds that never go back.
        """
        self._patience_seconds = patience_seconds
        self.turnstile = Turnstile(
            global_rate=global_rate,
            rules=ChatRules(rate=chat_rate, burst=chat_burst),
            monotonic=monotonic,
        )

    @contextmanager
    def priority(self, priority: Priority) -> Iterator[None]:
        """Calls made inside have this priority; elsewhere they answer a person's act."""
        token = _priority.set(priority)
        try:
            yield
        finally:
            _priority.reset(token)

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Make the call when its turn has come; again when Telegram found it too early."""
        cost = cost_of(method.__api_method__)
        chat_id: ChatId | None = getattr(method, "chat_id", None)
        if cost is Cost.POLL:
            return await make_request(bot, method)
        for _ in range(TRIES - 1):
            try:
                return await self._call(make_request, bot, method, cost, chat_id)
            except TelegramRetryAfter as error:
                if error.retry_after > self._patience_seconds:
                    raise
                log.warning("told to wait", method=method.__api_method__, seconds=error.retry_after)
                if cost is Cost.FREE or chat_id is None:
                    await asyncio.sleep(error.retry_after)
        return await self._call(make_request, bot, method, cost, chat_id)

    async def _call(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
        cost: Cost,
        chat_id: ChatId | None,
    ) -> Response[TelegramType]:
        if cost is Cost.FREE or chat_id is None:
            return await make_request(bot, method)
        given = await self._turn(method, cost, chat_id)
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as error:
            self.turnstile.pause(chat_id, error.retry_after)
            self.turnstile.turn_away(longer_than=self._patience_seconds)
            raise
        finally:
            self.turnstile.leave(given)

    async def _turn(
        self, method: TelegramMethod[TelegramType], cost: Cost, chat_id: ChatId
    ) -> Pass:
        if self.turnstile.pause_left(chat_id) > self._patience_seconds:
            raise self._silence(method, chat_id)
        try:
            return await self.turnstile.enter(
                chat_id, is_edit=cost is Cost.EDIT, priority=_priority.get()
            )
        except TurnedAway as error:
            raise self._silence(method, chat_id) from error

    def _silence(self, method: TelegramMethod[TelegramType], chat_id: ChatId) -> TelegramRetryAfter:
        seconds = ceil(self.turnstile.pause_left(chat_id))
        return TelegramRetryAfter(method, "Too Many Requests: told before", seconds)


def cost_of(method: str) -> Cost:
    """What a call counts as, by the name of its Bot API method.

    An edit counts for its chat only, what is neither message nor edit nowhere (money page 9.2).
    """
    if method == "getUpdates":
        return Cost.POLL
    if method.startswith("edit") and not method.startswith("editForum"):
        return Cost.EDIT
    if method == "sendChatAction" or not method.startswith(("send", "copy", "forward")):
        return Cost.FREE
    return Cost.MESSAGE


def delivery_of(error: AiogramError) -> Delivery:
    """What became of a message that ended in this error (money page 9.2).

    A message that is gone (bot.telegram.refusals) is the caller's to send anew first; HTML that
    cannot be read was sent as plain text before (bot.telegram.plain_text).
    """
    if not isinstance(error, TelegramAPIError):
        return Later(AGAIN_SECONDS) if isinstance(error, ClientDecodeError) else Dead(str(error))
    if isinstance(error, TelegramRetryAfter):
        return Later(error.retry_after, counts=False)
    if error.message.startswith("Too Many Requests"):
        return Later(AGAIN_SECONDS, counts=False)
    if is_not_modified(error):
        return Sent()
    if is_unreachable(error):
        return Unreachable()
    if isinstance(error, TelegramUnauthorizedError):
        return Later(TOKEN_SECONDS, counts=False)
    return _delivery_of_failure(error)


def _delivery_of_failure(error: TelegramAPIError) -> Delivery:
    is_network = isinstance(error, TelegramNetworkError | TelegramServerError)
    if is_network and not isinstance(error, TelegramEntityTooLarge):
        return Later(AGAIN_SECONDS)
    return Dead(error.message)
