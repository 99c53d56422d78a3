"""Builds the counter, once, by hand: where things are bought, and where money comes in and goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core import Core
from bot.payments.crypto_pay import WAYS, CryptoPay
from bot.payments.registry import build_methods
from bot.settings import Settings
from bot.shop.chargebacks import Chargebacks
from bot.shop.checkout import Checkout
from bot.shop.clock import Clock
from bot.shop.crediting import Crediting
from bot.shop.crypto import Crypto
from bot.shop.preferences import Preferences
from bot.shop.proofs import Proofs
from bot.shop.refunds import Refunds
from bot.shop.stars import Stars
from bot.shop.suspense import Suspense
from bot.shop.topups import TopUps
from bot.shop.transfer_methods import TransferMethods
from bot.shop.transfers import Transfers
from db.database import Database


@dataclass(frozen=True, slots=True)
class Till:
    """What takes payments in, and gives them back."""

    checkout: Checkout
    topups: TopUps
    stars: Stars
    crypto: Crypto
    crypto_pay: CryptoPay | None
    suspense: Suspense
    refunds: Refunds
    chargebacks: Chargebacks
    methods: TransferMethods
    transfers: Transfers
    proofs: Proofs

    async def close(self) -> None:
        """Let go of connections to those who take payments in."""
        if self.crypto_pay is not None:
            await self.crypto_pay.close()


def coins_of(settings: Settings) -> Sequence[str]:
    """The coins that can be paid in."""
    return [way.asset for way in WAYS] if settings.cryptopay.token.get_secret_value() else ()


def build_till(settings: Settings, database: Database, core: Core, clock: Clock) -> Till:
    """Quotes, and every way to pay over the wallets they fill."""
    preferences, wallet, news = core.preferences, core.wallet, core.news
    crypto_pay = _crypto_pay(settings, preferences)
    transfer_methods = TransferMethods(database, preferences, core.owners, clock)
    methods = build_methods(
        stars_on=lambda: preferences.stars_on,
        crypto=crypto_pay,
        transfers=transfer_methods.offered,
    )
    topups = TopUps(database, preferences, methods, clock)
    checkout = _build_checkout(settings, database, core, clock)
    crediting = Crediting(wallet, checkout, news, clock)
    transfers = Transfers(database, preferences, transfer_methods, crediting, news, clock)
    refunds = Refunds(database, wallet, news, clock)
    return Till(
        checkout=checkout,
        topups=topups,
        stars=Stars(database, preferences, topups, crediting, news, clock),
        crypto=Crypto(database, preferences, wallet, crediting, news, clock),
        crypto_pay=crypto_pay,
        suspense=Suspense(database, preferences, wallet, news, clock),
        refunds=refunds,
        chargebacks=Chargebacks(database, wallet, refunds, news, clock),
        methods=transfer_methods,
        transfers=transfers,
        proofs=Proofs(database, core.owners, transfer_methods, transfers, clock),
    )


def _build_checkout(settings: Settings, database: Database, core: Core, clock: Clock) -> Checkout:
    return Checkout(
        database,
        core.catalog,
        core.preferences,
        core.wallet,
        core.reader,
        clock,
        quote_ttl_seconds=settings.orders.quote_ttl_seconds,
        open_max=settings.orders.open_max,
    )


def _crypto_pay(settings: Settings, preferences: Preferences) -> CryptoPay | None:
    token = settings.cryptopay.token.get_secret_value()
    if not token:
        return None
    return CryptoPay(
        token, api_base=settings.cryptopay.api_base, is_on=lambda: preferences.crypto_on
    )
