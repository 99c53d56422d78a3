"""A customer's transfers: what to send where, the proof of it, and what staff makes of that.

Money page sections 2 and 8: open until its proof comes, then pending, which never ends by itself;
staff approves or rejects, once.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from bot.domain.errors import NotPossibleNow
from bot.domain.money import ZERO, Amount, Money
from bot.domain.payment_entries import Payment, manual_approved
from bot.domain.payments import TopUpState
from bot.domain.transfers import TRANSFER_MOST, Proof, TransferNotOpen
from bot.payments.base import MANUAL
from bot.shop.clock import Clock
from bot.shop.crediting import Crediting, Settled
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.transfer_methods import TransferMethods
from db.database import Database, repeats_conflicts
from db.models.payment import TopUp
from db.transaction import Transaction

_WAITING: Final = frozenset({TopUpState.OPEN, TopUpState.PENDING})


@dataclass(frozen=True, slots=True)
class TransferCard:
    """A transfer as its customer sees it; ``words`` are the owner's on how to pay."""

    id: int
    name: str
    words: str
    asked: Amount
    credit: Money
    state: TopUpState
    expires_at: datetime
    quote_id: str | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether it is still to be paid, or looked at."""
        return self.state in _WAITING


class Transfers:
    """Takes proofs in, and carries out what staff decides about them."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        methods: TransferMethods,
        crediting: Crediting,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._methods = methods
        self._crediting = crediting
        self._news = news
        self._clock = clock

    async def mine(self, customer_id: int) -> list[TransferCard]:
        """A customer's transfers that are open or looked at, the newest first."""
        async with self._database.reading() as tx:
            rows = await tx.payments.waiting(customer_id, MANUAL, at=self._clock())
        return [self._card(row) for row in rows]

    async def card(self, customer_id: int, topup_id: int) -> TransferCard:
        """One of a customer's transfers, in whatever state. Raises TransferNotOpen."""
        async with self._database.reading() as tx:
            return self._card(await self._owned(tx, customer_id, topup_id))

    async def to_prove(self, customer_id: int, topup_id: int) -> TransferCard:
        """One for which a proof may be sent now. Raises TransferNotOpen."""
        card = await self.card(customer_id, topup_id)
        if card.state is not TopUpState.OPEN:
            raise TransferNotOpen
        return card

    @repeats_conflicts
    async def prove(self, customer_id: int, topup_id: int, proof: Proof) -> TransferCard:
        """Take a proof in, once per message; staff is told. Raises TransferNotOpen."""
        now = self._clock()
        async with self._database.transaction() as tx:
            told = await tx.manual.proof_in(chat_id=proof.chat_id, message_id=proof.message_id)
            topup = await self._owned(tx, customer_id, told.topup_id if told else topup_id)
            if told is not None:
                return self._card(topup)
            is_first = topup.state is TopUpState.OPEN and await tx.payments.move(
                topup, TopUpState.PENDING, before=now
            )
            if not is_first or not await tx.manual.add_proof(topup.id, proof, at=now):
                return await self._taken_meanwhile(tx, topup, proof)
            await self._tell_staff(tx, topup, at=now)
            return self._card(topup)

    @repeats_conflicts
    async def cancel(self, customer_id: int, topup_id: int) -> TransferCard:
        """Close one that was not paid; twice is once. Raises TransferNotOpen once there is proof.

        Money that comes all the same is staff's to give (the customer writes to /paysupport).
        """
        async with self._database.transaction() as tx:
            topup = await self._owned(tx, customer_id, topup_id)
            if topup.state is TopUpState.OPEN:
                if not await tx.payments.move(topup, TopUpState.EXPIRED):
                    raise TransferNotOpen
            elif topup.state is not TopUpState.EXPIRED:
                raise TransferNotOpen
            return self._card(topup)

    def credit_for(self, topup: TopUp, came: Money) -> Money:
        """What so much of its asset is credited as, at the rate the payment was opened with.

        Rounded down. Raises NotPossibleNow where the shop counts in another currency by now, or
        for a sum that no transfer can be.
        """
        credit = came
        if topup.asset != topup.currency:
            credit = topup.credit.share(came.units, of=topup.amount.units)
        known = self._preferences.is_known and topup.currency == self._preferences.currency
        if not known or not ZERO < came <= TRANSFER_MOST or not ZERO < credit <= TRANSFER_MOST:
            raise NotPossibleNow
        return credit

    def _bonus_for(self, topup: TopUp, credit: Money) -> Money:
        """What was promised on top, and no more than what came is worth."""
        if credit >= topup.credit:
            return topup.bonus
        return min(topup.bonus, self._preferences.bonuses.on(credit))

    async def approve(self, tx: Transaction, topup_id: int, *, came: Money, actor: str) -> Settled:
        """Credit what came in, and go on with what it was paid for, in the caller's transaction.

        Raises NotPossibleNow when it is not pending, so for the second of two who decide.
        """
        topup = await self._pending(tx, topup_id)
        asked = Amount(topup.amount, topup.asset)
        credit = self.credit_for(topup, came)
        await self._decide(
            tx,
            topup,
            TopUpState.PAID,
            paid_at=self._clock(),
            reference=str(topup.id),
            amount=came,
            credit=credit,
            bonus=self._bonus_for(topup, credit),
        )
        paid = Amount(came, topup.asset)
        payment = Payment(topup.id, topup.customer_id, paid, Amount(credit, topup.currency))
        entry = manual_approved(payment, method=topup.way.removeprefix("manual-"), actor=actor)
        settled = await self._crediting.credit(tx, topup, entry, tell=None)
        await self._tell_approved(tx, topup, settled, asked=asked)
        return settled

    async def reject(self, tx: Transaction, topup_id: int, *, reason: str) -> None:
        """Close it without credit, and tell the customer why, in the caller's transaction.

        Raises NotPossibleNow when it is not pending.
        """
        topup = await self._pending(tx, topup_id)
        await self._decide(tx, topup, TopUpState.REJECTED)
        asked = Amount(topup.amount, topup.asset)
        facts: dict[str, Fact] = {"payment": topup.id, "amount": asked, "reason": reason}
        await self._tell(tx, topup, "transfer-rejected", facts)

    async def _decide(self, tx: Transaction, topup: TopUp, to: TopUpState, **values: Any) -> None:
        if not await tx.payments.move(topup, to, **values):
            raise NotPossibleNow

    async def _pending(self, tx: Transaction, topup_id: int) -> TopUp:
        topup = await tx.manual.payment(topup_id)
        if topup is None or topup.state is not TopUpState.PENDING:
            raise NotPossibleNow
        return topup

    async def _owned(self, tx: Transaction, customer_id: int, topup_id: int) -> TopUp:
        topup = await tx.payments.owned(topup_id, customer_id)
        if topup is None or topup.method != MANUAL:
            raise TransferNotOpen
        return topup

    async def _taken_meanwhile(self, tx: Transaction, topup: TopUp, proof: Proof) -> TransferCard:
        """Somebody was first: the same message told twice at once, or it was over."""
        told = await tx.manual.proof_in(chat_id=proof.chat_id, message_id=proof.message_id)
        if told is None or told.topup_id != topup.id:
            raise TransferNotOpen
        await tx.session.refresh(topup)
        return self._card(topup)

    async def _tell_staff(self, tx: Transaction, topup: TopUp, *, at: datetime) -> None:
        customer = await tx.customers.get(topup.customer_id)
        assert customer is not None
        facts: dict[str, Fact] = {
            "payment": topup.id,
            "customer": customer.first_name,
            "amount": Amount(topup.amount, topup.asset),
            "name": self._methods.of(topup.way).name,
        }
        await self._news.alert(tx, "proof-waits", facts, once=str(topup.id), at=at)

    async def _tell_approved(
        self, tx: Transaction, topup: TopUp, settled: Settled, *, asked: Amount
    ) -> None:
        facts: dict[str, Fact] = {
            "payment": topup.id,
            "credit": Amount(settled.credit, topup.currency),
        }
        if settled.repaid:
            facts["repaid"] = Amount(settled.repaid, topup.currency)
        if asked.money != topup.amount:
            facts |= {"asked": asked, "came": Amount(topup.amount, topup.asset)}
        if settled.order_id is not None:
            facts["goes_on"] = settled.order_id
        elif settled.quote_id is not None:
            facts["quote"] = settled.quote_id
        await self._tell(tx, topup, "transfer-approved", facts)

    async def _tell(self, tx: Transaction, topup: TopUp, name: str, facts: dict[str, Fact]) -> None:
        customer = await tx.customers.get(topup.customer_id)
        assert customer is not None
        await self._news.tell(
            tx, customer.telegram_id, name, facts, once=str(topup.id), at=self._clock()
        )

    def _card(self, topup: TopUp) -> TransferCard:
        method = self._methods.of(topup.way)
        is_over = topup.state is TopUpState.OPEN and topup.expires_at <= self._clock()
        return TransferCard(
            id=topup.id,
            name=method.name,
            words=method.words,
            asked=Amount(topup.amount, topup.asset),
            credit=topup.credit,
            state=TopUpState.EXPIRED if is_over else topup.state,
            expires_at=topup.expires_at,
            quote_id=topup.quote_id,
        )
