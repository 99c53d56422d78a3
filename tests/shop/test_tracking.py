"""What a report brings: progress in one commit, nothing when nothing is new (money page 7)."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest
from sqlalchemy import event

from bot.domain.orders import OrderState
from bot.providers.base import ProviderFailure
from bot.shop.tracking import Followed
from tests.storefront import Storefront, usd


@contextmanager
def _writes(storefront: Storefront) -> Iterator[list[str]]:
    """The statements that change rows, and a COMMIT for each transaction that held one."""
    seen: list[str] = []
    dirty: list[bool] = []

    def note(_c: object, _k: object, statement: str, *_: object) -> None:
        if statement.split(maxsplit=1)[0] in ("INSERT", "UPDATE", "DELETE"):
            seen.append(statement)
            dirty.append(True)

    def commit(_connection: object) -> None:
        if dirty:
            seen.append("COMMIT")
            dirty.clear()

    engine = storefront.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    event.listen(engine, "commit", commit)
    yield seen
    event.remove(engine, "before_cursor_execute", note)
    event.remove(engine, "commit", commit)


async def test_progress_shows_and_moves_no_money(storefront: Storefront, anna: int) -> None:
    placed = await storefront.run(anna)
    before = await storefront.books()
    storefront.panel.set_order(
        placed.number, status="In progress", remains=400, start_count=77, charge=Decimal(2)
    )

    await storefront.look()

    card = await storefront.shop.orders.card(anna, placed.order_id)
    assert (card.state, card.remains, card.delivered, card.start_count) == (
        OrderState.RUNNING,
        400,
        600,
        77,
    )
    assert (await storefront.order(placed.order_id)).charge == usd("2")
    assert await storefront.books() == before


async def test_the_progress_of_a_batch_is_one_commit(storefront: Storefront, anna: int) -> None:
    placed = [await storefront.run(anna) for _ in range(5)]
    for one in placed:
        storefront.panel.set_order(one.number, status="In progress", remains=400)

    with _writes(storefront) as writes:
        await storefront.look()

    assert writes.count("COMMIT") == 1
    assert [s for s in storefront.panel.calls if s.action == "status"][-1].params["orders"]


async def test_a_look_that_brings_nothing_new_writes_nothing(
    storefront: Storefront, anna: int
) -> None:
    for _ in range(3):
        await storefront.run(anna)
    await storefront.look()

    with _writes(storefront) as writes:
        await storefront.look()

    assert writes == []


async def test_each_order_that_ends_commits_alone(storefront: Storefront, anna: int) -> None:
    placed = [await storefront.run(anna) for _ in range(4)]
    await storefront.look()
    for one in placed[:3]:
        storefront.panel.set_order(one.number, status="Completed")

    with _writes(storefront) as writes:
        await storefront.look()

    assert writes.count("COMMIT") == 4


async def test_a_batch_holds_a_hundred(storefront: Storefront, anna: int) -> None:
    batch = [Followed(n, str(n), storefront.clock()) for n in range(1, 102)]

    with pytest.raises(ValueError, match="100"):
        await storefront.shop.tracking.look(storefront.upstream, batch)
    await storefront.shop.tracking.look(storefront.upstream, batch[:100])

    assert len(storefront.panel.calls[-1].params["orders"].split(",")) == 100


async def test_a_failed_call_changes_nothing(storefront: Storefront, anna: int) -> None:
    placed = await storefront.run(anna)
    storefront.panel.set_order(placed.number, status="Completed")
    storefront.panel.faults.add(kind="http_500", action="status")

    with pytest.raises(ProviderFailure):
        await storefront.look()

    assert (await storefront.order(placed.order_id)).state is OrderState.RUNNING


async def test_an_id_that_is_missing_from_the_answer_says_nothing(
    storefront: Storefront, anna: int
) -> None:
    first, second = await storefront.run(anna), await storefront.run(anna)
    storefront.panel.set_order(first.number, status="Completed")
    body = b'{"%s": {"status": "Completed", "remains": "0", "charge": "2.00"}}'
    storefront.panel.faults.add(
        kind="body", action="status", body=body % first.number.encode(), times=1
    )

    await storefront.look()

    assert (await storefront.order(first.order_id)).state is OrderState.COMPLETED
    assert (await storefront.order(second.order_id)).state is OrderState.RUNNING


async def test_an_order_the_panel_does_not_know_is_told_after_a_day_of_it(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    del storefront.panel.book.orders[placed.number]

    for _ in range(3):
        await storefront.look()
        storefront.pass_time(seconds=10)
    assert await storefront.alerts() == []
    storefront.pass_time(seconds=86_400)
    for _ in range(2):
        await storefront.look()

    assert await storefront.alerts() == ["order-lost"]
    assert (await storefront.order(placed.order_id)).state is OrderState.RUNNING
    assert (await storefront.books())["hold:1"] == Decimal("2.6")


async def test_running_orders_are_found_oldest_first(storefront: Storefront, anna: int) -> None:
    placed = [await storefront.run(anna) for _ in range(3)]
    await storefront.buy(anna)

    found = await storefront.shop.tracking.running(storefront.upstream)

    assert [one.order_id for one in found] == [one.order_id for one in placed]
    assert {one.since for one in found} == {storefront.clock()}


async def test_finished_orders_are_found_by_when_they_ended(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look()
    ended = storefront.clock()
    storefront.pass_time(seconds=10)

    at_the_end = [(ended.replace(microsecond=0), storefront.clock())]
    before_it = [(ended.replace(year=2025), ended)]

    assert await storefront.shop.tracking.finished(storefront.upstream, at_the_end) == []
    found = await storefront.shop.tracking.finished(storefront.upstream, before_it)
    assert [one.order_id for one in found] == [placed.order_id]
