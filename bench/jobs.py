"""The side of a measured process: it takes jobs as lines of JSON and answers them likewise.

Every subject knows three jobs of its own accord: ``cpu``, the seconds of processor time it has
used, ``memory``, the bytes it holds, and ``modules``, the names of the libraries' modules that it
has imported.
"""

import asyncio
import json
import resource
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from time import process_time
from typing import Any, Final

Job = Callable[..., Awaitable[Any]]

_STATUS: Final = Path("/proc/self/status")


async def take_jobs(jobs: Mapping[str, Job]) -> None:
    """Say that the subject is ready, then do what is asked until nobody asks any more."""
    known: dict[str, Job] = {"cpu": _cpu, "memory": _memory, "modules": _modules, **jobs}
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    _say("ready")
    try:
        while line := await reader.readline():
            asked: dict[str, Any] = json.loads(line)
            _say(await known[asked.pop("job")](**asked))
    finally:
        transport.close()


def arguments() -> dict[str, Any]:
    """What the subject was started with."""
    given: dict[str, Any] = json.loads(sys.argv[1])
    return given


def memory() -> int:
    """Bytes of memory that this process holds now; where that is not told, the most it held."""
    if not _STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    line = next(one for one in _STATUS.read_text("ascii").splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


async def _cpu() -> float:
    return process_time()


async def _memory() -> int:
    return memory()


async def _modules() -> list[str]:
    own = {"bot", "db", "migrations", "bench", "__main__"}
    return [name for name in list(sys.modules) if name.partition(".")[0] not in own]


def _say(result: object) -> None:
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()
