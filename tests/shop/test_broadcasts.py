"""Making a broadcast and steering it: whom it reaches, one start, one at a time."""

import asyncio

import pytest

from bot.domain.broadcasts import (
    Audience,
    AudienceEmpty,
    BroadcastNotFound,
    BroadcastNotOpen,
    BroadcastState,
    BroadcastUnderWay,
    ButtonsNotUnderstood,
    CopyUnanswered,
    LinkButton,
    MessageNotCopied,
    RecipientState,
    TooManyButtons,
    as_lines,
    read_buttons,
)
from bot.domain.errors import ShopError
from bot.domain.orders import OrderState
from bot.domain.refusals import LinkHasLogin, LinkNotHttp
from bot.shop.broadcast_card import BroadcastCard
from bot.shop.copier import Copied, Spoiled
from bot.shop.notifier import Dead, Later
from db.database import Database
from db.models.broadcast import Broadcast
from tests.recording_copier import OLGA, Megaphone
from tests.sandbox.panel.calling import HandClock
from tests.storefront import Storefront

RUNNING, PAUSED = BroadcastState.RUNNING, BroadcastState.PAUSED


@pytest.fixture
def megaphone(database: Database) -> Megaphone:
    return Megaphone(database)


async def test_an_audience_is_narrowed_by_language_and_by_when_people_were_here(
    megaphone: Megaphone,
) -> None:
    await megaphone.gather_people(3)
    await megaphone.gather_people(2, first=11, language="ar")
    await megaphone.customers.mark_unreachable(1)
    megaphone.clock.move(seconds=8 * 24 * 3600)
    await megaphone.gather_people(1, first=21, language="ar")
    async with megaphone.database.transaction() as tx:
        customer = await tx.customers.by_telegram_id(2)
        assert customer is not None
        await tx.customers.change(customer.id, last_seen_at=megaphone.clock())
    card = await megaphone.draft()

    async def reach(
        language: str | None = None, seen_days: int | None = None, *, bought: bool | None = None
    ) -> int:
        audience = Audience(language, seen_days, bought)
        return (await megaphone.broadcasts.set_audience(card.id, audience)).reach

    assert (card.reach, card.languages) == (5, ("ar", "en"))
    assert await reach(language="ar") == 3
    assert await reach(language="en") == 2
    assert await reach(seen_days=7) == 2
    assert await reach(seen_days=30) == 5
    assert await reach(language="ar", seen_days=7) == 1
    assert await reach(bought=True) == 0
    assert await reach(bought=False) == 5


async def test_who_got_all_their_money_back_has_not_bought(storefront: Storefront) -> None:
    anna = await storefront.meet(with_money="100")
    bert = await storefront.meet(1002, with_money="100")
    await storefront.meet(1003)
    await storefront.buy(anna)
    await storefront.send()
    back = await storefront.run(bert)
    storefront.panel.set_order(back.number, status="Canceled")
    await storefront.look(back)

    async def chats(audience: Audience) -> list[int]:
        async with storefront.database.transaction() as tx:
            row = broadcast_row()
            await tx.broadcasts.add(row)
            await tx.broadcasts.fill(row.id, audience, at=storefront.clock())
            claimed = await tx.broadcasts.claim(row.id, limit=10, at=storefront.clock())
            return [chat_id for _, chat_id in claimed]

    assert (await storefront.order(back.order_id)).state is OrderState.CANCELLED
    assert await chats(Audience(bought=True)) == [1001]
    assert await chats(Audience(bought=False)) == [1002, 1003]
    assert await chats(Audience()) == [1001, 1002, 1003]


def broadcast_row() -> Broadcast:
    return Broadcast(
        actor_id=OLGA,
        from_chat_id=OLGA,
        message_id=1,
        audience={},
        state=BroadcastState.DRAFT,
        total=0,
        created_at=HandClock()(),
    )


async def test_presses_side_by_side_start_it_once(megaphone: Megaphone) -> None:
    await megaphone.gather_people(7)
    card = await megaphone.draft()

    started = await asyncio.gather(
        *(
            megaphone.broadcasts.start(card.id, seal=card.seal, progress_message_id=number)
            for number in range(5)
        )
    )

    assert {one.state for one in started} == {RUNNING}
    assert await megaphone.states(card.id) == {RecipientState.WAITING: 7}


async def test_of_two_started_side_by_side_one_goes_out(megaphone: Megaphone) -> None:
    await megaphone.gather_people(3)
    drafts = [await megaphone.draft(actor=actor) for actor in (OLGA, 9002, 9003)]

    ended = await asyncio.gather(
        *(
            megaphone.broadcasts.start(one.id, seal=one.seal, progress_message_id=None)
            for one in drafts
        ),
        return_exceptions=True,
    )

    under_way = [one for one in ended if isinstance(one, BroadcastUnderWay)]
    (begun,) = [one for one in ended if isinstance(one, BroadcastCard)]
    assert [one.number for one in under_way] == [f"#{begun.id}"] * 2
    states = [card.state for card in await megaphone.broadcasts.recent()]
    assert sorted(states) == [BroadcastState.DRAFT, BroadcastState.DRAFT, RUNNING]


async def test_a_paused_one_keeps_others_from_starting(megaphone: Megaphone) -> None:
    await megaphone.gather_people(3)
    first = await megaphone.start()
    await megaphone.broadcasts.pause(first.id)
    second = await megaphone.draft()

    with pytest.raises(BroadcastUnderWay):
        await megaphone.broadcasts.start(second.id, seal=second.seal, progress_message_id=None)
    await megaphone.broadcasts.stop(first.id)

    started = await megaphone.broadcasts.start(
        second.id, seal=second.seal, progress_message_id=None
    )
    assert started.state is RUNNING


async def test_only_what_was_shown_is_started(megaphone: Megaphone) -> None:
    await megaphone.gather_people(3)
    card = await megaphone.draft()
    await megaphone.broadcasts.set_audience(card.id, Audience(bought=False))
    with pytest.raises(BroadcastNotOpen):
        await megaphone.broadcasts.start(card.id, seal=card.seal, progress_message_id=None)
    with pytest.raises(BroadcastNotFound):
        await megaphone.broadcasts.start(99, seal=card.seal, progress_message_id=None)

    nobody = await megaphone.broadcasts.set_audience(card.id, Audience(language="ru"))
    with pytest.raises(AudienceEmpty):
        await megaphone.broadcasts.start(card.id, seal=nobody.seal, progress_message_id=None)

    assert (await megaphone.broadcasts.card(card.id)).is_draft
    assert await megaphone.states(card.id) == {}


async def test_a_newer_draft_drops_the_older(megaphone: Megaphone) -> None:
    await megaphone.gather_people(1)
    older = await megaphone.draft()
    newer = await megaphone.draft()

    for late in (
        megaphone.broadcasts.set_audience(older.id, Audience()),
        megaphone.broadcasts.set_buttons(older.id, ()),
        megaphone.broadcasts.start(older.id, seal=older.seal, progress_message_id=None),
    ):
        with pytest.raises(BroadcastNotOpen):
            await late
    assert [card.id for card in await megaphone.broadcasts.recent()] == [newer.id]


async def test_moves_that_are_not_possible_change_nothing(megaphone: Megaphone) -> None:
    await megaphone.gather_people(1)
    card = await megaphone.draft()
    does = megaphone.broadcasts

    for act in (does.pause, does.resume, does.stop):
        assert (await act(card.id)).is_draft
    await does.start(card.id, seal=card.seal, progress_message_id=None)
    assert (await does.drop(card.id)).state is RUNNING
    assert (await does.pause(card.id)).state is PAUSED
    assert (await does.pause(card.id)).state is PAUSED
    assert (await does.stop(card.id)).state is BroadcastState.STOPPED
    assert (await does.resume(card.id)).state is BroadcastState.STOPPED


@pytest.mark.parametrize("backend", ["sqlite"])
@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Spoiled("message can't be copied"), MessageNotCopied),
        (Dead("Bad Request: whatever"), MessageNotCopied),
        (Later(5), CopyUnanswered),
        (Later(600, counts=False), CopyUnanswered),
    ],
)
async def test_what_telegram_does_not_copy_to_its_maker_is_no_broadcast(
    megaphone: Megaphone, answer: Copied, error: type[ShopError]
) -> None:
    card = await megaphone.draft()
    megaphone.copier.trial_answer = answer

    with pytest.raises(error):
        await megaphone.draft()
    with pytest.raises(error):
        await megaphone.broadcasts.set_buttons(card.id, read_buttons("A | example.com"))
    with pytest.raises(error):
        await megaphone.broadcasts.test(OLGA, card.id)

    (kept,) = await megaphone.broadcasts.recent()
    assert (kept.id, kept.original.buttons) == (card.id, ())


def test_buttons_are_read_line_by_line_and_written_back_the_same() -> None:
    rows = read_buttons(" Shop now | example.com/a \n\nYes | no | https://t.me/dukkan")

    assert rows == (
        (LinkButton("Shop now", "https://example.com/a"),),
        (LinkButton("Yes | no", "https://t.me/dukkan"),),
    )
    assert read_buttons(as_lines(rows)) == rows


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("Shop", ButtonsNotUnderstood),
        ("| https://example.com", ButtonsNotUnderstood),
        ("Shop |", ButtonsNotUnderstood),
        ("Shop | javascript:alert(1)", LinkNotHttp),
        ("Shop | https://me@example.com", LinkHasLogin),
        ("A | example.com\n" * 21, TooManyButtons),
    ],
)
def test_what_is_no_button_is_refused(text: str, error: type[ShopError]) -> None:
    with pytest.raises(error):
        read_buttons(text)
