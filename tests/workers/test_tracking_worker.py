"""When orders are asked about, and what a failing panel changes about it (money page 7)."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.orders import OrderState
from bot.loops import build_workers
from bot.workers.tracking import TrackingWorker, interval_at, late_spans
from tests.storefront import Placed, Storefront, settings_of

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
DAY = 86_400.0


@pytest.fixture
def worker(storefront: Storefront, monkeypatch: pytest.MonkeyPatch) -> TrackingWorker:
    """The worker of the one provider, with the storefront's clock for its waits too."""
    monkeypatch.setattr("bot.workers.tracking.monotonic", lambda: storefront.seconds + 1)
    workers = build_workers(
        settings_of(storefront.panel), storefront.shop, storefront.announcements
    )
    return next(worker for worker in workers if isinstance(worker, TrackingWorker))


def _asked(storefront: Storefront) -> list[list[str]]:
    calls = [call.params for call in storefront.panel.calls if call.action == "status"]
    storefront.panel.calls.clear()
    return [call.get("orders", call.get("order", "")).split(",") for call in calls]


@pytest.mark.parametrize(
    ("age", "every"),
    [
        (0, 30),
        (599, 30),
        (600, 60),
        (3599, 60),
        (3600, 300),
        (6 * 3600, 900),
        (DAY, 3600),
        (7 * DAY, 6 * 3600),
        (30 * DAY, DAY),
        (89 * DAY, DAY),
    ],
)
def test_the_older_an_order_the_rarer_it_is_asked_about(age: float, every: float) -> None:
    assert interval_at(age) == every


def test_ended_orders_are_looked_at_daily_for_a_week_then_weekly() -> None:
    spans = late_spans(NOW - timedelta(hours=1), NOW, window=timedelta(days=60))

    days = [(NOW - to).days for _, to in spans]
    assert days == [1, 2, 3, 4, 5, 6, 7, 14, 21, 28, 35, 42, 49, 56]
    assert {to - begin for begin, to in spans} == {timedelta(hours=1)}


def test_a_short_window_ends_the_looks() -> None:
    spans = late_spans(NOW - timedelta(hours=1), NOW, window=timedelta(days=3))

    assert len(spans) == 3


async def test_a_young_order_is_asked_about_every_half_minute(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await storefront.run(anna)
    await worker.run_once()
    assert _asked(storefront) == []
    storefront.pass_time(seconds=23)
    await worker.run_once()
    assert _asked(storefront) == []
    storefront.pass_time(seconds=14)

    await worker.run_once()
    await worker.run_once()

    assert _asked(storefront) == [[placed.number]]


async def test_an_old_order_is_asked_about_at_once_after_a_start(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await storefront.run(anna)
    storefront.pass_time(seconds=7200)
    _asked(storefront)

    await worker.run_once()
    await worker.run_once()
    assert _asked(storefront) == [[placed.number]]
    storefront.pass_time(seconds=361)
    await worker.run_once()

    assert _asked(storefront) == [[placed.number]]


async def test_an_order_that_was_hurried_is_asked_about_now(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    first = await storefront.run(anna)
    await storefront.run(anna)
    await worker.run_once()
    await storefront.shop.fulfilment.look_now(anna, first.order_id)

    await worker.run_once()

    assert _asked(storefront) == [[first.number]]


async def test_a_panel_that_fails_is_left_alone_longer_and_longer(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    await storefront.run(anna)
    storefront.pass_time(seconds=7200)
    _asked(storefront)
    storefront.panel.faults.add(kind="http_502_html", action="status", times=None)
    await worker.run_once()
    assert len(_asked(storefront)) == 1
    pauses = []

    for _ in range(8):
        pauses.append(0)
        while not _asked(storefront):
            storefront.pass_time(seconds=5)
            pauses[-1] += 5
            await worker.run_once()

    assert pauses == [5, 10, 20, 40, 80, 160, 300, 300]


async def test_the_wish_of_a_panel_to_be_left_alone_is_granted(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await storefront.run(anna)
    storefront.pass_time(seconds=7200)
    _asked(storefront)
    storefront.panel.faults.add(
        kind="body", action="status", status=429, body=b"", headers={"Retry-After": "120"}
    )
    await worker.run_once()
    _asked(storefront)
    storefront.pass_time(seconds=119)
    await worker.run_once()
    assert _asked(storefront) == []
    storefront.pass_time(seconds=1)

    await worker.run_once()

    assert _asked(storefront) == [[placed.number]]


async def _many(storefront: Storefront, anna: int, count: int) -> list[Placed]:
    placed = [await storefront.run(anna, quantity=100) for _ in range(count)]
    storefront.pass_time(seconds=7200)
    _asked(storefront)
    for one in placed:
        storefront.panel.set_order(one.number, status="Completed")
    return placed


async def _open(storefront: Storefront, placed: list[Placed]) -> list[str]:
    states = [(one, (await storefront.order(one.order_id)).state) for one in placed]
    return [one.number for one, state in states if state is OrderState.RUNNING]


async def test_one_order_that_spoils_its_batch_holds_nobody_up(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await _many(storefront, anna, 8)
    storefront.provider.spoilers = frozenset({placed[0].number})

    await worker.run_once()

    assert await _open(storefront, placed) == [placed[0].number]


async def test_several_that_spoil_hold_nobody_up_for_long(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await _many(storefront, anna, 8)
    spoilers = [placed[n].number for n in (0, 3, 4)]
    storefront.provider.spoilers = frozenset(spoilers)

    for _ in range(3):
        await worker.run_once()
        storefront.pass_time(seconds=61)

    assert await _open(storefront, placed) == spoilers


async def test_a_panel_that_answers_nothing_sensible_is_not_asked_about_each(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = await _many(storefront, anna, 8)
    storefront.panel.faults.add(kind="body", action="status", body=b'{"x": NaN', times=None)

    await worker.run_once()

    assert len(_asked(storefront)) <= 14
    assert len(await _open(storefront, placed)) == 8
    assert worker._looks.failures == 1


async def test_an_order_that_ended_is_looked_at_a_day_later(
    storefront: Storefront, anna: int, worker: TrackingWorker
) -> None:
    placed = (await _many(storefront, anna, 1))[0]
    await worker.run_once()
    assert (await storefront.order(placed.order_id)).state is OrderState.COMPLETED
    storefront.panel.set_order(placed.number, status="Canceled")
    storefront.pass_time(seconds=3601)
    await worker.run_once()
    assert (await storefront.order(placed.order_id)).state is OrderState.COMPLETED
    storefront.pass_time(seconds=DAY)

    await worker.run_once()

    assert (await storefront.order(placed.order_id)).state is OrderState.CANCELLED
