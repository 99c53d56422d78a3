"""A few recipients who are sent a broadcast together, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.domain.broadcasts import RecipientState
from bot.shop.broadcast_card import Original
from bot.shop.copier import Copied, Spoiled
from bot.shop.notifier import Dead, Later, Sent, Unreachable


@dataclass(frozen=True, slots=True)
class Batch:
    """Those whose copies go out together: (row, chat) of each."""

    broadcast_id: int
    original: Original
    people: Sequence[tuple[int, int]]


@dataclass(slots=True)
class Outcome:
    """What a batch has come to.

    ``rows`` are to be written down, ``back`` wait again, ``spoiled`` says why nobody would get it.
    A ``bug`` leaves its row as it is: nobody knows what came of that copy.
    """

    rows: list[dict[str, Any]] = field(default_factory=list)
    back: list[int] = field(default_factory=list)
    blocked: list[int] = field(default_factory=list)
    spoiled: str | None = None
    rest_seconds: float = 0.0
    bug: BaseException | None = None

    @property
    def is_lost(self) -> bool:
        """Whether Telegram has answered for nobody."""
        return {row["state"] for row in self.rows} == {RecipientState.UNKNOWN}

    def blame_message(self, reason: str) -> None:
        """It was refused for everybody alike, so it is the message: one has paid for finding out.

        A refusal is certain, so the others may get it yet.
        """
        self.back += [row["id"] for row in self.rows[1:]]
        self.rows = self.rows[:1]
        self.spoiled = reason


def judged(batch: Batch, answers: Sequence[Copied | BaseException], *, at: datetime) -> Outcome:
    """What the answers to a batch come to, in the order of its people."""
    outcome = Outcome()
    for (row_id, chat_id), answer in zip(batch.people, answers, strict=True):
        if isinstance(answer, BaseException):
            outcome.bug = answer
        else:
            _take(outcome, row_id, chat_id, answer, at=at)
    refused = [answer for answer in answers if isinstance(answer, Dead)]
    if 1 < len(refused) == len(answers):
        outcome.blame_message(refused[0].reason)
    return outcome


def _take(outcome: Outcome, row_id: int, chat_id: int, answer: Copied, *, at: datetime) -> None:
    match answer:
        case Sent(message_id=message_id):
            outcome.rows.append(_row(row_id, RecipientState.SENT, at, message_id))
        case Unreachable():
            outcome.rows.append(_row(row_id, RecipientState.BLOCKED, at))
            outcome.blocked.append(chat_id)
        case Dead():
            outcome.rows.append(_row(row_id, RecipientState.FAILED, at))
        case Later(counts=True):
            # The network broke, or Telegram itself: it may have arrived, so never again.
            outcome.rows.append(_row(row_id, RecipientState.UNKNOWN, at))
        case Later(seconds=seconds):
            outcome.back.append(row_id)
            outcome.rest_seconds = max(outcome.rest_seconds, seconds)
        case Spoiled(reason=reason):
            outcome.back.append(row_id)
            outcome.spoiled = reason


def _row(
    row_id: int, state: RecipientState, at: datetime, message_id: int | None = None
) -> dict[str, Any]:
    return {"id": row_id, "state": state, "message_id": message_id, "done_at": at}
