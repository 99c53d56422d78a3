"""The bot's incoming updates: kept until the bot confirms them, handed out by long polling.

An update counts as handled when a later offset confirms it, or when its webhook was answered 200.
What is not confirmed is delivered again (Bot API, getUpdates).
"""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field

from aiogram.methods import GetUpdates
from pydantic import BaseModel

from sandbox.telegram.refusals import conflict
from sandbox.telegram.wire import to_wire

FIRST_UPDATE_ID = 500_000_001
BATCH_MAX = 100
POLL_SECONDS_MAX = 50
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(eq=False)
class Pending:
    """An update on its way. `lane` names what must stay in order: a chat, or a person's presses."""

    update_id: int
    lane: str
    body: str
    handled: asyncio.Event = field(default_factory=asyncio.Event)


class Updates:
    """The queue between the people and the bot."""

    def __init__(self, *, monotonic: Callable[[], float], changed: Callable[[], None]) -> None:
        """`monotonic` gives seconds that never go back; `changed` hears of every change."""
        self._monotonic = monotonic
        self._changed = changed
        self.pending: dict[int, Pending] = {}
        self.next_id = FIRST_UPDATE_ID
        self.allowed: list[str] | None = None
        self.webhook_active = False
        self.on_arrival: Callable[[Pending], None] = lambda _: None
        self._arrived = asyncio.Event()
        self._poll_number = 0
        self._ending: str | None = None
        self._closed = False
        self.polled = asyncio.Event()
        """Set while a long poll waits."""

    def add(self, kind: str, content: BaseModel, *, lane: str) -> Pending:
        """Queue an update of that kind; one that the bot does not want counts as handled."""
        body = json.dumps({"update_id": self.next_id, kind: to_wire(content)}, ensure_ascii=False)
        pending = Pending(self.next_id, lane, body)
        self.next_id += 1
        if not self._is_wanted(kind):
            pending.handled.set()
            return pending
        self.pending[pending.update_id] = pending
        self.on_arrival(pending)
        self._arrived.set()
        self._changed()
        return pending

    def confirm(self, update_id: int) -> None:
        """The bot has handled this one."""
        if pending := self.pending.pop(update_id, None):
            pending.handled.set()
            self._changed()

    def drop_all(self) -> None:
        """Forget everything that waits (`drop_pending_updates`)."""
        for update_id in list(self.pending):
            self.confirm(update_id)

    def interrupt(self, reason: str) -> None:
        """End a long poll that is under way with 409 and this reason."""
        self._ending = reason
        self._poll_number += 1
        self._arrived.set()

    def open(self) -> None:
        """Let polls wait again."""
        self._closed = False

    def close(self) -> None:
        """The server stops: a poll that waits ends with what there is, a new one does not wait."""
        self._closed = True
        self._arrived.set()

    async def poll(self, call: GetUpdates) -> str:
        """The next updates as a JSON list, at the latest after the call's timeout.

        Raises `Refused` 409 while a webhook is set, or when another poll takes over.
        """
        if self.webhook_active:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        self.interrupt(
            "terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        )
        number = self._poll_number
        if call.allowed_updates is not None:
            self.allowed = call.allowed_updates or None
        self._confirm_before(call.offset or 0)
        await self._wait(number, seconds=min(max(call.timeout or 0, 0), POLL_SECONDS_MAX))
        limit = min(max(call.limit or BATCH_MAX, 1), BATCH_MAX)
        bodies = [pending.body for pending in list(self.pending.values())[:limit]]
        return f"[{','.join(bodies)}]"

    async def _wait(self, number: int, *, seconds: float) -> None:
        deadline = self._monotonic() + seconds
        while not (self.pending or self._closed) and (left := deadline - self._monotonic()) > 0:
            self._arrived.clear()
            self.polled.set()
            try:
                async with asyncio.timeout(left):
                    await self._arrived.wait()
            except TimeoutError:
                return
            finally:
                if number == self._poll_number:
                    self.polled.clear()
            if number != self._poll_number:
                raise conflict(self._ending or "terminated")

    def _confirm_before(self, offset: int) -> None:
        ids = list(self.pending)
        done = ids[:offset] if offset < 0 else [known for known in ids if known < offset]
        for update_id in done:
            self.confirm(update_id)

    def _is_wanted(self, kind: str) -> bool:
        if self.allowed is None:
            return kind not in NOT_BY_DEFAULT
        return kind in self.allowed
