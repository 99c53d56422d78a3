"""What the answer to an ``add`` proves: the rows of money page 5.3, in their order.

The only question is whether the order can exist at the panel. Everything that is not listed as
proven is Unclear.
"""

from re import IGNORECASE
from re import compile as compile_pattern
from typing import Final

from bot.providers.answers import (
    Answer,
    error_text,
    fold,
    glimpse_id,
    read_id,
    read_lenient,
    read_strict,
    read_text,
)
from bot.providers.base import Accepted, ErrorClass, Outcome, Refused, Unclear
from bot.providers.errors import FOR_NOW, Redaction, classify

FRONT_END_STATUSES: Final = frozenset({401, 403, 404, 405, 407, 410, 429})
"""HTTP statuses that, like every redirect, come from before the panel unless it says more."""

_TOO_MANY: Final = 429
_TELLS_OF_ORDER: Final = compile_pattern(rb'"(order|error)"', IGNORECASE)
_SECONDS_TO_WAIT: Final = compile_pattern(r"wait (\d{1,5}) ?s", IGNORECASE)
_MAY_NAME_A_TIME: Final = frozenset({ErrorClass.RATE, ErrorClass.NOT_NOW})


def read_placement(answer: Answer, redaction: Redaction) -> Outcome:
    """The outcome of an ``add`` that was answered."""
    members = fold(read_strict(answer.body)) if answer.complete else None
    if _front_end_refused(answer, members):
        return _front_end_refusal(answer, redaction)
    if answer.http_status >= 500:
        return _unclear(answer, f"HTTP {answer.http_status}")
    if members is None:
        return _unclear(answer, "the answer is not a complete JSON object")
    error = error_text(members)
    if error is None:
        return _read_success(answer, members)
    text = redaction.clean(error)
    if _claims_order(members):
        return _unclear(answer, f"an order and an error together: {text}")
    if not text:
        return _unclear(answer, "neither an order id nor an error")
    return _read_error(answer, classify(error), text)


def _front_end_refused(answer: Answer, members: dict[str, object] | None) -> bool:
    status = answer.http_status
    if status not in FRONT_END_STATUSES and not 300 <= status < 400:
        return False
    if members is not None:
        return "order" not in members and "error" not in members
    # No JSON, unless something spoilt it: what tells of an order is no front end's page.
    return not _spoilt_answer(answer.body)


def _spoilt_answer(body: bytes) -> bool:
    hint = fold(read_lenient(body))
    if hint is not None and ("order" in hint or "error" in hint):
        return True
    starts_as_json = body.decode("utf-8", errors="replace").lstrip("\ufeff \t\r\n")[:1] in {
        "{",
        "[",
    }
    return starts_as_json and _TELLS_OF_ORDER.search(body) is not None


def _front_end_refusal(answer: Answer, redaction: Redaction) -> Refused:
    start = answer.body[:2000].decode("utf-8", errors="replace")
    return Refused(
        error=None,
        text=redaction.clean(f"HTTP {answer.http_status} {start}"),
        for_good=False,
        pauses=answer.http_status != _TOO_MANY,
        retry_after_seconds=answer.retry_after_seconds,
    )


def _read_success(answer: Answer, members: dict[str, object]) -> Outcome:
    order_id = read_id(members.get("order"))
    if order_id is None:
        return _unclear(answer, "neither an order id nor an error")
    if not answer.succeeded:
        return Unclear(f"an order id with HTTP {answer.http_status}", order_id)
    return Accepted(order_id)


def _claims_order(members: dict[str, object]) -> bool:
    """Whether ``order`` holds anything that could stand for an order, usable as an id or not."""
    value = members.get("order")
    return bool(value) and read_text(value) != "0"


def _read_error(answer: Answer, error: ErrorClass, text: str) -> Outcome:
    if error is ErrorClass.INTERNAL:
        return _unclear(answer, f"the panel broke inside: {text}")
    return Refused(
        error=error,
        text=text,
        for_good=error not in FOR_NOW,
        pauses=error is ErrorClass.AUTH,
        retry_after_seconds=_wait(answer, error, text),
    )


def _wait(answer: Answer, error: ErrorClass, text: str) -> float | None:
    """The panel's wish to wait, where the error is one that waiting cures."""
    if error not in _MAY_NAME_A_TIME:
        return None
    match = _SECONDS_TO_WAIT.search(text)
    if answer.retry_after_seconds is None and match is not None:
        return float(match.group(1))
    return answer.retry_after_seconds


def _unclear(answer: Answer, reason: str) -> Unclear:
    return Unclear(reason, glimpse_id(answer.body))
