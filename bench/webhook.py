"""Menu taps again, brought to the shop by hook; the floor is still the bare bot that polls."""

from typing import Final

from bench.report import at_least
from bench.run import Run
from bench.taps import measure_crowds

GROUP: Final = "Taps by webhook"
GOAL: Final = at_least(1.15)


async def measure(run: Run) -> None:
    """Each crowd, as in bench.taps."""
    await measure_crowds(run, GROUP, await run.bare(), await run.hooked_shop(), goal=GOAL)
