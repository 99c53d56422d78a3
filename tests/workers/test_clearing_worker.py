"""The worker that clears up lost answers: it rests when the panel does not answer."""

from collections.abc import Awaitable, Callable

import pytest

from bot.domain.orders import OrderState
from bot.loops import build_workers
from bot.workers.resolving import ClearingWorker
from tests.storefront import Storefront, settings_of

Opening = Callable[..., Awaitable[Storefront]]


async def test_it_clears_up_and_rests_after_a_failure(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    storefront = await opening(submission={"auto_resolve": True, "calibration_adds": 2})
    monkeypatch.setattr("bot.workers.resolving.monotonic", lambda: storefront.seconds + 1)
    settings = settings_of(storefront.panel)
    workers = build_workers(settings, storefront.shop, storefront.announcements)
    clearing = next(one for one in workers if isinstance(one, ClearingWorker))
    anna = await storefront.meet(with_money="100")
    await clearing.run_once()
    for _ in range(3):
        await storefront.run(anna)
        storefront.pass_time(seconds=61)
        await clearing.run_once()
    lost = await storefront.buy(anna)
    storefront.panel.faults.add(kind="reset_after", action="add")
    await storefront.send()
    storefront.pass_time(seconds=5)
    storefront.panel.faults.add(kind="http_500", action="status")

    await clearing.run_once()
    await clearing.run_once()
    assert (await storefront.order(lost)).state is OrderState.UNCLEAR
    storefront.pass_time(seconds=5)
    await clearing.run_once()

    assert (await storefront.order(lost)).state is OrderState.RUNNING
