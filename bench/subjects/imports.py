"""A process that has imported what it is told and holds nothing else: the floor of memory."""

import asyncio
from contextlib import suppress
from importlib import import_module

from bench.jobs import arguments, take_jobs


def import_all(names: list[str]) -> None:
    """Import modules by name; one that cannot be had alone is part of another."""
    for name in names:
        with suppress(ImportError):
            import_module(name)


if __name__ == "__main__":
    import_all(arguments()["modules"])
    asyncio.run(take_jobs({}))
