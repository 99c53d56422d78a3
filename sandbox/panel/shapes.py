"""Odd shapes of answers by switch: the deviations a client must survive.

Each shape changes healthy answers on their way out (protocol page sections 2, 3 and 8). Several may
be on together; they apply in the order of the tables below. Errors of a whole call keep their form.
"""

import json
import re
from collections.abc import Callable, Mapping

Params = Mapping[str, str]
Entry = dict[str, object]

ODD_SERVICES: list[Entry] = [
    {
        "service": 990001,
        "name": "Unknown type",
        "type": "Telepathy",
        "rate": "1",
        "min": "1",
        "max": "9",
    },
    {
        "service": 990002,
        "name": "Crossed limits",
        "type": "Default",
        "rate": "1",
        "min": "9",
        "max": "1",
    },
    {
        "service": 990003,
        "name": "For nothing",
        "type": "Default",
        "rate": "0",
        "min": "1",
        "max": "9",
    },
    {
        "service": 990004,
        "name": "Below nothing",
        "type": "Default",
        "rate": "-1",
        "min": "1",
        "max": "9",
    },
    {"service": 990005, "name": "No price", "type": "Default", "min": "1", "max": "9"},
    {"name": "No id", "type": "Default", "rate": "1", "min": "1", "max": "9"},
]
FLAGS = ("refill", "cancel", "dripfeed")


def reshaped(shapes: set[str], action: str, params: Params, answer: object) -> object:
    """The answer after all switched-on shapes that change its structure."""
    if isinstance(answer, dict) and "error" in answer:
        return answer
    for name, change in ANSWER_SHAPES.items():
        if name in shapes:
            answer = change(action, params, answer)
    return answer


def written(shapes: set[str], answer: object) -> bytes:
    """The body after all switched-on shapes that change its spelling."""
    text = json.dumps(answer, ensure_ascii=False)
    for name, change in TEXT_SHAPES.items():
        if name in shapes:
            text = change(text)
    return text.encode()


def _spare_members(action: str, params: Params, answer: object) -> object:
    del params
    if action == "add" and isinstance(answer, dict):
        return answer | {"status": "success", "charge": "0.10", "currency": "USD"}
    return answer


def _capital_members(action: str, params: Params, answer: object) -> object:
    del action, params
    if isinstance(answer, dict):
        return {str(name).capitalize(): value for name, value in answer.items()}
    return answer


def _in_array(action: str, params: Params, answer: object) -> object:
    del action
    single = isinstance(answer, dict) and "orders" not in params
    return [answer] if single else answer


def _services_in_object(action: str, params: Params, answer: object) -> object:
    del params
    return {"services": answer} if action == "services" else answer


def _services_by_id(action: str, params: Params, answer: object) -> object:
    del params
    if action == "services" and isinstance(answer, list):
        return {str(entry.get("service", "")): entry for entry in answer}
    return answer


def _each_service(change: Callable[[Entry], Entry]) -> Callable[[str, Params, object], object]:
    def reshape(action: str, params: Params, answer: object) -> object:
        del params
        if action == "services" and isinstance(answer, list):
            return [change(entry) for entry in answer]
        return answer

    return reshape


def _flags_as_text(entry: Entry) -> Entry:
    return entry | {flag: "true" if entry.get(flag) else "false" for flag in FLAGS}


def _flags_as_digits(entry: Entry) -> Entry:
    return entry | {flag: int(bool(entry.get(flag))) for flag in FLAGS}


def _separators(entry: Entry) -> Entry:
    limits = {name: int(str(entry.get(name, 0))) for name in ("min", "max")}
    return entry | {name: f"{limit:,}".replace(",", ".") for name, limit in limits.items()}


def _odd_services(action: str, params: Params, answer: object) -> object:
    del params
    if action == "services" and isinstance(answer, list):
        return [*answer[:1], *ODD_SERVICES, *answer]
    return answer


def _each_status(change: Callable[[Entry], Entry]) -> Callable[[str, Params, object], object]:
    def reshape(action: str, params: Params, answer: object) -> object:
        if action != "status" or not isinstance(answer, dict):
            return answer
        if "orders" not in params:
            return change(answer)
        return {
            order_id: change(entry) if "error" not in entry else entry
            for order_id, entry in answer.items()
        }

    return reshape


def _odd_words(entry: Entry) -> Entry:
    return entry | {"status": str(entry["status"]).lower().replace(" ", "_")}


def _no_currency(entry: Entry) -> Entry:
    return {name: value for name, value in entry.items() if name != "currency"}


def _empty_for_unknown(entry: Entry) -> Entry:
    return {name: "" if value is None else value for name, value in entry.items()}


def _short_parents(entry: Entry) -> Entry:
    if "runs" not in entry and "posts" not in entry:
        return entry
    short = {"status", "runs", "posts", "expiry", "orders"}
    return {name: value for name, value in entry.items() if name in short}


def _status_wrapped(action: str, params: Params, answer: object) -> object:
    if action == "status" and "orders" not in params:
        return {params.get("order", ""): answer}
    return answer


def _status_as_list(action: str, params: Params, answer: object) -> object:
    if action == "status" and "orders" in params and isinstance(answer, dict):
        return [{"order": order_id} | entry for order_id, entry in reversed(answer.items())]
    return answer


def _cancel_by_id(action: str, params: Params, answer: object) -> object:
    del params
    if action == "cancel" and isinstance(answer, list):
        return {str(entry["order"]): entry for entry in answer}
    return answer


def _cancel_alone(action: str, params: Params, answer: object) -> object:
    del params
    if action == "cancel" and isinstance(answer, list) and len(answer) == 1:
        return {"cancel": answer[0]["cancel"]}
    return answer


def _error_beside(action: str, params: Params, answer: object) -> object:
    del params
    if action in {"cancel", "refill"} and isinstance(answer, list):
        return [_moved_error(entry, member=action) for entry in answer]
    return answer


def _moved_error(entry: Entry, *, member: str) -> Entry:
    inside = entry[member]
    if isinstance(inside, dict):
        return {"order": entry["order"], "error": inside["error"]}
    return entry


def _cancel_numbers(action: str, params: Params, answer: object) -> object:
    del params
    if action == "cancel" and isinstance(answer, list):
        return [
            entry | {"cancel": 77_000 + index} if entry["cancel"] == 1 else entry
            for index, entry in enumerate(answer)
        ]
    return answer


def _bare_numbers(text: str) -> str:
    amounts = r'"(rate|min|max|balance|charge|start_count|remains)": "(-?\d+(?:\.\d+)?)"'
    return re.sub(amounts, r'"\1": \2', text)


def _quoted_ids(text: str) -> str:
    return re.sub(r'"(service|order|refill|cancel)": (\d+)', r'"\1": "\2"', text)


def _byte_order_mark(text: str) -> str:
    return "\ufeff" + text


def _notice(text: str) -> str:
    return "<br />\n<b>Notice</b>: Undefined index: runs in <b>api.php</b><br />\n" + text


ANSWER_SHAPES: dict[str, Callable[[str, Params, object], object]] = {
    "spare_members": _spare_members,
    "flags_as_text": _each_service(_flags_as_text),
    "flags_as_digits": _each_service(_flags_as_digits),
    "separators": _each_service(_separators),
    "odd_services": _odd_services,
    "services_by_id": _services_by_id,
    "services_in_object": _services_in_object,
    "odd_words": _each_status(_odd_words),
    "no_currency": _each_status(_no_currency),
    "empty_for_unknown": _each_status(_empty_for_unknown),
    "short_parents": _each_status(_short_parents),
    "status_wrapped": _status_wrapped,
    "status_as_list": _status_as_list,
    "cancel_numbers": _cancel_numbers,
    "error_beside": _error_beside,
    "cancel_by_id": _cancel_by_id,
    "cancel_alone": _cancel_alone,
    "capital_members": _capital_members,
    "in_array": _in_array,
}

TEXT_SHAPES: dict[str, Callable[[str], str]] = {
    "bare_numbers": _bare_numbers,
    "quoted_ids": _quoted_ids,
    "byte_order_mark": _byte_order_mark,
    "notice": _notice,
}

SHAPES = frozenset(ANSWER_SHAPES) | frozenset(TEXT_SHAPES)
