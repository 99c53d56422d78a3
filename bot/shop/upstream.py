"""Providers at run time: each one's panel, how wide its lane is, and what it holds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class Search:
    """How a lost order may be looked for: whether the account is ours alone, whether order numbers
    may be asked about, how many ahead at a time, and how many at the most.
    """

    exclusive: bool = True
    probe: bool = True
    forward: int = 500
    budget: int = 20_000


@dataclass(frozen=True, slots=True)
class KnownList:
    """A list with which the tables agree, by its digest, and how much of it was unusable."""

    digest: str = ""
    skipped: int = 0


@dataclass(slots=True)
class Upstream:
    """A provider's row number, name, panel, and number of orders that may be in flight there.

    ``synced_at`` is when its list was last read, ``known_list`` the one that is in the tables.
    """

    id: int
    name: str
    panel: Provider
    width: int
    search: Search = Search()
    purse: Purse = field(init=False)
    synced_at: datetime | None = field(default=None, init=False)
    known_list: KnownList = field(default=KnownList(), init=False)

    def __post_init__(self) -> None:
        self.purse = Purse(self.panel)

    def deal_with(self, panel: Provider) -> None:
        """Use another client from the next call on: the owner has given another address or key."""
        self.panel = panel
        self.purse = Purse(panel)
        self.known_list = KnownList()


class Upstreams:
    """The providers the shop deals with now; one may be added, or get another key, at any time."""

    def __init__(self) -> None:
        self._all: list[Upstream] = []
        self._listeners: list[Callable[[Upstream], None]] = []

    def __iter__(self) -> Iterator[Upstream]:
        return iter(tuple(self._all))

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, place: int) -> Upstream:
        return self._all[place]

    def of(self, provider_id: int) -> Upstream | None:
        """The provider of this number, if the shop deals with it."""
        return next((one for one in self._all if one.id == provider_id), None)

    def on_new(self, listener: Callable[[Upstream], None]) -> None:
        """Be told of each provider that comes from now on."""
        self._listeners.append(listener)

    def drop(self, provider_id: int) -> None:
        """Deal with this provider no more. Loops that were built for it stay: only at the start."""
        self._all = [one for one in self._all if one.id != provider_id]

    def put(self, upstream: Upstream) -> None:
        """Deal with this provider; a known one goes on with the new panel client."""
        known = self.of(upstream.id)
        if known is not None:
            known.deal_with(upstream.panel)
            return
        self._all.append(upstream)
        for listener in self._listeners:
            listener(upstream)
