"""What a panel says of the charge, and of orders that have ended: only differences move (T16)."""

import json
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


async def test_partial_of_a_panel_that_never_lowers_its_charge_comes_out_the_same(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Partial", remains=400, charge=Decimal(2))

    assert await storefront.books() == PART


@pytest.mark.parametrize("charge", ["2.03", "1.5"])
async def test_charge_news_while_running_moves_the_cost(
    storefront: Storefront, placed: Placed, charge: str
) -> None:
    await _report(storefront, placed, status="In progress", remains=5, charge=Decimal(charge))

    books = await storefront.books()
    assert books == RUNS | {"wip:1": Decimal(charge), "float:1": -Decimal(charge)}
    assert await storefront.entries(placed.order_id) == ["hold", "cost", "recost:1"]
    await _report(storefront, placed, status="Completed", charge=Decimal(2))
    assert await storefront.books() == COMPLETED
    assert await storefront.entries(placed.order_id) == [
        *("hold", "cost", "recost:1", "recost:2", "final")
    ]


async def test_charge_news_after_the_end_moves_the_cost_of_goods(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Completed", charge=Decimal(2))
    await _report(storefront, placed, status="Completed", charge=Decimal("2.5"))

    assert await storefront.books() == COMPLETED | {
        "cogs:1": Decimal("2.5"),
        "float:1": Decimal("-2.5"),
    }


async def test_a_charge_far_above_the_list_takes_the_service_off_sale(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="In progress", remains=5, charge=Decimal("2.1"))

    async with storefront.database.reading() as tx:
        row = await tx.catalog.service(storefront.service().id)
    assert row is not None
    assert row.disabled_reason == "charge"
    assert await storefront.alerts() == ["charge-too-high"]
    assert (await storefront.order(placed.order_id)).price == usd("2.6")


async def test_a_charge_a_little_above_the_list_is_only_booked(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="In progress", remains=5, charge=Decimal("2.04"))

    assert await storefront.alerts() == []
    assert (await storefront.books())["wip:1"] == Decimal("2.04")


async def test_a_later_partial_gives_back_only_the_difference(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Completed", charge=Decimal(2))
    await _report(storefront, placed, status="Partial", remains=100)
    assert await _state(storefront, placed) == (OrderState.PARTIAL, "0.26")
    await _report(storefront, placed, status="Partial", remains=400)

    assert await _state(storefront, placed) == (OrderState.PARTIAL, "1.04")
    assert await storefront.books() == PART
    assert (await storefront.entries(placed.order_id))[-2:] == ["refund:260000", "refund:1040000"]


async def test_a_later_cancel_gives_back_the_rest(storefront: Storefront, placed: Placed) -> None:
    await _report(storefront, placed, status="Partial", remains=400)
    await _report(storefront, placed, status="Canceled", remains=1000)

    assert await _state(storefront, placed) == (OrderState.CANCELLED, "2.6")
    assert await storefront.books() == CANCELLED
    assert (await storefront.tell()).count("refunded") == 1


async def test_refunds_never_shrink_and_news_of_it_is_told_once(
    storefront: Storefront, placed: Placed
) -> None:
    await _report(storefront, placed, status="Partial", remains=400)
    for status in ("Completed", "In progress", "Completed"):
        await _report(storefront, placed, status=status, remains=10)

    order = await storefront.order(placed.order_id)
    assert (order.state, order.refunded) == (OrderState.PARTIAL, usd("1.04"))
    assert (await storefront.books())["wallet:1"] == Decimal("98.44")
    assert await storefront.alerts() == ["news-reversed"]


async def test_strange_texts_from_the_panel_do_no_harm(
    storefront: Storefront, placed: Placed
) -> None:
    entry = {"status": "bad\x00\ud800" + "x" * 99, "start_count": "9" * 25, "charge": "-3"}
    body = json.dumps({placed.number: entry})
    storefront.panel.faults.add(kind="body", action="status", body=body.encode())

    await storefront.look()

    order = await storefront.order(placed.order_id)
    assert (order.state, order.start_count) == (OrderState.RUNNING, None)
    assert await storefront.books() == RUNS
