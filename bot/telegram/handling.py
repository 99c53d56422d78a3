"""One update from its decoding to its end, however it came: what polling and hooks have in common.

A payment is tried several times; any other update that fails is left, because the person has been
told already (bot.telegram.handlers.errors).
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from aiogram.utils.backoff import Backoff, BackoffConfig
from structlog import get_logger

from bot.domain.errors import StorageAway
from bot.telegram.payment_updates import is_payment

PAYMENT_TRIES: Final = 3
SLOW_SECONDS: Final = 5.0
"""A handler should have ended by then (money page 9.1)."""

PAUSES: Final = BackoffConfig(min_delay=0.5, max_delay=15.0, factor=2.0, jitter=0.1)

log = get_logger(__name__)


class Stop:
    """The wish to end, and waits that it cuts short."""

    def __init__(self) -> None:
        """Nobody wishes to end."""
        self._wished = asyncio.Event()

    @property
    def is_wished(self) -> bool:
        """Whether ``wish`` was called."""
        return self._wished.is_set()

    def wish(self) -> None:
        """From now on begin nothing new."""
        self._wished.set()

    async def comes(self) -> None:
        """Wait for it."""
        await self._wished.wait()

    async def comes_within(self, seconds: float) -> bool:
        """Wait so long at most; whether it came."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wished.wait()
        return self._wished.is_set()


class Handling:
    """Feeds the dispatcher."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        stop: Stop,
        *,
        payment_failed: Callable[[], object],
        pauses: BackoffConfig = PAUSES,
    ) -> None:
        """``payment_failed`` is called when a payment could not be taken in: reconcile now."""
        self._bot = bot
        self._dispatcher = dispatcher
        self._stop = stop
        self._payment_failed = payment_failed
        self._pauses = pauses

    async def handle(self, update: Update) -> bool:
        """Feed the update until it is done with; False when a stop came before that.

        Raises StorageAway: nothing was handled, it has to be taken again.
        """
        pauses = Backoff(self._pauses)
        for tries in range(1, PAYMENT_TRIES + 1):
            if await self._succeeds(update, tries) or not is_payment(update):
                return True
            if tries < PAYMENT_TRIES and await self._stop.comes_within(next(pauses)):
                return False
        self._payment_failed()
        return True

    async def _succeeds(self, update: Update, tries: int) -> bool:
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            await self._dispatcher.feed_update(self._bot, update)
        except StorageAway:
            log.warning("database away", update=update.update_id)
            raise
        except Exception:
            # Whatever it is, it ends this update alone and not the way they come.
            log.exception("update failed", update=update.update_id, tries=tries)
            return False
        seconds = loop.time() - began
        if seconds > SLOW_SECONDS:
            log.warning("handler slow", update=update.update_id, seconds=round(seconds, 1))
        return True
