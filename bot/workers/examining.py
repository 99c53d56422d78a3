"""Looks at the panels that owners name, and at the balances they want to see."""

from functools import partial

from bot.providers.doctor import look_at
from bot.shop.providers import Providers
from bot.shop.trials import Trials
from db.bell import Bell


class ExaminingWorker:
    """Waits for a bell; everything it works on is in memory."""

    name = "examining"

    def __init__(self, trials: Trials, providers: Providers, *, interval: float) -> None:
        self.interval = interval
        self.bell: Bell | None = trials.bell
        self._trials = trials
        self._providers = providers

    async def run_once(self) -> bool:
        """One panel, then the balances."""
        examined = await self._trials.examine_next(partial(look_at, to_the_end=False))
        await self._providers.read_balances()
        return examined
