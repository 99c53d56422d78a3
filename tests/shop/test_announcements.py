"""Telling what is owed: once, in order, the newest only, and never lost (money page 9.2)."""

import asyncio

from bot.shop.notifier import Dead, Later, Unreachable
from db.models.outbox import NoticeState
from tests.storefront import ANNA, OWNER, Placed, Storefront

WEEK = 7 * 86_400


async def _completed(storefront: Storefront, anna: int) -> Placed:
    placed = await storefront.run(anna)
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look()
    return placed


async def test_of_several_news_about_an_order_only_the_newest_is_told(
    storefront: Storefront, anna: int
) -> None:
    await _completed(storefront, anna)

    assert await storefront.tell() == ["completed", "completed"]
    kinds = [one.kind for one in storefront.notifier.told]
    assert kinds == ["order", "card"]
    assert await storefront.tell() == []


async def test_news_of_different_orders_are_all_told(storefront: Storefront, anna: int) -> None:
    first, second = await storefront.run(anna), await storefront.run(anna)

    await storefront.tell()

    told = [one.order_id for one in storefront.notifier.told if one.kind == "order"]
    assert told == [first.order_id, second.order_id]


async def test_what_was_told_is_not_made_old(storefront: Storefront, anna: int) -> None:
    placed = await storefront.run(anna)
    assert (await storefront.tell())[0] == "placed"
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look()

    assert (await storefront.tell())[0] == "completed"


async def test_a_new_card_is_remembered(storefront: Storefront, anna: int) -> None:
    placed = await storefront.run(anna)

    await storefront.tell()

    assert (await storefront.order(placed.order_id)).card_message_id == 2


async def test_who_cannot_be_reached_hears_it_after_coming_back(
    storefront: Storefront, anna: int
) -> None:
    await _completed(storefront, anna)
    storefront.notifier.answers = [Unreachable()]
    assert await storefront.tell() == ["completed"]
    storefront.pass_time(seconds=WEEK)
    assert await storefront.tell() == []
    await storefront.announcements.forget_old()

    rings = storefront.database.bells["outbox"].rings
    await storefront.meet()

    assert storefront.database.bells["outbox"].rings == rings + 1
    assert await storefront.tell() == ["completed", "completed"]


async def test_news_to_others_goes_on_while_one_cannot_be_reached(
    storefront: Storefront, anna: int
) -> None:
    friend = await storefront.meet(1002, with_money="10")
    await storefront.run(anna)
    await storefront.run(friend)
    storefront.notifier.answers = [Unreachable()]

    await storefront.tell()

    assert {one.chat_id for one in storefront.notifier.told} == {ANNA, 1002}


async def test_later_waits_and_keeps_the_order_of_a_chat(storefront: Storefront, anna: int) -> None:
    first, second = await storefront.run(anna), await storefront.run(anna)
    storefront.notifier.answers = [Later(30, counts=False)]

    await storefront.announcements.deliver_due()

    assert len(storefront.notifier.told) == 1
    notice = (await storefront.notices())[0]
    assert (notice.tries, notice.not_before.timestamp()) == (
        0,
        storefront.clock().timestamp() + 30,
    )
    storefront.pass_time(seconds=30)
    await storefront.tell()
    told = [one.order_id for one in storefront.notifier.told if one.kind == "order"]
    assert set(told[1:]) == {first.order_id, second.order_id}


async def test_what_fails_too_often_is_buried_and_the_owner_told(
    storefront: Storefront, anna: int
) -> None:
    await storefront.run(anna)
    storefront.notifier.answers = [Later(1, counts=True)] * 51

    for _ in range(51):
        await storefront.announcements.deliver_due()
        storefront.pass_time(seconds=1)

    assert await storefront.alerts() == ["dead-notice"]
    assert "dead" in {notice.state.value for notice in await storefront.notices()}


async def test_dead_news_is_buried_and_the_owner_told(storefront: Storefront, anna: int) -> None:
    await storefront.run(anna)
    storefront.notifier.answers = [Dead("chat not found")]

    told = await storefront.tell()

    assert told == ["placed", "running", "dead-notice"]
    assert storefront.notifier.told[-1].chat_id == OWNER
    assert storefront.notifier.told[-1].facts["reason"] == "chat not found"


async def test_a_dead_alert_raises_no_alert(storefront: Storefront) -> None:
    await storefront.shop.staff.report_bug("here")
    storefront.notifier.answers = [Dead("odd")]

    assert await storefront.tell() == ["bug"]
    assert await storefront.tell() == []


async def test_the_same_alert_is_owed_once(storefront: Storefront) -> None:
    for _ in range(3):
        await storefront.shop.staff.report_bug("here")

    assert await storefront.tell() == ["bug"]


async def test_old_news_is_forgotten_and_what_waits_is_not(
    storefront: Storefront, anna: int
) -> None:
    await storefront.run(anna)
    await storefront.tell()
    await storefront.run(anna)
    storefront.pass_time(seconds=WEEK + 1)

    await storefront.announcements.forget_old()

    assert {notice.state.value for notice in await storefront.notices()} == {"waiting"}


async def test_money_news_names_the_balance(storefront: Storefront, anna: int) -> None:
    async with storefront.database.transaction() as tx:
        await storefront.shop.news.money(
            tx,
            chat_id=ANNA,
            kind="adjust",
            amount=storefront.service().price,
            key="once",
            at=storefront.clock(),
        )

    await storefront.tell()

    facts = storefront.notifier.told[0].facts
    assert str(facts["balance"]) == "Money(units=100000000)"


async def test_a_chat_that_makes_us_wait_holds_up_nobody_else(
    storefront: Storefront, anna: int
) -> None:
    friend = await storefront.meet(1002, with_money="10")
    await storefront.run(anna)
    gate = storefront.notifier.slow[ANNA] = asyncio.Event()

    async with asyncio.TaskGroup() as group:
        first = group.create_task(storefront.announcements.deliver_due())
        await asyncio.sleep(0.05)
        await storefront.run(friend)
        while await storefront.announcements.deliver_due():
            pass
        told = [one.chat_id for one in storefront.notifier.told]
        gate.set()

    assert set(told) == {1002}
    assert first.result() > 0
    await storefront.tell()
    assert {one.chat_id for one in storefront.notifier.told} == {ANNA, 1002}
    assert all(notice.state is not NoticeState.WAITING for notice in await storefront.notices())
