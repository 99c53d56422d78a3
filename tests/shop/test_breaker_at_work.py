"""A provider whose answers get lost again and again is left alone, and tried one by one."""

import pytest

from bot.domain.errors import SupplierResting
from bot.domain.orders import OrderState
from tests.storefront import Storefront


async def _lose(storefront: Storefront, customer_id: int) -> int:
    order_id = await storefront.buy(customer_id)
    storefront.panel.faults.add(kind="reset_before", action="add")
    assert await storefront.send()
    storefront.pass_time(seconds=240)
    return order_id


async def _quotes(storefront: Storefront, customer_id: int, *, count: int) -> list[str]:
    return [(await storefront.quote(customer_id)).id for _ in range(count)]


async def test_three_lost_answers_in_a_row_pause_the_provider_and_stop_new_quotes(
    storefront: Storefront, anna: int
) -> None:
    (quoted,) = await _quotes(storefront, anna, count=1)
    for _ in range(2):
        await _lose(storefront, anna)
    assert (await storefront.blocked())[2] is None

    await _lose(storefront, anna)

    assert (await storefront.blocked())[1:] == (60, "unclear")
    assert await storefront.alerts() == ["provider-paused"]
    assert (await storefront.alert_facts("provider-paused"))["reason"] == "unclear"
    with pytest.raises(SupplierResting):
        await storefront.quote(anna)
    order_id = (await storefront.shop.checkout.buy(anna, quoted)).id
    assert (await storefront.order(order_id)).state is OrderState.PAID


async def test_one_order_is_tried_every_five_minutes_until_an_answer_is_clear(
    storefront: Storefront, anna: int
) -> None:
    for _ in range(2):
        await _lose(storefront, anna)
    first = await storefront.buy(anna)
    waiting = [await storefront.buy(anna) for _ in range(3)]
    storefront.panel.faults.add(kind="reset_before", action="add", times=2)
    assert await storefront.send()
    assert (await storefront.order(first)).state is OrderState.UNCLEAR
    storefront.pass_time(seconds=299)
    assert not await storefront.send()
    storefront.pass_time(seconds=1)

    assert await storefront.send()
    assert not await storefront.send(slot=1)
    assert await storefront.blocked() == (240, 300, "unclear")
    storefront.pass_time(seconds=300)
    assert await storefront.send()

    states = [(await storefront.order(number)).state for number in waiting]
    assert states == [OrderState.UNCLEAR, OrderState.RUNNING, OrderState.PAID]
    assert await storefront.alerts() == ["provider-paused", "provider-back"]
    assert (await storefront.blocked())[1:] == (None, None)
    assert await storefront.send(slot=1)


async def test_a_clear_answer_in_between_begins_the_count_anew(
    storefront: Storefront, anna: int
) -> None:
    for _ in range(2):
        await _lose(storefront, anna)
    await storefront.run(anna)

    await _lose(storefront, anna)

    assert (await storefront.blocked())[2] is None


async def test_when_nobody_waits_the_next_customer_is_the_trial(
    storefront: Storefront, anna: int
) -> None:
    for _ in range(3):
        await _lose(storefront, anna)
    storefront.pass_time(seconds=59)
    with pytest.raises(SupplierResting):
        await storefront.quote(anna)
    storefront.pass_time(seconds=1)

    order_id = (await storefront.run(anna)).order_id

    assert (await storefront.order(order_id)).state is OrderState.RUNNING
    assert await storefront.alerts() == ["provider-paused", "provider-back"]


async def test_a_refusal_is_a_clear_answer_too(storefront: Storefront, anna: int) -> None:
    for _ in range(3):
        await _lose(storefront, anna)
    storefront.pass_time(seconds=60)
    order_id = await storefront.buy(anna)
    storefront.panel.faults.add(kind="error", action="add", text="Incorrect link")

    assert await storefront.send()

    assert (await storefront.order(order_id)).state is OrderState.REFUSED
    assert (await storefront.blocked())[1:] == (None, None)
