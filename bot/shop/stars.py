"""Payments in Telegram Stars: checked before Telegram takes them, settled once per charge.

Money page section 8; Bot API: answerPreCheckoutQuery, SuccessfulPayment.
"""

from bot.domain.errors import PaymentNotOpen
from bot.domain.money import Amount, Money
from bot.domain.payment_entries import Payment, stars_paid
from bot.domain.payments import TopUpState
from bot.payments.base import STARS, STARS_WAY, XTR
from bot.shop.clock import Clock
from bot.shop.crediting import Crediting, Settled
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.topups import TopUps
from db.database import Database, repeats_conflicts
from db.models.payment import TopUp
from db.transaction import Transaction


class Stars:
    """Takes in payments in Stars."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        topups: TopUps,
        crediting: Crediting,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._topups = topups
        self._crediting = crediting
        self._news = news
        self._clock = clock

    async def check(self, *, customer_id: int, payload: str, stars: int, currency: str) -> None:
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
    async def settle(
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
        async with self._database.transaction() as tx:
            settled = await tx.payments.by_reference(STARS, charge_id)
            if settled is not None:
                return await self._crediting.credited_before(tx, settled)
            topup = await tx.payments.by_payload(payload)
            if topup is None or not await self._settles(tx, topup, customer_id, stars, charge_id):
                settled = await tx.payments.by_reference(STARS, charge_id)
                if settled is not None:
                    return await self._crediting.credited_before(tx, settled)
                topup = await self._unmatched(tx, customer_id, stars, charge_id)
            payment = Payment(
                topup_id=topup.id,
                customer_id=customer_id,
                paid=Amount(Money(stars), XTR),
                credit=Amount(topup.credit, topup.currency),
            )
            entry = stars_paid(payment, charge_id=charge_id)
            return await self._crediting.credit(tx, topup, entry, tell=tell)

    async def tell_waiting(self, *, customer_id: int, charge_id: str, stars: int) -> None:
        """Tell the owners of Stars that are credited as soon as they say what one is worth."""
        facts: dict[str, Fact] = {"customer": customer_id, "stars": stars}
        async with self._database.transaction() as tx:
            await self._news.alert(tx, "payment-waits", facts, once=charge_id, at=self._clock())

    async def _settles(
        self, tx: Transaction, topup: TopUp, customer_id: int, stars: int, charge_id: str
    ) -> bool:
        wanted = (customer_id, STARS, stars, self._preferences.currency)
        if (topup.customer_id, topup.method, topup.amount.units, topup.currency) != wanted:
            return False
        return await tx.payments.settle(topup, reference=charge_id, at=self._clock())

    async def _unmatched(
        self, tx: Transaction, customer_id: int, stars: int, charge_id: str
    ) -> TopUp:
        topup = await self._topups.add(tx, customer_id, STARS_WAY, Money(stars))
        await tx.payments.settle(topup, reference=charge_id, at=self._clock())
        await self._news.alert(
            tx,
            "payment-unmatched",
            {"customer": customer_id, "stars": stars},
            once=charge_id,
            at=self._clock(),
        )
        return topup
