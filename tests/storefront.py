"""A whole shop for tests: the real objects over a real database and a pretended panel.

Time stands still until a test moves it, and the panel's orders stay as they are until a test sets
them. Money is asserted in whole ones of the currency, as exact decimals.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from typing import Any

import httpx
from sqlalchemy import select

from bot.app import Shop, build_shop
from bot.domain.ledger import Entry
from bot.domain.money import Amount, Money
from bot.domain.payment_entries import adjusted
from bot.process import Process
from bot.providers.base import FailureKind, Outcome, ProviderFailure, Rejection, Report
from bot.providers.smm_v2 import SmmV2Provider
from bot.settings import Settings
from bot.shop.announcements import Announcements
from bot.shop.catalog import ServiceCard
from bot.shop.checkout import QuoteCard
from bot.shop.tracking import Followed
from bot.shop.upstream import Purse, Upstream
from db.database import Database
from db.models.ledger import AccountRow, EntryRow
from db.models.order import Attempt, Order
from db.models.outbox import Notice
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from sandbox.panel.services import Catalogue
from tests.goods import small_catalogue
from tests.recording_notifier import RecordingNotifier
from tests.sandbox.panel.calling import HandClock

KEY = "sandbox-key"
OWNER = 9001
ANNA = 1001
MICRO = Decimal(1_000_000)
FUNDS = "expense:goodwill"
"""Where the money of tests comes from; left out of ``books``."""


def usd(amount: str) -> Money:
    """An amount of dollars."""
    return Money(int(Decimal(amount) * MICRO))


class WatchedProvider(SmmV2Provider):
    """The real client; ``meanwhile`` happens once, between the panel's answer and its use.

    ``answer`` replaces the answer of the next add, whatever the panel has said. A batch of statuses
    that holds one of ``spoilers`` cannot be read.
    """

    spoilers: frozenset[str] = frozenset()

    meanwhile: Callable[[], Awaitable[object]] | None = None
    answer: Outcome | None = None

    async def place(self, params: Mapping[str, str], *, deadline: float) -> Outcome:
        outcome = await super().place(params, deadline=deadline)
        outcome, self.answer = self.answer or outcome, None
        if self.meanwhile is not None:
            act, self.meanwhile = self.meanwhile, None
            await act()
        return outcome

    async def statuses(self, order_ids: Sequence[str]) -> dict[str, Report | Rejection]:
        if self.spoilers.isdisjoint(order_ids):
            return await super().statuses(order_ids)
        raise ProviderFailure(FailureKind.MALFORMED, "no status")


@dataclass(frozen=True)
class Placed:
    """An order of ours and its number at the panel."""

    order_id: int
    number: str


class Storefront:
    """The shop, its surroundings, and short words for what tests do all the time."""

    def __init__(
        self, shop: Shop, panel: PanelSandbox, provider: WatchedProvider, clock: HandClock
    ) -> None:
        self.shop = shop
        self.panel = panel
        self.provider = provider
        self.clock = clock
        self.database: Database = shop.database
        self.notifier = RecordingNotifier()
        self.announcements: Announcements = shop.announcements(self.notifier)
        self.books_may_be_wrong = False
        self.seconds = 0.0
        self._numbers = count(1)
        self.upstream.purse = Purse(provider, monotonic_clock=lambda: self.seconds)

    @property
    def upstream(self) -> Upstream:
        """The one provider."""
        return self.shop.upstreams[0]

    def pass_time(self, *, seconds: float) -> None:
        """Let the shop's clocks go on."""
        self.clock.move(seconds=seconds)
        self.seconds += seconds

    async def meet(self, telegram_id: int = ANNA, *, with_money: str = "0") -> int:
        """Our number of a customer who has just been given so much."""
        card = await self.shop.customers.greet(
            telegram_id=telegram_id, first_name="Anna", username=None, language="en"
        )
        if Decimal(with_money):
            await self.fund(card.id, with_money)
        return card.id

    async def fund(self, customer_id: int, amount: str) -> None:
        """Give a customer money."""
        async with self.database.transaction() as tx:
            await self.shop.wallet.post(tx, self.gift_of(amount, customer_id))

    def gift_of(self, amount: str, customer_id: int) -> Entry:
        """What gives a customer money, to be posted."""
        return adjusted(
            nonce=f"test {next(self._numbers)}",
            customer_id=customer_id,
            change=usd(amount),
            currency="USD",
            actor="test",
            reason="test",
        )

    def service(self, name: str = "Followers R30") -> ServiceCard:
        """A thing on sale."""
        return next(card for card in self.shop.catalog.search(name) if card.name == name)

    async def quote(
        self,
        customer_id: int,
        *,
        service: str = "Followers R30",
        link: str | None = None,
        quantity: int = 1000,
        **values: str,
    ) -> QuoteCard:
        """A price for so many to a link; a link of its own when none is given."""
        entered = {"link": link or f"https://example.com/{next(self._numbers)}"}
        entered |= {"quantity": str(quantity)} | values
        return await self.shop.checkout.quote(customer_id, self.service(service).id, entered)

    async def buy(self, customer_id: int, **entered: Any) -> int:
        """The number of a new order, paid."""
        quote = await self.quote(customer_id, **entered)
        return (await self.shop.checkout.buy(customer_id, quote.id)).id

    async def send(self, *, slot: int = 0) -> bool:
        """Place the next order that may go."""
        return await self.shop.sending.send_next(self.upstream, slot)

    async def run(self, customer_id: int, **entered: Any) -> Placed:
        """An order that runs at the panel."""
        order_id = await self.buy(customer_id, **entered)
        await self.send()
        return Placed(order_id, self.panel.journal[-1].order_id)

    async def look(self, *placed: Placed) -> None:
        """Ask the panel about these, or about all that run."""
        followed: Sequence[Followed] = [
            Followed(one.order_id, one.number, self.clock()) for one in placed
        ]
        if not placed:
            followed = await self.shop.tracking.running(self.upstream)
        await self.shop.tracking.look(self.upstream, followed)

    async def tell(self) -> list[str]:
        """Deliver what is due; the names of what was told just now, in order."""
        before = len(self.notifier.told)
        while await self.announcements.deliver_due():
            pass
        return self.notifier.names()[before:]

    async def order(self, order_id: int) -> Order:
        """The order as it stands."""
        async with self.database.reading() as tx:
            order = await tx.orders.get(order_id)
        assert order is not None
        return order

    async def attempts(self, order_id: int) -> Sequence[Attempt]:
        """Its tries, oldest first."""
        async with self.database.reading() as tx:
            return await tx.attempts.of_order(order_id)

    async def attempt(self, order_id: int) -> Attempt:
        """Its last try."""
        return (await self.attempts(order_id))[-1]

    async def books(self) -> dict[str, Decimal]:
        """Every account that holds something, but for where tests take money from."""
        async with self.database.reading() as tx:
            rows = await tx.session.scalars(select(AccountRow).order_by(AccountRow.code))
            held = {row.code: row.balance.decimal(row.currency) for row in rows if row.balance}
        held.pop(FUNDS, None)
        return held

    async def entries(self, order_id: int) -> list[str]:
        """The keys of an order's entries, in order, without what they all begin with."""
        async with self.database.reading() as tx:
            rows = await tx.session.scalars(
                select(EntryRow.idem_key).where(EntryRow.order_id == order_id).order_by(EntryRow.id)
            )
            return [key.split(":", 2)[2] for key in rows]

    async def notices(self) -> list[Notice]:
        """The whole outbox."""
        async with self.database.reading() as tx:
            return list(await tx.session.scalars(select(Notice).order_by(Notice.id)))

    async def alerts(self) -> list[str]:
        """The names of the alerts that were ever owed to the owner, in order."""
        return [n.payload["name"] for n in await self.notices() if n.kind == "alert"]

    async def alert_facts(self, name: str) -> dict[str, Any]:
        """What the newest alert of that name says."""
        found = [n for n in await self.notices() if n.payload.get("name") == name]
        facts: dict[str, Any] = found[-1].payload["facts"]
        return facts

    async def blocked(self) -> tuple[float | None, float | None, str | None]:
        """For how many seconds the lane is closed, and paused, and why it is paused."""
        async with self.database.reading() as tx:
            provider = await tx.providers.get(self.upstream.id)
        seconds = [
            None if moment is None else (moment - self.clock()).total_seconds()
            for moment in (provider.blocked_until, provider.paused_until)
        ]
        return seconds[0], seconds[1], provider.paused_reason

    async def close(self) -> None:
        """Let go of everything."""
        await self.shop.till.close()
        await self.provider.close()
        await self.panel.stop()


def settings_of(panel: PanelSandbox, **given: Any) -> Settings:
    """Settings for one provider called ``main``; groups are given as mappings."""
    provider = {"url": panel.url, "key": KEY, "calls_per_second": 1000}
    usual: dict[str, Any] = {
        "bot_token": "1:test",
        "admins": (OWNER,),
        "submission": {"auto_resolve": False},
        "providers": {"main": provider | given.pop("provider", {})},
    }
    return Settings(_env_file=None, **usual | given)


def _without_tls() -> httpx.AsyncHTTPTransport:
    """The usual network, but for certificates, which take most of the time of making a client."""
    return httpx.AsyncHTTPTransport(verify=False, limits=httpx.Limits(max_keepalive_connections=0))


async def open_storefront(
    database: Database, *, catalogue: Catalogue | None = None, **given: Any
) -> Storefront:
    """A shop with a catalogue, open for business. ``given`` are settings."""
    clock = HandClock()
    panel = PanelSandbox(
        key=KEY,
        catalogue=small_catalogue() if catalogue is None else catalogue,
        balance=Decimal(500),
        pace=Pace(speed=0),
        clock=clock,
    )
    await panel.start()
    settings = settings_of(panel, **given)
    provider = WatchedProvider(
        url=panel.url,
        key=KEY,
        calls_per_second=1000,
        retries=0,
        clock=clock,
        transport=_without_tls(),
    )
    shop = await build_shop(
        settings, database, {"main": provider}, clock=clock, process=Process("host", 1, "me")
    )
    await shop.open()
    storefront = Storefront(shop, panel, provider, clock)
    await shop.intake.take_in(storefront.upstream)
    return storefront


def amount(value: str) -> Amount:
    """Dollars with their currency."""
    return Amount(usd(value), "USD")
