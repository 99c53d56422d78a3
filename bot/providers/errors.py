"""What a panel's error texts mean: the patterns of protocol page section 6, as data.

Texts are not standardised, so they are searched, lower-cased, for known pieces. The order of the
table matters: ``internal`` comes first, because a text that speaks of the panel's own inside
leaves it open whether the order was made, whatever else it names.
"""

from dataclasses import dataclass
from json import dumps
from re import IGNORECASE, Pattern, escape
from re import compile as compile_pattern
from typing import Final, Self
from urllib.parse import quote_plus

from bot.domain.characters import clean
from bot.providers.base import ErrorClass, RefillDenial

TEXT_LENGTH_MAX: Final = 300
"""Characters of a panel's text that are kept for the operator."""

PATTERNS: Final[dict[ErrorClass, tuple[str, ...]]] = {
    ErrorClass.INTERNAL: (
        "internal",
        "server error",
        r"time[- ]?out",
        "timed out",
        "gateway",
        "could not be created",
        "failed to record",
        "error processing",
        "something went wrong",
        "sql",
        "database",
        "exception",
    ),
    ErrorClass.AUTH: (
        "incorrect api key",
        "invalid api key",
        "invalid key",
        "missing key",
        "api key.{0,60}(not found|empty)",
        "user not found",
        r"account( is| was| has been)?( temporarily)? (suspended|banned|inactive|b?locked)",
        "api access( is)? disabled",
        "authentication failed",
        "unauthorized",
    ),
    ErrorClass.FUNDS: (
        "not enough funds",
        "not_enough_funds",
        "insufficient (balance|funds)",
        "insuffcient",
        "insufficient_(balance|funds)",
        "low balance",
    ),
    ErrorClass.RATE: (
        "rate limit",
        "too many (requests|failed|orders)",
        "too_many",
        "spam protection",
        r"wait \d+ ?s(ec|\b)",
        "flood",
    ),
    ErrorClass.BUSY: (
        "active order with this link",
        "link_duplicate",
        "duplicate order",
        "already ordered",
        "identical order",
        "wait until order",
        "order in progress for this link",
    ),
    ErrorClass.SERVICE: (
        "incorrect service",
        "incorrect_service_id",
        "invalid service",
        r"service( id)?( #?\d+)?( is)? (not found|not active|inactive|disabled|does not exist)",
        "service_inactive",
        "service_not_found",
    ),
    ErrorClass.QUANTITY: (
        "quantity( is)? (less|more)",
        "less than minim",
        "more than maxim",
        "min_quantity",
        "max_quantity",
        "incorrect quantity",
        "invalid_quantity",
        "quantity must",
        "out of range",
        "should be within",
    ),
    ErrorClass.LINK: (
        "incorrect link",
        "invalid link",
        "bad link",
        r"neworder\.error\.link",
        "invalid_link",
        "link_not_found",
        "link format",
        "private",
        "not public",
    ),
    ErrorClass.PARAMS: (
        "missing required",
        "missing parameter",
        "required",
        "incorrect (comments|runs|interval|username)",
        r"neworder\.error\.comment",
        "dripfeed",
    ),
    ErrorClass.ORDER_ID: (
        "incorrect order id",
        "order not found",
        "invalid order",
        "order does not exist",
        "incorrect refill id",
        "refill not found",
    ),
    ErrorClass.ACTION: (
        "incorrect request",
        "invalid action",
        "incorrect action",
        "unknown action",
        "action is invalid",
        "action should not be empty",
    ),
    ErrorClass.NOT_NOW: (
        "maintenance",
        "temporarily",
        "try again",
        "api is disabled",
        "ordering is disabled",
        "upgrading",
    ),
}

FOR_NOW: Final = frozenset(
    {
        ErrorClass.AUTH,
        ErrorClass.FUNDS,
        ErrorClass.RATE,
        ErrorClass.BUSY,
        ErrorClass.NOT_NOW,
    }
)
"""Classes whose cause can pass, so the order may be sent again (money page 5.3)."""

_ALREADY_ASKED: Final = compile_pattern(
    r"already( been)? (requested|asked|refilling|processing|in progress)"
    r"|refill( is)?( already)? in progress|already (has|have) .{0,20}refill"
)

_REFILL_DENIALS: Final[dict[RefillDenial, str]] = {
    RefillDenial.TOO_SOON: r"too soon|too early|\d+ ?h(ours?|rs?)?\b",
    RefillDenial.NO_DROP: r"no drop|not dropped|did not drop|drop (was )?not",
    RefillDenial.PERIOD_ENDED: r"period|expired|window",
    RefillDenial.LIMIT_REACHED: r"limit",
    RefillDenial.NOT_COMPLETED: r"not (yet )?completed?|incomplete|still running",
    RefillDenial.UNSUPPORTED: r"not available|not supported|unsupported|unavailable|not allowed",
}

_CLASS_DENIALS: Final[dict[ErrorClass, RefillDenial]] = {
    ErrorClass.ACTION: RefillDenial.UNSUPPORTED,
    ErrorClass.ORDER_ID: RefillDenial.ORDER_UNKNOWN,
    ErrorClass.NOT_NOW: RefillDenial.NOT_NOW,
}

_NOT_NOW: Final = frozenset({ErrorClass.RATE, ErrorClass.AUTH})


def _compiled() -> tuple[tuple[ErrorClass, Pattern[str]], ...]:
    return tuple((error, compile_pattern("|".join(texts))) for error, texts in PATTERNS.items())


_COMPILED: Final = _compiled()


def _searchable(text: str) -> str:
    return " ".join(text.lower().split())


def classify(text: str) -> ErrorClass:
    """The class of a panel's error text; REJECTED when nothing in it is known."""
    searched = _searchable(text)
    for error, pattern in _COMPILED:
        if pattern.search(searched):
            return error
    return ErrorClass.REJECTED


def refill_already_asked(text: str) -> bool:
    """Whether the text says that this was asked for before, which counts as success."""
    return _ALREADY_ASKED.search(_searchable(text)) is not None


def refill_denial(text: str, error: ErrorClass) -> RefillDenial:
    """Why a refill was refused (protocol page section 6, last paragraph of the patterns)."""
    if error in _NOT_NOW:
        return RefillDenial.NOT_NOW
    searched = _searchable(text)
    for reason, pattern in _REFILL_DENIALS.items():
        if compile_pattern(pattern).search(searched):
            return reason
    return _CLASS_DENIALS.get(error, RefillDenial.OTHER)


@dataclass(frozen=True, slots=True)
class Redaction:
    """Cuts texts short and takes a secret out of them, in any of the forms a panel echoes it."""

    _pattern: Pattern[str] | None

    @classmethod
    def of(cls, secret: str) -> Self:
        """Hide this secret; an empty one hides nothing."""
        if not secret:
            return cls(None)
        in_json = {dumps(secret)[1:-1], dumps(secret, ensure_ascii=False)[1:-1]}
        forms = {secret, quote_plus(secret), *in_json}
        longest_first = sorted(forms, key=len, reverse=True)
        return cls(compile_pattern("|".join(escape(form) for form in longest_first), IGNORECASE))

    def clean(self, text: str) -> str:
        """The text on one line without the secret, at most TEXT_LENGTH_MAX characters long."""
        hidden = self._pattern.sub("***", text) if self._pattern else text
        line = clean(" ".join(hidden.split()))
        return line if len(line) <= TEXT_LENGTH_MAX else line[: TEXT_LENGTH_MAX - 1] + "…"

    def __repr__(self) -> str:
        return "Redaction(***)"
