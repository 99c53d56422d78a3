"""Keeps looking after undecided orders: leases run out, time runs out, staff names a number, and
what became of a lost answer is found out.
"""

from collections.abc import Callable
from time import monotonic

from structlog import get_logger

from bot.providers.base import ProviderFailure
from bot.shop.acts import Acts
from bot.shop.resolution import Resolution
from bot.shop.resolver import Resolver
from bot.shop.sending import Sending
from bot.shop.upstream import Upstream, Upstreams
from bot.workers.rest import Rest
from db.bell import Bell

log = get_logger()


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


class ClearingWorker:
    """Finds out what became of one provider's lost answers, a call at a time."""

    bell: Bell | None = None

    def __init__(
        self, resolver: Resolver, upstream: Upstream, *, interval: float, scale: float
    ) -> None:
        self.name = f"clearing {upstream.name}"
        self.interval = interval
        self._resolver = resolver
        self._upstream = upstream
        self._rest = Rest(scale=scale)

    async def run_once(self) -> bool:
        """One look; after a failure of the panel rest longer and longer."""
        if not self._rest.is_over(monotonic()):
            return False
        try:
            await self._resolver.clear_up(self._upstream)
        except ProviderFailure as failure:
            self._rest.begin(failure, monotonic())
            log.warning("clearing.failed", provider=self._upstream.name, kind=failure.kind)
        else:
            self._rest.end()
        return False
