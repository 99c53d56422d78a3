"""The chat page's server side: what it reads, what it does, what it hears."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LabeledPrice,
    ReplyKeyboardMarkup,
)
from aiohttp import ClientResponse, ClientSession, FormData

from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox


@pytest.fixture
async def browser(telegram: TelegramSandbox) -> AsyncIterator[ClientSession]:
    async with ClientSession(base_url=telegram.base_url) as session:
        yield session


async def read(browser: ClientSession, path: str) -> Any:
    async with browser.get(path) as answer:
        assert answer.status == 200
        return await answer.json()


async def post(browser: ClientSession, path: str, fields: dict[str, Any]) -> tuple[int, Any]:
    async with browser.post(path, json=fields) as answer:
        return answer.status, await answer.json()


async def next_event(stream: ClientResponse) -> Any:
    async with asyncio.timeout(2):
        while not (line := await stream.content.readline()).startswith(b"data: "):
            pass
    return json.loads(line.removeprefix(b"data: "))


async def test_the_people_are_listed_but_for_the_hidden_ones(
    telegram: TelegramSandbox, browser: ClientSession
) -> None:
    telegram.person(7, first_name="Omar", username="omar", language_code="ar", role="owner")
    telegram.person(8, first_name="Hidden", shown=False)

    answer = await read(browser, "/page/people")

    assert answer == {
        "bot": {"id": 1001, "name": "Dukkan", "username": "dukkan_sandbox_bot"},
        "people": [
            {
                "id": 7,
                "first_name": "Omar",
                "username": "omar",
                "language_code": "ar",
                "role": "owner",
                "rtl": True,
            }
        ],
    }


async def test_a_message_is_shown_with_safe_html_and_its_keyboard(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    keyboard = InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text="Buy", callback_data="b", style="success")],
            [InlineKeyboardButton(text="Site", url="https://example.org")],
        ]
    )
    await bot.send_message(
        mona.id,
        '🙂 <b>a &lt; <i>b</i></b> <a href="javascript:alert(1).x">go</a>',
        parse_mode="HTML",
        reply_markup=keyboard,
    )

    chat = await read(browser, "/page/chats/1001")

    view = chat["messages"][0]
    link = '<a href="#" target="_blank" rel="noopener noreferrer">go</a>'
    assert view["html"] == f"🙂 <b>a &lt; <i>b</i></b> {link}"
    assert view["plain"] == "🙂 a < b go"
    assert view["outgoing"] is False
    assert view["keyboard"] == [
        [{"text": "Buy", "kind": "callback", "url": None, "copy": None, "style": "success"}],
        [
            {
                "text": "Site",
                "kind": "url",
                "url": "https://example.org",
                "copy": None,
                "style": None,
            }
        ],
    ]


async def test_a_chat_tells_commands_in_the_persons_language(
    telegram: TelegramSandbox, bot: Bot, browser: ClientSession
) -> None:
    telegram.person(7, first_name="Omar", language_code="ar")
    telegram.person(8, first_name="Ann", language_code="en")
    await bot.set_my_commands([BotCommand(command="start", description="Begin")])
    await bot.set_my_commands([BotCommand(command="start", description="ابدأ")], language_code="ar")

    omar = await read(browser, "/page/chats/7")
    ann = await read(browser, "/page/chats/8")

    assert omar["commands"] == [{"command": "start", "description": "ابدأ"}]
    assert ann["commands"] == [{"command": "start", "description": "Begin"}]
    assert (omar["started"], omar["blocked"]) == (False, False)


async def test_a_text_from_the_page_reaches_the_bot(
    telegram: TelegramSandbox, bot: Bot, browser: ClientSession
) -> None:
    telegram.person(7, first_name="Omar")

    status, _ = await post(browser, "/page/chats/7/text", {"text": "/start", "reply_to": None})

    message = (await bot.get_updates())[0].message
    assert status == 200
    assert message is not None
    assert (message.text, message.chat.id) == ("/start", 7)
    assert (await read(browser, "/page/chats/7"))["started"] is True


async def test_a_press_is_named_and_its_answer_arrives_in_the_stream(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    keyboard = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Buy", callback_data="buy")]]
    )
    sent = await bot.send_message(mona.id, "Well?", reply_markup=keyboard)
    async with browser.get("/page/events") as stream:
        await stream.content.readline()

        status, answer = await post(
            browser,
            "/page/chats/1001/press",
            {"message_id": sent.message_id, "row": 0, "column": 0},
        )
        query = (await bot.get_updates())[0].callback_query
        assert query is not None
        await bot.answer_callback_query(query.id, text="Thanks")
        event = await next_event(stream)

    assert (status, answer, query.data) == (200, {"press": query.id}, "buy")
    assert event == {
        "person": 1001,
        "kind": "answer",
        "press": query.id,
        "text": "Thanks",
        "alert": False,
        "url": None,
    }


async def test_the_stream_tells_of_messages_edits_deletions_and_typing(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    async with browser.get("/page/events") as stream:
        await stream.content.readline()

        await bot.send_chat_action(mona.id, "typing")
        sent = await bot.send_message(mona.id, "One")
        await bot.edit_message_text("Two", chat_id=mona.id, message_id=sent.message_id)
        await bot.delete_message(mona.id, sent.message_id)
        events = [await next_event(stream) for _ in range(4)]

    assert [event["kind"] for event in events] == ["typing", "message", "edit", "delete"]
    assert [event["message"]["html"] for event in events[1:3]] == ["One", "Two"]
    assert events[2]["message"]["edited"] is True
    assert events[3]["message_id"] == sent.message_id


async def test_a_press_where_no_button_is_is_refused(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    sent = await bot.send_message(mona.id, "No buttons")
    nowhere = {"message_id": sent.message_id, "row": 0, "column": 0}

    answers = [
        await post(browser, "/page/chats/1001/press", nowhere),
        await post(browser, "/page/chats/1001/press", {**nowhere, "message_id": 1}),
        await post(browser, "/page/chats/5/press", nowhere),
    ]

    assert answers == [
        (400, {"error": "there is no such button to press"}),
        (404, {"error": "this message is gone"}),
        (404, {"error": "nobody here has this number"}),
    ]


async def test_blocking_from_the_page_stops_both_sides(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    answers = [
        await post(browser, "/page/chats/1001/block", {"blocked": True}),
        await post(browser, "/page/chats/1001/text", {"text": "hi"}),
        await post(browser, "/page/chats/1001/block", {"blocked": False}),
        await post(browser, "/page/chats/1001/text", {"text": "hi"}),
    ]

    assert answers == [
        (200, {"blocked": True}),
        (409, {"error": "Mona has blocked the bot"}),
        (200, {"blocked": False}),
        (200, {}),
    ]


async def test_a_picture_from_the_page_can_be_downloaded_by_bot_and_page(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    form = FormData()
    form.add_field("file", b"\xff\xd8\xffpicture", filename="proof.jpg")
    form.add_field("caption", "My proof")
    async with browser.post("/page/chats/1001/photo", data=form) as answer:
        assert answer.status == 200

    message = (await bot.get_updates())[0].message
    assert message is not None
    assert message.photo is not None
    downloaded = await bot.download(message.photo[-1].file_id)
    async with browser.get(f"/page/files/{message.photo[-1].file_id}") as answer:
        shown = await answer.read()

    assert message.caption == "My proof"
    assert downloaded is not None
    assert downloaded.read() == shown == b"\xff\xd8\xffpicture"


async def test_a_document_is_only_ever_saved_never_opened_by_the_page(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    sent = await bot.send_document(mona.id, BufferedInputFile(b"<script>", "page.html"))
    assert sent.document is not None

    async with browser.get(f"/page/files/{sent.document.file_id}") as answer:
        headers = answer.headers

    assert headers["Content-Disposition"] == "attachment"
    assert headers["X-Content-Type-Options"] == "nosniff"


async def test_an_invoice_is_paid_from_the_page(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    price = LabeledPrice(label="Top-up", amount=50)
    sent = await bot.send_invoice(mona.id, "Top-up", "50 Stars", "t:1", "XTR", [price])

    async with asyncio.TaskGroup() as group:
        paying = group.create_task(
            post(browser, "/page/chats/1001/pay", {"message_id": sent.message_id})
        )
        question = (await bot.get_updates(timeout=2))[0].pre_checkout_query
        assert question is not None
        await question.as_(bot).answer(ok=True)
    chat = await read(browser, "/page/chats/1001")

    assert paying.result() == (200, {"ok": True, "error": None})
    assert chat["messages"][0]["invoice"] == {
        "title": "Top-up",
        "description": "50 Stars",
        "currency": "XTR",
        "amount": 50,
        "paid": True,
    }
    assert chat["messages"][1]["service"] == "payment of 50 Stars"
    assert chat["messages"][1]["stars"] == 50


async def test_a_keyboard_under_the_text_field_is_shown(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    markup = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Menu")]])
    await bot.send_message(mona.id, "Hello", reply_markup=markup)

    chat = await read(browser, "/page/chats/1001")

    assert chat["messages"][0]["reply_keyboard"] == [["Menu"]]


async def test_only_the_pages_own_files_are_served(browser: ClientSession) -> None:
    async with browser.get("/static/..%2Fserver.py") as answer:
        status = answer.status

    assert status == 404


async def test_the_page_shows_hints_once_there_are_some(
    telegram: TelegramSandbox, browser: ClientSession
) -> None:
    before = await read(browser, "/page/hints")

    telegram.show_hints(title="Try", lines=["Say /start"], links={"Panel": "http://127.0.0.1:1/"})

    assert before == {"title": "", "lines": [], "links": []}
    assert await read(browser, "/page/hints") == {
        "title": "Try",
        "lines": ["Say /start"],
        "links": [{"text": "Panel", "url": "http://127.0.0.1:1/"}],
    }
