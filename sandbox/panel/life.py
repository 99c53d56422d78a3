"""How an order lives when nobody interferes: pending, processing, in progress, its end.

Everything follows from the order's age in natural seconds, so nothing runs in the background: an
order is brought up to date when somebody looks. Money is not moved here; a charge that falls or
grows is settled with the balance by the book.
"""

import math
from dataclasses import dataclass
from decimal import Decimal

from sandbox.panel.links import Ending
from sandbox.panel.order_types import price
from sandbox.panel.orders import PanelOrder, Refill

SHORTEST_SECONDS = 120
LONGEST_SECONDS = 360
SLOW_FACTOR = 10
PENDING_SHARE = 0.08
WAITING_SHARE = 0.15
CANCEL_TAKES_SECONDS = 10.0
REFILL_PENDING_SECONDS = 20.0
REFILL_SECONDS = 90.0
MONEY_BACK = frozenset({"Canceled", "Refunded"})
PERCENT_AT_END = {
    Ending.COMPLETED: 100,
    Ending.PARTIAL: 60,
    Ending.FAILED: 30,
    Ending.CANCELED: 20,
}


@dataclass(kw_only=True)
class Pace:
    """How fast the panel's clock runs: natural seconds per real second. Zero stops it."""

    speed: float = 1.0


def lifetime_seconds(order: PanelOrder) -> float:
    """Natural seconds from acceptance to completion: two to six minutes, by size.

    A drip-feed order takes a second for each minute of its intervals, so that its end can be seen.
    """
    size = min(1.0, math.log10(max(order.quantity, 1)) / 5)
    seconds = SHORTEST_SECONDS + (LONGEST_SECONDS - SHORTEST_SECONDS) * size
    seconds += (order.runs - 1) * order.interval_minutes
    return seconds * SLOW_FACTOR if order.slow else seconds


def live(order: PanelOrder) -> None:
    """Bring an ordinary order's status, remains and charge up to its age."""
    total = lifetime_seconds(order)
    age = order.lived_seconds
    if order.cancel_after is not None:
        age = min(age, order.cancel_after)
    if age < total * PENDING_SHARE:
        order.status = "Pending"
    elif age < total * WAITING_SHARE:
        order.status = "Processing"
    else:
        _deliver(order, share=(age / total - WAITING_SHARE) / (1 - WAITING_SHARE))
    if order.cancel_after is not None and age >= order.cancel_after and not order.is_over:
        _cancel(order)


def _deliver(order: PanelOrder, *, share: float) -> None:
    percent = PERCENT_AT_END[order.ending]
    if order.start_count is None:
        order.start_count = plausible_start_count(order.id)
    if share * 100 >= percent:
        order.remains = order.quantity - order.quantity * percent // 100
        _finish(order)
        return
    order.status = "In progress"
    delivered = int(order.quantity * share)
    if order.runs > 1:
        run = order.quantity // order.runs
        delivered = delivered // run * run
    order.remains = order.quantity - delivered


def _finish(order: PanelOrder) -> None:
    if order.ending is Ending.COMPLETED:
        order.status = "Completed"
    elif order.ending is Ending.FAILED:
        order.status = "Fail"
    elif order.ending is Ending.PARTIAL:
        order.status = "Partial"
        order.charge = charge_for_delivered(order)
    else:
        order.status = "Canceled"
        order.remains = order.quantity
        order.charge = Decimal(0)


def _cancel(order: PanelOrder) -> None:
    """What an accepted cancel leaves: nothing delivered is Canceled, something is Partial."""
    order.status = "Canceled" if order.remains == order.quantity else "Partial"
    order.charge = charge_for_delivered(order)


def charge_for_delivered(order: PanelOrder) -> Decimal:
    """What the account pays for the part that was delivered, half up at five decimals."""
    delivered = min(max(order.quantity - order.remains, 0), order.quantity)
    if delivered == 0:
        return Decimal(0)
    return price(rate=order.rate, quantity=delivered, package=order.package)


def charge_by_hand(order: PanelOrder) -> Decimal:
    """What an order costs after its status was set by hand: nothing once the money is back."""
    if order.status in MONEY_BACK:
        return Decimal(0)
    if order.status == "Partial" and order.subscription is None:
        return charge_for_delivered(order)
    return order.charge


def plausible_start_count(order_id: str) -> int:
    """A counter to begin from, always the same for an order."""
    return 137 + sum(ord(sign) * 7919 for sign in order_id) % 48_000


def live_refill(refill: Refill) -> None:
    """Bring a refill's status up to its age."""
    if refill.lived_seconds >= REFILL_SECONDS:
        refill.status = "Completed"
    elif refill.lived_seconds >= REFILL_PENDING_SECONDS:
        refill.status = "In progress"
