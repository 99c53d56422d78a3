"""The lives of a top-up and of its refund (money page section 8), and round amounts to offer."""

from enum import StrEnum
from typing import Final

from bot.domain.money import Money, scale_of


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


class ForbiddenTopUpMove(Exception):
    """A mistake of ours: no payment may go from the one state to the other."""


class RefundState(StrEnum):
    """Where a refund of Stars that we have asked Telegram for stands."""

    ASKED = "asked"
    DONE = "done"
    REFUSED = "refused"


REFUND_NEXT: Final[dict[RefundState, frozenset[RefundState]]] = {
    RefundState.ASKED: frozenset({RefundState.DONE, RefundState.REFUSED}),
    RefundState.DONE: frozenset(),
    RefundState.REFUSED: frozenset(),
}


_QUICK: Final = (5, 10, 25, 50, 100)
_TIMES: Final = {
    **dict.fromkeys(("CNY", "AED", "SAR", "BRL", "PLN", "MYR", "ILS", "QAR"), 4),
    **dict.fromkeys(("TRY", "EGP", "UAH", "PHP", "THB", "MAD"), 40),
    **dict.fromkeys(("RUB", "INR", "BDT", "JPY"), 100),
    **dict.fromkeys(("PKR", "KZT", "NGN", "DZD"), 400),
    **dict.fromkeys(("KRW", "IQD", "XTR"), 1000),
    **dict.fromkeys(("IDR", "UZS", "VND", "IRT", "LBP"), 20_000),
}
"""How many dollars' worth of digits a currency has: only so that the buttons have round amounts."""


def quick_amounts(currency: str) -> tuple[Money, ...]:
    """Round amounts of a currency for the buttons of a top-up, the smallest first."""
    unit = scale_of(currency) * _TIMES.get(currency, 1)
    return tuple(Money(number * unit) for number in _QUICK)
