"""Customers as staff sees them: found by whatever is known of one, with their money and orders."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.errors import CustomerNotFound
from bot.domain.money import ZERO, Amount, Money
from bot.domain.payments import TopUpState
from bot.payments.base import STARS
from bot.shop.page import Page
from bot.shop.wallet import Wallet
from db.database import Database
from db.models.customer import Customer
from db.models.payment import TopUp

_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A customer in a list."""

    id: int
    telegram_id: int
    first_name: str
    username: str | None
    is_frozen: bool


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything staff needs to know of a customer; ``spent`` is what ended orders have come to.

    ``debt`` is for payments that were taken back when they had been spent.
    """

    id: int
    telegram_id: int
    first_name: str
    username: str | None
    language: str
    since: datetime
    last_seen_at: datetime | None
    frozen_at: datetime | None
    balance: Money
    held: Money
    orders: int
    orders_open: int
    spent: Money
    debt: Money = ZERO


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """A payment of a customer, paid or not."""

    id: int
    at: datetime
    paid: Amount
    credit: Money
    state: TopUpState
    charge_id: str
    is_going_back: bool
    can_go_back: bool


class People:
    """Finds customers and reads what the shop knows of them."""

    def __init__(self, database: Database, wallet: Wallet) -> None:
        self._database = database
        self._wallet = wallet

    async def page(self, text: str, *, number: int = 0) -> Page[PersonLine]:
        """Customers by our number, Telegram's, @username or a part of a name; the newest first."""
        async with self._database.reading() as tx:
            rows = await tx.customers.find(text.strip(), offset=number * _PAGE, limit=_PAGE + 1)
        return Page.cut([_line(row) for row in rows], number=number, size=_PAGE)

    async def by_telegram_id(self, telegram_id: int) -> int:
        """Our number of a person. Raises CustomerNotFound."""
        async with self._database.reading() as tx:
            row = await tx.customers.by_telegram_id(telegram_id)
        if row is None:
            raise CustomerNotFound
        return row.id

    async def card(self, customer_id: int) -> PersonCard:
        """One customer. Raises CustomerNotFound, and ShopNotOpen before there is a currency."""
        async with self._database.reading() as tx:
            row = await tx.customers.get(customer_id)
            if row is None:
                raise CustomerNotFound
            totals = await tx.desk.totals(customer_id)
        wallet = await self._wallet.card(customer_id)
        return PersonCard(
            id=row.id,
            telegram_id=row.telegram_id,
            first_name=row.first_name,
            username=row.username,
            language=row.language,
            since=row.created_at,
            last_seen_at=row.last_seen_at,
            frozen_at=row.frozen_at,
            balance=wallet.balance,
            held=wallet.held,
            orders=totals.all,
            orders_open=totals.open,
            spent=totals.spent,
            debt=wallet.debt,
        )

    async def payments(self, customer_id: int, *, number: int = 0) -> Page[PaymentLine]:
        """What a customer has opened to pay in, the newest first."""
        async with self._database.reading() as tx:
            rows = await tx.payments.of_customer(
                customer_id, offset=number * _PAGE, limit=_PAGE + 1
            )
            going = await tx.refunds.open_among([row.id for row in rows])
        lines = [_payment(row, is_going_back=row.id in going) for row in rows]
        return Page.cut(lines, number=number, size=_PAGE)


def _line(row: Customer) -> PersonLine:
    return PersonLine(
        row.id, row.telegram_id, row.first_name, row.username, row.frozen_at is not None
    )


def _payment(row: TopUp, *, is_going_back: bool) -> PaymentLine:
    stands = row.method == STARS and row.state is TopUpState.PAID
    return PaymentLine(
        id=row.id,
        at=row.paid_at or row.created_at,
        paid=Amount(row.amount, row.asset),
        credit=row.credit,
        state=row.state,
        charge_id=row.reference or "",
        is_going_back=is_going_back,
        can_go_back=stands and not is_going_back,
    )
