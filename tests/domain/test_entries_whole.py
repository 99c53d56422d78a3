"""Every entry of money page section 2 whole: its kind, key, order, top-up, actor, note, accounts.

One line an account side: code, kind, currency, and the customer it is of.
"""

from collections.abc import Callable

import pytest

from bot.domain import ledger, payment_entries
from bot.domain.ledger import Account, Entry, OrderAccounts
from bot.domain.money import Amount, Money
from bot.domain.payment_entries import Payment

OF = OrderAccounts(customer_id=7, currency="USD", provider_id=2, provider_currency="EUR")
STAFF = {"actor": "staff:1", "reason": "why"}
PAID = Payment(4, 7, Amount(Money(90), "TON"), Amount(Money(40), "USD"))

WALLET = "wallet:7 liability USD of 7"
FRIEND = "wallet:5 liability USD of 5"
HOLD = "hold:7 liability USD of 7"
DEBT = "debt:7 asset USD of 7"
REVENUE = "revenue income USD"
FLOAT = "float:2 asset EUR"
WIP = "wip:2 asset EUR"
COGS = "cogs:2 expense EUR"
LOSS = "loss:2 expense EUR"
DOLLARS = "fx:USD equity USD"
EUROS = "fx:EUR equity EUR"
TON = "fx:TON equity TON"
XTR = "fx:XTR equity XTR"
STARS = "clearing:stars asset XTR"
COINS = "clearing:crypto:TON asset TON"
FEES = "expense:fees:TON expense TON"
WAITING = "suspense:TON liability TON"
CARD = "clearing:manual:card asset TON"


def written(account: Account) -> str:
    of = "" if account.customer_id is None else f" of {account.customer_id}"
    return f"{account.code} {account.kind} {account.currency}{of}"


Row = tuple[Callable[[], Entry], str, list[tuple[str, str, int]]]

ORDERS: list[Row] = [
    (
        lambda: ledger.order_placed(3, OF, Money(9)),
        "hold order:3:hold order 3 shop",
        [(WALLET, HOLD, 9)],
    ),
    (
        lambda: ledger.order_released(3, OF, Money(9)),
        "release order:3:release order 3 shop",
        [(HOLD, WALLET, 9)],
    ),
    (
        lambda: ledger.attempt_accepted(3, OF, attempt_id=6, cost=Money(5)),
        "cost attempt:6:cost order 3 shop",
        [(WIP, FLOAT, 5)],
    ),
    (
        lambda: ledger.attempt_landed_late(3, OF, attempt_id=6, cost=Money(5)),
        "late attempt:6:late order 3 shop",
        [(LOSS, FLOAT, 5)],
    ),
    (
        lambda: ledger.charge_changed(3, OF, attempt_id=6, number=1, change=Money(1), running=True),
        "recost attempt:6:recost:1 order 3 shop",
        [(WIP, FLOAT, 1)],
    ),
    (
        lambda: ledger.charge_changed(
            3, OF, attempt_id=6, number=2, change=Money(-1), running=False
        ),
        "recost attempt:6:recost:2 order 3 shop",
        [(FLOAT, COGS, 1)],
    ),
    (
        lambda: ledger.charge_changed(
            3, OF, attempt_id=6, number=3, change=Money(1), running=False, late=True
        ),
        "recost attempt:6:recost:3 order 3 shop",
        [(LOSS, FLOAT, 1)],
    ),
    (
        lambda: ledger.order_finished(
            3, OF, price=Money(9), refund=Money(4), cost=Money(5), cost_back=Money(2)
        ),
        "final order:3:final order 3 shop",
        [(HOLD, WALLET, 4), (HOLD, REVENUE, 5), (FLOAT, WIP, 2), (COGS, WIP, 3)],
    ),
    (
        lambda: ledger.order_refunded_later(
            3,
            OF,
            total=Money(9),
            before=Money(4),
            cost_back=Money(2),
            actor="staff:1",
            note="why",
        ),
        "refund order:3:refund:9 order 3 staff:1 why",
        [(REVENUE, WALLET, 5), (FLOAT, COGS, 2)],
    ),
    (
        lambda: ledger.order_refunded_later(
            3, OF, total=Money(9), before=Money(4), cost_back=Money(0)
        ),
        "refund order:3:refund:9 order 3 shop",
        [(REVENUE, WALLET, 5)],
    ),
]

PROVIDERS: list[Row] = [
    (
        lambda: ledger.provider_topped_up(
            nonce="n",
            provider=Amount(Money(8), "EUR"),
            provider_id=2,
            ours=Amount(Money(9), "USD"),
            actor="staff:1",
            note="why",
        ),
        "ptopup ptopup:n staff:1 why",
        [(FLOAT, EUROS, 8), (DOLLARS, "owner equity USD", 9)],
    ),
    (
        lambda: ledger.provider_topped_up(
            nonce="n",
            provider=Amount(Money(8), "EUR"),
            provider_id=2,
            ours=Amount(Money(9), "USD"),
        ),
        "ptopup ptopup:n shop",
        [(FLOAT, EUROS, 8), (DOLLARS, "owner equity USD", 9)],
    ),
    (
        lambda: ledger.drift_accepted(
            nonce="n",
            provider_id=2,
            change=Amount(Money(1), "EUR"),
            actor="staff:1",
            note="why",
        ),
        "drift drift:2:n staff:1 why",
        [(FLOAT, LOSS, 1)],
    ),
    (
        lambda: ledger.drift_accepted(
            nonce="n", provider_id=2, change=Amount(Money(-1), "EUR"), actor="staff:1"
        ),
        "drift drift:2:n staff:1",
        [(LOSS, FLOAT, 1)],
    ),
]

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
]


@pytest.mark.parametrize(("made", "heading", "rows"), [*ORDERS, *PROVIDERS, *PAYMENTS])
def test_an_entry_is_this_and_nothing_else(
    made: Callable[[], Entry], heading: str, rows: list[tuple[str, str, int]]
) -> None:
    entry = made()
    of = [
        entry.kind,
        entry.idem_key,
        "" if entry.order_id is None else f"order {entry.order_id}",
        "" if entry.topup_id is None else f"topup {entry.topup_id}",
        entry.actor,
        entry.note,
    ]

    assert " ".join(part for part in of if part) == heading
    assert [
        (written(posting.debit), written(posting.credit), posting.amount.units)
        for posting in entry.postings
    ] == rows


@pytest.mark.parametrize("balance", [-4, 0])
def test_what_is_not_there_is_not_taken_from_a_wallet(balance: int) -> None:
    entry = payment_entries.bonus_taken_back(
        topup_id=4, customer_id=7, bonus=Money(5), balance=Money(balance), currency="USD"
    )

    assert [posting.debit.code for posting in entry.postings] == ["debt:7"]
