"""The shop with its real face, between the pretended Telegram and the pretended panel.

People reach the real dispatcher over HTTP, by the shop's own polling or its hook. The workers do a
round when a test says so, and the shop's clock goes forward when a test says so: nothing waits.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache, partial
from typing import Any, Final
from unittest.mock import patch

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from pydantic import BaseModel
from sqlalchemy import select

from bot import run
from bot.app import Shop, build_shop
from bot.domain.money import Money
from bot.domain.orders import OrderFilter
from bot.domain.payment_entries import adjusted
from bot.front import HookFront
from bot.settings import load_settings
from bot.telegram.texts import translator
from bot.workers.announcing import AnnouncingWorker
from bot.workers.auditing import AuditingWorker
from bot.workers.runner import Worker
from db.models.outbox import Notice
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from sandbox.panel.services import Catalogue
from sandbox.telegram.limits import Limits
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from sandbox.telegram.updates import Pending
from tests.e2e.goods import small_catalogue

KEY: Final = "sandbox-key"
OWNER: Final = 2001
ROUNDS_MAX: Final = 8
"""What one worker leaves another takes up in the next round."""

NO_TIME: Final = 0.00001
"""Shortens the waits that are counted in real seconds to next to nothing."""

FRONTS: Final = ("polling", "webhook")
BY_HOOK: Final = {
    "webhook_url": "http://127.0.0.1:0/telegram",
    "webhook_secret": "proof-of-Telegram_1",
}
"""The port is the one that was opened."""

QUICK_PANEL: Final = {"calls_per_second": 1000, "width": 2}

_TRUSTED_ONCE: Final = cache(ssl.create_default_context)
"""The certificates are the same for every shop of a test run, and nothing here needs any."""


class ShopTime:
    """The shop's clock: the machine's, and as much further ahead as a test wants."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        """The moment it is for the shop."""
        return datetime.now(UTC) + self._ahead

    def passes(self, **spans: float) -> None:
        """Let time pass at once: ``hours=3``, as timedelta takes it."""
        self._ahead += timedelta(**spans)


@dataclass
class Storefront:
    """An open shop with a few people in front of it."""

    shop: Shop
    bot: Bot
    telegram: TelegramSandbox
    panel: PanelSandbox
    workers: Sequence[Worker]
    time: ShopTime
    mona: Person
    nils: Person
    hooks_port: int
    """Where hooks come in; 0 where nobody would bring any."""
    arrived: list[tuple[str, BaseModel, str]]
    """Every update so far: its kind, what it brought, its lane."""

    async def work(self) -> None:
        """Let the workers place, follow and announce until there is nothing to do."""
        for _ in range(ROUNDS_MAX):
            if not any([await _worked(worker) for worker in self.workers]):
                return

    async def happens_again(self, kind: str) -> None:
        """Deliver the newest update of this kind once more, as after a crash."""
        content, lane = next(
            (what, where) for that, what, where in reversed(self.arrived) if that == kind
        )
        await self.telegram.world.updates.add(kind, content, lane=lane).handled.wait()

    async def give(self, person: Person, dollars: str) -> None:
        """Put money into a wallet, as staff would."""
        amount = Money.read(dollars, "USD")
        assert amount is not None
        entry = adjusted(
            nonce=f"{person.id}:{dollars}",
            customer_id=await self.customer_id(person),
            change=amount,
            currency="USD",
            actor="test",
            reason="test",
        )
        async with self.shop.database.transaction() as tx:
            await self.shop.wallet.post(tx, entry)

    async def balance(self, person: Person) -> Decimal:
        """What a person can spend, read anew."""
        card = await self.shop.wallet.card(await self.customer_id(person))
        return card.balance.decimal("USD")

    async def held(self, person: Person) -> Decimal:
        """What a person's open orders hold, read anew."""
        card = await self.shop.wallet.card(await self.customer_id(person))
        return card.held.decimal("USD")

    async def orders(self, person: Person) -> list[str]:
        """The states of a person's orders, newest first, read anew."""
        page = await self.shop.orders.page(await self.customer_id(person), OrderFilter.ALL)
        return [order.state.value for order in page.items]

    async def unreadable(self) -> list[str]:
        """Where the texts were made that Telegram could not read."""
        async with self.shop.database.reading() as tx:
            told = await tx.session.scalars(
                select(Notice.payload).where(Notice.dedupe_key.startswith("alert:text-not-parsed:"))
            )
            return [payload["facts"]["name"] for payload in told]

    async def customer_id(self, person: Person) -> int:
        """Our number for a person who has written to the bot."""
        async with self.shop.database.reading() as tx:
            row = await tx.customers.by_telegram_id(person.id)
        assert row is not None
        return row.id


@contextmanager
def quick_opening() -> Iterator[None]:
    """Shops opened inside take no time over what is the same for all of them, or is not there."""
    with (
        patch.object(AiohttpSession, "close", hang_up),
        patch.object(ssl, "create_default_context", _TRUSTED_ONCE),
    ):
        yield


@asynccontextmanager
async def open_storefront(
    database_url: str,
    *,
    limits: Limits | None = None,
    catalogue: Catalogue | None = None,
    settings: Mapping[str, Any] | None = None,
    front: str = "polling",
) -> AsyncIterator[Storefront]:
    """The shop over a migrated database, its catalogue taken in; strict about its texts.

    ``limits`` are Telegram's (None: none), ``settings`` go before those that suit a test; updates
    come by ``front``, "polling" or "webhook".
    """
    async with AsyncExitStack() as closing:
        telegram = TelegramSandbox(limits=limits or Limits.none())
        await telegram.start()
        closing.push_async_callback(telegram.stop)
        panel = PanelSandbox(key=KEY, catalogue=catalogue or small_catalogue(), pace=Pace(speed=0))
        await panel.start()
        closing.push_async_callback(panel.stop)
        time = ShopTime()
        closing.enter_context(
            patch.multiple(
                run,
                Translator=partial(translator.Translator, is_strict=True),
                build_shop=partial(build_shop, clock=time),
            )
        )
        closing.enter_context(quick_opening())
        given = settings_for(telegram, panel, database_url) | dict(settings or {})
        if front == "webhook":
            given["telegram"] = given["telegram"] | BY_HOOK
        running = await closing.enter_async_context(
            run.open_shop(load_settings(env_file=None, **given))
        )
        workers = _in_order(running.runner._workers)
        for worker in workers:
            await worker.run_once()
        await running.register()
        async with asyncio.TaskGroup() as group:
            group.create_task(running.front.run())
            if isinstance(running.front, HookFront):
                await _until_open(running)
            yield Storefront(
                shop=running.shop,
                bot=running.bot,
                telegram=telegram,
                panel=panel,
                workers=workers,
                time=time,
                mona=telegram.person(1001, first_name="Mona", username="mona"),
                nils=telegram.person(1002, first_name="Nils", username="nils"),
                hooks_port=running.hooks_port,
                arrived=_arrivals(telegram),
            )
            running.front.stop()


async def _until_open(running: run.RunningShop) -> None:
    while not running.hooks_port:  # noqa: ASYNC110 - a moment, once
        await asyncio.sleep(0)


def _in_order(workers: Sequence[Worker]) -> list[Worker]:
    """Whoever tells the news comes last; the books are looked through once, after the test."""
    kept = [worker for worker in workers if not isinstance(worker, AuditingWorker)]
    return sorted(kept, key=lambda worker: isinstance(worker, AnnouncingWorker))


async def _worked(worker: Worker) -> bool:
    """Let a worker do all it has to do now; whether there was anything."""
    rounds = 0
    while await worker.run_once():
        rounds += 1
    return rounds > 0


def _arrivals(telegram: TelegramSandbox) -> list[tuple[str, BaseModel, str]]:
    """A list to which every coming update is added."""
    updates = telegram.world.updates
    arrived: list[tuple[str, BaseModel, str]] = []
    add = updates.add

    def noted(kind: str, content: BaseModel, *, lane: str) -> Pending:
        arrived.append((kind, content, lane))
        return add(kind, content, lane=lane)

    updates.add = noted  # type: ignore[method-assign]
    return arrived


def settings_for(
    telegram: TelegramSandbox, panel: PanelSandbox, database_url: str
) -> dict[str, Any]:
    """Settings that point a shop at the sandbox, and let nobody wait."""
    return {
        "bot_token": telegram.token,
        "admins": (OWNER,),
        "database": {"url": database_url},
        "providers": {"main": {"url": panel.url, "key": KEY} | QUICK_PANEL},
        "http": {"port": 0, "internal_port": 0},
        "telegram": {"api_base": telegram.base_url, "global_rate": 30, "chat_rate": 1000},
        "throttle": {"updates": 10_000},
        "polling": {"scale": NO_TIME},
        "submission": {"timeout_seconds": 2, "settle_seconds": 60},
        "fx": {"XTR": Decimal("0.013")},
    }


async def hang_up(session: AiohttpSession) -> None:
    """Close without the 250 ms that aiogram waits for TLS connections that are not there."""
    if session._session is not None:
        await session._session.close()
