"""Stars that have gone back to who paid: by a refund of ours, or taken back without us.

Whoever tells of it, Telegram's message or its list, comes here; the same charge counts once.
"""

from bot.domain.ledger import wallet
from bot.domain.money import ZERO, Amount, Money
from bot.domain.payment_entries import bonus_taken_back, debt, stars_charged_back
from bot.domain.payments import TopUpState
from bot.payments.base import STARS, XTR
from bot.shop.clock import Clock
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.refunds import Refunds
from bot.shop.wallet import Wallet
from db.database import Database, repeats_conflicts
from db.models.payment import TopUp
from db.transaction import Transaction


class Chargebacks:
    """Books what has gone back."""

    def __init__(
        self, database: Database, wallet: Wallet, refunds: Refunds, news: News, clock: Clock
    ) -> None:
        self._database = database
        self._wallet = wallet
        self._refunds = refunds
        self._news = news
        self._clock = clock

    @repeats_conflicts
    async def take(self, *, charge_id: str, stars: int, telegram_id: int | None) -> bool:
        """Book that this charge has gone back; False when there is nothing (more) to book.

        Where a refund of ours is open that is its success. Otherwise the wallet gives what it
        has, the rest is the customer's debt. A charge that was never credited moves no money: the
        owners are told, once, if it was ``telegram_id``'s payment (None: it was no payment).
        """
        async with self._database.transaction() as tx:
            known = await tx.payments.by_reference(STARS, charge_id)
            if known is None:
                await self._tell_unknown(tx, charge_id, stars, telegram_id)
                return False
            topup = await tx.payments.lock(known.id)
            assert topup is not None
            refund = await tx.refunds.open_of(charge_id)
            if refund is not None:
                return await self._refunds.succeed(tx, refund)
            if topup.state is not TopUpState.PAID:
                return False
            await self._charge_back(tx, topup, charge_id)
            return True

    async def _charge_back(self, tx: Transaction, topup: TopUp, charge_id: str) -> None:
        now, currency = self._clock(), topup.currency
        own = wallet(topup.customer_id, currency)
        await tx.payments.give_back(topup.id)
        entry = stars_charged_back(
            charge_id=charge_id,
            topup_id=topup.id,
            customer_id=topup.customer_id,
            stars=topup.amount,
            value=Amount(topup.credit, currency),
            balance=await tx.ledger.lock(own),
        )
        await self._wallet.post(tx, entry, at=now)
        bonus = await tx.ledger.given(f"bonus:{topup.id}")
        if bonus is not None:
            taken = bonus_taken_back(
                topup_id=topup.id,
                customer_id=topup.customer_id,
                bonus=bonus[1],
                balance=await tx.ledger.balance(own),
                currency=currency,
            )
            await self._wallet.post(tx, taken, at=now)
        await self._refunds.take_reward_back(tx, topup.id, currency=currency)
        owed = await tx.ledger.balance(debt(topup.customer_id, currency))
        await self._tell(tx, topup, charge_id, owed)

    async def _tell(self, tx: Transaction, topup: TopUp, charge_id: str, owed: Money) -> None:
        now, customer = self._clock(), await tx.customers.get(topup.customer_id)
        assert customer is not None
        await self._news.money(
            tx,
            chat_id=customer.telegram_id,
            kind="debt" if owed else "chargeback",
            amount=owed or topup.credit,
            key=f"sback:{topup.id}",
            at=now,
        )
        facts: dict[str, Fact] = {
            "customer": customer.id,
            "paid": Amount(topup.amount, topup.asset),
        }
        if owed > ZERO:
            facts["debt"] = Amount(owed, topup.currency)
        name = "chargeback-debt" if owed else "chargeback"
        await self._news.alert(tx, name, facts, once=charge_id, at=now)

    async def _tell_unknown(
        self, tx: Transaction, charge_id: str, stars: int, telegram_id: int | None
    ) -> None:
        if telegram_id is None:
            return
        facts: dict[str, Fact] = {
            "telegram_id": telegram_id,
            "paid": Amount(Money(stars), XTR),
        }
        await self._news.alert(tx, "refund-unknown", facts, once=charge_id, at=self._clock())
