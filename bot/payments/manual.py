"""Transfers by hand: people send money as the owner says, and staff looks at the proof.

Nothing is asked of the outside world here, and no money is seen: approving is the shop's.
"""

from collections.abc import Callable, Sequence

from bot.domain.money import Money
from bot.domain.transfers import TRANSFER_MOST, TransferMethod, step_of
from bot.payments.base import MANUAL, Invoice, PaymentAway, Way, WayKind


class ManualMethod:
    """The owner's ways of transfer."""

    code = MANUAL

    def __init__(self, methods: Callable[[], Sequence[TransferMethod]]) -> None:
        """``methods`` answers at once, from memory, with those that are offered."""
        self._methods = methods

    def ways(self) -> Sequence[Way]:
        """As the protocol says: one for each of the owner's ways."""
        return [
            Way(
                code=method.code,
                method=MANUAL,
                kind=WayKind.TRANSFER,
                asset=method.currency,
                step=step_of(method.currency),
                least=step_of(method.currency),
                most=TRANSFER_MOST,
                label=method.name,
            )
            for method in self._methods()
        ]

    async def open(self, way: Way, *, payload: str, asked: Money, words: str) -> Invoice:
        """As the protocol says: the owner's words are all there is to it."""
        for method in self._methods():
            if method.code == way.code:
                return Invoice(words=method.words)
        raise PaymentAway(f"{way.code} was switched off meanwhile")
