"""What every way to pay in has in common, and what can come of asking one.

A method moves no money of ours: it says what it takes, asks for a payment, and reads what has been
paid. Crediting, once and by the right key, is the shop's (bot.shop.crediting).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, Protocol

from bot.domain.money import Amount, Money

CODE_LENGTH_MAX: Final = 20
"""Characters of a way's code: it stands in buttons, beside a quote's number."""
ONE_UNIT: Final = Money(1)
A_DAY: Final = timedelta(hours=24)


class WayKind(StrEnum):
    """What a person does to pay."""

    STARS = "stars"
    """Presses "pay" on an invoice inside Telegram."""
    PAGE = "page"
    """Pays on a page behind a link; we hear of it by hook, or ask."""
    TRANSFER = "transfer"
    """Sends money as the owner says, and us a proof, which staff approves."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to pay: a method and what it is paid in.

    ``code`` is unique among all ways and stays for ever, for it is kept with each payment. ``step``
    is what amounts are rounded up to, ``least`` and ``most`` what one payment may be, all in units
    of ``asset``; what is opened may be paid for ``open_for``. ``label`` is the owner's own name of
    it; without one its text is found by the method's code (``way-crypto``).
    """

    code: str
    method: str
    kind: WayKind
    asset: str
    step: Money = ONE_UNIT
    least: Money = ONE_UNIT
    most: Money | None = None
    open_for: timedelta = A_DAY
    label: str = ""


MANUAL: Final = "manual"
"""Transfers by hand."""
STARS: Final = "stars"
XTR: Final = "XTR"
"""The currency of Stars, as Telegram writes it."""
STARS_MAX: Final = 10_000
"""The most Stars one invoice may ask for."""
STARS_WAY: Final = Way(
    code=STARS, method=STARS, kind=WayKind.STARS, asset=XTR, most=Money(STARS_MAX)
)
"""The shop takes these in itself, as Telegram tells of them."""


@dataclass(frozen=True, slots=True)
class Invoice:
    """What the person is to do: nothing more for Stars, a page to open, or words to follow.

    ``reference`` is the method's own number of it, where it has one before it is paid.
    """

    reference: str | None = None
    url: str = ""
    words: str = ""


class PaymentAway(Exception):
    """The method does not answer now, or refuses us; the text is for the log, without secrets."""


class PaymentMethod(Protocol):
    """A way in for money. Nothing is credited by anything here."""

    code: str

    def ways(self) -> Sequence[Way]:
        """What can be paid with now; empty while it is switched off or not set up."""
        ...

    async def open(self, way: Way, *, payload: str, asked: Money, words: str) -> Invoice:
        """Ask for a payment of ``asked`` units of the way's asset, known by ``payload``.

        ``words`` tell the payer what it is for. Called outside every transaction; what it opens
        and nobody pays ends by itself. Raises PaymentAway within a few seconds.
        """
        ...


CRYPTO: Final = "crypto"
"""The method of invoices in coins, as it stands in codes of ways and in keys of entries."""


@dataclass(frozen=True, slots=True)
class PaidInvoice:
    """An invoice in coins that somebody has paid, as its processor tells of it.

    ``reference`` is the processor's number, ``payload`` what we opened it by (or somebody else).
    ``amount`` and ``charged``, the processor's fee, are exact, in whole ones of ``asset``.
    ``at`` is when it was paid, where that is told.
    """

    reference: str
    payload: str
    asset: str
    amount: Decimal
    charged: Decimal
    at: datetime | None = None

    @property
    def paid(self) -> Amount:
        """What came in, in whole units; less than a unit is nobody's."""
        return Amount(Money.floor(self.amount, self.asset), self.asset)

    @property
    def fee(self) -> Money:
        """What of it the processor keeps: a part of a unit is a whole one, and never more than
        came in.
        """
        return min(-Money.floor(-self.charged, self.asset), self.paid.money)


@dataclass(frozen=True, slots=True)
class InvoicePage:
    """A part of the list of paid invoices: how many lines it has, and those that can be read.

    ``goes_back`` says that each line is older than the one before it.
    """

    lines: int
    invoices: Sequence[PaidInvoice]
    goes_back: bool
    is_last: bool


class InvoiceList(Protocol):
    """What the processor of coins knows of paid invoices. It moves no money."""

    async def paid_among(self, references: Sequence[str]) -> Sequence[PaidInvoice]:
        """Those of up to a hundred invoices that are paid. Raises PaymentAway."""
        ...

    async def paid_page(self, offset: int) -> InvoicePage:
        """The paid invoices of the whole account from this line on. Raises PaymentAway."""
        ...
