"""What each order type asks for: its fields, how answers are read, what goes to the panel.

Forms are data: adding an order type is adding an entry to FORMS. Field names are the panel's
(protocol page section 4); a type without an entry here is not sold.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from re import compile as compile_pattern
from typing import Final

from bot.domain.characters import can_be_seen
from bot.domain.entries import read_lines, read_usernames
from bot.domain.links import read_link
from bot.domain.networks import Network
from bot.domain.numerals import read_whole
from bot.domain.refusals import (
    AnswerNumberOutOfRange,
    QuantityNotANumber,
    QuantityTooLarge,
    QuantityTooSmall,
    TextMissing,
    TooFewLines,
    TooManyLines,
)

LINES_MAX: Final = 10_000
"""Entries in one list, whatever the panel would take (money page section 10)."""

ANSWER_NUMBER_MAX: Final = 100
"""No poll of any network has more answers."""

PRESETS_MAX: Final = 6
"""Quantity buttons on one screen."""


class FieldKind(StrEnum):
    """How an answer is asked for and read."""

    LINK = "link"
    QUANTITY = "quantity"
    LINES = "lines"
    USERNAMES = "usernames"
    NUMBER = "number"


class Billing(StrEnum):
    """What makes up the billed quantity."""

    QUANTITY = "quantity"
    LINES = "lines"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form; its answer is sent upstream under its name."""

    name: str
    kind: FieldKind
    billed: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What a service allows in one order, in units, and where its links lead."""

    quantity_min: int
    quantity_max: int
    network: Network


@dataclass(frozen=True, slots=True)
class Form:
    """One order type. Answers are kept as clean text by field name (see read_answer)."""

    code: str
    billing: Billing
    fields: tuple[Field, ...]

    @property
    def billed_field(self) -> str | None:
        """The field whose answer makes the billed quantity; None for packages."""
        return next((field.name for field in self.fields if field.billed), None)

    @property
    def per(self) -> int:
        """How many units the rate is the price of: 1000, or 1 package."""
        return 1 if self.billing is Billing.PACKAGE else 1000

    @property
    def remains_in_units(self) -> bool:
        """Whether a panel's ``remains`` counts the billed units, so that it can make a refund."""
        return self.billing is not Billing.PACKAGE

    def field_after(self, values: Mapping[str, str]) -> Field | None:
        """The next question when these are answered; None when the form is complete."""
        return next((field for field in self.fields if field.name not in values), None)

    def quantity(self, values: Mapping[str, str]) -> int:
        """The billed quantity of a complete form, in units (1 for a package)."""
        if self.billed_field is None:
            return 1
        answer = values[self.billed_field]
        return len(answer.split("\n")) if self.billing is Billing.LINES else int(answer)

    def params(self, values: Mapping[str, str]) -> dict[str, str]:
        """What a complete form sends upstream; there is no ``quantity`` where lines are billed."""
        return {field.name: values[field.name] for field in self.fields}


_LINK: Final = Field("link", FieldKind.LINK)
_QUANTITY: Final = Field("quantity", FieldKind.QUANTITY, billed=True)

_DECLARED: Final = (
    Form("default", Billing.QUANTITY, (_LINK, _QUANTITY)),
    Form("package", Billing.PACKAGE, (_LINK,)),
    Form(
        "custom_comments",
        Billing.LINES,
        (_LINK, Field("comments", FieldKind.LINES, billed=True)),
    ),
    Form(
        "mentions_custom_list",
        Billing.LINES,
        (_LINK, Field("usernames", FieldKind.USERNAMES, billed=True)),
    ),
    Form(
        "poll",
        Billing.QUANTITY,
        (_LINK, Field("answer_number", FieldKind.NUMBER), _QUANTITY),
    ),
)

FORMS: Final[dict[str, Form]] = {form.code: form for form in _DECLARED}
"""Every order type that is sold, by its code: the protocol's name in snake case."""

_BETWEEN_WORDS: Final = compile_pattern(r"[\s_-]+")


def form_of(type_name: str) -> Form | None:
    """The form of a panel's ``type``; None is a type that must not be sold.

    Case, blanks, ``_`` and ``-`` do not matter, and no type is Default (protocol page section 4).
    """
    words = _BETWEEN_WORDS.sub(" ", type_name).strip().lower()
    return FORMS.get(words.replace(" ", "_") or "default")


def read_answer(field: Field, text: str, limits: Limits) -> str:
    """The clean value to keep for a field.

    Raises one of bot.domain.refusals, which says what would fit.
    """
    if not can_be_seen(text):
        raise TextMissing
    match field.kind:
        case FieldKind.LINK:
            return read_link(text, network=limits.network).url
        case FieldKind.QUANTITY:
            return str(_quantity_in(text, limits))
        case FieldKind.LINES:
            return "\n".join(_counted(read_lines(text), field, limits))
        case FieldKind.USERNAMES:
            return "\n".join(_counted(read_usernames(text), field, limits))
        case FieldKind.NUMBER:
            return str(_answer_number_in(text))


def quantity_presets(quantity_min: int, quantity_max: int) -> tuple[int, ...]:
    """Up to six quantities to offer as buttons, ascending, all within the limits (in units)."""
    for steps in ((1, 2, 5), (1, 5)):
        rounds = [
            step * 10**power
            for power in range(len(str(quantity_max)))
            for step in steps
            if quantity_min <= step * 10**power <= quantity_max
        ]
        if len(rounds) <= PRESETS_MAX:
            break
    if rounds or quantity_min > quantity_max:
        return tuple(rounds[:PRESETS_MAX])
    return tuple(sorted({quantity_min, quantity_max}))


def _quantity_in(text: str, limits: Limits) -> int:
    quantity = read_whole(text)
    if quantity is None:
        raise QuantityNotANumber
    if quantity < limits.quantity_min:
        raise QuantityTooSmall(least=limits.quantity_min)
    if quantity > limits.quantity_max:
        raise QuantityTooLarge(most=limits.quantity_max)
    return quantity


def _counted(entries: list[str], field: Field, limits: Limits) -> list[str]:
    least = limits.quantity_min if field.billed else 1
    most = min(limits.quantity_max, LINES_MAX) if field.billed else LINES_MAX
    if len(entries) < least:
        raise TooFewLines(least=least, given=len(entries))
    if len(entries) > most:
        raise TooManyLines(most=most, given=len(entries))
    return entries


def _answer_number_in(text: str) -> int:
    number = read_whole(text)
    if number is None or not 1 <= number <= ANSWER_NUMBER_MAX:
        raise AnswerNumberOutOfRange(least=1, most=ANSWER_NUMBER_MAX)
    return number
