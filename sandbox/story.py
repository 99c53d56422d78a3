"""A customer who buys by script: three orders, one of each kind of end, told as a transcript.

What was told before is not told again: a message that is edited a little shows its new lines, and
a text that came in the same words earlier shows its first line.
"""

from collections.abc import Callable
from typing import Final

from aiogram.types import Message

from sandbox.telegram.transcript import button_rows, tail, text_of
from sandbox.world import World

_PATIENCE: Final = 30.0
_ROWS_SHOWN: Final = 5
_ISOLATION: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))

Tell = Callable[[str], None]
"""Takes one line of the transcript."""


class Story:
    """Plays the customer's part and tells what both sides say."""

    def __init__(self, world: World, tell: Tell) -> None:
        self._mona = world.customer
        self._news = world.telegram.world.news
        self._monotonic = world.telegram.world.monotonic
        self._tell = tell
        self._shown: dict[int, tuple[str, ...]] = {}
        self._told: set[str] = set()

    async def play(self) -> None:
        """From hello to three orders. Raises AssertionError where the shop does not play along."""
        self._heading("Mona comes in and pays with Stars")
        await self._says("/start")
        await self._pay_in()
        self._heading("An order that completes")
        await self._buy("https://instagram.com/p/sunset", ends=("· Completed", "is complete."))
        self._heading("An order that the panel delivers in part: the rest goes back")
        await self._buy(
            "https://instagram.com/p/partial-sunset", ends=("· Partly delivered", "Receipt")
        )
        self._heading("An order whose answer gets lost: it is confirmed, never sent again")
        await self._buy(
            "https://instagram.com/p/lost-sunset",
            ends=("· Still being confirmed", "we are confirming with the supplier.\nYou"),
        )
        self._heading("What Mona has now")
        await self._says("/orders")
        await self._says("/wallet")

    async def _pay_in(self) -> None:
        await self._taps("Wallet")
        await self._taps("Top up")
        await self._taps("$10.00")
        await self._taps("Telegram Stars")
        self._tell("Mona ▸ pays the invoice, with Stars that cost nothing here")
        await self._mona.pays()
        self._hear()

    async def _buy(self, link: str, *, ends: tuple[str, ...]) -> None:
        await self._says("/search instagram likes")
        await self._taps("1.")
        await self._taps("Order")
        await self._says(link)
        await self._taps("500")
        await self._taps("Confirm")
        for words in ends:
            await self._watch_until(words)

    async def _says(self, text: str) -> None:
        self._tell(f"Mona ▸ {text}")
        await self._mona.says(text)
        self._hear()

    async def _taps(self, button: str) -> None:
        self._tell(f"Mona ▸ taps [{button}]")
        await self._mona.taps(button)
        self._hear()

    async def _watch_until(self, words: str) -> None:
        """Tell what moves until a message says this."""
        deadline = self._monotonic() + _PATIENCE
        while True:
            self._hear()
            if any(words in _plain(message) for message in self._mona.bot_messages):
                return
            left = deadline - self._monotonic()
            if left <= 0:
                raise AssertionError(f"nobody said {words!r}\n{tail(self._mona.messages)}")
            await self._news.next_change(seconds=left)

    def _heading(self, words: str) -> None:
        self._tell("")
        self._tell(f"── {words} ──")

    def _hear(self) -> None:
        """Tell what is new on the shop's side: new messages, and edits of old ones."""
        for message in self._mona.bot_messages:
            before = self._shown.get(message.message_id)
            now = (*_lines(_plain(message)), *_buttons(message))
            if now != before:
                self._shown[message.message_id] = now
                self._tell_lines(self._worth_telling(message, before, now), edited=bool(before))

    def _worth_telling(
        self, message: Message, before: tuple[str, ...] | None, now: tuple[str, ...]
    ) -> list[str]:
        text = _plain(message)
        again = text in self._told
        self._told.add(text)
        if again:
            return [f"{now[0]} …"]
        new = [line for line in now if line not in (before or ())]
        return new if len(new) * 2 <= len(now) else list(now)

    def _tell_lines(self, lines: list[str], *, edited: bool) -> None:
        for number, line in enumerate(lines):
            first = "Shop ✎" if edited else "Shop │"
            self._tell(f"{first if number == 0 else '     │'} {line}")


def _plain(message: Message) -> str:
    return text_of(message).translate(_ISOLATION)


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _buttons(message: Message) -> list[str]:
    rows = ["  ".join(f"[{text}]" for text in row) for row in button_rows(message)]
    more = len(rows) - _ROWS_SHOWN
    if more > 1:
        rows[_ROWS_SHOWN - 1 : -1] = [f"… {more} more rows"]
    return [row.translate(_ISOLATION) for row in rows]
