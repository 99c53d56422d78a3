"""Builds everything by which money comes in, once, by hand."""

from dataclasses import dataclass

from bot.payments.registry import build_methods
from bot.shop.checkout import Checkout
from bot.shop.clock import Clock
from bot.shop.crediting import Crediting
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.referrals import Referrals
from bot.shop.stars import Stars
from bot.shop.topups import TopUps
from bot.shop.wallet import Wallet
from db.database import Database


@dataclass(frozen=True, slots=True)
class Till:
    """What takes payments in."""

    topups: TopUps
    stars: Stars
    crediting: Crediting
    referrals: Referrals


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
    return Till(topups=topups, stars=stars, crediting=crediting, referrals=referrals)
