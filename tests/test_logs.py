"""Secrets never appear in logs, whoever logs them and however they got into an error."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from bot.app import build_shop
from bot.logs import MASK
from bot.providers.doctor import look_at
from bot.settings import load_settings
from db.database import Database
from tests.leaks import CLOSED, FAILURES, FERNET, SECRETS, TOKEN, settings_with_secrets

PIECES: Final = (*SECRETS, "a-Token_of", "of%3Da", "of=a", "word%3Aof", "word:of", "of%2Fthe")
"""The secrets, and pieces by which they would be known as addresses write them."""


@pytest.fixture(scope="module")
def written() -> str:
    """What a process of failures has written to standard error."""
    command = [sys.executable, "-m", "tests.leaks"]
    root = Path(__file__).parent.parent
    ended = subprocess.run(command, capture_output=True, text=True, cwd=root, check=False)
    assert ended.returncode == 1
    return ended.stderr


@pytest.mark.parametrize("failure", [one.__name__ for one in FAILURES])
def test_every_library_fails_aloud(written: str, failure: str) -> None:
    assert f'"event": "{failure}"' in written
    assert f'"event": "{failure} of a library"' in written


@pytest.mark.parametrize("piece", PIECES)
def test_no_secret_is_in_what_was_written(written: str, piece: str) -> None:
    lines = [line[:300] for line in written.splitlines() if piece in line]

    assert lines == []


def test_what_ends_the_process_is_written_and_masked(written: str) -> None:
    last = written.splitlines()[-1]

    assert '"event": "ended by an error"' in last
    assert f"the end of {MASK}" in last


def test_no_secret_is_in_what_settings_say_of_themselves() -> None:
    settings = settings_with_secrets()

    said = f"{settings!r} {settings} {settings.model_dump()} {settings.secret_keys!r}"

    assert [piece for piece in PIECES if piece in said] == []


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_a_key_told_in_chat_is_hidden_before_it_is_used(database: Database) -> None:
    local = {"api_base": CLOSED}
    settings = load_settings(None, bot_token=TOKEN, admins=(1,), secret_keys=FERNET, telegram=local)
    hidden: list[str] = []
    shop = await build_shop(settings, database, {}, hide=hidden.append)
    shop.trials.propose(1, f"{CLOSED}/api/v2")
    shop.trials.examine(1, "a-key-that-was-told-in-chat")

    assert await shop.trials.examine_next(look_at)

    assert hidden == ["a-key-that-was-told-in-chat"]
    assert "told-in-chat" not in repr(shop.trials.of(1))
