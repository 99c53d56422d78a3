"""Telling Telegram what the shop can do, and its owner how to own it, outlives what is away."""

from unittest.mock import Mock

import pytest
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe

from bot import run
from bot.domain.errors import StorageAway
from bot.run import RunningShop


async def test_it_is_tried_again_while_telegram_or_the_database_is_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "_INTRODUCE_AGAIN_SECONDS", 0.0)
    troubles = [TelegramNetworkError(method=GetMe(), message="away"), StorageAway(), None]
    left = iter(troubles)

    async def register() -> None:
        trouble = next(left)
        if trouble is not None:
            raise trouble

    shop, bot, front, runner, health, port = (Mock() for _ in range(6))
    running = RunningShop(shop, bot, front, runner, register, health, port)

    await running._introduce()

    assert list(left) == []
