"""A bot that does nothing: it answers every press with a fixed screen, on bare asyncio.

What the load driver reaches with it is the driver's own ceiling.
"""

import asyncio
import json
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from bench.bot_api import TOKEN
from bench.http_client import Client
from bench.jobs import arguments, take_jobs
from bench.screens import MARKUP, TEXTS

CONNECTIONS: Final = 16
LISTEN_SECONDS: Final = 10
_FORM: Final = b"Content-Type: application/x-www-form-urlencoded\r\n"


class Nothing:
    """The bot."""

    def __init__(self, host: str, port: int) -> None:
        self._asks = Client(host, port, connections=1)
        self._calls = Client(host, port, connections=CONNECTIONS)
        self._offset = 0
        self._count = 0

    async def open(self) -> None:
        """Connect and ask for the first updates."""
        await self._asks.open()
        await self._calls.open()
        self._ask()

    def close(self) -> None:
        """Hang up."""
        self._asks.close()
        self._calls.close()

    def _ask(self) -> None:
        body = b"offset=%d&timeout=%d" % (self._offset, LISTEN_SECONDS)
        self._asks.post(f"/bot{TOKEN}/getUpdates", body, self._take, headers=_FORM)

    def _take(self, _status: int, body: bytes) -> None:
        for update in json.loads(body)["result"]:
            self._offset = update["update_id"] + 1
            self._answer(update)
        self._ask()

    def _answer(self, update: dict[str, Any]) -> None:
        self._count += 1
        text = TEXTS[self._count % len(TEXTS)]
        if (pressed := update.get("callback_query")) is None:
            chat = update["message"]["chat"]["id"]
            self._call("sendMessage", chat_id=chat, text=text, reply_markup=MARKUP)
            return
        message = pressed["message"]
        self._call("answerCallbackQuery", callback_query_id=pressed["id"])
        self._call(
            "editMessageText",
            chat_id=message["chat"]["id"],
            message_id=message["message_id"],
            text=text,
            reply_markup=MARKUP,
        )

    def _call(self, method: str, **fields: Any) -> None:
        body = urlencode(fields).encode()
        self._calls.post(f"/bot{TOKEN}/{method}", body, _ignore, headers=_FORM)


def _ignore(_status: int, _body: bytes) -> None:
    """Nothing is done with what Telegram says."""


async def main() -> None:
    """Run until nobody asks any more."""
    address = urlsplit(arguments()["api"])
    bot = Nothing(str(address.hostname), int(address.port or 0))
    await bot.open()
    await take_jobs({})
    bot.close()


if __name__ == "__main__":
    asyncio.run(main())
