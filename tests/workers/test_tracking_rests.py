"""What a panel cannot do rests alone, and an order that runs for ever becomes a person's."""

import pytest

from bot.domain.orders import OrderState
from bot.loops import build_workers
from bot.workers.tracking import TrackingWorker
from tests.storefront import Storefront, settings_of

DAY = 86_400.0


@pytest.fixture
def worker(storefront: Storefront, monkeypatch: pytest.MonkeyPatch) -> TrackingWorker:
    """The worker of the one provider, with the storefront's clock for its waits too."""
    monkeypatch.setattr("bot.workers.tracking.monotonic", lambda: storefront.seconds + 1)
    workers = build_workers(
        settings_of(storefront.panel), storefront.shop, storefront.announcements
    )
    return next(worker for worker in workers if isinstance(worker, TrackingWorker))


def _calls(storefront: Storefront, action: str) -> int:
    return sum(call.action == action for call in storefront.panel.calls)


async def test_a_cancel_that_always_fails_keeps_no_order_from_being_looked_at(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await storefront.run(anna)
    await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)
    storefront.panel.faults.add(kind="html_200", action="cancel", times=None)
    storefront.pass_time(seconds=120)
    await worker.run_once()
    storefront.panel.set_order(placed.number, status="Completed")
    storefront.pass_time(seconds=120)

    await worker.run_once()

    assert (await storefront.order(placed.order_id)).state is OrderState.COMPLETED


async def test_a_cancel_whose_answer_was_lost_is_asked_once_in_ten_minutes(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await storefront.run(anna)
    await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)
    storefront.panel.faults.add(kind="reset_after", action="cancel", times=None)
    for _ in range(110):
        await worker.run_once()
        storefront.pass_time(seconds=5)
    assert _calls(storefront, "cancel") == 1
    storefront.pass_time(seconds=60)

    await worker.run_once()

    assert _calls(storefront, "cancel") == 2


async def test_a_refill_status_that_always_fails_keeps_no_ended_order_from_being_looked_at(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await storefront.run(anna)
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look()
    await storefront.shop.refills.ask(anna, placed.order_id)
    storefront.panel.faults.add(kind="html_200", action="refill_status", times=None)
    storefront.pass_time(seconds=60)
    await worker.run_once()
    storefront.panel.set_order(placed.number, status="Canceled")
    storefront.pass_time(seconds=DAY + 3600)

    await worker.run_once()

    assert (await storefront.order(placed.order_id)).state is OrderState.CANCELLED


async def test_an_order_that_runs_for_ninety_days_becomes_a_persons_and_is_left_alone(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await storefront.run(anna)
    storefront.pass_time(seconds=90 * DAY)
    before = _calls(storefront, "status")

    for _ in range(3):
        await worker.run_once()
        storefront.pass_time(seconds=2 * DAY)

    order = await storefront.order(placed.order_id)
    assert (order.state, order.needs_person) == (OrderState.RUNNING, "too-old")
    assert await storefront.alerts() == ["too-old"]
    assert _calls(storefront, "status") == before
