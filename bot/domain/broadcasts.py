"""Broadcasts: their states and moves, whom they go to, their buttons, and what may be wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from bot.domain.addresses import read_address, trimmed
from bot.domain.errors import ShopError

BUTTONS_MAX: Final = 20
"""Buttons under one broadcast, each on a line of its own (Telegram takes up to 100)."""

LABEL_LENGTH_MAX: Final = 64
"""Characters on a button; phones show about forty."""

DELETABLE_FOR: Final = timedelta(hours=48)
"""A bot's message can be deleted so long after it was sent (Bot API: deleteMessage)."""

_EXAMPLE: Final = "https://example.com"


class BroadcastState(StrEnum):
    """Where a broadcast stands; a draft reaches nobody before it is confirmed."""

    DRAFT = "draft"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    FINISHED = "finished"
    DROPPED = "dropped"
    DELETING = "deleting"
    DELETED = "deleted"


NEXT: Final[Mapping[BroadcastState, frozenset[BroadcastState]]] = {
    BroadcastState.DRAFT: frozenset({BroadcastState.RUNNING, BroadcastState.DROPPED}),
    BroadcastState.RUNNING: frozenset(
        {BroadcastState.PAUSED, BroadcastState.STOPPED, BroadcastState.FINISHED}
    ),
    BroadcastState.PAUSED: frozenset({BroadcastState.RUNNING, BroadcastState.STOPPED}),
    BroadcastState.STOPPED: frozenset({BroadcastState.DELETING}),
    BroadcastState.FINISHED: frozenset({BroadcastState.DELETING}),
    BroadcastState.DROPPED: frozenset(),
    BroadcastState.DELETING: frozenset({BroadcastState.DELETED}),
    BroadcastState.DELETED: frozenset(),
}


class RecipientState(StrEnum):
    """What became of one recipient.

    ``sending`` is written before the call: left so by a kill it counts as unknown and is not
    sent again (money page 9.4). ``deleted`` was sent and taken back, ``kept`` could not be.
    """

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    BLOCKED = "blocked"
    FAILED = "failed"
    UNKNOWN = "unknown"
    DELETED = "deleted"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a broadcast goes to: everybody who can be reached, but for what is narrowed here.

    ``bought``: True is who has bought something, False who never has. ``seen_days``: who has been
    here within so many days.
    """

    language: str | None = None
    seen_days: int | None = None
    bought: bool | None = None


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A button that opens an address."""

    label: str
    url: str


ButtonRows = tuple[tuple[LinkButton, ...], ...]


class BroadcastNotFound(ShopError):
    """There is no such broadcast."""


class BroadcastNotOpen(ShopError):
    """It was started, dropped, or changed since its button was shown; nothing has been done."""


@dataclass(eq=False)
class BroadcastUnderWay(ShopError):
    """Another one is being sent or rests halfway: one at a time."""

    number: str


class TooLateToDelete(ShopError):
    """Telegram deletes no message that is older than two days."""


class AudienceEmpty(ShopError):
    """Nobody would get it."""


@dataclass(eq=False)
class MessageNotCopied(ShopError):
    """Telegram does not copy this message; ``reason`` is in its own words."""

    reason: str


class CopyUnanswered(ShopError):
    """Telegram did not say whether it has copied the message for a look."""


@dataclass(eq=False)
class ButtonsNotUnderstood(ShopError):
    """A line is no ``label | https://…``; lines count from 1."""

    line: int


@dataclass(eq=False)
class TooManyButtons(ShopError):
    """More lines than buttons fit."""

    most: int


def read_buttons(text: str) -> ButtonRows:
    """Buttons from lines like ``label | https://…``, each in a row of its own.

    Raises ButtonsNotUnderstood, TooManyButtons, and what bot.domain.addresses finds wrong.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > BUTTONS_MAX:
        raise TooManyButtons(most=BUTTONS_MAX)
    return tuple((_read_button(line, number),) for number, line in enumerate(lines, start=1))


def _read_button(line: str, number: int) -> LinkButton:
    label, bar, url = line.rpartition("|")
    label = label.strip()[:LABEL_LENGTH_MAX]
    if not bar or not label or not url.strip():
        raise ButtonsNotUnderstood(line=number)
    return LinkButton(label, read_address(trimmed(url), example=_EXAMPLE).url)


def as_lines(rows: Sequence[Sequence[LinkButton]]) -> str:
    """The same buttons as they are typed."""
    return "\n".join(f"{one.label} | {one.url}" for row in rows for one in row)
