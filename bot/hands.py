"""Builds who acts for people, customers and staff, once, by hand."""

from dataclasses import dataclass

from bot.shop.acts import Acts
from bot.shop.catalog import Catalog
from bot.shop.clock import Clock
from bot.shop.codes import Codes
from bot.shop.customers import Customers
from bot.shop.intake import Intake
from bot.shop.news import News
from bot.shop.owners import Owners
from bot.shop.preferences import Preferences
from bot.shop.resolution import Resolution
from bot.shop.staff import Staff
from bot.shop.wallet import Wallet
from bot.till import Till
from db.database import Database


@dataclass(frozen=True, slots=True)
class Hands:
    """What other acts lean on."""

    customers: Customers
    codes: Codes
    acts: Acts
    staff: Staff
    intake: Intake


def build_hands(
    database: Database,
    owners: Owners,
    preferences: Preferences,
    catalog: Catalog,
    wallet: Wallet,
    resolution: Resolution,
    till: Till,
    news: News,
    clock: Clock,
) -> Hands:
    """Everybody over the same wallets."""
    codes = Codes(database, preferences, wallet, clock)
    acts = Acts(
        database,
        preferences,
        catalog,
        wallet,
        codes,
        till.refunds,
        resolution,
        till.transfers,
        news,
        clock,
    )
    return Hands(
        customers=Customers(database, clock),
        codes=codes,
        acts=acts,
        staff=Staff(database, preferences, acts, news, clock, owners),
        intake=Intake(database, catalog, preferences, news, clock),
    )
