"""What the proof itself knows: who has been given what, what was sold, and what the panel did.

Kept from the events alone; nothing here is read from the shop's ledger. Amounts are in units.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction

STAR = 13_000
"""What one Star is credited as, in units: 0.013 dollars."""
COIN = 3_000_000
"""What one TON is credited as, in units: three dollars."""
REWARD_PERCENT = 5
"""Of what a friend pays in, for who invited them."""


@dataclass
class Book:
    """What has come and gone, by the event's key; the same event again changes nothing.

    An event that was told to a process that died may have been taken in or not. Where it was told
    again when it would have meant another amount, it may have been any of these.
    """

    amounts: dict[str, set[int]] = field(default_factory=dict, repr=False)
    heard: set[str] = field(default_factory=set, repr=False)

    def may_get(self, key: str, amount: int) -> None:
        """An event is told to the shop."""
        if key not in self.heard:
            self.amounts.setdefault(key, set()).add(amount)

    def got(self, key: str, *, only: int | None = None) -> None:
        """The shop has said that it took it in, now or before: ``only`` for this amount."""
        self.heard.add(key)
        if only is not None:
            self.amounts[key] = {only}

    def got_nothing(self, key: str) -> None:
        """The shop has refused it."""
        if key not in self.heard:
            self.amounts.pop(key, None)

    def could_have(self) -> set[int]:
        """Every sum that may have come."""
        sums = {0}
        for key, amounts in self.amounts.items():
            open_ = amounts if key in self.heard else amounts | {0}
            sums = {one + amount for one in sums for amount in open_}
        return sums


@dataclass
class Person(Book):
    """A customer, and who has invited them."""

    id: int = 0
    telegram_id: int = 0
    referrer: "Person | None" = None

    def may_pay(self, key: str, credit: int, bonus: int = 0) -> None:
        """A payment is told to the shop; who invited the payer has a share."""
        self.may_get(key, credit + bonus)
        if self.referrer is not None:
            self.referrer.may_get(f"reward {key}", reward_of(credit))

    def paid(self, key: str, *, credit: int | None = None, bonus: int = 0) -> None:
        """The shop has taken it in, as so much where that was open."""
        self.got(key, only=None if credit is None else credit + bonus)
        if self.referrer is not None:
            only = None if credit is None else reward_of(credit)
            self.referrer.got(f"reward {key}", only=only)

    def paid_nothing(self, key: str) -> None:
        """The shop has refused it."""
        self.got_nothing(key)
        if self.referrer is not None:
            self.referrer.got_nothing(f"reward {key}")


def reward_of(credit: int) -> int:
    """The share of who invited the payer, rounded down."""
    return credit * REWARD_PERCENT // 100


Tiers = dict[int, int]
"""By the least amount in units: so many percent on top."""


def bonus_of(credit: int, tiers: Tiers) -> int:
    """What the best tier that is reached gives on top, rounded down."""
    reached = [percent for least, percent in tiers.items() if least <= credit]
    return int(Fraction(credit * max(reached, default=0), 100))


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
    promo: str = ""


@dataclass
class Gift:
    """A gift code."""

    code: str
    value: int
    uses: int


@dataclass
class Promo:
    """A promo code, for so many people."""

    name: str
    uses: int


@dataclass
class Bill:
    """An open payment in Stars; ``bonus`` is promised with the first charge of it.

    ``taken_by`` is that charge, once the shop has said so.
    """

    customer: Person
    payload: str
    stars: int
    quote_id: str | None = None
    bonus: int = 0
    taken_by: str | None = None


@dataclass
class CoinInvoice:
    """An invoice at the processor: what it asks for, and what was paid (in thousandths of a TON).

    ``customer`` is None for what nobody has opened here.
    """

    number: str
    payload: str
    asked: int
    customer: Person | None = None
    bonus: int = 0
    paid: int | None = None

    @property
    def fits(self) -> bool:
        """Whether it was paid as it was opened."""
        return self.customer is not None and self.paid == self.asked


@dataclass
class Transfer:
    """A transfer by hand: what was asked for, in units of EUR, and what that is credited as."""

    customer: Person
    id: int
    asked: int
    credit: int
    bonus: int


@dataclass
class Charge:
    """Stars that Telegram has taken; told to the shop once, twice, or late."""

    customer: Person
    payload: str
    charge_id: str
    stars: int
    quote_id: str | None = None
    bill: Bill | None = None
    bonus: int = 0

    @property
    def key(self) -> str:
        """By what it is kept in books."""
        return f"stars {self.charge_id}"

    @property
    def worth(self) -> int:
        """What it is credited as."""
        return self.stars * STAR


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
    promos: dict[str, Promo] = field(default_factory=dict)
    tiers: Tiers = field(default_factory=dict)
    invoices: list[CoinInvoice] = field(default_factory=list)
    transfers: dict[int, Transfer] = field(default_factory=dict)
    suspense: Book = field(default_factory=Book)
    """What waits for a person, in units of TON."""
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
