"""Keeping the state in a folder between runs."""

from pathlib import Path

from sandbox.telegram.world import World


class Keeper:
    """Loads and saves the state."""

    def __init__(self, world: World, folder: Path) -> None:
        self._world = world
        self._folder = folder

    def load(self) -> None: ...

    def watch(self) -> None: ...

    def close(self) -> None: ...
