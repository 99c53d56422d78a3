"""How fast a bot may send, as Telegram's FAQ puts it, and what happens when it sends faster.

Overall so many messages in any second; in one chat a short burst and then one a second; in one
group twenty a minute. An edit counts for its chat only.
"""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.telegram.refusals import too_many_requests

GROUP_WINDOW_SECONDS = 60.0


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What is enforced; None switches a limit off."""

    per_second: int | None = 30
    chat_burst: int = 3
    chat_per_second: float | None = 1
    group_per_minute: int | None = 20

    @classmethod
    def none(cls) -> "Limits":
        """No limit at all, for tests that are about something else."""
        return cls(per_second=None, chat_per_second=None, group_per_minute=None)


class Pace:
    """Counts what the bot sends and refuses what comes too fast."""

    def __init__(self, limits: Limits, *, monotonic: Callable[[], float]) -> None:
        """`monotonic` gives seconds that never go back."""
        self._limits = limits
        self._monotonic = monotonic
        self._sent: deque[float] = deque()
        self._group_sent: dict[int, deque[float]] = {}
        self._chat_due: dict[int, float] = {}

    def take(self, chat_id: int, *, is_edit: bool) -> None:
        """Count one message or edit; raises `Refused` 429, which itself counts for nothing."""
        now = self._monotonic()
        waits = [self._chat_wait(chat_id, now)]
        if not is_edit:
            waits.append(self._overall_wait(now))
        if chat_id < 0:
            waits.append(self._group_wait(chat_id, now))
        if (wait := max(waits)) > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        self._count(chat_id, now=now, is_edit=is_edit)

    def _count(self, chat_id: int, *, now: float, is_edit: bool) -> None:
        if not is_edit and self._limits.per_second is not None:
            self._sent.append(now)
        if chat_id < 0 and self._limits.group_per_minute is not None:
            self._group_sent.setdefault(chat_id, deque()).append(now)
        if self._limits.chat_per_second is not None:
            due = max(self._chat_due.get(chat_id, now), now)
            self._chat_due[chat_id] = due + 1 / self._limits.chat_per_second

    def _overall_wait(self, now: float) -> float:
        if self._limits.per_second is None:
            return 0.0
        return _window_wait(self._sent, now=now, window=1.0, most=self._limits.per_second)

    def _group_wait(self, chat_id: int, now: float) -> float:
        if self._limits.group_per_minute is None:
            return 0.0
        sent = self._group_sent.setdefault(chat_id, deque())
        return _window_wait(
            sent, now=now, window=GROUP_WINDOW_SECONDS, most=self._limits.group_per_minute
        )

    def _chat_wait(self, chat_id: int, now: float) -> float:
        rate = self._limits.chat_per_second
        if rate is None:
            return 0.0
        allowance = (self._limits.chat_burst - 1) / rate
        # A hair of tolerance: a sender that waits exactly one second must never be refused.
        return self._chat_due.get(chat_id, now) - now - allowance - 1e-6


def _window_wait(sent: deque[float], *, now: float, window: float, most: int) -> float:
    while sent and sent[0] <= now - window:
        sent.popleft()
    return sent[0] + window - now if len(sent) >= most else 0.0
