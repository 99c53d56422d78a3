"""Questions that a person's press asks of the bot, and how long they may stay unanswered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.telegram.refusals import bad_request

ANSWER_SECONDS_MAX = 15.0
KEPT_MAX = 10_000


@dataclass
class Query:
    """A press (or inline question) of one person; `at` in monotonic seconds."""

    id: str
    person: int
    at: float


class Queries:
    """All presses and inline questions of late."""

    def __init__(self, *, monotonic: Callable[[], float]) -> None:
        """`monotonic` gives seconds that never go back."""
        self._monotonic = monotonic
        self._known: dict[str, Query] = {}
        self.next_number = 7_000_000_001
        self.toasts: dict[int, str | None] = {}
        """By person: the text of the last answer to a press."""
        self.inline_results: dict[int, list[dict[str, Any]]] = {}
        """By person: the last answer to an inline question."""

    def ask(self, person: int) -> Query:
        """A new question by this person."""
        query = Query(str(self.next_number), person, self._monotonic())
        self.next_number += 1
        self._known[query.id] = query
        if len(self._known) > KEPT_MAX:
            del self._known[next(iter(self._known))]
        return query

    def answer(self, query_id: str) -> Query:
        """Take the bot's answer; raises `Refused` 400 for an unknown question or one too old."""
        query = self._known.get(query_id)
        if query is None or self._monotonic() - query.at > ANSWER_SECONDS_MAX:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        return query
