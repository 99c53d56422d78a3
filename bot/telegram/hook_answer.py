"""The answer to a press that rides in the hook's HTTP answer instead of being a call of its own.

Bot API, "Making requests when getting updates": Telegram carries it out and tells nobody how it
went, which for a spinner is all the same. It never waits for slow work (money page 9.3).
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from json import dumps
from typing import Final, Optional

from aiogram.exceptions import AiogramError

from bot.telegram.light import PressAnswer

PATIENCE_SECONDS: Final = 1.5
"""So long the answer may wait for the handler's end: the person is to see it within two seconds."""

_place: ContextVar[Optional["HookAnswer"]] = ContextVar("hook_answer", default=None)


async def rides(answer: PressAnswer, *, must_arrive: bool) -> bool:
    """Whether the answer has found a place in a hook's; False: make the call.

    One that ``must_arrive`` never rides, because then nobody would hear that it came too late.
    """
    place = _place.get()
    return place is not None and await place.take(answer, must_arrive=must_arrive)


class HookAnswer:
    """A place for one answer, while one update is handled."""

    def __init__(self, *, patience_seconds: float = PATIENCE_SECONDS) -> None:
        """From now on an answer waits so long at most, and then becomes a call."""
        self._loop = asyncio.get_running_loop()
        self._due = self._loop.time() + patience_seconds
        self._answer: PressAnswer | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._call: asyncio.Future[None] | None = None
        self._is_open = True

    @contextmanager
    def offered(self) -> Iterator[None]:
        """Answers given inside may ride."""
        token = _place.set(self)
        try:
            yield
        finally:
            _place.reset(token)
            self._is_open = False
            if self._timer is not None:
                self._timer.cancel()

    async def take(self, answer: PressAnswer, *, must_arrive: bool) -> bool:
        """Keep the answer, in the place of one without words; False: it has to be a call."""
        if not self._is_open or self._loop.time() >= self._due:
            return False
        if self._answer is not None and self._answer.text:
            await self.send()
            return False
        if must_arrive:
            self._answer = None
            self._is_open = False
            return False
        if self._timer is None:
            self._timer = self._loop.call_at(self._due, self._begin_call)
        self._answer = answer
        return True

    async def send(self) -> None:
        """Make a call of what waits: the hook's own answer will not carry it."""
        self._begin_call()
        await self._end_call()

    async def body(self) -> bytes:
        """What the hook's answer carries; nothing when the call was made meanwhile."""
        await self._end_call()
        if self._answer is None:
            return b""
        fields = self._answer.model_dump(exclude_none=True)
        return dumps({"method": self._answer.__api_method__, **fields}).encode()

    def _begin_call(self) -> None:
        self._is_open = False
        answer, self._answer = self._answer, None
        if answer is not None:
            self._call = asyncio.ensure_future(_make(answer))

    async def _end_call(self) -> None:
        if self._call is not None:
            await self._call


async def _make(answer: PressAnswer) -> None:
    with suppress(AiogramError):
        await answer
