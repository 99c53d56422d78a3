"""The keys under which secrets from chat are kept: those of the settings, or a file of our own.

The file lies beside the embedded database, readable by its owner alone, and is no part of a backup
(money page section 11).
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.settings import Settings
from bot.shop.vault import new_key
from db.database import database_url

_FILE: Final = "secret.key"
_OWNER_ONLY: Final = 0o600


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
    with suppress(FileExistsError):
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
        with os.fdopen(number, "w", encoding="ascii") as file:
            file.write(new_key())
    return path.read_text(encoding="ascii").strip()
