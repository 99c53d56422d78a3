"""How fast one may speak to Telegram: exact windows and the pace of single chats.

Pure: every moment is an argument, in monotonic seconds. Not pyrate-limiter's buckets: a call must
be weighed against three limits at once and take from none unless it may take from all, by
priority, and one chat may be told to wait on its own.
"""

from collections import deque
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

GROUP_MESSAGES: Final = 20
GROUP_SECONDS: Final = 61.0
"""Messages in one group and minute (money page 9.2); a second more, for the way there."""


class Priority(IntEnum):
    """Who goes first: the lower number."""

    ANSWER = 0
    ORDER = 1
    BROADCAST = 2


class Window:
    """At most so many in any period, exactly."""

    def __init__(self, most: int, seconds: float) -> None:
        """No limit where ``most`` is zero."""
        self._most = most
        self._seconds = seconds
        self._taken: deque[float] = deque()

    def wait(self, now: float) -> float:
        """Seconds until the next one fits; zero or less when it fits now."""
        if len(self._taken) < self._most or not self._most:
            return 0.0
        return self._taken[-self._most] + self._seconds - now

    def take(self, now: float) -> None:
        """Count one."""
        if self._most:
            self._taken.append(now)
            if len(self._taken) > self._most:
                self._taken.popleft()

    def is_idle(self, now: float) -> bool:
        """Whether nothing it remembers matters any more."""
        return not self._taken or self._taken[-1] + self._seconds <= now


@dataclass(frozen=True, slots=True)
class ChatRules:
    """So many calls a second in one chat (0: no limit), after a burst of so many."""

    rate: float
    burst: int


class ChatPace:
    """What one chat has been sent lately."""

    def __init__(self, rules: ChatRules, *, is_group: bool) -> None:
        """A group has a limit by the minute as well."""
        self._rules = rules
        self._step = 1 / rules.rate if rules.rate else 0.0
        self._due = 0.0
        self._calls = 0
        self._open = 0
        self._paused_until = 0.0
        self._window = Window(GROUP_MESSAGES if is_group else 0, GROUP_SECONDS)

    def wait(self, now: float, priority: Priority) -> float:
        """Seconds until a call fits; zero or less when it fits now.

        The last of a burst is kept for a person's own acts, so that news never makes them wait.
        """
        spared = 0 if priority is Priority.ANSWER else 1
        allowance = max(self._rules.burst - 1 - spared, 0) * self._step
        waits = (self._due - allowance - now, self._paused_until - now, self._window.wait(now))
        return max(waits)

    def take(self, now: float) -> int:
        """Count a call that begins; its number is wanted back by ``end``."""
        self._due = max(self._due, now) + self._step
        self._window.take(now)
        self._open += 1
        self._calls += 1
        return self._calls

    def end(self, number: int, now: float) -> None:
        """The call has ended: Telegram counted it at this moment at the latest.

        Counting from its begin would be too early by the way there, and the next one refused.
        """
        self._open -= 1
        since = self._calls - number + 1
        self._due = max(self._due, now + since * self._step)

    def pause(self, until: float) -> None:
        """Telegram wants silence in this chat."""
        self._paused_until = max(self._paused_until, until)

    def pause_left(self, now: float) -> float:
        """Seconds of silence left."""
        return self._paused_until - now

    def is_idle(self, now: float) -> bool:
        """Whether forgetting this chat changes nothing."""
        is_due = self._due > now or self._paused_until > now
        return not self._open and not is_due and self._window.is_idle(now)
