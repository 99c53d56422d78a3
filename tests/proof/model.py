"""What the proof itself knows: who has been given what, what was sold, and what the panel did.

Kept from the events alone; nothing here is read from the shop's ledger. Amounts are in units.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations


@dataclass
class Person:
    """A customer: credits that happened, and those that a crash leaves open whether they did."""

    id: int
    telegram_id: int
    credits: dict[str, int] = field(default_factory=dict)
    perhaps: dict[str, int] = field(default_factory=dict)

    def may_get(self, key: str, amount: int) -> None:
        """An event is told to the shop; the same one again changes nothing."""
        if key not in self.credits:
            self.perhaps[key] = amount

    def got(self, key: str) -> None:
        """The shop has said that it took it in."""
        self.credits.setdefault(key, self.perhaps.pop(key, 0))

    def got_nothing(self, key: str) -> None:
        """The shop has refused it."""
        self.perhaps.pop(key, None)

    def could_have(self) -> set[int]:
        """Every sum that may have been credited."""
        sure, open_ = sum(self.credits.values()), list(self.perhaps.values())
        return {
            sure + sum(some)
            for count in range(len(open_) + 1)
            for some in combinations(open_, count)
        }


@dataclass
class Sale:
    """A quote, and what became of it as far as the proof has been told.

    ``granted`` are totals that staff has wanted to go back in all.
    """

    quote_id: str
    customer: Person
    price: int
    quantity: int
    link: str
    is_package: bool
    confirmed: bool = False
    order_id: int | None = None
    wants_out: bool = False
    granted: set[int] = field(default_factory=set)


@dataclass
class Gift:
    """A gift code."""

    code: str
    value: int
    uses: int


@dataclass
class Bill:
    """An open payment in Stars."""

    customer: Person
    payload: str
    stars: int
    quote_id: str | None = None


@dataclass
class Charge:
    """Stars that Telegram has taken; told to the shop once, twice, or late."""

    customer: Person
    payload: str
    charge_id: str
    stars: int
    quote_id: str | None = None


@dataclass
class Shown:
    """What a panel's order has ever shown: how many were undelivered, and whether it was undone."""

    remains: set[int] = field(default_factory=set)
    cancelled: bool = False
    cancelled_remains: set[int] = field(default_factory=set)
    charge_stands: bool = False
    """Whether a refund of it left the charge as it was: what we think came back did not."""


@dataclass
class Model:
    """The proof's own books."""

    people: list[Person] = field(default_factory=list)
    sales: dict[str, Sale] = field(default_factory=dict)
    gifts: list[Gift] = field(default_factory=list)
    bills: list[Bill] = field(default_factory=list)
    charges: list[Charge] = field(default_factory=list)
    shown: defaultdict[str, Shown] = field(default_factory=lambda: defaultdict(Shown))
    mistaken: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    """By link: how often staff said "not placed" of what was placed."""
    lied_about: set[str] = field(default_factory=set)
    """Links whose panel orders staff has mixed up."""
    settled: set[int] = field(default_factory=set)
    """Orders ended, or paid back more, by hand."""
    last: dict[int, tuple[str, int]] = field(default_factory=dict)
    """State and refunds of each order at the last look."""
    numbers: int = 0

    def number(self) -> int:
        """A new one each time."""
        self.numbers += 1
        return self.numbers

    def bought(self, quote_id: str, order_id: int) -> None:
        """The shop says that this quote has become this order."""
        sale = self.sales[quote_id]
        assert sale.order_id in (None, order_id), "one quote has become two orders"
        sale.order_id = order_id
