"""The world of the proof: a panel, a hand-moved clock, one database, and two processes over it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from bot.app import Shop, build_shop
from bot.payments.base import CRYPTO
from bot.process import Process
from bot.providers.base import Outcome, Unclear
from bot.settings import Settings
from bot.shop.announcements import Announcements
from bot.shop.upstream import Purse, Upstream
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from tests.goods import small_catalogue
from tests.proof.coin_processor import CoinProcessor
from tests.proof.dying import Fate, MortalDatabase, MortalProvider
from tests.proof.model import REWARD_PERCENT
from tests.recording_notifier import RecordingNotifier
from tests.sandbox.panel.calling import HandClock
from tests.storefront import KEY, OWNER, _without_tls, settings_of

OTHER_OWNER: Final = 9002

START_BALANCE: Final = Decimal(500)
LOST_BEFORE: Final = "before"
"""The answer never came, and the panel never heard of the order either."""
LOST_AFTER: Final = "after"
"""The panel took the order; its answer never came."""


class FarProvider(MortalProvider):
    """A client whose answers get lost without anybody waiting for a time-out, or are long in
    coming: ``arrived`` is set while one is at hand that is not heard until ``held`` is.
    """

    losing: str | None = None
    holds: bool = False

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.arrived = asyncio.Event()
        self.held = asyncio.Event()

    async def place(self, params: Mapping[str, str], *, deadline: float) -> Outcome:
        losing, self.losing = self.losing, None
        holds, self.holds = self.holds, False
        if losing == LOST_BEFORE:
            return Unclear("no answer in time", None)
        outcome = await super().place(params, deadline=deadline)
        if holds:
            self.held.clear()
            self.arrived.set()
            await self.held.wait()
            self.arrived.clear()
            self.fate.pass_by()
        return Unclear("no answer in time", None) if losing == LOST_AFTER else outcome


@dataclass
class Running:
    """One process of the shop."""

    host: str
    fate: Fate
    database: MortalDatabase
    provider: FarProvider
    shop: Shop
    announcements: Announcements
    sending: set[asyncio.Task[object]] = field(default_factory=set)
    """Adds whose answers are long in coming."""

    @property
    def upstream(self) -> Upstream:
        """The one provider."""
        return self.shop.upstreams[0]

    async def end(self) -> None:
        """Let go of everything; what is in the air is heard by nobody."""
        for task in self.sending:
            task.cancel()
        await asyncio.gather(*self.sending, return_exceptions=True)
        await self.provider.close()
        await self.database.close()


class World:
    """Everything around the shop, and the shop's processes."""

    def __init__(self, path: Path, *, resolves: bool) -> None:
        self.path = path
        self.clock = HandClock()
        self.seconds = 0.0
        self.panel = PanelSandbox(
            key=KEY,
            catalogue=small_catalogue(),
            balance=START_BALANCE,
            pace=Pace(speed=0),
            clock=self.clock,
        )
        self.coins = CoinProcessor()
        self.notifier = RecordingNotifier()
        self.processes: list[Running] = []
        self.deaths = 0
        self._resolves = resolves

    async def open(self) -> None:
        """Start the panel and both processes; the list is read, and the books begin."""
        await self.panel.start()
        for host in ("east", "west"):
            self.processes.append(await self._start(host))
        first = self.processes[0].shop
        await first.intake.take_in(self.processes[0].upstream)
        await first.drift.watch()
        await self.processes[1].shop.open()

    def pass_time(self, *, seconds: float) -> None:
        """Let every clock go on."""
        self.clock.move(seconds=seconds)
        self.seconds += seconds

    async def start_again(self, dead: Running) -> Running:
        """The machine comes up again, and the new process takes care of what the old one left."""
        await dead.end()
        await asyncio.sleep(0)
        self.deaths += 1
        new = await self._start(dead.host)
        self.processes[self.processes.index(dead)] = new
        await new.shop.resolution.set_aside(new.shop.process.knows_dead)
        return new

    async def close(self) -> None:
        """The end of the world."""
        for process in self.processes:
            await process.end()
        await self.panel.stop()

    def _settings(self) -> Settings:
        return settings_of(
            self.panel,
            admins=(OWNER, OTHER_OWNER),
            referral={"percent": REWARD_PERCENT},
            fx={"XTR": "0.013", "TON": "3", "EUR": "1.1"},
            submission={"auto_resolve": self._resolves, "calibration_adds": 2},
            provider={"probe_forward": 40, "probe_budget": 400},
        )

    async def _start(self, host: str) -> Running:
        fate, database = Fate(), MortalDatabase(f"sqlite:///{self.path}")
        database.fate = fate
        provider = FarProvider(
            url=self.panel.url,
            key=KEY,
            calls_per_second=100_000,
            retries=0,
            clock=self.clock,
            transport=_without_tls(),
        )
        provider.fate = fate
        shop = await build_shop(
            self._settings(),
            database,
            {"main": provider},
            clock=self.clock,
            process=Process(host, 1, f"life-{self.deaths}"),
        )
        shop.till.topups._methods[CRYPTO] = self.coins
        await shop.open()
        running = Running(host, fate, database, provider, shop, shop.announcements(self.notifier))
        running.upstream.purse = Purse(provider, monotonic_clock=lambda: self.seconds)
        return running
