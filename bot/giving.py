"""Builds what the shop gives away, once, by hand: codes, and the acts that make them."""

from dataclasses import dataclass

from bot.shop.clock import Clock
from bot.shop.codes import Codes
from bot.shop.giveaways import Giveaways
from bot.shop.preferences import Preferences
from bot.shop.promos import Promos
from bot.shop.wallet import Wallet
from db.database import Database


@dataclass(frozen=True, slots=True)
class Giving:
    """What gives."""

    codes: Codes
    promos: Promos
    giveaways: Giveaways


def build_giving(
    database: Database, preferences: Preferences, wallet: Wallet, clock: Clock
) -> Giving:
    """Gift codes fill wallets; the rest needs no money."""
    codes = Codes(database, preferences, wallet, clock)
    return Giving(
        codes=codes,
        promos=Promos(database, preferences, clock),
        giveaways=Giveaways(database, preferences, codes, clock),
    )
