"""The pace of everything the bot says."""

import asyncio
from random import Random

import pytest
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, EditMessageText

from bot.telegram.pace import Priority
from bot.telegram.turnstile import CHATS_KEPT_MIN
from sandbox.telegram.limits import Limits
from tests.telegram.fast_telegram import Telegram, now, run, sender, text


def most_in_a_second(moments: list[float]) -> int:
    return max(sum(start <= moment < start + 1 for moment in moments) for start in moments)


def test_no_second_holds_more_messages_than_allowed_and_none_is_refused() -> None:
    async def scene() -> None:
        chance = Random(7)
        send = sender(Telegram(way=lambda: chance.uniform(0.01, 0.1)))

        await asyncio.gather(*(send(text(chat)) for chat in range(1, 201)))

        assert len(send.telegram.arrived) == 200
        assert send.telegram.refused == 0

    run(scene())


def test_the_window_is_exact_and_nearly_all_of_the_rate_is_used() -> None:
    async def scene() -> None:
        send = sender(Telegram(way=lambda: 0.0))

        await asyncio.gather(*(send(text(chat)) for chat in range(1, 501)))

        moments = [moment for moment, _ in send.telegram.arrived]
        assert most_in_a_second(moments) == 25
        assert moments[-1] == pytest.approx(19.96)

    run(scene())


def test_timers_that_wake_late_cost_next_to_nothing_of_the_rate() -> None:
    async def scene() -> None:
        telegram = Telegram(limits=Limits(per_second=None), way=lambda: 0.0)
        send = sender(telegram, global_rate=200)

        await asyncio.gather(*(send(text(n), Priority.BROADCAST) for n in range(1, 601)))

        moments = [moment for moment, _ in telegram.arrived]
        assert most_in_a_second(moments) <= 200
        assert 599 / (moments[-1] - moments[0]) >= 0.98 * 200

    run(scene(), late_seconds=0.012)


def test_a_chat_gets_a_burst_and_then_one_a_second_and_edits_count() -> None:
    async def scene() -> None:
        send = sender(Telegram(limits=Limits(per_second=None)), global_rate=0)
        edit = EditMessageText(chat_id=1, message_id=5, text="edit")

        await asyncio.gather(*(send(edit) for _ in range(3)), *(send(text(1)) for _ in range(5)))

        assert send.telegram.refused == 0
        assert [moment for moment, _ in send.telegram.arrived][:3] == pytest.approx([0.05] * 3)
        assert send.telegram.arrived[-1][0] == pytest.approx(5.5, abs=0.5)

    run(scene())


def test_a_jittery_way_to_one_chat_provokes_no_refusal() -> None:
    async def scene() -> None:
        chance = Random(3)
        send = sender(Telegram(way=lambda: chance.uniform(0.001, 0.4)))

        await asyncio.gather(*(send(text(1)) for _ in range(40)))

        assert send.telegram.refused == 0

    run(scene())


def test_a_group_gets_twenty_a_minute() -> None:
    async def scene() -> None:
        telegram = Telegram(limits=Limits(chat_per_second=None))
        send = sender(telegram, chat_rate=0)

        await asyncio.gather(*(send(text(-100)) for _ in range(25)))

        moments = [moment for moment, _ in send.telegram.arrived]
        assert moments[19] < 1
        assert 60 <= moments[20] < 61.5
        assert telegram.refused == 0

    run(scene())


def test_edits_and_answers_do_not_use_up_the_overall_rate() -> None:
    async def scene() -> None:
        send = sender(global_rate=2)
        edits = [EditMessageText(chat_id=chat, message_id=1, text="e") for chat in range(1, 40)]
        answers = [AnswerCallbackQuery(callback_query_id=str(n)) for n in range(40)]

        await asyncio.gather(*map(send, edits), *map(send, answers))

        moments = [moment for moment, _ in send.telegram.arrived]
        assert moments == pytest.approx([0.05] * 79)

    run(scene())


def test_people_go_before_orders_and_orders_before_broadcasts() -> None:
    async def scene() -> None:
        send = sender(Telegram(way=lambda: 0.0), global_rate=2, chat_rate=0)
        waiting = [
            *(send(text(n, f"b{n}"), Priority.BROADCAST) for n in (1, 2, 3)),
            *(send(text(n, f"o{n}"), Priority.ORDER) for n in (4, 5)),
            *(send(text(n, f"a{n}")) for n in (6, 7)),
        ]

        await asyncio.gather(*waiting)

        assert send.telegram.texts == ["b1", "a6", "a7", "o4", "o5", "b2", "b3"]

    run(scene())


def test_a_broadcast_leaves_people_waiting_for_less_than_one_step() -> None:
    async def scene() -> None:
        send = sender()
        broadcast = asyncio.gather(*(send(text(n), Priority.BROADCAST) for n in range(1, 100)))
        await asyncio.sleep(1.51)
        asked = now()

        await send(text(777, "answer"))

        [arrived] = [at for at, words in send.telegram.arrived if words == "answer"]
        assert arrived + send.telegram.began - asked <= 0.05 + 1 / 25
        await broadcast

    run(scene())


def test_a_broadcast_uses_nearly_all_of_the_rate() -> None:
    async def scene() -> None:
        send = sender()

        await asyncio.gather(*(send(text(n), Priority.BROADCAST) for n in range(1, 501)))

        assert send.telegram.refused == 0
        assert send.telegram.arrived[-1][0] <= 500 / 25 / 0.98

    run(scene())


def test_news_leave_the_last_of_a_burst_to_the_person() -> None:
    async def scene() -> None:
        send = sender(Telegram(way=lambda: 0.01))
        news = asyncio.gather(*(send(text(1, "news"), Priority.ORDER) for _ in range(4)))
        await asyncio.sleep(0.1)

        await send(text(1, "answer"))

        assert send.telegram.texts == ["news", "news", "answer"]
        await news
        assert send.telegram.refused == 0

    run(scene())


def test_a_call_that_was_too_fast_is_repeated_when_telegram_says() -> None:
    async def scene() -> None:
        send = sender(Telegram(orders=[2]))

        await asyncio.gather(send(text(1, "late")))
        await send(text(2, "other"))

        assert send.telegram.texts[0] == "late"
        assert send.telegram.arrived[0][0] == pytest.approx(2.1)

    run(scene())


def test_one_chat_told_to_wait_holds_up_no_other() -> None:
    async def scene() -> None:
        send = sender(Telegram(orders=[5]))
        held = asyncio.gather(send(text(1, "held")))
        await asyncio.sleep(0.2)

        await send(text(2, "free"))

        assert send.telegram.texts == ["free"]
        await held
        assert send.telegram.texts == ["free", "held"]

    run(scene())


def test_three_chats_told_to_wait_hold_up_the_whole_bot() -> None:
    async def scene() -> None:
        send = sender(Telegram(orders=[5, 5, 5]))
        held = asyncio.gather(*(send(text(chat, "held")) for chat in (1, 2, 3)))
        await asyncio.sleep(0.2)

        await asyncio.gather(send(text(4, "fourth")), held)

        assert [moment for moment, _ in send.telegram.arrived] == pytest.approx([5.1] * 4, abs=0.2)
        assert sorted(send.telegram.texts) == ["fourth", "held", "held", "held"]

    run(scene())


def test_a_silence_longer_than_patience_is_told_to_all_who_wait() -> None:
    async def scene() -> None:
        send = sender(Telegram(orders=[3600]), patience_seconds=30)

        outcomes = await asyncio.gather(*(send(text(1)) for _ in range(5)), return_exceptions=True)
        later = await asyncio.gather(send(text(1)), return_exceptions=True)

        assert [type(one) for one in outcomes[:1]] == [TelegramRetryAfter]
        assert isinstance(later[0], TelegramRetryAfter)
        assert later[0].retry_after == 3600
        assert isinstance(outcomes[4], TelegramRetryAfter)
        assert now() - send.telegram.began < 31

    run(scene())


def test_a_free_call_that_was_too_fast_is_repeated_as_well() -> None:
    async def scene() -> None:
        send = sender(Telegram(orders=[3]))

        await send(AnswerCallbackQuery(callback_query_id="1"))

        assert send.telegram.arrived[0][0] == pytest.approx(3.1)

    run(scene())


def test_who_gives_up_waiting_leaves_nothing_behind() -> None:
    async def scene() -> None:
        send = sender(chat_burst=1)
        await send(text(1))
        given_up = asyncio.ensure_future(send(text(1, "given up")))
        await asyncio.sleep(0.1)

        given_up.cancel()
        await send(text(1, "next"))

        assert send.telegram.texts == ["", "next"]

    run(scene())


def test_idle_chats_are_forgotten() -> None:
    async def scene() -> None:
        send = sender(Telegram(limits=Limits.none()), global_rate=0)

        for start in range(1, 5):
            chats = range(start * 10_000, start * 10_000 + CHATS_KEPT_MIN)
            await asyncio.gather(*(send(text(chat)) for chat in chats))
            await asyncio.sleep(10)

        assert send.outgoing.turnstile.chats_known <= CHATS_KEPT_MIN

    run(scene())
