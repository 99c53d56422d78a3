"""A shop that is killed and started again while people buy, and the people."""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from sandbox.panel.server import PanelSandbox
from sandbox.telegram import acts
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from sandbox.telegram.updates import Pending
from tests.e2e.shop_process import environment

LOOK_SECONDS: Final = 0.002
MOMENT_SECONDS_MAX: Final = 4.0
"""A kill does not wait longer than this for its moment: the shop may have nothing left to do."""
BEGINNINGS_MAX: Final = 30
"""A kill may spoil a conversation or two; a person who never gets through has found a bug."""
REST_SECONDS: Final = 1.0
"""How long who is told that the supplier rests waits before the next try."""
CALL_SECONDS: Final = 0.6
"""How long the panel takes for an add that shall be in the air when the shop is killed."""
STARS: Final = "⭐1,000"
"""What the button of a quick amount says."""


class CrashingShop:
    """``python -m bot run``, started as often as it is killed, always with the same settings."""

    def __init__(self, starter: asyncio.subprocess.Process) -> None:
        self._starter = starter
        self._process_id = 0

    @classmethod
    async def prepare(cls, settings: Mapping[str, str], *, folder: Path) -> "CrashingShop":
        """Read the libraries, so that each start after this takes a moment only."""
        with (folder / "shop.log").open("wb") as log:
            starter = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.e2e.warm_start",
                env=environment(settings),
                cwd=folder,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        return cls(starter)

    async def start(self, *, fatal: str = "") -> None:
        """Start it; returns when it has a process, long before it serves anybody.

        ``fatal`` names the point at which it dies by itself (tests.e2e.fatal_points).
        """
        assert self._starter.stdin is not None
        self._starter.stdin.write(f"{fatal}\n".encode())
        self._process_id = await self._told()

    async def kill(self) -> None:
        """End it as a power cut would."""
        assert await self._ended(signal.SIGKILL) == -signal.SIGKILL

    async def dies(self) -> None:
        """Wait until it has died at its point."""
        self._process_id = 0
        assert await self._told() == -signal.SIGKILL

    async def stop(self) -> int:
        """Ask it to end; its exit code."""
        return await self._ended(signal.SIGTERM)

    async def close(self) -> None:
        """End whatever is left."""
        if self._process_id:
            await self.kill()
        assert self._starter.stdin is not None
        self._starter.stdin.close()
        await self._starter.communicate()

    async def _ended(self, number: signal.Signals) -> int:
        os.kill(self._process_id, number)
        self._process_id = 0
        return await self._told()

    async def _told(self) -> int:
        assert self._starter.stdout is not None
        return int(await self._starter.stdout.readline())


@dataclass
class Buyer:
    """A person who pays in once and buys one thing for each link, whatever happens to the shop."""

    person: Person
    links: list[str]
    payments: int = 0
    beginnings: int = 0

    async def shop(self) -> None:
        """Do it all. A conversation that a crash has confused is begun anew, as a person would."""
        await self.person.says("/start")
        while not await self._pays_in():
            await self._begins_anew()
        for link in self.links:
            while not await self._buys(link):
                await self._begins_anew()

    async def _begins_anew(self) -> None:
        last = self.person.messages[-1].text or ""
        if "try again in a little while" in last:
            await asyncio.sleep(REST_SECONDS)
        else:
            self.beginnings += 1
            assert self.beginnings < BEGINNINGS_MAX, last

    async def _pays_in(self) -> bool:
        try:
            await self.person.says("/wallet")
            await self.person.taps("Top up")
            await self.person.taps(STARS)
        except AssertionError:
            return False
        paid = await self.person.pays() is not None
        self.payments += paid
        return paid

    async def _buys(self, link: str) -> bool:
        """Whether it came to the confirm; from there on nothing is tapped a second time."""
        try:
            for words in ("/search instagram likes", "1.", "Order", link, "1000"):
                act = self.person.taps if words in ("1.", "Order") else self.person.says
                await act(words)
            asked = self.person.sees("Is everything right?")
            if link.removeprefix("https://") not in (asked.text or ""):
                return False
        except AssertionError:
            return False
        await self.person.taps("Confirm")
        return True


@dataclass
class Killer:
    """Kills the shop at moments that a seed decides, and starts it again."""

    shop: CrashingShop
    telegram: TelegramSandbox
    panel: PanelSandbox
    random: Random
    stranger: Person
    """Somebody who writes only while the shop is down."""
    written: list[Pending] = field(default_factory=list)

    async def strike(self, times: int) -> None:
        """So many kills: in the middle of a conversation, of an add, of a start."""
        kinds: list[Callable[[], Awaitable[None]]] = [
            (self._amid_talk, self._amid_add, self._amid_start)[number % 5 % 3]
            for number in range(times)
        ]
        self.random.shuffle(kinds)
        for number, moment in enumerate(kinds):
            await moment()
            await self.shop.kill()
            self._write(f"zebra{number}")
            await asyncio.sleep(self.random.uniform(0, 0.2))
            await self.shop.start()

    def _write(self, text: str) -> None:
        self.written.append(acts.write(self.telegram.world, self.stranger.account, text))

    async def _amid_talk(self) -> None:
        count, more = self._said(), self.random.randint(3, 20)
        await self._until(lambda: self._said() >= count + more)
        await asyncio.sleep(self.random.uniform(0, 0.03))

    async def _amid_add(self) -> None:
        count = self._adds()
        kind = self.random.choice(("slow", "timeout_after", "timeout_before"))
        self.panel.faults.add(action="add", kind=kind, seconds=CALL_SECONDS)
        await self._until(lambda: self._adds() > count)
        await asyncio.sleep(self.random.uniform(0, CALL_SECONDS / 2))

    async def _amid_start(self) -> None:
        await asyncio.sleep(self.random.uniform(0, 0.5))

    def _said(self) -> int:
        return sum(call.method != "getUpdates" for call in self.telegram.journal)

    def _adds(self) -> int:
        return sum(call.action == "add" for call in self.panel.calls)

    async def _until(self, is_so: Callable[[], bool]) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + MOMENT_SECONDS_MAX
        while not is_so() and loop.time() < end:  # noqa: ASYNC110 - a kill needs its instant
            await asyncio.sleep(LOOK_SECONDS)
