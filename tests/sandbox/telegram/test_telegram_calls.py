"""How calls arrive and are answered: forms, JSON, wrong fields, ordered faults, the journal."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiohttp import ClientSession, FormData

from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox

PATH = "/bot1001:SANDBOX"


@pytest.fixture
async def client(telegram: TelegramSandbox) -> AsyncIterator[ClientSession]:
    async with ClientSession(base_url=telegram.base_url) as session:
        yield session


async def post(client: ClientSession, path: str, fields: Any) -> tuple[int, Any]:
    async with client.post(path, json=fields) as answer:
        return answer.status, await answer.json()


async def test_the_bot_learns_who_it_is(bot: Bot) -> None:
    me = await bot.get_me()

    assert (me.id, me.is_bot, me.username) == (1001, True, "dukkan_sandbox_bot")
    assert me.supports_inline_queries is True


async def test_json_form_and_query_are_all_understood(client: ClientSession, mona: Person) -> None:
    await post(client, f"{PATH}/sendMessage", {"chat_id": 1001, "text": "json"})
    async with client.post(f"{PATH}/sendmessage", data={"chat_id": "1001", "text": "form"}):
        pass
    async with client.get(f"{PATH}/SENDMESSAGE", params={"chat_id": "1001", "text": "query"}):
        pass

    assert [message.text for message in mona.messages] == ["json", "form", "query"]


async def test_another_token_is_refused(client: ClientSession) -> None:
    answer = await post(client, "/bot1001:OTHER/getMe", {})

    assert answer == (401, {"ok": False, "error_code": 401, "description": "Unauthorized"})


async def test_an_unknown_method_is_refused(client: ClientSession) -> None:
    answer = await post(client, f"{PATH}/sendGift", {})

    assert answer == (404, {"ok": False, "error_code": 404, "description": "Not Found"})


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 1001}, "message text is empty"),
        ({"chat_id": 1001, "text": "x", "txet": 1}, 'unknown parameter "txet"'),
        (
            {"chat_id": 1001, "text": 5},
            'can\'t parse parameter "text": Input should be a valid string',
        ),
        (
            {"chat_id": 1001, "text": "x", "reply_markup": {"keybord": []}},
            "object expected as reply markup",
        ),
        ({"chat_id": 1001, "text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
        ([], "JSON object expected"),
    ],
)
async def test_what_is_wrong_by_schema_is_refused(
    client: ClientSession, mona: Person, fields: Any, reason: str
) -> None:
    status, answer = await post(client, f"{PATH}/sendMessage", fields)

    assert (status, answer["description"]) == (400, f"Bad Request: {reason}")
    assert mona.messages == []


async def test_broken_json_is_refused(client: ClientSession) -> None:
    headers = {"Content-Type": "application/json"}
    async with client.post(f"{PATH}/getMe", data=b"{", headers=headers) as answer:
        body = await answer.json()

    assert body["description"] == "Bad Request: can't parse request JSON object"


async def test_an_upload_is_found_by_its_attached_name(client: ClientSession, mona: Person) -> None:
    form = FormData({"chat_id": "1001", "document": "attach://part"})
    form.add_field("part", b"bytes", filename="list.csv")
    async with client.post(f"{PATH}/sendDocument", data=form) as answer:
        status = answer.status

    document = mona.screen.document
    assert status == 200
    assert document is not None
    assert (document.file_name, document.file_size) == ("list.csv", 5)


async def test_an_ordered_fault_spoils_the_next_matching_call_only(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    telegram.faults.add(
        method="sendMessage",
        code=429,
        description="Too Many Requests: retry after 2",
        retry_after=2,
        chat_id=mona.id,
    )
    await bot.get_me()

    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(mona.id, "one")
    await bot.send_message(mona.id, "two")

    assert refused.value.retry_after == 2
    assert [message.text for message in mona.messages] == ["two"]


async def test_a_fault_may_last_for_several_calls(telegram: TelegramSandbox, bot: Bot) -> None:
    telegram.faults.add(code=502, description="Bad Gateway", times=2)

    for _ in range(2):
        with pytest.raises(TelegramServerError):
            await bot.get_me()

    assert (await bot.get_me()).id == 1001


async def test_a_dropped_connection_leaves_no_answer_and_no_message(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    telegram.faults.add(method="sendMessage", code=0)

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(mona.id, "lost")

    assert mona.messages == []
    assert telegram.journal[-1].error_code == 0


async def test_an_answer_can_be_lost_after_the_message_was_sent(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    telegram.faults.add(method="sendMessage", code=0, carried_out=True)

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(mona.id, "sent")

    assert [message.text for message in mona.messages] == ["sent"]


async def test_the_journal_holds_every_call_and_its_fate(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    sent = await bot.send_message(mona.id, "one")
    with pytest.raises(TelegramBadRequest):
        await sent.edit_text("one")

    first, second = telegram.journal
    assert (first.method, first.chat_id, first.ok, first.message_id) == (
        "sendMessage",
        1001,
        True,
        sent.message_id,
    )
    assert first.params == {"chat_id": "1001", "text": "one"}
    assert (second.method, second.ok, second.error_code) == ("editMessageText", False, 400)
    assert second.at >= first.at
