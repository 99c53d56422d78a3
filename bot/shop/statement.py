"""Telegram's own list of the Stars we were paid, and setting our books right by it.

The net under payments and returns whose update was lost or could not be taken in (money page 8).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final, Protocol

from structlog import get_logger

from bot.domain.errors import ShopNotOpen
from bot.shop.chargebacks import Chargebacks
from bot.shop.clock import Clock
from bot.shop.stars import Stars
from db.bell import Bell
from db.database import Database

log = get_logger()

_OFFSET: Final = "stars_offset"
_SINCE: Final = "stars_since"
_SKEW: Final = timedelta(hours=1)
"""How far our clock may be ahead of Telegram's."""
_PAGES_MAX: Final = 100


class StatementAway(Exception):
    """The list cannot be read now."""


@dataclass(frozen=True, slots=True)
class Payment:
    """Somebody has paid us Stars for an invoice. Their name and language are for a first contact.

    ``charge_id`` is that of the payment's own message.
    """

    charge_id: str
    at: datetime
    payload: str
    stars: int
    telegram_id: int
    first_name: str
    language: str


@dataclass(frozen=True, slots=True)
class Return:
    """Stars have gone out under the number of a charge: it is given back, by us or without us.

    ``telegram_id`` is who had paid it; None for what is no payment of a person, such as a
    withdrawal.
    """

    charge_id: str
    at: datetime
    stars: int
    telegram_id: int | None


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A part of the list: how many lines it has, and what they are.

    ``payments`` are those that stand: one whose return is on the same page is not among them.
    """

    lines: int
    payments: Sequence[Payment]
    returns: Sequence[Return] = ()


class Taken(Enum):
    """What has come of a payment on the list. ``NOT_YET``: nobody has said what a Star is worth."""

    BEFORE = auto()
    CREDITED = auto()
    NOT_YET = auto()


class Statement(Protocol):
    """The list of everything that moved our Stars. A face implements it; it moves no money."""

    async def page(self, offset: int) -> StatementPage:
        """The lines from this one on, oldest first, up to a hundred. Raises StatementAway."""
        ...


class Reconciliation:
    """Books what the list has and the books have not, by the same keys.

    A payment that was never seen and is given back on the same page is not booked at all: crediting
    what is gone already would buy for it what it was paid for. Where the return is on a later page
    both are booked, in their order.
    """

    def __init__(
        self,
        database: Database,
        stars: Stars,
        chargebacks: Chargebacks,
        statement: Statement,
        clock: Clock,
    ) -> None:
        """``bell`` is to be rung when a payment could not be taken in."""
        self.bell = Bell()
        self._database = database
        self._stars = stars
        self._chargebacks = chargebacks
        self._statement = statement
        self._clock = clock

    async def run(self) -> int:
        """Go on where it ended the last time; how many lines had been missed and are booked.

        One that cannot be credited yet holds up no other, and is come back to. What was paid
        before the shop was first opened was paid to somebody else's shop. Raises StatementAway.
        """
        offset, since = await self._begin()
        missed, is_behind = 0, False
        for _ in range(_PAGES_MAX):
            page = await self._statement.page(offset)
            if not page.lines:
                break
            for payment in page.payments:
                if payment.at < since:
                    continue
                taken = await self._take(payment)
                missed += taken is Taken.CREDITED
                is_behind |= taken is Taken.NOT_YET
            for gone in page.returns:
                missed += gone.at >= since and await self._take_back(gone)
            offset += page.lines
            if not is_behind:
                await self._keep(_OFFSET, str(offset))
        return missed

    async def _begin(self) -> tuple[int, datetime]:
        async with self._database.reading() as tx:
            kept = await tx.customers.preferences()
        since = kept.get(_SINCE) or (self._clock() - _SKEW).isoformat()
        if _SINCE not in kept:
            await self._keep(_SINCE, since)
        return int(kept.get(_OFFSET, "0")), datetime.fromisoformat(since)

    async def _keep(self, key: str, value: str) -> None:
        async with self._database.transaction() as tx:
            await tx.customers.set_preference(key, value)

    async def _take(self, payment: Payment) -> Taken:
        if await self._stars.is_settled(payment.charge_id):
            return Taken.BEFORE
        log.warning("payment.missed", charge=payment.charge_id)
        async with self._database.transaction() as tx:
            customer = await tx.customers.add(
                telegram_id=payment.telegram_id,
                first_name=payment.first_name[:128],
                username=None,
                language=payment.language,
                created_at=self._clock(),
            )
        try:
            await self._stars.settle(
                customer_id=customer.id,
                payload=payment.payload,
                charge_id=payment.charge_id,
                stars=payment.stars,
                tell=payment.telegram_id,
            )
        except ShopNotOpen:
            await self._stars.tell_waiting(
                customer_id=customer.id, charge_id=payment.charge_id, stars=payment.stars
            )
            return Taken.NOT_YET
        return Taken.CREDITED

    async def _take_back(self, gone: Return) -> bool:
        is_news = await self._chargebacks.take(
            charge_id=gone.charge_id, stars=gone.stars, telegram_id=gone.telegram_id
        )
        if is_news:
            log.warning("return.missed", charge=gone.charge_id)
        return is_news
