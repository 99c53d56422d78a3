"""Builds everything by which money comes in, once, by hand."""

from dataclasses import dataclass

from bot.payments.registry import build_methods
from bot.shop.checkout import Checkout
from bot.shop.clock import Clock
from bot.shop.crediting import Crediting
from bot.shop.news import News
from bot.shop.owners import Owners
from bot.shop.preferences import Preferences
from bot.shop.proofs import Proofs
from bot.shop.stars import Stars
from bot.shop.topups import TopUps
from bot.shop.transfer_methods import TransferMethods
from bot.shop.transfers import Transfers
from bot.shop.wallet import Wallet
from db.database import Database


@dataclass(frozen=True, slots=True)
class Till:
    """What takes payments in."""

    topups: TopUps
    stars: Stars
    crediting: Crediting
    methods: TransferMethods
    transfers: Transfers
    proofs: Proofs


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
    transfers = Transfers(database, preferences, transfer_methods, crediting, news, clock)
    return Till(
        topups=topups,
        stars=Stars(database, preferences, topups, crediting, news, clock),
        crediting=crediting,
        methods=transfer_methods,
        transfers=transfers,
        proofs=Proofs(database, owners, transfer_methods, transfers, clock),
    )
