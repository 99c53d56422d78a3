"""Ordering: one question at a time, then the quote with everything that was entered."""

from collections.abc import Mapping
from typing import Final

from bot.domain.forms import Billing, Field, FieldKind, Limits, quantity_presets
from bot.domain.links import link_example
from bot.shop.catalog import ServiceCard
from bot.shop.checkout import QuoteCard
from bot.telegram.callbacks import (
    AnswerReopened,
    ChangeOffered,
    FormDropped,
    MissingPaid,
    QuantityChosen,
    QuestionReturned,
    QuoteConfirmed,
    QuoteOpened,
    QuoteRenewed,
    WalletOpened,
)
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import HEADING_MAX, shortened, shortened_link
from bot.telegram.texts.markup import Prose
from bot.telegram.texts.translator import Texts

_LINES_SHOWN: Final = 3
_LINE_MAX: Final = 60
_LISTS: Final = frozenset({FieldKind.LINES, FieldKind.USERNAMES})


def question(
    t: Texts, service: ServiceCard, field: Field, values: Mapping[str, str], limits: Limits
) -> Screen:
    """One question of a form, with an example, the limits, and what was answered so far."""
    asked = t(
        f"ask-{_key(field)}",
        example=link_example(service.network, service.kinds),
        least=limits.quantity_min,
        most=limits.quantity_max,
    )
    heading = t("screen-ordering", service=shortened(service.name, HEADING_MAX))
    answered = [
        line
        for known in service.form.fields
        if known.name in values and known is not field
        for line in _entered(t, known, values[known.name])
    ]
    return Screen(
        "\n\n".join(part for part in (heading, "\n".join(answered), asked) if part),
        keyboard(
            *_presets(t, service, field, limits),
            [
                button(t.plain("button-back"), QuestionReturned(service_id=service.id)),
                button(t.plain("button-drop"), FormDropped(service_id=service.id)),
            ],
        ),
    )


def changes(t: Texts, service: ServiceCard, values: Mapping[str, str]) -> Screen:
    """The choice of which answer to change; the others stay."""
    lines = [
        line for field in service.form.fields for line in _entered(t, field, values[field.name])
    ]
    buttons = [
        button(
            t.plain(f"field-{_key(field)}"),
            AnswerReopened(service_id=service.id, field=field.name),
        )
        for field in service.form.fields
    ]
    heading = t("screen-changes", service=shortened(service.name, HEADING_MAX))
    return Screen(
        "\n\n".join([heading, "\n".join(lines)]),
        keyboard(
            *in_rows(buttons, width=2),
            [button(t.plain("button-renew-quote"), QuoteRenewed(service_id=service.id))],
            [button(t.plain("button-drop"), FormDropped(service_id=service.id))],
        ),
    )


def quote(t: Texts, card: QuoteCard, *, can_pay: bool) -> Screen:
    """Everything entered, and what it costs. ``can_pay``: whether money can be paid in here."""
    enough = not card.missing
    parts = [
        t("screen-quote", service=shortened(card.service.name, HEADING_MAX)),
        "\n".join(_facts(t, card)),
        "\n".join(_price(t, card)),
        "\n\n".join(_warnings(t, card)),
        t("quote-ready" if enough else "quote-missing", missing=card.missing),
        t("quote-debt", debt=card.debt) if card.debt else "",
        "" if enough else t("quote-goes-on" if can_pay else "quote-no-way-to-pay"),
    ]
    return Screen(
        "\n\n".join(part for part in parts if part),
        keyboard(
            *([_confirm(t, card)] if enough else _paying(t, card, can_pay=can_pay)),
            [
                button(t.plain("button-change"), ChangeOffered(service_id=card.service.id)),
                button(t.plain("button-drop"), FormDropped(service_id=card.service.id)),
            ],
        ),
    )


def _confirm(t: Texts, card: QuoteCard) -> Row:
    return [button(t.plain("button-confirm", price=card.price), QuoteConfirmed(quote_id=card.id))]


def _paying(t: Texts, card: QuoteCard, *, can_pay: bool) -> list[Row]:
    pay = button(t.plain("button-pay-missing", missing=card.missing), MissingPaid(quote_id=card.id))
    return [
        [pay if can_pay else None],
        [
            button(t.plain("button-wallet"), WalletOpened()),
            button(t.plain("button-check-again"), QuoteOpened(quote_id=card.id)),
        ],
    ]


def _facts(t: Texts, card: QuoteCard) -> list[str]:
    form = card.service.form
    lines = [line for field in form.fields for line in _entered(t, field, card.values[field.name])]
    if form.billing is Billing.LINES:
        lines.append(t("entered-quantity", quantity=card.quantity))
    return lines


def _price(t: Texts, card: QuoteCard) -> list[str]:
    lines = [t("quote-price", price=card.price), t("wallet-balance", balance=card.balance)]
    if not card.missing:
        lines.append(t("quote-balance-after", balance=card.balance - card.price))
    return [*lines, t("quote-valid-until", moment=card.expires_at)]


def _warnings(t: Texts, card: QuoteCard) -> list[str]:
    warnings = []
    if card.same_link_open:
        warnings.append(t("quote-same-link"))
    if card.kind_given is not None:
        warnings.append(
            t(
                "quote-wrong-kind",
                kind=t.plain(f"kind-{card.kind_given}"),
                example=link_example(card.service.network, card.service.kinds),
            )
        )
    return warnings


def _presets(t: Texts, service: ServiceCard, field: Field, limits: Limits) -> list[Row]:
    if field.kind is not FieldKind.QUANTITY:
        return []
    found = quantity_presets(limits.quantity_min, limits.quantity_max)
    buttons = [
        button(
            t.plain("button-quantity", quantity=quantity),
            QuantityChosen(service_id=service.id, quantity=quantity),
        )
        for quantity in found
    ]
    return in_rows(buttons, width=3)


def _entered(t: Texts, field: Field, value: str) -> list[str]:
    """An answer as lines of a message; a long list by its first entries."""
    if field.kind is FieldKind.LINK:
        return [t("entered-link", link=shortened_link(value))]
    if field.kind not in _LISTS:
        return [t(f"entered-{_key(field)}", **{_key(field).replace("-", "_"): int(value)})]
    entries = value.split("\n")
    shown = [shortened(entry, _LINE_MAX) for entry in entries[:_LINES_SHOWN]]
    lines = [
        t(f"entered-{_key(field)}", count=len(entries)),
        t("entered-lines", lines=Prose("\n".join(shown))),
    ]
    more = len(entries) - len(shown)
    return [*lines, t("entered-more", count=more)] if more else lines


def _key(field: Field) -> str:
    return field.name.replace("_", "-")
