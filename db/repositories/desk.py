"""Orders as staff looks for them: everybody's, by whatever is known of one."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select

from bot.domain.money import Money
from bot.domain.orders import FINAL, OPEN, DeskFilter, OrderState
from db.models.customer import Customer
from db.models.order import Attempt, Order
from db.repositories.base import Repository, as_number, has_words


@dataclass(frozen=True, slots=True)
class OrderTotals:
    """A customer's orders in numbers; ``spent`` is what ended orders have come to."""

    all: int
    open: int
    spent: Money


class DeskRows(Repository):
    """Everybody's orders."""

    async def page(
        self,
        which: DeskFilter,
        *,
        text: str,
        customer_id: int | None,
        offset: int,
        limit: int,
    ) -> Sequence[Order]:
        """Orders, the newest first.

        ``text`` is our number or a panel's, a part of a link, or what a customer is found by.
        """
        statement = select(Order).where(*_filter(which))
        if customer_id is not None:
            statement = statement.where(Order.customer_id == customer_id)
        if text:
            statement = statement.where(_matches(text))
        rows = await self.session.scalars(
            statement.order_by(Order.id.desc()).offset(offset).limit(limit)
        )
        return rows.all()

    async def count(self, which: DeskFilter) -> int:
        """How many orders stand there."""
        found = await self.session.scalar(
            select(func.count()).select_from(Order).where(*_filter(which))
        )
        return found or 0

    async def totals(self, customer_id: int) -> OrderTotals:
        """A customer's orders in numbers."""
        rows = await self.session.execute(
            select(
                Order.state,
                func.count(),
                func.sum(Order.price),
                func.sum(Order.refunded),
            )
            .where(Order.customer_id == customer_id)
            .group_by(Order.state)
        )
        counts: dict[OrderState, int] = {}
        spent = Money(0)
        for state, count, price, refunded in rows:
            counts[state] = count
            if state in FINAL:
                spent += _money(price) - _money(refunded)
        is_open = sum(count for state, count in counts.items() if state in OPEN)
        return OrderTotals(all=sum(counts.values()), open=is_open, spent=spent)


def _filter(which: DeskFilter) -> list[ColumnElement[bool]]:
    match which:
        case DeskFilter.OPEN:
            return [Order.state.in_(OPEN)]
        case DeskFilter.UNCLEAR:
            return [Order.state == OrderState.UNCLEAR]
        case DeskFilter.PERSON:
            return [Order.needs_person.is_not(None)]
        case DeskFilter.ALL:
            return []


def _matches(text: str) -> ColumnElement[bool]:
    number, bare = as_number(text), text.removeprefix("#")
    known = [
        Order.link.icontains(text, autoescape=True),
        Order.id.in_(select(Attempt.order_id).where(Attempt.provider_order_id == bare)),
        Order.customer_id.in_(select(Customer.id).where(_customer(text, number))),
    ]
    return or_(*known, Order.id == number) if number is not None else or_(*known)


def _customer(text: str, number: int | None) -> ColumnElement[bool]:
    if number is not None:
        return Customer.telegram_id == number
    name = text.removeprefix("@")
    return or_(has_words(Customer.first_name, text), has_words(Customer.username, name))


def _money(value: object) -> Money:
    return value if isinstance(value, Money) else Money(int(str(value)))
