"""Promo codes: made, found by name, counted when a quote is bought, given back with a release."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, or_, select, update

from db.models.promo import PromoCode, PromoUse
from db.repositories.base import Repository


def _is_open(at: datetime) -> ColumnElement[bool]:
    """Whether a code can be bought with: not revoked, not over, with a use left."""
    return and_(
        PromoCode.revoked_at.is_(None),
        or_(PromoCode.expires_at.is_(None), PromoCode.expires_at > at),
        PromoCode.uses < PromoCode.max_uses,
    )


class Promos(Repository):
    """Promo codes and their uses."""

    async def add(self, promo: PromoCode) -> bool:
        """Keep a new code; False where there is one of that name."""
        if await self.by_name(promo.name) is not None:
            return False
        self.session.add(promo)
        await self.session.flush()
        return True

    async def get(self, promo_id: int) -> PromoCode | None:
        """By its number."""
        return await self.session.get(PromoCode, promo_id)

    async def by_name(self, name: str) -> PromoCode | None:
        """By what people type."""
        return await self.session.scalar(select(PromoCode).where(PromoCode.name == name))

    async def open_one(self, name: str, *, at: datetime) -> PromoCode | None:
        """The code of that name, if it can be bought with."""
        return await self.session.scalar(
            select(PromoCode).where(PromoCode.name == name, _is_open(at))
        )

    async def is_any_open(self, *, at: datetime) -> bool:
        """Whether there is a code to buy with at all."""
        return (
            await self.session.scalar(select(PromoCode.id).where(_is_open(at)).limit(1)) is not None
        )

    async def is_open(self, promo_id: int, *, at: datetime) -> bool:
        """Whether a code can still be bought with."""
        found = await self.session.scalar(
            select(PromoCode.id).where(PromoCode.id == promo_id, _is_open(at))
        )
        return found is not None

    async def was_used_by(self, promo_id: int, customer_id: int) -> bool:
        """Whether this customer has bought with it."""
        found = await self.session.scalar(
            select(PromoUse.id).where(
                PromoUse.promo_id == promo_id, PromoUse.customer_id == customer_id
            )
        )
        return found is not None

    async def use(self, promo_id: int, customer_id: int, quote_id: str, *, at: datetime) -> bool:
        """Count one use, by a customer who has none; False when none is left."""
        done = await self.session.execute(
            update(PromoCode)
            .where(PromoCode.id == promo_id, _is_open(at))
            .values(uses=PromoCode.uses + 1)
            .execution_options(synchronize_session=False)
            .returning(PromoCode.id)
        )
        if done.first() is None:
            return False
        use = PromoUse(promo_id=promo_id, customer_id=customer_id, quote_id=quote_id, at=at)
        self.session.add(use)
        await self.session.flush()
        return True

    async def give_back(self, quote_id: str) -> None:
        """The purchase of this quote has not come about: its use of a code, if any, is free."""
        gone = await self.session.execute(
            delete(PromoUse)
            .where(PromoUse.quote_id == quote_id)
            .execution_options(synchronize_session=False)
            .returning(PromoUse.promo_id)
        )
        promo_id = gone.scalar_one_or_none()
        if promo_id is not None:
            await self.session.execute(
                update(PromoCode)
                .where(PromoCode.id == promo_id)
                .values(uses=PromoCode.uses - 1)
                .execution_options(synchronize_session=False)
            )

    async def revoke(self, promo_id: int, *, at: datetime) -> bool:
        """Let nobody buy with it any more; False when that was so."""
        done = await self.session.execute(
            update(PromoCode)
            .where(PromoCode.id == promo_id, PromoCode.revoked_at.is_(None))
            .values(revoked_at=at)
            .execution_options(synchronize_session=False)
            .returning(PromoCode.id)
        )
        return done.first() is not None

    async def page(self, *, offset: int, limit: int) -> Sequence[PromoCode]:
        """All of them, the newest first."""
        rows = await self.session.scalars(
            select(PromoCode).order_by(PromoCode.id.desc()).offset(offset).limit(limit)
        )
        return rows.all()
