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
from bot.shop.preferences import Preferences
from bot.shop.promos import Promos
from bot.shop.referrals import Referrals
from bot.shop.refunds import Refunds
from bot.shop.stars import Stars
from bot.shop.topups import TopUps
from bot.shop.wallet import Wallet
from db.database import Database


@dataclass(frozen=True, slots=True)
class Till:
    """What takes payments in, and gives them back."""

    topups: TopUps
    stars: Stars
    crediting: Crediting
    referrals: Referrals
    refunds: Refunds
    chargebacks: Chargebacks


def build_checkout(
    settings: Settings,
    database: Database,
    catalog: Catalog,
    preferences: Preferences,
    wallet: Wallet,
    reader: OrderReader,
    promos: Promos,
    clock: Clock,
) -> Checkout:
    """Where quotes are given and bought."""
    return Checkout(
        database,
        catalog,
        preferences,
        wallet,
        reader,
        promos,
        clock,
        quote_ttl_seconds=settings.orders.quote_ttl_seconds,
        open_max=settings.orders.open_max,
    )


def build_till(
    database: Database,
    preferences: Preferences,
    wallet: Wallet,
    checkout: Checkout,
    news: News,
    clock: Clock,
) -> Till:
    """Every way to pay over the wallets they fill."""
    methods = build_methods(stars_on=lambda: preferences.stars_on)
    topups = TopUps(database, preferences, methods, clock)
    referrals = Referrals(database, preferences, wallet, news, clock)
    crediting = Crediting(wallet, checkout, referrals, news, clock)
    stars = Stars(database, preferences, topups, crediting, news, clock)
    refunds = Refunds(database, wallet, news, clock)
    return Till(
        topups=topups,
        stars=stars,
        crediting=crediting,
        referrals=referrals,
        refunds=refunds,
        chargebacks=Chargebacks(database, wallet, refunds, news, clock),
    )
