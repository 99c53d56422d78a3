"""Builds who acts for people, customers and staff, once, by hand."""

from dataclasses import dataclass

from bot.core import Core
from bot.settings import Settings
from bot.shop.acts import Acts
from bot.shop.bans import Bans
from bot.shop.clock import Clock
from bot.shop.confirmation import Confirmation, SecondOwner
from bot.shop.customers import Customers
from bot.shop.floats import Floats
from bot.shop.intake import Intake
from bot.shop.staff import Staff
from bot.till import Till
from db.database import Database


@dataclass(frozen=True, slots=True)
class Hands:
    """What other acts lean on."""

    customers: Customers
    floats: Floats
    bans: Bans
    acts: Acts
    staff: Staff
    intake: Intake


def build_hands(
    settings: Settings, database: Database, core: Core, till: Till, clock: Clock
) -> Hands:
    """Everybody over the same wallets."""
    owners, preferences, catalog, news = core.owners, core.preferences, core.catalog, core.news
    floats, bans = Floats(core.wallet, preferences, clock), Bans(database, owners)
    acts = Acts(
        database,
        preferences,
        catalog,
        core.wallet,
        till.giving.giveaways,
        till.refunds,
        core.resolution,
        till.suspense,
        till.transfers,
        floats,
        bans,
        news,
        clock,
    )
    second = SecondOwner(preferences, owners, adjust_max=settings.admin.adjust_max)
    confirmation = Confirmation(database, acts, second, news, clock, owners)
    return Hands(
        customers=Customers(database, clock),
        floats=floats,
        bans=bans,
        acts=acts,
        staff=Staff(
            database,
            preferences,
            confirmation,
            floats,
            till.refunds,
            till.suspense,
            news,
            clock,
            owners,
        ),
        intake=Intake(database, catalog, preferences, news, clock),
    )
