"""Promo codes: a discount within the uses, once per customer, given back with a release."""

import asyncio
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import update

from bot.domain.errors import (
    PromoNotValid,
    PromoOver,
    PromoUsedBefore,
    PromoWithoutEffect,
    QuoteNotFound,
    ShopError,
    TooManyTries,
)
from bot.domain.money import ZERO
from bot.domain.promos import Discount
from bot.shop.checkout import QuoteCard
from db.models.promo import PromoCode
from tests.storefront import Storefront, usd

TEN_PERCENT = Discount(percent=Decimal(10))


async def make(
    storefront: Storefront,
    name: str = "SPRING10",
    *,
    discount: Discount = TEN_PERCENT,
    uses: int = 100,
    days: int | None = None,
) -> int:
    """The number of a new code."""
    now = storefront.clock()
    promo = PromoCode(
        name=name,
        percent=discount.percent,
        amount=discount.amount,
        currency="USD",
        max_uses=uses,
        uses=0,
        created_at=now,
        expires_at=None if days is None else now + timedelta(days=days),
        revoked_at=None,
    )
    async with storefront.database.transaction() as tx:
        assert await tx.promos.add(promo)
    return promo.id


async def uses(storefront: Storefront, name: str = "SPRING10") -> int:
    """How often a code is used, by its own count and by who used it."""
    async with storefront.database.reading() as tx:
        row = await tx.promos.by_name(name)
        assert row is not None
        return row.uses


async def discounted(storefront: Storefront, customer_id: int, code: str = "spring10") -> QuoteCard:
    quote = await storefront.quote(customer_id)
    return await storefront.shop.checkout.with_promo(customer_id, quote.id, code)


async def _answer(storefront: Storefront, customer_id: int, quote_id: str) -> str:
    try:
        await storefront.shop.checkout.buy(customer_id, quote_id)
    except ShopError as refused:
        return type(refused).__name__
    return "bought"


async def test_a_code_lowers_the_quote_and_the_order(storefront: Storefront, anna: int) -> None:
    await make(storefront)
    plain = await storefront.quote(anna)
    assert (plain.takes_codes, plain.full_price) == (True, None)

    card = await storefront.shop.checkout.with_promo(anna, plain.id, " spring10 ")

    assert (card.price, card.full_price) == (usd("2.34"), usd("2.6"))
    order = await storefront.shop.checkout.buy(anna, card.id)
    assert order.price == usd("2.34")
    assert (await storefront.books())["hold:1"] == Decimal("2.34")
    assert await uses(storefront) == 1


async def test_a_quote_alone_uses_nothing_up(storefront: Storefront, anna: int) -> None:
    await make(storefront, uses=1)

    await discounted(storefront, anna)
    await discounted(storefront, anna)

    assert await uses(storefront) == 0


async def test_a_code_never_goes_under_the_cost_and_the_order_is_sent(
    storefront: Storefront, anna: int
) -> None:
    await make(storefront, discount=Discount(percent=Decimal(90)))

    card = await discounted(storefront, anna)

    assert card.price == usd("2")
    await storefront.shop.checkout.buy(anna, card.id)
    assert await storefront.send()
    assert (await storefront.books())["wip:1"] == Decimal(2)


async def test_fifty_buys_at_once_stay_within_three_uses(storefront: Storefront) -> None:
    await make(storefront, uses=3)
    people = [await storefront.meet(number, with_money="5") for number in range(1001, 1051)]
    quotes = [(await discounted(storefront, person)).id for person in people]

    answers = await asyncio.gather(
        *(_answer(storefront, *pair) for pair in zip(people, quotes, strict=True))
    )

    assert sorted(answers) == ["PromoOver"] * 47 + ["bought"] * 3
    assert await uses(storefront) == 3
    held = [value for code, value in (await storefront.books()).items() if code.startswith("hold")]
    assert held == [Decimal("2.34")] * 3


async def test_one_customer_buys_once_with_a_code_however_often_at_once(
    storefront: Storefront, anna: int
) -> None:
    await make(storefront)
    quotes = [(await discounted(storefront, anna)).id for _ in range(5)]

    answers = await asyncio.gather(*(_answer(storefront, anna, quote) for quote in quotes))

    assert sorted(answers) == ["PromoUsedBefore"] * 4 + ["bought"]
    with pytest.raises(PromoUsedBefore):
        await discounted(storefront, anna)
    assert await uses(storefront) == 1


async def test_the_same_quote_bought_many_times_is_one_use(
    storefront: Storefront, anna: int
) -> None:
    await make(storefront)
    quote = await discounted(storefront, anna)

    answers = await asyncio.gather(*(_answer(storefront, anna, quote.id) for _ in range(10)))

    assert answers == ["bought"] * 10
    assert await uses(storefront) == 1


async def test_a_release_gives_the_use_back(storefront: Storefront, anna: int) -> None:
    await make(storefront, uses=1)
    quote = await discounted(storefront, anna)
    order = await storefront.shop.checkout.buy(anna, quote.id)

    for _ in range(2):
        await _cancel(storefront, anna, order.id)

    assert await uses(storefront) == 0
    again = await discounted(storefront, anna)
    assert (await storefront.shop.checkout.buy(anna, again.id)).price == usd("2.34")
    assert await uses(storefront) == 1


async def _cancel(storefront: Storefront, customer_id: int, order_id: int) -> None:
    try:
        await storefront.shop.fulfilment.ask_cancel(customer_id, order_id)
    except ShopError:
        return


async def test_a_purchase_that_fails_counts_no_use(
    storefront: Storefront,
) -> None:
    poor = await storefront.meet()
    await make(storefront)
    quote = await discounted(storefront, poor)

    assert await _answer(storefront, poor, quote.id) == "InsufficientFunds"

    assert await uses(storefront) == 0


@pytest.mark.parametrize("how", ["used up", "revoked"])
async def test_a_code_that_is_over_at_the_confirmation_brings_the_quote_without_it(
    storefront: Storefront, anna: int, how: str
) -> None:
    promo_id = await make(storefront, uses=1)
    quote = await discounted(storefront, anna)
    if how == "revoked":
        async with storefront.database.transaction() as tx:
            assert await tx.promos.revoke(promo_id, at=storefront.clock())
    else:
        friend = await storefront.meet(1002, with_money="5")
        taken = await discounted(storefront, friend)
        await storefront.shop.checkout.buy(friend, taken.id)

    with pytest.raises(PromoOver):
        await storefront.shop.checkout.buy(anna, quote.id)
    instead = await storefront.shop.checkout.confirm(anna, quote.id)

    assert isinstance(instead, QuoteCard)
    assert (instead.price, instead.full_price) == (usd("2.6"), None)
    assert instead.id != quote.id
    assert (await storefront.books())["wallet:1"] == Decimal(100)


async def test_a_quote_holds_no_longer_than_its_code(storefront: Storefront, anna: int) -> None:
    await make(storefront, days=1)
    storefront.pass_time(seconds=86_400 - 60)

    card = await discounted(storefront, anna)

    assert (card.expires_at - storefront.clock()).total_seconds() == 60
    storefront.pass_time(seconds=60)
    later = await storefront.shop.checkout.resume(anna, card.id)
    assert (later.price, later.full_price) == (usd("2.6"), None)


async def test_a_quote_that_ran_out_is_renewed_with_its_code(
    storefront: Storefront, anna: int
) -> None:
    await make(storefront)
    card = await discounted(storefront, anna)
    storefront.pass_time(seconds=901)

    renewed = await storefront.shop.checkout.resume(anna, card.id)

    assert (renewed.price, renewed.full_price) == (usd("2.34"), usd("2.6"))
    assert renewed.id != card.id


async def test_wrong_codes_are_slowed_down_together_with_gift_codes(
    storefront: Storefront, anna: int
) -> None:
    await make(storefront)
    quote = await storefront.quote(anna)
    for guess in ("WRONG1", "WRONG2", "not a code!"):
        with pytest.raises(PromoNotValid):
            await storefront.shop.checkout.with_promo(anna, quote.id, guess)
    for _ in range(2):
        with pytest.raises(ShopError):
            await storefront.shop.giving.codes.redeem(anna, "WRONG-GIFT")

    with pytest.raises(TooManyTries):
        await storefront.shop.checkout.with_promo(anna, quote.id, "SPRING10")


async def test_somebody_elses_quote_takes_no_code(storefront: Storefront, anna: int) -> None:
    await make(storefront)
    quote, friend = await storefront.quote(anna), await storefront.meet(1002)

    with pytest.raises(QuoteNotFound):
        await storefront.shop.checkout.with_promo(friend, quote.id, "SPRING10")


async def test_a_code_that_takes_nothing_off_says_so(storefront: Storefront, anna: int) -> None:
    await make(storefront, discount=Discount(amount=usd("0.000001")))

    with pytest.raises(PromoWithoutEffect):
        await discounted(storefront, anna)

    assert await uses(storefront) == 0


async def test_a_fixed_amount_is_taken_off(storefront: Storefront, anna: int) -> None:
    await make(storefront, "HALF-A-DOLLAR", discount=Discount(amount=usd("0.5")))

    card = await discounted(storefront, anna, "half-a-dollar")

    assert card.price == usd("2.1")


async def test_a_shop_without_codes_asks_for_none(storefront: Storefront, anna: int) -> None:
    assert not (await storefront.quote(anna)).takes_codes


async def test_a_payment_buys_at_the_discount_it_was_opened_for(storefront: Storefront) -> None:
    customer = await storefront.meet()
    await make(storefront)
    quote = await discounted(storefront, customer)
    topup = await storefront.shop.till.topups.open(
        customer, "stars", quote.missing, quote_id=quote.id
    )

    settled = await storefront.shop.till.stars.settle(
        customer_id=customer,
        payload=topup.payload,
        charge_id="charge",
        stars=topup.asked.units,
    )

    assert settled.order_id is not None
    assert (await storefront.order(settled.order_id)).price == usd("2.34")
    assert (quote.missing > ZERO, await uses(storefront)) == (True, 1)


async def test_the_audit_finds_a_use_that_nobody_bought_with(
    storefront: Storefront, anna: int
) -> None:
    promo_id = await make(storefront)
    async with storefront.database.transaction() as tx:
        await tx.session.execute(update(PromoCode).values(uses=1))
    storefront.books_may_be_wrong = True

    assert await storefront.shop.audit.violations() == {
        "I17 promo codes are counted as often as they were bought with": [str(promo_id)]
    }
