"""The outside world of a demo: Telegram with a few people, a panel, Crypto Pay; all of it here."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from sandbox.crypto.server import CryptoPaySandbox
from sandbox.panel.catalogue import believable_catalogue, large_catalogue
from sandbox.panel.life import Pace
from sandbox.panel.links import LINK_WORDS
from sandbox.panel.server import PanelSandbox
from sandbox.telegram.limits import Limits
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox

TOKEN: Final = "700100:SANDBOX"  # noqa: S105 - of a Telegram that is none
KEY: Final = "sandbox-key"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tempo:
    """How fast this world is: `speed` times life at the panel, `per_second` messages to one person.

    Telegram allows one message a second to a person, after three at once. After so many
    `calibration_adds` the shop knows the panel well enough to find lost orders by itself.
    """

    speed: float
    burst: int = 3
    per_second: int = 1
    calibration_adds: int = 2


PERSONS_TEMPO: Final = Tempo(speed=22.0)
"""A thousand likes take about 12 seconds, so that their progress can be watched."""
SCRIPTS_TEMPO: Final = Tempo(speed=60.0, burst=1000, per_second=1000, calibration_adds=20)
"""A script taps faster than a person can, and nobody has to read along."""

CUSTOMER_ID: Final = 2001
ARABIC_ID: Final = 2002
OWNER_ID: Final = 2003
COINS_IN_USD: Final = {"USDT": Decimal(1), "TON": Decimal(3)}
LARGE: Final = 10_000
UPDATES: Final = 20
"""What a person may send in ten seconds where they are sent one message a second."""


@dataclass(frozen=True, slots=True)
class World:
    """What a shop in the demo talks to."""

    telegram: TelegramSandbox
    panel: PanelSandbox
    crypto: CryptoPaySandbox
    customer: Person
    arabic: Person
    owner: Person
    tempo: Tempo

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that point a shop at this world, by their names in lower case."""
        return {
            "bot_token": TOKEN,
            "admins": (OWNER_ID,),
            "telegram": {
                "api_base": self.telegram.base_url,
                "chat_rate": self.tempo.per_second,
            },
            "providers": {
                "main": {"url": self.panel.url, "key": KEY, "width": 2, "calls_per_second": 20}
            },
            "http": {"port": 0, "internal_port": 0},
            "cryptopay": {"token": self.crypto.token, "api_base": self.crypto.api_base},
            "fx": COINS_IN_USD,
            "polling": {"scale": 0.05},
            "throttle": {"updates": UPDATES * self.tempo.per_second},
            "submission": {
                "settle_seconds": 15,
                "escalate_seconds": 60,
                "calibration_adds": self.tempo.calibration_adds,
            },
        }


@asynccontextmanager
async def open_world(
    folder: Path | None, *, port: int = 0, large: bool = False, tempo: Tempo = PERSONS_TEMPO
) -> AsyncIterator[World]:
    """Start the servers on 127.0.0.1; a folder keeps their state between runs."""
    catalogue = large_catalogue(LARGE) if large else believable_catalogue()
    limits = Limits(chat_burst=tempo.burst, chat_per_second=tempo.per_second)
    telegram = TelegramSandbox(token=TOKEN, folder=folder, bot_name="Dukkan demo", limits=limits)
    panel = PanelSandbox(
        key=KEY,
        catalogue=catalogue,
        balance=Decimal(500),
        pace=Pace(speed=tempo.speed),
        folder=folder,
    )
    crypto = CryptoPaySandbox(folder=folder)
    await panel.start()
    try:
        await crypto.start()
        try:
            await telegram.start(port=port)
            try:
                yield _populated(telegram, panel, crypto, tempo)
            finally:
                await telegram.stop()
        finally:
            await crypto.stop()
    finally:
        await panel.stop()


def _populated(
    telegram: TelegramSandbox, panel: PanelSandbox, crypto: CryptoPaySandbox, tempo: Tempo
) -> World:
    world = World(
        telegram,
        panel,
        crypto,
        customer=telegram.person(
            CUSTOMER_ID, first_name="Mona", username="mona", language_code="en", role="customer"
        ),
        arabic=telegram.person(
            ARABIC_ID, first_name="سليم", username="salim", language_code="ar", role="customer"
        ),
        owner=telegram.person(
            OWNER_ID, first_name="Olga", username="olga", language_code="en", role="owner"
        ),
        tempo=tempo,
    )
    words = [f"{word}: {meaning}" for word, meaning in LINK_WORDS.items()]
    telegram.show_hints(
        title="A word in the link decides how an order goes",
        lines=[
            "Try https://instagram.com/p/partial",
            *words,
            f"The owner can give money: /credit {CUSTOMER_ID} 50 welcome",
        ],
        links={"The panel's orders": panel.page_url, "Invoices in coins": crypto.page_url},
    )
    return world
