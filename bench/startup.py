"""From starting the program to its first answer, to a person who has been waiting for it."""

import asyncio
import os
import sys
from contextlib import AsyncExitStack
from time import perf_counter
from typing import Final

from bench.bot_api import TOKEN, BotApi
from bench.crowd import ARRIVAL, walk_all
from bench.http_server import serve
from bench.panel import KEY, Panel
from bench.report import at_most, compared
from bench.run import Run
from bench.stage import list_of
from bench.subject import ROOT

GROUP: Final = "Start-up"
GOAL: Final = at_most(1.25)
SYNC_SECONDS: Final = 30.0
WRITE_SECONDS: Final = 5.0

Environment = dict[str, str]


async def measure(run: Run) -> None:
    """The program of ``python -m bot run`` over a database that it knows already."""
    panel = Panel(list_of(run.plan.services))
    async with AsyncExitStack() as closing:
        upstream = await closing.enter_async_context(serve(panel.handle))
        shop = shop_environment(str(run.plan.folder / "start.sqlite3"), upstream.url)
        await _first_answer(["bot", "run"], shop, until_synced=panel)
        bare, ours = [], []
        for _ in range(run.plan.starts):
            bare.append(await _first_answer(["bench.subjects.lone"], {}))
            ours.append(await _first_answer(["bot", "run"], shop))
    run.report.add(
        compared(
            GROUP,
            f"first answer, {run.plan.services:,} services",
            "s",
            ours=ours,
            floor=bare,
            goal=GOAL,
        )
    )


def shop_environment(database: str, panel: str) -> Environment:
    """The settings of a shop as its owner gives them."""
    return {
        "DATABASE__URL": f"sqlite:///{database}",
        "PROVIDERS__MAIN__URL": panel,
        "PROVIDERS__MAIN__KEY": KEY,
        "HTTP__PORT": "0",
        "HTTP__INTERNAL_PORT": "0",
    }


async def _first_answer(
    words: list[str], environment: Environment, *, until_synced: Panel | None = None
) -> float:
    """Seconds from the start of the program to the first message it sends. Raises BotWrong."""
    api = BotApi()
    async with serve(api.handle) as telegram:
        given = {"BOT_TOKEN": TOKEN, "TELEGRAM__API_BASE": telegram.url}
        people = api.arrive(1)
        began = perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            *words,
            cwd=ROOT,
            env={**os.environ, **given, **environment},
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            await walk_all(people, ARRIVAL, steps=1)
            seconds = perf_counter() - began
            if until_synced is not None:
                await _synced(until_synced)
        finally:
            process.terminate()
            await process.wait()
    return seconds


async def _synced(panel: Panel) -> None:
    """Wait until the list was asked for, and a while for it to be written."""
    async with asyncio.timeout(SYNC_SECONDS):
        await panel.listed.wait()
    await asyncio.sleep(WRITE_SECONDS)
