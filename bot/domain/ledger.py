"""The ledger's language: accounts, and what each event of the shop posts between them.

Each function answers one row of money page section 2: orders and providers here, what people pay
in and get back in bot.domain.payment_entries. Whoever posts (bot.shop.wallet) adds nothing to it;
whoever stores (db) knows nothing of why.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.money import Amount, Money


class AccountKind(StrEnum):
    """On which side an account grows: assets and expenses by debits, the others by credits."""

    ASSET = "asset"
    LIABILITY = "liability"
    EQUITY = "equity"
    INCOME = "income"
    EXPENSE = "expense"

    @property
    def grows_by_debit(self) -> bool:
        """Whether a debit makes the balance larger."""
        return self in (AccountKind.ASSET, AccountKind.EXPENSE)


@dataclass(frozen=True, slots=True)
class Account:
    """One account: its code is its name, unique for ever."""

    code: str
    kind: AccountKind
    currency: str
    customer_id: int | None = None

    @property
    def never_negative(self) -> bool:
        """Whether a move that would take it under zero is refused."""
        return self.code.startswith(NEVER_NEGATIVE)


NEVER_NEGATIVE: Final = ("wallet:", "hold:", "debt:", "suspense:")


@dataclass(frozen=True, slots=True)
class Posting:
    """One debit and one credit of the same amount, so balanced by construction."""

    debit: Account
    credit: Account
    amount: Money


@dataclass(frozen=True, slots=True)
class Entry:
    """One event's postings. The same idem_key posts once."""

    kind: str
    idem_key: str
    postings: tuple[Posting, ...]
    order_id: int | None = None
    topup_id: int | None = None
    actor: str = "shop"
    note: str = ""

    @property
    def customers(self) -> frozenset[int]:
        """Whose accounts it moves."""
        accounts = [account for one in self.postings for account in (one.debit, one.credit)]
        return frozenset(one.customer_id for one in accounts if one.customer_id is not None)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One movement of an account, with the balance it left."""

    posting_id: int
    at: datetime
    kind: str
    order_id: int | None
    change: Money
    balance: Money
    note: str


@dataclass(frozen=True, slots=True)
class OrderAccounts:
    """The accounts that the events of one order move money between."""

    customer_id: int
    currency: str
    provider_id: int
    provider_currency: str

    @property
    def wallet(self) -> Account:
        """What the customer can spend."""
        return wallet(self.customer_id, self.currency)

    @property
    def hold(self) -> Account:
        """What the customer's open orders hold."""
        return hold(self.customer_id, self.currency)

    @property
    def revenue(self) -> Account:
        """What we have earned."""
        return Account("revenue", AccountKind.INCOME, self.currency)

    def upstream(self, name: str, kind: AccountKind) -> Account:
        """One of the provider's accounts: float, wip, cogs or loss."""
        return Account(f"{name}:{self.provider_id}", kind, self.provider_currency)

    @property
    def float_(self) -> Account:
        """Our balance at the provider."""
        return self.upstream("float", AccountKind.ASSET)

    @property
    def wip(self) -> Account:
        """What running orders have cost."""
        return self.upstream("wip", AccountKind.ASSET)

    @property
    def cogs(self) -> Account:
        """What delivered orders have cost."""
        return self.upstream("cogs", AccountKind.EXPENSE)

    @property
    def loss(self) -> Account:
        """What orders have cost that we do not charge for."""
        return self.upstream("loss", AccountKind.EXPENSE)


def wallet(customer_id: int, currency: str) -> Account:
    """A customer's spendable balance."""
    return Account(f"wallet:{customer_id}", AccountKind.LIABILITY, currency, customer_id)


def hold(customer_id: int, currency: str) -> Account:
    """A customer's money in open orders."""
    return Account(f"hold:{customer_id}", AccountKind.LIABILITY, currency, customer_id)


def bridge(currency: str) -> Account:
    """What a conversion passes over: two postings of one entry, one per currency."""
    return Account(f"fx:{currency}", AccountKind.EQUITY, currency)


def postings(rows: Iterable[tuple[Account, Account, Money]]) -> tuple[Posting, ...]:
    """Debit, credit and amount of each row; those of nothing are left out."""
    return tuple(Posting(debit, credit, amount) for debit, credit, amount in rows if amount)


def order_placed(order_id: int, accounts: OrderAccounts, price: Money) -> Entry:
    """The price moves from the wallet into the hold."""
    rows = [(accounts.wallet, accounts.hold, price)]
    return Entry("hold", f"order:{order_id}:hold", postings(rows), order_id=order_id)


def order_released(order_id: int, accounts: OrderAccounts, price: Money) -> Entry:
    """The whole hold goes back: refused, dropped, or given up on."""
    rows = [(accounts.hold, accounts.wallet, price)]
    return Entry("release", f"order:{order_id}:release", postings(rows), order_id=order_id)


def attempt_accepted(
    order_id: int, accounts: OrderAccounts, *, attempt_id: int, cost: Money
) -> Entry:
    """The panel has charged us for an order that now runs."""
    rows = [(accounts.wip, accounts.float_, cost)]
    return Entry("cost", f"attempt:{attempt_id}:cost", postings(rows), order_id=order_id)


def attempt_landed_late(
    order_id: int, accounts: OrderAccounts, *, attempt_id: int, cost: Money
) -> Entry:
    """The panel has charged us for an order whose money the customer has back."""
    rows = [(accounts.loss, accounts.float_, cost)]
    return Entry("late", f"attempt:{attempt_id}:late", postings(rows), order_id=order_id)


def charge_changed(
    order_id: int,
    accounts: OrderAccounts,
    *,
    attempt_id: int,
    number: int,
    change: Money,
    running: bool,
    late: bool = False,
) -> Entry:
    """The panel's charge differs from what the books say; number counts such news from 1.

    ``late`` is for an attempt found placed after its order had ended (attempt_landed_late).
    """
    finished = accounts.loss if late else accounts.cogs
    cost = accounts.wip if running else finished
    more = change > Money(0)
    rows = [(cost, accounts.float_, change) if more else (accounts.float_, cost, -change)]
    key = f"attempt:{attempt_id}:recost:{number}"
    return Entry("recost", key, postings(rows), order_id=order_id)


def order_finished(
    order_id: int,
    accounts: OrderAccounts,
    *,
    price: Money,
    refund: Money,
    cost: Money,
    cost_back: Money,
) -> Entry:
    """Completed, partial or cancelled: the hold ends as revenue and refund, the cost as cogs."""
    rows = [
        (accounts.hold, accounts.wallet, refund),
        (accounts.hold, accounts.revenue, price - refund),
        (accounts.float_, accounts.wip, cost_back),
        (accounts.cogs, accounts.wip, cost - cost_back),
    ]
    return Entry("final", f"order:{order_id}:final", postings(rows), order_id=order_id)


def order_refunded_later(
    order_id: int,
    accounts: OrderAccounts,
    *,
    total: Money,
    before: Money,
    cost_back: Money,
    actor: str = "shop",
    note: str = "",
) -> Entry:
    """A finished order's refunds grow to a total."""
    rows = [
        (accounts.revenue, accounts.wallet, total - before),
        (accounts.float_, accounts.cogs, cost_back),
    ]
    key = f"order:{order_id}:refund:{total.units}"
    return Entry("refund", key, postings(rows), order_id=order_id, actor=actor, note=note)


def provider_topped_up(
    *,
    nonce: str,
    provider: Amount,
    provider_id: int,
    ours: Amount,
    actor: str = "shop",
    note: str = "",
) -> Entry:
    """The owner has paid in at a provider: ``provider`` in its currency is worth ``ours``."""
    rows = [
        (_float(provider_id, provider.currency), bridge(provider.currency), provider.money),
        (bridge(ours.currency), _owner(ours.currency), ours.money),
    ]
    return Entry("ptopup", f"ptopup:{nonce}", postings(rows), actor=actor, note=note)


def drift_accepted(
    *, nonce: str, provider_id: int, change: Amount, actor: str, note: str = ""
) -> Entry:
    """What the panel has more or less than the books say is taken as it is: our loss or gain."""
    own = _float(provider_id, change.currency)
    loss = Account(f"loss:{provider_id}", AccountKind.EXPENSE, change.currency)
    more = change.money > Money(0)
    rows = [(own, loss, change.money) if more else (loss, own, -change.money)]
    key = f"drift:{provider_id}:{nonce}"
    return Entry("drift", key, postings(rows), actor=actor, note=note)


def _float(provider_id: int, currency: str) -> Account:
    return Account(f"float:{provider_id}", AccountKind.ASSET, currency)


def _owner(currency: str) -> Account:
    return Account("owner", AccountKind.EQUITY, currency)
