"""Starts what is measured in a process of its own, and gives it jobs.

So the load driver and the bot never share a core, and the bot's processor time can be told apart.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parent.parent
START_SECONDS: Final = 60.0
JOB_SECONDS: Final = 600.0
STOP_SECONDS: Final = 20.0
_LINE_MAX: Final = 16 * 1024 * 1024


class SubjectFailed(Exception):
    """What was to be measured did not start, did not answer, or ended by itself."""


class Subject:
    """A running process that takes jobs, one at a time."""

    def __init__(self, name: str, process: asyncio.subprocess.Process) -> None:
        self._name = name
        self._process = process

    async def ask(self, job: str, **arguments: Any) -> Any:
        """Have a job done; its result. Raises SubjectFailed."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"job": job, **arguments}).encode() + b"\n")
        return await self.hear(JOB_SECONDS, f"the job {job}")

    async def cpu(self) -> float:
        """Seconds of processor time it has used so far."""
        return float(await self.ask("cpu"))

    async def hear(self, seconds: float, what: str) -> Any:
        """Its next word. Raises SubjectFailed."""
        assert self._process.stdout is not None
        try:
            async with asyncio.timeout(seconds):
                line = await self._process.stdout.readline()
        except TimeoutError:
            raise SubjectFailed(f"{self._name}: no answer to {what} in {seconds:.0f} s") from None
        if not line:
            raise SubjectFailed(f"{self._name} has ended before {what}")
        return json.loads(line)

    async def stop(self) -> None:
        """Ask for nothing more, and see it end."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


@asynccontextmanager
async def started(name: str, **arguments: Any) -> AsyncIterator[Subject]:
    """Run ``bench.subjects.<name>`` until the block is left; it is ready when this yields.

    Raises SubjectFailed.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        f"bench.subjects.{name}",
        json.dumps(arguments),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=_LINE_MAX,
    )
    subject = Subject(name, process)
    try:
        await subject.hear(START_SECONDS, "being ready")
        yield subject
    finally:
        await subject.stop()
