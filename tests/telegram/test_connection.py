"""What the doctor sees of the way updates come."""

import asyncio

import pytest

from bot.telegram.connection import examine_hook
from sandbox.telegram.server import TelegramSandbox
from tests.telegram.hooking import URL


@pytest.mark.parametrize(
    ("told", "ours", "ok", "detail"),
    [
        ("", "", True, "asked for (no web hook)"),
        (URL, "", True, f"Telegram delivers to {URL}; the next start ends that"),
        ("", URL, True, f"Telegram does not deliver yet; the next start sets {URL}"),
        ("https://old.example/", URL, True, "the next start changes that"),
        (URL, URL, True, f"delivered to {URL}"),
    ],
)
async def test_the_doctor_sees_how_updates_come(
    telegram: TelegramSandbox, told: str, ours: str, *, ok: bool, detail: str
) -> None:
    telegram.world.hook.url = told

    found = await examine_hook(telegram.token, api_base=telegram.base_url, url=ours)

    assert (found[0], detail in found[1]) == (ok, True), found


async def test_the_doctor_sees_a_hook_that_is_not_heard(telegram: TelegramSandbox) -> None:
    telegram.world.hook.url = URL
    telegram.world.hook.last_error = "Connection refused"
    telegram.world.hook.connections = 0
    telegram.world.hook._lanes["chat:1001"] = asyncio.get_running_loop().create_future()
    telegram.world.updates.add("message", telegram.world.bot, lane="chat:1001")

    found = await examine_hook(telegram.token, api_base=telegram.base_url, url=URL)
    telegram.world.hook._lanes.clear()

    assert found == (False, "1 wait; the last delivery failed: Connection refused")
