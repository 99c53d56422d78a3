"""How orders end, to the last unit: T13 to T17, charge news, what comes back from the panel."""

from decimal import Decimal
from typing import Any

import pytest

from bot.domain.orders import OrderState
from tests.storefront import Placed, Storefront, usd

RUNS = {
    "wallet:1": Decimal("97.4"),
    "hold:1": Decimal("2.6"),
    "wip:1": Decimal(2),
    "float:1": Decimal(-2),
}
COMPLETED = {
    "wallet:1": Decimal("97.4"),
    "revenue": Decimal("2.6"),
    "cogs:1": Decimal(2),
    "float:1": Decimal(-2),
}
CANCELLED = {"wallet:1": Decimal(100)}
PART = {
    "wallet:1": Decimal("98.44"),
    "revenue": Decimal("1.56"),
    "cogs:1": Decimal("1.2"),
    "float:1": Decimal("-1.2"),
}
"""Of 1000, 400 were not delivered."""


@pytest.fixture
async def placed(storefront: Storefront, anna: int) -> Placed:
    """1000 for 2.60 that cost 2.00 and run."""
    return await storefront.run(anna)


async def _report(storefront: Storefront, placed: Placed, **report: Any) -> None:
    storefront.panel.set_order(placed.number, **report)
    await storefront.look(placed)


async def _state(storefront: Storefront, placed: Placed) -> tuple[OrderState, str]:
    order = await storefront.order(placed.order_id)
    return order.state, str(order.refunded.decimal("USD"))


@pytest.mark.parametrize("status", ["Completed", "Complete", "SUCCESS", "done"])
@pytest.mark.parametrize("remains", [0, 12, -3])
async def test_completed_takes_the_whole_price_whatever_remains(
    storefront: Storefront, placed: Placed, status: str, remains: int
) -> None:
    storefront.panel.show_instead(placed.number, status=status, remains=str(remains))

    await storefront.look()

    assert await _state(storefront, placed) == (OrderState.COMPLETED, "0")
    assert await storefront.books() == COMPLETED
    assert await storefront.entries(placed.order_id) == ["hold", "cost", "final"]
    assert (await storefront.tell())[0] == "completed"


async def test_partial_gives_back_the_share_and_the_panel_its_own(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Partial", remains=400)

    assert await _state(storefront, placed) == (OrderState.PARTIAL, "1.04")
    assert await storefront.books() == PART
    assert (await storefront.attempt(placed.order_id)).cost == usd("1.2")


async def test_what_goes_back_rounds_down(storefront: Storefront, placed: Placed) -> None:
    await _report(storefront, placed, status="Partial", remains=333, charge=Decimal("1.33401"))

    assert await _state(storefront, placed) == (OrderState.PARTIAL, "0.8658")
    books = await storefront.books()
    assert books["cogs:1"] == Decimal("1.33401")
    assert books["float:1"] == Decimal("-1.33401")


async def test_partial_with_nothing_left_is_completed(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Partial", remains=0)

    assert await _state(storefront, placed) == (OrderState.COMPLETED, "0")
    assert await storefront.books() == COMPLETED


async def test_partial_with_more_left_than_ordered_gives_exactly_the_price(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Partial", remains=5000, charge=Decimal(0))

    assert await _state(storefront, placed) == (OrderState.PARTIAL, "2.6")
    assert await storefront.books() == CANCELLED


@pytest.mark.parametrize("remains", [None, "", "Unknown", "12.5", [], "9" * 30])
async def test_partial_with_unknown_remains_waits_for_a_person(
    storefront: Storefront, placed: Placed, remains: object
) -> None:
    storefront.panel.set_order(placed.number, status="Partial", remains=0, charge=Decimal(2))
    storefront.panel.show_instead(placed.number, remains=remains)

    for _ in range(2):
        await storefront.look()

    order = await storefront.order(placed.order_id)
    assert (order.state, order.needs_person) == (OrderState.RUNNING, "remains-unknown")
    assert await storefront.books() == RUNS
    assert await storefront.alerts() == ["remains-unknown"]


async def test_a_partial_package_waits_for_a_person(storefront: Storefront, anna: int) -> None:
    package = await storefront.run(anna, service="Boost")

    await _report(storefront, package, status="Partial", remains=1, charge=Decimal("1.5"))

    assert (await storefront.order(package.order_id)).needs_person == "remains-unknown"


@pytest.mark.parametrize("status", ["Canceled", "Cancelled", "Refunded", "cancel"])
async def test_cancelled_gives_everything_back(
    storefront: Storefront, placed: Placed, status: str
) -> None:
    storefront.panel.set_order(placed.number, status="Canceled")
    storefront.panel.show_instead(placed.number, status=status)

    await storefront.look()

    assert await _state(storefront, placed) == (OrderState.CANCELLED, "2.6")
    assert await storefront.books() == CANCELLED


async def test_cancelled_by_the_panel_after_a_part_still_gives_everything_back(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Canceled", remains=400, charge=Decimal("1.2"))

    assert await _state(storefront, placed) == (OrderState.CANCELLED, "2.6")
    assert await storefront.books() == {
        "wallet:1": Decimal(100),
        "cogs:1": Decimal("1.2"),
        "float:1": Decimal("-1.2"),
    }


async def test_cancelled_at_the_customers_wish_pays_for_what_was_delivered(
    storefront: Storefront, anna: int, placed: Placed
) -> None:
    await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)
    await storefront.shop.fulfilment.carry_cancels(storefront.upstream)

    await _report(storefront, placed, status="Canceled", remains=400, charge=Decimal("1.2"))

    assert await _state(storefront, placed) == (OrderState.PARTIAL, "1.04")
    assert await storefront.books() == PART


@pytest.mark.parametrize("remains", [0, 1000, None])
async def test_cancelled_at_the_customers_wish_without_a_clear_part_gives_everything_back(
    storefront: Storefront, anna: int, placed: Placed, remains: int | None
) -> None:
    await storefront.shop.fulfilment.ask_cancel(anna, placed.order_id)
    storefront.panel.set_order(placed.number, status="Canceled")
    storefront.panel.show_instead(placed.number, remains=remains)

    await storefront.look()

    assert await _state(storefront, placed) == (OrderState.CANCELLED, "2.6")
    assert await storefront.books() == CANCELLED


@pytest.mark.parametrize("status", ["Fail", "Failed", "Error"])
async def test_failed_moves_no_money_and_is_told_once(
    storefront: Storefront, placed: Placed, status: str
) -> None:
    storefront.panel.set_order(placed.number, status="Fail", remains=1000, charge=Decimal(2))
    storefront.panel.show_instead(placed.number, status=status)

    for _ in range(3):
        await storefront.look()

    order = await storefront.order(placed.order_id)
    assert (order.state, order.needs_person) == (OrderState.RUNNING, "status-failed")
    assert await storefront.books() == RUNS
    assert await storefront.alerts() == ["status-failed"]


async def test_failed_that_cost_nothing_gives_everything_back(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Fail", charge=Decimal(0))

    assert await _state(storefront, placed) == (OrderState.CANCELLED, "2.6")
    assert await storefront.books() == CANCELLED


async def test_failed_and_restarted_needs_nobody_any_more(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Fail", charge=Decimal(2))
    await _report(storefront, placed, status="In progress", remains=10)

    assert (await storefront.order(placed.order_id)).needs_person is None


async def test_an_unknown_status_keeps_the_state_and_is_told_once(
    storefront: Storefront, placed: Placed
) -> None:
    storefront.panel.show_instead(placed.number, status="Levitating")

    for _ in range(2):
        await storefront.look()

    assert await _state(storefront, placed) == (OrderState.RUNNING, "0")
    assert await storefront.alerts() == ["status-unknown"]


async def test_the_same_end_reported_twice_moves_money_once(
    storefront: Storefront, placed: Placed
) -> None:
    for _ in range(3):
        await _report(storefront, placed, status="Partial", remains=400)

    assert await storefront.books() == PART
    assert await storefront.entries(placed.order_id) == ["hold", "cost", "final"]
