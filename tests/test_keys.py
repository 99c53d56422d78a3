"""Where the keys come from: the settings, else a file that only its owner can read."""

from pathlib import Path
from typing import Any

from bot.keys import keys_of
from bot.settings import Settings, load_settings
from bot.shop.vault import Vault, new_key


def _settings(folder: Path, **given: Any) -> Settings:
    database = {"url": f"sqlite:///{folder / 'books' / 'shop.sqlite3'}"}
    return load_settings(env_file=None, **{"bot_token": "1:x", "database": database, **given})


def test_the_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    first = keys_of(_settings(tmp_path))
    again = keys_of(_settings(tmp_path))

    file = tmp_path / "books" / "secret.key"
    assert first == again == [file.read_text("ascii").strip()]
    assert file.stat().st_mode & 0o777 == 0o600


def test_keys_of_the_settings_need_no_file(tmp_path: Path) -> None:
    keys = [new_key(), new_key()]

    assert keys_of(_settings(tmp_path, secret_keys=",".join(keys))) == keys
    assert not (tmp_path / "books").exists()


def test_postgresql_without_keys_seals_nothing(tmp_path: Path) -> None:
    database = {"url": "postgresql://me@127.0.0.1/shop"}

    assert keys_of(_settings(tmp_path, database=database)) == []


def test_a_file_that_a_kill_left_empty_is_made_again(tmp_path: Path) -> None:
    file = tmp_path / "books" / "secret.key"
    file.parent.mkdir()
    file.touch(mode=0o600)

    keys = keys_of(_settings(tmp_path))

    assert Vault(keys).unseal(Vault(keys).seal("key")) == "key"
    assert keys_of(_settings(tmp_path)) == keys
    assert [path.name for path in file.parent.iterdir()] == ["secret.key"]
