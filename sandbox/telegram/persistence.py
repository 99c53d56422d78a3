"""Keeping the state in a folder between runs: one JSON file, and one file per upload."""

import asyncio
import json
from pathlib import Path

from sandbox.telegram.snapshot import put_back, taken_from
from sandbox.telegram.world import World

SAVE_AFTER_SECONDS = 0.3


class Keeper:
    """Saves soon after a change, and loads what was saved last."""

    def __init__(self, world: World, folder: Path) -> None:
        """The folder is made when it is missing."""
        self._world = world
        self._folder = folder
        self._file = folder / "state.json"
        self._uploads = folder / "files"
        self._due: asyncio.TimerHandle | None = None
        self._watching = False
        self._uploads.mkdir(parents=True, exist_ok=True)
        world.news.on_change(self._save_soon)

    def load(self) -> None:
        """Put back what the last run left; nothing on the first run."""
        if not self._file.exists():
            return
        contents = {path.name: path.read_bytes() for path in self._uploads.iterdir()}
        put_back(self._world, json.loads(self._file.read_text("utf-8")), contents)

    def watch(self) -> None:
        """Save from now on; needs the running loop."""
        self._watching = True

    def close(self) -> None:
        """Save a last time."""
        self._watching = False
        if self._due is not None:
            self._due.cancel()
            self._due = None
        self.save()

    def save(self) -> None:
        """Write the state; the old one stays whole until the new one is."""
        for file in self._world.files.stored.values():
            path = self._uploads / file.file_id
            if not path.exists():
                path.write_bytes(file.content)
        unfinished = self._file.with_suffix(".new")
        unfinished.write_text(json.dumps(taken_from(self._world), ensure_ascii=False), "utf-8")
        unfinished.replace(self._file)

    def _save_soon(self) -> None:
        if self._watching and self._due is None:
            loop = asyncio.get_running_loop()
            self._due = loop.call_later(SAVE_AFTER_SECONDS, self._save_now)

    def _save_now(self) -> None:
        self._due = None
        self.save()
