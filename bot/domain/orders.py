"""The life of an order: its states, the moves between them, and what a refund comes to.

The one place that lists allowed moves (money page section 4).
"""

from enum import StrEnum
from typing import Final

from bot.domain.money import Money


class OrderState(StrEnum):
    """Ours; what a panel says is a status (bot.providers.base.Status)."""

    PAID = "paid"
    SENDING = "sending"
    UNCLEAR = "unclear"
    RUNNING = "running"
    COMPLETED = "completed"
    PARTIAL = "partial"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    RELEASED = "released"


class AttemptState(StrEnum):
    """One try to place an order upstream."""

    SENDING = "sending"
    NOT_SENT = "not_sent"
    REFUSED = "refused"
    ACCEPTED = "accepted"
    UNCLEAR = "unclear"
    NOT_LANDED = "not_landed"
    ABANDONED = "abandoned"


class OrderFilter(StrEnum):
    """The parts of an order list."""

    ALL = "all"
    OPEN = "open"
    DONE = "done"
    REFUNDED = "refunded"


class DeskFilter(StrEnum):
    """The parts of staff's list of all orders."""

    ALL = "all"
    OPEN = "open"
    UNCLEAR = "unclear"
    PERSON = "person"


class RefillState(StrEnum):
    """A request to fill up what dropped."""

    OPEN = "open"
    DONE = "done"
    REJECTED = "rejected"


_O = OrderState

NEXT: Final[dict[OrderState, frozenset[OrderState]]] = {
    _O.PAID: frozenset({_O.SENDING, _O.REFUSED, _O.RUNNING}),
    _O.SENDING: frozenset({_O.RUNNING, _O.PAID, _O.REFUSED, _O.UNCLEAR}),
    _O.UNCLEAR: frozenset({_O.RUNNING, _O.PAID, _O.REFUSED, _O.RELEASED}),
    _O.RUNNING: frozenset({_O.COMPLETED, _O.PARTIAL, _O.CANCELLED}),
    _O.COMPLETED: frozenset({_O.PARTIAL, _O.CANCELLED}),
    _O.PARTIAL: frozenset({_O.PARTIAL, _O.CANCELLED}),
    _O.CANCELLED: frozenset(),
    _O.REFUSED: frozenset(),
    _O.RELEASED: frozenset(),
}
"""From a state to those it may move to; partial to partial is a larger refund."""

_A = AttemptState

NEXT_ATTEMPT: Final[dict[AttemptState, frozenset[AttemptState]]] = {
    _A.SENDING: frozenset({_A.NOT_SENT, _A.REFUSED, _A.ACCEPTED, _A.UNCLEAR}),
    _A.UNCLEAR: frozenset({_A.ACCEPTED, _A.NOT_LANDED, _A.ABANDONED}),
    _A.NOT_LANDED: frozenset({_A.UNCLEAR, _A.ACCEPTED}),
    _A.NOT_SENT: frozenset(),
    _A.REFUSED: frozenset(),
    _A.ACCEPTED: frozenset(),
    _A.ABANDONED: frozenset(),
}

OPEN: Final = frozenset({_O.PAID, _O.SENDING, _O.UNCLEAR, _O.RUNNING})
"""States in which the customer's money is on hold."""

AT_PANEL: Final = frozenset({_O.SENDING, _O.UNCLEAR, _O.RUNNING})
"""States in which the order is, or may be, at a panel."""

FINAL: Final = frozenset(OrderState) - OPEN

NOT_LANDED_MAX: Final = 3
"""So many attempts found not placed end the order with a refund (T8)."""


def refund_due(price: Money, *, remains: int, quantity: int) -> Money:
    """What goes back when so many of the ordered quantity were not delivered.

    Rounded down; nothing when all was delivered, exactly the price when nothing was.
    """
    undelivered = min(max(remains, 0), quantity)
    return price.share(undelivered, of=quantity)


def cost_back(
    *, cost: Money, charge_before: Money | None, charge: Money | None, refund: Money, kept: Money
) -> Money:
    """How much of what an attempt cost comes back from the panel with a refund (money page 2, k).

    ``charge`` is what the panel says now, ``charge_before`` what it said last; ``kept`` is what
    the shop had kept of the price before this refund. A panel that lowers the charge is taken at
    its word; one that never does is taken to return the share that we return.
    """
    if charge is not None and charge_before is not None and charge < charge_before:
        return max(cost - charge, Money(0))
    return cost.share(refund.units, of=kept.units) if kept else Money(0)
