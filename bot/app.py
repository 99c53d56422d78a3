"""The composition root: builds every object of the shop once, by hand.

Tests call the same builder with their own clock, notifier and panels.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core import Core, build_core
from bot.hands import Hands, build_hands
from bot.panels import build_providers, build_upstreams
from bot.process import Process
from bot.providers.base import Provider
from bot.resolving import build_resolver
from bot.settings import Settings
from bot.shop.act_log import ActLog
from bot.shop.acts import Acts
from bot.shop.announcements import Announcements
from bot.shop.audit import Audit
from bot.shop.catalog import Catalog
from bot.shop.checkout import Checkout
from bot.shop.clock import Clock, system_clock
from bot.shop.codes import Codes
from bot.shop.customers import Customers
from bot.shop.desk import Desk
from bot.shop.dialogs import Dialogs
from bot.shop.drift import Drift
from bot.shop.fulfilment import Fulfilment
from bot.shop.intake import Intake
from bot.shop.news import News
from bot.shop.notifier import Notifier
from bot.shop.orders import OrderReader, Orders
from bot.shop.owners import Owners
from bot.shop.pauses import Pauses
from bot.shop.people import People
from bot.shop.preferences import Preferences
from bot.shop.providers import Providers
from bot.shop.refills import Refills
from bot.shop.resolution import Resolution
from bot.shop.resolver import Resolver
from bot.shop.sending import Sending, SendingRules
from bot.shop.setup import Setup
from bot.shop.shelf import Shelf
from bot.shop.shelving import Shelving
from bot.shop.staff import Staff
from bot.shop.stats import Stats
from bot.shop.suspense import Suspense
from bot.shop.tracking import Tracking
from bot.shop.trials import Connect, Trials
from bot.shop.upstream import Upstreams
from bot.shop.wallet import Wallet
from bot.till import Till, build_till, coins_of
from db.database import Database

_RECHECK_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Shop:
    """Everything the shop does, ready to be handed to a face and to workers."""

    database: Database
    clock: Clock
    process: Process
    owners: Owners
    upstreams: Upstreams
    trials: Trials
    providers: Providers
    setup: Setup
    preferences: Preferences
    catalog: Catalog
    customers: Customers
    dialogs: Dialogs
    checkout: Checkout
    orders: Orders
    fulfilment: Fulfilment
    refills: Refills
    wallet: Wallet
    till: Till
    codes: Codes
    suspense: Suspense
    staff: Staff
    stats: Stats
    desk: Desk
    people: People
    shelf: Shelf
    shelving: Shelving
    act_log: ActLog
    intake: Intake
    sending: Sending
    tracking: Tracking
    resolution: Resolution
    resolver: Resolver
    drift: Drift
    acts: Acts
    audit: Audit
    news: News
    reader: OrderReader

    async def open(self) -> None:
        """Read what the tables remember. Raises CurrencyMismatch."""
        await self.owners.load()
        await self.preferences.load()
        await self.till.methods.load()
        await self.providers.open()
        await self.catalog.load()

    def announcements(self, notifier: Notifier) -> Announcements:
        """The teller of news, over somebody's face."""
        return Announcements(
            self.database,
            notifier,
            self.customers,
            self.reader,
            self.desk,
            self.wallet,
            self.news,
            self.clock,
        )


async def build_shop(
    settings: Settings,
    database: Database,
    panels: Mapping[str, Provider],
    *,
    clock: Clock = system_clock,
    process: Process | None = None,
    connect: Connect | None = None,
) -> Shop:
    """The shop over a migrated database. ``panels`` are by the provider's name in the settings.

    ``connect`` makes the clients of panels named in chat, not the real ones. Raises StorageAway.
    """
    core, process = build_core(settings, database, clock), process or Process.this()
    till = build_till(settings, database, core, clock)
    hands = build_hands(database, core, till, clock)
    preferences, catalog, wallet, reader = core.preferences, core.catalog, core.wallet, core.reader
    settlement, news, submission = core.settlement, core.news, settings.submission
    upstreams = await build_upstreams(settings, database, panels)
    trials, providers = build_providers(
        settings, database, upstreams, preferences, catalog, news, clock, connect
    )
    return Shop(
        database=database,
        clock=clock,
        process=process,
        owners=core.owners,
        upstreams=upstreams,
        trials=trials,
        providers=providers,
        setup=_build_setup(settings, database, core, till, hands, providers, clock),
        preferences=preferences,
        catalog=catalog,
        customers=hands.customers,
        dialogs=Dialogs(database, clock),
        checkout=till.checkout,
        orders=Orders(database, reader),
        fulfilment=Fulfilment(database, reader, settlement, news, clock),
        refills=Refills(database, reader, news, clock),
        wallet=wallet,
        till=till,
        codes=hands.codes,
        suspense=till.suspense,
        staff=hands.staff,
        stats=Stats(database, preferences, clock, timezone=settings.timezone),
        desk=Desk(database, reader, submission_timeout_seconds=submission.timeout_seconds),
        people=People(database, wallet),
        shelf=Shelf(database, preferences),
        shelving=Shelving(database, catalog, core.owners, clock),
        act_log=ActLog(database),
        intake=hands.intake,
        sending=_build_sending(settings, database, core, clock, process),
        tracking=core.tracking,
        resolution=core.resolution,
        resolver=build_resolver(
            settings, database, core.readings, core.resolution, core.settlement, news, clock
        ),
        drift=Drift(database, core.readings, upstreams, wallet, preferences, news, clock),
        acts=hands.acts,
        audit=Audit(database, news, clock, give_up_seconds=submission.give_up_seconds),
        news=news,
        reader=reader,
    )


def _build_setup(
    settings: Settings,
    database: Database,
    core: Core,
    till: Till,
    hands: Hands,
    providers: Providers,
    clock: Clock,
) -> Setup:
    return Setup(
        database,
        core.owners,
        core.preferences,
        core.catalog,
        hands.customers,
        providers,
        till.methods,
        hands.intake,
        hands.staff,
        core.news,
        clock,
        coins=coins_of(settings),
    )


def _build_sending(
    settings: Settings, database: Database, core: Core, clock: Clock, process: Process
) -> Sending:
    rules = SendingRules(
        holder=process.holder,
        timeout_seconds=settings.submission.timeout_seconds,
        queue_max_age_seconds=settings.orders.queue_max_age_seconds,
        recheck_seconds=_RECHECK_SECONDS * settings.polling.scale,
    )
    pauses = Pauses(core.news, clock, scale=settings.polling.scale)
    return Sending(database, core.preferences, core.settlement, core.outcomes, pauses, clock, rules)
