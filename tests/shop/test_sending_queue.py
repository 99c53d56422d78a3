"""Which order goes next, and which waits (money page T2, T12, 5.2)."""

import asyncio
from decimal import Decimal

from bot.domain.orders import AttemptState, OrderState
from tests.storefront import Storefront

BACK = {"wallet:1": Decimal(100)}


async def _states(storefront: Storefront, *order_ids: int) -> list[str]:
    return [(await storefront.order(order_id)).state.value for order_id in order_ids]


async def test_orders_go_in_the_order_they_were_paid(storefront: Storefront, anna: int) -> None:
    links = [f"https://example.com/{name}" for name in "abc"]
    for link in links:
        await storefront.buy(anna, link=link)

    while await storefront.send():
        pass

    assert [accepted.params["link"] for accepted in storefront.panel.journal] == links


async def test_all_slots_at_once_place_every_order_once(storefront: Storefront, anna: int) -> None:
    orders = [await storefront.buy(anna) for _ in range(12)]

    async def work(slot: int) -> None:
        while await storefront.send(slot=slot):
            pass

    await asyncio.gather(*(work(slot) for slot in range(4)))
    await work(0)

    assert len(storefront.panel.journal) == 12
    assert set(await _states(storefront, *orders)) == {"running"}
    assert (await storefront.books())["wip:1"] == Decimal(24)


async def test_a_slot_holds_one_order_over_all_processes(storefront: Storefront, anna: int) -> None:
    await storefront.buy(anna)
    await storefront.buy(anna)
    storefront.panel.faults.add(kind="slow", action="add", seconds=0.2)

    slow = asyncio.ensure_future(storefront.send(slot=0))
    while not any(call.action == "add" for call in storefront.panel.calls):  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    assert not await storefront.send(slot=0)
    assert await storefront.send(slot=1)
    await slow

    assert len(storefront.panel.journal) == 2


async def test_an_order_with_the_same_link_and_service_waits_for_the_first(
    storefront: Storefront, anna: int
) -> None:
    first = await storefront.run(anna, link="https://example.com/a")
    second = await storefront.buy(anna, link="https://example.com/a?utm_source=x")

    assert not await storefront.send()
    card = await storefront.shop.orders.card(anna, second)
    assert card.waits_for_link

    storefront.panel.set_order(first.number, status="Completed")
    await storefront.look()
    assert await storefront.send()
    assert await _states(storefront, first.order_id, second) == ["completed", "running"]


async def test_two_orders_with_one_link_that_both_wait_go_one_by_one(
    storefront: Storefront, anna: int
) -> None:
    first = await storefront.buy(anna, link="https://example.com/a")
    second = await storefront.buy(anna, link="https://example.com/a")

    while any(await asyncio.gather(*(storefront.send(slot=slot) for slot in range(4)))):
        pass

    assert await _states(storefront, first, second) == ["running", "paid"]


async def test_another_service_for_the_same_link_does_not_wait(
    storefront: Storefront, anna: int
) -> None:
    await storefront.run(anna, link="https://example.com/a")
    second = await storefront.buy(anna, link="https://example.com/a", service="Likes")

    assert await storefront.send()
    assert await _states(storefront, second) == ["running"]


async def test_busy_is_remembered_for_the_link_alone(storefront: Storefront, anna: int) -> None:
    first = await storefront.run(anna, link="https://example.com/a")
    second = await storefront.buy(anna, link="https://example.com/a", service="Likes")
    storefront.panel.faults.add(
        kind="error", action="add", text="You have an active order with this link"
    )
    await storefront.send()
    storefront.pass_time(seconds=600)

    assert not await storefront.send()
    assert (await storefront.order(second)).link_busy
    storefront.panel.set_order(first.number, status="Completed")
    await storefront.look()

    assert await storefront.send()
    assert await _states(storefront, second) == ["running"]


async def test_an_order_that_waits_lets_others_pass(storefront: Storefront, anna: int) -> None:
    await storefront.run(anna, link="https://example.com/a")
    waiting = await storefront.buy(anna, link="https://example.com/a")
    other = await storefront.buy(anna)

    await storefront.send()

    assert await _states(storefront, waiting, other) == ["paid", "running"]


async def test_a_cancel_before_sending_gives_the_money_back(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)

    card = await storefront.shop.fulfilment.ask_cancel(anna, order_id)

    assert (card.state, card.reason) == (OrderState.REFUSED, "customer")
    assert not await storefront.send()
    assert await storefront.books() == BACK


async def test_a_cancel_wanted_while_sending_ends_the_order_when_it_was_not_placed(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)
    storefront.panel.faults.add(kind="error", action="add", text="Incorrect API key")
    storefront.provider.meanwhile = lambda: storefront.shop.fulfilment.ask_cancel(anna, order_id)

    await storefront.send()

    order = await storefront.order(order_id)
    assert (order.state, order.reason) == (OrderState.REFUSED, "customer")
    assert (await storefront.attempt(order_id)).state is AttemptState.REFUSED
    assert await storefront.books() == BACK


async def test_a_cancel_wanted_while_sending_is_asked_of_the_panel_when_it_was_placed(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)
    storefront.provider.meanwhile = lambda: storefront.shop.fulfilment.ask_cancel(anna, order_id)

    await storefront.send()

    assert await _states(storefront, order_id) == ["running"]
    assert await storefront.shop.fulfilment.carry_cancels(storefront.upstream) == 1
    assert storefront.panel.calls[-1].action == "cancel"


async def test_an_order_that_waited_too_long_is_refused(storefront: Storefront, anna: int) -> None:
    order_id = await storefront.buy(anna)
    storefront.pass_time(seconds=21_600)
    await storefront.shop.sending.refuse_overdue()
    assert await _states(storefront, order_id) == ["paid"]
    storefront.pass_time(seconds=1)

    await storefront.shop.sending.refuse_overdue()

    order = await storefront.order(order_id)
    assert (order.state, order.reason) == (OrderState.REFUSED, "age")
    assert await storefront.books() == BACK


async def test_time_spent_waiting_for_a_link_does_not_count(
    storefront: Storefront, anna: int
) -> None:
    first = await storefront.run(anna, link="https://example.com/a")
    second = await storefront.buy(anna, link="https://example.com/a")
    storefront.pass_time(seconds=50_000)
    await storefront.shop.sending.refuse_overdue()
    storefront.panel.set_order(first.number, status="Completed")
    await storefront.look()
    await storefront.shop.sending.refuse_overdue()
    assert await _states(storefront, second) == ["paid"]
    storefront.pass_time(seconds=21_601)

    await storefront.shop.sending.refuse_overdue()

    assert await _states(storefront, second) == ["refused"]
