"""Builds who acts for people, customers and staff, once, by hand."""

from dataclasses import dataclass

from bot.core import Core
from bot.shop.acts import Acts
from bot.shop.clock import Clock
from bot.shop.codes import Codes
from bot.shop.customers import Customers
from bot.shop.intake import Intake
from bot.shop.staff import Staff
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


def build_hands(database: Database, core: Core, till: Till, clock: Clock) -> Hands:
    """Everybody over the same wallets."""
    preferences, catalog, news = core.preferences, core.catalog, core.news
    codes = Codes(database, preferences, core.wallet, clock)
    acts = Acts(
        database,
        preferences,
        catalog,
        core.wallet,
        codes,
        till.refunds,
        core.resolution,
        till.suspense,
        till.transfers,
        news,
        clock,
    )
    return Hands(
        customers=Customers(database, clock),
        codes=codes,
        acts=acts,
        staff=Staff(database, preferences, acts, till.suspense, news, clock, core.owners),
        intake=Intake(database, catalog, preferences, news, clock),
    )
