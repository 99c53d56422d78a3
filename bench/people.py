"""Virtual people: each does one thing, waits until their screen has changed, does the next.

A person is a small state machine driven by the Bot API stand-in, without a task of its own, so
that a thousand of them cost next to nothing. Buttons are found on the screen that was shown, by
what they carry: a bot that shows wrong screens is noticed, not measured.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Final, Protocol

SHOWN_MAX: Final = 120
"""Characters of a screen in the word about a bot that shows the wrong one."""


@dataclass(frozen=True, slots=True)
class Tap:
    """Press the first button that carries this, or something that begins with it."""

    prefix: str


@dataclass(frozen=True, slots=True)
class Say:
    """Write a message; ``{id}`` in it stands for the person's number."""

    text: str


Step = Tap | Say


@dataclass(slots=True)
class Shown:
    """The message that a person looks at. ``markup`` is the keyboard's JSON, empty for none."""

    message_id: int
    text: str
    markup: str

    def button(self, prefix: str) -> str | None:
        """What the first fitting button carries."""
        if not self.markup:
            return None
        for row in json.loads(self.markup)["inline_keyboard"]:
            for one in row:
                data: str = one.get("callback_data", "")
                if data == prefix or data.startswith(prefix + ":"):
                    return data
        return None


class Telegram(Protocol):
    """What a person needs of the Bot API stand-in."""

    def tapped(self, person: "Person", data: str) -> None:
        """Tell the bot of a press."""

    def said(self, person: "Person", text: str) -> None:
        """Tell the bot of a message."""


@dataclass(slots=True)
class Times:
    """How long each act took until the screen changed, and until the button stopped spinning."""

    screens: list[float] = field(default_factory=list)
    spinners: list[float] = field(default_factory=list)


class Person:
    """Walks through a script as often as told."""

    def __init__(self, number: int, telegram: Telegram, times: Times) -> None:
        self.id = number
        self.shown: Shown | None = None
        self.trouble: str | None = None
        self._telegram = telegram
        self._times = times
        self._script: Sequence[Step] = ()
        self._left = 0
        self._at = 0
        self._acted = 0.0
        self.waits = False
        self._done: Callable[[Person], None] = lambda _person: None

    def walk(self, script: Sequence[Step], *, steps: int, done: Callable[["Person"], None]) -> None:
        """Do so many steps of the script, round and round; then call ``done``.

        The same script again goes on where it was left.
        """
        if script is not self._script:
            self._script, self._at = script, 0
        self._left, self._done = steps, done
        self.act()

    def act(self) -> None:
        """Do the next step, or be done."""
        if not self._left:
            self._done(self)
            return
        step = self._script[self._at]
        self._at = (self._at + 1) % len(self._script)
        self._left -= 1
        self._acted, self.waits = perf_counter(), True
        if isinstance(step, Say):
            self._telegram.said(self, step.text.replace("{id}", str(self.id)))
            return
        data = self.shown.button(step.prefix) if self.shown else None
        if data is None:
            self._give_up(step)
        else:
            self._telegram.tapped(self, data)

    def sees(self, shown: Shown) -> None:
        """A message has arrived or was changed."""
        if not self.waits:
            return
        self.shown = shown
        self.waits = False
        self._times.screens.append(perf_counter() - self._acted)
        self.act()

    def _give_up(self, step: Tap) -> None:
        seen = self.shown.text[:SHOWN_MAX] if self.shown else "nothing"
        self.trouble = f"no button {step.prefix!r} under {seen!r}"
        self.waits = False
        self._done(self)
