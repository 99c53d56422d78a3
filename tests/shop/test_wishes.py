"""What customers ask of orders on their way: refills, cancels, a look. No money moves by asking."""

import pytest

from bot.domain.errors import AskedTooSoon, NotPossibleNow, OrderNotFound, RefillNotPossible
from bot.domain.orders import OrderState
from bot.providers.base import ProviderFailure
from tests.storefront import Placed, Storefront

DAY = 86_400


@pytest.fixture
async def done(storefront: Storefront, anna: int) -> Placed:
    """A completed order of a service with refills."""
    placed = await storefront.run(anna)
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look()
    await storefront.tell()
    return placed


async def _work(storefront: Storefront) -> int:
    return await storefront.shop.refills.work(storefront.upstream)


async def test_a_refill_is_asked_for_followed_and_told(
    storefront: Storefront, done: Placed
) -> None:
    before = await storefront.books()
    card = await storefront.shop.refills.ask(1, done.order_id)
    assert (card.refill_open, card.can_refill) == (True, False)

    assert await _work(storefront) == 1
    assert await _work(storefront) == 1
    refill = next(iter(storefront.panel.book.refills.values()))
    storefront.panel.set_refill(refill.id, status="Completed")
    await _work(storefront)

    assert await _work(storefront) == 0
    assert await storefront.tell() == ["refill_done", "completed"]
    assert await storefront.books() == before
    assert [call.action for call in storefront.panel.calls].count("refill") == 1


async def test_a_rejected_refill_is_told(storefront: Storefront, done: Placed) -> None:
    await storefront.shop.refills.ask(1, done.order_id)
    await _work(storefront)
    refill = next(iter(storefront.panel.book.refills.values()))
    storefront.panel.set_refill(refill.id, status="Rejected")

    await _work(storefront)

    assert (await storefront.tell())[0] == "refill_rejected"


async def test_a_refill_the_panel_denies_is_told(storefront: Storefront, done: Placed) -> None:
    storefront.panel.faults.add(kind="error", action="refill", text="Refill is not available")
    await storefront.shop.refills.ask(1, done.order_id)

    await _work(storefront)

    assert (await storefront.tell())[0] == "refill_rejected"


async def test_a_lost_answer_is_asked_again_once(storefront: Storefront, done: Placed) -> None:
    storefront.panel.faults.add(kind="reset_after", action="refill")
    await storefront.shop.refills.ask(1, done.order_id)

    await _work(storefront)
    assert await _work(storefront) == 1

    assert await _work(storefront) == 0
    assert (await storefront.tell())[0] == "refill_done"
    assert [call.action for call in storefront.panel.calls].count("refill") == 2


async def test_two_lost_answers_end_it(storefront: Storefront, done: Placed) -> None:
    storefront.panel.faults.add(kind="reset_before", action="refill", times=None)
    await storefront.shop.refills.ask(1, done.order_id)

    for _ in range(3):
        await _work(storefront)

    assert (await storefront.tell())[0] == "refill_rejected"
    assert [call.action for call in storefront.panel.calls].count("refill") == 2


async def test_one_refill_in_a_day(storefront: Storefront, done: Placed) -> None:
    await storefront.shop.refills.ask(1, done.order_id)
    with pytest.raises(AskedTooSoon) as refused:
        await storefront.shop.refills.ask(1, done.order_id)
    assert refused.value.minutes == 24 * 60 + 1
    await _work(storefront)
    refill = next(iter(storefront.panel.book.refills.values()))
    storefront.panel.set_refill(refill.id, status="Completed")
    await _work(storefront)
    with pytest.raises(AskedTooSoon):
        await storefront.shop.refills.ask(1, done.order_id)

    storefront.pass_time(seconds=DAY)

    assert (await storefront.shop.refills.ask(1, done.order_id)).refill_open


async def test_refills_end_with_the_days_in_the_name(storefront: Storefront, done: Placed) -> None:
    storefront.pass_time(seconds=30 * DAY + 1)

    with pytest.raises(RefillNotPossible):
        await storefront.shop.refills.ask(1, done.order_id)


async def test_only_a_completed_order_of_such_a_service_is_refilled(
    storefront: Storefront, anna: int
) -> None:
    running, other = await storefront.run(anna), await storefront.run(anna, service="Likes")
    storefront.panel.set_order(other.number, status="Completed")
    await storefront.look()

    for order_id in (running.order_id, other.order_id):
        with pytest.raises(RefillNotPossible):
            await storefront.shop.refills.ask(anna, order_id)


async def test_strangers_ask_for_nothing(storefront: Storefront, done: Placed) -> None:
    stranger = await storefront.meet(1002)
    fulfilment = storefront.shop.fulfilment

    for ask in (storefront.shop.refills.ask, fulfilment.ask_cancel, fulfilment.look_now):
        with pytest.raises(OrderNotFound):
            await ask(stranger, done.order_id)


async def test_a_cancel_is_asked_once_and_moves_no_money(storefront: Storefront, anna: int) -> None:
    placed = await storefront.run(anna)
    before = await storefront.books()
    card = await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)
    assert (card.cancel_wanted, card.can_cancel) == (True, False)

    assert await storefront.shop.fulfilment.carry_cancels(storefront.upstream) == 1
    assert await storefront.shop.fulfilment.carry_cancels(storefront.upstream) == 0

    assert (await storefront.order(placed.order_id)).state is OrderState.RUNNING
    assert await storefront.books() == before
    assert storefront.panel.orders[placed.number].cancel_after is not None


async def test_a_cancel_the_panel_refuses_is_told_and_may_be_asked_later(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    await storefront.tell()
    await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)
    storefront.panel.catalogue["1"].cancel = False
    await storefront.shop.fulfilment.carry_cancels(storefront.upstream)

    assert "cancel_refused" in await storefront.tell()
    with pytest.raises(AskedTooSoon) as refused:
        await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)
    assert refused.value.minutes == 11
    storefront.pass_time(seconds=600)
    assert (await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)).cancel_wanted


async def test_an_id_without_an_answer_is_not_asked_again_at_once(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)
    storefront.panel.faults.add(kind="body", action="cancel", body=b"[]", times=None)

    for _ in range(5):
        await storefront.shop.fulfilment.carry_cancels(storefront.upstream)
    assert [call.action for call in storefront.panel.calls].count("cancel") == 1
    storefront.panel.faults.clear()
    storefront.pass_time(seconds=600)
    await storefront.shop.fulfilment.carry_cancels(storefront.upstream)

    assert storefront.panel.orders[placed.number].cancel_after is not None


async def test_a_panel_that_fails_is_asked_again(storefront: Storefront, anna: int) -> None:
    placed = await storefront.run(anna)
    await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)
    storefront.panel.faults.add(kind="http_500", action="cancel")

    with pytest.raises(ProviderFailure):
        await storefront.shop.fulfilment.carry_cancels(storefront.upstream)
    await storefront.shop.fulfilment.carry_cancels(storefront.upstream)

    assert storefront.panel.orders[placed.number].cancel_after is not None


async def test_a_service_without_cancel_cannot_be_cancelled_while_it_runs(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna, service="Likes")

    with pytest.raises(NotPossibleNow):
        await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)


async def test_a_look_is_hurried_once(storefront: Storefront, anna: int) -> None:
    placed = await storefront.run(anna)
    rings = storefront.database.bells["looks"].rings

    await storefront.shop.fulfilment.look_now(anna, placed.order_id)
    with pytest.raises(AskedTooSoon):
        await storefront.shop.fulfilment.look_now(anna, placed.order_id)

    assert storefront.database.bells["looks"].rings == rings + 1
    assert storefront.shop.fulfilment.take_hurried({placed.order_id}) == {placed.order_id}
    assert storefront.shop.fulfilment.take_hurried({placed.order_id}) == set()


async def test_an_order_that_waits_cannot_be_looked_at(storefront: Storefront, anna: int) -> None:
    order_id = await storefront.buy(anna)

    with pytest.raises(NotPossibleNow):
        await storefront.shop.fulfilment.look_now(anna, order_id)
