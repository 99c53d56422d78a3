"""What a piece of work asks of the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from db.database import Database

CHANGES = ("INSERT", "UPDATE", "DELETE")


@contextmanager
def statements_of(database: Database) -> Iterator[list[str]]:
    """The statements that are run inside the block."""
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def changes_among(statements: list[str]) -> list[str]:
    """Those that change rows."""
    return [one for one in statements if one.split(maxsplit=1)[0] in CHANGES]
