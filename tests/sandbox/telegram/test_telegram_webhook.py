"""Updates by webhook: the secret, the order, another try, a method in the answer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiohttp import web
from aiohttp.test_utils import TestServer

from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox


@dataclass
class Shop:
    """The bot's end of the hook: notes what comes and answers as told."""

    url: str = ""
    received: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    answer: dict[str, Any] | None = None
    at_once: int = 0
    most_at_once: int = 0

    async def take(self, request: web.Request) -> web.Response:
        self.received.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(0.005)
        self.at_once -= 1
        status = self.statuses.pop(0) if self.statuses else 200
        return web.json_response(self.answer or {}, status=status)


@pytest.fixture
async def shop(telegram: TelegramSandbox) -> AsyncIterator[Shop]:
    telegram.world.hook.first_pause_seconds = 0.001
    shop = Shop()
    application = web.Application()
    application.router.add_post("/hook", shop.take)
    async with TestServer(application) as server:
        shop.url = str(server.make_url("/hook"))
        yield shop


def texts(shop: Shop) -> list[str]:
    return [update["message"]["text"] for update in shop.received]


async def test_an_update_is_posted_with_the_secret(bot: Bot, mona: Person, shop: Shop) -> None:
    await bot.set_webhook(shop.url, secret_token="s3cret_token")

    await mona.says("hello")

    assert texts(shop) == ["hello"]
    assert shop.secrets == ["s3cret_token"]


async def test_what_waited_before_the_hook_was_set_is_posted_then(
    bot: Bot, mona: Person, shop: Shop
) -> None:
    saying = asyncio.ensure_future(mona.says("early"))
    await asyncio.sleep(0)

    await bot.set_webhook(shop.url)
    await saying

    assert texts(shop) == ["early"]
    assert shop.secrets == [None]


async def test_a_failed_delivery_is_tried_again_until_it_is_taken(
    bot: Bot, mona: Person, shop: Shop
) -> None:
    await bot.set_webhook(shop.url)
    shop.statuses = [500, 503, 200]

    await mona.says("hello")

    assert texts(shop) == ["hello"] * 3
    assert len({update["update_id"] for update in shop.received}) == 1
    info = await bot.get_webhook_info()
    assert info.pending_update_count == 0
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_one_chats_messages_come_one_at_a_time_and_in_order(
    bot: Bot, mona: Person, shop: Shop
) -> None:
    await bot.set_webhook(shop.url)

    await asyncio.gather(mona.says("one"), mona.says("two"), mona.says("three"))

    assert texts(shop) == ["one", "two", "three"]
    assert shop.most_at_once == 1


async def test_two_chats_are_served_side_by_side(
    telegram: TelegramSandbox, bot: Bot, mona: Person, shop: Shop
) -> None:
    await bot.set_webhook(shop.url)
    nora = telegram.person(1002, first_name="Nora")

    await asyncio.gather(mona.says("one"), nora.says("two"))

    assert sorted(texts(shop)) == ["one", "two"]
    assert shop.most_at_once == 2


async def test_a_method_in_the_answer_is_carried_out(
    telegram: TelegramSandbox, bot: Bot, mona: Person, shop: Shop
) -> None:
    await bot.set_webhook(shop.url)
    shop.answer = {
        "method": "sendMessage",
        "chat_id": 1001,
        "text": "<b>Hi</b>",
        "parse_mode": "HTML",
    }

    await mona.says("hello")

    assert mona.screen.text == "Hi"
    assert telegram.journal[-1].method == "sendMessage"


async def test_pending_updates_can_be_dropped(bot: Bot, mona: Person, shop: Shop) -> None:
    saying = asyncio.ensure_future(mona.says("early"))
    await asyncio.sleep(0)

    await bot.set_webhook(shop.url, drop_pending_updates=True)
    await saying

    assert shop.received == []


async def test_a_deleted_hook_hears_nothing_more(bot: Bot, mona: Person, shop: Shop) -> None:
    await bot.set_webhook(shop.url)
    await bot.delete_webhook()
    mona.patience = 0.02

    with pytest.raises(AssertionError):
        await mona.says("hello")

    assert shop.received == []
    assert (await bot.get_webhook_info()).pending_update_count == 1


@pytest.mark.parametrize(
    ("url", "secret", "reason"),
    [
        ("shop.example.org", None, "bad webhook: An HTTPS URL must be provided for webhook"),
        ("http://127.0.0.1:9/", "two words", "secret token contains illegal characters"),
    ],
)
async def test_a_wrong_hook_is_refused(bot: Bot, url: str, secret: str | None, reason: str) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.set_webhook(url, secret_token=secret)

    assert refused.value.message == f"Bad Request: {reason}"
