"""A payment for what a quote lacks buys it by itself, once; the credit never depends on it (T1)."""

import asyncio
from decimal import Decimal

from bot.domain.money import ZERO
from bot.domain.orders import OrderState
from bot.payments.base import STARS
from bot.shop.checkout import QuoteCard
from bot.shop.crediting import Settled
from bot.shop.topups import TopUpCard
from tests.storefront import Storefront, usd

PRICE = Decimal("2.6")


async def _invoice(storefront: Storefront, customer: int) -> tuple[QuoteCard, TopUpCard]:
    """A quote of 2.60, and the invoice for all of it: 200 Stars at 0.013."""
    quote = await storefront.quote(customer)
    card = await storefront.shop.till.topups.open(customer, STARS, quote.missing, quote_id=quote.id)
    assert (card.asked.units, card.credit) == (200, usd("2.6"))
    return quote, card


async def _pay(
    storefront: Storefront, card: TopUpCard, *, charge: str = "charge", tell: int | None = None
) -> Settled:
    return await storefront.shop.till.stars.settle(
        customer_id=1, payload=card.payload, charge_id=charge, stars=card.asked.units, tell=tell
    )


async def test_the_payment_becomes_the_order_in_one_step(storefront: Storefront) -> None:
    customer = await storefront.meet()
    quote, invoice = await _invoice(storefront, customer)

    settled = await _pay(storefront, invoice)

    assert settled == Settled(usd("2.6"), quote.id, 1)
    order = await storefront.order(1)
    assert (order.quote_id, order.state, order.price) == (quote.id, OrderState.PAID, usd("2.6"))
    books = await storefront.books()
    assert "wallet:1" not in books
    assert books["hold:1"] == PRICE
    assert await storefront.tell() == ["paid"]


async def test_the_same_charge_told_again_buys_nothing_more(storefront: Storefront) -> None:
    customer = await storefront.meet()
    quote, invoice = await _invoice(storefront, customer)

    settled = await asyncio.gather(*(_pay(storefront, invoice) for _ in range(10)))

    assert settled == [Settled(usd("2.6"), quote.id, 1)] * 10
    assert (await storefront.books())["hold:1"] == PRICE
    assert await storefront.tell() == ["paid"]


async def test_two_invoices_for_one_quote_are_two_credits_and_one_order(
    storefront: Storefront,
) -> None:
    customer = await storefront.meet()
    quote, first = await _invoice(storefront, customer)
    second = await storefront.shop.till.topups.open(customer, STARS, usd("2.6"), quote_id=quote.id)

    paid = await asyncio.gather(
        _pay(storefront, first, charge="one"), _pay(storefront, second, charge="two")
    )

    assert sorted(settled.order_id or 0 for settled in paid) == [0, 1]
    assert None in {settled.quote_id for settled in paid}
    books = await storefront.books()
    assert (books["wallet:1"], books["hold:1"]) == (PRICE, PRICE)
    bought = await storefront.shop.checkout.bought(customer, quote.id)
    assert bought is not None
    assert bought.id == 1


async def test_what_ran_out_is_not_bought_and_the_credit_stays(storefront: Storefront) -> None:
    customer = await storefront.meet()
    quote, invoice = await _invoice(storefront, customer)
    storefront.pass_time(seconds=901)

    settled = await _pay(storefront, invoice)

    assert settled == Settled(usd("2.6"), quote.id, None)
    assert (await storefront.books())["wallet:1"] == PRICE
    assert await storefront.tell() == []


async def test_what_is_off_sale_by_then_is_not_bought_and_the_credit_stays(
    storefront: Storefront,
) -> None:
    customer = await storefront.meet()
    quote, invoice = await _invoice(storefront, customer)
    async with storefront.database.transaction() as tx:
        await tx.catalog.change_service(quote.service.id, hidden=True)

    settled = await _pay(storefront, invoice)

    assert settled.order_id is None
    assert (await storefront.books())["wallet:1"] == PRICE


async def test_what_costs_more_than_there_is_by_then_is_not_bought(storefront: Storefront) -> None:
    customer = await storefront.meet(with_money="1")
    quote = await storefront.quote(customer)
    missing = await storefront.shop.till.topups.open(
        customer, STARS, quote.missing, quote_id=quote.id
    )
    await storefront.fund(customer, "-1")

    settled = await _pay(storefront, missing)

    assert settled.order_id is None
    assert (await storefront.books())["wallet:1"] == missing.credit.decimal("USD")
    async with storefront.database.reading() as tx:
        kept = await tx.quotes.owned(quote.id, customer)
    assert kept is not None
    assert not kept.used


async def test_a_frozen_customer_is_credited_and_buys_nothing(storefront: Storefront) -> None:
    customer = await storefront.meet()
    _, invoice = await _invoice(storefront, customer)
    async with storefront.database.transaction() as tx:
        await tx.customers.change(customer, frozen_at=storefront.clock())

    settled = await _pay(storefront, invoice)

    assert settled.order_id is None
    assert (await storefront.books())["wallet:1"] == PRICE


async def test_a_payment_found_later_goes_on_too_and_both_are_told(storefront: Storefront) -> None:
    customer = await storefront.meet()
    _, invoice = await _invoice(storefront, customer)

    await _pay(storefront, invoice, tell=1001)

    assert sorted(await storefront.tell()) == ["paid", "topup"]


async def test_a_wallet_payment_buys_nothing_by_itself(storefront: Storefront) -> None:
    customer = await storefront.meet()
    quote = await storefront.quote(customer)
    invoice = await storefront.shop.till.topups.open(customer, STARS, usd("2.6"))

    settled = await _pay(storefront, invoice)

    assert settled == Settled(usd("2.6"))
    assert (await storefront.quote(customer)).missing == ZERO
    assert await storefront.shop.checkout.bought(customer, quote.id) is None
