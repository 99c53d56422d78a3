"""What stands in a panel's answer: JSON, member names, numbers, ids, errors (protocol section 3).

Everything here is pure reading and knows no action. Two readings of a body exist: the strict one
decides about money, the lenient one forgives what PHP puts before the JSON and serves reads and
hints only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from json import dumps, loads
from re import IGNORECASE
from re import compile as compile_pattern
from typing import Final

_ID_TEXT: Final = compile_pattern(r"[A-Za-z0-9_-]{1,64}")
_NO_ID: Final = frozenset({"null", "none", "nil", "undefined", "true", "false", "nan"})
_WHOLE_MAX: Final = 18
_WHOLE: Final = compile_pattern(rf"-?\d{{1,{_WHOLE_MAX}}}")
_SEPARATED: Final = compile_pattern(r"-?[1-9]\d{0,2}(?:\.\d{3}){1,5}|-?[1-9]\d{0,2}(?:,\d{3}){1,5}")
_DIGITS_MAX: Final = 40
_STARTS_TRIED: Final = 50
_TRUE_WORDS: Final = frozenset({"1", "true", "yes", "on"})
_ID_NAMES: Final = ("order", "order_id", "orderid")
# Blanks are bounded: without that, a hostile answer of nothing but blanks takes hours to search.
_ID_IN_TEXT: Final = compile_pattern(
    r'"order(?:_?id)?"\s{0,9}:\s{0,9}\[?\s{0,9}(?:"([A-Za-z0-9_-]{1,64})"|(\d{1,20}))\s{0,9}[,}\]]',
    IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back over HTTP; ``complete`` is False when the body was longer than allowed."""

    http_status: int
    body: bytes
    retry_after_seconds: float | None = None
    complete: bool = True

    @property
    def succeeded(self) -> bool:
        """Whether the HTTP status is a 2xx."""
        return 200 <= self.http_status < 300


def _read_fraction(text: str) -> Decimal:
    # A huge exponent would grow to gigabytes when written out: such a number is no number.
    try:
        value = Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")
    sane = abs(value.adjusted()) <= _DIGITS_MAX and len(text) <= _DIGITS_MAX
    return value if sane else Decimal("NaN")


def _refuse_constant(text: str) -> Decimal:
    raise ValueError(f"{text} is not JSON")


def _unique_members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len({name.lower() for name in members}) != len(pairs):
        raise ValueError("a member stands twice")
    return members


def read_strict(body: bytes) -> object:
    """The JSON document that the whole body is, after a byte-order mark at most; else None.

    Text that is not UTF-8, NaN, a member given twice and anything before or after make it None:
    this reading decides whether an order was placed. JSON's own null reads as None as well.
    """
    try:
        document: object = loads(
            body.decode("utf-8-sig"),
            parse_float=_read_fraction,
            parse_constant=_refuse_constant,
            object_pairs_hook=_unique_members,
        )
    except (ValueError, RecursionError):
        return None
    return document


def _documents(text: str) -> Iterator[str]:
    """The text itself, then what stands behind each place where JSON could begin."""
    yield text
    position = -1
    for _ in range(_STARTS_TRIED):
        starts = [
            at for at in (text.find("{", position + 1), text.find("[", position + 1)) if at > 0
        ]
        if not starts:
            return
        position = min(starts)
        yield text[position:]


def read_lenient(body: bytes) -> object:
    """The JSON document in a body, also behind a PHP notice; None when there is none.

    For reads, which change nothing, and for hints; never to accept an order.
    """
    text = body.decode("utf-8", errors="replace").lstrip("\ufeff \t\r\n")
    for candidate in _documents(text):
        try:
            document: object = loads(
                candidate, parse_float=_read_fraction, parse_constant=_refuse_constant
            )
        except ValueError:
            continue
        except RecursionError:
            return None
        return document
    return None


def unwrap(value: object) -> dict[str, object] | None:
    """The object a value is, out of an array of one too; else None."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value if isinstance(value, dict) else None


def fold(value: object) -> dict[str, object] | None:
    """The unwrapped object with lower-cased member names, or None."""
    members = unwrap(value)
    return None if members is None else {name.lower(): it for name, it in members.items()}


def error_text(members: dict[str, object]) -> str | None:
    """The text of a non-empty ``error`` member of a folded object, None when there is none.

    An error that is no text (true, a code, an object) is serialised, with the message beside it.
    """
    error = members.get("error")
    if not error:
        return None
    if isinstance(error, str):
        return error
    message = members.get("message") or members.get("msg")
    try:
        text = dumps(error, ensure_ascii=False, default=str)
    except RecursionError:
        # Nobody can say what it means, so it must read as a panel that broke inside.
        return "internal: an error nested too deeply"
    return f"{text} {message}" if isinstance(message, str) else text


def read_id(value: object) -> str | None:
    """A usable id as text: an integer above 0, or up to 64 of ``A-Za-z0-9_-`` (money page 5.3).

    None for everything else, also for zeros and for the words that stand for no value.
    """
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    if isinstance(value, int) and value <= 0:
        return None
    text = str(value)
    if _ID_TEXT.fullmatch(text) is None or text.lower() in _NO_ID or not text.strip("0-_"):
        return None
    return text


def glimpse_id(body: bytes) -> str | None:
    """An order id that seems to stand in an answer nobody can rely on: a hint where to look."""
    found = _search_id(read_lenient(body), depth=3)
    if found is not None:
        return found
    match = _ID_IN_TEXT.search(body.decode("utf-8", errors="replace"))
    return read_id(match.group(1) or match.group(2)) if match else None


def _search_id(value: object, *, depth: int) -> str | None:
    if depth < 0:
        return None
    if isinstance(value, list):
        return next(
            (found for item in value[:5] if (found := _search_id(item, depth=depth - 1))), None
        )
    members = fold(value)
    if members is None:
        return None
    for name in _ID_NAMES:
        found = _named_id(members.get(name))
        if found is not None:
            return found
    nested = (member for member in members.values() if isinstance(member, dict | list))
    return next((found for item in nested if (found := _search_id(item, depth=depth - 1))), None)


def _named_id(value: object) -> str | None:
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("id")
    return read_id(value.strip() if isinstance(value, str) else value)


def read_whole(value: object) -> int | None:
    """A whole number, maybe negative, with ``12.345`` or ``12,345`` as thousands; else None.

    Takes text, an int or a Decimal without a fraction (protocol page section 3). None is
    unknown, not zero.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, Decimal):
        value = f"{value:f}" if value.is_finite() and value == value.to_integral_value() else ""
        value = value.partition(".")[0]
    if isinstance(value, int):
        value = str(value)
    if not isinstance(value, str) or not value.isascii():
        return None
    text = value.strip()
    if text.isdigit() and len(text) <= _WHOLE_MAX:
        return int(text)
    if _SEPARATED.fullmatch(text):
        text = text.replace(".", "").replace(",", "")
    return int(text) if _WHOLE.fullmatch(text) else None


def read_flag(value: object) -> bool:
    """Whether a flag is up: true, 1, "1", "true"; the text "false" and anything else are not."""
    if isinstance(value, str):
        return value.strip().lower() in _TRUE_WORDS
    return value is True or (isinstance(value, int) and value == 1)


def read_text(value: object) -> str:
    """A member that should be text, stripped; numbers become text, everything else is empty."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return ""
    return str(value).strip()
