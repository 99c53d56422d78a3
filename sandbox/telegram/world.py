"""The whole state of the pretended Telegram, in one place for the methods and the people."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from aiogram.types import User

from sandbox.telegram.chats import Chats
from sandbox.telegram.directory import Directory
from sandbox.telegram.files import Files
from sandbox.telegram.limits import Limits, Pace
from sandbox.telegram.news import News
from sandbox.telegram.payments import Payments
from sandbox.telegram.profile import Profile
from sandbox.telegram.queries import Queries
from sandbox.telegram.updates import Updates
from sandbox.telegram.webhook import Hook


class World:
    """Everything that is remembered."""

    def __init__(
        self,
        *,
        bot: User,
        limits: Limits,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        """`clock` gives aware UTC times, `monotonic` seconds that never go back."""
        self.bot = bot
        self.clock = clock
        self.monotonic = monotonic
        self.news = News()
        self.directory = Directory()
        self.chats = Chats(clock=clock, news=self.news)
        self.updates = Updates(monotonic=monotonic, changed=self.news.changed)
        self.hook = Hook(self.updates, clock=clock)
        self.queries = Queries(monotonic=monotonic)
        self.files = Files()
        self.payments = Payments(monotonic=monotonic)
        self.profile = Profile()
        self.hints: dict[str, Any] = {"title": "", "lines": [], "links": []}
        self.pace = Pace(limits, monotonic=monotonic)
