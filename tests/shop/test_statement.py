"""Payments that were missed are credited from Telegram's list, once (money page section 8)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bot.domain.payments import RefundState
from bot.payments.base import STARS
from bot.shop.statement import Payment, Reconciliation, Return, StatementPage
from tests.shop.giving_back import ask, goes_back, paid, refunds
from tests.storefront import ANNA, OWNER, Storefront, usd

PAID = {
    "clearing:stars": Decimal(100),
    "fx:USD": Decimal("-1.3"),
    "fx:XTR": Decimal(100),
    "wallet:1": Decimal("1.3"),
}


@dataclass
class ListedPayments:
    """A statement with these lines, two on a page."""

    payments: Sequence[Payment | Return]
    asked: int = 0

    async def page(self, offset: int) -> StatementPage:
        self.asked += 1
        lines = self.payments[offset : offset + 2]
        gone = [one for one in lines if isinstance(one, Return)]
        returned = {one.charge_id for one in gone}
        paid = [one for one in lines if isinstance(one, Payment)]
        return StatementPage(
            len(lines), [one for one in paid if one.charge_id not in returned], gone
        )


@pytest.fixture
def payment(storefront: Storefront) -> Payment:
    """100 Stars of somebody the shop has never met."""
    return Payment("charge", storefront.clock(), "payload", 100, ANNA, "Anna", "en")


def _reconciliation(storefront: Storefront, statement: ListedPayments) -> Reconciliation:
    shop = storefront.shop
    return Reconciliation(
        shop.database, shop.till.stars, shop.till.chargebacks, statement, shop.clock
    )


async def test_a_missed_payment_is_credited_once_and_told(
    storefront: Storefront, payment: Payment
) -> None:
    statement = ListedPayments([payment])

    missed = [await _reconciliation(storefront, statement).run() for _ in range(2)]

    assert missed == [1, 0]
    assert await storefront.books() == PAID
    await storefront.tell()
    assert storefront.notifier.names(ANNA) == ["topup"]
    assert storefront.notifier.names(OWNER) == ["payment-unmatched"]


async def test_a_missed_payment_settles_the_topup_it_was_for(
    storefront: Storefront, payment: Payment
) -> None:
    await storefront.meet()
    opened = await storefront.shop.till.topups.open(1, STARS, usd("1.3"))
    statement = ListedPayments([replace(payment, payload=opened.payload)])

    await _reconciliation(storefront, statement).run()

    assert await storefront.books() == PAID
    assert await storefront.alerts() == []
    assert [card.charge_id for card in await storefront.shop.till.topups.recent(1)] == ["charge"]


async def test_what_was_taken_in_before_is_left_alone(
    storefront: Storefront, payment: Payment
) -> None:
    await storefront.meet()
    await storefront.shop.till.stars.settle(
        customer_id=1, payload="payload", charge_id="charge", stars=100
    )

    assert await _reconciliation(storefront, ListedPayments([payment])).run() == 0

    assert await storefront.books() == PAID
    assert "topup" not in await storefront.tell()


async def test_it_goes_on_where_it_ended(storefront: Storefront, payment: Payment) -> None:
    lines = [replace(payment, charge_id=f"charge {number}") for number in range(5)]
    await _reconciliation(storefront, ListedPayments(lines)).run()
    longer = ListedPayments([*lines, replace(payment, charge_id="one more")])

    assert await _reconciliation(storefront, longer).run() == 1

    assert longer.asked == 2
    assert (await storefront.books())["wallet:1"] == Decimal("7.8")


async def test_a_payment_that_cannot_be_credited_yet_holds_up_no_other(
    storefront: Storefront, payment: Payment
) -> None:
    customer = await storefront.meet(5005)
    opened = await storefront.shop.till.topups.open(customer, STARS, usd("1.3"))
    preferences = storefront.shop.preferences
    kept, preferences._rule = preferences.rule, replace(preferences.rule, worth={})
    fits = replace(payment, charge_id="two", payload=opened.payload, telegram_id=5005)
    statement = ListedPayments([payment, fits, replace(fits, charge_id="three", payload="none")])

    assert await _reconciliation(storefront, statement).run() == 1
    assert (await storefront.books())["clearing:stars"] == 100
    assert (await storefront.alert_facts("payment-waits"))["stars"] == 100
    preferences._rule = kept
    assert await _reconciliation(storefront, statement).run() == 2

    assert (await storefront.books())["clearing:stars"] == 300


async def test_payments_to_a_shop_that_had_this_bot_before_are_not_ours(
    storefront: Storefront, payment: Payment
) -> None:
    old = replace(payment, at=payment.at - timedelta(days=1))

    assert await _reconciliation(storefront, ListedPayments([old])).run() == 0

    assert await storefront.books() == {}


def _return(payment: Payment) -> Return:
    return Return(payment.charge_id, payment.at, payment.stars, payment.telegram_id)


async def test_a_return_that_was_missed_is_a_chargeback_once(
    storefront: Storefront, payment: Payment
) -> None:
    await _reconciliation(storefront, ListedPayments([payment])).run()
    statement = ListedPayments([payment, _return(payment)])

    missed = [await _reconciliation(storefront, statement).run() for _ in range(2)]

    assert missed == [1, 0]
    assert await storefront.books() == {}
    assert (await storefront.alerts()).count("chargeback") == 1


async def test_a_return_on_the_list_is_the_success_of_our_refund(
    storefront: Storefront, payment: Payment
) -> None:
    topup = await paid(storefront)
    await ask(storefront, topup)

    await _reconciliation(storefront, ListedPayments([payment, _return(payment)])).run()

    assert await storefront.books() == {}
    assert await refunds(storefront) == [RefundState.DONE]
    assert "chargeback" not in await storefront.alerts()


async def test_a_return_that_was_booked_before_is_left_alone(
    storefront: Storefront, payment: Payment
) -> None:
    await paid(storefront)
    await goes_back(storefront)

    assert await _reconciliation(storefront, ListedPayments([payment, _return(payment)])).run() == 0
    assert not await goes_back(storefront)

    assert await storefront.books() == {}


async def test_a_payment_and_its_return_that_were_both_missed_buy_nothing(
    storefront: Storefront, payment: Payment
) -> None:
    customer = await storefront.meet()
    quote = await storefront.quote(customer, quantity=100)
    topups = storefront.shop.till.topups
    opened = await topups.open(customer, STARS, quote.missing, quote_id=quote.id)
    bought = replace(payment, payload=opened.payload, stars=opened.asked.units)

    missed = await _reconciliation(storefront, ListedPayments([bought, _return(bought)])).run()

    assert missed == 0
    assert await storefront.books() == {}
    assert await storefront.alerts() == ["refund-unknown"]


async def test_a_payment_and_its_return_on_another_page_are_both_booked(
    storefront: Storefront, payment: Payment
) -> None:
    between = replace(payment, charge_id="between")
    statement = ListedPayments([payment, between, _return(payment), _return(between)])

    assert await _reconciliation(storefront, statement).run() == 4

    assert await storefront.books() == {}


async def test_what_goes_out_without_being_a_payment_is_nobodys_business(
    storefront: Storefront, payment: Payment
) -> None:
    withdrawal = replace(_return(payment), charge_id="withdrawal", telegram_id=None)

    assert await _reconciliation(storefront, ListedPayments([withdrawal])).run() == 0

    assert await storefront.alerts() == []


async def test_returns_of_a_shop_that_had_this_bot_before_are_not_ours(
    storefront: Storefront, payment: Payment
) -> None:
    old = replace(_return(payment), at=payment.at - timedelta(days=1))

    assert await _reconciliation(storefront, ListedPayments([old])).run() == 0

    assert await storefront.alerts() == []


async def test_a_payment_that_waits_for_a_rate_and_goes_back_meanwhile_is_never_credited(
    storefront: Storefront, payment: Payment
) -> None:
    preferences = storefront.shop.preferences
    kept, preferences._rule = preferences.rule, replace(preferences.rule, worth={})
    assert await _reconciliation(storefront, ListedPayments([payment])).run() == 0
    preferences._rule = kept

    statement = ListedPayments([payment, _return(payment)])
    assert await _reconciliation(storefront, statement).run() == 0

    assert await storefront.books() == {}
