"""The doctor asks Crypto Pay whether the token is right (product page section 1)."""

from pathlib import Path

import pytest

from bot.doctor import Check, diagnose
from bot.settings import load_settings
from sandbox.crypto.server import CryptoPaySandbox

NOBODY = "http://127.0.0.1:9"


async def found(tmp_path: Path, **cryptopay: str) -> list[Check]:
    """What the doctor says of Crypto Pay."""
    settings = load_settings(
        None,
        bot_token="1:x",
        telegram={"api_base": NOBODY},
        database={"url": f"sqlite:///{tmp_path / 'shop.sqlite3'}"},
        cryptopay=cryptopay,
    )
    return [check async for check in diagnose(settings) if check.name == "Crypto Pay"]


@pytest.mark.parametrize(
    ("token", "ok", "detail"),
    [
        ("12345:right", True, "the app is called Sandbox"),
        ("12345:wrong", False, "getMe: HTTP 401 UNAUTHORIZED"),
    ],
)
async def test_a_right_token_is_told_from_a_wrong_one(
    tmp_path: Path, token: str, ok: bool, detail: str
) -> None:
    crypto = CryptoPaySandbox(token="12345:right")
    await crypto.start()

    (check,) = await found(tmp_path, token=token, api_base=crypto.api_base)
    await crypto.stop()

    assert (check.ok, check.detail) == (ok, detail)
    assert "CRYPTOPAY__TOKEN" in check.advice or ok


async def test_an_api_that_is_away_is_said_to_be(tmp_path: Path) -> None:
    (check,) = await found(tmp_path, token="12345:right", api_base=NOBODY)

    assert (check.ok, check.detail) == (False, "getMe: ConnectError")


async def test_without_a_token_there_is_nothing_to_ask(tmp_path: Path) -> None:
    assert await found(tmp_path) == []
