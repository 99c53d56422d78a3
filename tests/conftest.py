"""Real databases for every test that asks: SQLite in a file, PostgreSQL behind a socket.

The schema is made once by the migrations and copied for each test.
"""

import asyncio
import gc
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from typing import Any
from uuid import uuid4

import pytest
import structlog

from db.database import Database
from db.schema import migrate
from tests.made_once import made_once
from tests.postgres_server import PostgresServer, in_memory
from tests.storefront import Storefront, open_storefront

TEMPLATE = "dukkan_template"
BOTH = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgres))
Opening = Callable[..., Awaitable[Storefront]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The proof of money first: one process is at it for minutes, and the other does the rest."""
    items.sort(key=lambda item: "proof" not in item.path.parts)


def _run(work: Coroutine[object, object, None]) -> None:
    """Beside pytest-asyncio's loops, which begin later."""
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        runner.run(work)


async def _migrate(url: str) -> None:
    database = Database(url)
    await migrate(database)
    await database.close()


def pytest_configure() -> None:
    """Files of tests lie in memory: SQLite waits for the disk after each transaction."""
    if folder := in_memory():
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(folder))


def pytest_collection_finish() -> None:
    """What has been imported is there to stay: looking through it for garbage takes 0.3 s."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _made_once() -> Iterator[None]:
    with made_once():
        yield


@pytest.fixture(autouse=True, scope="session")
def _plain_logs() -> Iterator[None]:
    """Tracebacks as they are: drawn in colour they take seconds."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["level", "event"]),
        ]
    )
    yield
    structlog.reset_defaults()


@contextmanager
def _copy_of(server: PostgresServer, template: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    _run(server.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"))
    yield server.url(name)
    _run(server.execute(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    path = tmp_path_factory.mktemp("template") / "template.sqlite3"
    _run(_migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for this run, started for the first test that needs it."""
    server = PostgresServer()
    server.start()
    yield server
    server.stop()
    server.remove()


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """The name of a migrated database to copy."""
    _run(postgres_server.execute(f"CREATE DATABASE {TEMPLATE}"))
    _run(_migrate(postgres_server.url(TEMPLATE)))
    return TEMPLATE


@pytest.fixture(params=BOTH)
def backend(request: pytest.FixtureRequest) -> str:
    """Which kind of database this test runs on: every test that asks runs on both."""
    return str(request.param)


@pytest.fixture
def database_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a migrated database of this test's own."""
    if backend == "sqlite":
        path = tmp_path / "dukkan.sqlite3"
        copyfile(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
    else:
        template = request.getfixturevalue("postgres_template")
        with _copy_of(request.getfixturevalue("postgres_server"), template) as url:
            yield url


@pytest.fixture
def empty_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database of this test's own that has no tables."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    else:
        with _copy_of(request.getfixturevalue("postgres_server"), "template0") as url:
            yield url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A migrated database of this test's own, opened."""
    opened = Database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def empty_database(empty_url: str) -> AsyncIterator[Database]:
    """A database of this test's own that has no tables, opened."""
    opened = Database(empty_url)
    yield opened
    await opened.close()


@pytest.fixture
async def opening(database: Database) -> AsyncIterator[Opening]:
    """Opens a shop with settings of the test's choice; in the end its books must be right."""
    opened: list[Storefront] = []

    async def open_with(**given: Any) -> Storefront:
        opened.append(await open_storefront(database, **given))
        return opened[-1]

    yield open_with
    for storefront in opened:
        await storefront.close()
        if not storefront.books_may_be_wrong:
            assert await storefront.shop.audit.violations() == {}


@pytest.fixture
async def storefront(opening: Opening) -> Storefront:
    """A shop over both kinds of database and a pretended panel."""
    return await opening()


@pytest.fixture
async def anna(storefront: Storefront) -> int:
    """A customer with 100 dollars."""
    return await storefront.meet(with_money="100")
