"""Builds what most acts of the shop stand on, once, by hand."""

from dataclasses import dataclass

from bot.resolving import build_readings
from bot.settings import Settings
from bot.shop.catalog import Catalog
from bot.shop.clock import Clock
from bot.shop.news import News
from bot.shop.orders import OrderReader
from bot.shop.outcomes import Outcomes
from bot.shop.owners import Owners
from bot.shop.preferences import Preferences, PriceDefaults
from bot.shop.readings import Readings
from bot.shop.resolution import Resolution
from bot.shop.settlement import Settlement
from bot.shop.tracking import Tracking
from bot.shop.wallet import Wallet
from db.database import Database


@dataclass(frozen=True, slots=True)
class Core:
    """The owners and what they have set, the books, the news, and the moves of orders."""

    owners: Owners
    preferences: Preferences
    catalog: Catalog
    news: News
    wallet: Wallet
    reader: OrderReader
    settlement: Settlement
    outcomes: Outcomes
    resolution: Resolution
    tracking: Tracking
    readings: Readings


def price_defaults(settings: Settings) -> PriceDefaults:
    """What the settings say about prices."""
    return PriceDefaults(
        currency=settings.currency,
        markup=settings.pricing.markup,
        quantum=settings.pricing.quantum,
        margin_floor=settings.pricing.margin_floor,
        worth=settings.fx,
    )


def build_core(settings: Settings, database: Database, clock: Clock) -> Core:
    """All of it over a migrated database."""
    submission = settings.submission
    preferences = Preferences(database, price_defaults(settings))
    owners = Owners(database, clock, named=settings.admins)
    news = News(owners)
    wallet = Wallet(database, preferences, clock)
    settlement = Settlement(wallet, news)
    outcomes = Outcomes(
        database,
        settlement,
        news,
        clock,
        settle_seconds=submission.settle_seconds,
        auto_resolve=submission.auto_resolve,
        scale=settings.polling.scale,
    )
    resolution = Resolution(
        database,
        settlement,
        outcomes,
        clock,
        give_up_seconds=submission.give_up_seconds,
        settle_seconds=submission.settle_seconds,
    )
    tracking = Tracking(database, settlement, news, clock)
    return Core(
        owners=owners,
        preferences=preferences,
        catalog=Catalog(database, preferences),
        news=news,
        wallet=wallet,
        reader=OrderReader(clock, give_up_seconds=submission.give_up_seconds),
        settlement=settlement,
        outcomes=outcomes,
        resolution=resolution,
        tracking=tracking,
        readings=build_readings(settings, database, tracking, clock),
    )
