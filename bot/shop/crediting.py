"""Crediting a payment, by whatever way it came: once, with all that follows from it.

One transaction: the entry, the word to who paid, and the purchase that waited for the money.
"""

from dataclasses import dataclass, replace

from bot.domain.ledger import Entry
from bot.domain.money import ZERO, Money
from bot.shop.checkout import Checkout
from bot.shop.clock import Clock
from bot.shop.news import News
from bot.shop.wallet import Wallet
from db.models.payment import TopUp
from db.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Settled:
    """What a payment has done: credited, and perhaps bought what it was opened for.

    ``quote_id`` is what it was opened for; ``order_id`` is None where that could not go on.
    ``repaid`` is how much of it went into what the customer owed us.
    """

    credit: Money
    quote_id: str | None = None
    order_id: int | None = None
    repaid: Money = ZERO


class Crediting:
    """Turns a payment that is marked as paid into money in a wallet."""

    def __init__(self, wallet: Wallet, checkout: Checkout, news: News, clock: Clock) -> None:
        self._wallet = wallet
        self._checkout = checkout
        self._news = news
        self._clock = clock

    async def credit(
        self, tx: Transaction, topup: TopUp, entry: Entry, *, tell: int | None
    ) -> Settled:
        """Post the entry of a payment just marked as paid, in the transaction that marked it.

        ``tell`` is the chat that is owed news of it; None where the face tells it itself.
        """
        now = self._clock()
        entry_id = await self._wallet.post(tx, entry, at=now)
        settled = await self._go_on(tx, topup)
        if tell is not None:
            stays = settled.quote_id is not None and settled.order_id is None
            await self._news.money(
                tx,
                chat_id=tell,
                kind="topup",
                amount=topup.credit,
                key=f"topup:{topup.id}",
                at=now,
                quote_id=settled.quote_id if stays else None,
            )
        return replace(settled, repaid=await self._wallet.repaid(tx, entry_id))

    async def credited_before(self, tx: Transaction, topup: TopUp) -> Settled:
        """What a payment that is told again has done."""
        order = await tx.orders.by_quote(topup.quote_id) if topup.quote_id is not None else None
        return Settled(topup.credit, topup.quote_id, order.id if order is not None else None)

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
