"""One open transaction and the repositories that work inside it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cached_property
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from db.repositories.attempts import Attempts
from db.repositories.books import BookRows
from db.repositories.broadcasts import Broadcasts
from db.repositories.catalog import CatalogRows
from db.repositories.checks import Checks
from db.repositories.customers import Customers
from db.repositories.desk import DeskRows
from db.repositories.figures import FigureRows
from db.repositories.ledger import Ledger
from db.repositories.manual import ManualRows
from db.repositories.orders import Orders
from db.repositories.outbox import Outbox
from db.repositories.payments import Payments
from db.repositories.periods import PeriodRows
from db.repositories.promos import Promos
from db.repositories.providers import Providers
from db.repositories.quotes import Quotes
from db.repositories.readings import Readings
from db.repositories.refills import Refills
from db.repositories.refunds import StarsRefunds
from db.repositories.shelf import ShelfRows
from db.repositories.staff import StaffActs
from db.repositories.suspense import SuspenseRows


class AtEnd(Protocol):
    """Whoever remembers what a transaction may have changed."""

    def __call__(self, *, is_known: bool) -> None:
        """It is over; ``is_known`` says in which way. One that was cut off may yet be kept."""


class Transaction:
    """What a step of the shop works with. ``rung`` names the bells to ring after the commit."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.rung: set[str] = set()
        self._at_end: list[AtEnd] = []

    @asynccontextmanager
    async def part(self) -> AsyncIterator[None]:
        """A part that is undone alone when an exception leaves it; the exception goes on."""
        async with self.session.begin_nested():
            yield

    def at_end(self, listener: AtEnd) -> None:
        """Tell those who remember what this transaction changes, however it ends."""
        self._at_end.append(listener)

    def end(self, *, is_known: bool) -> None:
        """It is over: tell them."""
        for listener in self._at_end:
            listener(is_known=is_known)

    def ring(self, name: str) -> None:
        """Tell the workers that wait for this, once it is committed."""
        self.rung.add(name)

    @cached_property
    def customers(self) -> Customers:
        """People, their dialogs."""
        return Customers(self.session)

    @cached_property
    def catalog(self) -> CatalogRows:
        """Categories and services."""
        return CatalogRows(self.session)

    @cached_property
    def providers(self) -> Providers:
        """Upstream accounts."""
        return Providers(self.session)

    @cached_property
    def quotes(self) -> Quotes:
        """Prices given."""
        return Quotes(self.session)

    @cached_property
    def orders(self) -> Orders:
        """Purchases."""
        return Orders(self.session, self.ring)

    @cached_property
    def attempts(self) -> Attempts:
        """Tries to place them."""
        return Attempts(self.session)

    @cached_property
    def readings(self) -> Readings:
        """Balances at providers, as they were seen."""
        return Readings(self.session)

    @cached_property
    def refills(self) -> Refills:
        """Requests to fill up."""
        return Refills(self.session)

    @cached_property
    def ledger(self) -> Ledger:
        """The books."""
        return Ledger(self.session)

    @cached_property
    def books(self) -> BookRows:
        """The books, to be read."""
        return BookRows(self.session)

    @cached_property
    def periods(self) -> PeriodRows:
        """The books by period."""
        return PeriodRows(self.session)

    @cached_property
    def payments(self) -> Payments:
        """Top-ups and gift codes."""
        return Payments(self.session)

    @cached_property
    def manual(self) -> ManualRows:
        """Transfers by hand."""
        return ManualRows(self.session)

    @cached_property
    def promos(self) -> Promos:
        """Promo codes."""
        return Promos(self.session)

    @cached_property
    def refunds(self) -> StarsRefunds:
        """Stars on their way back."""
        return StarsRefunds(self.session)

    @cached_property
    def suspense(self) -> SuspenseRows:
        """Payments that fit no top-up."""
        return SuspenseRows(self.session)

    @cached_property
    def outbox(self) -> Outbox:
        """News owed."""
        return Outbox(self.session, self.ring)

    @cached_property
    def broadcasts(self) -> Broadcasts:
        """Messages to many."""
        return Broadcasts(self.session, self.ring)

    @cached_property
    def staff(self) -> StaffActs:
        """What staff does."""
        return StaffActs(self.session)

    @cached_property
    def desk(self) -> DeskRows:
        """Orders as staff looks for them."""
        return DeskRows(self.session)

    @cached_property
    def shelf(self) -> ShelfRows:
        """The catalogue as staff looks through it."""
        return ShelfRows(self.session)

    @cached_property
    def checks(self) -> Checks:
        """The invariants."""
        return Checks(self.session)

    @cached_property
    def figures(self) -> FigureRows:
        """Sums for the owner."""
        return FigureRows(self.session)
