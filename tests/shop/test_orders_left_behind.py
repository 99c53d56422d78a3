"""Orders that nobody looks after any more still end, and late answers find them as they are."""

from decimal import Decimal

import pytest

from bot.app import build_shop
from bot.domain.orders import AttemptState, OrderState
from bot.loops import build_workers
from bot.workers.resolving import ResolvingWorker
from tests.storefront import Storefront, settings_of

SEVEN_HOURS = 7 * 3600


async def _set_aside(storefront: Storefront) -> None:
    storefront.pass_time(seconds=91)
    assert await storefront.shop.resolution.set_aside(lambda _: False) == 1


async def _find_not_placed(storefront: Storefront, order_id: int) -> None:
    async with storefront.database.transaction() as tx:
        order = await tx.orders.get(order_id)
        assert order is not None
        await storefront.shop.resolution.not_placed(tx, order, again=True, actor="staff:1")


async def test_an_answer_while_another_try_is_unclear_is_our_loss(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)

    async def decide_and_lose_the_next_answer() -> None:
        await _set_aside(storefront)
        await _find_not_placed(storefront, order_id)
        storefront.panel.faults.add(kind="http_500", action="add")
        assert await storefront.send()

    storefront.provider.meanwhile = decide_and_lose_the_next_answer

    await storefront.send()

    first, second = await storefront.attempts(order_id)
    assert (first.state, second.state) == (AttemptState.NOT_LANDED, AttemptState.UNCLEAR)
    assert first.provider_order_id == storefront.panel.journal[0].order_id
    assert (await storefront.order(order_id)).state is OrderState.UNCLEAR
    assert await storefront.books() == {
        "wallet:1": Decimal("97.4"),
        "hold:1": Decimal("2.6"),
        "loss:1": Decimal(2),
        "float:1": Decimal(-2),
    }


async def test_an_order_of_a_provider_that_left_the_settings_is_refunded(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)
    settings = settings_of(storefront.panel, providers={})
    shop = await build_shop(settings, storefront.database, {}, clock=storefront.clock)
    await shop.open()
    workers = build_workers(settings, shop, storefront.announcements)
    resolving = next(worker for worker in workers if isinstance(worker, ResolvingWorker))
    storefront.pass_time(seconds=SEVEN_HOURS)

    await resolving.run_once()

    order = await storefront.order(order_id)
    assert (order.state, order.reason) == (OrderState.REFUSED, "age")
    assert await storefront.books() == {"wallet:1": Decimal(100)}


async def test_orders_that_wait_for_their_link_hide_none_that_waited_too_long(
    storefront: Storefront, anna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.repositories.orders.OVERDUE_MAX", 1)
    await storefront.run(anna, link="https://example.com/same")
    waiting = await storefront.buy(anna, link="https://example.com/same")
    overdue = await storefront.buy(anna)
    storefront.pass_time(seconds=SEVEN_HOURS)

    await storefront.shop.sending.refuse_overdue()

    assert (await storefront.order(waiting)).state is OrderState.PAID
    assert (await storefront.order(overdue)).state is OrderState.REFUSED


async def test_an_order_to_be_sent_again_has_its_time_from_the_verdict_on(
    storefront: Storefront, anna: int
) -> None:
    storefront.panel.faults.add(kind="http_500", action="add")
    order_id = await storefront.buy(anna)
    await storefront.send()
    storefront.pass_time(seconds=SEVEN_HOURS)

    await _find_not_placed(storefront, order_id)
    await storefront.shop.sending.refuse_overdue()

    assert (await storefront.order(order_id)).state is OrderState.PAID
    storefront.pass_time(seconds=SEVEN_HOURS)
    await storefront.shop.sending.refuse_overdue()
    assert (await storefront.order(order_id)).state is OrderState.REFUSED
