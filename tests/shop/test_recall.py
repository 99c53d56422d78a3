"""Taking back what was sent: within two days, one at a time, whatever Telegram still deletes."""

import pytest

from bot.domain.broadcasts import (
    BroadcastState,
    BroadcastUnderWay,
    RecipientState,
    TooLateToDelete,
)
from bot.shop.broadcast_card import Counts
from bot.shop.notifier import Dead, Later, Sent
from bot.shop.recall import Recall
from db.database import Database
from tests.recording_copier import Megaphone

HOUR = 3600
DELETING, DELETED = BroadcastState.DELETING, BroadcastState.DELETED


@pytest.fixture
def megaphone(database: Database) -> Megaphone:
    return Megaphone(database)


@pytest.fixture
def recall(megaphone: Megaphone) -> Recall:
    return Recall(megaphone.database, megaphone.copier, megaphone.clock, batch_size=5)


async def sent(megaphone: Megaphone, people: int = 12) -> int:
    """The number of a broadcast that has gone out to so many."""
    await megaphone.gather_people(people)
    card = await megaphone.start()
    await megaphone.send_all()
    return card.id


async def finish(recall: Recall) -> None:
    while await recall.take_back_batch():
        pass


async def test_what_was_sent_is_deleted_and_what_cannot_be_is_counted(
    megaphone: Megaphone, recall: Recall
) -> None:
    number = await sent(megaphone)
    megaphone.clock.move(seconds=47 * HOUR)
    megaphone.copier.answers = {4: Dead("message can't be deleted"), 7: Later(30)}

    assert (await megaphone.broadcasts.take_back(number)).state is DELETING
    assert (await megaphone.broadcasts.take_back(number)).state is DELETING
    await finish(recall)
    assert len(megaphone.copier.taken_back) == 10
    megaphone.copier.answers = {7: Sent()}
    megaphone.clock.move(seconds=31)
    await finish(recall)

    card = await megaphone.broadcasts.card(number)
    assert (card.state, card.counts) == (DELETED, Counts(deleted=11, kept=1))
    assert (7, 10_007) in megaphone.copier.taken_back
    assert len(megaphone.copier.taken_back) == 13
    assert (await megaphone.broadcasts.take_back(number)).state is DELETED


async def test_after_two_days_it_is_too_late(megaphone: Megaphone, recall: Recall) -> None:
    number = await sent(megaphone)
    megaphone.clock.move(seconds=48 * HOUR + 1)

    with pytest.raises(TooLateToDelete):
        await megaphone.broadcasts.take_back(number)

    await finish(recall)
    assert megaphone.copier.taken_back == []


async def test_it_ends_when_the_two_days_end(megaphone: Megaphone, recall: Recall) -> None:
    number = await sent(megaphone)
    megaphone.clock.move(seconds=48 * HOUR - 1)
    await megaphone.broadcasts.take_back(number)
    await recall.take_back_batch()
    megaphone.clock.move(seconds=2)

    await finish(recall)

    card = await megaphone.broadcasts.card(number)
    assert (card.state, card.counts) == (DELETED, Counts(sent=7, deleted=5))


async def test_nothing_else_goes_out_meanwhile(megaphone: Megaphone, recall: Recall) -> None:
    first = await sent(megaphone)
    second = await megaphone.start()
    with pytest.raises(BroadcastUnderWay):
        await megaphone.broadcasts.take_back(first)
    await megaphone.broadcasts.stop(second.id)
    await megaphone.broadcasts.take_back(first)
    third = await megaphone.draft()
    with pytest.raises(BroadcastUnderWay):
        await megaphone.broadcasts.start(third.id, seal=third.seal, progress_message_id=None)

    await megaphone.mailing.report()
    await finish(recall)
    await megaphone.mailing.report()

    told = [(card.id, card.state) for card, _, _ in megaphone.copier.told]
    assert told == [(first, DELETING), (first, DELETED)]


async def test_a_copy_that_was_in_the_air_at_the_stop_is_taken_back_too(
    megaphone: Megaphone, recall: Recall
) -> None:
    await megaphone.gather_people(3)
    card = await megaphone.start()
    async with megaphone.database.transaction() as tx:
        flying = await tx.broadcasts.claim(card.id, limit=3, at=megaphone.clock())
    await megaphone.broadcasts.stop(card.id)
    await megaphone.broadcasts.take_back(card.id)

    await finish(recall)
    assert (await megaphone.broadcasts.card(card.id)).state is DELETING
    landed = [
        {"id": row_id, "state": RecipientState.SENT, "message_id": 7, "done_at": megaphone.clock()}
        for row_id, _ in flying
    ]
    async with megaphone.database.transaction() as tx:
        await tx.broadcasts.record(landed)
    await finish(recall)

    ended = await megaphone.broadcasts.card(card.id)
    assert (ended.state, ended.counts) == (DELETED, Counts(deleted=3))
