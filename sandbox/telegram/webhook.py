"""Updates by webhook: posted one at a time per lane, again after a failure, ever more slowly.

A lane is a chat for messages and a person for presses, as the real server keeps its queues. A
method in the answer's body is carried out (Bot API, "Making requests when getting updates").
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.telegram.updates import Pending, Updates

PROOF_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ANSWER_SECONDS_MAX = 60
CONNECTIONS = 40
PAUSE_SECONDS_MAX = 60.0

CarryOut = Callable[[str, dict[str, Any]], Awaitable[object]]


class Hook:
    """The bot's webhook and the deliveries under way."""

    def __init__(self, updates: Updates, *, clock: Callable[[], datetime]) -> None:
        """`clock` dates the last error."""
        self._updates = updates
        self._clock = clock
        self._session: ClientSession | None = None
        self._lanes: dict[str, asyncio.Future[None]] = {}
        self._places = asyncio.Semaphore(CONNECTIONS)
        self.carry_out: CarryOut | None = None
        self.first_pause_seconds = 0.5
        self.url = ""
        self.secret_token: str | None = None
        self.connections = CONNECTIONS
        self.last_error: str | None = None
        self.last_error_at: datetime | None = None
        updates.on_arrival = self._offer

    def set(self, url: str, *, secret_token: str | None, connections: int | None) -> None:
        """Deliver to this address from now on; an empty one ends it."""
        self.url = url
        self.secret_token = secret_token
        self.connections = connections or CONNECTIONS
        self._places = asyncio.Semaphore(self.connections)
        self._updates.webhook_active = bool(url)
        self.last_error = None
        self.last_error_at = None
        for pending in list(self._updates.pending.values()):
            self._offer(pending)

    def resume(self) -> None:
        """Deliver what waits, after a restart."""
        self.set(self.url, secret_token=self.secret_token, connections=self.connections)

    async def close(self) -> None:
        """End the deliveries under way; what was not handled stays in the queue."""
        lanes = list(self._lanes.values())
        for lane in lanes:
            lane.cancel()
        await asyncio.gather(*lanes, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _offer(self, pending: Pending) -> None:
        if self.url and pending.lane not in self._lanes:
            self._lanes[pending.lane] = asyncio.ensure_future(self._serve(pending.lane))

    async def _serve(self, lane: str) -> None:
        """Deliver what waits in this lane, in order, until it is empty."""
        pause = self.first_pause_seconds
        try:
            while self.url and (pending := self._first(lane)) is not None:
                async with self._places:
                    error = await self._deliver(pending)
                if error is None:
                    self._updates.confirm(pending.update_id)
                    pause = self.first_pause_seconds
                    continue
                self.last_error, self.last_error_at = error, self._clock()
                await asyncio.sleep(pause)
                pause = min(pause * 2, PAUSE_SECONDS_MAX)
        finally:
            self._lanes.pop(lane, None)

    def _first(self, lane: str) -> Pending | None:
        for pending in self._updates.pending.values():
            if pending.lane == lane:
                return pending
        return None

    async def _deliver(self, pending: Pending) -> str | None:
        """Post one update; what went wrong, or None when the bot took it."""
        headers = {"Content-Type": "application/json"}
        if self.secret_token:
            headers[PROOF_HEADER] = self.secret_token
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=ANSWER_SECONDS_MAX))
        body = pending.body.encode()
        try:
            async with self._session.post(self.url, data=body, headers=headers) as answer:
                text = await answer.text()
                if not 200 <= answer.status < 300:
                    return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except TimeoutError:
            return "Read timeout expired"
        except ClientError as error:
            return f"Connection failed: {type(error).__name__}"
        await self._carry_out_answer(text)
        return None

    async def _carry_out_answer(self, text: str) -> None:
        try:
            fields = json.loads(text or "{}")
        except ValueError:
            return
        if isinstance(fields, dict) and isinstance(fields.get("method"), str) and self.carry_out:
            await self.carry_out(str(fields.pop("method")), fields)
