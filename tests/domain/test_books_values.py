"""Months of the calendar, and the trial balance's own judgement."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.books import AccountTotals, Month, TrialBalance
from bot.domain.ledger import Account, AccountKind
from bot.domain.money import Money


def _account(
    code: str, kind: AccountKind, *, debits: int = 0, credited: int = 0, balance: int = 0
) -> AccountTotals:
    account = Account(code, kind, "USD")
    return AccountTotals(account, Money(debits), Money(credited), Money(balance))


def test_months_are_counted_over_the_years_end() -> None:
    december = Month(2026, 12)

    assert december.shifted(1) == Month(2027, 1)
    assert december.shifted(-12) == Month(2025, 12)
    assert str(Month(2027, 1)) == "2027-01"
    assert Month(2026, 12) < Month(2027, 1)


def test_a_month_begins_by_the_shops_clock() -> None:
    riyadh = ZoneInfo("Asia/Riyadh")

    begins = Month(2026, 3).begins(riyadh)

    assert begins == datetime(2026, 2, 28, 21, tzinfo=UTC)
    assert Month.of(datetime(2026, 2, 28, 21, tzinfo=UTC).astimezone(riyadh)) == Month(2026, 3)


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-00", "26-01", "1999-12", "9999-01", "2026-1"]
)
def test_what_is_no_month_is_none(text: str) -> None:
    assert Month.read(text) is None


def test_a_month_is_read_as_it_is_written() -> None:
    assert Month.read("2026-02") == Month(2026, 2)
    assert Month.read("2000-01") == Month(2000, 1)
    assert Month.read("9998-12") == Month(9998, 12)


def test_a_list_begins_with_assets_and_counts_customers_upwards() -> None:
    wallets = [_account(f"wallet:{number}", AccountKind.LIABILITY) for number in (10, 9)]
    stars = _account("clearing:stars", AccountKind.ASSET)

    coins = _account("clearing:crypto:TON", AccountKind.ASSET)

    found = TrialBalance.of([*wallets, stars, coins])

    assert [one.account.code for one in found.accounts] == [
        "clearing:crypto:TON",
        "clearing:stars",
        "wallet:9",
        "wallet:10",
    ]


@pytest.mark.parametrize(
    ("kind", "balance", "balanced"),
    [
        (AccountKind.ASSET, 2, True),
        (AccountKind.EXPENSE, 2, True),
        (AccountKind.INCOME, -2, True),
        (AccountKind.EQUITY, -2, True),
        (AccountKind.LIABILITY, 2, False),
    ],
)
def test_a_kept_balance_must_be_what_the_postings_make(
    kind: AccountKind, balance: int, *, balanced: bool
) -> None:
    one = _account("one", kind, debits=5, credited=3, balance=balance)
    other = _account("other", AccountKind.ASSET, debits=3, credited=5, balance=-2)

    assert TrialBalance.of([one, other]).is_balanced is balanced


def test_sums_that_differ_do_not_balance() -> None:
    one = _account("one", AccountKind.ASSET, debits=5, credited=3, balance=2)

    assert not TrialBalance.of([one]).is_balanced
