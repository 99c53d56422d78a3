"""A bot in its own process with Telegram, a panel and people around it, and how to time them."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import cache
from time import perf_counter, process_time
from typing import Any

from bench.bot_api import BotApi
from bench.crowd import ARRIVAL, walk_all
from bench.hooks import Hooks
from bench.http_server import serve
from bench.panel import Panel, services_json
from bench.people import Person, Step
from bench.plan import Plan
from bench.subject import Subject, started

QUIET_SECONDS = 1.0
"""After arrivals: what they set going beside the face comes to rest."""

HOOK_SECONDS = 30.0

list_of = cache(services_json)
"""A panel's list is made once a run."""


@dataclass
class Stage:
    """What a measurement is made on."""

    api: BotApi
    panel: Panel
    subject: Subject
    panel_url: str = ""

    async def welcome(self, count: int) -> list[Person]:
        """So many new people, each of whom has seen the first screen."""
        people = self.api.arrive(count)
        await walk_all(people, ARRIVAL, steps=1)
        await asyncio.sleep(QUIET_SECONDS)
        return people


@dataclass(frozen=True, slots=True)
class Timed:
    """How long so many steps took: by the clock, of the bot's processor, and of the driver's."""

    steps: int
    seconds: float
    cpu: float
    driver_cpu: float

    @property
    def per_second(self) -> float:
        """Steps a second."""
        return self.steps / self.seconds

    @property
    def cpu_ms(self) -> float:
        """The bot's processor time for one step, in milliseconds."""
        return 1000 * self.cpu / self.steps

    @property
    def driver_ms(self) -> float:
        """The driver's processor time for one step, in milliseconds."""
        return 1000 * self.driver_cpu / self.steps


@asynccontextmanager
async def on_stage(name: str, *, latency: float = 0.0, **arguments: Any) -> AsyncIterator[Stage]:
    """A bot that needs Telegram alone. Raises SubjectFailed."""
    api = BotApi(latency=latency)
    async with (
        serve(api.handle) as telegram,
        started(name, api=telegram.url, **arguments) as subject,
    ):
        yield Stage(api, Panel(b"[]"), subject)


@asynccontextmanager
async def shop_on_stage(
    plan: Plan, name: str = "shop", *, latency: float = 0.0, **arguments: Any
) -> AsyncIterator[Stage]:
    """The shop over a new database, with the plan's services. Raises SubjectFailed."""
    api, panel = BotApi(latency=latency), Panel(list_of(plan.services))
    database = plan.folder / f"{name}-{len(list(plan.folder.iterdir()))}.sqlite3"
    async with AsyncExitStack() as closing:
        telegram = await closing.enter_async_context(serve(api.handle))
        upstream = await closing.enter_async_context(serve(panel.handle))
        given = {"api": telegram.url, "panel": upstream.url, "database": str(database)}
        subject = await closing.enter_async_context(started(name, **given, **arguments))
        if arguments.get("hook"):
            closing.callback((await _hooked(api)).close)
        yield Stage(api, panel, subject, upstream.url)


async def _hooked(api: BotApi) -> Hooks:
    """Deliver by the bot's hook from now on."""
    async with asyncio.timeout(HOOK_SECONDS):
        await api.hooked.wait()
    hooks = Hooks(api, url=api.hook["url"], secret=api.hook["secret_token"])
    await hooks.open()
    api.deliver = hooks.deliver
    return hooks


async def timed(
    stage: Stage, people: Sequence[Person], script: Sequence[Step], *, steps: int
) -> Timed:
    """Let everyone do so many steps as fast as the bot answers. Raises BotWrong."""
    cpu, driver_cpu, began = await stage.subject.cpu(), process_time(), perf_counter()
    await walk_all(people, script, steps=steps)
    seconds, driver_cpu = perf_counter() - began, process_time() - driver_cpu
    cpu = await stage.subject.cpu() - cpu
    return Timed(len(people) * steps, seconds, cpu, driver_cpu)
