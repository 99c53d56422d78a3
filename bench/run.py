"""One run of the benchmark: its sizes, its report, and the bots that several groups share."""

from collections.abc import Callable
from contextlib import AsyncExitStack
from typing import Any

from bench.plan import Plan
from bench.report import Report
from bench.stage import Stage, on_stage, shop_on_stage


class Run:
    """Bots are started when first needed and stop with the run: starting takes seconds."""

    def __init__(self, plan: Plan, closing: AsyncExitStack) -> None:
        self.plan = plan
        self.report = Report(quick=plan.is_quick)
        self._closing = closing
        self._stages: dict[str, Stage] = {}

    async def bare(self) -> Stage:
        """The bare aiogram bot, polling. Raises SubjectFailed."""
        return await self._kept("bare", lambda: on_stage("bare"))

    async def shop(self) -> Stage:
        """The whole shop, polling. Raises SubjectFailed."""
        return await self._kept("shop", lambda: shop_on_stage(self.plan))

    async def hooked_shop(self) -> Stage:
        """The whole shop, updates being brought to it. Raises SubjectFailed."""
        return await self._kept("hooked", lambda: shop_on_stage(self.plan, hook=True))

    async def floors(self) -> Stage:
        """A process that knows the floors below the shop. Raises SubjectFailed."""
        return await self._kept("floors", lambda: on_stage("floors"))

    async def backroom(self) -> Stage:
        """The shop without a face. Raises SubjectFailed."""
        return await self._kept("backroom", lambda: shop_on_stage(self.plan, "backroom"))

    async def _kept(self, name: str, build: Callable[[], Any]) -> Stage:
        if name not in self._stages:
            self._stages[name] = await self._closing.enter_async_context(build())
        return self._stages[name]
