"""Telegram Stars. The invoice itself is sent, and the payment told, by Telegram (bot.telegram)."""

from collections.abc import Callable, Sequence

from bot.domain.money import Money
from bot.payments.base import STARS, STARS_WAY, Invoice, Way


class StarsMethod:
    """A payment method that needs nothing but Telegram."""

    code = STARS

    def __init__(self, is_on: Callable[[], bool]) -> None:
        """``is_on`` says whether the owner takes Stars."""
        self._is_on = is_on

    def ways(self) -> Sequence[Way]:
        """One, unless the owner takes none."""
        return (STARS_WAY,) if self._is_on() else ()

    async def open(self, way: Way, *, payload: str, asked: Money, words: str) -> Invoice:
        """Nothing to prepare: the invoice is a message."""
        return Invoice()
