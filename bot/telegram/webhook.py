"""Updates by hook: each is answered 200 when it is handled, and not before (money page 9.1).

Telegram sends a chat's next message, a person's next press, only then; what is answered otherwise,
or not at all, it sends again. So a kill at any point loses nothing and may repeat some.
"""

import asyncio
from collections.abc import Callable, Hashable, Mapping
from hmac import compare_digest
from http import HTTPStatus
from json import loads
from typing import Final
from weakref import WeakValueDictionary

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.types import Update
from aiogram.utils.backoff import Backoff, BackoffConfig
from structlog import get_logger

from bot.domain.errors import StorageAway
from bot.telegram.connection import TokenRefused, refuses_token
from bot.telegram.handling import PAUSES, Handling, Stop
from bot.telegram.hook_answer import PATIENCE_SECONDS, HookAnswer
from bot.telegram.updates import ALLOWED_UPDATES, RawUpdate, decoded, lane_of

PROOF_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
CONNECTIONS: Final = 100
"""Hooks that Telegram may have open at once, the most it allows (Bot API: setWebhook)."""

REMEMBERED: Final = 1000
"""Updates kept in mind: one whose answer got lost comes again, and is not handled again."""

Reply = tuple[int, bytes]
"""A status of HTTP and a body."""

_DONE: Final[Reply] = (HTTPStatus.OK, b"")
_AWAY: Final[Reply] = (HTTPStatus.SERVICE_UNAVAILABLE, b"")
_FORGED: Final[Reply] = (HTTPStatus.UNAUTHORIZED, b"")
_MALFORMED: Final[Reply] = (HTTPStatus.BAD_REQUEST, b"")

log = get_logger(__name__)


class Webhook:
    """Takes updates that Telegram delivers and feeds the dispatcher, until told to stop."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        *,
        url: Callable[[], str],
        secret: str,
        payment_failed: Callable[[], object] = lambda: None,
        patience_seconds: float = PATIENCE_SECONDS,
        pauses: BackoffConfig = PAUSES,
    ) -> None:
        """``url`` is asked for once the port is open; ``secret`` proves that it is Telegram.

        ``payment_failed`` is called when a payment could not be taken in: reconcile now.
        ``patience_seconds`` is how long the answer to a press may wait for its handler.
        """
        if not secret:
            raise ValueError("without a secret anybody could pass for Telegram")
        self._bot = bot
        self._url = url
        self._secret = secret
        self._patience_seconds = patience_seconds
        self._pause_rules = pauses
        self._stop = Stop()
        self._handling = Handling(
            bot, dispatcher, self._stop, payment_failed=payment_failed, pauses=pauses
        )
        self._lanes: WeakValueDictionary[Hashable, asyncio.Lock] = WeakValueDictionary()
        self._under_way: dict[int, asyncio.Future[Reply]] = {}
        self._handled: dict[int, Reply] = {}

    async def run(self) -> None:
        """Tell Telegram where to deliver, then wait for ``stop``. Raises TokenRefused.

        The hook stays set: other processes may be taking updates, and what nobody takes waits.
        """
        await self._set()
        await self._stop.comes()

    def stop(self) -> None:
        """Take nothing new; whoever waits for a reply gets it when its handler has ended."""
        self._stop.wish()

    async def take(self, headers: Mapping[str, str], body: bytes) -> Reply:
        """Handle one delivery; the reply to it. Only 2xx tells Telegram that it was handled."""
        given = headers.get(PROOF_HEADER, "").encode("utf-8", "surrogateescape")
        if not compare_digest(given, self._secret.encode()):
            return _FORGED
        raw = _parsed(body)
        if raw is None:
            return _MALFORMED
        number = raw.get("update_id")
        if not isinstance(number, int):
            log.error("update without a number", kinds=list(raw))
            return _DONE
        return await self._once(number, raw)

    async def _set(self) -> None:
        pauses = Backoff(self._pause_rules)
        url = self._url()
        while not self._stop.is_wished:
            try:
                await self._bot.set_webhook(
                    url=url,
                    secret_token=self._secret,
                    allowed_updates=list(ALLOWED_UPDATES),
                    max_connections=CONNECTIONS,
                    drop_pending_updates=False,
                )
            except AiogramError as error:
                if refuses_token(error):
                    raise TokenRefused from None
                seconds = next(pauses)
                if isinstance(error, TelegramRetryAfter):
                    seconds = max(seconds, error.retry_after)
                log.warning("web hook not set", error=str(error), seconds=round(seconds, 1))
                await self._stop.comes_within(seconds)
            else:
                log.info("web hook set", url=url)
                return

    async def _once(self, number: int, raw: RawUpdate) -> Reply:
        """Handle it, or wait for the handler that is at it, or repeat what was said then."""
        if number in self._handled:
            return self._handled[number]
        if number in self._under_way:
            return await asyncio.shield(self._under_way[number])
        if self._stop.is_wished:
            return _AWAY
        self._under_way[number] = asyncio.get_running_loop().create_future()
        reply = _AWAY
        try:
            reply = await self._reply_to(raw)
        finally:
            self._under_way.pop(number).set_result(reply)
        if reply is not _AWAY:
            self._remember(number, reply)
        return reply

    async def _reply_to(self, raw: RawUpdate) -> Reply:
        update = decoded(raw, self._bot)
        if update is None:
            return _DONE
        place = HookAnswer(patience_seconds=self._patience_seconds)
        with place.offered():
            is_done = await self._handle(update)
        if not is_done:
            await place.send()
            return _AWAY
        return HTTPStatus.OK, await place.body()

    async def _handle(self, update: Update) -> bool:
        """In its lane's order; False when it has to be delivered again."""
        lane = lane_of(update)
        turn = self._lanes.get(lane)
        if turn is None:
            turn = self._lanes[lane] = asyncio.Lock()
        async with turn:
            try:
                return await self._handling.handle(update)
            except StorageAway:
                return False

    def _remember(self, number: int, reply: Reply) -> None:
        self._handled[number] = reply
        if len(self._handled) > REMEMBERED:
            del self._handled[next(iter(self._handled))]


def _parsed(body: bytes) -> RawUpdate | None:
    try:
        raw = loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) else None
