"""What every test needs and always comes out the same is made once for a whole run of tests.

A shop compiles its statements and reads its texts once in its life; tests open a shop each, and
would spend half their time on that.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch

from fluent.runtime import FluentResource
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.telegram.texts import translator
from bot.telegram.texts.source import Source
from db import database


class SharedStatements:
    """Makes engines that know the statements of those before them, of the same kind of database."""

    def __init__(self) -> None:
        self._first: dict[str, AsyncEngine] = {}
        self._compiled: dict[Any, Any] = {}

    def create_engine(self, url: URL, **options: Any) -> AsyncEngine:
        """As SQLAlchemy does it. What is compiled holds for one dialect, so that is shared too."""
        engine = create_async_engine(url, **options)
        first = self._first.get(url.get_backend_name())
        # A dialect learns on its first connection which server it speaks to.
        if first is None or first.dialect.server_version_info is None:
            self._first[url.get_backend_name()] = first = engine
        engine.sync_engine._compiled_cache = self._compiled
        engine.sync_engine.dialect = engine.sync_engine.pool._dialect = first.dialect
        return engine


@contextmanager
def made_once() -> Iterator[None]:
    """While this is open, statements are compiled and texts read only when they are new."""
    with (
        patch.object(database, "create_async_engine", SharedStatements().create_engine),
        patch.object(translator, "FluentResource", cache(FluentResource)),
        patch.object(translator, "Source", cache(Source)),
    ):
        yield
