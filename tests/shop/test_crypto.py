"""Paid invoices in coins: credited once where they fit, else kept for a person (money page 8)."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from bot.domain.payments import TopUpState
from bot.payments.base import PaidInvoice
from db.models.payment import TopUp
from tests.conftest import Opening
from tests.paying_in_coins import COINS, opened, paid
from tests.storefront import ANNA, OWNER, Storefront, usd

CREDITED = {
    "clearing:crypto:USDT": Decimal("4.85"),
    "expense:fees:USDT": Decimal("0.15"),
    "fx:USD": Decimal(-5),
    "fx:USDT": Decimal(5),
    "wallet:1": Decimal(5),
}


def suspended(amount: str, fee: str, *, coin: str = "USDT") -> dict[str, Decimal]:
    """The books when this waits, and nothing else has happened."""
    return {
        f"clearing:crypto:{coin}": Decimal(amount) - Decimal(fee),
        f"expense:fees:{coin}": Decimal(fee),
        f"suspense:{coin}": Decimal(amount),
    }


@pytest.fixture
async def storefront(opening: Opening) -> Storefront:
    """A shop that takes coins, and Anna, who has nothing yet."""
    storefront = await opening(**COINS)
    await storefront.meet()
    return storefront


async def state_of(storefront: Storefront) -> TopUpState:
    """Where the first payment stands."""
    async with storefront.database.reading() as tx:
        found = await tx.session.scalar(select(TopUp.state).order_by(TopUp.id).limit(1))
    assert found is not None
    return found


async def settled(storefront: Storefront, invoice: PaidInvoice) -> bool:
    return await storefront.shop.till.crypto.settle(invoice)


async def test_a_paid_invoice_is_credited_once_and_told(storefront: Storefront) -> None:
    card = await opened(storefront, 1)

    new = [await settled(storefront, paid(card)) for _ in range(2)]

    assert new == [True, False]
    assert await storefront.books() == CREDITED
    assert await state_of(storefront) is TopUpState.PAID
    await storefront.tell()
    assert storefront.notifier.names(ANNA) == ["topup"]
    assert await storefront.alerts() == []


async def test_the_same_invoice_told_many_times_at_once_is_credited_once(
    storefront: Storefront,
) -> None:
    card = await opened(storefront, 1)

    new = await asyncio.gather(*(settled(storefront, paid(card)) for _ in range(8)))

    assert sum(new) == 1
    assert await storefront.books() == CREDITED


async def test_one_that_fits_nothing_told_many_times_at_once_waits_once(
    storefront: Storefront,
) -> None:
    card = await opened(storefront, 1)
    odd = replace(paid(card), amount=Decimal(4), charged=Decimal("0.12"))

    await asyncio.gather(*(settled(storefront, odd) for _ in range(8)))

    assert await storefront.books() == suspended("4", "0.12")
    assert await storefront.alerts() == ["payment-suspended"]


async def test_a_payment_that_came_late_is_credited_all_the_same(storefront: Storefront) -> None:
    card = await opened(storefront, 1)
    storefront.pass_time(seconds=7200)
    await storefront.shop.till.topups.expire()
    assert await state_of(storefront) is TopUpState.EXPIRED

    assert await settled(storefront, paid(card))

    assert await storefront.books() == CREDITED
    assert await state_of(storefront) is TopUpState.PAID


async def test_an_invoice_whose_number_got_lost_is_known_by_its_payload(
    storefront: Storefront,
) -> None:
    card = await opened(storefront, 1, number=None)

    new = [await settled(storefront, paid(card)) for _ in range(2)]

    assert new == [True, False]
    assert await storefront.books() == CREDITED


@pytest.mark.parametrize(
    ("changes", "held"),
    [
        ({"amount": Decimal("4.99")}, suspended("4.99", "0.15")),
        ({"amount": Decimal("5.0000001")}, suspended("5", "0.15")),
        ({"asset": "TON"}, suspended("5", "0.15", coin="TON")),
        ({"reference": "78"}, suspended("5", "0.15")),
        ({"payload": "of somebody else"}, suspended("5", "0.15")),
        ({"reference": "78", "payload": ""}, suspended("5", "0.15")),
        ({"asset": "JET", "payload": "?"}, suspended("5", "0.15", coin="JET")),
        ({"charged": Decimal(9), "payload": "?"}, suspended("5", "5")),
    ],
)
async def test_what_does_not_fit_is_kept_aside_and_the_owner_hears_of_it(
    storefront: Storefront, changes: dict[str, Any], held: dict[str, Decimal]
) -> None:
    card = await opened(storefront, 1)
    invoice = replace(paid(card), **changes)

    new = [await settled(storefront, invoice) for _ in range(2)]

    assert new == [True, False]
    assert await storefront.books() == {name: amount for name, amount in held.items() if amount}
    assert await state_of(storefront) is TopUpState.OPEN
    assert (await storefront.alert_facts("payment-suspended"))["invoice"] == invoice.reference
    await storefront.tell()
    assert storefront.notifier.names(ANNA) == []
    assert storefront.notifier.names(OWNER) == ["payment-suspended"]


async def test_a_second_invoice_for_a_payment_that_is_paid_waits_for_a_person(
    storefront: Storefront,
) -> None:
    card = await opened(storefront, 1, number=None)
    await settled(storefront, paid(card))

    assert await settled(storefront, paid(card, number="78"))

    books = await storefront.books()
    assert (books["wallet:1"], books["suspense:USDT"]) == (Decimal(5), Decimal(5))


async def test_a_payment_that_was_opened_otherwise_is_not_paid_in_coins(
    storefront: Storefront,
) -> None:
    stars = await storefront.shop.till.topups.open(1, "stars", usd("1.3"))
    invoice = PaidInvoice("77", stars.payload, "USDT", Decimal(5), Decimal("0.15"))

    await settled(storefront, invoice)

    assert await storefront.books() == suspended("5", "0.15")


async def test_a_fee_of_part_of_a_unit_is_a_whole_one(storefront: Storefront) -> None:
    card = await opened(storefront, 1)

    await settled(storefront, replace(paid(card), charged=Decimal("0.0000001")))

    books = await storefront.books()
    assert books["expense:fees:USDT"] == Decimal("0.000001")
    assert books["clearing:crypto:USDT"] == Decimal("4.999999")


async def test_the_order_it_was_for_goes_on_by_itself(storefront: Storefront) -> None:
    quote = await storefront.quote(1)
    card = await opened(storefront, 1, quote_id=quote.id)

    await settled(storefront, paid(card))

    assert (await storefront.order(1)).state == "paid"
    assert await storefront.tell() == ["topup", "paid"]
    assert storefront.notifier.told[0].facts["quote_id"] is None


async def test_an_order_that_could_not_go_on_is_named_in_the_news(storefront: Storefront) -> None:
    quote = await storefront.quote(1)
    card = await opened(storefront, 1, quote_id=quote.id)
    storefront.pass_time(seconds=3600)

    await settled(storefront, paid(card))

    assert await storefront.tell() == ["topup"]
    assert storefront.notifier.told[0].facts["quote_id"] == quote.id
    assert (await storefront.books())["wallet:1"] == Decimal(5)


async def test_what_is_asked_is_rounded_up_to_a_sensible_step_and_credited_in_full(
    storefront: Storefront,
) -> None:
    card = await opened(storefront, 1, coin="TON", amount="1")

    assert card.asked.decimal("TON") == Decimal("0.34")
    assert card.credit == usd("1.02")


async def test_coins_without_a_worth_are_not_offered(storefront: Storefront) -> None:
    ways = [way.code for way in storefront.shop.till.topups.ways()]

    assert ways == ["stars", "crypto-USDT", "crypto-TON"]


async def test_coins_are_taken_no_more_when_the_owner_says_so(storefront: Storefront) -> None:
    card = await opened(storefront, 1)
    await storefront.shop.setup.switch_crypto(on=False)

    assert [way.code for way in storefront.shop.till.topups.ways()] == ["stars"]
    await settled(storefront, paid(card))

    assert await storefront.books() == CREDITED
