"""Builds the counter, once, by hand: where things are bought, and where money comes in and goes."""

from dataclasses import dataclass

from bot.payments.registry import build_methods
from bot.settings import Settings
from bot.shop.catalog import Catalog
from bot.shop.chargebacks import Chargebacks
from bot.shop.checkout import Checkout
from bot.shop.clock import Clock
from bot.shop.crediting import Crediting
from bot.shop.news import News
from bot.shop.orders import OrderReader
from bot.shop.owners import Owners
from bot.shop.preferences import Preferences
from bot.shop.proofs import Proofs
from bot.shop.refunds import Refunds
from bot.shop.stars import Stars
from bot.shop.topups import TopUps
from bot.shop.transfer_methods import TransferMethods
from bot.shop.transfers import Transfers
from bot.shop.wallet import Wallet
from db.database import Database


@dataclass(frozen=True, slots=True)
class Till:
    """What takes payments in, and gives them back."""

    topups: TopUps
    stars: Stars
    crediting: Crediting
    refunds: Refunds
    chargebacks: Chargebacks
    methods: TransferMethods
    transfers: Transfers
    proofs: Proofs


def build_checkout(
    settings: Settings,
    database: Database,
    catalog: Catalog,
    preferences: Preferences,
    wallet: Wallet,
    reader: OrderReader,
    clock: Clock,
) -> Checkout:
    """Where quotes are given and bought."""
    return Checkout(
        database,
        catalog,
        preferences,
        wallet,
        reader,
        clock,
        quote_ttl_seconds=settings.orders.quote_ttl_seconds,
        open_max=settings.orders.open_max,
    )


def build_till(
    database: Database,
    owners: Owners,
    preferences: Preferences,
    wallet: Wallet,
    checkout: Checkout,
    news: News,
    clock: Clock,
) -> Till:
    """Every way to pay over the wallets they fill."""
    transfer_methods = TransferMethods(database, preferences, owners, clock)
    methods = build_methods(
        stars_on=lambda: preferences.stars_on, transfers=transfer_methods.offered
    )
    topups = TopUps(database, preferences, methods, clock)
    crediting = Crediting(wallet, checkout, news, clock)
    refunds = Refunds(database, wallet, news, clock)
    transfers = Transfers(database, preferences, transfer_methods, crediting, news, clock)
    return Till(
        topups=topups,
        stars=Stars(database, preferences, topups, crediting, news, clock),
        crediting=crediting,
        refunds=refunds,
        chargebacks=Chargebacks(database, wallet, refunds, news, clock),
        methods=transfer_methods,
        transfers=transfers,
        proofs=Proofs(database, owners, transfer_methods, transfers, clock),
    )
