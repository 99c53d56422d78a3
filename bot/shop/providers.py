"""The owner's panels: those of the settings, and over them those named in chat.

What chat says is stored: the address plainly, the key sealed. No key is in what is handed out.
"""

from asyncio import Lock
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from structlog import get_logger

from bot.domain.errors import VaultClosed
from bot.domain.money import Amount, Money
from bot.domain.setup import masked
from bot.providers.base import Provider, ProviderFailure
from bot.shop.act_log import Noted
from bot.shop.candidates import Candidate, CandidateGone
from bot.shop.catalog import Catalog
from bot.shop.clock import Clock
from bot.shop.desk import ActKind
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.trials import Account, Accounts, Connect, Trials
from bot.shop.upstream import Upstream, Upstreams
from bot.shop.vault import Vault
from db.database import Database
from db.models.catalog import Provider as ProviderRow
from db.transaction import Transaction

log = get_logger()

_NAME_MAX: Final = 32


@dataclass(frozen=True, slots=True)
class ProviderCard:
    """A provider as the owner sees it. ``balance`` is None where it was not or could not be read.

    ``key`` is masked; ``paused`` says why nothing is sent there, ``is_lost`` that its key cannot
    be unsealed any more.
    """

    id: int
    name: str
    url: str
    key: str
    currency: str | None
    balance: Amount | None
    balance_at: datetime | None
    synced_at: datetime | None
    paused: str | None
    is_lost: bool


class Providers:
    """Knows every provider's account, deals with it, and says how it is."""

    def __init__(
        self,
        database: Database,
        upstreams: Upstreams,
        accounts: Accounts,
        trials: Trials,
        vault: Vault,
        preferences: Preferences,
        catalog: Catalog,
        news: News,
        clock: Clock,
        *,
        connect: Connect,
        width_of: Callable[[str], int],
        named: Mapping[str, Account],
    ) -> None:
        """``named`` are those of the settings; ``width_of`` a name is how wide its lane is."""
        self._database = database
        self._upstreams = upstreams
        self._accounts = accounts
        self._trials = trials
        self._vault = vault
        self._preferences = preferences
        self._catalog = catalog
        self._news = news
        self._clock = clock
        self._connect = connect
        self._width_of = width_of
        self._named = named
        self._opened: list[Provider] = []
        self._readings: dict[int, tuple[Amount | None, datetime]] = {}
        self._to_read: set[int] = set()
        self._using = Lock()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._accounts)

    async def open(self) -> None:
        """Deal with what chat has stored, over what the settings say.

        A provider whose key cannot be unsealed is left out, and the owners are told. What another
        key than the first has sealed is sealed anew, so that the older keys can go.
        """
        async with self._database.reading() as tx:
            rows = await tx.providers.all()
        for row in rows:
            if row.url is not None and row.sealed_key is not None:
                await self._deal_again(row, row.url, row.sealed_key)
            elif row.name in self._named:
                self._accounts[row.id] = self._named[row.name]

    async def close(self) -> None:
        """Close every client that was made here."""
        for panel in self._opened:
            await panel.close()

    async def use(self, actor: int, nonce: str) -> None:
        """Store the panel of a good report and deal with it from now on.

        Raises CandidateGone, VaultClosed.
        """
        async with self._using:
            await self._use(actor, nonce)

    async def _use(self, actor: int, nonce: str) -> None:
        candidate, report = self._trials.found_good(actor, nonce)
        sealed = self._vault.seal(candidate.key)
        async with self._database.transaction() as tx:
            row = await self._row_of(tx, candidate)
            await tx.providers.change(
                row.id,
                url=candidate.url,
                sealed_key=sealed,
                currency=report.currency,
                paused_until=None,
            )
            facts: dict[str, Fact] = {
                "provider": row.name,
                "host": candidate.host,
                "key": masked(candidate.key),
            }
            await Noted(actor, ActKind.SET_PANEL, facts, self._clock()).write(tx)
            tx.ring("orders")
        self._trials.give_up(actor)
        await self._preferences.learn_currency(report.currency)
        self._readings[row.id] = (report.balance, self._clock())
        self._deal(row.id, row.name, Account(candidate.url, candidate.key))
        await self._catalog.load()

    async def currencies(self) -> tuple[str, ...]:
        """What the providers count in, as far as they have said."""
        async with self._database.reading() as tx:
            rows = await tx.providers.all()
        known = (row.currency for row in rows if row.id in self._accounts)
        return tuple(dict.fromkeys(one for one in known if one is not None))

    async def cards(self) -> tuple[ProviderCard, ...]:
        """Every provider the shop deals with or has lost the key of."""
        async with self._database.reading() as tx:
            rows = await tx.providers.all()
        return tuple(
            self._card(row, self._accounts[row.id]) for row in rows if row.id in self._accounts
        )

    async def card(self, provider_id: int) -> ProviderCard:
        """One of them; its balance will be read anew. Raises CandidateGone for an unknown one."""
        found = next((one for one in await self.cards() if one.id == provider_id), None)
        if found is None:
            raise CandidateGone
        self._to_read.add(provider_id)
        self._trials.bell.ring()
        return found

    async def read_balances(self) -> None:
        """Ask the panels whose balance somebody wants to see."""
        while self._to_read:
            upstream = self._upstreams.of(self._to_read.pop())
            if upstream is not None:
                self._readings[upstream.id] = (await _balance_of(upstream), self._clock())

    async def _row_of(self, tx: Transaction, candidate: Candidate) -> ProviderRow:
        if candidate.target is not None:
            return await tx.providers.get(candidate.target)
        taken = {row.name for row in await tx.providers.all()}
        return await tx.providers.named(_free_name(candidate.host, taken | set(self._named)))

    def _deal(self, provider_id: int, name: str, account: Account) -> None:
        panel = self._connect(name, url=account.url, key=account.key)
        self._opened.append(panel)
        self._accounts[provider_id] = account
        self._upstreams.put(Upstream(provider_id, name, panel, self._width_of(name)))

    async def _deal_again(self, row: ProviderRow, url: str, sealed_key: str) -> None:
        try:
            account = Account(url, self._vault.unseal(sealed_key))
            renewed = self._vault.renew(sealed_key)
        except VaultClosed:
            await self._miss(row)
            return
        if renewed is not None:
            async with self._database.transaction() as tx:
                await tx.providers.change(row.id, sealed_key=renewed)
            log.info("provider.key_sealed_anew", provider=row.name)
        self._deal(row.id, row.name, account)

    async def _miss(self, row: ProviderRow) -> None:
        log.error("provider.key_lost", provider=row.name)
        self._upstreams.drop(row.id)
        self._accounts[row.id] = Account(row.url or "", "")
        now = self._clock()
        once, facts = f"{row.id}:{now:%Y-%m-%d}", {"provider": row.name}
        async with self._database.transaction() as tx:
            await self._news.alert(tx, "provider-key-lost", facts, once=once, at=now)

    def _card(self, row: ProviderRow, account: Account) -> ProviderCard:
        upstream = self._upstreams.of(row.id)
        balance, balance_at = self._readings.get(row.id, (None, None))
        return ProviderCard(
            id=row.id,
            name=row.name,
            url=account.url,
            key=masked(account.key),
            currency=row.currency,
            balance=balance,
            balance_at=balance_at,
            synced_at=upstream.synced_at if upstream is not None else None,
            paused=row.paused_reason,
            is_lost=not account.key,
        )


async def _balance_of(upstream: Upstream) -> Amount | None:
    try:
        balance = await upstream.purse.read()
    except ProviderFailure as failure:
        log.warning("balance.failed", provider=upstream.name, kind=failure.kind)
        return None
    if not balance.currency:
        return None
    return Amount(Money.floor(balance.amount, balance.currency), balance.currency)


def _free_name(host: str, taken: set[str]) -> str:
    """The host's name, with a number where another provider is called like that."""
    name, number = host[:_NAME_MAX], 1
    while name in taken:
        number += 1
        name = f"{host[: _NAME_MAX - 4]} {number}"
    return name
