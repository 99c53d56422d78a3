"""Updates by hook: each is posted to the bot, and what its answer carries is carried out.

As Telegram does it: a person's next update goes out when the one before has been answered.
"""

from collections import deque
from http import HTTPStatus
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from bench.http_client import Client

if TYPE_CHECKING:
    from bench.bot_api import BotApi

PROOF_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
CONNECTIONS: Final = 100


class Hooks:
    """Delivers to the address that a bot has set."""

    def __init__(self, api: "BotApi", *, url: str, secret: str) -> None:
        parts = urlsplit(url)
        self.refused = 0
        """How many deliveries were answered by anything but 200."""
        self._api = api
        self._path = parts.path or "/"
        self._headers = f"Content-Type: application/json\r\n{PROOF_HEADER}: {secret}\r\n".encode()
        self._client = Client(str(parts.hostname), parts.port or 80, connections=CONNECTIONS)
        self._lanes: dict[int, deque[bytes]] = {}

    async def open(self) -> None:
        """Connect. Raises OSError."""
        await self._client.open()

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def deliver(self, person_id: int, update: bytes) -> None:
        """Post an update, behind those of the same person."""
        if person_id in self._lanes:
            self._lanes[person_id].append(update)
            return
        self._lanes[person_id] = deque()
        self._post(person_id, update)

    def _post(self, person_id: int, update: bytes) -> None:
        def answered(status: int, body: bytes) -> None:
            self.refused += status != HTTPStatus.OK
            if self._lanes[person_id]:
                self._post(person_id, self._lanes[person_id].popleft())
            else:
                del self._lanes[person_id]
            if body:
                self._api.carry_out_riding(body)

        self._client.post(self._path, update, answered, headers=self._headers)
