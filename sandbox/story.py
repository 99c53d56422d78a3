"""A customer who buys by script: three orders, one of each kind of end, told as a transcript."""

from collections.abc import Callable
from typing import Final

from sandbox.telegram.transcript import button_rows, text_of
from sandbox.world import World

_PATIENCE: Final = 20.0
_ISOLATION: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))

Tell = Callable[[str], None]
"""Takes one line of the transcript."""


class Story:
    """Plays the customer's part and tells what both sides say."""

    def __init__(self, world: World, tell: Tell) -> None:
        self._mona = world.customer
        self._tell = tell
        self._told: dict[int, str] = {}

    async def play(self) -> None:
        """From hello to three orders. Raises AssertionError where the shop does not play along."""
        await self._says("/start")
        await self._pay_in()
        await self._buy("https://instagram.com/p/sunset", ends="Completed")
        await self._buy("https://instagram.com/p/partial-sunset", ends="Partly delivered")
        await self._buy("https://instagram.com/p/lost-sunset", ends="being confirmed")
        await self._says("/orders")
        await self._says("/wallet")

    async def _pay_in(self) -> None:
        await self._says("/wallet")
        await self._taps("Top up")
        await self._taps("⭐1,000")
        self._tell("Mona ▸ pays the invoice, with Stars that cost nothing here")
        await self._mona.pays()
        self._hear()

    async def _buy(self, link: str, *, ends: str) -> None:
        await self._says("/search instagram likes")
        await self._taps("1.")
        await self._taps("Order")
        await self._says(link)
        await self._taps("500")
        await self._taps("Confirm")
        await self._mona.waits_for(ends, seconds=_PATIENCE)
        self._hear()

    async def _says(self, text: str) -> None:
        self._tell(f"Mona ▸ {text}")
        await self._mona.says(text)
        self._hear()

    async def _taps(self, button: str) -> None:
        self._tell(f"Mona ▸ taps [{button}]")
        await self._mona.taps(button)
        self._hear()

    def _hear(self) -> None:
        """Tell what is new on the shop's side: new messages, and edits of old ones."""
        for message in self._mona.bot_messages:
            rows = ["  ".join(f"[{text}]" for text in row) for row in button_rows(message)]
            shown = "\n".join([text_of(message), *rows]).translate(_ISOLATION)
            if self._told.get(message.message_id) != shown:
                self._told[message.message_id] = shown
                for number, line in enumerate(shown.splitlines()):
                    self._tell(f"{'Shop │' if number == 0 else '     │'} {line}")
