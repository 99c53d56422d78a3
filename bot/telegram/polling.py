"""The bot's own getUpdates loop: no update is confirmed before it is handled (money page 9.1).

A kill at any point loses nothing and may repeat some. Chats are handled in parallel, each in
order. While a slow handler is at work, the updates behind it are already asked for, so that one
person never holds up the others; the offset stays at the first that is not handled.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Hashable, Iterable
from contextlib import suppress
from time import thread_time
from typing import Final, cast

from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramRetryAfter,
)
from aiogram.types import Update
from aiogram.utils.backoff import Backoff, BackoffConfig
from structlog import get_logger

from bot.domain.errors import StorageAway
from bot.telegram.connection import TokenRefused, refuses_token
from bot.telegram.handling import PAUSES, Handling, Stop
from bot.telegram.payment_updates import is_payment
from bot.telegram.progress import Progress
from bot.telegram.updates import (
    ALLOWED_UPDATES,
    RawUpdate,
    RawUpdates,
    decoded,
    lane_of,
)

WAITING_MAX: Final = 20
"""Updates of one lane that may wait. More are a flood: Telegram shows a hundred at a time, and one
person who writes faster than we may answer would hide everybody else behind theirs."""

ANSWER_SECONDS: Final = 15
"""What Telegram may need beyond the time it was asked to listen."""

GLANCE_SECONDS: Final = 0.01
"""So soon the updates behind a batch are asked for, if there are hands free for them."""

BUSY_SHARE: Final = 0.7
"""A loop that works more of the time than this has no hands free."""

log = get_logger(__name__)


class Polling:
    """Takes updates from Telegram and feeds the dispatcher, until told to stop."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        *,
        payment_failed: Callable[[], object] = lambda: None,
        listen_seconds: int = 25,
        grace_seconds: float = 0.25,
        pauses: BackoffConfig = PAUSES,
    ) -> None:
        """``payment_failed`` is called when a payment could not be taken in: reconcile now.

        ``listen_seconds`` is how long Telegram holds a question open, ``grace_seconds`` how long
        a batch is waited for before the updates behind it are asked for.
        """
        self._bot = bot
        self._stop = Stop()
        self._handling = Handling(
            bot, dispatcher, self._stop, payment_failed=payment_failed, pauses=pauses
        )
        self._listen_seconds = listen_seconds
        self._grace_seconds = grace_seconds
        self._glance_seconds = GLANCE_SECONDS
        self._pause_rules = pauses
        self._pauses = Backoff(pauses)
        self._progress = Progress()
        self._lanes: dict[Hashable, deque[Update]] = {}
        self._settled = asyncio.Event()
        self._listening: asyncio.Timeout | None = None
        self._refusal: TokenRefused | None = None

    async def run(self) -> None:
        """Work until ``stop``; then end what is under way and confirm it.

        Cancelled, it drops what is under way; Telegram will send that again. Raises TokenRefused.
        """
        async with asyncio.TaskGroup() as walks:
            while not self._stop.is_wished:
                for lane in self._filled(await self._fetch()):
                    walks.create_task(self._walk(lane))
                await self._settle()
        if self._refusal is not None:
            raise self._refusal
        await self._confirm()

    def stop(self) -> None:
        """Take nothing new; ``run`` returns when the handlers have ended."""
        self._stop.wish()
        if self._listening is not None:
            self._listening.reschedule(asyncio.get_running_loop().time())

    async def _fetch(self) -> list[RawUpdate]:
        try:
            batch = await self._ask()
        except TimeoutError:
            return []
        except AiogramError as error:
            await self._meet(error)
            return []
        self._pauses.reset()
        return batch

    async def _ask(self) -> list[RawUpdate]:
        seconds = 0 if self._progress.is_open else self._listen_seconds
        question = RawUpdates(
            offset=self._progress.offset, timeout=seconds, allowed_updates=list(ALLOWED_UPDATES)
        )
        try:
            # Without an end of its own: ``stop`` gives it one.
            async with asyncio.timeout(None) as self._listening:
                answer = await self._bot(question, request_timeout=seconds + ANSWER_SECONDS)
        finally:
            self._listening = None
        self._progress.forget_before(question.offset)
        return cast("list[RawUpdate]", answer)

    async def _meet(self, error: AiogramError) -> None:
        seconds = next(self._pauses)
        if refuses_token(error):
            self._refusal = TokenRefused()
            self._stop.wish()
            return
        if isinstance(error, TelegramRetryAfter):
            seconds = max(seconds, error.retry_after)
        log.warning("updates not received", error=str(error), seconds=round(seconds, 1))
        if isinstance(error, TelegramConflictError) and "webhook" in error.message:
            await self._take_over_from_webhook()
        await self._stop.comes_within(seconds)

    async def _take_over_from_webhook(self) -> None:
        log.warning("a web hook of an earlier run is removed; nothing that waits is dropped")
        with suppress(AiogramError):
            await self._bot.delete_webhook(drop_pending_updates=False)

    def _filled(self, batch: Iterable[RawUpdate]) -> list[Hashable]:
        """Put each new update behind those of its lane; the lanes that nobody walks yet."""
        updates = [update for raw in batch if (update := self._begun(raw)) is not None]
        if updates:
            self._glance_seconds = GLANCE_SECONDS
        # Questions before a payment first: Telegram waits ten seconds for their answer.
        updates.sort(key=lambda update: update.pre_checkout_query is None)
        idle: list[Hashable] = []
        for update in updates:
            lane = lane_of(update)
            if lane not in self._lanes:
                self._lanes[lane] = deque()
                idle.append(lane)
            if len(self._lanes[lane]) < WAITING_MAX or is_payment(update):
                self._lanes[lane].append(update)
            else:
                log.warning("flood dropped", update=update.update_id, lane=lane)
                self._progress.end(update.update_id)
        return idle

    def _begun(self, raw: RawUpdate) -> Update | None:
        number = raw.get("update_id")
        if not isinstance(number, int):
            log.error("update without a number", kinds=list(raw))
            return None
        if not self._progress.begin(number):
            return None
        update = decoded(raw, self._bot)
        if update is None:
            self._progress.end(number)
        return update

    async def _settle(self) -> None:
        """Wait for the batch, but no longer than asking for what is behind it is of use.

        A loop that has all hands full would only ask for what it cannot begin; and where the
        last such question brought nothing, the next waits twice as long.
        """
        if not self._progress.is_open:
            self._glance_seconds = GLANCE_SECONDS
            return
        loop = asyncio.get_running_loop()
        self._settled.clear()
        ends = loop.time() + self._grace_seconds
        is_busy = True
        while is_busy and loop.time() < ends and not self._settled.is_set():
            began, worked = loop.time(), thread_time()
            with suppress(TimeoutError):
                async with asyncio.timeout(min(self._glance_seconds, self._grace_seconds)):
                    await self._settled.wait()
            is_busy = thread_time() - worked > BUSY_SHARE * (loop.time() - began)
        self._glance_seconds = min(2 * self._glance_seconds, self._grace_seconds)

    async def _walk(self, lane: Hashable) -> None:
        queue = self._lanes[lane]
        while queue and await self._handle(queue[0]):
            self._progress.end(queue.popleft().update_id)
        del self._lanes[lane]
        if not self._progress.is_open:
            self._settled.set()

    async def _handle(self, update: Update) -> bool:
        """Until it is done with, however long the database is away; False when a stop came."""
        pauses = Backoff(self._pause_rules)
        while True:
            try:
                return await self._handling.handle(update)
            except StorageAway:
                if await self._stop.comes_within(next(pauses)):
                    return False

    async def _confirm(self) -> None:
        if self._progress.offset is None:
            return
        farewell = RawUpdates(
            offset=self._progress.offset, limit=1, allowed_updates=list(ALLOWED_UPDATES)
        )
        try:
            await self._bot(farewell)
        except AiogramError as error:
            log.warning("last updates not confirmed, they will come again", error=str(error))
