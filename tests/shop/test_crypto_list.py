"""Invoices whose hook was lost are taken in from Crypto Pay's list, once (money page 8)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bot.payments.base import PaidInvoice, PaymentAway
from bot.shop.crypto_list import CryptoReconciliation
from bot.shop.statement import StatementAway
from tests.conftest import Opening
from tests.paying_in_coins import COINS, ListedInvoices, opened, paid
from tests.storefront import ANNA, Storefront


@pytest.fixture
async def storefront(opening: Opening) -> Storefront:
    """A shop that takes coins, and Anna, who has nothing yet."""
    storefront = await opening(**COINS)
    await storefront.meet()
    return storefront


def _reconciliation(storefront: Storefront, listed: ListedInvoices) -> CryptoReconciliation:
    shop = storefront.shop
    return CryptoReconciliation(shop.database, shop.till.crypto, listed, shop.clock)


def _stranger(storefront: Storefront, number: int) -> PaidInvoice:
    at = storefront.clock()
    return PaidInvoice(str(number), "elsewhere", "USDT", Decimal(1), Decimal("0.03"), at)


async def test_a_missed_payment_is_credited_once_and_told(storefront: Storefront) -> None:
    card = await opened(storefront, 1)
    listed = ListedInvoices([paid(card, at=storefront.clock())])

    missed = [await _reconciliation(storefront, listed).run() for _ in range(2)]

    assert missed == [1, 0]
    assert (await storefront.books())["wallet:1"] == Decimal(5)
    assert listed.asked == [["77"], 0, 0]
    await storefront.tell()
    assert storefront.notifier.names(ANNA) == ["topup"]


async def test_what_a_hook_has_told_before_or_tells_after_is_credited_once(
    storefront: Storefront,
) -> None:
    first, second = await opened(storefront, 1), await opened(storefront, 1, number="78")
    hooked, listed = paid(first), paid(second, number="78")
    crypto = storefront.shop.till.crypto

    await crypto.settle(hooked)
    missed = await _reconciliation(storefront, ListedInvoices([listed, hooked])).run()
    again = await crypto.settle(listed)

    assert (missed, again) == (1, False)
    assert (await storefront.books())["wallet:1"] == Decimal(10)


async def test_a_payment_that_nobody_opened_here_is_kept_aside(storefront: Storefront) -> None:
    listed = ListedInvoices([_stranger(storefront, 5)])

    missed = [await _reconciliation(storefront, listed).run() for _ in range(2)]

    assert missed == [1, 0]
    assert (await storefront.books())["suspense:USDT"] == Decimal(1)
    assert await storefront.alerts() == ["payment-suspended"]


async def test_payments_to_a_shop_that_had_this_app_before_are_not_ours(
    storefront: Storefront,
) -> None:
    at = storefront.clock() - timedelta(days=1)
    listed = ListedInvoices([replace(_stranger(storefront, 5), at=at)])

    assert await _reconciliation(storefront, listed).run() == 0

    assert await storefront.books() == {}


async def test_the_whole_list_is_read_until_all_of_a_page_is_known(storefront: Storefront) -> None:
    newest_first = [_stranger(storefront, number) for number in (9, 8, 7, 6, 5)]
    listed = ListedInvoices(newest_first)
    await _reconciliation(storefront, listed).run()
    longer = ListedInvoices([_stranger(storefront, 10), *newest_first])

    assert await _reconciliation(storefront, longer).run() == 1

    assert listed.asked == [0, 2, 4]
    assert longer.asked == [0, 2]


async def test_a_list_in_another_order_is_read_to_its_end(storefront: Storefront) -> None:
    oldest_first = [_stranger(storefront, number) for number in (5, 6, 7, 8)]
    await _reconciliation(storefront, ListedInvoices(oldest_first, goes_back=False)).run()
    longer = ListedInvoices([*oldest_first, _stranger(storefront, 9)], goes_back=False)

    assert await _reconciliation(storefront, longer).run() == 1

    assert longer.asked == [0, 2, 4]


async def test_what_ran_out_long_ago_is_not_asked_about(storefront: Storefront) -> None:
    await opened(storefront, 1)
    storefront.pass_time(seconds=2 * 24 * 3600)
    listed = ListedInvoices([])

    await _reconciliation(storefront, listed).run()

    assert listed.asked == [0]


async def test_a_list_that_is_away_is_read_the_next_time(storefront: Storefront) -> None:
    card = await opened(storefront, 1)
    listed = ListedInvoices([paid(card)], error=PaymentAway("getInvoices: HTTP 500"))
    reconciliation = _reconciliation(storefront, listed)

    with pytest.raises(StatementAway, match="getInvoices: HTTP 500"):
        await reconciliation.run()

    assert await reconciliation.run() == 1


async def test_who_says_that_they_have_paid_wakes_it(storefront: Storefront) -> None:
    card = await opened(storefront, 1)
    reconciliation = _reconciliation(storefront, ListedInvoices([paid(card)]))
    before = reconciliation.bell.rings
    topups = storefront.shop.till.topups

    assert not await topups.look_for(1, card.id)
    assert reconciliation.bell.rings == before + 1
    await reconciliation.run()

    assert await topups.look_for(1, card.id)
    assert reconciliation.bell.rings == before + 1
