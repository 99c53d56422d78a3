"""Counts what a shop's database commits, and the rows it is told to write."""

from typing import Any

from sqlalchemy import event

from db.database import Database


class Commits:
    """Counts transactions that wrote something; looks are none."""

    def __init__(self, database: Database) -> None:
        self.count = 0
        self.rows = 0
        """Rows given to INSERT, UPDATE and DELETE."""
        self._wrote: set[int] = set()
        engine = database.engine.sync_engine
        event.listen(engine, "before_cursor_execute", self._note)
        event.listen(engine, "commit", self._commit)
        event.listen(engine, "rollback", self._roll_back)

    def reset(self) -> tuple[int, int]:
        """Commits and rows since the last time."""
        found = self.count, self.rows
        self.count = self.rows = 0
        return found

    def _note(
        self,
        connection: Any,
        _cursor: Any,
        statement: str,
        parameters: Any,
        _context: Any,
        executemany: bool,  # noqa: FBT001 - SQLAlchemy's event has it so
    ) -> None:
        if statement.lstrip().startswith(("INSERT", "UPDATE", "DELETE")):
            self._wrote.add(id(connection))
            self.rows += len(parameters) if executemany else 1

    def _commit(self, connection: Any) -> None:
        if id(connection) in self._wrote:
            self._wrote.discard(id(connection))
            self.count += 1

    def _roll_back(self, connection: Any) -> None:
        self._wrote.discard(id(connection))
