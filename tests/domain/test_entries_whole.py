"""Every entry of orders and providers whole (money page section 2)."""

from collections.abc import Callable

import pytest

from bot.domain import ledger
from bot.domain.ledger import Entry, OrderAccounts
from bot.domain.money import Amount, Money
from tests.domain.whole_entries import DOLLARS, HOLD, WALLET, Row, heading_of, rows_of

OF = OrderAccounts(customer_id=7, currency="USD", provider_id=2, provider_currency="EUR")

REVENUE = "revenue income USD"
FLOAT = "float:2 asset EUR"
WIP = "wip:2 asset EUR"
COGS = "cogs:2 expense EUR"
LOSS = "loss:2 expense EUR"
EUROS = "fx:EUR equity EUR"

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


@pytest.mark.parametrize(("made", "heading", "rows"), [*ORDERS, *PROVIDERS])
def test_an_entry_is_this_and_nothing_else(
    made: Callable[[], Entry], heading: str, rows: list[tuple[str, str, int]]
) -> None:
    entry = made()

    assert heading_of(entry) == heading
    assert rows_of(entry) == rows
