"""Proofs of transfers as staff sees them: what waits, what speaks against it, what is decided.

Deciding is an act like every other with money: asked for, confirmed once, kept in the log.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.domain.errors import ActNotOpen, NotPossibleNow
from bot.domain.money import Amount, Money
from bot.domain.payments import TopUpState
from bot.domain.transfers import ProofKind
from bot.shop.asking import ActCard, ask_for, reason_of
from bot.shop.clock import Clock
from bot.shop.customers import CustomerCard
from bot.shop.desk import ActKind
from bot.shop.facts import Fact
from bot.shop.owners import Owners
from bot.shop.page import Page
from bot.shop.transfer_methods import TransferMethods
from bot.shop.transfers import Transfers
from db.database import Database
from db.models.payment import TopUp
from db.transaction import Transaction

_PAGE: Final = 8
_LIKE_SHOWN: Final = 3
_HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A proof in the list of those that wait."""

    id: int
    customer: str
    asked: Amount
    at: datetime


@dataclass(frozen=True, slots=True)
class Twin:
    """Another payment with the same file or reference, and what became of it."""

    id: int
    state: TopUpState


@dataclass(frozen=True, slots=True)
class ProofCard:
    """A payment and its proof, sent so many whole ``hours`` ago.

    ``file_id`` is Telegram's, to be shown and never opened.
    """

    id: int
    customer: CustomerCard
    way: str
    asked: Amount
    credit: Amount
    state: TopUpState
    kind: ProofKind
    file_id: str
    reference: str
    at: datetime
    hours: int
    twins: tuple[Twin, ...]

    @property
    def is_pending(self) -> bool:
        """Whether it waits to be decided."""
        return self.state is TopUpState.PENDING


class Proofs:
    """What the owners look at. Actors are Telegram ids, checked at every act (ActNotOpen)."""

    def __init__(
        self,
        database: Database,
        owners: Owners,
        methods: TransferMethods,
        transfers: Transfers,
        clock: Clock,
    ) -> None:
        self._database = database
        self._owners = owners
        self._methods = methods
        self._transfers = transfers
        self._clock = clock

    async def page(self, number: int = 0) -> Page[ProofLine]:
        """Those that wait, the oldest first."""
        async with self._database.reading() as tx:
            rows = await tx.manual.pending(offset=number * _PAGE, limit=_PAGE + 1)
            lines = [await self._line(tx, row) for row in rows]
        return Page.cut(lines, number=number, size=_PAGE)

    async def card(self, topup_id: int) -> ProofCard:
        """One, decided or not. Raises NotPossibleNow for a payment without a proof."""
        async with self._database.reading() as tx:
            return await self._card(tx, topup_id)

    async def to_decide(self, topup_id: int) -> ProofCard:
        """One that waits. Raises NotPossibleNow."""
        card = await self.card(topup_id)
        if not card.is_pending:
            raise NotPossibleNow
        return card

    async def ask_approve(
        self, actor: int, topup_id: int, *, reason: str, came: Money | None = None
    ) -> ActCard:
        """The money has come as it was asked for, or ``came``: so much in the way's currency.

        What has come is credited. Raises NotPossibleNow, ReasonMissing.
        """
        reason = reason_of(reason)
        async with self._database.transaction() as tx:
            card, row = await self._pending(tx, actor, topup_id)
            facts = self._facts(card, row, came=card.asked.money if came is None else came)
            if came is not None:
                facts["asked"] = card.asked
            return await self._ask(tx, actor, ActKind.PROOF_APPROVE, facts, reason)

    async def ask_reject(self, actor: int, topup_id: int, *, reason: str) -> ActCard:
        """Nothing has come; the customer is told why. Raises NotPossibleNow, ReasonMissing."""
        reason = reason_of(reason)
        async with self._database.transaction() as tx:
            card, _ = await self._pending(tx, actor, topup_id)
            facts = _told(card) | {"amount": card.asked}
            return await self._ask(tx, actor, ActKind.PROOF_REJECT, facts, reason)

    async def _ask(
        self, tx: Transaction, actor: int, act: ActKind, facts: dict[str, Fact], reason: str
    ) -> ActCard:
        return await ask_for(tx, actor, act, facts, reason, at=self._clock())

    def _facts(self, card: ProofCard, row: TopUp, *, came: Money) -> dict[str, Fact]:
        credit = self._transfers.credit_for(row, came)
        return _told(card) | {
            "amount": Amount(came, row.asset),
            "credit": Amount(credit, row.currency),
        }

    async def _pending(self, tx: Transaction, actor: int, topup_id: int) -> tuple[ProofCard, TopUp]:
        if actor not in self._owners:
            raise ActNotOpen
        row, card = await tx.manual.payment(topup_id), await self._card(tx, topup_id)
        if row is None or not card.is_pending:
            raise NotPossibleNow
        return card, row

    async def _line(self, tx: Transaction, row: TopUp) -> ProofLine:
        customer = await tx.customers.get(row.customer_id)
        proof = await tx.manual.proof_of(row.id)
        assert customer is not None
        assert proof is not None
        return ProofLine(row.id, customer.first_name, Amount(row.amount, row.asset), proof.at)

    async def _card(self, tx: Transaction, topup_id: int) -> ProofCard:
        row, proof = await tx.manual.payment(topup_id), await tx.manual.proof_of(topup_id)
        if row is None or proof is None:
            raise NotPossibleNow
        customer = await tx.customers.get(row.customer_id)
        assert customer is not None
        return ProofCard(
            id=row.id,
            customer=CustomerCard(
                customer.id,
                customer.telegram_id,
                customer.first_name,
                customer.username,
                customer.language,
            ),
            way=self._methods.of(row.way).name,
            asked=Amount(row.amount, row.asset),
            credit=Amount(row.credit, row.currency),
            state=row.state,
            kind=proof.kind,
            file_id=proof.file_id,
            reference=proof.reference,
            at=proof.at,
            hours=(self._clock() - proof.at) // _HOUR,
            twins=tuple(
                Twin(other.id, other.state)
                for other in await tx.manual.like(proof, limit=_LIKE_SHOWN)
            ),
        )


def _told(card: ProofCard) -> dict[str, Fact]:
    """What names a payment in the log."""
    return {"payment": card.id, "customer": card.customer.first_name, "name": card.way}
