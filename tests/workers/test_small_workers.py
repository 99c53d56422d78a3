"""The workers that only pass work on: what a round does, and whether there may be more."""

from decimal import Decimal

import pytest

from bot.domain.orders import OrderState
from bot.loops import build_workers
from bot.payments.base import STARS
from bot.workers.announcing import AnnouncingWorker
from bot.workers.auditing import AuditingWorker
from bot.workers.resolving import ResolvingWorker
from bot.workers.runner import Worker
from bot.workers.sending import SendingWorker
from bot.workers.settling import SettlingWorker
from bot.workers.syncing import SyncingWorker
from tests.storefront import Storefront, settings_of, usd


@pytest.fixture
def workers(storefront: Storefront) -> list[Worker]:
    """All loops of the shop, as it builds them."""
    settings = settings_of(storefront.panel)
    return build_workers(settings, storefront.shop, storefront.announcements)


def _only(workers: list[Worker], kind: type[Worker]) -> Worker:
    return next(worker for worker in workers if isinstance(worker, kind))


def test_the_one_that_recovers_from_a_crash_comes_first(workers: list[Worker]) -> None:
    assert isinstance(workers[0], ResolvingWorker)
    assert [worker.name for worker in workers if isinstance(worker, SendingWorker)] == [
        f"sending main/{slot}" for slot in range(4)
    ]
    assert len({worker.name for worker in workers}) == len(workers)


async def test_sending_places_one_order_a_round(
    storefront: Storefront, anna: int, workers: list[Worker]
) -> None:
    sending = _only(workers, SendingWorker)
    for _ in range(2):
        await storefront.buy(anna)

    assert [await sending.run_once() for _ in range(3)] == [True, True, False]
    assert len(storefront.panel.journal) == 2


async def test_resolving_sets_aside_gives_up_and_drops_what_waited_too_long(
    storefront: Storefront, anna: int, workers: list[Worker]
) -> None:
    resolving = _only(workers, ResolvingWorker)
    lost = await storefront.buy(anna)

    async def die() -> None:
        raise KeyboardInterrupt

    storefront.provider.meanwhile = die
    with pytest.raises(KeyboardInterrupt):
        await storefront.send()
    waiting = await storefront.buy(anna)

    await resolving.run_once()
    assert (await storefront.order(lost)).state is OrderState.SENDING
    storefront.pass_time(seconds=90)
    await resolving.run_once()
    assert (await storefront.order(lost)).state is OrderState.UNCLEAR
    storefront.pass_time(seconds=86_401)
    await resolving.run_once()

    assert (await storefront.order(lost)).state is OrderState.RELEASED
    assert (await storefront.order(waiting)).state is OrderState.REFUSED
    assert await storefront.books() == {"wallet:1": Decimal(100)}


async def test_announcing_goes_on_until_nothing_is_due(
    storefront: Storefront, anna: int, workers: list[Worker]
) -> None:
    announcing = _only(workers, AnnouncingWorker)
    await storefront.run(anna)

    assert [await announcing.run_once(), await announcing.run_once()] == [True, False]
    assert storefront.notifier.names() == ["placed", "running"]


async def test_syncing_waits_for_its_time_or_for_staff(
    storefront: Storefront, workers: list[Worker], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.workers.syncing.monotonic", lambda: storefront.seconds + 1)
    syncing = _only(workers, SyncingWorker)

    def lists() -> int:
        return [call.action for call in storefront.panel.calls].count("services")

    before = lists()
    await syncing.run_once()
    await syncing.run_once()
    assert lists() == before + 1
    storefront.pass_time(seconds=600)
    await syncing.run_once()
    assert lists() == before + 2
    storefront.shop.intake.request(9001)
    await syncing.run_once()

    assert lists() == before + 3
    assert await storefront.alerts() == ["synced"]


async def test_a_sync_that_fails_is_tried_at_the_next_turn(
    storefront: Storefront, workers: list[Worker]
) -> None:
    storefront.panel.faults.add(kind="http_500", action="services")

    assert not await _only(workers, SyncingWorker).run_once()

    assert await storefront.alerts() == ["sync-failed"]


async def test_settling_closes_what_was_never_paid(
    storefront: Storefront, anna: int, workers: list[Worker]
) -> None:
    topup = await storefront.shop.till.topups.open(anna, STARS, usd("1"))
    storefront.pass_time(seconds=86_401)

    await _only(workers, SettlingWorker).run_once()

    async with storefront.database.reading() as tx:
        row = await tx.payments.by_payload(topup.payload)
    assert row is not None
    assert row.state == "expired"


async def test_auditing_says_nothing_of_books_that_are_right(
    storefront: Storefront, anna: int, workers: list[Worker]
) -> None:
    await storefront.run(anna)

    assert not await _only(workers, AuditingWorker).run_once()

    assert await storefront.alerts() == []
