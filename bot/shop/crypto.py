"""Payments in coins: each paid invoice is credited once, or waits for a person to say whose it is.

Money page section 8. Whoever tells of an invoice (a signed hook, the processor's list) has proven
it; here it is compared with what was opened.
"""

from bot.domain.money import Amount
from bot.domain.payment_entries import Payment, crypto_paid, crypto_suspended
from bot.payments.base import CRYPTO, PaidInvoice
from bot.shop.clock import Clock
from bot.shop.crediting import Crediting
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.wallet import Wallet
from db.database import Database, repeats_conflicts
from db.models.payment import TopUp
from db.transaction import Transaction


class Crypto:
    """Takes in paid invoices."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        wallet: Wallet,
        crediting: Crediting,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._wallet = wallet
        self._crediting = crediting
        self._news = news
        self._clock = clock

    @repeats_conflicts
    async def settle(self, invoice: PaidInvoice) -> bool:
        """Credit what this invoice was opened for; False where it was taken in before.

        One that came late is credited all the same. One that nobody opened here, or for another
        coin or amount, is kept in suspense, and the owners are told.
        """
        async with self._database.transaction() as tx:
            if await tx.ledger.has(_key(invoice)):
                return False
            topup = await self._opened_for(tx, invoice)
            if topup is None or not self._fits(topup, invoice):
                await self._suspend(tx, invoice, topup)
            elif await tx.payments.settle(topup, reference=invoice.reference, at=self._clock()):
                await self._credit(tx, topup, invoice)
            elif await tx.ledger.has(_key(invoice)):
                return False  # Somebody else was first, a moment ago.
            else:
                await self._suspend(tx, invoice, topup)
            return True

    async def knows(self, invoice: PaidInvoice) -> bool:
        """Whether it is in the books, whatever became of it."""
        async with self._database.reading() as tx:
            return await tx.ledger.has(_key(invoice))

    async def _opened_for(self, tx: Transaction, invoice: PaidInvoice) -> TopUp | None:
        """The payment of that number; or of that payload, where the number was lost on its way."""
        found = await tx.payments.by_reference(CRYPTO, invoice.reference)
        return found or await tx.payments.by_payload(invoice.payload)

    def _fits(self, topup: TopUp, invoice: PaidInvoice) -> bool:
        return (
            topup.method == CRYPTO
            and topup.payload == invoice.payload
            and topup.reference in (None, invoice.reference)
            and topup.asset == invoice.asset
            and topup.amount.decimal(topup.asset) == invoice.amount
            and topup.currency == self._preferences.currency
        )

    async def _credit(self, tx: Transaction, topup: TopUp, invoice: PaidInvoice) -> None:
        payment = Payment(
            topup_id=topup.id,
            customer_id=topup.customer_id,
            paid=invoice.paid,
            credit=Amount(topup.credit, topup.currency),
        )
        customer = await tx.customers.get(topup.customer_id)
        assert customer is not None
        entry = crypto_paid(payment, invoice_id=invoice.reference, fee=invoice.fee)
        await self._crediting.credit(tx, topup, entry, tell=customer.telegram_id)

    async def _suspend(self, tx: Transaction, invoice: PaidInvoice, topup: TopUp | None) -> None:
        entry = crypto_suspended(
            invoice.paid,
            invoice_id=invoice.reference,
            fee=invoice.fee,
            topup_id=topup.id if topup is not None else None,
            note=invoice.payload,
        )
        entry_id, now = await self._wallet.post(tx, entry), self._clock()
        facts: dict[str, Fact] = {
            "amount": invoice.paid,
            "invoice": invoice.reference,
            "suspense": entry_id,
        }
        await self._news.alert(tx, "payment-suspended", facts, once=invoice.reference, at=now)


def _key(invoice: PaidInvoice) -> str:
    return f"{CRYPTO}:{invoice.reference}"
