"""The bot's connection to Telegram, or to a stand-in at another address."""

from collections.abc import Sequence

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.middlewares.base import BaseRequestMiddleware
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)

from bot.telegram.light import LightSession


class TokenRefused(Exception):
    """Telegram does not know the bot's token; asking again is of no use."""

    def __init__(self) -> None:
        """The text is the one line that an owner reads."""
        super().__init__("Telegram refuses BOT_TOKEN: ask @BotFather for the token")


def refuses_token(error: AiogramError) -> bool:
    """Whether a call without a subject failed because of the token (Bot API: 401, or 404)."""
    return isinstance(error, TelegramUnauthorizedError | TelegramNotFound)


def build_bot(token: str, *, api_base: str, through: Sequence[BaseRequestMiddleware] = ()) -> Bot:
    """A bot that writes HTML without link previews. Its calls go ``through`` these, in turn.

    Raises aiogram's TokenValidationError (a ValueError) for what cannot be a token.
    """
    session = LightSession(api=TelegramAPIServer.from_base(api_base))
    for one in through:
        session.middleware(one)
    return Bot(
        token=token,
        session=session,
        default=DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True),
    )


async def examine_token(token: str, *, api_base: str) -> tuple[bool, str]:
    """Whether Telegram knows this token, and the bot's name or what went wrong (getMe)."""
    try:
        bot = build_bot(token, api_base=api_base)
    except ValueError:
        return False, "it does not look like a token; @BotFather gives one like 123456:ABC-DEF"
    try:
        me = await bot.get_me()
    except TelegramNetworkError:
        return False, "Telegram does not answer from here"
    except TelegramAPIError as error:
        return False, f"not accepted: {type(error).__name__}"
    finally:
        await bot.session.close()
    return True, f"@{me.username}"


async def examine_hook(token: str, *, api_base: str, url: str) -> tuple[bool, str]:
    """Whether updates reach ``url`` (empty: the shop asks for them), and what Telegram says of it.

    Bot API: getWebhookInfo. An error that it remembers counts while updates wait for delivery.
    """
    try:
        bot = build_bot(token, api_base=api_base)
    except ValueError:
        return False, "not asked for, for want of a token"
    try:
        told = await bot.get_webhook_info()
    except TelegramNetworkError:
        return False, "Telegram does not answer from here"
    except TelegramAPIError as error:
        return False, f"not told: {type(error).__name__}"
    finally:
        await bot.session.close()
    if told.url != url:
        return True, _before_the_next_start(told.url, url)
    if not url:
        return True, "asked for (no web hook)"
    waiting = told.pending_update_count
    if told.last_error_message and waiting:
        return False, f"{waiting} wait; the last delivery failed: {told.last_error_message}"
    return True, f"delivered to {url}"


def _before_the_next_start(told: str, url: str) -> str:
    if not told:
        return f"Telegram does not deliver yet; the next start sets {url}"
    return f"Telegram delivers to {told}; the next start {'changes' if url else 'ends'} that"
