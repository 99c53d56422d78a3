"""SQLite in the loop's own thread: the same steps always come in the same order.

The usual driver hands every statement to a thread of the connection's and waits for its answer;
which of two answers comes first is chance, and most of the time goes into handing over. Here a
statement is carried out at once and its answer comes with the loop's next turn, so that everything
else may come between all the same. Whoever finds the file locked tries again, turn by turn. Nothing
is lost by a power cut here, so nothing waits for the disk.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import aiosqlite.core

from db import database

_Work = tuple[asyncio.Future[Any] | None, Callable[[], Any]]


class _AtOnce:
    """Stands where the driver has its queue to the other thread."""

    def put_nowait(self, work: _Work) -> None:
        """Do it now; say so at the loop's next turn."""
        future, function = work
        try:
            result = function()
        except sqlite3.OperationalError as error:
            if "locked" in str(error) and future is not None:
                future.get_loop().call_soon(self._again, work)
            elif future is not None:
                future.get_loop().call_soon(aiosqlite.core.set_exception, future, error)
        except Exception as error:  # noqa: BLE001 - it goes to whoever waits
            if future is not None:
                future.get_loop().call_soon(aiosqlite.core.set_exception, future, error)
        else:
            if future is not None:
                future.get_loop().call_soon(aiosqlite.core.set_result, future, result)

    def _again(self, work: _Work) -> None:
        future, _ = work
        if future is not None and not future.done():
            self.put_nowait(work)


class _NoThread:
    """Stands where the driver has its thread."""

    def __init__(self, **_: object) -> None:
        self.daemon = True

    def start(self) -> None:
        """There is nothing to start."""


@contextmanager
def one_thread() -> Iterator[None]:
    """While this is open, SQLite needs no thread but the loop's."""
    pragmas = (
        *(
            one
            for one in database._PRAGMAS
            if "busy_timeout" not in one and "synchronous" not in one
        ),
        "PRAGMA busy_timeout=0",
        "PRAGMA synchronous=OFF",
    )
    with (
        patch.object(aiosqlite.core, "SimpleQueue", _AtOnce),
        patch.object(aiosqlite.core, "Thread", _NoThread),
        patch.object(database, "_PRAGMAS", pragmas),
    ):
        yield
