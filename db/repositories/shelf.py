"""The catalogue as staff looks through it: hidden and disabled services too, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import case, func, or_, select, update

from db.models.catalog import Category, Service
from db.repositories.base import Repository, as_number, has_words

_WORDS_MAX = 8


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """A heading, how many services stand under it, and one of their names."""

    id: int
    name: str
    markup: Decimal | None
    services: int
    hidden: int
    disabled: int
    example: str


class ShelfRows(Repository):
    """Everything there is, on sale or not."""

    async def categories(self, category_id: int | None = None) -> Sequence[CategoryRow]:
        """All headings that have services, in the provider's order, or one of them."""
        statement = (
            select(
                Category.id,
                Category.name,
                Category.markup,
                func.count(),
                func.sum(case((Service.hidden, 1), else_=0)),
                func.sum(case((Service.disabled_reason.is_not(None), 1), else_=0)),
                func.min(Service.name),
            )
            .join(Service, Service.category_id == Category.id)
            .group_by(Category.id, Category.name, Category.markup)
            .order_by(func.min(Service.position), Category.id)
        )
        if category_id is not None:
            statement = statement.where(Category.id == category_id)
        rows = await self.session.execute(statement)
        return [
            CategoryRow(row[0], row[1], row[2], row[3], int(row[4]), int(row[5]), row[6])
            for row in rows
        ]

    async def services(self, category_id: int, *, offset: int, limit: int) -> Sequence[Service]:
        """A page of a heading's services, in the provider's order."""
        rows = await self.session.scalars(
            select(Service)
            .where(Service.category_id == category_id)
            .order_by(Service.provider_id, Service.position, Service.id)
            .offset(offset)
            .limit(limit)
        )
        return rows.all()

    async def find(self, text: str, *, offset: int, limit: int) -> Sequence[Service]:
        """Services by our number or the provider's, or by words of either name or the heading."""
        statement = select(Service).join(Category, Category.id == Service.category_id)
        number = as_number(text)
        if number is not None:
            statement = statement.where(
                or_(Service.id == number, Service.provider_service_id == text.removeprefix("#"))
            )
        else:
            for word in text.split()[:_WORDS_MAX]:
                columns = (Service.own_name, Service.name, Category.name)
                statement = statement.where(or_(*(has_words(column, word) for column in columns)))
        rows = await self.session.scalars(
            statement.order_by(Service.provider_id, Service.position, Service.id)
            .offset(offset)
            .limit(limit)
        )
        return rows.all()

    async def own_markups(self) -> tuple[int, int]:
        """How many categories and services have a mark-up of their own."""
        found = [
            await self.session.scalar(
                select(func.count()).select_from(table).where(table.markup.is_not(None))
            )
            for table in (Category, Service)
        ]
        return found[0] or 0, found[1] or 0

    async def hide_all(self, category_id: int, *, hidden: bool) -> int:
        """Hide or show everything under a heading; how many services that has changed."""
        changed = await self.session.execute(
            update(Service)
            .where(Service.category_id == category_id, Service.hidden != hidden)
            .values(hidden=hidden)
            .execution_options(synchronize_session=False)
            .returning(Service.id)
        )
        return len(changed.all())
