"""A panel that gives money back without lowering its charge: the books keep what came back."""

from decimal import Decimal

from bot.domain.orders import OrderState
from tests.storefront import Storefront, usd


async def test_a_charge_that_stays_is_no_news_when_something_else_is(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    panel = storefront.panel
    panel.set_order(placed.number, status="Partial", remains=400, charge=Decimal(2))
    await storefront.look()
    settled = await storefront.books()

    panel.set_order(placed.number, status="Partial", remains=400, charge=Decimal(2), start_count=77)
    await storefront.look(placed)

    assert (await storefront.attempt(placed.order_id)).cost == usd("1.2")
    assert await storefront.entries(placed.order_id) == ["hold", "cost", "final"]
    assert await storefront.books() == settled


async def test_a_later_cancel_brings_back_what_is_left_of_the_cost(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    panel = storefront.panel
    panel.set_order(placed.number, status="Partial", remains=400, charge=Decimal(2))
    await storefront.look()

    panel.set_order(placed.number, status="Canceled", remains=1000, charge=Decimal(2))
    await storefront.look(placed)

    assert (await storefront.order(placed.order_id)).state is OrderState.CANCELLED
    assert await storefront.entries(placed.order_id) == [
        "hold",
        "cost",
        "final",
        "refund:2600000",
    ]
    assert await storefront.books() == {"wallet:1": Decimal(100)}


async def test_a_charge_that_fell_with_a_failure_is_booked_when_the_order_goes_on(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    panel = storefront.panel
    panel.set_order(placed.number, status="Fail", remains=1000, charge=Decimal("1.5"))
    await storefront.look()

    panel.set_order(placed.number, status="In progress", remains=1000, charge=Decimal("1.5"))
    await storefront.look()

    assert (await storefront.attempt(placed.order_id)).cost == usd("1.5")
