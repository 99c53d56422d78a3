"""Sums over time for the owner's figures."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import Label, case, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from bot.domain.money import Money
from bot.domain.orders import OrderState
from db.models.customer import Customer
from db.models.ledger import AccountRow, EntryRow, PostingRow
from db.models.order import Order
from db.repositories.base import Repository

_SPAN: Final = "span"
_GIVES_BACK: Final = ("release", "final", "refund")


class FigureRows(Repository):
    """Counts and sums since a moment."""

    async def orders(self, since: datetime) -> tuple[int, Money]:
        """How many orders were placed, and their prices."""
        row = (
            await self.session.execute(
                select(func.count(), func.coalesce(func.sum(Order.price), 0)).where(
                    Order.created_at >= since
                )
            )
        ).one()
        return row[0], _money(row[1])

    async def customers(self, since: datetime) -> int:
        """How many people came for the first time."""
        found = await self.session.scalar(
            select(func.count()).select_from(Customer).where(Customer.created_at >= since)
        )
        return found or 0

    async def refunds(self, since: datetime) -> Money:
        """What went back from orders into wallets."""
        return await self._credited("wallet:%", _GIVES_BACK, since)

    async def topups(self, since: datetime) -> Money:
        """What was paid in."""
        return await self._credited("wallet:%", ("topup", "suspense-settled"), since)

    async def revenue(self, since: datetime) -> Money:
        """What was earned: prices of ended orders less refunds."""
        earned = await self._moved("revenue", since, credit=True)
        returned = await self._moved("revenue", since, credit=False)
        return earned - returned

    async def costs(self, since: datetime) -> list[tuple[str, Money]]:
        """What ended orders have cost, by currency: goods less what came back, and losses."""
        costs: dict[str, Money] = {}
        for pattern in ("cogs:%", "loss:%"):
            for currency in await self._currencies(pattern):
                spent = await self._moved(pattern, since, credit=False, currency=currency)
                back = await self._moved(pattern, since, credit=True, currency=currency)
                costs[currency] = costs.get(currency, Money(0)) + spent - back
        return list(costs.items())

    async def orders_in(self, spans: Sequence[datetime]) -> dict[int, tuple[int, Money]]:
        """How many orders were placed in each span, and their prices, by the span's place.

        A span begins at its moment and ends where the next one begins; the last has no end.
        """
        span = _span_of(Order.created_at, spans)
        rows = await self.session.execute(
            select(span, func.count(), func.sum(Order.price))
            .where(Order.created_at >= spans[0])
            .group_by(_SPAN)
        )
        return {place: (count, _money(price)) for place, count, price in rows}

    async def results_in(self, spans: Sequence[datetime]) -> list[tuple[int, str, str, Money]]:
        """What ended orders earned and cost in each span: its place, account, currency, change.

        The change is earned less returned for ``revenue``, spent less returned for the others.
        """
        found: list[tuple[int, str, str, Money]] = []
        span = _span_of(EntryRow.created_at, spans)
        counted = or_(
            AccountRow.code == "revenue",
            AccountRow.code.like("cogs:%"),
            AccountRow.code.like("loss:%"),
        )
        for side, grows in ((PostingRow.credit_account_id, 1), (PostingRow.debit_account_id, -1)):
            rows = await self.session.execute(
                select(span, AccountRow.code, AccountRow.currency, func.sum(PostingRow.amount))
                .join(EntryRow, EntryRow.id == PostingRow.entry_id)
                .join(AccountRow, AccountRow.id == side)
                .where(EntryRow.created_at >= spans[0], counted)
                .group_by(_SPAN, AccountRow.code, AccountRow.currency)
            )
            for place, code, currency, moved in rows:
                sign = grows if code == "revenue" else -grows
                found.append((place, code, currency, Money(sign * _money(moved).units)))
        return found

    async def in_state(self, *states: OrderState) -> int:
        """How many orders stand there."""
        found = await self.session.scalar(
            select(func.count()).select_from(Order).where(Order.state.in_(states))
        )
        return found or 0

    async def unclear(self) -> Sequence[int]:
        """Orders whose answer was lost, oldest first."""
        rows = await self.session.scalars(
            select(Order.id).where(Order.state == OrderState.UNCLEAR).order_by(Order.id).limit(20)
        )
        return rows.all()

    async def waiting_for_person(self) -> Sequence[int]:
        """Orders that stay as they are until a person decides, oldest first."""
        rows = await self.session.scalars(
            select(Order.id).where(Order.needs_person.is_not(None)).order_by(Order.id).limit(20)
        )
        return rows.all()

    async def _credited(self, pattern: str, kinds: Sequence[str], since: datetime) -> Money:
        found = await self.session.scalar(
            select(func.coalesce(func.sum(PostingRow.amount), 0))
            .join(EntryRow, EntryRow.id == PostingRow.entry_id)
            .join(AccountRow, AccountRow.id == PostingRow.credit_account_id)
            .where(
                EntryRow.created_at >= since,
                EntryRow.kind.in_(kinds),
                AccountRow.code.like(pattern),
            )
        )
        return _money(found)

    async def _moved(
        self, pattern: str, since: datetime, *, credit: bool, currency: str | None = None
    ) -> Money:
        side = PostingRow.credit_account_id if credit else PostingRow.debit_account_id
        statement = (
            select(func.coalesce(func.sum(PostingRow.amount), 0))
            .join(EntryRow, EntryRow.id == PostingRow.entry_id)
            .join(AccountRow, AccountRow.id == side)
            .where(EntryRow.created_at >= since, AccountRow.code.like(pattern))
        )
        if currency is not None:
            statement = statement.where(AccountRow.currency == currency)
        return _money(await self.session.scalar(statement))

    async def _currencies(self, pattern: str) -> Sequence[str]:
        rows = await self.session.scalars(
            select(AccountRow.currency).where(AccountRow.code.like(pattern)).distinct()
        )
        return rows.all()


def _money(value: object) -> Money:
    return value if isinstance(value, Money) else Money(int(str(value)))


def _span_of(column: InstrumentedAttribute[datetime], spans: Sequence[datetime]) -> Label[int]:
    """The place of the span that a moment falls into; both databases count days alike this way.

    It is grouped by its name: PostgreSQL takes the same expression for another one where its
    values are parameters.
    """
    later = [(column >= begin, place) for place, begin in enumerate(spans) if place]
    place = case(*reversed(later), else_=0) if later else literal(0)
    return place.label(_SPAN)
