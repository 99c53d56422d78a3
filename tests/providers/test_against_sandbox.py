"""The client against the sandbox's panel, over real HTTP: both read the protocol page alike."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest

from bot.providers.base import Accepted, ErrorClass, Refused, Rejection, Report, Status
from bot.providers.doctor import examine
from bot.providers.smm_v2 import SmmV2Provider
from sandbox.panel.server import PanelSandbox
from tests.providers.provider_panels import client_of, soon
from tests.sandbox.panel.calling import KEY, HandClock, small_catalogue

WANTED = {"service": "1", "link": "https://example.org/post", "quantity": "1000"}


@pytest.fixture
async def sandbox() -> AsyncIterator[PanelSandbox]:
    sandbox = PanelSandbox(
        key=KEY, catalogue=small_catalogue(), balance=Decimal(10), clock=HandClock()
    )
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def provider(sandbox: PanelSandbox) -> AsyncIterator[SmmV2Provider]:
    async with client_of(sandbox.url, key=KEY) as provider:
        yield provider


async def test_an_order_is_placed_charged_and_reported(provider: SmmV2Provider) -> None:
    before = await provider.balance()

    placed = await provider.place(WANTED, deadline=soon())

    assert isinstance(placed, Accepted)
    after = await provider.balance()
    assert before.amount - after.amount == Decimal("2.00")
    report = (await provider.statuses([placed.order_id]))[placed.order_id]
    assert isinstance(report, Report)
    assert report.status in {Status.PENDING, Status.PROCESSING, Status.IN_PROGRESS}
    assert report.charge == Decimal(2)


async def test_an_order_too_dear_is_refused_for_now_and_one_too_small_for_good(
    provider: SmmV2Provider,
) -> None:
    dear = await provider.place(WANTED | {"quantity": "9000"}, deadline=soon())
    small = await provider.place(WANTED | {"quantity": "1"}, deadline=soon())

    assert isinstance(dear, Refused)
    assert (dear.error, dear.for_good) == (ErrorClass.FUNDS, False)
    assert isinstance(small, Refused)
    assert (small.error, small.for_good) == (ErrorClass.QUANTITY, True)
    assert (await provider.balance()).amount == Decimal(10)


async def test_orders_the_panel_does_not_have_are_rejected_one_by_one(
    provider: SmmV2Provider,
) -> None:
    placed = await provider.place(WANTED, deadline=soon())
    assert isinstance(placed, Accepted)

    reports = await provider.statuses([placed.order_id, "999999999"])
    cancels = await provider.cancel([placed.order_id, "999999999"])

    assert isinstance(reports[placed.order_id], Report)
    assert isinstance(reports["999999999"], Rejection)
    assert cancels[placed.order_id] is True
    assert isinstance(cancels["999999999"], Rejection)


async def test_the_doctor_finds_the_panel_healthy(provider: SmmV2Provider) -> None:
    findings = await examine(provider)

    assert [(finding.name, finding.ok) for finding in findings] == [
        ("balance", True),
        ("services", True),
        ("status", True),
    ]
