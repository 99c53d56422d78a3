"""What the shop knows of any upstream panel: the Provider protocol and the values it answers with.

The outcome of placing an order is a value, not an exception, because the shop must act on each of
the four differently; only reads raise, and what they raise moves no money.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final, Protocol

IDS_PER_CALL: Final = 100
"""The most ids one plural call may carry (protocol page section 7)."""


class ErrorClass(StrEnum):
    """What a panel's error text means, in the order in which it is looked for (section 6)."""

    INTERNAL = "internal"
    AUTH = "auth"
    FUNDS = "funds"
    RATE = "rate"
    BUSY = "busy"
    SERVICE = "service"
    QUANTITY = "quantity"
    LINK = "link"
    PARAMS = "params"
    ORDER_ID = "order_id"
    ACTION = "action"
    NOT_NOW = "not_now"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Accepted:
    """The panel took the order and charged it; ``order_id`` is opaque text."""

    order_id: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """Proven never written to the panel: it may be sent again, with growing pauses."""

    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Proven not placed.

    ``error`` is None when a front end refused the request without an answer of the panel.
    ``for_good`` False means that the cause can pass and the order may be sent again.
    ``pauses`` says that nothing more should be sent to this provider until a person has looked
    (a bad key, a wrong address). Too little money at the panel does not set it: that is
    ``error`` FUNDS, and ends when the balance is enough.
    ``retry_after_seconds`` is the panel's own wish, if it told one. ``text`` is for operators:
    shortened, the key removed.
    """

    error: ErrorClass | None
    text: str
    for_good: bool
    pauses: bool
    retry_after_seconds: float | None


@dataclass(frozen=True, slots=True)
class Unclear:
    """The order may exist at the panel: never to be sent again unless proven not placed.

    ``order_id`` is an id seen inside the answer, worth looking at first; it proves nothing.
    """

    reason: str
    order_id: str | None


Outcome = Accepted | NotSent | Refused | Unclear


class Status(StrEnum):
    """A panel's status words, normalised (protocol page section 5); refunded reads as canceled."""

    PENDING = "pending"
    PROCESSING = "processing"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    PARTIAL = "partial"
    CANCELED = "canceled"
    FAILED = "failed"
    EXPIRED = "expired"
    PAUSED = "paused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Report:
    """What the panel says of one order; None is unknown, never zero.

    ``charge`` is in whole ones of the account's currency, ``start_count`` and ``remains`` in
    units; ``remains`` may be negative or larger than ordered. ``raw_status`` is the panel's word.
    """

    status: Status
    raw_status: str
    charge: Decimal | None
    start_count: int | None
    remains: int | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class Rejection:
    """The error of one id inside an answer; it says nothing about whether the order runs."""

    error: ErrorClass
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing the panel sells.

    ``rate`` is in the account's currency, per 1000 units or per package (section 4), above zero
    unless free offers were asked for; 1 <= ``quantity_min`` <= ``quantity_max``. ``type`` is the
    panel's own spelling. Texts are freed of markup, but still hostile: escape them.
    """

    service_id: str
    name: str
    category: str
    type: str
    rate: Decimal
    quantity_min: int
    quantity_max: int
    refill: bool
    cancel: bool
    dripfeed: bool
    description: str
    average_time: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A panel's list: the usable offers, and a short reason for each entry left out.

    ``digest`` tells it from every list that is not byte for byte the same.
    """

    offers: tuple[Offer, ...]
    skipped: tuple[str, ...]
    digest: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Balance:
    """What our account at the panel holds, in whole ones of its currency.

    ``currency`` is upper case, "" when the panel does not tell it. ``decimals`` counts the digits
    shown in this answer: 10 ** -decimals is the shown quantum. A panel that sends numbers drops
    trailing zeros, so take the greatest seen.
    """

    amount: Decimal
    currency: str
    decimals: int


class RefillStatus(StrEnum):
    """How a refill stands (protocol page section 5, end)."""

    OPEN = "open"
    DONE = "done"
    REJECTED = "rejected"
    UNKNOWN = "unknown"


class RefillDenial(StrEnum):
    """Why a panel would not refill (protocol page section 6)."""

    UNSUPPORTED = "unsupported"
    TOO_SOON = "too_soon"
    NO_DROP = "no_drop"
    PERIOD_ENDED = "period_ended"
    LIMIT_REACHED = "limit_reached"
    NOT_COMPLETED = "not_completed"
    ORDER_UNKNOWN = "order_unknown"
    NOT_NOW = "not_now"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class RefillTaken:
    """The panel noted the refill; ``already`` says that it had been asked for before."""

    refill_id: str | None
    already: bool


@dataclass(frozen=True, slots=True)
class RefillDenied:
    """The panel refused the refill; ``text`` is for operators only."""

    error: ErrorClass
    reason: RefillDenial
    text: str


@dataclass(frozen=True, slots=True)
class RefillUnclear:
    """The panel may have noted the refill; it may be asked for once more."""

    reason: str


class FailureKind(StrEnum):
    """How a read failed."""

    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    MALFORMED = "malformed"
    ERROR = "error"
    HTTP = "http"


class ProviderFailure(Exception):
    """A read failed. It says nothing about any order and moves no money.

    ``error`` is set for kind ERROR alone. ``text`` is shortened and holds no key.
    """

    def __init__(
        self,
        kind: FailureKind,
        text: str,
        *,
        error: ErrorClass | None = None,
        http_status: int | None = None,
        retry_after_seconds: float | None = None,
    ) -> None:
        super().__init__(f"{kind}: {text}")
        self.kind = kind
        self.text = text
        self.error = error
        self.http_status = http_status
        self.retry_after_seconds = retry_after_seconds


class Provider(Protocol):
    """One account at one upstream panel. Money contract: ``place`` alone spends money, at most
    once per call, and never repeats itself. Everything else changes no balance of ours; reads may
    be repeated freely, and wait for their turn: one at a time, at the account's pace.
    """

    async def services(self) -> Listing:
        """The panel's list, whole; empty, it is no reason to empty a catalogue.
        Raises ProviderFailure.
        """
        ...

    async def services_unless(self, digest: str) -> Listing | None:
        """The same, or None when it still is the list of this digest. Raises ProviderFailure."""
        ...

    async def balance(self) -> Balance:
        """What our account holds. Raises ProviderFailure."""
        ...

    async def place(self, params: Mapping[str, str], *, deadline: float) -> Outcome:
        """Order once. ``params`` holds "service" and the fields of its form.

        ``deadline`` is a value of ``time.monotonic()``: when it has passed before the request is
        written, nothing is written and the outcome is NotSent. Nothing is charged unless the
        outcome is Accepted or Unclear. Never raises, except that a cancellation goes through:
        whoever cancels while the request may be in the air must take the outcome for Unclear.
        """
        ...

    async def statuses(self, order_ids: Sequence[str]) -> dict[str, Report | Rejection]:
        """What the panel says of up to 100 orders.
        Ids the panel did not answer are missing, which says nothing about them. Raises
        ProviderFailure, and ValueError above 100 ids.
        """
        ...

    async def refill(self, order_id: str) -> RefillTaken | RefillDenied | RefillUnclear:
        """Ask for a refill of one order, once. It costs nothing."""
        ...

    async def refill_statuses(self, refill_ids: Sequence[str]) -> dict[str, RefillStatus]:
        """How up to 100 refills stand; ids without an answer are missing.
        Raises ProviderFailure, and ValueError above 100 ids.
        """
        ...

    async def cancel(self, order_ids: Sequence[str]) -> dict[str, bool | Rejection]:
        """Ask to cancel up to 100 orders. True means noted, not canceled: only a later status
        gives money back. False means answered, but not noted; ids without an answer are missing.
        Raises ProviderFailure, and ValueError above 100 ids.
        """
        ...

    async def close(self) -> None:
        """Close the connections; await the placings in the air first."""
        ...


@dataclass(frozen=True, slots=True)
class Examination:
    """What a look at a panel found: each answer, or why there was none. None was not asked for.

    ``stray`` is what it says of an order that it cannot have; a Rejection is as it should be, and
    so is saying nothing about it.
    """

    balance: Balance | ProviderFailure
    listing: Listing | ProviderFailure | None
    stray: Report | Rejection | ProviderFailure | None
