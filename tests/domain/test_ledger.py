"""Each event posts what its row in money page section 2 says, under exactly that key."""

import pytest

from bot.domain.ledger import (
    Account,
    AccountKind,
    Entry,
    OrderAccounts,
    attempt_accepted,
    attempt_landed_late,
    charge_changed,
    drift_accepted,
    order_finished,
    order_placed,
    order_refunded_later,
    order_released,
    provider_topped_up,
    wallet,
)
from bot.domain.money import ZERO, Amount, Money

ACCOUNTS = OrderAccounts(customer_id=7, currency="USD", provider_id=2, provider_currency="EUR")

Rows = list[tuple[str, str, int]]


def rows_of(entry: Entry) -> Rows:
    return [
        (posting.debit.code, posting.credit.code, posting.amount.units)
        for posting in entry.postings
    ]


def balance_changes(entry: Entry) -> dict[str, int]:
    """By how much each account's balance moves, on its own side."""
    changes: dict[str, int] = {}
    for posting in entry.postings:
        for account, sign in ((posting.debit, 1), (posting.credit, -1)):
            side = sign if account.kind.grows_by_debit else -sign
            changes[account.code] = changes.get(account.code, 0) + side * posting.amount.units
    return changes


@pytest.mark.parametrize(
    ("account", "code", "kind", "currency"),
    [
        (ACCOUNTS.wallet, "wallet:7", AccountKind.LIABILITY, "USD"),
        (ACCOUNTS.hold, "hold:7", AccountKind.LIABILITY, "USD"),
        (ACCOUNTS.revenue, "revenue", AccountKind.INCOME, "USD"),
        (ACCOUNTS.float_, "float:2", AccountKind.ASSET, "EUR"),
        (ACCOUNTS.wip, "wip:2", AccountKind.ASSET, "EUR"),
        (ACCOUNTS.cogs, "cogs:2", AccountKind.EXPENSE, "EUR"),
        (ACCOUNTS.loss, "loss:2", AccountKind.EXPENSE, "EUR"),
    ],
)
def test_an_order_moves_money_between_the_accounts_of_the_page(
    account: Account, code: str, kind: AccountKind, currency: str
) -> None:
    assert (account.code, account.kind, account.currency) == (code, kind, currency)


def test_wallets_and_holds_belong_to_their_customer() -> None:
    assert ACCOUNTS.wallet.customer_id == 7
    assert ACCOUNTS.hold.customer_id == 7
    assert ACCOUNTS.wip.customer_id is None


@pytest.mark.parametrize(
    ("code", "never_negative"),
    [
        ("wallet:7", True),
        ("hold:7", True),
        ("debt:7", True),
        ("suspense:USD", True),
        ("float:2", False),
        ("revenue", False),
        ("clearing:stars", False),
    ],
)
def test_wallets_holds_debts_and_suspense_never_go_under_zero(
    code: str, *, never_negative: bool
) -> None:
    assert Account(code, AccountKind.LIABILITY, "USD").never_negative is never_negative


def test_placing_an_order_moves_its_price_into_the_hold() -> None:
    entry = order_placed(31, ACCOUNTS, Money(1000))

    assert rows_of(entry) == [("wallet:7", "hold:7", 1000)]
    assert (entry.idem_key, entry.order_id) == ("order:31:hold", 31)
    assert balance_changes(entry) == {"wallet:7": -1000, "hold:7": 1000}


def test_refusing_or_releasing_an_order_gives_the_hold_back() -> None:
    entry = order_released(31, ACCOUNTS, Money(1000))

    assert rows_of(entry) == [("hold:7", "wallet:7", 1000)]
    assert (entry.idem_key, entry.order_id) == ("order:31:release", 31)


def test_an_accepted_attempt_turns_float_into_work_in_progress() -> None:
    entry = attempt_accepted(31, ACCOUNTS, attempt_id=5, cost=Money(700))

    assert rows_of(entry) == [("wip:2", "float:2", 700)]
    assert (entry.idem_key, entry.order_id) == ("attempt:5:cost", 31)
    assert balance_changes(entry) == {"wip:2": 700, "float:2": -700}


def test_a_late_landing_is_our_loss() -> None:
    entry = attempt_landed_late(31, ACCOUNTS, attempt_id=5, cost=Money(700))

    assert rows_of(entry) == [("loss:2", "float:2", 700)]
    assert (entry.idem_key, entry.order_id) == ("attempt:5:late", 31)


@pytest.mark.parametrize(
    ("running", "late", "cost"),
    [(True, False, "wip:2"), (False, False, "cogs:2"), (False, True, "loss:2")],
)
def test_charge_news_goes_where_the_cost_stands(running: bool, late: bool, cost: str) -> None:
    dearer = charge_changed(
        31, ACCOUNTS, attempt_id=5, number=1, change=Money(40), running=running, late=late
    )
    cheaper = charge_changed(
        31, ACCOUNTS, attempt_id=5, number=2, change=Money(-15), running=running, late=late
    )

    assert rows_of(dearer) == [(cost, "float:2", 40)]
    assert rows_of(cheaper) == [("float:2", cost, 15)]
    assert [dearer.idem_key, cheaper.idem_key] == ["attempt:5:recost:1", "attempt:5:recost:2"]
    assert dearer.order_id == 31


def test_a_completed_order_is_earned_and_its_cost_is_spent() -> None:
    entry = order_finished(
        31, ACCOUNTS, price=Money(1000), refund=ZERO, cost=Money(700), cost_back=ZERO
    )

    assert rows_of(entry) == [("hold:7", "revenue", 1000), ("cogs:2", "wip:2", 700)]
    assert (entry.idem_key, entry.order_id) == ("order:31:final", 31)


def test_a_partial_order_is_earned_and_returned_in_shares() -> None:
    entry = order_finished(
        31, ACCOUNTS, price=Money(1000), refund=Money(300), cost=Money(700), cost_back=Money(210)
    )

    assert rows_of(entry) == [
        ("hold:7", "wallet:7", 300),
        ("hold:7", "revenue", 700),
        ("float:2", "wip:2", 210),
        ("cogs:2", "wip:2", 490),
    ]
    assert entry.idem_key == "order:31:final"


def test_a_cancelled_order_returns_price_and_cost_whole() -> None:
    entry = order_finished(
        31, ACCOUNTS, price=Money(1000), refund=Money(1000), cost=Money(700), cost_back=Money(700)
    )

    assert rows_of(entry) == [("hold:7", "wallet:7", 1000), ("float:2", "wip:2", 700)]


def test_a_later_refund_posts_only_what_the_total_grows_by() -> None:
    entry = order_refunded_later(
        31, ACCOUNTS, total=Money(500), before=Money(300), cost_back=Money(140)
    )

    assert rows_of(entry) == [("revenue", "wallet:7", 200), ("float:2", "cogs:2", 140)]
    assert (entry.idem_key, entry.order_id) == ("order:31:refund:500", 31)


def test_a_refund_that_a_person_grants_leaves_the_cost_and_names_who_and_why() -> None:
    entry = order_refunded_later(
        31, ACCOUNTS, total=Money(300), before=ZERO, cost_back=ZERO, actor="admin:1", note="sorry"
    )

    assert rows_of(entry) == [("revenue", "wallet:7", 300)]
    assert (entry.actor, entry.note) == ("admin:1", "sorry")


def test_every_posting_stays_in_one_currency_and_between_two_accounts() -> None:
    entries = [
        order_placed(1, ACCOUNTS, Money(10)),
        attempt_accepted(1, ACCOUNTS, attempt_id=1, cost=Money(7)),
        order_finished(
            1, ACCOUNTS, price=Money(10), refund=Money(3), cost=Money(7), cost_back=Money(2)
        ),
    ]

    for posting in (posting for entry in entries for posting in entry.postings):
        assert posting.debit.currency == posting.credit.currency
        assert posting.debit != posting.credit
        assert posting.amount > ZERO


def test_the_whole_life_of_an_order_leaves_nothing_on_hold_and_nothing_in_progress() -> None:
    life = [
        order_placed(1, ACCOUNTS, Money(1000)),
        attempt_accepted(1, ACCOUNTS, attempt_id=1, cost=Money(700)),
        charge_changed(1, ACCOUNTS, attempt_id=1, number=1, change=Money(20), running=True),
        order_finished(
            1, ACCOUNTS, price=Money(1000), refund=Money(300), cost=Money(720), cost_back=Money(216)
        ),
        order_refunded_later(
            1, ACCOUNTS, total=Money(1000), before=Money(300), cost_back=Money(504)
        ),
    ]

    changes: dict[str, int] = {}
    for entry in life:
        for code, change in balance_changes(entry).items():
            changes[code] = changes.get(code, 0) + change

    assert set(changes.values()) == {0}
    assert wallet(7, "USD").code in changes


def test_what_the_owner_pays_in_at_a_provider_goes_over_the_bridge() -> None:
    entry = provider_topped_up(
        nonce="r7",
        provider=Amount(Money(100), "EUR"),
        provider_id=3,
        ours=Amount(Money(110), "USD"),
        actor="staff:1",
    )

    assert (entry.kind, entry.idem_key, entry.actor) == ("ptopup", "ptopup:r7", "staff:1")
    assert [(p.debit.code, p.credit.code, p.amount.units) for p in entry.postings] == [
        ("float:3", "fx:EUR", 100),
        ("fx:USD", "owner", 110),
    ]


def test_a_drift_that_is_accepted_is_our_loss_or_gain() -> None:
    fell, rose = (
        drift_accepted(
            nonce="n", provider_id=3, change=Amount(Money(units), "EUR"), actor="staff:1"
        )
        for units in (-5, 5)
    )

    assert fell.idem_key == "drift:3:n"
    assert [(p.debit.code, p.credit.code, p.amount.units) for p in fell.postings] == [
        ("loss:3", "float:3", 5)
    ]
    assert [(p.debit.code, p.credit.code) for p in rose.postings] == [("float:3", "loss:3")]
