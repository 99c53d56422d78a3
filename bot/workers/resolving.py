"""Keeps looking after undecided orders: leases run out, time runs out, staff names a number."""

from collections.abc import Callable

from bot.shop.acts import Acts
from bot.shop.resolution import Resolution
from bot.shop.sending import Sending
from bot.shop.upstream import Upstreams
from db.bell import Bell


class ResolvingWorker:
    """Sets aside, gives up in time, asks panels about numbers that staff has named."""

    name = "resolving"

    def __init__(
        self,
        resolution: Resolution,
        sending: Sending,
        acts: Acts,
        upstreams: Upstreams,
        *,
        is_dead: Callable[[str], bool],
        interval: float,
        bell: Bell,
    ) -> None:
        self.interval = interval
        self.bell: Bell | None = bell
        self._resolution = resolution
        self._sending = sending
        self._acts = acts
        self._upstreams = upstreams
        self._is_dead = is_dead

    async def run_once(self) -> bool:
        """One look at everything undecided."""
        await self._resolution.set_aside(self._is_dead)
        await self._resolution.give_up_overdue()
        await self._acts.look_up_placed(self._upstreams)
        await self._sending.refuse_overdue()
        return False
