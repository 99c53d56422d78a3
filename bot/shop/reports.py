"""What a panel's report about an order means for its state and its money. Pure.

Money page section 4 (T13 to T16) and protocol page section 5.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.domain.money import Money
from bot.domain.orders import OrderState, refund_due
from bot.providers.base import Report, Status

MOVING: Final = frozenset({Status.PENDING, Status.PROCESSING, Status.IN_PROGRESS})
"""Statuses of an order that is on its way."""

_REFUNDING: Final = frozenset({Status.PARTIAL, Status.CANCELED, Status.FAILED})
_TOO_DEAR: Final = Decimal("1.02")


@dataclass(frozen=True, slots=True)
class Known:
    """What the shop knows of the order that is reported on."""

    state: OrderState
    price: Money
    refunded: Money
    quantity: int
    remains_in_units: bool
    customer_cancels: bool


@dataclass(frozen=True, slots=True)
class Goes:
    """The order ends here, or its refunds grow: ``refund`` is all that goes back, in total."""

    to: OrderState
    refund: Money


@dataclass(frozen=True, slots=True)
class Asks:
    """No money moves; a person should look. ``why`` is a code, also of the alert."""

    why: str


@dataclass(frozen=True, slots=True)
class Runs:
    """Nothing ends; at most the progress is new."""


Meaning = Goes | Asks | Runs


def meaning_of(report: Report, known: Known) -> Meaning:
    """What follows from a report. Refunds only ever grow, and never beyond the price."""
    ended = _end_of(report, known)
    if not isinstance(ended, Goes):
        return ended
    if known.state is OrderState.RUNNING:
        return ended
    if ended.refund > known.refunded:
        return ended
    if known.state is OrderState.PARTIAL and ended.to is OrderState.COMPLETED:
        return Asks("news-reversed")
    return Runs()


def _end_of(report: Report, known: Known) -> Meaning:
    match report.status:
        case Status.COMPLETED:
            return Goes(OrderState.COMPLETED, Money(0))
        case Status.PARTIAL:
            return _partial(report, known)
        case Status.CANCELED:
            return _cancelled(report, known)
        case Status.FAILED:
            if report.charge is not None and report.charge == 0:
                return Goes(OrderState.CANCELLED, known.price)
            return Asks("status-failed")
        case Status.UNKNOWN | Status.EXPIRED:
            return Asks("status-unknown")
        case _:
            return _still_running(known)


def _partial(report: Report, known: Known) -> Meaning:
    if report.remains is None or not known.remains_in_units:
        return Asks("remains-unknown")
    refund = refund_due(known.price, remains=report.remains, quantity=known.quantity)
    return Goes(OrderState.PARTIAL if refund else OrderState.COMPLETED, refund)


def _cancelled(report: Report, known: Known) -> Meaning:
    """Paid back whole; a customer who wished it pays for what was delivered (T15)."""
    remains = report.remains
    if (
        known.customer_cancels
        and known.remains_in_units
        and remains is not None
        and 0 < remains < known.quantity
    ):
        return _partial(report, known)
    return Goes(OrderState.CANCELLED, known.price)


def _still_running(known: Known) -> Meaning:
    return Runs() if known.state is OrderState.RUNNING else Asks("news-reversed")


def charge_of(report: Report, currency: str) -> Money | None:
    """What the panel has charged, in units of its currency."""
    return None if report.charge is None else Money.floor(report.charge, currency)


def comes_back(report: Report, cost: Money, currency: str) -> bool:
    """Whether the panel has lowered its charge with a refund, by more than it rounds."""
    if report.charge is None or report.status not in _REFUNDING:
        return False
    return cost.decimal(currency) - report.charge > _shown_quantum(report.charge)


def is_too_dear(charge: Decimal, expected: Money, currency: str) -> bool:
    """Whether a charge is clearly above what the panel's list says (money page section 6)."""
    listed = expected.decimal(currency)
    return charge > listed * _TOO_DEAR and charge - listed > _shown_quantum(charge)


def _shown_quantum(charge: Decimal) -> Decimal:
    exponent = charge.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
