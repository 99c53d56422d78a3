"""What every repository has, and the statements that both databases spell their own way."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Table, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from db.models.base import Base


class Repository:
    """Queries of one family of tables, inside somebody else's transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def insert_unless_there(self, model: type[Base], **values: Any) -> int | None:
        """Insert a row; None when a unique index already has its like. Returns the row's id.

        Waits for a concurrent transaction that inserts the same.
        """
        statement = self._insert(model, values).on_conflict_do_nothing()
        row_id: int | None = await self.session.scalar(statement.returning(_table(model).c.id))
        return row_id

    async def put(self, model: type[Base], **values: Any) -> None:
        """Insert a row, or give the one with its key these values, in one statement.

        Objects of the session that were read before stay as they were.
        """
        statement, table = self._insert(model, values), _table(model)
        changed = {
            column.name: statement.excluded[column.name]
            for column in table.columns
            if not column.primary_key
        }
        await self.session.execute(
            statement.on_conflict_do_update(index_elements=table.primary_key, set_=changed)
        )

    def _insert(
        self, model: type[Base], values: Mapping[str, Any]
    ) -> sqlite.Insert | postgresql.Insert:
        columns = {getattr(model, name).property.columns[0].name: v for name, v in values.items()}
        dialect = self.session.get_bind().dialect.name
        insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
        return insert(_table(model)).values(columns)


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


def has_words(
    column: InstrumentedAttribute[str] | InstrumentedAttribute[str | None], text: str
) -> ColumnElement[bool]:
    """Whether the column holds this text somewhere, in whatever case.

    SQLite folds the case of English letters alone, so the usual spellings are looked for as well.
    """
    spellings = sorted({text, text.lower(), text.upper(), text.capitalize(), text.title()})
    return or_(
        column.icontains(text, autoescape=True),
        *(column.contains(spelling, autoescape=True) for spelling in spellings),
    )


def as_number(text: str) -> int | None:
    """The number that a text is, with or without a # before it; only what fits into a column."""
    digits = text.removeprefix("#")
    fits = digits.isascii() and digits.isdigit() and len(digits) <= 18
    return int(digits) if fits else None
