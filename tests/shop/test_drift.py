"""What the panel's balance says beside the books, who hears of it, and what one tap books."""

from collections.abc import Awaitable, Callable
from decimal import Decimal

import pytest

from bot.domain.errors import NothingToChange, NotPossibleNow
from tests.storefront import OWNER, Storefront

Opening = Callable[..., Awaitable[Storefront]]


async def _order(storefront: Storefront, customer_id: int) -> None:
    """One that is answered, with a reading after it."""
    await storefront.run(customer_id)
    storefront.pass_time(seconds=61)
    await storefront.shop.drift.watch()


async def _reading(storefront: Storefront) -> int:
    async with storefront.database.reading() as tx:
        row = await tx.readings.last(storefront.upstream.id)
    assert row is not None
    return row.id


async def test_the_first_reading_of_a_provider_is_booked_as_topped_up_once(
    storefront: Storefront, anna: int
) -> None:
    await storefront.run(anna)

    await storefront.shop.drift.watch()
    await storefront.shop.drift.watch()

    assert await storefront.books() == {
        "wallet:1": Decimal("97.4"),
        "hold:1": Decimal("2.6"),
        "wip:1": Decimal(2),
        "float:1": Decimal(498),
        "owner": Decimal(500),
    }
    assert await storefront.alerts() == []


async def test_a_balance_that_moves_with_the_books_says_nothing(
    storefront: Storefront, anna: int
) -> None:
    for _ in range(3):
        await _order(storefront, anna)

    assert (await storefront.books())["float:1"] == storefront.panel.balance
    assert await storefront.alerts() == []


async def test_what_the_owner_paid_in_is_booked_with_one_tap(
    storefront: Storefront, anna: int
) -> None:
    await _order(storefront, anna)
    storefront.panel.balance += 50
    await _order(storefront, anna)
    await storefront.shop.drift.watch()
    assert await storefront.alerts() == ["float-rose"]
    reading = (await storefront.alert_facts("float-rose"))["reading"]

    await storefront.shop.drift.pay_in(OWNER, reading)

    assert (await storefront.books())["float:1"] == storefront.panel.balance
    assert (await storefront.books())["owner"] == 550
    with pytest.raises(NothingToChange):
        await storefront.shop.drift.pay_in(OWNER, reading)
    await _order(storefront, anna)
    assert await storefront.alerts() == ["float-rose"]


async def test_what_is_gone_beside_the_books_is_announced_and_can_be_accepted(
    storefront: Storefront, anna: int
) -> None:
    await _order(storefront, anna)
    storefront.panel.balance -= 3
    await _order(storefront, anna)
    facts = await storefront.alert_facts("float-fell")
    assert (facts["amount"]["units"], facts["candidates"]) == (3_000_000, "none")

    reading = await _reading(storefront)
    with pytest.raises(NotPossibleNow):
        await storefront.shop.drift.pay_in(OWNER, reading)
    asked = await storefront.shop.staff.ask_float(OWNER, reading_id=reading, reason="stolen there")
    await storefront.shop.staff.confirm(OWNER, asked.nonce)

    books = await storefront.books()
    assert books["float:1"] == storefront.panel.balance
    assert books["loss:1"] == 3
    assert await storefront.alerts() == ["float-fell"]


async def test_a_second_delivery_is_announced_with_the_order_it_may_be(opening: Opening) -> None:
    storefront = await opening()
    anna = await storefront.meet(with_money="100")
    await _order(storefront, anna)
    order_id = await storefront.buy(anna)
    storefront.panel.faults.add(kind="reset_after", action="add")
    await storefront.send()
    async with storefront.database.transaction() as tx:
        order = await tx.orders.get(order_id)
        assert order is not None
        await storefront.shop.resolution.not_placed(tx, order, again=True, actor="staff:1")
    await storefront.send()
    storefront.pass_time(seconds=61)

    await storefront.shop.drift.watch()

    facts = await storefront.alert_facts("float-fell")
    assert facts["amount"]["units"] == 2_000_000
    assert facts["candidates"] == f"#{order_id}"


async def test_an_order_that_is_still_undecided_explains_its_cost(
    storefront: Storefront, anna: int
) -> None:
    await _order(storefront, anna)
    await storefront.buy(anna)
    storefront.panel.faults.add(kind="reset_after", action="add")
    await storefront.send()
    storefront.pass_time(seconds=241)

    await _order(storefront, anna)

    assert await storefront.alerts() == []


async def test_a_reading_that_is_not_there_books_nothing(storefront: Storefront) -> None:
    with pytest.raises(NotPossibleNow):
        await storefront.shop.drift.pay_in(OWNER, 7)
    with pytest.raises(NotPossibleNow):
        await storefront.shop.staff.ask_float(OWNER, reading_id=7, reason="who knows")
