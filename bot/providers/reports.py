"""What a panel says about orders and refills: statuses, refills, cancels (protocol 2, 3 and 5).

Plural answers come in several shapes. One that is not plainly keyed by the asked ids is unusable
(None), and the ids are then asked one by one: a status taken for another order's would move money.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from bot.domain.characters import clean
from bot.domain.money import read_decimal
from bot.providers.answers import error_text, fold, read_id, read_text, read_whole, unwrap
from bot.providers.base import (
    ErrorClass,
    RefillDenied,
    RefillStatus,
    RefillTaken,
    RefillUnclear,
    Rejection,
    Report,
    Status,
)
from bot.providers.errors import Redaction, classify, refill_already_asked, refill_denial


def _words(table: Mapping[Status, str]) -> Mapping[str, Status]:
    return MappingProxyType(
        {word.strip(): status for status, words in table.items() for word in words.split(",")}
    )


STATUS_WORDS: Final = _words(
    {
        Status.PENDING: "pending, awaiting, queued, on hold",
        Status.PROCESSING: "processing",
        Status.IN_PROGRESS: "in progress, inprogress, active",
        Status.COMPLETED: "completed, complete, success, done",
        Status.PARTIAL: "partial, partially completed",
        Status.CANCELED: "canceled, cancelled, cancel, refunded",
        Status.FAILED: "fail, failed, error",
        Status.EXPIRED: "expired",
        Status.PAUSED: "paused",
    }
)
"""A panel's words, normalised, and what they mean (protocol page section 5)."""

_REFILLS_OPEN: Final = frozenset({Status.PENDING, Status.PROCESSING, Status.IN_PROGRESS})
_REFILLS_ENDED: Final = frozenset({Status.CANCELED, Status.FAILED, Status.EXPIRED})
_REPORTED: Final = frozenset({"status", "charge", "remains", "start_count"})
_WORD_LENGTH_MAX: Final = 60
_CURRENCY_LENGTH_MAX: Final = 10


def read_status(word: str) -> Status:
    """The status a panel's word stands for, whatever its case, blanks, ``_`` and ``-``."""
    normal = " ".join(word.lower().replace("_", " ").replace("-", " ").split())
    return STATUS_WORDS.get(normal, Status.UNKNOWN)


def read_currency(value: object) -> str:
    """A currency's code in upper case, "" when there is none that could be one."""
    text = read_text(value).upper()
    return text if text.isalnum() and len(text) <= _CURRENCY_LENGTH_MAX else ""


def by_id(document: object, asked: Collection[str], *, id_name: str) -> dict[str, object] | None:
    """The entries of a plural answer under the ids that were asked.

    Takes an object keyed by id, or an array whose entries carry ``id_name``. None when the shape
    is unusable: another one, an entry for an id that was not asked, an id twice.
    """
    members = fold(document)
    if isinstance(document, list) and (members is None or id_name in members):
        return _listed(document, asked, id_name)
    if members is None:
        return None
    if id_name in members and read_id(members[id_name]) in asked:
        return _listed([members], asked, id_name)
    keyed = unwrap(document) or {}
    foreign = [name for name, entry in keyed.items() if name not in asked and fold(entry)]
    entries = {name: entry for name, entry in keyed.items() if name in asked}
    return None if foreign or (keyed and not entries) else entries


def _listed(
    entries: list[object], asked: Collection[str], id_name: str
) -> dict[str, object] | None:
    found: dict[str, object] = {}
    for entry in entries:
        members = fold(entry) or {}
        entry_id = read_id(members.get(id_name))
        if entry_id is None or entry_id not in asked or entry_id in found:
            return None
        found[entry_id] = entry
    return found


def single(document: object, order_id: str) -> dict[str, object] | None:
    """The members of one status, also where it is wrapped by its id; None when there is none."""
    wrapped = fold((unwrap(document) or {}).get(order_id))
    if wrapped is not None:
        return wrapped
    members = fold(document)
    return members if members and not _REPORTED.isdisjoint(members) else None


def read_report(entry: object, redaction: Redaction) -> Report | Rejection | None:
    """What is said of one order; None when nothing is."""
    members = fold(entry)
    if members is None:
        return None
    error = error_text(members)
    if error is not None:
        return Rejection(classify(error), redaction.clean(error))
    if _REPORTED.isdisjoint(members):
        return None
    word = clean(read_text(members.get("status")))[:_WORD_LENGTH_MAX]
    return Report(
        status=read_status(word),
        raw_status=word,
        charge=read_decimal(members.get("charge")),
        start_count=read_whole(members.get("start_count")),
        remains=read_whole(members.get("remains")),
        currency=read_currency(members.get("currency")) or None,
    )


def read_refill(
    document: object, redaction: Redaction
) -> RefillTaken | RefillDenied | RefillUnclear:
    """What came of asking for a refill. "Already requested" counts as taken."""
    members = fold(document)
    if members is None:
        return RefillUnclear("the answer is not an object")
    refill = members.get("refill")
    error = error_text(members) or error_text(fold(refill) or {})
    if error is not None:
        return _refill_error(error, redaction)
    refill_id = read_id(refill)
    if refill_id is None and refill is not True:
        return RefillUnclear("neither a refill nor an error")
    return RefillTaken(refill_id, already=False)


def _refill_error(error: str, redaction: Redaction) -> RefillTaken | RefillDenied | RefillUnclear:
    error_class, text = classify(error), redaction.clean(error)
    if error_class is ErrorClass.INTERNAL:
        return RefillUnclear(text)
    if refill_already_asked(error):
        return RefillTaken(None, already=True)
    return RefillDenied(error_class, refill_denial(error, error_class), text)


def read_refill_status(entry: object) -> RefillStatus | None:
    """How a refill stands: a word, or an object with it; None when nothing is said."""
    members = fold(entry)
    word = entry if members is None else members.get("status")
    if fold(word) is not None or (members is not None and error_text(members) is not None):
        return RefillStatus.UNKNOWN
    text = read_text(word)
    if not text:
        return None
    if text.lower() == "rejected":
        return RefillStatus.REJECTED
    status = read_status(text)
    if status in _REFILLS_OPEN:
        return RefillStatus.OPEN
    if status is Status.COMPLETED:
        return RefillStatus.DONE
    return RefillStatus.REJECTED if status in _REFILLS_ENDED else RefillStatus.UNKNOWN


def read_cancel(entry: object, redaction: Redaction) -> bool | Rejection:
    """Whether a cancel was noted: 1, a request number, or an error in any of its places."""
    members = fold(entry)
    cancel = entry if members is None else members.get("cancel")
    error = error_text(members or {}) or error_text(fold(cancel) or {})
    if error is None:
        return cancel is True or read_id(cancel) is not None
    if refill_already_asked(error):
        return True
    return Rejection(classify(error), redaction.clean(error))
