"""What keeps an order from being sent: its price, its service, the account (money page T2, T12)."""

from decimal import Decimal

from bot.domain.orders import OrderState
from tests.conftest import Opening
from tests.storefront import Storefront

BACK = {"wallet:1": Decimal(100)}


async def _states(storefront: Storefront, *order_ids: int) -> list[str]:
    return [(await storefront.order(order_id)).state.value for order_id in order_ids]


async def test_a_price_rise_above_the_limit_refuses(storefront: Storefront, anna: int) -> None:
    order_id = await storefront.buy(anna)
    storefront.panel.catalogue["1"].rate = Decimal("2.61")
    await storefront.shop.intake.take_in(storefront.upstream)

    assert await storefront.send()

    order = await storefront.order(order_id)
    assert (order.state, order.reason) == (OrderState.REFUSED, "price")
    assert await storefront.books() == BACK
    assert storefront.panel.journal == []


async def test_a_price_rise_within_the_limit_is_our_cost(storefront: Storefront, anna: int) -> None:
    order_id = await storefront.buy(anna)
    storefront.panel.catalogue["1"].rate = Decimal("2.60")
    await storefront.shop.intake.take_in(storefront.upstream)

    assert await storefront.send()

    assert (await storefront.order(order_id)).state is OrderState.RUNNING
    assert (await storefront.books())["wip:1"] == Decimal("2.6")


async def test_a_price_beyond_the_account_refuses_rather_than_pauses(
    storefront: Storefront, anna: int
) -> None:
    dear = await storefront.buy(anna)
    other = await storefront.buy(anna, service="Likes")
    storefront.panel.catalogue["1"].rate = Decimal(900)
    await storefront.shop.intake.take_in(storefront.upstream)

    while await storefront.send():
        pass

    assert await _states(storefront, dear, other) == ["refused", "running"]
    assert await storefront.blocked() == (None, None, None)


async def test_a_service_that_is_gone_refuses(storefront: Storefront, anna: int) -> None:
    order_id = await storefront.buy(anna)
    async with storefront.database.transaction() as tx:
        await tx.catalog.disable(storefront.service().id, "missing")

    assert await storefront.send()

    order = await storefront.order(order_id)
    assert (order.state, order.reason) == (OrderState.REFUSED, "service")
    assert await storefront.books() == BACK


async def test_too_little_money_at_the_panel_pauses_until_there_is_enough(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)
    storefront.panel.balance = Decimal("1.99")
    storefront.pass_time(seconds=61)

    assert not await storefront.send()
    assert await storefront.blocked() == (None, 60, "funds")
    assert await storefront.alerts() == ["provider-paused"]
    storefront.pass_time(seconds=61)
    assert not await storefront.send()
    assert await storefront.alerts() == ["provider-paused"]

    storefront.panel.balance = Decimal(2)
    storefront.pass_time(seconds=61)
    assert await storefront.send()
    assert await _states(storefront, order_id) == ["running"]
    assert await storefront.alerts() == ["provider-paused", "provider-back"]
    assert storefront.panel.balance == Decimal(0)


async def test_what_was_sent_since_the_balance_was_read_counts(
    storefront: Storefront, anna: int
) -> None:
    storefront.panel.balance = Decimal(3)
    storefront.pass_time(seconds=61)
    first, second = await storefront.buy(anna), await storefront.buy(anna)

    while await storefront.send():
        pass

    assert await _states(storefront, first, second) == ["running", "paid"]
    assert len(storefront.panel.journal) == 1


async def test_an_unknown_balance_holds_nothing_up(storefront: Storefront, anna: int) -> None:
    order_id = await storefront.buy(anna)
    storefront.panel.faults.add(kind="http_500", action="balance", times=None)
    storefront.pass_time(seconds=61)

    assert await storefront.send()

    assert await _states(storefront, order_id) == ["running"]


async def test_a_wrong_key_pauses_until_it_works_again(storefront: Storefront, anna: int) -> None:
    order_id = await storefront.buy(anna)
    storefront.panel.key = "another"
    await storefront.send()
    assert await storefront.blocked() == (None, 300, "auth")
    storefront.pass_time(seconds=300)
    assert not await storefront.send()
    assert len(await storefront.attempts(order_id)) == 1

    storefront.panel.key = "sandbox-key"
    storefront.pass_time(seconds=60)
    assert await storefront.send()

    assert await _states(storefront, order_id) == ["running"]
    assert await storefront.alerts() == ["provider-paused", "provider-back"]


async def test_the_markup_floor_limits_the_cost(opening: Opening) -> None:
    storefront = await opening(pricing={"margin_floor": Decimal("0.20")})
    anna = await storefront.meet(with_money="100")
    order_id = await storefront.buy(anna)
    storefront.panel.catalogue["1"].rate = Decimal("2.17")
    await storefront.shop.intake.take_in(storefront.upstream)

    await storefront.send()

    assert (await storefront.order(order_id)).reason == "price"  # 2.6 / 1.2 = 2.1666...
