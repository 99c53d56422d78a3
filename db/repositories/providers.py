"""Upstream accounts: their currency, and whether orders may go there now."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select, update

from db.models.catalog import Provider
from db.repositories.base import Repository


class Providers(Repository):
    """One row per configured provider."""

    async def get(self, provider_id: int) -> Provider:
        """By number; it must be there."""
        found = await self.session.get(Provider, provider_id)
        assert found is not None
        return found

    async def named(self, name: str) -> Provider:
        """By its name in the settings; made at the first use."""
        await self.insert_unless_there(Provider, name=name)
        found = await self.session.scalar(select(Provider).where(Provider.name == name))
        assert found is not None
        return found

    async def all(self) -> Sequence[Provider]:
        """Every provider ever configured."""
        return (await self.session.scalars(select(Provider).order_by(Provider.id))).all()

    async def change(self, provider_id: int, **values: Any) -> None:
        """Set some columns."""
        await self.session.execute(
            update(Provider).where(Provider.id == provider_id).values(**values)
        )

    async def block(self, provider_id: int, *, until: datetime) -> None:
        """Close the lane at least until then."""
        await self.session.execute(
            update(Provider)
            .where(
                Provider.id == provider_id,
                or_(Provider.blocked_until.is_(None), Provider.blocked_until < until),
            )
            .values(blocked_until=until)
        )

    async def take_trial(
        self, provider_id: int, reason: str, *, at: datetime, until: datetime
    ) -> bool:
        """Whether one order may be tried although the provider is paused for this reason."""
        taken = await self.session.execute(
            update(Provider)
            .where(
                Provider.id == provider_id,
                Provider.paused_reason == reason,
                or_(Provider.paused_until.is_(None), Provider.paused_until <= at),
            )
            .values(paused_until=until)
            .returning(Provider.id)
        )
        return taken.first() is not None

    async def saw_order_id(self, provider_id: int, number: int) -> None:
        """Remember the greatest of our own order numbers there."""
        await self.session.execute(
            update(Provider)
            .where(
                Provider.id == provider_id,
                or_(Provider.greatest_order_id.is_(None), Provider.greatest_order_id < number),
            )
            .values(greatest_order_id=number)
        )
