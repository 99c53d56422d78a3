"""Secrets never appear in logs, whoever logs them and however they got into an error."""

import logging
import sys
from collections.abc import Callable, Iterator
from typing import Final

import asyncpg
import httpx
import pytest
import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiohttp import ClientError, ClientSession
from cryptography.fernet import Fernet
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.app import build_shop
from bot.logs import MASK, SecretMask, set_up_logs
from bot.providers.doctor import look_at
from bot.settings import Settings, load_settings
from db.database import Database

TOKEN: Final = "123456:a-Token/of+Telegrams"
KEY: Final = "the key & of=a panel"
PASSWORD: Final = "pass word:of/the books"
WORD: Final = "the-word-of-the-hook"
FERNET: Final = Fernet.generate_key().decode()
CLOSED: Final = "http://127.0.0.1:1"
SECRETS: Final = (TOKEN, KEY, PASSWORD, WORD, FERNET)
SHOWN: Final = (*SECRETS, "a-Token", "of%3Da", "word%3Aof", "word:of")
"""The secrets, and pieces by which they would be known as addresses write them."""


@pytest.fixture
def settings() -> Settings:
    return load_settings(
        None,
        bot_token=TOKEN,
        secret_keys=FERNET,
        database={"url": "postgresql://me:pass%20word%3Aof%2Fthe%20books@127.0.0.1:1/shop"},
        telegram={"webhook_url": "https://shop.example/x", "webhook_secret": WORD},
        providers={"main": {"url": CLOSED, "key": KEY}},
    )


@pytest.fixture
def mask(settings: Settings) -> Iterator[SecretMask]:
    root, kept, hook = logging.getLogger(), structlog.get_config(), sys.excepthook
    handlers, level = root.handlers, root.level
    yield set_up_logs(settings.secrets())
    root.handlers, sys.excepthook = handlers, hook
    root.setLevel(level)
    structlog.configure(**kept)


Log = Callable[[], str]


@pytest.fixture
def logged(mask: SecretMask, capsys: pytest.CaptureFixture[str]) -> Log:
    """Logs the error that is being handled, in every way there is; what that came to."""

    def log() -> str:
        _, error, _ = sys.exc_info()
        assert error is not None
        structlog.get_logger().exception("failed", error=error, text=str(error), also=[repr(error)])
        logging.getLogger("a.library").error("failed with %s", error, exc_info=error)
        sys.excepthook(type(error), error, error.__traceback__)
        written = capsys.readouterr().err
        assert type(error).__name__ in written
        return written

    return log


def _is_clean(written: str) -> bool:
    return not [secret for secret in SHOWN if secret in written]


async def test_httpx_fails_with_a_key_in_the_address(logged: Log) -> None:
    async with httpx.AsyncClient() as client:
        try:
            response = httpx.Response(500, request=client.build_request("GET", f"{CLOSED}/{KEY}"))
            response.raise_for_status()
        except httpx.HTTPError:
            written = logged()

    assert MASK in written
    assert _is_clean(written)


async def test_httpx_fails_with_a_key_in_the_body(logged: Log) -> None:
    async with httpx.AsyncClient() as client:
        try:
            await client.post(CLOSED, data={"key": KEY})
        except httpx.HTTPError as error:
            error.add_note(str(error.request.content))
            written = logged()

    assert _is_clean(written)


async def test_aiohttp_fails_with_the_token_in_the_address(logged: Log) -> None:
    async with ClientSession() as session:
        try:
            await session.get(f"http:///bot{TOKEN}/getMe")
        except (ClientError, ValueError):
            written = logged()

    assert MASK in written
    assert _is_clean(written)


async def test_aiogram_fails_with_the_token_in_its_bot(logged: Log) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(CLOSED))
    bot = Bot(TOKEN.replace("/", "_"), session=session)
    try:
        await bot.get_me(request_timeout=1)
    except TelegramNetworkError:
        written = logged()
    await session.close()

    assert _is_clean(written)


async def test_sqlalchemy_fails_with_the_password_in_the_address(
    logged: Log, settings: Settings
) -> None:
    try:
        create_async_engine(f"no scheme {settings.database.url.get_secret_value()}")
    except ArgumentError:
        written = logged()

    assert MASK in written
    assert _is_clean(written)


async def test_asyncpg_fails_with_the_password_in_the_address(
    logged: Log, settings: Settings
) -> None:
    address = settings.database.url.get_secret_value()
    try:
        await asyncpg.connect(address, timeout=1)
    except OSError:
        written = logged()
    assert _is_clean(written)

    try:
        await asyncpg.connect(f"{address}?target_session_attrs={PASSWORD}", timeout=1)
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
        assert _is_clean(logged())


def test_no_secret_is_in_what_settings_and_clients_say_of_themselves(settings: Settings) -> None:
    assert _is_clean(f"{settings!r} {settings} {settings.model_dump()} {settings.secret_keys!r}")


@pytest.mark.parametrize("secret", SECRETS, ids=["token", "key", "password", "word", "fernet"])
def test_every_secret_of_the_settings_is_masked(
    mask: SecretMask, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger("anybody").warning("it is %s", {"deep": [secret, secret.encode()]})
    structlog.get_logger().info(f"it is {secret}", **{"as": secret, "in": {secret: (secret,)}})

    written = capsys.readouterr().err
    assert MASK in written
    assert secret not in written


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_a_key_told_in_chat_is_masked_before_it_is_used(
    database: Database, settings: Settings, mask: SecretMask, capsys: pytest.CaptureFixture[str]
) -> None:
    local = {"telegram": {"api_base": CLOSED}, "database": {}, "providers": {}}
    given = load_settings(None, bot_token=TOKEN, admins=(1,), secret_keys=FERNET, **local)
    shop = await build_shop(given, database, {}, hide=mask.hide)
    shop.trials.propose(1, f"{CLOSED}/api/v2")
    shop.trials.examine(1, "a-key-that-was-told-in-chat")

    assert await shop.trials.examine_next(look_at)
    structlog.get_logger().warning("answered a-key-that-was-told-in-chat")

    assert "told-in-chat" not in capsys.readouterr().err
    assert "told-in-chat" not in repr(shop.trials.of(1))
