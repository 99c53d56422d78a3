"""Builds everything by which money comes in, once, by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.payments.crypto_pay import WAYS, CryptoPay
from bot.payments.registry import build_methods
from bot.settings import Settings
from bot.shop.checkout import Checkout
from bot.shop.clock import Clock
from bot.shop.crediting import Crediting
from bot.shop.crypto import Crypto
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.stars import Stars
from bot.shop.topups import TopUps
from bot.shop.wallet import Wallet
from db.database import Database


@dataclass(frozen=True, slots=True)
class Till:
    """What takes payments in."""

    topups: TopUps
    stars: Stars
    crypto: Crypto
    crypto_pay: CryptoPay | None
    crediting: Crediting

    async def close(self) -> None:
        """Let go of connections to those who take payments in."""
        if self.crypto_pay is not None:
            await self.crypto_pay.close()


def coins_of(settings: Settings) -> Sequence[str]:
    """The coins that can be paid in."""
    return [way.asset for way in WAYS] if settings.cryptopay.token.get_secret_value() else ()


def build_till(
    settings: Settings,
    database: Database,
    preferences: Preferences,
    wallet: Wallet,
    checkout: Checkout,
    news: News,
    clock: Clock,
) -> Till:
    """Every way to pay over the wallets they fill."""
    crypto_pay = _crypto_pay(settings, preferences)
    methods = build_methods(stars_on=lambda: preferences.stars_on, crypto=crypto_pay)
    topups = TopUps(database, preferences, methods, clock)
    crediting = Crediting(wallet, checkout, news, clock)
    stars = Stars(database, preferences, topups, crediting, news, clock)
    return Till(
        topups=topups,
        stars=stars,
        crypto=Crypto(database, preferences, wallet, crediting, news, clock),
        crypto_pay=crypto_pay,
        crediting=crediting,
    )


def _crypto_pay(settings: Settings, preferences: Preferences) -> CryptoPay | None:
    token = settings.cryptopay.token.get_secret_value()
    if not token:
        return None
    return CryptoPay(
        token, api_base=settings.cryptopay.api_base, is_on=lambda: preferences.crypto_on
    )
