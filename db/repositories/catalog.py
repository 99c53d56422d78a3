"""Categories and services: read whole into memory, written in differences."""

from collections.abc import Hashable, Sequence
from typing import Any, Final, cast

from sqlalchemy import Table, insert, select, update

from db.models.catalog import Category, Service
from db.repositories.base import Repository

_TABLE: Final = cast("Table", Service.__table__)
_MARKS: Final = (
    Service.provider_id,
    Service.id,
    Service.updated_at,
    Service.disabled_reason,
    Service.hidden,
    Service.own_name,
    Service.markup,
)


class CatalogRows(Repository):
    """The catalogue's tables."""

    async def services(self, provider_id: int | None = None) -> Sequence[Service]:
        """All services, or one provider's, in the provider's order."""
        statement = select(Service).order_by(Service.provider_id, Service.position)
        if provider_id is not None:
            statement = statement.where(Service.provider_id == provider_id)
        return (await self.session.scalars(statement)).all()

    async def marks(self, provider_id: int | None = None) -> list[tuple[int, Hashable]]:
        """For each of them its provider, and a value that changes when anything shown of it does.

        Reading whole services to find that none has changed takes several times as long.
        """
        statement = select(*_MARKS).order_by(Service.provider_id, Service.position)
        if provider_id is not None:
            statement = statement.where(Service.provider_id == provider_id)
        rows = await self.session.execute(statement)
        return [(row[0], tuple(row)) for row in rows]

    async def service(self, service_id: int) -> Service | None:
        """One service."""
        return await self.session.get(Service, service_id)

    async def types_of(self, service_ids: set[int]) -> dict[int, str]:
        """The order types of some services."""
        rows = await self.session.execute(
            select(Service.id, Service.type).where(Service.id.in_(service_ids))
        )
        return dict(rows.all())

    async def categories(self) -> Sequence[Category]:
        """All categories."""
        return (await self.session.scalars(select(Category))).all()

    async def category(self, category_id: int) -> Category | None:
        """One category."""
        return await self.session.get(Category, category_id)

    async def change_service(self, service_id: int, **values: Any) -> None:
        """Set some columns of one service."""
        await self.session.execute(update(Service).where(Service.id == service_id).values(**values))

    async def change_category(self, category_id: int, **values: Any) -> None:
        """Set some columns of one category."""
        await self.session.execute(
            update(Category).where(Category.id == category_id).values(**values)
        )

    async def category_names(self) -> dict[int, str]:
        """Every category by number."""
        rows = await self.session.execute(select(Category.id, Category.name))
        return dict(rows.all())

    async def add_categories(self, names: Sequence[str]) -> None:
        """New headings."""
        if names:
            await self.session.execute(insert(Category), [{"name": name} for name in names])

    async def add_services(self, rows: Sequence[dict[str, Any]]) -> None:
        """New services, all in one go."""
        if rows:
            await self.session.execute(insert(_TABLE), list(rows))

    async def change_services(self, rows: Sequence[dict[str, Any]]) -> None:
        """Changed columns of services by ``id``, all in one go; each row has the same columns."""
        if rows:
            await self.session.execute(update(Service), list(rows))

    async def disable(self, service_id: int, reason: str) -> None:
        """Take one service off sale."""
        await self.session.execute(
            update(Service).where(Service.id == service_id).values(disabled_reason=reason)
        )
