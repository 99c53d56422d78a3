"""What every way to pay in has in common, and what can come of asking one.

A method moves no money of ours: it says what it takes, asks for a payment, and reads what has been
paid. Crediting, once and by the right key, is the shop's (bot.shop.crediting).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from bot.domain.money import Money

CODE_LENGTH_MAX: Final = 20
"""Characters of a way's code: it stands in buttons, beside a quote's number."""
ONE_UNIT: Final = Money(1)


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
    of ``asset``. ``label`` is the owner's own name of it; without one its text is found by the
    method's code (``way-crypto``).
    """

    code: str
    method: str
    kind: WayKind
    asset: str
    step: Money = ONE_UNIT
    least: Money = ONE_UNIT
    most: Money | None = None
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
