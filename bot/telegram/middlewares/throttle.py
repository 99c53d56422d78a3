"""How much one person may ask: so many updates in so many seconds, then silence.

Payments always pass (money page section 10).
"""

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic as system_monotonic
from typing import Any, Final

from aiogram import BaseMiddleware
from aiogram.exceptions import TelegramAPIError
from aiogram.types import TelegramObject, Update
from structlog import get_logger

from bot.telegram.payment_updates import is_about_money
from bot.telegram.show import answer_press
from bot.telegram.texts.translator import Texts

PEOPLE_KEPT_MIN: Final = 1024
"""People remembered before the idle ones are looked for."""

log = get_logger(__name__)

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


@dataclass(slots=True)
class _Visits:
    passed_at: deque[float] = field(default_factory=deque)
    warned_at: float | None = None


class ThrottleMiddleware(BaseMiddleware):
    """Stands around every update, behind the middleware that gives ``t``."""

    def __init__(
        self,
        *,
        updates: int,
        seconds: float,
        monotonic: Callable[[], float] = system_monotonic,
    ) -> None:
        """So many ``updates`` of one person pass in any ``seconds``; zero switches it off.

        ``monotonic`` answers with seconds that never go back.
        """
        self._updates = updates
        self._seconds = seconds
        self._monotonic = monotonic
        self._people: dict[int, _Visits] = {}
        self._sweep_at = PEOPLE_KEPT_MIN

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Let the update pass, or warn once, or say nothing."""
        user = data.get("event_from_user")
        if not self._updates or user is None or not isinstance(event, Update):
            return await handler(event, data)
        if is_about_money(event) or self._may_pass(user.id):
            return await handler(event, data)
        if self._should_warn(user.id):
            await self._warn(event, data["t"])
        return None

    def _may_pass(self, user_id: int) -> bool:
        now = self._monotonic()
        visits = self._people.get(user_id)
        if visits is None:
            self._sweep(now)
            visits = self._people[user_id] = _Visits()
        while visits.passed_at and visits.passed_at[0] <= now - self._seconds:
            visits.passed_at.popleft()
        if len(visits.passed_at) >= self._updates:
            return False
        visits.passed_at.append(now)
        return True

    def _should_warn(self, user_id: int) -> bool:
        now = self._monotonic()
        visits = self._people[user_id]
        if visits.warned_at is not None and now - visits.warned_at < self._seconds:
            return False
        visits.warned_at = now
        return True

    def _sweep(self, now: float) -> None:
        if len(self._people) < self._sweep_at:
            return
        start = now - self._seconds
        self._people = {
            user_id: visits
            for user_id, visits in self._people.items()
            if visits.passed_at and visits.passed_at[-1] > start
        }
        self._sweep_at = max(PEOPLE_KEPT_MIN, 2 * len(self._people))

    async def _warn(self, update: Update, t: Texts) -> None:
        try:
            if update.callback_query:
                await answer_press(update.callback_query, t.plain("toast-slow-down"), alert=True)
            elif update.message:
                await update.message.answer(t("toast-slow-down"))
        except TelegramAPIError as error:
            log.info("warning not delivered", update=update.update_id, error=str(error))
