"""A bot whose Telegram is a list: it keeps what is not confirmed, as the real one does."""

import asyncio
from collections.abc import Callable
from typing import Any

from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.types import Update
from aiogram.utils.backoff import BackoffConfig

from bot.telegram.polling import Polling
from bot.telegram.updates import RawUpdates

QUICK = BackoffConfig(min_delay=0.001, max_delay=0.01, factor=2.0, jitter=0.0)


class ScriptedBot(Bot):
    """Answers getUpdates itself; any other call is only noted."""

    def __init__(self, *updates: dict[str, Any]) -> None:
        super().__init__("1001:SCRIPTED")
        self.waiting = list(updates)
        self.errors: list[Exception] = []
        self.questions: list[RawUpdates] = []
        self.others: list[TelegramMethod[Any]] = []
        self.arrived = asyncio.Event()
        self.way = 0
        """Turns of the event loop that an answer is on its way."""

    async def __call__(
        self, method: TelegramMethod[Any], request_timeout: int | None = None
    ) -> Any:
        if not isinstance(method, RawUpdates):
            self.others.append(method)
            return True
        self.questions.append(method)
        await asyncio.sleep(0)
        if self.errors:
            raise self.errors.pop(0)
        if method.offset is not None:
            self.waiting = [one for one in self.waiting if one["update_id"] >= method.offset]
        if not self.waiting and method.timeout:
            self.arrived.clear()
            await self.arrived.wait()
        answer = self.waiting[: method.limit]
        for _ in range(self.way):
            await asyncio.sleep(0)
        return answer

    def send(self, *updates: dict[str, Any]) -> None:
        """These arrive now."""
        self.waiting.extend(updates)
        self.arrived.set()

    @property
    def offset(self) -> int | None:
        """Up to where all was confirmed so far."""
        return self.questions[-1].offset if self.questions else None

    @property
    def offsets(self) -> list[int | None]:
        """What was confirmed, question by question, without repetitions."""
        seen = [question.offset for question in self.questions]
        return [one for before, one in zip([-1, *seen], seen, strict=False) if one != before]


class Feed:
    """Stands for the dispatcher: notes what begins and ends, and does what it is told."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.gates: dict[int, asyncio.Event] = {}
        self.errors: dict[int, list[Exception]] = {}
        self.polling: Polling | None = None
        self.stop_after: int | None = None

    async def feed_update(self, bot: Bot, update: Update) -> None:
        number = update.update_id
        self.seen.append(f"{number} begins")
        await asyncio.sleep(0)
        if number in self.gates:
            await self.gates[number].wait()
        if self.errors.get(number):
            self.seen.append(f"{number} fails")
            raise self.errors[number].pop(0)
        self.seen.append(f"{number} ends")
        if number == self.stop_after and self.polling:
            self.polling.stop()


async def until(condition: Callable[[], bool]) -> None:
    """Give way until it is so."""
    for _ in range(5000):
        if condition():
            return
        await asyncio.sleep(0.001)
    raise AssertionError("it never came to that")
