"""Where outgoing calls wait for their turn: people's own acts first, then orders, then broadcasts.

Calls to one chat keep their order within a priority. No task runs here: whoever waits is woken by
a timer of the event loop.
"""

import asyncio
from bisect import insort
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from math import inf
from typing import Final

from bot.telegram.pace import ChatPace, ChatRules, Priority, Window

ChatId = int | str

CHATS_KEPT_MIN: Final = 1024
"""Chats remembered before the idle ones are looked for."""

FLOODED_CHATS: Final = 3
FLOODED_SECONDS: Final = 5.0
"""So many chats told to wait within so many seconds: the whole bot waits (money page 9.2)."""

LATE_SECONDS: Final = 0.1
"""A timer that wakes us so late costs no part of the rate: those whose turn it was go at once."""


class TurnedAway(Exception):
    """There is no use in waiting."""


@dataclass(frozen=True, slots=True)
class Pass:
    """The right to make one call; given back when the call has ended."""

    chat: ChatPace
    number: int


@dataclass(slots=True, order=True)
class _Waiting:
    priority: Priority
    number: int
    chat_id: ChatId = field(compare=False)
    is_edit: bool = field(compare=False)
    turn: asyncio.Future[Pass] = field(compare=False)


class Turnstile:
    """Lets calls through as fast as Telegram allows and no faster."""

    def __init__(
        self, *, global_rate: int, rules: ChatRules, monotonic: Callable[[], float]
    ) -> None:
        """At most ``global_rate`` messages in any second (0: no limit), and ``rules`` by chat.

        ``monotonic`` answers with seconds that never go back.
        """
        self._rules = rules
        self._monotonic = monotonic
        self._messages = Window(global_rate, 1.0)
        self._step = 1 / global_rate if global_rate else 0.0
        self._due = 0.0
        self._paused_until = 0.0
        self._floods: deque[tuple[float, ChatId]] = deque(maxlen=FLOODED_CHATS * 8)
        self._chats: dict[ChatId, ChatPace] = {}
        self._sweep_at = CHATS_KEPT_MIN
        self._numbers = count()
        self._waiting: list[_Waiting] = []
        self._timer: asyncio.TimerHandle | None = None

    async def enter(self, chat_id: ChatId, *, is_edit: bool, priority: Priority) -> Pass:
        """Wait for the turn of one message or edit to this chat.

        Raises TurnedAway when Telegram, meanwhile, wants a silence too long to wait for.
        """
        now = self._monotonic()
        wait = self._wait(chat_id, now=now, is_edit=is_edit, priority=priority)
        if wait <= 0 and not self._is_behind(chat_id, priority):
            is_spread = priority is Priority.BROADCAST
            return self._take(chat_id, now=now, is_edit=is_edit, is_spread=is_spread)
        turn: asyncio.Future[Pass] = asyncio.get_running_loop().create_future()
        insort(self._waiting, _Waiting(priority, next(self._numbers), chat_id, is_edit, turn))
        self._wake_in(wait)
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.leave(turn.result())
            raise

    def leave(self, given: Pass) -> None:
        """The call has ended, one way or the other."""
        given.chat.end(given.number, self._monotonic())

    def pause(self, chat_id: ChatId, seconds: float) -> None:
        """Telegram wants silence in this chat; in every chat when several were told lately."""
        now = self._monotonic()
        self._chat(chat_id).pause(now + seconds)
        self._floods.append((now, chat_id))
        lately = {chat for at, chat in self._floods if at > now - FLOODED_SECONDS}
        if len(lately) >= FLOODED_CHATS:
            self._paused_until = max(self._paused_until, now + seconds)

    def pause_left(self, chat_id: ChatId) -> float:
        """Seconds of silence that Telegram still wants for this chat; zero or less for none."""
        now = self._monotonic()
        chat = self._chats.get(chat_id)
        return max(self._paused_until - now, chat.pause_left(now) if chat else 0.0)

    def turn_away(self, *, longer_than: float) -> None:
        """End the waiting of those to whose chats Telegram wants a longer silence, in seconds."""
        for one in self._waiting:
            if not one.turn.done() and self.pause_left(one.chat_id) > longer_than:
                one.turn.set_exception(TurnedAway())

    @property
    def chats_known(self) -> int:
        """How many chats are remembered."""
        return len(self._chats)

    def _is_behind(self, chat_id: ChatId, priority: Priority) -> bool:
        return any(
            one.chat_id == chat_id and one.priority <= priority and not one.turn.done()
            for one in self._waiting
        )

    def _wait(self, chat_id: ChatId, *, now: float, is_edit: bool, priority: Priority) -> float:
        chat = self._chats.get(chat_id)
        wait = max(chat.wait(now, priority) if chat else 0.0, self._paused_until - now)
        return wait if is_edit else max(wait, self._wait_for_all(now))

    def _wait_for_all(self, now: float) -> float:
        """Seconds until a message fits the overall rate, whosever it is."""
        return max(self._messages.wait(now), self._due - now)

    def _take(self, chat_id: ChatId, *, now: float, is_edit: bool, is_spread: bool) -> Pass:
        if not is_edit:
            self._messages.take(now)
        if is_spread and not is_edit:
            # What waited, and every broadcast, goes one by one: a burst at the end of each second
            # would meet the one before it at Telegram, and keep people waiting for a second.
            is_late = now - self._due < max(self._step, LATE_SECONDS)
            self._due = self._step + (self._due if is_late else now)
        chat = self._chat(chat_id)
        return Pass(chat, chat.take(now))

    def _chat(self, chat_id: ChatId) -> ChatPace:
        if chat_id not in self._chats:
            self._sweep()
            is_group = isinstance(chat_id, str) or chat_id < 0
            self._chats[chat_id] = ChatPace(self._rules, is_group=is_group)
        return self._chats[chat_id]

    def _sweep(self) -> None:
        if len(self._chats) < self._sweep_at:
            return
        now = self._monotonic()
        self._chats = {
            chat_id: chat for chat_id, chat in self._chats.items() if not chat.is_idle(now)
        }
        self._sweep_at = max(CHATS_KEPT_MIN, 2 * len(self._chats))

    def _wake_in(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        when = loop.time() + max(seconds, 0.0)
        if self._timer is not None:
            if not self._timer.cancelled() and self._timer.when() <= when:
                return
            self._timer.cancel()
        self._timer = loop.call_at(when, self._let_through)

    def _let_through(self) -> None:
        self._timer = None
        now = self._monotonic()
        soonest, for_all = inf, self._wait_for_all(now)
        held: set[ChatId] = set()
        still: list[_Waiting] = []
        for one in self._waiting:
            if one.turn.done():
                continue
            # Most wait for the overall rate: their chats need not be looked at.
            is_early = for_all > 0 and not one.is_edit
            wait = for_all if is_early else self._turn_of(one, now=now, held=held)
            if wait > 0:
                held.add(one.chat_id)
                still.append(one)
                soonest = min(soonest, wait)
            else:
                for_all = self._wait_for_all(now)
        self._waiting = still
        if still:
            self._wake_in(soonest)

    def _turn_of(self, one: _Waiting, *, now: float, held: set[ChatId]) -> float:
        """Let this one through unless something holds it; seconds until to look again."""
        if one.chat_id in held:
            return inf
        wait = self._wait(one.chat_id, now=now, is_edit=one.is_edit, priority=one.priority)
        if wait <= 0:
            given = self._take(one.chat_id, now=now, is_edit=one.is_edit, is_spread=True)
            one.turn.set_result(given)
        return wait
