"""Payments that fit nothing: a person says whose one is, or that it went back (money page 2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.errors import CustomerNotFound, PaymentDealtWith, WorthUnknown
from bot.domain.ledger import wallet
from bot.domain.money import Amount, Money
from bot.domain.payment_entries import suspense_returned, suspense_settled
from bot.payments.base import CRYPTO
from bot.shop.clock import Clock
from bot.shop.desk import ActKind
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.page import Page
from bot.shop.preferences import Preferences
from bot.shop.wallet import Wallet
from db.database import Database
from db.repositories.suspense import WaitingRow
from db.transaction import Transaction

_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A payment in a list."""

    entry_id: int
    at: datetime
    amount: Amount


@dataclass(frozen=True, slots=True)
class Intended:
    """The payment that one was made for and does not fit: who opened it, and what was asked."""

    customer_id: int
    customer: str
    asked: Amount


@dataclass(frozen=True, slots=True)
class WaitingCard:
    """A payment that waits for a person.

    ``invoice`` is its processor's number, ``note`` what it was opened by there. ``worth`` is what
    it would be credited as; None while nobody has said a rate.
    """

    entry_id: int
    at: datetime
    amount: Amount
    invoice: str
    note: str
    worth: Money | None
    intended: Intended | None


class Suspense:
    """Shows what waits, and settles it once."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        wallet: Wallet,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._wallet = wallet
        self._news = news
        self._clock = clock

    async def page(self, number: int = 0) -> Page[WaitingLine]:
        """What waits, the newest first."""
        async with self._database.reading() as tx:
            rows = await tx.suspense.page(offset=number * _PAGE, limit=_PAGE + 1)
        lines = [WaitingLine(row.entry_id, row.at, row.amount) for row in rows]
        return Page.cut(lines, number=number, size=_PAGE)

    async def card(self, entry_id: int) -> WaitingCard:
        """One of them. Raises PaymentDealtWith."""
        async with self._database.reading() as tx:
            row = _waiting(await tx.suspense.get(entry_id))
            return WaitingCard(
                entry_id=row.entry_id,
                at=row.at,
                amount=row.amount,
                invoice=_invoice(row),
                note=row.note,
                worth=self._worth(row.amount),
                intended=await self._intended(tx, row),
            )

    async def facts(
        self, tx: Transaction, entry_id: int, customer_id: int | None
    ) -> tuple[ActKind, dict[str, Fact]]:
        """What is asked for: credit this customer with it, or without one, note that it went back.

        Raises PaymentDealtWith, CustomerNotFound, WorthUnknown.
        """
        row = _waiting(await tx.suspense.get(entry_id))
        facts: dict[str, Fact] = {
            "suspense": entry_id,
            "paid": row.amount,
            "invoice": _invoice(row),
        }
        if customer_id is None:
            return ActKind.SUSPENSE_RETURN, facts
        customer = await tx.customers.get(customer_id)
        if customer is None:
            raise CustomerNotFound
        worth, currency = self._worth(row.amount), self._preferences.currency
        if not worth:
            raise WorthUnknown(currency=row.amount.currency)
        balance = await tx.ledger.balance(wallet(customer_id, currency))
        return ActKind.SUSPENSE_CREDIT, facts | {
            "customer": customer.first_name,
            "customer_id": customer_id,
            "telegram_id": customer.telegram_id,
            "amount": Amount(worth, currency),
            "balance": Amount(balance, currency),
        }

    async def carry_out(
        self,
        tx: Transaction,
        facts: Mapping[str, Fact],
        *,
        credit: Money | None,
        actor: str,
        reason: str,
    ) -> None:
        """Settle it in the transaction that closes the act: ``credit`` is None when it went back.

        Raises PaymentDealtWith for what was settled before, by whatever act.
        """
        entry_id = facts["suspense"]
        assert isinstance(entry_id, int)
        row = _waiting(await tx.suspense.claim(entry_id))
        if credit is None:
            clearing = f"{CRYPTO}:{row.amount.currency}"
            returned = suspense_returned(
                entry_id=entry_id, held=row.amount, clearing=clearing, actor=actor, reason=reason
            )
            await self._wallet.post(tx, returned)
            return
        customer_id, chat_id = facts["customer_id"], facts["telegram_id"]
        assert isinstance(customer_id, int)
        assert isinstance(chat_id, int)
        settled = suspense_settled(
            entry_id=entry_id,
            held=row.amount,
            customer_id=customer_id,
            credit=Amount(credit, self._preferences.currency),
            actor=actor,
            reason=reason,
        )
        await self._wallet.post(tx, settled)
        await self._news.money(
            tx,
            chat_id=chat_id,
            kind="topup",
            amount=credit,
            key=f"suspense:{entry_id}",
            at=self._clock(),
        )

    async def _intended(self, tx: Transaction, row: WaitingRow) -> Intended | None:
        if row.topup_id is None:
            return None
        topup = await tx.payments.get(row.topup_id)
        assert topup is not None
        customer = await tx.customers.get(topup.customer_id)
        assert customer is not None
        return Intended(customer.id, customer.first_name, Amount(topup.amount, topup.asset))

    def _worth(self, amount: Amount) -> Money | None:
        return self._preferences.rule.worth_in_ours(amount.money, amount.currency)


def _waiting(row: WaitingRow | None) -> WaitingRow:
    if row is None:
        raise PaymentDealtWith
    return row


def _invoice(row: WaitingRow) -> str:
    return row.idem_key.removeprefix(f"{CRYPTO}:")
