"""Quotes: given, found by their owner, used once."""

from sqlalchemy import select, update

from db.models.order import Quote
from db.repositories.base import Repository


class Quotes(Repository):
    """Prices given."""

    async def add(self, quote: Quote) -> None:
        """Keep a new quote."""
        self.session.add(quote)
        await self.session.flush()

    async def owned(self, quote_id: str, customer_id: int) -> Quote | None:
        """A quote, if it is this customer's."""
        return await self.session.scalar(
            select(Quote).where(Quote.id == quote_id, Quote.customer_id == customer_id)
        )

    async def use(self, quote_id: str) -> bool:
        """Use it up; False when somebody was first."""
        done = await self.session.execute(
            update(Quote)
            .where(Quote.id == quote_id, Quote.used.is_(False))
            .values(used=True)
            .execution_options(synchronize_session=False)
            .returning(Quote.id)
        )
        return done.first() is not None

    async def void_unused(self) -> None:
        """No price that was given holds any longer: each has run out."""
        await self.session.execute(
            update(Quote).where(Quote.used.is_(False)).values(expires_at=Quote.created_at)
        )
