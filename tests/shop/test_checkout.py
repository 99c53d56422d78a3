"""From a form to a quote, and from a quote to one order (money page T1)."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import (
    InsufficientFunds,
    NoLongerAvailable,
    QuoteExpired,
    QuoteNotFound,
    ShopError,
    TooManyOpenOrders,
)
from bot.domain.money import ZERO
from bot.domain.orders import OrderState
from bot.domain.refusals import QuantityTooLarge, QuantityTooSmall
from tests.conftest import Opening
from tests.storefront import Storefront, usd


async def test_a_quote_names_the_price_and_moves_nothing(storefront: Storefront, anna: int) -> None:
    quote = await storefront.quote(anna, quantity=1500, link="example.com/a")

    assert quote.price == usd("3.9")
    assert quote.balance == usd("100")
    assert quote.missing == ZERO
    assert quote.link == "https://example.com/a"
    assert quote.quantity == 1500
    assert (quote.expires_at - storefront.clock()).total_seconds() == 900
    assert not quote.same_link_open
    assert await storefront.books() == {"wallet:1": Decimal(100)}


async def test_a_price_is_rounded_up_once_to_the_quantum(storefront: Storefront, anna: int) -> None:
    quote = await storefront.quote(anna, service="Likes", quantity=11)

    assert quote.price == usd("0.0072")  # 0.5 x 1.3 x 11 / 1000 = 0.00715


async def test_a_package_is_priced_as_one(storefront: Storefront, anna: int) -> None:
    quote = await storefront.quote(anna, service="Boost")

    assert (quote.quantity, quote.price) == (1, usd("1.95"))


async def test_comments_are_priced_by_the_line(storefront: Storefront, anna: int) -> None:
    quote = await storefront.quote(anna, service="Comments", comments="nice\nfine\ngood")

    assert (quote.quantity, quote.price) == (3, usd("0.039"))


async def test_a_quote_says_what_is_missing(storefront: Storefront) -> None:
    poor = await storefront.meet(with_money="1")

    assert (await storefront.quote(poor)).missing == usd("1.6")


async def test_buying_holds_the_price(storefront: Storefront, anna: int) -> None:
    quote = await storefront.quote(anna)

    card = await storefront.shop.checkout.buy(anna, quote.id)

    assert card.state is OrderState.PAID
    assert card.price == usd("2.6")
    assert await storefront.books() == {"wallet:1": Decimal("97.4"), "hold:1": Decimal("2.6")}
    assert await storefront.entries(card.id) == ["hold"]
    assert storefront.database.bells["orders"].rings == 1
    assert storefront.panel.journal == []


async def test_a_second_press_gives_the_same_order(storefront: Storefront, anna: int) -> None:
    quote = await storefront.quote(anna)
    first = await storefront.shop.checkout.buy(anna, quote.id)
    storefront.pass_time(seconds=10_000)

    again = await storefront.shop.checkout.buy(anna, quote.id)

    assert again.id == first.id
    assert await storefront.books() == {"wallet:1": Decimal("97.4"), "hold:1": Decimal("2.6")}


async def test_fifty_confirms_of_one_quote_make_one_order(
    storefront: Storefront, anna: int
) -> None:
    quote = await storefront.quote(anna)

    cards = await asyncio.gather(*(storefront.shop.checkout.buy(anna, quote.id) for _ in range(50)))

    assert len({card.id for card in cards}) == 1
    assert await storefront.books() == {"wallet:1": Decimal("97.4"), "hold:1": Decimal("2.6")}


async def test_fifty_quotes_with_money_for_one_make_one_order(storefront: Storefront) -> None:
    poor = await storefront.meet(with_money="3")
    quotes = [await storefront.quote(poor) for _ in range(50)]

    async def buy(quote_id: str) -> bool:
        try:
            await storefront.shop.checkout.buy(poor, quote_id)
        except InsufficientFunds:
            return False
        return True

    bought = await asyncio.gather(*(buy(quote.id) for quote in quotes))

    assert sum(bought) == 1
    assert await storefront.books() == {"wallet:1": Decimal("0.4"), "hold:1": Decimal("2.6")}


async def test_a_refused_buy_leaves_the_quote_unused(storefront: Storefront) -> None:
    poor = await storefront.meet(with_money="1")
    quote = await storefront.quote(poor)

    with pytest.raises(InsufficientFunds) as refused:
        await storefront.shop.checkout.buy(poor, quote.id)
    await storefront.fund(poor, "2")
    card = await storefront.shop.checkout.buy(poor, quote.id)

    assert refused.value.missing == usd("1.6")
    assert card.state is OrderState.PAID
    assert await storefront.books() == {"wallet:1": Decimal("0.4"), "hold:1": Decimal("2.6")}


async def test_a_quote_holds_until_it_expires(storefront: Storefront, anna: int) -> None:
    first, second = await storefront.quote(anna), await storefront.quote(anna)
    storefront.pass_time(seconds=899)
    await storefront.shop.checkout.buy(anna, first.id)
    storefront.pass_time(seconds=1)

    with pytest.raises(QuoteExpired):
        await storefront.shop.checkout.buy(anna, second.id)
    with pytest.raises(QuoteExpired):
        await storefront.shop.checkout.review(anna, second.id)


async def test_a_price_rise_does_not_touch_a_quote(storefront: Storefront, anna: int) -> None:
    quote = await storefront.quote(anna)
    storefront.panel.catalogue["1"].rate = Decimal("2.50")
    await storefront.shop.intake.take_in(storefront.upstream)

    card = await storefront.shop.checkout.buy(anna, quote.id)

    assert card.price == usd("2.6")


async def test_a_foreign_quote_is_not_found(storefront: Storefront, anna: int) -> None:
    quote = await storefront.quote(anna)
    stranger = await storefront.meet(1002, with_money="50")

    for act in (storefront.shop.checkout.buy, storefront.shop.checkout.review):
        with pytest.raises(QuoteNotFound):
            await act(stranger, quote.id)


async def test_a_used_quote_cannot_be_reviewed_but_resumed(
    storefront: Storefront, anna: int
) -> None:
    quote = await storefront.quote(anna)
    assert (await storefront.shop.checkout.review(anna, quote.id)).id == quote.id
    assert (await storefront.shop.checkout.resume(anna, quote.id)).id == quote.id
    await storefront.shop.checkout.buy(anna, quote.id)

    with pytest.raises(QuoteExpired):
        await storefront.shop.checkout.review(anna, quote.id)
    resumed = await storefront.shop.checkout.resume(anna, quote.id)

    assert resumed.id != quote.id
    assert resumed.same_link_open
    with pytest.raises(QuoteNotFound):
        await storefront.shop.checkout.resume(anna, "no such quote")


async def test_a_service_that_left_the_list_cannot_be_bought(
    storefront: Storefront, anna: int
) -> None:
    quote = await storefront.quote(anna)
    del storefront.panel.catalogue["1"]
    await storefront.shop.intake.take_in(storefront.upstream)
    await storefront.shop.intake.take_in(storefront.upstream)

    with pytest.raises(NoLongerAvailable):
        await storefront.shop.checkout.buy(anna, quote.id)

    assert await storefront.books() == {"wallet:1": Decimal(100)}


async def test_a_service_that_was_just_switched_off_cannot_be_bought(
    storefront: Storefront, anna: int
) -> None:
    quote = await storefront.quote(anna)
    async with storefront.database.transaction() as tx:
        await tx.catalog.disable(quote.service.id, "charge")

    with pytest.raises(NoLongerAvailable):
        await storefront.shop.checkout.buy(anna, quote.id)
    with pytest.raises(NoLongerAvailable):
        await storefront.quote(anna)

    assert await storefront.books() == {"wallet:1": Decimal(100)}


async def test_limits_hold_when_quoting_and_when_buying(storefront: Storefront, anna: int) -> None:
    quote = await storefront.quote(anna, quantity=100)
    with pytest.raises(QuantityTooSmall):
        await storefront.quote(anna, quantity=99)
    with pytest.raises(QuantityTooLarge):
        await storefront.quote(anna, quantity=10_001)
    storefront.panel.catalogue["1"].quantity_min = 200
    await storefront.shop.intake.take_in(storefront.upstream)

    with pytest.raises(QuantityTooSmall):
        await storefront.shop.checkout.buy(anna, quote.id)

    assert await storefront.books() == {"wallet:1": Decimal(100)}


async def test_open_orders_are_limited_also_at_once(opening: Opening) -> None:
    storefront = await opening(orders={"open_max": 2})
    anna = await storefront.meet(with_money="100")
    quotes = [await storefront.quote(anna) for _ in range(8)]

    async def buy(quote_id: str) -> bool:
        try:
            await storefront.shop.checkout.buy(anna, quote_id)
        except TooManyOpenOrders:
            return False
        return True

    bought = await asyncio.gather(*(buy(quote.id) for quote in quotes))

    assert sum(bought) == 2
    assert await storefront.books() == {"wallet:1": Decimal("94.8"), "hold:1": Decimal("5.2")}


async def test_every_refusal_is_an_error_with_a_text(storefront: Storefront) -> None:
    with pytest.raises(ShopError) as refused:
        await storefront.shop.checkout.buy(1, "nothing")

    assert refused.value.code == "error-quote-not-found"
