"""Taking a payment back on the chat page, as a bank would."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiohttp import ClientSession

from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from tests.sandbox.telegram.test_telegram_page import post
from tests.sandbox.telegram.test_telegram_stars import paid


@pytest.fixture
async def browser(telegram: TelegramSandbox) -> AsyncIterator[ClientSession]:
    async with ClientSession(base_url=telegram.base_url) as session:
        yield session


async def test_a_payment_is_taken_back_from_the_page_once(
    mona: Person, bot: Bot, browser: ClientSession
) -> None:
    await paid(bot, mona)
    payment = mona.messages[-1].message_id

    said = [
        (await post(browser, "/page/chats/1001/charge-back", {"message_id": number}))[0]
        for number in (payment - 1, payment, payment)
    ]

    assert said == [400, 200, 409]
    assert mona.messages[-1].refunded_payment is not None
    listed = (await bot.get_star_transactions()).transactions
    assert [one.receiver is not None for one in listed] == [False, True]
