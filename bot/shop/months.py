"""The books by month: what the owner is told of one, and its postings as a table."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, replace
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.books import Flow, JournalLine, Month, PeriodFlows
from bot.domain.ledger import AccountKind
from bot.domain.money import ZERO, Amount, Money
from bot.shop.clock import Clock
from bot.shop.preferences import Preferences
from db.database import Database

PAGE: Final = 1000
"""Postings that are read at a time."""

_PAID_IN: Final = ("stars", "crypto", "manual", "suspense", "topup")
_PAID_BACK: Final = ("srefund", "sback")
_GIVES_BACK: Final = ("release", "final", "refund")
_GIVEN: Final = ("gift", "bonus", "referral", "goodwill")


@dataclass(frozen=True, slots=True)
class MonthStatement:
    """What a month has brought; the current one ends now.

    ``paid_in`` is by way (stars, crypto, manual, suspense, topup), ``given`` by reason (gift,
    bonus, referral, goodwill). ``revenue`` is the turnover that was kept; ``refunds`` went from
    orders back into wallets, ``paid_back`` left the shop. ``goods``, ``losses`` and ``floats`` are
    by the provider's name, in its currency. ``profit`` is all income less all expenses; None where
    one of them has no worth in our currency. Balances are those at the month's end.
    """

    month: Month
    is_first: bool
    is_current: bool
    currency: str
    paid_in: tuple[tuple[str, Money], ...]
    given: tuple[tuple[str, Money], ...]
    paid_back: Money
    revenue: Money
    refunds: Money
    goods: tuple[tuple[str, Amount], ...]
    losses: tuple[tuple[str, Amount], ...]
    fees: tuple[Amount, ...]
    profit: Money | None
    balances: Money
    holds: Money
    debts: Money
    floats: tuple[tuple[str, Amount], ...]


class MonthlyBooks:
    """Reads the books by month of the shop's calendar."""

    def __init__(
        self, database: Database, preferences: Preferences, clock: Clock, *, timezone: str
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._clock = clock
        self._zone = ZoneInfo(timezone)

    async def statement(self, month: Month | None = None) -> MonthStatement:
        """One month, or the current one; the nearest there is when nothing was booked that far.

        Raises ShopNotOpen before the shop has a currency.
        """
        currency = self._preferences.currency
        current = Month.of(self._clock().astimezone(self._zone))
        async with self._database.reading() as tx:
            began = await tx.periods.first()
            first = current if began is None else Month.of(began.astimezone(self._zone))
            first = min(first, current)
            shown = min(max(month or current, first), current)
            found = await tx.periods.flows(
                shown.begins(self._zone), shown.shifted(1).begins(self._zone)
            )
            names = {str(one.id): one.name for one in await tx.providers.all()}
        return _Reading(found, currency, names).statement(
            shown,
            is_first=shown == first,
            is_current=shown == current,
            profit=self._profit(found),
        )

    async def journal(self, month: Month) -> AsyncIterator[list[JournalLine]]:
        """All postings of a month in their order, by pages; each is read by itself.

        Their moments are on the shop's clock. Postings that come meanwhile are not left out.
        """
        begin, end = month.begins(self._zone), month.shifted(1).begins(self._zone)
        after = 0
        while True:
            async with self._database.reading() as tx:
                page = await tx.periods.journal(begin, end, after=after, limit=PAGE)
            if page:
                yield [replace(line, at=line.at.astimezone(self._zone)) for line in page]
                after = page[-1].posting_id
            if len(page) < PAGE:
                return

    def _profit(self, found: PeriodFlows) -> Money | None:
        sums: dict[str, Money] = {}
        for flow in found.flows:
            account = flow.account
            if account.kind in (AccountKind.INCOME, AccountKind.EXPENSE):
                earned = flow.change if account.kind is AccountKind.INCOME else -flow.change
                sums[account.currency] = sums.get(account.currency, ZERO) + earned
        total = ZERO
        for currency, earned in sums.items():
            ours = self._preferences.rule.in_ours(earned, currency)
            if ours is None:
                return None
            total += ours
        return total


class _Reading:
    """Picks the lines of a statement out of a period's flows."""

    def __init__(self, found: PeriodFlows, currency: str, names: dict[str, str]) -> None:
        self._found = found
        self._currency = currency
        self._names = names

    def statement(
        self, month: Month, *, is_first: bool, is_current: bool, profit: Money | None
    ) -> MonthStatement:
        """All lines; what did not happen has none."""
        wallets = [flow for flow in self._found.flows if flow.account.code == "wallet"]
        paid_in = {way: _sum(f.credits for f in wallets if f.event == way) for way in _PAID_IN}
        given = {name: self._change(f"expense:{name}") for name in _GIVEN}
        bridge = [f for f in self._found.flows if f.account.code == f"fx:{self._currency}"]
        return MonthStatement(
            month=month,
            is_first=is_first,
            is_current=is_current,
            currency=self._currency,
            paid_in=_some(paid_in),
            given=_some(given),
            paid_back=_sum(f.credits for f in bridge if f.event in _PAID_BACK),
            revenue=self._change("revenue"),
            refunds=_sum(f.credits for f in wallets if f.event in _GIVES_BACK),
            goods=self._by_provider("cogs"),
            losses=self._by_provider("loss"),
            fees=self._fees(),
            profit=profit,
            balances=self._closing("wallet"),
            holds=self._closing("hold"),
            debts=self._closing("debt"),
            floats=self._floats(),
        )

    def _change(self, code: str) -> Money:
        return _sum(flow.change for flow in self._found.flows if flow.account.code == code)

    def _closing(self, code: str) -> Money:
        found = self._found.closing.get(code)
        return ZERO if found is None else found[1]

    def _by_provider(self, name: str) -> tuple[tuple[str, Amount], ...]:
        sums = _added(
            flow for flow in self._found.flows if flow.account.code.startswith(f"{name}:")
        )
        return tuple((self._named(code), amount) for code, amount in sums.items() if amount.money)

    def _fees(self) -> tuple[Amount, ...]:
        sums = _added(
            flow for flow in self._found.flows if flow.account.code.startswith("expense:fees:")
        )
        return tuple(amount for amount in sums.values() if amount.money)

    def _floats(self) -> tuple[tuple[str, Amount], ...]:
        return tuple(
            (self._named(code), Amount(balance, account.currency))
            for code, (account, balance) in sorted(self._found.closing.items())
            if code.startswith("float:")
        )

    def _named(self, code: str) -> str:
        number = code.partition(":")[2]
        return self._names.get(number, number)


def _added(flows: Iterable[Flow]) -> dict[str, Amount]:
    """What each account has changed by, whatever the events were."""
    sums: dict[str, Amount] = {}
    for flow in flows:
        before = sums.get(flow.account.code, Amount(ZERO, flow.account.currency))
        sums[flow.account.code] = Amount(before.money + flow.change, before.currency)
    return sums


def _some(sums: dict[str, Money]) -> tuple[tuple[str, Money], ...]:
    return tuple((name, money) for name, money in sums.items() if money)


def _sum(amounts: Iterable[Money]) -> Money:
    return sum(amounts, start=ZERO)
