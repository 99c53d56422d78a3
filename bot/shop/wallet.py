"""Wallets: what a customer can spend, what is held, how it came to be; and all posting.

Nothing else in the shop posts to the ledger.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from time import monotonic
from typing import Final

from bot.domain.ledger import Entry, HistoryLine, OrderAccounts, hold, wallet
from bot.domain.money import ZERO, Money
from bot.domain.payment_entries import debt, debt_repaid
from bot.shop.clock import Clock
from bot.shop.page import Page
from bot.shop.preferences import Preferences
from db.database import Database
from db.models.order import Order
from db.transaction import Transaction

REMEMBERED: Final = 10_000
"""Wallets in memory."""

DOUBT_SECONDS: Final = 60.0
_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class WalletCard:
    """What a customer has: to spend, and set aside for open orders and refunds.

    ``debt`` is what they owe us; while there is any, nothing can be bought, and what comes in
    repays it first.
    """

    balance: Money
    held: Money
    debt: Money = ZERO


class Remembered:
    """Wallets that were shown, each until money moves in it.

    ``moves`` counts the transactions that moved any: what was read while one of them ended may be
    of before, and is not kept.
    """

    def __init__(self, *, monotonic_clock: Callable[[], float] = monotonic) -> None:
        self.moves = 0
        self._monotonic = monotonic_clock
        self._cards: OrderedDict[int, WalletCard] = OrderedDict()
        self._doubt_ends_at = float("-inf")

    def get(self, customer_id: int) -> WalletCard | None:
        """What was shown last, if it still holds."""
        return self._cards.get(customer_id)

    def keep(self, customer_id: int, card: WalletCard, *, moves: int) -> None:
        """Remember what was read when there had been so many moves."""
        if moves != self.moves or self._monotonic() < self._doubt_ends_at:
            return
        self._cards[customer_id] = card
        if len(self._cards) > REMEMBERED:
            self._cards.popitem(last=False)

    def forget(self, customer_ids: Collection[int], *, is_known: bool) -> None:
        """A transaction that moved their money is over, in a way that is known or not.

        One that was cut off may yet be kept, by a thread that goes on: for a while nothing is
        remembered of anybody.
        """
        self.moves += 1
        for customer_id in customer_ids:
            self._cards.pop(customer_id, None)
        if not is_known:
            self._doubt_ends_at = self._monotonic() + DOUBT_SECONDS


class Wallet:
    """Reads wallets and posts entries."""

    def __init__(self, database: Database, preferences: Preferences, clock: Clock) -> None:
        self._database = database
        self._preferences = preferences
        self._clock = clock
        self._shown = Remembered()

    async def card(self, customer_id: int) -> WalletCard:
        """What a customer has now, to be shown; from memory where nobody else can change it.

        No money moves by it: what a step relies on it reads in its own transaction.
        """
        known = self._shown.get(customer_id)
        if known is not None:
            return known
        moves = self._shown.moves
        async with self._database.reading() as tx:
            card = await self.card_in(tx, customer_id)
        if self._database.is_ours_alone:
            self._shown.keep(customer_id, card, moves=moves)
        return card

    async def card_in(self, tx: Transaction, customer_id: int) -> WalletCard:
        """The same inside a transaction."""
        currency = self._preferences.currency
        accounts = (name(customer_id, currency) for name in (wallet, hold, debt))
        balance, held, owed = await tx.ledger.balances(tuple(accounts))
        return WalletCard(balance=balance, held=held, debt=owed)

    async def history(self, customer_id: int, *, number: int = 0) -> Page[HistoryLine]:
        """Movements of the spendable balance, newest first."""
        account = wallet(customer_id, self._preferences.currency)
        async with self._database.reading() as tx:
            lines = await tx.ledger.history(account, offset=number * _PAGE, limit=_PAGE + 1)
        return Page.cut(lines, number=number, size=_PAGE)

    async def balance(self, tx: Transaction, customer_id: int) -> Money:
        """The spendable balance, inside a transaction."""
        return await tx.ledger.balance(wallet(customer_id, self._preferences.currency))

    async def post(self, tx: Transaction, entry: Entry, *, at: datetime | None = None) -> int:
        """Post an entry in the transaction of the move that owes it; its number.

        What it brings into the wallet of somebody who owes us repays that first. Raises
        InsufficientFunds when the wallet or the hold does not cover it.
        """
        at = at or self._clock()
        entry_id = await tx.ledger.post(entry, at=at)
        tx.at_end(partial(self._shown.forget, entry.customers))
        for account in {posting.credit for posting in entry.postings}:
            if account.customer_id is not None and account == wallet(
                account.customer_id, account.currency
            ):
                await self._repay(tx, entry_id, account.customer_id, at=at)
        return entry_id

    async def repaid(self, tx: Transaction, entry_id: int) -> Money:
        """How much of what an entry has brought went into a debt at once."""
        found = await tx.ledger.given(f"debt:{entry_id}")
        return found[1] if found is not None else ZERO

    async def accounts_of(self, tx: Transaction, order: Order) -> OrderAccounts:
        """The accounts between which an order's money moves."""
        provider = await tx.providers.get(order.provider_id)
        return OrderAccounts(
            customer_id=order.customer_id,
            currency=self._preferences.currency,
            provider_id=provider.id,
            provider_currency=provider.currency or self._preferences.currency,
        )

    async def _repay(
        self, tx: Transaction, entry_id: int, customer_id: int, *, at: datetime
    ) -> None:
        card = await self.card_in(tx, customer_id)
        # While there is a debt the wallet was empty before: all that it holds has just come in.
        amount = min(card.debt, card.balance)
        if amount:
            currency = self._preferences.currency
            entry = debt_repaid(
                entry_id=entry_id, customer_id=customer_id, amount=amount, currency=currency
            )
            await tx.ledger.post(entry, at=at)
