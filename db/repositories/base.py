"""What every repository has, and the one statement that both databases spell their own way."""

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
        table = model.__table__
        assert isinstance(table, Table)
        columns = {getattr(model, name).property.columns[0].name: v for name, v in values.items()}
        dialect = self.session.get_bind().dialect.name
        insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
        statement = insert(table).values(columns).on_conflict_do_nothing()
        row_id: int | None = await self.session.scalar(statement.returning(table.c.id))
        return row_id


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
