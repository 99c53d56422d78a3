"""One configured provider at run time: its panel, how wide its lane is, and what it holds."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from time import monotonic
from typing import Final

from bot.domain.money import Money
from bot.providers.base import Balance, Provider, ProviderFailure

FRESH_SECONDS: Final = 60.0
"""A balance older than this is read anew before it is relied on (money page T2)."""


class Purse:
    """What our account at the panel holds, less what we have spent since we looked."""

    def __init__(
        self, panel: Provider, *, monotonic_clock: Callable[[], float] = monotonic
    ) -> None:
        self._panel = panel
        self._monotonic = monotonic_clock
        self._units: int | None = None
        self._read_at = float("-inf")
        self._tried_at = float("-inf")

    async def read(self) -> Balance:
        """Ask the panel. Raises ProviderFailure."""
        balance = await self._panel.balance()
        self._units = (
            Money.floor(balance.amount, balance.currency).units
            if balance.amount >= Decimal(0)
            else 0
        )
        self._read_at = self._monotonic()
        return balance

    async def covers(self, cost: Money) -> bool:
        """Whether the account can pay this; an unknown balance holds nothing up."""
        now = self._monotonic()
        if now - self._read_at > FRESH_SECONDS and now - self._tried_at > FRESH_SECONDS:
            self._tried_at = now
            try:
                await self.read()
            except ProviderFailure:
                self._units = None
        return self._units is None or self._units >= cost.units

    def spend(self, cost: Money) -> None:
        """An order of this cost was accepted."""
        if self._units is not None:
            self._units -= cost.units

    def distrust(self) -> None:
        """Something odd happened: read anew before relying on the balance again."""
        self._read_at = self._tried_at = float("-inf")


@dataclass(slots=True)
class Upstream:
    """A provider's row number, name, panel, and number of orders that may be in flight there."""

    id: int
    name: str
    panel: Provider
    width: int
    purse: Purse = field(init=False)

    def __post_init__(self) -> None:
        self.purse = Purse(self.panel)
