"""Money into a wallet by Telegram Stars: opened, checked, settled once per charge.

Money page section 8; Bot API: sendInvoice, answerPreCheckoutQuery, SuccessfulPayment.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from secrets import token_hex
from typing import Final

from bot.domain import ledger
from bot.domain.errors import AmountOutOfRange, PaymentNotOpen, ShopNotOpen
from bot.domain.money import ZERO, Money, scale_of
from bot.domain.payments import TopUpState
from bot.domain.pricing import PriceRule
from bot.shop.checkout import Checkout
from bot.shop.clock import Clock
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.wallet import Wallet
from db.database import Database, repeats_conflicts
from db.models.payment import TopUp
from db.transaction import Transaction

STARS: Final = "stars"
XTR: Final = "XTR"
STARS_MAX: Final = 10_000
"""The most Stars one invoice may ask for."""

_OPEN_FOR: Final = timedelta(hours=24)
_PRESETS: Final = (100, 250, 500, 1000, 2500)
_RECENT: Final = 5


@dataclass(frozen=True, slots=True)
class TopUpCard:
    """An open payment: what to pay, and what is credited for it."""

    payload: str
    credit: Money
    stars: int


@dataclass(frozen=True, slots=True)
class Settled:
    """What a payment has done: credited, and perhaps bought what it was opened for.

    ``quote_id`` is what it was opened for; ``order_id`` is None where that could not go on.
    """

    credit: Money
    quote_id: str | None = None
    order_id: int | None = None


@dataclass(frozen=True, slots=True)
class PaidCard:
    """A payment that came in."""

    at: datetime
    stars: int
    credit: Money
    charge_id: str


class TopUps:
    """Opens and settles payments."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        wallet: Wallet,
        checkout: Checkout,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._wallet = wallet
        self._checkout = checkout
        self._news = news
        self._clock = clock

    @property
    def stars_available(self) -> bool:
        """Whether the shop takes Stars, and knows what one is worth."""
        known = self._preferences
        return known.is_known and known.stars_on and self._worth_of_one(known.rule) is not None

    def stars_for(self, amount: Money) -> int:
        """How many Stars pay for at least this amount. Raises ShopNotOpen without a rate."""
        stars = self._preferences.rule.from_ours(amount, XTR)
        if stars is None:
            raise ShopNotOpen
        return max(1, stars.units)

    def worth(self, stars: int) -> Money:
        """What so many Stars are credited as, rounded down. Raises ShopNotOpen without a rate."""
        rule = self._preferences.rule
        one = self._worth_of_one(rule)
        if one is None:
            raise ShopNotOpen
        return Money(int(Fraction(one) * stars * scale_of(rule.currency) // 1))

    def presets(self) -> tuple[Money, ...]:
        """Amounts to offer as buttons."""
        return tuple(self.worth(stars) for stars in _PRESETS)

    async def open_stars(
        self, customer_id: int, amount: Money, *, quote_id: str | None = None
    ) -> TopUpCard:
        """Open a payment of at least this amount; ``quote_id`` is bought when it is paid.

        Raises AmountOutOfRange, PaymentNotOpen while the shop takes no Stars.
        """
        if not self.stars_available:
            raise PaymentNotOpen
        stars = self.stars_for(amount)
        if amount <= ZERO or stars > STARS_MAX:
            raise AmountOutOfRange(least=self.worth(1), most=self.worth(STARS_MAX))
        async with self._database.transaction() as tx:
            topup = await self._open(tx, customer_id, stars, quote_id=quote_id)
        return TopUpCard(topup.payload, topup.credit, stars)

    async def check_stars(
        self, *, customer_id: int, payload: str, stars: int, currency: str
    ) -> None:
        """Before Telegram takes the money: reads only. Raises PaymentNotOpen."""
        async with self._database.reading() as tx:
            topup = await tx.payments.by_payload(payload)
        fits = (
            topup is not None
            and topup.customer_id == customer_id
            and topup.state is TopUpState.OPEN
            and topup.expires_at > self._clock()
            and topup.currency == self._preferences.currency
            and (topup.amount.units, topup.asset) == (stars, currency)
        )
        if not fits:
            raise PaymentNotOpen

    async def is_settled(self, charge_id: str) -> bool:
        """Whether this charge of Stars is in the books."""
        async with self._database.reading() as tx:
            return await tx.payments.by_reference(STARS, charge_id) is not None

    @repeats_conflicts
    async def settle_stars(
        self,
        *,
        customer_id: int,
        payload: str,
        charge_id: str,
        stars: int,
        tell: int | None = None,
    ) -> Settled:
        """Credit a payment that Telegram has taken; the same charge again credits nothing more.

        A charge whose payload is unknown, used, or of a time when the shop counted in another
        currency is credited to its payer all the same, with a row of its own. The purchase it was
        opened for goes on in the same transaction. ``tell`` is the chat that is owed news of it,
        unless it was credited before. Raises ShopNotOpen while nobody knows what a Star is worth.
        """
        now = self._clock()
        async with self._database.transaction() as tx:
            settled = await tx.payments.by_reference(STARS, charge_id)
            if settled is not None:
                return await self._settled_before(tx, settled)
            topup = await tx.payments.by_payload(payload)
            if topup is None or not await self._settles(tx, topup, customer_id, stars, charge_id):
                settled = await tx.payments.by_reference(STARS, charge_id)
                if settled is not None:
                    return await self._settled_before(tx, settled)
                topup = await self._unmatched(tx, customer_id, stars, charge_id)
            entry = ledger.stars_paid(
                topup_id=topup.id,
                customer_id=customer_id,
                charge_id=charge_id,
                stars=stars,
                credit=topup.credit,
                currency=topup.currency,
            )
            await self._wallet.post(tx, entry, at=now)
            if tell is not None:
                await self._news.money(
                    tx,
                    chat_id=tell,
                    kind="topup",
                    amount=topup.credit,
                    key=f"topup:{topup.id}",
                    at=now,
                )
            return await self._go_on(tx, topup)

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
                row.paid_at or row.created_at, row.amount.units, row.credit, row.reference or ""
            )
            for row in rows
        ]

    async def _settles(
        self, tx: Transaction, topup: TopUp, customer_id: int, stars: int, charge_id: str
    ) -> bool:
        wanted = (customer_id, stars, self._preferences.currency)
        if (topup.customer_id, topup.amount.units, topup.currency) != wanted:
            return False
        return await tx.payments.settle(topup, reference=charge_id, at=self._clock())

    async def _go_on(self, tx: Transaction, topup: TopUp) -> Settled:
        """Buy what the payment was opened for, and owe the customer the order's card."""
        if topup.quote_id is None:
            return Settled(topup.credit)
        order = await self._checkout.go_on(tx, topup.customer_id, topup.quote_id)
        if order is not None:
            await self._news.card(tx, order, mark="paid", at=self._clock())
            return Settled(topup.credit, topup.quote_id, order.id)
        # Bought before, by hand or by another payment: this one is a plain credit.
        bought = await tx.orders.by_quote(topup.quote_id)
        return Settled(topup.credit, topup.quote_id if bought is None else None)

    async def _settled_before(self, tx: Transaction, topup: TopUp) -> Settled:
        order = await tx.orders.by_quote(topup.quote_id) if topup.quote_id is not None else None
        return Settled(topup.credit, topup.quote_id, order.id if order is not None else None)

    async def _open(
        self, tx: Transaction, customer_id: int, stars: int, *, quote_id: str | None = None
    ) -> TopUp:
        now = self._clock()
        return await tx.payments.add_topup(
            payload=token_hex(16),
            customer_id=customer_id,
            method=STARS,
            state=TopUpState.OPEN,
            credit=self.worth(stars),
            currency=self._preferences.currency,
            amount=Money(stars),
            asset=XTR,
            reference=None,
            created_at=now,
            expires_at=now + _OPEN_FOR,
            paid_at=None,
            quote_id=quote_id,
        )

    async def _unmatched(
        self, tx: Transaction, customer_id: int, stars: int, charge_id: str
    ) -> TopUp:
        topup = await self._open(tx, customer_id, stars)
        await tx.payments.settle(topup, reference=charge_id, at=self._clock())
        await self._news.alert(
            tx,
            "payment-unmatched",
            {"customer": customer_id, "stars": stars},
            once=charge_id,
            at=self._clock(),
        )
        return topup

    def _worth_of_one(self, rule: PriceRule) -> Decimal | None:
        return Decimal(1) if rule.currency == XTR else rule.worth.get(XTR)
