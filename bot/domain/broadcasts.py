"""The states of a broadcast and of each of its recipients, and the moves that are allowed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class BroadcastState(StrEnum):
    """Where a broadcast stands; a draft reaches nobody before it is confirmed."""

    DRAFT = "draft"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    FINISHED = "finished"
    DROPPED = "dropped"


NEXT: Final[Mapping[BroadcastState, frozenset[BroadcastState]]] = {
    BroadcastState.DRAFT: frozenset({BroadcastState.RUNNING, BroadcastState.DROPPED}),
    BroadcastState.RUNNING: frozenset(
        {BroadcastState.PAUSED, BroadcastState.STOPPED, BroadcastState.FINISHED}
    ),
    BroadcastState.PAUSED: frozenset({BroadcastState.RUNNING, BroadcastState.STOPPED}),
    BroadcastState.STOPPED: frozenset(),
    BroadcastState.FINISHED: frozenset(),
    BroadcastState.DROPPED: frozenset(),
}


class RecipientState(StrEnum):
    """What became of one recipient.

    ``sending`` is written before the call: left so by a kill it counts as unknown and is not
    sent again (money page 9.4).
    """

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    BLOCKED = "blocked"
    FAILED = "failed"
    UNKNOWN = "unknown"
