"""What just changed, told to whoever watches: the chat page, a waiting person, the saver."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Event:
    """One change in one person's chat; `kind` is a word of the page's event stream."""

    person: int
    kind: str
    facts: dict[str, Any] = field(default_factory=dict)


class News:
    """Hands every event to all who subscribed, and wakes those who wait for any change."""

    def __init__(self) -> None:
        """Begin with nobody listening."""
        self._queues: set[asyncio.Queue[Event | None]] = set()
        self._changed = asyncio.Event()
        self._on_change: list[Callable[[], None]] = []

    def publish(self, person: int, kind: str, **facts: Any) -> None:
        """Tell of one event, and that something changed."""
        for queue in self._queues:
            queue.put_nowait(Event(person, kind, facts))
        self.changed()

    def changed(self) -> None:
        """Say that the state is not what it was, with nothing to show for it."""
        self._changed.set()
        self._changed = asyncio.Event()
        for listener in self._on_change:
            listener()

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._on_change.append(listener)

    async def next_change(self, *, seconds: float) -> bool:
        """Wait for a change at most so long; False when there was none."""
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            return False
        return True

    @contextmanager
    def subscription(self) -> Iterator["asyncio.Queue[Event | None]"]:
        """A queue of all events from now on; None in it means that the server stops."""
        queue: asyncio.Queue[Event | None] = asyncio.Queue()
        self._queues.add(queue)
        try:
            yield queue
        finally:
            self._queues.discard(queue)

    def close(self) -> None:
        """Tell every subscriber that nothing more will come."""
        for queue in self._queues:
            queue.put_nowait(None)
