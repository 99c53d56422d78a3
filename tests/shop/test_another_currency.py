"""Another currency before the books begin: amounts that were said in the old one are void."""

from decimal import Decimal

import pytest

from bot.domain.errors import (
    CodeNotValid,
    NotPossibleNow,
    PaymentNotOpen,
    QuoteExpired,
    ShopNotOpen,
)
from bot.domain.money import Money
from bot.payments.base import STARS
from tests.storefront import ANNA, OWNER, Storefront, usd

EUR = Decimal(1_000_000)
STAR_IN_EUR = Decimal("0.02")


@pytest.fixture
async def customer(storefront: Storefront) -> int:
    """Customer 1, whom nobody has given money."""
    return await storefront.meet()


async def test_a_price_in_the_old_currency_is_not_paid_in_the_new_one(
    storefront: Storefront, customer: int
) -> None:
    quote = await storefront.quote(customer)

    await storefront.shop.preferences.choose_currency("EUR")
    await storefront.shop.preferences.set_worth("USD", Decimal("0.9"))
    await storefront.shop.catalog.load()

    with pytest.raises(QuoteExpired):
        await storefront.shop.checkout.buy(customer, quote.id)
    again = await storefront.shop.checkout.resume(customer, quote.id)
    assert again.price < quote.price
    assert await storefront.books() == {}


async def test_an_open_invoice_is_refused_and_a_charge_of_it_is_credited_anew(
    storefront: Storefront, customer: int
) -> None:
    topups = storefront.shop.till.topups
    opened = await topups.open(customer, STARS, usd("1.3"))
    await storefront.shop.preferences.choose_currency("EUR")

    with pytest.raises(PaymentNotOpen):
        await storefront.shop.till.stars.check(
            customer_id=customer, payload=opened.payload, stars=100, currency="XTR"
        )
    with pytest.raises(ShopNotOpen):
        await _settle(storefront, customer, opened.payload)
    await storefront.shop.preferences.set_worth("XTR", STAR_IN_EUR)
    settled = [await _settle(storefront, customer, opened.payload) for _ in range(2)]

    assert settled == [Money(int(2 * EUR))] * 2
    assert await storefront.books() == {
        "clearing:stars": Decimal(100),
        "fx:EUR": Decimal(-2),
        "fx:XTR": Decimal(100),
        "wallet:1": Decimal(2),
    }


async def test_what_staff_was_to_confirm_in_the_old_currency_cannot_be_confirmed(
    storefront: Storefront, customer: int
) -> None:
    staff = storefront.shop.staff
    credit = await staff.ask_credit(OWNER, telegram_id=ANNA, amount=usd("5"), reason="thanks")
    giveaways = storefront.shop.giving.giveaways
    wish = giveaways.gift(amount=usd("5"), uses=1)
    gift = await giveaways.ask(OWNER, wish, "thanks")
    made = await giveaways.ask(OWNER, wish, "thanks")
    code = (await staff.confirm(OWNER, made.nonce)).facts["code"]

    await storefront.shop.preferences.choose_currency("XTR")

    for asked in (credit, gift):
        with pytest.raises(NotPossibleNow):
            await staff.confirm(OWNER, asked.nonce)
    with pytest.raises(CodeNotValid):
        await storefront.shop.giving.codes.redeem(customer, str(code))
    assert await storefront.books() == {}


async def _settle(storefront: Storefront, customer: int, payload: str) -> Money:
    settled = await storefront.shop.till.stars.settle(
        customer_id=customer, payload=payload, charge_id="charge", stars=100
    )
    return settled.credit
