"""The life of a top-up (money page section 8)."""

from enum import StrEnum
from typing import Final


class TopUpState(StrEnum):
    """Where a payment into a wallet stands."""

    OPEN = "open"
    PENDING = "pending"
    PAID = "paid"
    EXPIRED = "expired"
    REJECTED = "rejected"
    REFUNDED = "refunded"


_T = TopUpState

NEXT: Final[dict[TopUpState, frozenset[TopUpState]]] = {
    _T.OPEN: frozenset({_T.PENDING, _T.PAID, _T.EXPIRED, _T.REJECTED}),
    _T.PENDING: frozenset({_T.PAID, _T.REJECTED}),
    _T.EXPIRED: frozenset({_T.PAID}),
    _T.PAID: frozenset({_T.REFUNDED}),
    _T.REJECTED: frozenset(),
    _T.REFUNDED: frozenset(),
}
