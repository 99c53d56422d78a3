"""The keys under which secrets from chat are kept: those of the settings, or a file of our own.

The file lies beside the embedded database, readable by its owner alone, and is no part of a backup
(money page section 11).
"""

import os
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from bot.settings import Settings
from bot.shop.vault import new_key
from db.database import database_url

_FILE: Final = "secret.key"


def keys_of(settings: Settings) -> list[str]:
    """Fernet keys, the first one seals; none for PostgreSQL without SECRET_KEYS.

    Makes the file where there is none yet.
    """
    if settings.secret_keys:
        return [key.get_secret_value() for key in settings.secret_keys]
    url = database_url(settings.database.url.get_secret_value())
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return []
    return [_from_file(Path(url.database).parent / _FILE)]


def _from_file(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or not path.stat().st_size:
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    """On the disk before it has its name: a half-written key would open nothing, ever after."""
    number, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(number, "w", encoding="ascii") as file:
            file.write(new_key())
            file.flush()
            os.fsync(file.fileno())
        _give_name(Path(name), path)
    finally:
        Path(name).unlink(missing_ok=True)


def _give_name(made: Path, path: Path) -> None:
    """Where somebody else was first, theirs stays; an empty one that a kill has left goes."""
    if path.exists():
        made.replace(path)
        return
    try:
        os.link(made, path)
    except FileExistsError:
        return
    except OSError:
        # A file system where a file has one name alone.
        made.replace(path)
