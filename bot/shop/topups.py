"""Money into a wallet: the ways there are, what they ask for an amount, payments opened and closed.

Money page section 8. What is credited and what is asked are fixed when a payment is opened.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from secrets import token_hex
from typing import Final

from bot.domain.errors import (
    AmountNotUnderstood,
    AmountOutOfRange,
    PaymentNotOpen,
    ShopNotOpen,
    WayNotThere,
)
from bot.domain.money import ZERO, Amount, Money
from bot.domain.payments import TopUpState, quick_amounts
from bot.domain.transfers import WAITING_MAX, TooManyTransfers
from bot.payments.base import STARS_WAY, Invoice, PaymentAway, PaymentMethod, Way, WayKind
from bot.shop.clock import Clock
from bot.shop.preferences import Preferences
from db.database import Database
from db.models.payment import TopUp
from db.transaction import Transaction

_QUICK_STARS: Final = (100, 250, 500, 1000, 2500)
_RECENT: Final = 5


@dataclass(frozen=True, slots=True)
class Offer:
    """A way to pay, and what it asks for a certain amount."""

    way: Way
    asked: Amount


@dataclass(frozen=True, slots=True)
class TopUpCard:
    """An open payment: what to pay and how, and what is credited for it."""

    id: int
    payload: str
    way: Way
    asked: Money
    credit: Money
    invoice: Invoice
    expires_at: datetime
    quote_id: str | None = None


@dataclass(frozen=True, slots=True)
class PaidCard:
    """A payment that came in; ``way`` is its way's code."""

    at: datetime
    way: str
    paid: Amount
    credit: Money
    charge_id: str


class TopUps:
    """Opens payments and closes what is never paid."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        methods: Sequence[PaymentMethod],
        clock: Clock,
    ) -> None:
        """``methods`` in the order in which they are offered."""
        self._database = database
        self._preferences = preferences
        self._methods = {method.code: method for method in methods}
        self._clock = clock

    def ways(self) -> tuple[Way, ...]:
        """What can be paid with now: switched on, and worth something known in our currency."""
        if not self._preferences.is_known:
            return ()
        return tuple(
            way
            for method in self._methods.values()
            for way in method.ways()
            if self._worth_of(way) is not None
        )

    @property
    def can_pay(self) -> bool:
        """Whether there is any way to pay in."""
        return bool(self.ways())

    def presets(self) -> tuple[Money, ...]:
        """Amounts to offer as buttons: round ones, in Stars where those are all we take."""
        if [way.code for way in self.ways()] == [STARS_WAY.code]:
            return tuple(self.worth(STARS_WAY, Money(stars)) for stars in _QUICK_STARS)
        return quick_amounts(self._preferences.currency)

    def offers(self, amount: Money) -> tuple[Offer, ...]:
        """What each way asks for at least this amount; a way it is too much for is left out.

        Raises AmountNotUnderstood, AmountOutOfRange when it is too much for all of them,
        PaymentNotOpen without any.
        """
        ways = self.ways()
        if not ways:
            raise PaymentNotOpen
        offers = [Offer(way, self._asked(way, amount)) for way in ways]
        fitting = tuple(offer for offer in offers if _fits(offer))
        if amount <= ZERO:
            raise AmountNotUnderstood
        if not fitting:
            raise self._out_of_range(ways)
        return fitting

    def worth(self, way: Way, asked: Money) -> Money:
        """What so much of a way's asset is credited as, rounded down.

        Raises ShopNotOpen without a rate.
        """
        worth = self._preferences.rule.worth_in_ours(asked, way.asset)
        if worth is None:
            raise ShopNotOpen
        return worth

    async def open(
        self,
        customer_id: int,
        code: str,
        amount: Money,
        *,
        quote_id: str | None = None,
        words: str = "",
    ) -> TopUpCard:
        """Open a payment of at least this amount; ``quote_id`` is bought when it is paid.

        ``words`` tell the payer what it is for, where the way shows them. Raises WayNotThere for a
        way that is not offered or does not answer, AmountNotUnderstood, AmountOutOfRange,
        TooManyTransfers.
        """
        way = self._way(code)
        offer = Offer(way, self._asked(way, amount))
        if amount <= ZERO:
            raise AmountNotUnderstood
        if not _fits(offer):
            raise self._out_of_range([way])
        async with self._database.transaction() as tx:
            topup = await self._row(tx, customer_id, offer, quote_id=quote_id)
        try:
            invoice = await self._methods[way.method].open(
                way, payload=topup.payload, asked=offer.asked.money, words=words
            )
        except PaymentAway as away:
            raise WayNotThere from away
        if invoice.reference is not None:
            async with self._database.transaction() as tx:
                await tx.payments.refer(topup, invoice.reference)
        return TopUpCard(
            topup.id,
            topup.payload,
            way,
            topup.amount,
            topup.credit,
            invoice,
            topup.expires_at,
            quote_id,
        )

    async def add(
        self,
        tx: Transaction,
        customer_id: int,
        way: Way,
        asked: Money,
        *,
        quote_id: str | None = None,
    ) -> TopUp:
        """A row for a payment, in the caller's transaction. Raises ShopNotOpen without a rate."""
        now = self._clock()
        return await tx.payments.add_topup(
            payload=token_hex(16),
            customer_id=customer_id,
            method=way.method,
            way=way.code,
            state=TopUpState.OPEN,
            credit=self.worth(way, asked),
            currency=self._preferences.currency,
            amount=asked,
            asset=way.asset,
            reference=None,
            created_at=now,
            expires_at=now + way.open_for,
            paid_at=None,
            quote_id=quote_id,
        )

    async def look_for(self, customer_id: int, topup_id: int) -> bool:
        """Somebody says that they have paid: whether it has come; if not it is looked for at once.

        Raises PaymentNotOpen for a payment of somebody else.
        """
        async with self._database.reading() as tx:
            topup = await tx.payments.get(topup_id)
        if topup is None or topup.customer_id != customer_id:
            raise PaymentNotOpen
        if topup.state is TopUpState.PAID:
            return True
        self._database.bells["payments"].ring()
        return False

    async def expire(self) -> None:
        """Close what was never paid. A charge that comes all the same is still credited."""
        async with self._database.transaction() as tx:
            await tx.payments.expire(at=self._clock())

    async def recent(self, customer_id: int) -> list[PaidCard]:
        """A customer's newest payments."""
        async with self._database.reading() as tx:
            rows = await tx.payments.last_paid(customer_id, limit=_RECENT)
        return [
            PaidCard(
                row.paid_at or row.created_at,
                row.way,
                Amount(row.amount, row.asset),
                row.credit,
                row.reference or "",
            )
            for row in rows
        ]

    async def _row(
        self, tx: Transaction, customer_id: int, offer: Offer, *, quote_id: str | None
    ) -> TopUp:
        """A new payment; of transfers the one that is open for the same, for there are few."""
        way, asked = offer.way, offer.asked.money
        if way.kind is WayKind.TRANSFER:
            await tx.customers.lock(customer_id)
            waiting = await tx.payments.waiting(customer_id, way.method, at=self._clock())
            for topup in waiting:
                same = (topup.way, topup.amount, topup.quote_id) == (way.code, asked, quote_id)
                if same and topup.state is TopUpState.OPEN:
                    return topup
            if len(waiting) >= WAITING_MAX:
                raise TooManyTransfers(limit=WAITING_MAX)
        return await self.add(tx, customer_id, way, asked, quote_id=quote_id)

    def _way(self, code: str) -> Way:
        found = next((way for way in self.ways() if way.code == code), None)
        if found is None:
            raise WayNotThere
        return found

    def _asked(self, way: Way, amount: Money) -> Amount:
        """What pays for at least this amount, a whole number of the way's steps."""
        exact = self._preferences.rule.from_ours(amount, way.asset)
        assert exact is not None, way
        steps = -(-max(exact, way.least).units // way.step.units)
        return Amount(Money(steps * way.step.units), way.asset)

    def _out_of_range(self, ways: Sequence[Way]) -> AmountOutOfRange:
        least = min(self.worth(way, max(way.least, way.step)) for way in ways)
        most = max(self.worth(way, way.most) for way in ways if way.most is not None)
        return AmountOutOfRange(least=least, most=most)

    def _worth_of(self, way: Way) -> Decimal | None:
        rule = self._preferences.rule
        return Decimal(1) if rule.currency == way.asset else rule.worth.get(way.asset)


def _fits(offer: Offer) -> bool:
    return offer.way.most is None or offer.asked.money <= offer.way.most
