"""A shop that knows nothing but its token, between a Telegram and a panel that outlive it.

It can be closed and opened again, as by a restart, while people's chats stay as they are.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from bot import run
from bot.app import Shop, build_shop
from bot.providers.base import Provider
from bot.providers.smm_v2 import SmmV2Provider
from bot.run import RunningShop
from bot.settings import load_settings
from bot.telegram.setup_callbacks import SettingsOpened
from bot.telegram.texts import translator
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from sandbox.telegram.limits import Limits
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from tests.e2e.goods import small_catalogue
from tests.e2e.shopping import screen_of
from tests.e2e.storefront import ROUNDS_MAX, _in_order, _worked, quick_opening, settings_for

KEY: Final = "panel-key-of-the-owner-73c1"
SECONDS_FOR_AN_ANSWER: Final = 0.5


def quick_connect(name: str, *, url: str, key: str, is_trial: bool = False) -> Provider:
    """A client that neither paces itself nor waits long."""
    return SmmV2Provider(
        url=url,
        key=key,
        calls_per_second=1000,
        timeout_seconds=SECONDS_FOR_AN_ANSWER,
        submission_timeout_seconds=2,
        retries=0,
    )


@dataclass
class NewShop:
    """The world of one owner, and the shop in it while it is open."""

    telegram: TelegramSandbox
    panel: PanelSandbox
    database_url: str
    owner: Person
    given: dict[str, Any] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)
    """Every claim link that was shown, the newest last."""

    running: RunningShop | None = None

    @property
    def shop(self) -> Shop:
        """The open shop."""
        assert self.running is not None
        return self.running.shop

    @asynccontextmanager
    async def open(self) -> AsyncIterator["NewShop"]:
        """From a start to a stop."""
        settings = settings_for(self.telegram, self.panel, self.database_url)
        settings |= {"admins": (), "providers": {}, "fx": {}} | self.given
        opened = run.open_shop(
            load_settings(env_file=None, **settings), show_claim=self.links.append
        )
        async with opened as self.running:
            await self.work()
            await self.running.register()
            async with asyncio.TaskGroup() as group:
                group.create_task(self.running.front.run())
                yield self
                self.running.front.stop()
        self.running = None

    async def work(self) -> None:
        """Let the workers do what there is to do, those of new providers too."""
        assert self.running is not None
        for _ in range(ROUNDS_MAX):
            workers = _in_order(self.running.runner._workers)
            if not any([await _worked(worker) for worker in workers]):
                return

    async def claims(self) -> None:
        """The owner opens the newest link."""
        await self.owner.opens(self.links[-1])

    async def names_panel(self, *, url: str | None = None, key: str = KEY) -> None:
        """The owner writes address and key, and the report comes."""
        await self.owner.says(url or self.panel.url)
        await self.owner.says(key)
        await self.work()

    async def walks(self, *, to: str) -> None:
        """From the question that is open to the one with these words, answering as most would."""
        answers: list[tuple[str, Callable[[], Any]]] = [
            ("language", lambda: self.owner.taps("English")),
            ("called?", lambda: self.owner.says("Mira’s shop")),
            ("currency", lambda: self.owner.taps("USD")),
            ("your panel?", self.names_panel),
            ("use this panel?", lambda: self.owner.taps("Use it")),
            ("add to your panel", lambda: self.owner.taps("50%")),
            ("customers pay?", lambda: self.owner.taps("Open the shop")),
        ]
        for question, answer in answers:
            if to in screen_of(self.owner):
                return
            if question in screen_of(self.owner):
                await answer()
        assert to in screen_of(self.owner)

    async def settings(self) -> None:
        """The owner opens the settings."""
        await self.owner.taps_data(SettingsOpened(anew=True).pack())

    def rows(self) -> str:
        """Everything the database file holds, its log included, as text."""
        path = Path(self.database_url.removeprefix("sqlite:///"))
        with sqlite3.connect(path) as books:
            dump = "\n".join(books.iterdump())
        books.close()
        raw = [one.read_bytes().decode("latin-1") for one in path.parent.glob(f"{path.name}*")]
        return dump + "".join(raw)


@asynccontextmanager
async def new_shop(database_url: str) -> AsyncIterator[NewShop]:
    """The world, with the shop still closed."""
    async with AsyncExitStack() as closing:
        telegram = TelegramSandbox(limits=Limits.none())
        await telegram.start()
        closing.push_async_callback(telegram.stop)
        panel = PanelSandbox(key=KEY, catalogue=small_catalogue(), pace=Pace(speed=0))
        await panel.start()
        closing.push_async_callback(panel.stop)
        closing.enter_context(quick_opening())
        closing.enter_context(
            patch.multiple(
                run,
                Translator=partial(translator.Translator, is_strict=True),
                build_shop=partial(build_shop, connect=quick_connect),
            )
        )
        owner = telegram.person(2001, first_name="Mira", username="mira", role="owner")
        yield NewShop(telegram, panel, database_url, owner)
