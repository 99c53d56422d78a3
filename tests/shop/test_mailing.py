"""Sending a broadcast: everybody once, whatever is killed, blocked, refused or out of reach."""

import asyncio
from collections import Counter
from decimal import Decimal

import pytest

from bot.domain.broadcasts import BroadcastState, RecipientState
from bot.shop.broadcast_card import Counts
from bot.shop.copier import Speed, Spoiled
from bot.shop.mailing import NETWORK
from bot.shop.notifier import Dead, Later, Sent, Unreachable
from db.database import Database
from tests.recording_copier import Megaphone

FINISHED, PAUSED, RUNNING = (
    BroadcastState.FINISHED,
    BroadcastState.PAUSED,
    BroadcastState.RUNNING,
)


@pytest.fixture
def megaphone(database: Database) -> Megaphone:
    return Megaphone(database)


async def test_lanes_and_processes_side_by_side_send_everybody_once(megaphone: Megaphone) -> None:
    await megaphone.gather_people(60)
    megaphone.copier.answers = {7: Unreachable(), 8: Dead("no voice messages"), 9: Later(5)}
    card = await megaphone.start()
    lanes = [megaphone.process(batch_size=4) for _ in range(3)] + [megaphone.mailing] * 3

    await asyncio.gather(*(megaphone.send_all(lane) for lane in lanes))
    await megaphone.send_all()

    assert sorted(megaphone.copier.copies) == list(range(1, 61))
    done = await megaphone.broadcasts.card(card.id)
    assert done.counts == Counts(sent=57, blocked=1, failed=1, unknown=1)
    assert (done.state, done.finished_at) == (FINISHED, megaphone.clock())
    assert (await megaphone.draft()).reach == 59


async def test_a_copy_is_written_down_as_being_sent_before_it_is(megaphone: Megaphone) -> None:
    await megaphone.gather_people(7)
    card = await megaphone.start()
    megaphone.copier.gate = asyncio.Event()
    begun = asyncio.Event()
    megaphone.copier.meanwhile = lambda _: begun.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(megaphone.mailing.send_batch())
        await begun.wait()
        before = await megaphone.states(card.id)
        megaphone.copier.gate.set()

    assert before == {RecipientState.SENDING: 5, RecipientState.WAITING: 2}
    assert await megaphone.states(card.id) == {RecipientState.SENT: 5, RecipientState.WAITING: 2}


async def test_what_a_kill_left_in_the_air_is_unknown_and_not_sent_again(
    megaphone: Megaphone,
) -> None:
    await megaphone.gather_people(8)
    card = await megaphone.start()
    async with megaphone.database.transaction() as tx:
        await tx.broadcasts.claim(card.id, limit=3, at=megaphone.clock())

    next_run = megaphone.process()
    await next_run.recover()
    await megaphone.send_all(next_run)

    assert megaphone.copier.copies == [4, 5, 6, 7, 8]
    done = await megaphone.broadcasts.card(card.id)
    assert (done.state, done.counts) == (FINISHED, Counts(sent=5, unknown=3))


async def test_what_another_process_left_in_the_air_is_given_up_after_two_minutes(
    megaphone: Megaphone,
) -> None:
    await megaphone.gather_people(8)
    card = await megaphone.start()
    async with megaphone.database.transaction() as tx:
        await tx.broadcasts.claim(card.id, limit=3, at=megaphone.clock())

    await megaphone.send_all()
    megaphone.clock.move(seconds=119)
    await megaphone.mailing.report()
    assert await megaphone.mailing.send_batch() is False
    assert (await megaphone.broadcasts.card(card.id)).state is RUNNING
    megaphone.clock.move(seconds=2)
    await megaphone.mailing.report()
    await megaphone.send_all()

    done = await megaphone.broadcasts.card(card.id)
    assert (done.state, done.counts) == (FINISHED, Counts(sent=5, unknown=3))


async def test_an_answer_after_it_was_given_up_still_counts(megaphone: Megaphone) -> None:
    await megaphone.gather_people(3)
    megaphone.copier.answers = {3: Later(600, counts=False)}
    card = await megaphone.start()
    megaphone.copier.gate = asyncio.Event()
    begun = asyncio.Event()
    megaphone.copier.meanwhile = lambda _: begun.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(megaphone.mailing.send_batch())
        await begun.wait()
        megaphone.clock.move(seconds=130)
        await megaphone.process().report()
        given_up = await megaphone.states(card.id)
        megaphone.copier.gate.set()

    assert given_up == {RecipientState.UNKNOWN: 3}
    assert await megaphone.states(card.id) == {
        RecipientState.SENT: 2,
        RecipientState.UNKNOWN: 1,
    }


async def test_telegrams_long_silence_is_kept_and_nobody_lost(megaphone: Megaphone) -> None:
    await megaphone.gather_people(12)
    megaphone.copier.answers = {2: Later(300, counts=False)}
    card = await megaphone.start()

    await megaphone.send_all()
    assert megaphone.copier.copies == [1, 2, 3, 4, 5]
    megaphone.clock.move(seconds=299)
    assert await megaphone.mailing.send_batch() is False
    megaphone.clock.move(seconds=2)
    megaphone.copier.answers.clear()
    await megaphone.send_all()

    assert Counter(megaphone.copier.copies)[2] == 2
    done = await megaphone.broadcasts.card(card.id)
    assert (done.state, done.counts) == (FINISHED, Counts(sent=12))


async def test_while_the_network_is_away_a_few_are_lost_and_then_it_pauses_itself(
    megaphone: Megaphone,
) -> None:
    await megaphone.gather_people(100)
    megaphone.copier.always = Later(5)
    card = await megaphone.start()

    for _ in range(4):
        await asyncio.gather(*(megaphone.send_all() for _ in range(3)))
        megaphone.clock.move(seconds=61)

    paused = await megaphone.broadcasts.card(card.id)
    assert (paused.state, paused.paused_reason) == (PAUSED, NETWORK)
    assert paused.counts.unknown <= 3 * 5 + 3 + 3
    megaphone.copier.always = None
    await megaphone.broadcasts.resume(card.id)
    await megaphone.send_all()
    done = await megaphone.broadcasts.card(card.id)
    assert (done.state, done.paused_reason) == (FINISHED, None)
    assert done.counts.sent == 100 - paused.counts.unknown
    assert max(Counter(megaphone.copier.copies).values()) == 1


@pytest.mark.parametrize(
    ("answer", "failed"), [(Spoiled("message to copy not found"), 0), (Dead("PAID_MEDIA"), 1)]
)
async def test_a_message_that_is_refused_to_everybody_pauses_itself(
    megaphone: Megaphone, answer: Spoiled | Dead, failed: int
) -> None:
    await megaphone.gather_people(20)
    megaphone.copier.always = answer
    card = await megaphone.start()

    await megaphone.send_all()

    paused = await megaphone.broadcasts.card(card.id)
    assert (paused.state, paused.paused_reason) == (PAUSED, answer.reason)
    assert paused.counts == Counts(waiting=20 - failed, failed=failed)


async def test_a_bug_in_one_copy_stops_no_other_and_is_not_hidden(megaphone: Megaphone) -> None:
    await megaphone.gather_people(5)
    card = await megaphone.start()

    def breaks(chat_id: int) -> None:
        if chat_id == 3:
            raise ZeroDivisionError

    megaphone.copier.meanwhile = breaks
    with pytest.raises(ZeroDivisionError):
        await megaphone.mailing.send_batch()

    assert await megaphone.states(card.id) == {RecipientState.SENT: 4, RecipientState.SENDING: 1}


async def test_a_pause_lets_what_is_in_the_air_arrive(megaphone: Megaphone) -> None:
    await megaphone.gather_people(12)
    card = await megaphone.start()
    await megaphone.mailing.send_batch()

    await megaphone.broadcasts.pause(card.id)
    await megaphone.send_all()
    assert len(megaphone.copier.copies) == 5
    await megaphone.broadcasts.resume(card.id)
    await megaphone.mailing.send_batch()
    await megaphone.broadcasts.stop(card.id)
    await megaphone.send_all()

    ended = await megaphone.broadcasts.card(card.id)
    assert (ended.state, ended.counts) == (
        BroadcastState.STOPPED,
        Counts(waiting=2, sent=10),
    )


async def test_the_owner_is_told_how_far_how_fast_and_how_long_yet(megaphone: Megaphone) -> None:
    await megaphone.gather_people(25)
    await megaphone.start()
    report, told = megaphone.mailing.report, megaphone.copier.told

    await report()
    await report()
    assert [(speed, message_id) for _, speed, message_id in told] == [(None, 77)]
    await megaphone.mailing.send_batch()
    megaphone.clock.move(seconds=2)
    await report()
    assert told[-1][1] == Speed(Decimal("2.5"), 8)
    megaphone.copier.telling = Sent(99)
    await megaphone.send_all()
    await report()
    await report()

    assert len(told) == 3
    assert told[-1][0].state is FINISHED
    assert told[-1][0].counts.sent == 25
    next_run = megaphone.process()
    await next_run.report()
    await next_run.report()
    assert [message_id for _, _, message_id in told] == [77, 77, 77, 99]
    megaphone.clock.move(seconds=3601)
    await megaphone.process().report()
    assert len(told) == 4


async def test_what_could_not_be_told_is_told_the_next_time(megaphone: Megaphone) -> None:
    await megaphone.gather_people(2)
    await megaphone.start()
    megaphone.copier.telling = Later(5)

    await megaphone.mailing.report()
    megaphone.copier.telling = Unreachable()
    await megaphone.mailing.report()
    await megaphone.mailing.report()

    assert len(megaphone.copier.told) == 2
