"""Runs the loops beside the bot: each at its pace, none able to stop another.

The only place of the shop that starts tasks.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Final, Protocol

from structlog import get_logger

from bot.domain.errors import StorageAway
from db.bell import Bell

log = get_logger()

_PAUSE: Final = 1.0
_PAUSE_MAX: Final = 60.0


class Worker(Protocol):
    """Something that keeps doing one thing.

    ``interval`` is the longest rest in seconds between two rounds; ``bell`` may end it early.
    """

    name: str
    interval: float
    bell: Bell | None

    async def run_once(self) -> bool:
        """One round. True when there may be more to do at once."""


class Runner:
    """Supervises workers until it is told to stop; a round that has begun is finished first."""

    def __init__(
        self, workers: Sequence[Worker], *, report_bug: Callable[[str], Awaitable[None]]
    ) -> None:
        self._workers = list(workers)
        self._group: asyncio.TaskGroup | None = None
        self._report_bug = report_bug
        self._stopping = asyncio.Event()
        self._stop_bell = Bell()

    def stop(self) -> None:
        """Begin no new round."""
        self._stopping.set()
        self._stop_bell.ring()

    def add(self, workers: Iterable[Worker]) -> None:
        """Keep these going as well, from now on or from ``run`` on."""
        for worker in workers:
            self._workers.append(worker)
            if self._group is not None and not self._stopping.is_set():
                self._group.create_task(self._keep_going(worker), name=worker.name)

    async def run(self) -> None:
        """Keep all workers going; returns when each has finished its last round."""
        async with asyncio.TaskGroup() as self._group:
            for worker in self._workers:
                self._group.create_task(self._keep_going(worker), name=worker.name)

    async def _keep_going(self, worker: Worker) -> None:
        failures = 0
        while not self._stopping.is_set():
            seen = worker.bell.rings if worker.bell is not None else 0
            try:
                more = await worker.run_once()
            except StorageAway:
                failures += 1
                log.warning("worker.storage_away", worker=worker.name)
                await self._rest(None, 0, min(_PAUSE * 2**failures, _PAUSE_MAX))
            except Exception:
                failures += 1
                log.exception("worker.failed", worker=worker.name, failures=failures)
                await self._tell_owner(worker.name)
                await self._rest(None, 0, min(_PAUSE * 2**failures, _PAUSE_MAX))
            else:
                failures = 0
                if not more:
                    await self._rest(worker.bell, seen, worker.interval)

    async def _rest(self, bell: Bell | None, seen: int, seconds: float) -> None:
        """Until the time is up, the bell rings, or the end."""
        waits: list[Awaitable[object]] = [self._stopping.wait()]
        if bell is not None:
            waits.append(_rung(bell, seen, seconds))
        tasks = [asyncio.ensure_future(wait) for wait in waits]
        try:
            await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _tell_owner(self, name: str) -> None:
        try:
            await self._report_bug(f"worker {name}")
        except Exception:
            # Whatever it is, it must not end the other workers, which may be placing orders.
            log.exception("worker.owner_not_told", worker=name)


async def _rung(bell: Bell, seen: int, seconds: float) -> bool:
    await bell.wait(after=seen, seconds=seconds)
    return True
