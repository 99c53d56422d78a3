"""Payments, gifts and what goes back post what money page section 2 says, under those keys."""

from decimal import Decimal

import pytest

from bot.domain.ledger import Entry
from bot.domain.money import Amount, Money
from bot.domain.payment_entries import (
    Payment,
    adjusted,
    bonus_given,
    bonus_taken_back,
    crypto_paid,
    crypto_suspended,
    debt_repaid,
    gift_redeemed,
    manual_approved,
    referral_rewarded,
    referral_taken_back,
    stars_charged_back,
    stars_paid,
    stars_refund_done,
    stars_refund_held,
    stars_refund_undone,
    suspense_returned,
    suspense_settled,
)

Rows = list[tuple[str, str, int]]


def rows_of(entry: Entry) -> Rows:
    return [
        (posting.debit.code, posting.credit.code, posting.amount.units)
        for posting in entry.postings
    ]


def paid(amount: int, currency: str, *, credit: int = 1_300_000) -> Payment:
    return Payment(
        topup_id=4,
        customer_id=7,
        paid=Amount(Money(amount), currency),
        credit=Amount(Money(credit), "USD"),
    )


def test_stars_come_in_over_the_bridge_with_their_rate_noted() -> None:
    entry = stars_paid(paid(100, "XTR"), charge_id="ch_1")

    assert rows_of(entry) == [
        ("clearing:stars", "fx:XTR", 100),
        ("fx:USD", "wallet:7", 1_300_000),
    ]
    assert [posting.debit.currency for posting in entry.postings] == ["XTR", "USD"]
    assert (entry.idem_key, entry.kind, entry.topup_id) == ("stars:ch_1", "topup", 4)
    assert entry.note == "100 XTR as 1.3 USD"
    assert Decimal("1.3") == Money(1_300_000).decimal("USD")


def test_of_a_crypto_payment_the_processor_keeps_its_fee() -> None:
    entry = crypto_paid(paid(1_500_000, "USDT"), invoice_id="88", fee=Money(15_000))

    assert rows_of(entry) == [
        ("clearing:crypto:USDT", "fx:USDT", 1_485_000),
        ("expense:fees:USDT", "fx:USDT", 15_000),
        ("fx:USD", "wallet:7", 1_300_000),
    ]
    assert (entry.idem_key, entry.kind, entry.topup_id) == ("crypto:88", "topup", 4)


def test_without_a_fee_there_is_no_posting_of_nothing() -> None:
    entry = crypto_paid(paid(1_500_000, "USDT"), invoice_id="88", fee=Money(0))

    assert [posting.debit.code for posting in entry.postings] == ["clearing:crypto:USDT", "fx:USD"]


def test_a_transfer_in_our_own_currency_needs_no_bridge() -> None:
    entry = manual_approved(paid(1_300_000, "USD"), method="bank")

    assert rows_of(entry) == [("clearing:manual:bank", "wallet:7", 1_300_000)]
    assert (entry.idem_key, entry.kind, entry.topup_id) == ("manual:4", "topup", 4)


def test_a_transfer_in_another_currency_goes_over_the_bridge() -> None:
    entry = manual_approved(paid(90_000_000, "RUB"), method="card")

    assert rows_of(entry) == [
        ("clearing:manual:card", "fx:RUB", 90_000_000),
        ("fx:USD", "wallet:7", 1_300_000),
    ]
    assert entry.note == "90 RUB as 1.3 USD"


def test_a_payment_that_fits_nothing_waits_in_its_own_currency() -> None:
    held = Amount(Money(2_000_000), "TON")

    entry = crypto_suspended(held, invoice_id="9", fee=Money(500))

    assert rows_of(entry) == [
        ("clearing:crypto:TON", "suspense:TON", 1_999_500),
        ("expense:fees:TON", "suspense:TON", 500),
    ]
    assert (entry.idem_key, entry.kind, entry.topup_id) == ("crypto:9", "suspense", None)


def test_a_person_settles_what_waits_once_this_way_or_that() -> None:
    held, credit = Amount(Money(2_000_000), "TON"), Amount(Money(70), "USD")
    settled = suspense_settled(
        entry_id=3, held=held, customer_id=7, credit=credit, actor="staff:1", reason="his"
    )
    returned = suspense_returned(
        entry_id=3, held=held, clearing="crypto:TON", actor="staff:1", reason="a stranger's"
    )

    assert rows_of(settled) == [
        ("suspense:TON", "fx:TON", 2_000_000),
        ("fx:USD", "wallet:7", 70),
    ]
    assert rows_of(returned) == [("suspense:TON", "clearing:crypto:TON", 2_000_000)]
    assert settled.idem_key == returned.idem_key == "suspense:3"
    assert (settled.actor, settled.note) == ("staff:1", "his")
    assert (returned.actor, returned.note) == ("staff:1", "a stranger's")


def test_a_gift_code_is_our_expense() -> None:
    entry = gift_redeemed(code_id=9, customer_id=7, value=Money(500), currency="USD")

    assert rows_of(entry) == [("expense:gift", "wallet:7", 500)]
    assert entry.idem_key == "gift:9:7"


def test_a_bonus_and_a_reward_are_ours_to_give() -> None:
    bonus = bonus_given(topup_id=4, customer_id=7, bonus=Money(50), currency="USD")
    reward = referral_rewarded(topup_id=4, referrer_id=2, reward=Money(30), currency="USD")

    assert rows_of(bonus) == [("expense:bonus", "wallet:7", 50)]
    assert bonus.idem_key == "bonus:4"
    assert rows_of(reward) == [("expense:referral", "wallet:2", 30)]
    assert reward.idem_key == "ref:4"


@pytest.mark.parametrize(
    ("balance", "rows"),
    [
        (80, [("wallet:7", "expense:bonus", 50)]),
        (20, [("wallet:7", "expense:bonus", 20), ("debt:7", "expense:bonus", 30)]),
        (0, [("debt:7", "expense:bonus", 50)]),
    ],
)
def test_a_bonus_is_taken_back_and_what_is_spent_is_owed(balance: int, rows: Rows) -> None:
    entry = bonus_taken_back(
        topup_id=4, customer_id=7, bonus=Money(50), balance=Money(balance), currency="USD"
    )

    assert rows_of(entry) == rows
    assert entry.idem_key == "bonus:4:undo"


@pytest.mark.parametrize(
    ("balance", "rows"),
    [(80, [("wallet:2", "expense:referral", 30)]), (20, [("wallet:2", "expense:referral", 20)])],
)
def test_of_a_reward_only_what_is_not_spent_is_taken_back(balance: int, rows: Rows) -> None:
    entry = referral_taken_back(
        topup_id=4, referrer_id=2, reward=Money(30), balance=Money(balance), currency="USD"
    )

    assert rows_of(entry) == rows
    assert entry.idem_key == "ref:4:undo"


@pytest.mark.parametrize(
    ("change", "rows"),
    [
        (80, [("expense:goodwill", "wallet:7", 80)]),
        (-80, [("wallet:7", "expense:goodwill", 80)]),
    ],
)
def test_staff_gives_and_takes_against_goodwill(change: int, rows: Rows) -> None:
    entry = adjusted(
        nonce="n1",
        customer_id=7,
        change=Money(change),
        currency="USD",
        actor="admin:1",
        reason="as agreed",
    )

    assert rows_of(entry) == rows
    assert (entry.idem_key, entry.actor, entry.note) == ("adj:n1", "admin:1", "as agreed")


def test_stars_go_back_in_two_steps() -> None:
    held = stars_refund_held(
        refund_id=5, topup_id=4, customer_id=7, value=Money(65), currency="USD"
    )
    done = stars_refund_done(
        refund_id=5, topup_id=4, customer_id=7, stars=Money(5), value=Money(65), currency="USD"
    )
    undone = stars_refund_undone(
        refund_id=5, topup_id=4, customer_id=7, value=Money(65), currency="USD"
    )

    assert rows_of(held) == [("wallet:7", "hold:7", 65)]
    assert rows_of(done) == [("hold:7", "fx:USD", 65), ("fx:XTR", "clearing:stars", 5)]
    assert rows_of(undone) == [("hold:7", "wallet:7", 65)]
    assert [one.idem_key for one in (held, done, undone)] == [
        "srefund:5:hold",
        "srefund:5:done",
        "srefund:5:undo",
    ]
    assert {one.topup_id for one in (held, done, undone)} == {4}
    assert "topup" not in {one.kind for one in (held, done, undone)}


@pytest.mark.parametrize(
    ("balance", "rows"),
    [
        (99, [("wallet:7", "fx:USD", 65), ("fx:XTR", "clearing:stars", 5)]),
        (
            20,
            [
                ("wallet:7", "fx:USD", 20),
                ("debt:7", "fx:USD", 45),
                ("fx:XTR", "clearing:stars", 5),
            ],
        ),
    ],
)
def test_what_a_charge_back_does_not_find_in_the_wallet_is_owed(balance: int, rows: Rows) -> None:
    entry = stars_charged_back(
        charge_id="ch_1",
        topup_id=4,
        customer_id=7,
        stars=Money(5),
        value=Amount(Money(65), "USD"),
        balance=Money(balance),
    )

    assert rows_of(entry) == rows
    assert (entry.idem_key, entry.topup_id) == ("sback:ch_1", 4)


def test_a_debt_is_repaid_from_a_credit() -> None:
    entry = debt_repaid(entry_id=12, customer_id=7, amount=Money(45), currency="USD")

    assert rows_of(entry) == [("wallet:7", "debt:7", 45)]
    assert entry.idem_key == "debt:12"


def test_every_posting_stays_in_one_currency_and_between_two_accounts() -> None:
    in_stars = Payment(4, 7, Amount(Money(5), "XTR"), Amount(Money(5), "XTR"))
    entries = [
        stars_paid(paid(5, "XTR"), charge_id="c"),
        stars_paid(in_stars, charge_id="c"),
        crypto_paid(paid(5, "USDT"), invoice_id="1", fee=Money(1)),
        manual_approved(paid(5, "RUB"), method="card"),
        stars_refund_done(
            refund_id=1, topup_id=4, customer_id=7, stars=Money(5), value=Money(6), currency="USD"
        ),
    ]

    for posting in (posting for entry in entries for posting in entry.postings):
        assert posting.debit.currency == posting.credit.currency
        assert posting.debit != posting.credit
        assert posting.amount > Money(0)
