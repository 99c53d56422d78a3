"""The load driver is honest: what it counts has happened, and a wrong bot is noticed."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import httpx
import pytest

from bench.bot_api import BotApi
from bench.crowd import ARRIVAL, BotWrong, walk_all
from bench.http_server import serve
from bench.panel import Panel, services_json
from bench.people import Shown, Tap
from bench.screens import MARKUP

Call = Callable[..., Awaitable[Any]]
Answer = Callable[[Call, dict[str, Any]], Awaitable[None]]


async def turn_pages(call: Call, update: dict[str, Any]) -> None:
    """What a good bot does: three buttons under every screen."""
    if "message" in update:
        chat = update["message"]["chat"]["id"]
        await call("sendMessage", chat_id=chat, text="Hello", reply_markup=MARKUP)
        return
    press = update["callback_query"]
    await call("answerCallbackQuery", callback_query_id=press["id"])
    await call(
        "editMessageText",
        chat_id=press["message"]["chat"]["id"],
        message_id=press["message"]["message_id"],
        text=f"You pressed {press['data']}",
        reply_markup=MARKUP,
    )


async def lose_buttons(call: Call, update: dict[str, Any]) -> None:
    """A bot whose screens have no buttons."""
    chat = update["message"]["chat"]["id"]
    await call("sendMessage", chat_id=chat, text="Nothing here")


async def stay_silent(_call: Call, _update: dict[str, Any]) -> None:
    """A bot that answers nobody."""


@asynccontextmanager
async def served(answer: Answer, *, latency: float = 0.0) -> AsyncIterator[BotApi]:
    """Telegram, and a bot that polls it."""
    api = BotApi(latency=latency)
    async with (
        serve(api.handle) as server,
        httpx.AsyncClient(base_url=f"{server.url}/bot42:TEST/", trust_env=False) as client,
        asyncio.TaskGroup() as group,
    ):

        async def call(method: str, **fields: Any) -> Any:
            return (await client.post(method, data=fields)).json()["result"]

        async def poll() -> None:
            offset = 0
            while True:
                for update in await call("getUpdates", offset=offset, timeout=5):
                    offset = update["update_id"] + 1
                    await answer(call, update)

        polling = group.create_task(poll())
        yield api
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling


async def test_every_tap_of_everybody_is_counted_once() -> None:
    async with served(turn_pages) as api:
        people = api.arrive(5)
        await walk_all(people, ARRIVAL, steps=1)

        await walk_all(people, [Tap("a"), Tap("b"), Tap("c")], steps=6)

    assert api.calls["sendMessage"] == 5
    assert api.calls["editMessageText"] == 30
    assert api.calls["answerCallbackQuery"] == 30
    assert len(api.times.screens) == 35
    assert len(api.times.spinners) == 30
    assert {person.shown.text for person in people if person.shown} == {"You pressed c"}


async def test_a_screen_without_the_expected_button_is_no_measurement() -> None:
    async with served(lose_buttons) as api:
        people = api.arrive(2)
        await walk_all(people, ARRIVAL, steps=1)

        with pytest.raises(BotWrong, match="2 people are lost, the first: no button 'a'"):
            await walk_all(people, [Tap("a")], steps=1)


async def test_a_bot_that_answers_nobody_is_no_measurement() -> None:
    async with served(stay_silent) as api:
        with pytest.raises(BotWrong, match="3 of 3 still wait"):
            await walk_all(api.arrive(3), ARRIVAL, steps=1, wait_seconds=0.05)


async def test_updates_are_brought_again_until_they_are_confirmed() -> None:
    api = BotApi()
    answers: list[dict[str, Any]] = []
    [person] = api.arrive(1)

    def note(answer: bytes) -> None:
        answers.append(json.loads(answer))

    api.said(person, "first")
    api.said(person, "second")

    for body in (b"", b"", b"offset=2", b"offset=3"):
        api.handle(
            "/bot42:TEST/getUpdates", body, lambda answer: answers.append(json.loads(answer))
        )

    shown = [[one["update_id"] for one in answer["result"]] for answer in answers]
    assert shown == [[1, 2], [1, 2], [2], []]


async def test_an_answer_takes_as_long_as_telegram_does() -> None:
    async with served(turn_pages, latency=0.01) as api:
        people = api.arrive(1)
        await walk_all(people, ARRIVAL, steps=1)

        await walk_all(people, [Tap("a")], steps=1)

    assert api.times.spinners[0] >= 0.01
    assert api.times.screens[1] >= 0.02


async def test_a_call_that_rides_in_a_hooks_answer_is_carried_out() -> None:
    api = BotApi()
    delivered: list[int] = []
    api.deliver = lambda person_id, _update: delivered.append(person_id)
    [person] = api.arrive(1)
    person.shown = Shown(7, "Hello", MARKUP)
    api.tapped(person, "a")

    api.carry_out_riding(b'{"method":"answerCallbackQuery","callback_query_id":"1"}')

    assert delivered == [person.id]
    assert api.calls == {"answerCallbackQuery": 1}
    assert len(api.times.spinners) == 1


async def test_the_panel_lists_counts_and_ends_orders_as_told() -> None:
    panel = Panel(services_json(3))
    panel.ended = frozenset({"8"})
    answers: list[Any] = []

    add = b"action=add&service=10001&quantity=1000"
    for body in (b"action=services", add, b"action=status&orders=7,8"):
        panel.handle("/", body, lambda answer: answers.append(json.loads(answer)))

    listed, added, statuses = answers
    assert len(listed) == 3
    assert added == {"order": 5_000_001}
    assert [statuses[number]["status"] for number in ("7", "8")] == ["In progress", "Completed"]
    assert panel.calls == {"services": 1, "add": 1, "status": 1}
