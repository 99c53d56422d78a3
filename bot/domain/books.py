"""What the books say when they are read: balances, movements, months.

The language of posting is in bot.domain.ledger; nothing here posts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from re import compile as compile_pattern
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.ledger import Account, AccountKind
from bot.domain.money import ZERO, Money

_KINDS: Final = tuple(AccountKind)
_MONTHS: Final = 12
_MONTH_TEXT: Final = compile_pattern(r"([0-9]{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class AccountTotals:
    """Everything ever debited and credited to an account, and the balance kept beside it."""

    account: Account
    debits: Money
    credits: Money
    balance: Money

    @property
    def agrees(self) -> bool:
        """Whether the kept balance is what the postings make (invariant I1)."""
        moved = self.debits - self.credits
        return self.balance == (moved if self.account.kind.grows_by_debit else -moved)


@dataclass(frozen=True, slots=True)
class CurrencyTotals:
    """The sums of one currency; in right books both are equal."""

    currency: str
    debits: Money
    credits: Money


@dataclass(frozen=True, slots=True)
class TrialBalance:
    """Every account, and the sums per currency."""

    accounts: Sequence[AccountTotals]
    totals: Sequence[CurrencyTotals]

    @property
    def is_balanced(self) -> bool:
        """Whether debits equal credits in each currency, and every kept balance is right."""
        return all(one.debits == one.credits for one in self.totals) and all(
            one.agrees for one in self.accounts
        )

    @classmethod
    def of(cls, accounts: Sequence[AccountTotals]) -> "TrialBalance":
        """Put accounts in the order of an accountant's list, and add them up."""
        sums: dict[str, tuple[Money, Money]] = {}
        for one in accounts:
            debited, credited = sums.get(one.account.currency, (ZERO, ZERO))
            sums[one.account.currency] = (debited + one.debits, credited + one.credits)
        totals = [CurrencyTotals(currency, *sums[currency]) for currency in sorted(sums)]
        return cls(sorted(accounts, key=lambda one: _place(one.account)), totals)


def _place(account: Account) -> tuple[int, str, int, str]:
    """Assets first, then by name; wallet:9 before wallet:10."""
    name, _, rest = account.code.partition(":")
    number = int(rest) if rest.isdecimal() else 0
    return _KINDS.index(account.kind), name, number, rest


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement of an account: what it was, the account on its other side, what it left."""

    posting_id: int
    at: datetime
    kind: str
    order_id: int | None
    against: str
    change: Money
    balance: Money
    note: str


@dataclass(frozen=True, slots=True)
class AccountHistory:
    """Movements of an account, oldest first; ``more`` says that there are earlier ones."""

    account: Account
    balance: Money
    movements: Sequence[Movement]
    more: bool


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar."""

    year: int
    month: int

    @classmethod
    def of(cls, moment: datetime) -> "Month":
        """The month that a moment lies in, by the moment's own clock."""
        return cls(moment.year, moment.month)

    @classmethod
    def read(cls, text: str) -> "Month | None":
        """ "2026-11"; None when it is nothing like that, or a year nobody means."""
        found = _MONTH_TEXT.fullmatch(text)
        if found is None or not 2000 <= int(found[1]) < 9999:
            return None
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    def shifted(self, months: int) -> "Month":
        """So many months later."""
        year, month = divmod(self.year * _MONTHS + self.month - 1 + months, _MONTHS)
        return Month(year, month + 1)

    def begins(self, zone: ZoneInfo) -> datetime:
        """Its first moment by a clock."""
        return datetime(self.year, self.month, 1, tzinfo=zone)


@dataclass(frozen=True, slots=True)
class Flow:
    """What one sort of event has debited and credited to an account in a period.

    The wallets of all customers are one account here, and so are their holds and their debts.
    ``event`` is the way of a payment (stars, crypto, manual, ...) or the kind of the entry.
    """

    account: Account
    event: str
    debits: Money
    credits: Money

    @property
    def change(self) -> Money:
        """By how much the balance on the account's normal side has grown."""
        moved = self.debits - self.credits
        return moved if self.account.kind.grows_by_debit else -moved


@dataclass(frozen=True, slots=True)
class PeriodFlows:
    """All that a period has moved, and the balances at its end, by account code."""

    flows: Sequence[Flow]
    closing: Mapping[str, tuple[Account, Money]]


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One posting with its entry: a line of the journal."""

    posting_id: int
    entry_id: int
    at: datetime
    kind: str
    idem_key: str
    order_id: int | None
    topup_id: int | None
    debit: str
    credit: str
    amount: Money
    currency: str
    actor: str
    note: str
