"""Deliveries by hook, made short for tests."""

import json
from typing import Any, cast

from aiogram import Bot, Dispatcher

from bot.telegram.webhook import PROOF_HEADER, Webhook
from tests.telegram.scripted_bot import QUICK, Feed

SECRET = "s3cret_Word-1"
URL = "https://shop.example/telegram"


def hook_of(bot: Bot, feed: Feed, **settings: Any) -> Webhook:
    """A hook that feeds this."""
    settings = {"pauses": QUICK, **settings}
    return Webhook(bot, cast("Dispatcher", feed), url=lambda: URL, secret=SECRET, **settings)


async def deliver(hook: Webhook, raw: dict[str, Any]) -> int:
    """Post an update as Telegram does; the status."""
    return (await replied(hook, raw))[0]


async def replied(hook: Webhook, raw: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """The same; the status and the body."""
    status, body = await hook.take({PROOF_HEADER: SECRET}, json.dumps(raw).encode())
    return status, json.loads(body or b"{}")
