"""Wallets: what a customer can spend, what is held, how it came to be; and all posting.

Nothing else in the shop posts to the ledger.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.ledger import Entry, HistoryLine, OrderAccounts, hold, wallet
from bot.domain.money import Money
from bot.shop.clock import Clock
from bot.shop.page import Page
from bot.shop.preferences import Preferences
from db.database import Database
from db.models.order import Order
from db.transaction import Transaction

_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class WalletCard:
    """What a customer has: to spend, and in open orders."""

    balance: Money
    held: Money


class Wallet:
    """Reads wallets and posts entries."""

    def __init__(self, database: Database, preferences: Preferences, clock: Clock) -> None:
        self._database = database
        self._preferences = preferences
        self._clock = clock

    async def card(self, customer_id: int) -> WalletCard:
        """What a customer has now."""
        currency = self._preferences.currency
        own = (wallet(customer_id, currency), hold(customer_id, currency))
        async with self._database.reading() as tx:
            balance, held = await tx.ledger.balances(own)
        return WalletCard(balance=balance, held=held)

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
        """Post an entry in the transaction of the move that owes it.

        Raises InsufficientFunds when the wallet or the hold does not cover it.
        """
        return await tx.ledger.post(entry, at=at or self._clock())

    async def accounts_of(self, tx: Transaction, order: Order) -> OrderAccounts:
        """The accounts between which an order's money moves."""
        provider = await tx.providers.get(order.provider_id)
        return OrderAccounts(
            customer_id=order.customer_id,
            currency=self._preferences.currency,
            provider_id=provider.id,
            provider_currency=provider.currency or self._preferences.currency,
        )
