"""Stars that we give back: asked for by staff, set aside, asked of Telegram, booked (money page 8).

The wallet has to cover what the payment was credited as and its bonus: both are on hold before
Telegram is asked, so that nothing of it is spent meanwhile.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from structlog import get_logger

from bot.domain.errors import (
    InsufficientFunds,
    NotPossibleNow,
    PaymentGoneBack,
    RefundNotCovered,
)
from bot.domain.ledger import wallet
from bot.domain.money import ZERO, Amount, Money
from bot.domain.payment_entries import (
    held_bonus_taken_back,
    referral_taken_back,
    stars_refund_done,
    stars_refund_held,
    stars_refund_undone,
)
from bot.domain.payments import RefundState, TopUpState
from bot.payments.base import STARS, XTR
from bot.shop.cashier import Answer, Cashier, Refused, Returned
from bot.shop.clock import Clock
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.notifier import Later
from bot.shop.wallet import Wallet
from db.database import Database, repeats_conflicts
from db.models.payment import StarsRefund, TopUp
from db.transaction import Transaction

log = get_logger()

_BATCH: Final = 20
_FIRST_REST_SECONDS: Final = 5
_REST_SECONDS_MAX: Final = 300
_DOUBLED_MAX: Final = 6
_TOLD_AT_TRY: Final = 8
"""The owner hears of a refund that Telegram has not answered for about ten minutes."""
_ANSWER_MAX: Final = 200


@dataclass(frozen=True, slots=True)
class RefundOffer:
    """A payment that can go back now: what goes to the payer, what comes out of the wallet."""

    topup_id: int
    customer_id: int
    telegram_id: int
    customer: str
    paid: Amount
    value: Amount
    bonus: Amount
    balance: Amount

    @property
    def facts(self) -> dict[str, Fact]:
        """The same for the act that waits for its confirmation."""
        facts: dict[str, Fact] = {
            "customer": self.customer,
            "customer_id": self.customer_id,
            "telegram_id": self.telegram_id,
            "topup": self.topup_id,
            "paid": self.paid,
            "value": self.value,
            "balance": self.balance,
        }
        return facts | {"bonus": self.bonus} if self.bonus.money else facts


@dataclass(frozen=True, slots=True)
class _Checked:
    """A payment that can go back now, with its bonus, and what the wallet holds."""

    topup: TopUp
    charge_id: str
    bonus: Money
    balance: Money


class Refunds:
    """Asks for refunds, and records what has come of them."""

    def __init__(self, database: Database, wallet: Wallet, news: News, clock: Clock) -> None:
        self._database = database
        self._wallet = wallet
        self._news = news
        self._clock = clock

    async def look(self, topup_id: int) -> RefundOffer:
        """What giving a payment back would mean now; raises as ``offer`` does."""
        async with self._database.transaction() as tx:
            return await self.offer(tx, topup_id)

    async def offer(self, tx: Transaction, topup_id: int) -> RefundOffer:
        """The same inside a transaction.

        Raises NotPossibleNow for what is no payment in Stars that came in, PaymentGoneBack,
        RefundNotCovered.
        """
        checked = await self._check(tx, topup_id)
        topup = checked.topup
        customer = await tx.customers.get(topup.customer_id)
        assert customer is not None
        return RefundOffer(
            topup_id=topup.id,
            customer_id=customer.id,
            telegram_id=customer.telegram_id,
            customer=customer.first_name,
            paid=Amount(topup.amount, topup.asset),
            value=Amount(topup.credit, topup.currency),
            bonus=Amount(checked.bonus, topup.currency),
            balance=Amount(checked.balance, topup.currency),
        )

    async def ask(self, tx: Transaction, topup_id: int, *, actor: str, reason: str) -> None:
        """Set the payment and its bonus aside and have Telegram asked; raises as ``offer`` does."""
        checked, now = await self._check(tx, topup_id), self._clock()
        topup = checked.topup
        refund_id = await tx.refunds.ask(
            topup_id=topup.id,
            charge_id=checked.charge_id,
            customer_id=topup.customer_id,
            stars=topup.amount,
            value=topup.credit,
            bonus=checked.bonus,
            currency=topup.currency,
            state=RefundState.ASKED,
            actor=actor,
            reason=reason,
            answer="",
            tries=0,
            not_before=now,
            created_at=now,
        )
        if refund_id is None:
            raise PaymentGoneBack
        entry = stars_refund_held(
            refund_id=refund_id,
            topup_id=topup.id,
            customer_id=topup.customer_id,
            value=topup.credit + checked.bonus,
            currency=topup.currency,
        )
        try:
            await self._wallet.post(tx, entry, at=now)
        except InsufficientFunds as error:
            raise RefundNotCovered(missing=error.missing) from error
        tx.ring("refunds")

    async def work(self, cashier: Cashier) -> bool:
        """Have given back what is due; whether there may be more.

        A kill between Telegram's answer and our record leaves it due: asked again, Telegram says
        that it is given back already.
        """
        async with self._database.reading() as tx:
            due = await tx.refunds.due(at=self._clock(), limit=_BATCH)
        for refund in due:
            await self._give_back(refund, cashier)
        return len(due) == _BATCH

    async def succeed(self, tx: Transaction, refund: StarsRefund) -> bool:
        """Book what Telegram has given back; False when it was booked before.

        The payment is locked by the caller.
        """
        now = self._clock()
        if not await tx.refunds.end(refund.id, RefundState.DONE, at=now):
            return False
        await tx.payments.give_back(refund.topup_id)
        entry = stars_refund_done(
            refund_id=refund.id,
            topup_id=refund.topup_id,
            customer_id=refund.customer_id,
            stars=refund.stars,
            value=refund.value,
            currency=refund.currency,
        )
        await self._wallet.post(tx, entry, at=now)
        if refund.bonus:
            bonus = held_bonus_taken_back(
                topup_id=refund.topup_id,
                customer_id=refund.customer_id,
                bonus=refund.bonus,
                currency=refund.currency,
            )
            await self._wallet.post(tx, bonus, at=now)
        await self.take_reward_back(tx, refund.topup_id, currency=refund.currency)
        await self._tell(tx, refund, "refund-done")
        return True

    async def take_reward_back(self, tx: Transaction, topup_id: int, *, currency: str) -> None:
        """Take back what the payment has brought to who had invited the payer, if it is there.

        What is spent stays our expense: one customer's refund freezes nobody else (money page 2).
        """
        given = await tx.ledger.given(f"ref:{topup_id}")
        if given is None:
            return
        referrer_id, reward = given
        entry = referral_taken_back(
            topup_id=topup_id,
            referrer_id=referrer_id,
            reward=reward,
            balance=await tx.ledger.lock(wallet(referrer_id, currency)),
            currency=currency,
        )
        await self._wallet.post(tx, entry, at=self._clock())

    async def _check(self, tx: Transaction, topup_id: int) -> _Checked:
        topup = await tx.payments.lock(topup_id)
        if topup is None or topup.method != STARS or topup.reference is None:
            raise NotPossibleNow
        is_open = await tx.refunds.open_of(topup.reference) is not None
        if is_open or topup.state is not TopUpState.PAID:
            raise PaymentGoneBack
        given = await tx.ledger.given(f"bonus:{topup_id}")
        bonus = given[1] if given is not None else ZERO
        balance = await self._wallet.balance(tx, topup.customer_id)
        if balance < topup.credit + bonus:
            raise RefundNotCovered(missing=topup.credit + bonus - balance)
        return _Checked(topup, topup.reference, bonus, balance)

    async def _give_back(self, refund: StarsRefund, cashier: Cashier) -> None:
        async with self._database.transaction() as tx:
            until = self._clock() + timedelta(seconds=_rest_seconds(refund.tries))
            if not await tx.refunds.claim(refund, until=until):
                return
            customer = await tx.customers.get(refund.customer_id)
        assert customer is not None
        answer = await cashier.give_back(customer.telegram_id, refund.charge_id)
        log.info("refund.answered", refund=refund.id, answer=type(answer).__name__)
        await self._note(refund, answer, tries=refund.tries + 1)

    @repeats_conflicts
    async def _note(self, refund: StarsRefund, answer: Answer, *, tries: int) -> None:
        async with self._database.transaction() as tx:
            await tx.payments.lock(refund.topup_id)
            match answer:
                case Returned():
                    await self.succeed(tx, refund)
                case Refused(reason=reason):
                    await self._undo(tx, refund, reason[:_ANSWER_MAX])
                case Later(seconds=seconds):
                    await self._wait(tx, refund, seconds=seconds, tries=tries)

    async def _undo(self, tx: Transaction, refund: StarsRefund, reason: str) -> None:
        now = self._clock()
        if not await tx.refunds.end(refund.id, RefundState.REFUSED, at=now, answer=reason):
            return
        entry = stars_refund_undone(
            refund_id=refund.id,
            topup_id=refund.topup_id,
            customer_id=refund.customer_id,
            value=refund.value + refund.bonus,
            currency=refund.currency,
        )
        await self._wallet.post(tx, entry, at=now)
        await self._tell(tx, refund, "refund-refused", reason=reason)

    async def _wait(
        self, tx: Transaction, refund: StarsRefund, *, seconds: float, tries: int
    ) -> None:
        now = self._clock()
        until = now + timedelta(seconds=max(seconds, _rest_seconds(tries - 1)))
        is_open = await tx.refunds.postpone(refund.id, until=until)
        if is_open and tries == _TOLD_AT_TRY:
            facts: dict[str, Fact] = {
                "customer": refund.customer_id,
                "paid": Amount(refund.stars, XTR),
            }
            await self._news.alert(tx, "refund-waits", facts, once=str(refund.id), at=now)

    async def _tell(self, tx: Transaction, refund: StarsRefund, name: str, **more: Fact) -> None:
        """Tell the customer and the owners how it has ended."""
        now, customer = self._clock(), await tx.customers.get(refund.customer_id)
        assert customer is not None
        await self._news.money(
            tx,
            chat_id=customer.telegram_id,
            kind=name,
            amount=refund.value,
            key=f"srefund:{refund.id}",
            at=now,
        )
        facts: dict[str, Fact] = {"customer": customer.id, "paid": Amount(refund.stars, XTR)}
        await self._news.alert(tx, name, facts | more, once=str(refund.id), at=now)


def _rest_seconds(tries: int) -> int:
    """How long to wait after a try that so many had gone before: twice as long each time."""
    return min(_FIRST_REST_SECONDS << min(tries, _DOUBLED_MAX), _REST_SECONDS_MAX)
