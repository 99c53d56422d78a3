"""A Bot API server on this machine and a real aiogram bot that talks to it."""

from collections.abc import AsyncIterator, Callable

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from sandbox.telegram.limits import Limits
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramSandbox]:
    """Telegram without limits."""
    async with TelegramSandbox(limits=Limits.none()) as running:
        yield running


@pytest.fixture
async def connect() -> AsyncIterator[Callable[[TelegramSandbox], Bot]]:
    """Makes bots, and closes their connections in the end."""
    sessions: list[AiohttpSession] = []

    def connected(server: TelegramSandbox) -> Bot:
        session = AiohttpSession(api=TelegramAPIServer.from_base(server.base_url))
        sessions.append(session)
        return Bot(server.token, session=session)

    yield connected
    for session in sessions:
        # Not session.close(): it waits 250 ms for TLS connections that are not there.
        opened = await session.create_session()
        await opened.close()


@pytest.fixture
def bot(telegram: TelegramSandbox, connect: Callable[[TelegramSandbox], Bot]) -> Bot:
    return connect(telegram)


@pytest.fixture
def mona(telegram: TelegramSandbox) -> Person:
    """Somebody who has started the bot."""
    person = telegram.person(1001, first_name="Mona", username="mona")
    person.account.started = True
    return person
