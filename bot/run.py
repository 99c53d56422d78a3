"""The whole shop, running: opens everything in order, runs it, closes it in reverse."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError
from structlog import get_logger

from bot.app import Shop, build_shop
from bot.claiming import claim_link, show_claim_link
from bot.domain.errors import StorageAway
from bot.front import Front, HookFront, build_front
from bot.hooks import payment_hooks
from bot.loops import broadcasting_workers, build_workers, upstream_workers
from bot.panels import Hide, connecting
from bot.providers.base import Provider
from bot.settings import Settings
from bot.shop.broadcasts import Broadcasts
from bot.shop.crypto_list import CryptoReconciliation
from bot.shop.exports import Exports
from bot.shop.months import MonthlyBooks
from bot.shop.owners import Owners
from bot.shop.statement import Reconciliation
from bot.telegram import commands
from bot.telegram.cashier import TelegramCashier
from bot.telegram.connection import TokenRefused, build_bot
from bot.telegram.copier import TelegramCopier
from bot.telegram.courier import TelegramCourier
from bot.telegram.dispatcher import build_dispatcher
from bot.telegram.guide import Guide
from bot.telegram.middlewares.bans import BanMiddleware
from bot.telegram.middlewares.throttle import ThrottleMiddleware
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.outgoing import Outgoing
from bot.telegram.plain_text import PlainText
from bot.telegram.statement import TelegramStatement
from bot.telegram.storage import DialogStorage
from bot.telegram.texts.translator import Translator
from bot.web import Health, HealthPort, PortTaken
from bot.workers.exporting import ExportingWorker
from bot.workers.reconciling import ReconcilingWorker
from bot.workers.refunding import RefundingWorker
from bot.workers.runner import Runner
from db.database import Database
from db.lock import sole_use
from db.schema import migrate

log = get_logger()

_INTRODUCE_AGAIN_SECONDS: Final = 30.0
_FILES_SECONDS: Final = 5.0
_REFUNDS_SECONDS: Final = 5.0
"""Another process rings no bell here."""


@dataclass(frozen=True, slots=True)
class RunningShop:
    """An open shop: its parts, and the two things that run until they are stopped."""

    shop: Shop
    bot: Bot
    front: Front
    runner: Runner
    register: Callable[[], Awaitable[None]]
    health: Health
    health_port: HealthPort
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Serve people and keep the loops going, until ``stop``; what has begun is finished.

        Raises TokenRefused, PortTaken.
        """
        async with self.health_port.open(), asyncio.TaskGroup() as group:
            workers = group.create_task(self.runner.run(), name="workers")
            group.create_task(self._introduce(), name="introducing")
            front = group.create_task(self._serve(), name="front")
            self.health.watch("workers", workers)
            self.health.watch("front", front)
        refused = front.result()
        if refused is not None:
            raise refused

    @property
    def hooks_port(self) -> int:
        """Where hooks come in; 0 while no port is open for them."""
        return self.front.port.number if isinstance(self.front, HookFront) else 0

    def stop(self) -> None:
        """Take no new work."""
        self.stopping.set()
        self.front.stop()
        self.runner.stop()

    async def _serve(self) -> TokenRefused | PortTaken | None:
        try:
            await self.front.run()
        except (TokenRefused, PortTaken) as refused:
            return refused
        finally:
            self.stop()
        return None

    async def _introduce(self) -> None:
        """Tell Telegram the commands; while it or the database is away, again and again."""
        while not self.stopping.is_set():
            try:
                await self.register()
            except (AiogramError, StorageAway) as error:
                log.warning("commands not told", error=type(error).__name__)
            else:
                return
            with suppress(TimeoutError):
                async with asyncio.timeout(_INTRODUCE_AGAIN_SECONDS):
                    await self.stopping.wait()


def build_panels(settings: Settings) -> dict[str, Provider]:
    """A client for each configured provider, by its name."""
    connect = connecting(settings)
    return {
        name: connect(name, url=given.url, key=given.key.get_secret_value())
        for name, given in settings.providers.items()
    }


@asynccontextmanager
async def open_shop(
    settings: Settings,
    *,
    show_claim: Callable[[str], None] = show_claim_link,
    hide: Hide | None = None,
) -> AsyncIterator[RunningShop]:
    """Bring the schema up to date, recover from a crash, and build everything.

    ``show_claim`` is given the link that makes its bearer the owner, while there is none; ``hide``
    the keys that are told in chat.
    Raises StorageAway, ShopRuns, CurrencyMismatch.
    """
    async with AsyncExitStack() as closing:
        database = Database(settings.database.url.get_secret_value())
        closing.enter_context(sole_use(database.url))
        database.is_ours_alone = database.is_sqlite
        closing.push_async_callback(database.close)
        await migrate(database)
        panels = build_panels(settings)
        for panel in panels.values():
            closing.push_async_callback(panel.close)
        shop = await build_shop(settings, database, panels, hide=hide)
        closing.push_async_callback(shop.providers.close)
        closing.push_async_callback(shop.till.close)
        await shop.open()
        # Before any new order is sent: what a crash of this machine left in the air.
        await shop.resolution.set_aside(shop.process.knows_dead)
        telegram = settings.telegram
        outgoing = Outgoing(global_rate=telegram.global_rate, chat_rate=telegram.chat_rate)
        bot = build_bot(
            settings.bot_token.get_secret_value(),
            api_base=telegram.api_base,
            through=(PlainText(shop.staff.report_text), outgoing),
        )
        closing.push_async_callback(bot.session.close)
        yield await _assemble(settings, shop, bot, outgoing, show_claim)


async def _introduce(
    bot: Bot, translator: Translator, owners: Owners, show_claim: Callable[[str], None]
) -> None:
    """Tell Telegram the commands, and whoever started an ownerless shop how to own it.

    Each start has a word of its own, so an old link in an old log opens nothing.
    """
    await commands.register(bot, translator, owners)
    me = await bot.me()
    word = await owners.invite()
    if word is not None:
        show_claim(claim_link(me.username or "", word))


def _dispatcher(
    settings: Settings,
    shop: Shop,
    bot: Bot,
    translator: Translator,
    copier: TelegramCopier,
    exports: Exports,
    outgoing: Outgoing,
) -> Dispatcher:
    """The face, with everything that its handlers ask for by name."""
    return build_dispatcher(
        storage=DialogStorage(shop.dialogs),
        customers=shop.customers,
        translator=translator,
        throttle=ThrottleMiddleware(
            updates=settings.throttle.updates, seconds=settings.throttle.seconds
        ),
        bans=BanMiddleware(shop.bans.turn_away),
        report_bug=shop.staff.report_bug,
        catalog=shop.catalog,
        checkout=shop.checkout,
        orders=shop.orders,
        fulfilment=shop.fulfilment,
        refills=shop.refills,
        wallet=shop.wallet,
        topups=shop.till.topups,
        stars=shop.till.stars,
        transfers=shop.till.transfers,
        transfer_methods=shop.till.methods,
        proofs=shop.till.proofs,
        referrals=shop.till.referrals,
        refunds=shop.till.refunds,
        chargebacks=shop.till.chargebacks,
        codes=shop.giving.codes,
        promos=shop.giving.promos,
        giveaways=shop.giving.giveaways,
        staff=shop.staff,
        stats=shop.stats,
        desk=shop.desk,
        people=shop.people,
        shelf=shop.shelf,
        shelving=shop.shelving,
        suspense=shop.till.suspense,
        drift=shop.drift,
        act_log=shop.act_log,
        intake=shop.intake,
        setup=shop.setup,
        trials=shop.trials,
        providers=shop.providers,
        guide=Guide(bot, translator, shop.setup, shop.trials, shop.providers),
        months=exports.months,
        exports=exports,
        broadcasts=Broadcasts(shop.database, copier, shop.clock),
        outgoing=outgoing,
    )


def _reconciling(
    settings: Settings, shop: Shop, stars: Reconciliation
) -> Sequence[ReconcilingWorker]:
    """Who compares the books with the lists of payments."""
    seconds, till = settings.reconcile.seconds, shop.till
    workers = [ReconcilingWorker(stars, whose="stars", interval=seconds)]
    if till.crypto_pay is not None:
        crypto = CryptoReconciliation(shop.database, till.crypto, till.crypto_pay, shop.clock)
        workers.append(ReconcilingWorker(crypto, whose="crypto", interval=seconds))
    return workers


async def _assemble(
    settings: Settings,
    shop: Shop,
    bot: Bot,
    outgoing: Outgoing,
    show_claim: Callable[[str], None],
) -> RunningShop:
    translator = Translator(timezone=settings.timezone, currency=lambda: shop.catalog.currency)
    notifier = TelegramNotifier(bot, translator, outgoing)
    copier = TelegramCopier(bot, translator, outgoing)
    months = MonthlyBooks(shop.database, shop.preferences, shop.clock, timezone=settings.timezone)
    exports = Exports(shop.database, months, TelegramCourier(bot, translator, outgoing))
    dispatcher = _dispatcher(settings, shop, bot, translator, copier, exports, outgoing)
    statement = TelegramStatement(bot, translator)
    reconciliation = Reconciliation(
        shop.database, shop.till.stars, shop.till.chargebacks, statement, shop.clock
    )
    workers = [
        *build_workers(settings, shop, shop.announcements(notifier)),
        *await broadcasting_workers(settings, shop, copier),
        ExportingWorker(exports, interval=_FILES_SECONDS),
        RefundingWorker(
            shop.till.refunds,
            TelegramCashier(bot),
            interval=_REFUNDS_SECONDS,
            bell=shop.database.bells["refunds"],
        ),
        *_reconciling(settings, shop, reconciliation),
    ]
    health = Health(shop.database.answers)
    runner = Runner(workers, report_bug=shop.staff.report_bug)
    shop.upstreams.on_new(lambda new: runner.add(upstream_workers(settings, shop, new)))
    return RunningShop(
        shop=shop,
        bot=bot,
        front=build_front(
            settings,
            bot,
            dispatcher,
            payment_failed=reconciliation.bell.ring,
            report_forged=shop.staff.report_forged,
            hooks=payment_hooks(shop.till),
        ),
        runner=runner,
        register=partial(_introduce, bot, translator, shop.owners, show_claim),
        health=health,
        health_port=HealthPort(health, host=settings.http.host, port=settings.http.internal_port),
    )
