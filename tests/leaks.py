"""A process in which every library fails with a secret in its hands, and logs it in every way.

Run by tests/test_logs.py, which reads what came to standard error.
"""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable
from typing import Final

import asyncpg
import httpx
import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.logs import SecretMask, set_up_logs
from bot.settings import Settings, load_settings

TOKEN: Final = "123456:a-Token_of-Telegrams"
KEY: Final = "the key & of=a panel"
PASSWORD: Final = "pass word:of/the books"
WORD: Final = "the-word-of-the-hook"
FERNET: Final = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG="
TOLD: Final = "a-key-that-was-told-in-chat"
CLOSED: Final = "http://127.0.0.1:1"
SECRETS: Final = (TOKEN, KEY, PASSWORD, WORD, FERNET, TOLD)
ADDRESS: Final = "postgresql://me:pass%20word%3Aof%2Fthe%20books@127.0.0.1:1/shop"


def settings_with_secrets() -> Settings:
    """Settings that hold one of each."""
    return load_settings(
        None,
        bot_token=TOKEN,
        secret_keys=FERNET,
        database={"url": ADDRESS},
        telegram={"webhook_url": "https://shop.example/x", "webhook_secret": WORD},
        providers={"main": {"url": CLOSED, "key": KEY}},
    )


async def httpx_address() -> None:
    """The key is a part of the address that is named in the error."""
    async with httpx.AsyncClient() as client:
        request = client.build_request("GET", f"{CLOSED}/{KEY}", params={"key": KEY})
        httpx.Response(500, request=request).raise_for_status()


async def httpx_body() -> None:
    """The key is in the body; nobody answers."""
    async with httpx.AsyncClient() as client:
        try:
            await client.post(CLOSED, data={"key": KEY})
        except httpx.HTTPError as error:
            error.add_note(f"{error.request.content!r}")
            raise


async def aiohttp_address() -> None:
    """The token is a part of an address that is none."""
    async with ClientSession() as session:
        await session.get(f"http:///bot{TOKEN}/getMe")


async def aiogram_call() -> None:
    """The token is the bot's; nobody answers."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(CLOSED))
    try:
        await Bot(TOKEN, session=session).get_me(request_timeout=1)
    finally:
        await session.close()


async def sqlalchemy_address() -> None:
    """The password is in an address that is none."""
    engine = create_async_engine(ADDRESS.replace("postgresql", "postgresql+nobody"))
    await engine.dispose()


async def sqlalchemy_parameters() -> None:
    """The secret is a value of a statement that fails."""
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.connect() as connection:
        await connection.execute(text("INSERT INTO nothing VALUES (:key)"), {"key": TOLD})


async def asyncpg_connection() -> None:
    """The password is in the address; nobody answers."""
    await asyncpg.connect(ADDRESS, timeout=2)


FAILURES: Final[tuple[Callable[[], Awaitable[None]], ...]] = (
    httpx_address,
    httpx_body,
    aiohttp_address,
    aiogram_call,
    sqlalchemy_address,
    sqlalchemy_parameters,
    asyncpg_connection,
)


async def fail(failure: Callable[[], Awaitable[None]]) -> None:
    """Fail, and log it by the shop's logger, a library's, and as what ends the process."""
    name = failure.__name__
    try:
        await failure()
    except Exception as error:
        structlog.get_logger().exception(name, error=error, text=str(error), also=[repr(error)])
        logging.getLogger("a.library").exception("%s of a library", name)
        sys.excepthook(type(error), error, error.__traceback__)


def say(mask: SecretMask) -> None:
    """Log every secret in every shape; the last is a line that cannot be formatted."""
    mask.hide(TOLD)
    for secret in SECRETS:
        logging.getLogger("anybody").warning("said %s", {"deep": [secret, secret.encode()]})
        structlog.get_logger().info(f"said {secret}", **{"as": secret, "in": {secret: (secret,)}})
        logging.getLogger("anybody").warning("not to be said: %d", secret)


def main() -> None:
    """All of it; the process ends by an error that holds a secret too."""
    mask = set_up_logs(settings_with_secrets().secrets())
    say(mask)
    for failure in FAILURES:
        asyncio.run(fail(failure))
    raise ValueError(f"the end of {KEY}")


if __name__ == "__main__":
    main()
