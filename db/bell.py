"""A bell: lets a worker sleep until there is work, without asking the database all the time."""

import asyncio
from contextlib import suppress


class Bell:
    """Rung when a transaction has committed something that somebody waits for.

    Only within this process: other processes find the work at their next regular look.
    """

    def __init__(self) -> None:
        self.rings = 0
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Wake whoever waits."""
        self.rings += 1
        self._rung.set()
        self._rung = asyncio.Event()

    async def wait(self, *, after: int, seconds: float) -> None:
        """Return at the first ring after ring number ``after``, or when the time is up."""
        if self.rings != after:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._rung.wait(), seconds)
