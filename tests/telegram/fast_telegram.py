"""Telegram's limits on a clock that runs as fast as it can, and who speaks to it.

The counting is the sandbox's own, asked at the end of a pretended way of so many seconds.
"""

import asyncio
import selectors
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import EditMessageText, SendMessage, TelegramMethod

from bot.telegram.outgoing import Outgoing
from bot.telegram.pace import Priority
from sandbox.telegram.limits import Limits, Pace
from sandbox.telegram.refusals import Refused


class FastLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock jumps to the next timer, and so many seconds beyond it."""

    def __init__(self, late_seconds: float = 0.0) -> None:
        self.now = 1000.0
        self.late_seconds = late_seconds
        super().__init__(JumpingSelector(self))

    def time(self) -> float:
        return self.now


class JumpingSelector(selectors.SelectSelector):
    """Never waits; moves the loop's clock instead."""

    def __init__(self, loop: FastLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout:
            self._loop.now += timeout + self._loop.late_seconds
        return super().select(0)


def run(coroutine: Coroutine[Any, Any, None], *, late_seconds: float = 0.0) -> None:
    with asyncio.Runner(loop_factory=lambda: FastLoop(late_seconds)) as runner:
        runner.run(coroutine)


def now() -> float:
    return asyncio.get_running_loop().time()


@dataclass
class Telegram:
    """Counts as Telegram does, at the end of a way of so many seconds."""

    limits: Limits = field(default_factory=Limits)
    way: Callable[[], float] = lambda: 0.05
    arrived: list[tuple[float, str]] = field(default_factory=list)
    refused: int = 0
    orders: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.pace = Pace(self.limits, monotonic=now)
        self.began = now()

    async def __call__(self, bot: Bot, method: TelegramMethod[Any]) -> Any:
        await asyncio.sleep(self.way())
        self._judge(method)
        await asyncio.sleep(self.way())
        return True

    def _judge(self, method: TelegramMethod[Any]) -> None:
        if self.orders:
            raise TelegramRetryAfter(method, "Too Many Requests", self.orders.pop(0))
        chat_id = getattr(method, "chat_id", None)
        if chat_id is not None:
            try:
                self.pace.take(chat_id, is_edit=isinstance(method, EditMessageText))
            except Refused as refusal:
                self.refused += 1
                raise TelegramRetryAfter(method, "Too Many Requests", 1) from refusal
        self.arrived.append((now() - self.began, getattr(method, "text", "")))

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.arrived]


@dataclass
class Sender:
    outgoing: Outgoing
    telegram: Telegram

    def __call__(
        self, method: TelegramMethod[Any], priority: Priority = Priority.ANSWER
    ) -> Awaitable[Any]:
        return self._send(method, priority)

    async def _send(self, method: TelegramMethod[Any], priority: Priority) -> Any:
        way = cast("NextRequestMiddlewareType[Any]", self.telegram)
        with self.outgoing.priority(priority):
            return await self.outgoing(way, cast("Bot", None), method)


def sender(telegram: Telegram | None = None, **settings: Any) -> Sender:
    return Sender(Outgoing(monotonic=now, **settings), telegram or Telegram())


def text(chat_id: int, words: str = "") -> SendMessage:
    return SendMessage(chat_id=chat_id, text=words)
