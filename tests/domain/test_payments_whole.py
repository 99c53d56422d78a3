"""Every entry of payments, gifts and what goes back whole (money page section 2)."""

from collections.abc import Callable

import pytest

from bot.domain import payment_entries
from bot.domain.ledger import Entry
from bot.domain.money import Amount, Money
from bot.domain.payment_entries import Payment
from tests.domain.whole_entries import DOLLARS, HOLD, WALLET, Row, heading_of, rows_of

STAFF = {"actor": "staff:1", "reason": "why"}
PAID = Payment(4, 7, Amount(Money(90), "TON"), Amount(Money(40), "USD"))
OURS = Payment(4, 7, Amount(Money(40), "USD"), Amount(Money(40), "USD"))

FRIEND = "wallet:5 liability USD of 5"
DEBT = "debt:7 asset USD of 7"
TON = "fx:TON equity TON"
XTR = "fx:XTR equity XTR"
STARS = "clearing:stars asset XTR"
COINS = "clearing:crypto:TON asset TON"
FEES = "expense:fees:TON expense TON"
WAITING = "suspense:TON liability TON"
CARD = "clearing:manual:card asset TON"

PAYMENTS: list[Row] = [
    (
        lambda: payment_entries.stars_paid(
            Payment(4, 7, Amount(Money(90), "XTR"), Amount(Money(40), "USD")), charge_id="c"
        ),
        "topup stars:c topup 4 shop 90 XTR as 0.00004 USD",
        [(STARS, XTR, 90), (DOLLARS, WALLET, 40)],
    ),
    (
        lambda: payment_entries.crypto_paid(PAID, invoice_id="8", fee=Money(2)),
        "topup crypto:8 topup 4 shop 0.00000009 TON as 0.00004 USD",
        [(COINS, TON, 88), (FEES, TON, 2), (DOLLARS, WALLET, 40)],
    ),
    (
        lambda: payment_entries.manual_approved(PAID, method="card"),
        "topup manual:4 topup 4 shop 0.00000009 TON as 0.00004 USD",
        [(CARD, TON, 90), (DOLLARS, WALLET, 40)],
    ),
    (
        lambda: payment_entries.crypto_suspended(
            Amount(Money(90), "TON"), invoice_id="8", fee=Money(2), note="why"
        ),
        "suspense crypto:8 shop why",
        [(COINS, WAITING, 88), (FEES, WAITING, 2)],
    ),
    (
        lambda: payment_entries.crypto_suspended(
            Amount(Money(90), "TON"), invoice_id="8", fee=Money(0)
        ),
        "suspense crypto:8 shop",
        [(COINS, WAITING, 90)],
    ),
    (
        lambda: payment_entries.suspense_settled(
            entry_id=3,
            held=Amount(Money(90), "TON"),
            customer_id=7,
            credit=Amount(Money(40), "USD"),
            **STAFF,
        ),
        "suspense-settled suspense:3 staff:1 why",
        [(WAITING, TON, 90), (DOLLARS, WALLET, 40)],
    ),
    (
        lambda: payment_entries.suspense_returned(
            entry_id=3, held=Amount(Money(90), "TON"), clearing="crypto:TON", **STAFF
        ),
        "suspense-returned suspense:3 staff:1 why",
        [(WAITING, COINS, 90)],
    ),
    (
        lambda: payment_entries.gift_redeemed(
            code_id=9, customer_id=7, value=Money(5), currency="USD"
        ),
        "gift gift:9:7 shop",
        [("expense:gift expense USD", WALLET, 5)],
    ),
    (
        lambda: payment_entries.bonus_given(
            topup_id=4, customer_id=7, bonus=Money(5), currency="USD"
        ),
        "bonus bonus:4 shop",
        [("expense:bonus expense USD", WALLET, 5)],
    ),
    (
        lambda: payment_entries.bonus_taken_back(
            topup_id=4, customer_id=7, bonus=Money(5), balance=Money(2), currency="USD"
        ),
        "bonus-undone bonus:4:undo shop",
        [(WALLET, "expense:bonus expense USD", 2), (DEBT, "expense:bonus expense USD", 3)],
    ),
    (
        lambda: payment_entries.referral_rewarded(
            topup_id=4, referrer_id=5, reward=Money(3), currency="USD"
        ),
        "referral ref:4 shop",
        [("expense:referral expense USD", FRIEND, 3)],
    ),
    (
        lambda: payment_entries.referral_taken_back(
            topup_id=4, referrer_id=5, reward=Money(3), balance=Money(2), currency="USD"
        ),
        "referral-undone ref:4:undo shop",
        [(FRIEND, "expense:referral expense USD", 2)],
    ),
    (
        lambda: payment_entries.adjusted(
            nonce="n", customer_id=7, change=Money(1), currency="USD", **STAFF
        ),
        "adjust adj:n staff:1 why",
        [("expense:goodwill expense USD", WALLET, 1)],
    ),
    (
        lambda: payment_entries.adjusted(
            nonce="n", customer_id=7, change=Money(-1), currency="USD", **STAFF
        ),
        "adjust adj:n staff:1 why",
        [(WALLET, "expense:goodwill expense USD", 1)],
    ),
    (
        lambda: payment_entries.stars_refund_held(
            refund_id=6, topup_id=4, customer_id=7, value=Money(5), currency="USD"
        ),
        "refund-held srefund:6:hold topup 4 shop",
        [(WALLET, HOLD, 5)],
    ),
    (
        lambda: payment_entries.stars_refund_done(
            refund_id=6, topup_id=4, customer_id=7, stars=Money(9), value=Money(5), currency="USD"
        ),
        "refund-done srefund:6:done topup 4 shop",
        [(HOLD, DOLLARS, 5), (XTR, STARS, 9)],
    ),
    (
        lambda: payment_entries.stars_refund_undone(
            refund_id=6, topup_id=4, customer_id=7, value=Money(5), currency="USD"
        ),
        "refund-undone srefund:6:undo topup 4 shop",
        [(HOLD, WALLET, 5)],
    ),
    (
        lambda: payment_entries.stars_charged_back(
            charge_id="c",
            topup_id=4,
            customer_id=7,
            stars=Money(9),
            value=Amount(Money(5), "USD"),
            balance=Money(2),
        ),
        "chargeback sback:c topup 4 shop",
        [(WALLET, DOLLARS, 2), (DEBT, DOLLARS, 3), (XTR, STARS, 9)],
    ),
    (
        lambda: payment_entries.debt_repaid(
            entry_id=12, customer_id=7, amount=Money(3), currency="USD"
        ),
        "debt-repaid debt:12 shop",
        [(WALLET, DEBT, 3)],
    ),
    (
        lambda: payment_entries.manual_approved(OURS, method="bank", actor="staff:1"),
        "topup manual:4 topup 4 staff:1",
        [("clearing:manual:bank asset USD", WALLET, 40)],
    ),
    (
        lambda: payment_entries.manual_approved(PAID, method="card", actor="staff:1"),
        "topup manual:4 topup 4 staff:1 0.00000009 TON as 0.00004 USD",
        [(CARD, TON, 90), (DOLLARS, WALLET, 40)],
    ),
    (
        lambda: payment_entries.crypto_suspended(
            Amount(Money(90), "TON"), invoice_id="8", fee=Money(0), topup_id=4
        ),
        "suspense crypto:8 topup 4 shop",
        [(COINS, WAITING, 90)],
    ),
    (
        lambda: payment_entries.held_bonus_taken_back(
            topup_id=4, customer_id=7, bonus=Money(5), currency="USD"
        ),
        "bonus-undone bonus:4:undo topup 4 shop",
        [(HOLD, "expense:bonus expense USD", 5)],
    ),
]


@pytest.mark.parametrize(("made", "heading", "rows"), [*PAYMENTS])
def test_a_payments_entry_is_this_and_nothing_else(
    made: Callable[[], Entry], heading: str, rows: list[tuple[str, str, int]]
) -> None:
    entry = made()

    assert heading_of(entry) == heading
    assert rows_of(entry) == rows


@pytest.mark.parametrize("balance", [-4, 0])
def test_what_is_not_there_is_not_taken_from_a_wallet(balance: int) -> None:
    entry = payment_entries.bonus_taken_back(
        topup_id=4, customer_id=7, bonus=Money(5), balance=Money(balance), currency="USD"
    )

    assert [posting.debit.code for posting in entry.postings] == ["debt:7"]
