"""Builds who acts for people: the customers, their codes, and staff with its acts."""

from dataclasses import dataclass

from bot.core import Core
from bot.settings import Settings
from bot.shop.acts import Acts
from bot.shop.bans import Bans
from bot.shop.clock import Clock
from bot.shop.codes import Codes
from bot.shop.confirmation import Confirmation, SecondOwner
from bot.shop.customers import Customers
from bot.shop.floats import Floats
from bot.shop.intake import Intake
from bot.shop.staff import Staff
from db.database import Database


@dataclass(frozen=True, slots=True)
class Hands:
    """What other acts of the shop lean on."""

    customers: Customers
    codes: Codes
    floats: Floats
    bans: Bans
    acts: Acts
    staff: Staff
    intake: Intake


def build_hands(settings: Settings, database: Database, core: Core, clock: Clock) -> Hands:
    """Every one of them, over the same books."""
    owners, preferences, catalog, news = core.owners, core.preferences, core.catalog, core.news
    codes = Codes(database, preferences, core.wallet, clock)
    floats, bans = Floats(core.wallet, preferences, clock), Bans(database, owners)
    acts = Acts(
        database,
        preferences,
        catalog,
        core.wallet,
        codes,
        core.resolution,
        floats,
        bans,
        news,
        clock,
    )
    second = SecondOwner(preferences, owners, adjust_max=settings.admin.adjust_max)
    confirmation = Confirmation(database, acts, second, news, clock, owners)
    return Hands(
        customers=Customers(database, clock),
        codes=codes,
        floats=floats,
        bans=bans,
        acts=acts,
        staff=Staff(database, preferences, confirmation, floats, news, clock, owners),
        intake=Intake(database, catalog, preferences, news, clock),
    )
