"""The shop as its owner runs it: ``python -m bot`` in a process of its own, told by settings alone.

Other tests open the shop inside the test; here it is started from outside, spoken to over HTTP,
stopped by signals, and judged by its exit code and by what it prints.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sandbox.panel.server import PanelSandbox
from sandbox.telegram.server import TelegramSandbox

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS: Final = 60.0
"""Starting takes some seconds of work, and the machine may have other work too."""
_KEPT: Final = ("PATH", "HOME", "LANG", "TMPDIR")


@dataclass(frozen=True, slots=True)
class Ended:
    """A program that has ended: its exit code and everything it printed."""

    code: int
    output: str


def settings_for(
    telegram: TelegramSandbox, panel: PanelSandbox, *, database: str, owner: int
) -> dict[str, str]:
    """The settings an owner has to give, pointing at a pretended Telegram and panel."""
    return {
        "BOT_TOKEN": telegram.token,
        "TELEGRAM__API_BASE": telegram.base_url,
        "PROVIDERS__MAIN__URL": panel.url,
        "PROVIDERS__MAIN__KEY": panel.key,
        "ADMINS": str(owner),
        "HTTP__INTERNAL_PORT": "0",
        "DATABASE__URL": database,
    }


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The whole environment of a shop: nothing of the test's own settings leaks into it."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), **settings}


class ShopProcess:
    """One run of ``python -m bot`` with the words given, in a folder of its own."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, *words: str, settings: Mapping[str, str], folder: Path) -> "ShopProcess":
        """Begin; returns at once."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            *words,
            env=environment(settings),
            cwd=folder,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        return cls(process)

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    async def ends(self, *, seconds: float = PATIENCE_SECONDS) -> Ended:
        """Wait for its end, at most so long, else kill it and raise AssertionError."""
        told = asyncio.ensure_future(self._process.communicate())
        done, _ = await asyncio.wait([told], timeout=seconds)
        if not done:
            self._process.kill()
        output, _ = await told
        assert done, f"it did not end within {seconds} s: {output.decode()}"
        code = self._process.returncode
        assert code is not None
        return Ended(code, output.decode())


async def run_bot(*words: str, settings: Mapping[str, str], folder: Path) -> Ended:
    """Run one command to its end."""
    shop = await ShopProcess.start(*words, settings=settings, folder=folder)
    return await shop.ends()


async def until_it_listens(telegram: TelegramSandbox) -> None:
    """Wait until a shop has asked for updates and waits for one. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        await telegram.world.updates.polled.wait()
