"""What ``python -m bot backup`` and ``restore`` do, and what they tell whoever types them."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.text import Text

from bot.settings import Settings
from bot.shop.clock import Clock
from db import transfer
from db.copies import Examined
from db.copies import Progress as Told
from db.database import database_url

_SECRETS_APART = "Secrets entered in chat open only with their key file, secret.key: keep it apart."
_SECRETS_NEEDED = (
    "Secrets entered in chat need the key file they were sealed with: put that shop's secret.key"
    " beside the database, or they are asked for anew."
)


class Safekeeping:
    """Backs the shop of the settings up, and restores it."""

    def __init__(self, settings: Settings, console: Console, clock: Clock) -> None:
        self._url = database_url(settings.database.url.get_secret_value())
        self._console = console
        self._clock = clock

    async def back_up(self, target: Path, *, force: bool) -> int:
        """Copy the shop into a file; the exit code, 1 when the books in it are not right.

        Raises TransferRefused.
        """
        with _ends_by_signal(), self._bar("Copying") as told:
            found = await transfer.back_up(self._url, target, force=force, progress=told)
        self._tell(f"{target}: {found.size_bytes:,} bytes, schema {found.revision}, whole.")
        self._tell(_SECRETS_APART)
        return self._tell_books(found)

    async def restore(self, source: Path) -> int:
        """Put a copy in the place of the shop's database; the exit code, as of ``back_up``.

        Raises TransferRefused, ShopRuns.
        """
        with _ends_by_signal(), self._bar("Restoring") as told:
            found = await transfer.restore(self._url, source, now=self._clock(), progress=told)
        self._tell(f"The shop of {source} is in place, schema {found.examined.revision}.")
        if found.revision_before != found.examined.revision:
            self._tell(f"It was brought there from {found.revision_before}.")
        if found.kept_aside is not None:
            self._tell(f"The database before it is kept as {found.kept_aside}.")
        self._tell(_SECRETS_NEEDED)
        if found.examined.waiting:
            self._tell(
                f"Orders that wait to be sent: {found.examined.waiting}. They are sent when the"
                " shop starts. If it went on selling after this backup, the panel may have them"
                " already: restore a later one."
            )
        return self._tell_books(found.examined)

    def _tell_books(self, found: Examined) -> int:
        if not found.violations:
            self._tell("The books in it add up.")
            return 0
        names = ", ".join(found.violations)
        self._tell(f"The books in it do NOT add up ({names}): see dukkan audit.")
        return 1

    def _tell(self, line: str) -> None:
        self._console.print(Text(line), soft_wrap=True)

    @contextmanager
    def _bar(self, what: str) -> Iterator[Told]:
        """A bar on a terminal; elsewhere nothing is drawn."""
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
        with Progress(
            *columns,
            console=self._console,
            transient=True,
            disable=not self._console.is_terminal,
        ) as progress:
            task = progress.add_task(what, total=None)
            yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def _ends_by_signal() -> Iterator[None]:
    """SIGTERM ends the work as Ctrl-C does: nothing half-made is left behind."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None
    with suppress(NotImplementedError):  # where there are no such signals
        loop.add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        yield
    finally:
        with suppress(NotImplementedError):
            loop.remove_signal_handler(signal.SIGTERM)
