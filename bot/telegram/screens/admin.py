"""What the owner is told: how a command is used, alerts, and the order that waits for a person."""

from collections.abc import Mapping
from typing import Final, Literal

from bot.domain.money import Amount, Money
from bot.shop.desk import DeskCard
from bot.shop.floats import Booked
from bot.telegram.desk_callbacks import (
    AccountTrusted,
    DeskMenuOpened,
    DeskOpened,
    FloatBooked,
    PersonOpened,
    StatsOpened,
)
from bot.telegram.screens.admin_orders import attempt_lines, decisions, facts_of
from bot.telegram.screens.keyboards import Row, button, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.suspense_callbacks import SuspendedOpened
from bot.telegram.texts.translator import Texts
from bot.telegram.transfer_callbacks import ProofOpened

_NUMBERS: Final = frozenset({"customer", "telegram_id"})
"""Facts that name something: shown without the separators of a quantity."""

_NUMBERED: Final = frozenset({"order", "payment"})
"""Facts that are numbers of ours."""

_WITH_FIGURES: Final = frozenset({"provider-paused", "audit-failed"})
"""Alerts after which the owner wants to see the whole."""


def usage(t: Texts, command: str) -> Screen:
    """How a command is written, with an example; ``command`` is its name without the slash."""
    return Screen(t(f"usage-{command}"))


def sync_started(t: Texts) -> Screen:
    """The suppliers' lists are being read."""
    return Screen(t("screen-sync-started"))


def alert_screen(t: Texts, name: str, facts: Mapping[str, object]) -> Screen:
    """Something the owner should know: what it is, and what to do about it."""
    order_id = facts.get("order")
    shown = {key: _shown(key, value) for key, value in facts.items()}
    return Screen(
        t(f"alert-{name}", **shown),
        keyboard(
            [
                button(
                    t.plain("button-desk-order", number=f"#{order_id}"),
                    DeskOpened(order_id=order_id, anew=True),
                )
                if isinstance(order_id, int)
                else None,
                button(t.plain("button-stats"), StatsOpened(anew=True))
                if name in _WITH_FIGURES
                else None,
            ],
            *_bookings(t, name, facts.get("reading")),
            *_trusting(t, facts.get("account")),
            *_settling(t, facts.get("suspense")),
            *_looking(t, facts.get("payment")),
            *_meeting(t, facts.get("customer_id", facts.get("customer"))),
        ),
    )


def account_trusted(t: Texts, provider: str) -> Screen:
    """The account counts as the shop's alone again."""
    return Screen(t("done-account-trusted", provider=provider))


def _trusting(t: Texts, provider_id: object) -> list[Row]:
    if not isinstance(provider_id, int):
        return []
    return [[button(t.plain("button-account-trusted"), AccountTrusted(provider_id=provider_id))]]


def _settling(t: Texts, entry_id: object) -> list[Row]:
    if not isinstance(entry_id, int):
        return []
    opened = SuspendedOpened(entry_id=entry_id, anew=True)
    return [[button(t.plain("button-suspended-open"), opened)]]


def _looking(t: Texts, topup_id: object) -> list[Row]:
    """The way to a proof."""
    if not isinstance(topup_id, int):
        return []
    return [[button(t.plain("button-proof-look"), ProofOpened(topup_id=topup_id, anew=True))]]


def _meeting(t: Texts, customer_id: object) -> list[Row]:
    """The way to a customer, who is there by number; a name alone leads nowhere."""
    if not isinstance(customer_id, int):
        return []
    opened = PersonOpened(customer_id=customer_id, anew=True)
    return [[button(t.plain("button-desk-customer"), opened)]]


def float_booked(t: Texts, booked: Booked) -> Screen:
    """The difference of a balance is in the books now."""
    kind = booked.kind.value.replace("_", "-")
    amount = Amount(Money(abs(booked.amount.money.units)), booked.amount.currency)
    return Screen(t(f"done-{kind}", provider=booked.provider, amount=amount))


def float_question(t: Texts) -> Screen:
    """Why is the balance taken as it is?"""
    return Screen(
        t("ask-float-reason"), keyboard([button(t.plain("button-desk"), DeskMenuOpened())])
    )


def _bookings(t: Texts, name: str, reading_id: object) -> list[Row]:
    """What the owner may say about a balance that differs from the books."""
    if not isinstance(reading_id, int):
        return []
    kinds: tuple[Literal["float_paid_in", "float_accepted"], ...] = ("float_accepted",)
    if name == "float-rose":
        kinds = ("float_paid_in", "float_accepted")
    return [
        [
            button(
                t.plain(f"button-{kind.replace('_', '-')}"),
                FloatBooked(reading_id=reading_id, kind=kind),
            )
        ]
        for kind in kinds
    ]


def unclear_screen(t: Texts, card: DeskCard) -> Screen:
    """The answer to an order was lost, and a person must say what became of it (money page 5.6)."""
    order, attempts = card.order, attempt_lines(t, card)
    parts = [
        t("screen-unclear", number=f"#{order.id}", provider=card.provider),
        "\n".join([*facts_of(t, card), *_window(t, card)]),
        *(["\n".join(attempts)] if attempts else []),
        t("unclear-what-to-do", provider=card.provider),
    ]
    if order.answer_by is not None:
        parts.append(t("unclear-answer-by", moment=order.answer_by))
    return Screen("\n\n".join(parts), keyboard(*decisions(t, card)))


def _window(t: Texts, card: DeskCard) -> list[str]:
    if card.sent_from is None or card.sent_until is None:
        return []
    return [t("desk-window", since=card.sent_from, until=card.sent_until)]


def _shown(name: str, value: object) -> object:
    return f"#{value}" if name in _NUMBERED else str(value) if name in _NUMBERS else value
