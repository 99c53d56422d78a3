"""Payments that fit nothing: the list, one of them, and the questions before it is settled."""

from bot.domain.setup import CURRENCIES
from bot.shop.page import Page
from bot.shop.people import PersonLine
from bot.shop.suspense import Intended, WaitingCard, WaitingLine
from bot.telegram.desk_callbacks import DeskMenuOpened
from bot.telegram.screens.keyboards import button, in_rows, keyboard
from bot.telegram.screens.paging import turning
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import BUTTON_NAME_MAX, HEADING_MAX, shortened
from bot.telegram.setup_callbacks import WorthAsked
from bot.telegram.suspense_callbacks import (
    OwnerNamed,
    OwnerSought,
    SuspendedOpened,
    SuspenseOpened,
)
from bot.telegram.texts.translator import Texts

_NOTE_MAX = 120


def suspense(t: Texts, page: Page[WaitingLine]) -> Screen:
    """A page of what waits, the newest first."""
    buttons = [
        button(
            t.plain("button-suspended-line", amount=line.amount, moment=line.at),
            SuspendedOpened(entry_id=line.entry_id),
        )
        for line in page.items
    ]
    return Screen(
        "\n\n".join([t("screen-suspense"), t("suspense-why" if buttons else "suspense-none")]),
        keyboard(
            *in_rows(buttons, width=1),
            turning(t, page, lambda number: SuspenseOpened(page=number)),
            [button(t.plain("button-back"), DeskMenuOpened())],
        ),
    )


def suspended(t: Texts, card: WaitingCard) -> Screen:
    """One payment: what is known of it, and what can be done."""
    lines = [t("suspended-invoice", invoice=card.invoice), t("suspended-at", moment=card.at)]
    if card.intended is not None:
        lines.append(_intended(t, card.intended))
    elif card.note:
        lines.append(t("suspended-note", note=shortened(card.note, _NOTE_MAX)))
    code = card.amount.currency
    gives = card.worth is not None
    lines.append(
        t("suspended-worth", worth=card.worth)
        if card.worth is not None
        else t("suspended-worth-unknown", code=code)
    )
    entry_id, intended = card.entry_id, card.intended
    return Screen(
        "\n\n".join([t("screen-suspended", amount=card.amount), "\n".join(lines)]),
        keyboard(
            [
                button(
                    t.plain("button-give-to", name=shortened(intended.customer, BUTTON_NAME_MAX)),
                    OwnerNamed(entry_id=entry_id, customer_id=intended.customer_id),
                )
                if gives and intended is not None
                else None
            ],
            [
                button(t.plain("button-seek-owner"), OwnerSought(entry_id=entry_id))
                if gives
                else button(t.plain("button-say-worth", code=code), WorthAsked(code=code))
                if code in CURRENCIES
                else None
            ],
            [button(t.plain("button-gone-back"), OwnerNamed(entry_id=entry_id))],
            [button(t.plain("button-back"), SuspenseOpened())],
        ),
    )


def ask_owner(t: Texts, card: WaitingCard) -> Screen:
    """Whose is it?"""
    return Screen(
        t("ask-suspended-owner", amount=card.amount),
        keyboard([button(t.plain("button-back"), SuspendedOpened(entry_id=card.entry_id))]),
    )


def owners_found(t: Texts, card: WaitingCard, page: Page[PersonLine], *, text: str) -> Screen:
    """Whom the words fit, to choose from."""
    heading = t("screen-people-found", words=shortened(text, HEADING_MAX))
    said = t("ask-suspended-owner" if page.items else "people-none-found", amount=card.amount)
    buttons = [
        button(
            t.plain(
                "button-person",
                name=shortened(person.first_name, BUTTON_NAME_MAX),
                number=f"@{person.username}" if person.username else str(person.telegram_id),
                sign="",
            ).strip(),
            OwnerNamed(entry_id=card.entry_id, customer_id=person.id),
        )
        for person in page.items
    ]
    back = button(t.plain("button-back"), SuspendedOpened(entry_id=card.entry_id))
    return Screen(f"{heading}\n\n{said}", keyboard(*in_rows(buttons, width=1), [back]))


def ask_reason(t: Texts, card: WaitingCard, *, gives: bool) -> Screen:
    """Why is it given to somebody, or how did it go back?"""
    asked = t("ask-suspended-reason" if gives else "ask-gone-back-reason", amount=card.amount)
    return Screen(
        asked,
        keyboard([button(t.plain("button-back"), SuspendedOpened(entry_id=card.entry_id))]),
    )


def _intended(t: Texts, intended: Intended) -> str:
    return t("suspended-intended", name=intended.customer, asked=intended.asked)
