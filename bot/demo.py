"""The demo: the shop itself, in front of a world that is pretended on this machine."""

import asyncio
import os
import shutil
import signal
import socket
import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from rich.console import Console

from bot.addresses import CRYPTO_PATH
from bot.logs import set_up_logs
from bot.run import RunningShop, open_shop
from bot.settings import Settings, load_settings
from db.lock import sole_use_of
from sandbox.story import Story
from sandbox.world import OWNER_ID, PERSONS_TEMPO, SCRIPTS_TEMPO, Tempo, World, open_world

_HOST: Final = "127.0.0.1"
_SHOP: Final = "shop.sqlite3"
_LEFT_BY_DEMOS: Final = (_SHOP, "panel.json", "state.json", "crypto.json")
_IBAN: Final = "IBAN DE00 1234 5678 9000\nOlga's shop (there is no such account)"
_OPEN_SECONDS: Final = 60.0


def demo_settings(world: World, folder: Path) -> Settings:
    """The shop's settings in the demo: two addresses and two secrets, the rest by default."""
    database = {"url": f"sqlite:///{folder / _SHOP}"}
    return load_settings(env_file=None, database=database, **world.settings)


@asynccontextmanager
async def running_demo(
    folder: Path, *, port: int = 0, large: bool = False, tempo: Tempo = PERSONS_TEMPO
) -> AsyncIterator[tuple[World, RunningShop]]:
    """A world and a shop in it, both running until the block is left."""
    async with open_world(folder, port=port, large=large, tempo=tempo) as world:
        settings = demo_settings(world, folder)
        set_up_logs(settings.secrets(), quiet=True)
        async with open_shop(settings) as shop, asyncio.TaskGroup() as group:
            group.create_task(shop.run())
            try:
                await _until_open(shop)
                world.crypto.webhook_url = f"http://{_HOST}:{shop.hooks_port}{CRYPTO_PATH}"
                yield world, shop
            finally:
                shop.stop()


async def _until_open(shop: RunningShop) -> None:
    """The first sync takes a moment. Raises TimeoutError when it takes far too long."""
    async with asyncio.timeout(_OPEN_SECONDS):
        while not (shop.shop.catalog.is_open and shop.hooks_port):  # noqa: ASYNC110 - a moment, once
            await asyncio.sleep(0.05)


async def _offer_transfer(shop: RunningShop) -> None:
    """A way to pay by transfer, so that the owner has a receipt to look at."""
    methods = shop.shop.till.methods
    if not methods.all():
        await methods.add(
            OWNER_ID, name="Bank transfer", currency=shop.shop.preferences.currency, words=_IBAN
        )


class Demo:
    """The demo with its chat page."""

    def __init__(
        self, console: Console, *, folder: Path, port: int, large: bool, browser: bool
    ) -> None:
        self._console = console
        self._folder = folder.resolve()
        self._port = port
        self._large = large
        self._browser = browser

    async def run(self, *, fresh: bool) -> int:
        """Serve the page until Ctrl-C; the exit code."""
        if not _is_free(self._port):
            self._tell(
                f"Port {self._port} is taken, perhaps by another demo. --port 0 takes any free one."
            )
            return 2
        if fresh and not _is_demo(self._folder):
            self._tell(f"{self._folder} holds something that is no demo; --fresh leaves it alone.")
            return 2
        await asyncio.to_thread(_prepare, self._folder, fresh=fresh)
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
        async with running_demo(self._folder, port=self._port, large=self._large) as (world, shop):
            await _offer_transfer(shop)
            self._welcome(world)
            if self._browser and _has_screen():
                await asyncio.to_thread(webbrowser.open, world.telegram.base_url)
            await stop.wait()
        self._tell("Closed. The next demo goes on where this one stopped.")
        return 0

    def _welcome(self, world: World) -> None:
        self._tell(f"The shop is open:   {world.telegram.base_url}")
        self._tell(f"The panel's orders: {world.panel.page_url}")
        self._tell(f"Invoices in coins:  {world.crypto.page_url}")
        self._tell(f"State is kept in {self._folder}; --fresh starts anew. Ctrl-C closes.")

    def _tell(self, line: str) -> None:
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)


def _is_free(port: int) -> bool:
    try:
        socket.create_server((_HOST, port)).close()
    except OSError:
        return False
    return True


def _has_screen() -> bool:
    """Whether a browser can show itself; without a screen one would take over the terminal."""
    if not sys.platform.startswith("linux"):
        return True
    return bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())


def _is_demo(folder: Path) -> bool:
    """Whether a folder may be forgotten: it is not there, or empty, or an earlier demo's."""
    if not folder.exists() or any((folder / name).exists() for name in _LEFT_BY_DEMOS):
        return True
    return not any(folder.iterdir())


def _prepare(folder: Path, *, fresh: bool) -> None:
    """Raises ShopRuns when what is to be forgotten belongs to a demo that is running."""
    if fresh and folder.exists():
        with sole_use_of(folder / _SHOP):
            shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)


async def play_script(console: Console) -> int:
    """Three purchases by script, the transcript, the audit; 0 when all went as it should."""

    def tell(line: str) -> None:
        console.print(line, markup=False, highlight=False, soft_wrap=True)

    with TemporaryDirectory(prefix="dukkan-demo-") as name:
        async with running_demo(Path(name), tempo=SCRIPTS_TEMPO) as (world, shop):
            try:
                await Story(world, tell).play()
            except AssertionError as error:
                tell(f"The shop did not play along: {error}")
                return 1
            found = await shop.shop.audit.violations()
    tell(f"\nAudit: {found or 'clean: every amount in the books adds up'}")
    return 1 if found else 0
