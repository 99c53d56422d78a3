"""The running server: builds the state, opens the port, and hands out the people."""

import socket
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from aiogram.types import Message, User
from aiohttp import web

from sandbox.telegram.bot_api import BotApi
from sandbox.telegram.desk import Desk
from sandbox.telegram.directory import Account, Group
from sandbox.telegram.faults import Faults
from sandbox.telegram.journal import Call
from sandbox.telegram.limits import Limits
from sandbox.telegram.page import Page
from sandbox.telegram.persistence import Keeper
from sandbox.telegram.person import Person
from sandbox.telegram.world import World

SANDBOX_BOT = "1001:SANDBOX"
BODY_BYTES_MAX = 60 * 1024 * 1024


def utc_now() -> datetime:
    """The time of day, aware, in UTC."""
    return datetime.now(UTC)


class TelegramSandbox:
    """A Bot API server for one bot on this machine, with a chat page for its people."""

    def __init__(
        self,
        *,
        token: str = SANDBOX_BOT,
        limits: Limits | None = None,
        folder: Path | None = None,
        clock: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
        bot_name: str = "Dukkan",
        bot_username: str = "dukkan_sandbox_bot",
    ) -> None:
        """`folder` keeps the state between runs and is read here; `clock` gives aware UTC times;
        `monotonic` seconds that never go back, by which limits and time-outs are counted."""
        self.token = token
        bot = _bot_user(token, name=bot_name, username=bot_username)
        self.world = World(bot=bot, limits=limits or Limits(), clock=clock, monotonic=monotonic)
        self.journal: list[Call] = []
        self.faults = Faults()
        self._desk = Desk(self.world, self.faults, self.journal)
        self.world.hook.carry_out = self._desk.carry_out
        self._persons: dict[int, Person] = {}
        self._keeper = Keeper(self.world, folder) if folder else None
        if self._keeper is not None:
            self._keeper.load()
        self._runner: web.AppRunner | None = None
        self._site: web.BaseSite | None = None
        self._address = ""

    @property
    def base_url(self) -> str:
        """Where it listens, once started: `http://127.0.0.1:PORT`."""
        return self._address

    @property
    def people(self) -> list[Person]:
        """Everyone registered, in order."""
        return [self._wrapped(account) for account in self.world.directory.people.values()]

    def person(
        self,
        person_id: int,
        *,
        first_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "en",
        role: str = "customer",
        shown: bool = True,
    ) -> Person:
        """The person with that id, registered now if need be; `role` ("customer", "owner") and
        `shown` are for the chat page."""
        account = self.world.directory.people.get(person_id)
        if account is None:
            account = Account(
                id=person_id,
                first_name=first_name or f"Person {person_id}",
                username=username,
                language_code=language_code,
                role=role,
                shown=shown,
            )
            self.world.directory.people[person_id] = account
            self.world.news.changed()
        return self._wrapped(account)

    def group(
        self,
        chat_id: int,
        *,
        title: str = "Group",
        kind: str = "supergroup",
        username: str | None = None,
        members: dict[int, str] | None = None,
    ) -> Group:
        """A group or channel (negative id), registered now if need be; `members` maps people's
        ids to their status (creator, administrator, member, left, kicked)."""
        known = self.world.directory.groups.get(chat_id)
        if known is None:
            known = Group(chat_id, title, kind, username, dict(members or {}))
            self.world.directory.groups[chat_id] = known
            self.world.news.changed()
        return known

    def messages(self, chat_id: int) -> list[Message]:
        """The messages of any chat as they are shown now, oldest first."""
        return self.world.chats.history(chat_id)

    def show_hints(self, *, title: str, lines: list[str], links: dict[str, str]) -> None:
        """What the chat page tells its visitor; `links` maps a text to its address."""
        listed = [{"text": text, "url": url} for text, url in links.items()]
        self.world.hints = {"title": title, "lines": lines, "links": listed}

    async def start(self, *, host: str = "127.0.0.1", port: int = 0) -> None:
        """Open the port (0: any free one)."""
        if self._keeper is not None:
            self._keeper.watch()
        application = web.Application(client_max_size=BODY_BYTES_MAX)
        BotApi(self.world, self._desk, token=self.token).add_routes(application)
        Page(self.world).add_routes(application)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        opened = socket.create_server((host, port))
        self._address = f"http://{host}:{opened.getsockname()[1]}"
        self._site = web.SockSite(self._runner, opened)
        await self._site.start()
        self.world.updates.open()
        self.world.hook.resume()

    async def stop(self) -> None:
        """End what is under way, close the port, save."""
        if self._runner is None or self._site is None:
            return
        await self._site.stop()
        self.world.updates.close()
        self.world.news.close()
        await self.world.hook.close()
        await self._runner.cleanup()
        self._runner = self._site = None
        if self._keeper is not None:
            self._keeper.close()

    async def __aenter__(self) -> Self:
        """Start on a free port."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop."""
        await self.stop()

    def _wrapped(self, account: Account) -> Person:
        if account.id not in self._persons:
            self._persons[account.id] = Person(self.world, account)
        return self._persons[account.id]


def _bot_user(token: str, *, name: str, username: str) -> User:
    return User(
        id=int(token.partition(":")[0]),
        is_bot=True,
        first_name=name,
        username=username,
        can_join_groups=True,
        can_read_all_group_messages=False,
        supports_inline_queries=True,
    )
