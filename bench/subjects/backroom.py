"""The shop without a face: its catalogue and its orders, worked on when a job says so."""

import asyncio
from contextlib import AsyncExitStack
from time import perf_counter, process_time
from typing import Any

from bench.commits import Commits
from bench.jobs import arguments, take_jobs
from bench.orders import fill
from bench.settings import shop_settings
from bot.app import Shop, build_shop
from bot.logs import set_up_logs
from bot.loops import upstream_workers
from bot.process import settle_memory
from bot.run import build_panels
from bot.settings import Settings
from bot.workers.tracking import TrackingWorker
from db.database import Database
from db.schema import migrate

Spent = dict[str, float]


class Backroom:
    """A shop over one database after the other."""

    def __init__(self, given: dict[str, Any]) -> None:
        self._given = given
        self._closing = AsyncExitStack()
        self._settings: Settings
        self._shop: Shop
        self._commits: Commits

    async def open(self, *, database: str) -> None:
        """Close the shop that is open, and open another over a new database."""
        await self.close()
        self._settings = shop_settings(**self._given | {"database": database})
        storage = Database(self._settings.database.url.get_secret_value())
        self._closing.push_async_callback(storage.close)
        await migrate(storage)
        panels = build_panels(self._settings)
        for panel in panels.values():
            self._closing.push_async_callback(panel.close)
        self._shop = await build_shop(self._settings, storage, panels)
        await self._shop.open()
        self._commits = Commits(storage)

    async def close(self) -> None:
        """Let go of database and panel."""
        await self._closing.aclose()

    async def sync(self) -> Spent:
        """Take in the panel's list."""
        upstream = self._shop.upstreams[0]
        return await self._spent_by(self._shop.intake.take_in(upstream))

    async def fill(self, *, count: int) -> None:
        """Put so many running orders into the tables, as if the panel had taken them."""
        await fill(self._shop, count)

    async def sweep(self) -> Spent:
        """Ask the panel about every running order once, as after a restart."""
        workers = upstream_workers(self._settings, self._shop, self._shop.upstreams[0])
        tracking = next(one for one in workers if isinstance(one, TrackingWorker))
        return await self._spent_by(tracking.run_once())

    async def audit(self) -> int:
        """How many invariants of the books are broken."""
        return len(await self._shop.audit.violations())

    async def _spent_by(self, work: Any) -> Spent:
        self._commits.reset()
        seconds, cpu = perf_counter(), process_time()
        await work
        seconds, cpu = perf_counter() - seconds, process_time() - cpu
        commits, rows = self._commits.reset()
        return {"seconds": seconds, "cpu": cpu, "commits": commits, "rows": rows}


async def main() -> None:
    """Run until nobody asks any more."""
    given = arguments()
    set_up_logs([], quiet=True)
    room = Backroom(given)
    await room.open(database=given["database"])
    settle_memory()
    await take_jobs(
        {
            "open": room.open,
            "sync": room.sync,
            "fill": room.fill,
            "sweep": room.sweep,
            "audit": room.audit,
        }
    )
    await room.close()


if __name__ == "__main__":
    asyncio.run(main())
