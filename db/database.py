"""The engine and its transactions: the only file that knows which database it is.

SQLite runs with the driver in autocommit and our own BEGIN: IMMEDIATE where we write, so that two
writers can never both read first and write later; plain where we read (money page 1.3). Writers of
one process take turns before that: SQLite lets whoever is lucky go first, and the others sleep.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from functools import wraps
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine

from bot.domain.errors import StorageAway
from db.bell import Bell
from db.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")

BELLS: Final = (
    "orders",
    "outbox",
    "looks",
    "syncs",
    "acts",
    "broadcasts",
    "files",
    "refunds",
    "payments",
)
"""What workers wait for: orders to send, news to tell, looks, syncs, acts of staff, and so on."""
SQLITE_CONNECTIONS: Final = 10
READING: Final = "dukkan_reading"
MIGRATING: Final = "dukkan_migrating"
_CONFLICTS: Final = ("40001", "40P01", "23505")
"""Ties that PostgreSQL broke; and a unique row that somebody else wrote a moment before."""
_TRIES: Final = 5
_AWAY_CLASSES: Final = ("08", "28", "3D", "53", "57P")
"""PostgreSQL's classes: no connection, no entry, no such database, no resources, shutting down."""
_AWAY_TEXTS: Final = ("unable to open", "is locked", "disk I/O", "is full", "readonly", "connect")
"""How SQLite says that its file cannot be used now."""
_PRAGMAS: Final = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",
    "PRAGMA busy_timeout=10000",
)


def database_url(text: str | URL) -> URL:
    """The URL with the asynchronous driver that we use for its kind."""
    url = make_url(text)
    driver = {
        "sqlite": "sqlite+aiosqlite",
        "postgresql": "postgresql+asyncpg",
        "postgres": "postgresql+asyncpg",
    }
    return url.set(drivername=driver.get(url.drivername, url.drivername))


def _set_up_connection(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get(MIGRATING):
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    connection.exec_driver_sql("BEGIN" if options.get(READING) else "BEGIN IMMEDIATE")


def create_engine(url: URL) -> AsyncEngine:
    """An engine with this house's transactions, for either kind of database.

    Raises StorageAway when the embedded one's folder cannot be made.
    """
    if url.get_backend_name() != "sqlite":
        return create_async_engine(url, pool_size=10, max_overflow=10, pool_pre_ping=True)
    if url.database:
        _make_folder(Path(url.database).parent)
    # No overflow: a connection is a thread, and opening one costs more than the tap it is for.
    engine = create_async_engine(
        url,
        connect_args={"isolation_level": None},
        pool_size=SQLITE_CONNECTIONS,
        max_overflow=0,
    )
    event.listen(engine.sync_engine, "connect", _set_up_connection)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageAway from error


class Database:
    """Opens transactions. ``bells`` ring after a commit that left work of that name.

    ``is_ours_alone`` says that no other process writes to it, so that what was read may be
    remembered until we change it ourselves.
    """

    is_ours_alone: bool = False

    def __init__(self, url: str | URL) -> None:
        self.url = database_url(url)
        self.engine = create_engine(self.url)
        self.bells: dict[str, Bell] = {name: Bell() for name in BELLS}
        self._turn: AbstractAsyncContextManager[object] = (
            asyncio.Lock() if self.is_sqlite else nullcontext()
        )
        self._writing = async_sessionmaker(self.engine, expire_on_commit=False)
        self._reading = async_sessionmaker(
            self.engine.execution_options(**{READING: True}),
            expire_on_commit=False,
            autoflush=False,
        )

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.url.get_backend_name() == "sqlite"

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """One unit of work: leaving the block commits, an exception rolls all of it back.

        Raises StorageAway when the database cannot be reached.
        """
        tx, is_known = None, False
        try:
            async with reachable(), self._turn, self._writing() as session, session.begin():
                tx = Transaction(session)
                yield tx
            is_known = True
        except Exception:
            is_known = True
            raise
        finally:
            if tx is not None:
                tx.end(is_known=is_known)
        for name in tx.rung:
            self.bells[name].ring()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """A consistent look; it never waits for a writer. Raises StorageAway."""
        async with reachable(), self._reading() as session, session.begin():
            yield Transaction(session)

    async def answers(self, *, within_seconds: float = 2.0) -> bool:
        """Whether it can be read now, asked for so long at most."""
        try:
            async with asyncio.timeout(within_seconds), reachable(), self._reading() as session:
                await session.execute(text("SELECT 1"))
        except (StorageAway, TimeoutError):
            return False
        return True

    async def close(self) -> None:
        """Let go of all connections."""
        await self.engine.dispose()


@asynccontextmanager
async def reachable() -> AsyncIterator[None]:
    """Says StorageAway where the database cannot be reached."""
    try:
        yield
    except DBAPIError as error:
        if _is_away(error):
            raise StorageAway from error
        raise
    except OSError as error:
        raise StorageAway from error


def _is_away(error: DBAPIError) -> bool:
    """Whether the database cannot be reached, as opposed to a statement that is wrong."""
    if error.connection_invalidated or isinstance(error, InterfaceError):
        return True
    state = _sqlstate(error)
    if state is not None:
        return state.startswith(_AWAY_CLASSES)
    return isinstance(error, OperationalError) and any(t in str(error.orig) for t in _AWAY_TEXTS)


def _sqlstate(error: DBAPIError) -> str | None:
    return getattr(error.orig, "sqlstate", None)


def repeats_conflicts(step: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
    """Run a step of one transaction again when it lost a tie: then it sees who was first."""

    @wraps(step)
    async def repeated(*args: P.args, **kwargs: P.kwargs) -> T:
        for _ in range(_TRIES - 1):
            try:
                return await step(*args, **kwargs)
            except DBAPIError as error:
                if _sqlstate(error) not in _CONFLICTS:
                    raise
        return await step(*args, **kwargs)

    return repeated
