"""Categories and services: read whole into memory, written in differences."""

from collections.abc import Hashable, Sequence
from datetime import datetime
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final, NamedTuple, cast

from sqlalchemy import Table, insert, select, update

from db.models.catalog import Category, Service
from db.repositories.base import Repository

_TABLE: Final = cast("Table", Service.__table__)
_MARKING: Final = (
    "id",
    "updated_at",
    "disabled_reason",
    "hidden",
    "own_name",
    "markup",
)


class ServiceRow(NamedTuple):
    """A service as it was read, with the columns of its table: a tenth of what Service takes."""

    id: int
    provider_id: int
    provider_service_id: str
    category_id: int
    position: int
    name: str
    type: str
    rate: Decimal
    quantity_min: int
    quantity_max: int
    refill: bool
    cancel: bool
    dripfeed: bool
    description: str
    average_time: str
    times_missing: int
    disabled_reason: str | None
    own_name: str | None
    markup: Decimal | None
    hidden: bool
    updated_at: datetime

    @property
    def mark(self) -> Hashable:
        """A value that changes when anything shown of the service does."""
        return _marking(self)


_marking: Final = attrgetter(*_MARKING)
_COLUMNS: Final = tuple(getattr(Service, name) for name in ServiceRow._fields)
_ROWS_AT_ONCE: Final = 1000
"""Rows of one statement: a whole catalogue in one would be held in memory once more."""


class CatalogRows(Repository):
    """The catalogue's tables."""

    async def services(self, provider_id: int | None = None) -> list[ServiceRow]:
        """All services, or one provider's, in the provider's order."""
        statement = select(*_COLUMNS).order_by(Service.provider_id, Service.position)
        if provider_id is not None:
            statement = statement.where(Service.provider_id == provider_id)
        rows = await self.session.execute(statement)
        return [ServiceRow(*row) for row in rows]

    async def marks(self, provider_id: int) -> list[Hashable]:
        """The marks of a provider's services, in its order.

        Reading whole services to find that none has changed takes several times as long.
        """
        columns = (getattr(Service, name) for name in _MARKING)
        rows = await self.session.execute(
            select(*columns).where(Service.provider_id == provider_id).order_by(Service.position)
        )
        return [tuple(row) for row in rows]

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
        """New services."""
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            await self.session.execute(insert(_TABLE), rows[start : start + _ROWS_AT_ONCE])

    async def change_services(self, rows: Sequence[dict[str, Any]]) -> None:
        """Changed columns of services by ``id``, all in one go; each row has the same columns."""
        if rows:
            await self.session.execute(update(Service), list(rows))

    async def disable(self, service_id: int, reason: str) -> None:
        """Take one service off sale."""
        await self.session.execute(
            update(Service).where(Service.id == service_id).values(disabled_reason=reason)
        )
