"""Customers: the list, one of them, their wallet, and the questions before an act."""

from collections.abc import Sequence
from typing import Final

from bot.domain.ledger import HistoryLine
from bot.domain.money import ZERO, Money
from bot.shop.page import Page
from bot.shop.people import PersonCard, PersonLine
from bot.telegram.desk_callbacks import (
    BanOffered,
    DeskMenuOpened,
    DeskOpened,
    DeskOrdersOpened,
    FreezeOffered,
    MoneyOffered,
    PeopleOpened,
    PeopleSearched,
    PersonHistoryOpened,
    PersonOpened,
    PersonPaymentsOpened,
    PersonPlace,
)
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.paging import turning
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wallet import movement
from bot.telegram.screens.wording import BUTTON_NAME_MAX, HEADING_MAX, shortened
from bot.telegram.texts.translator import Texts

_FROZEN: Final = "❄️"
_BANNED: Final = "🚫"


def people(t: Texts, page: Page[PersonLine], place: PeopleOpened, *, text: str = "") -> Screen:
    """A page of customers; ``text`` is what they were searched by."""
    heading = t("screen-people-found", words=shortened(text, HEADING_MAX)) if text else None
    nobody = not page.items and not page.number
    said = [t("people-none-found" if text else "people-none")] if nobody else []
    buttons = [
        button(
            _line(t, person),
            PersonOpened(customer_id=person.id, page=page.number, search=place.search),
        )
        for person in page.items
    ]
    turn = turning(t, page, lambda number: PeopleOpened(page=number, search=place.search))
    leave = PeopleOpened() if text else DeskMenuOpened()
    return Screen(
        "\n\n".join([heading or t("screen-people"), *said, t("find-by-writing")]),
        keyboard(
            *in_rows(buttons, width=1),
            turn,
            [
                button(t.plain("button-back"), leave),
                button(t.plain("button-find-person"), PeopleSearched()),
            ],
        ),
    )


def ask_person(t: Texts, *, is_hidden: bool = False) -> Screen:
    """Which customer? ``is_hidden``: the forwarded message does not say who wrote it."""
    parts = [t("person-hidden")] if is_hidden else []
    return Screen(
        "\n\n".join([*parts, t("ask-person")]),
        keyboard([button(t.plain("button-back"), PeopleOpened())]),
    )


def person(t: Texts, card: PersonCard, place: PersonPlace) -> Screen:
    """A customer's card with everything that can be done."""
    name = f"{card.first_name} @{card.username}" if card.username else card.first_name
    parts = [
        t("screen-person", name=name),
        t("person-banned", moment=card.banned_at) if card.banned_at else None,
        t("person-frozen", moment=card.frozen_at) if card.frozen_at else None,
        t("person-debt", debt=card.debt) if card.debt else None,
        "\n".join(_facts(t, card)),
        "\n".join(_money(t, card)),
    ]
    frozen, banned = card.frozen_at is not None, card.banned_at is not None
    where = place.model_dump()
    orders = DeskOrdersOpened(customer_id=card.id, up=place.page, up_search=place.search)
    return Screen(
        "\n\n".join(part for part in parts if part),
        keyboard(
            [
                button(t.plain("button-give"), MoneyOffered(customer_id=card.id, takes=False)),
                button(t.plain("button-take"), MoneyOffered(customer_id=card.id, takes=True)),
            ],
            [
                button(t.plain("button-person-orders"), orders),
                button(t.plain("button-person-history"), PersonHistoryOpened(**where)),
            ],
            [button(t.plain("button-person-payments"), PersonPaymentsOpened(**where))],
            [
                button(
                    t.plain("button-unfreeze" if frozen else "button-freeze"),
                    FreezeOffered(customer_id=card.id, frozen=not frozen),
                ),
                button(
                    t.plain("button-unban" if banned else "button-ban"),
                    BanOffered(customer_id=card.id, banned=not banned),
                ),
            ],
            _back(t, place),
        ),
    )


def person_history(t: Texts, page: Page[HistoryLine], place: PersonHistoryOpened) -> Screen:
    """A page of what moved in a customer's wallet."""
    lines = [movement(t, line) for line in page.items] or [t("history-empty")]
    where = place.model_dump(exclude={"history"})
    return Screen(
        "\n\n".join([t("screen-person-history"), *lines]),
        keyboard(
            turning(t, page, lambda number: PersonHistoryOpened(**where, history=number)),
            [button(t.plain("button-back"), PersonOpened(**where))],
        ),
    )


def amount_question(
    t: Texts, card: PersonCard, back: PersonOpened, *, takes: bool, problem: str | None = None
) -> Screen:
    """How much to give or to take? ``problem`` is the key of what was wrong with the answer."""
    parts = [t(problem, balance=card.balance)] if problem else []
    asked = t("ask-take" if takes else "ask-give", name=card.first_name, balance=card.balance)
    return _question(t, [*parts, asked], back)


def problem_with(amount: Money | None, card: PersonCard, *, takes: bool) -> str | None:
    """The key of what is wrong with an amount; None where nothing is."""
    if amount is None or amount < ZERO:
        return "ask-answer-not-understood"
    return "person-holds-less" if takes and amount > card.balance else None


def amount_reason_question(t: Texts, amount: Money, back: PersonOpened, *, takes: bool) -> Screen:
    """Why is it given or taken?"""
    asked = t("ask-take-reason" if takes else "ask-give-reason", amount=amount)
    return _question(t, [asked], back)


def freeze_question(t: Texts, card: PersonCard, back: PersonOpened, *, frozen: bool) -> Screen:
    """Why may the customer buy nothing, or buy again?"""
    asked = t("ask-freeze" if frozen else "ask-unfreeze", name=card.first_name)
    return _question(t, [asked], back)


def ban_question(t: Texts, card: PersonCard, back: PersonOpened, *, banned: bool) -> Screen:
    """Why may the customer do nothing here, or come in again?"""
    asked = t("ask-ban" if banned else "ask-unban", name=card.first_name)
    return _question(t, [asked], back)


def _question(t: Texts, parts: Sequence[str], back: PersonOpened) -> Screen:
    return Screen("\n\n".join(parts), keyboard([button(t.plain("button-back"), back)]))


def _back(t: Texts, place: PersonPlace) -> Row:
    if place.order_id:
        return [
            button(
                t.plain("button-desk-back", number=f"#{place.order_id}"),
                DeskOpened(order_id=place.order_id),
            )
        ]
    return [
        button(t.plain("button-back"), PeopleOpened(page=place.page, search=place.search)),
        button(t.plain("button-desk"), DeskMenuOpened()),
    ]


def _line(t: Texts, person: PersonLine) -> str:
    return t.plain(
        "button-person",
        name=shortened(person.first_name, BUTTON_NAME_MAX),
        number=f"@{person.username}" if person.username else str(person.telegram_id),
        sign=_BANNED if person.is_banned else _FROZEN if person.is_frozen else "",
    ).strip()


def _facts(t: Texts, card: PersonCard) -> list[str]:
    return [
        t("person-ids", number=str(card.id), telegram_id=str(card.telegram_id)),
        t("person-language", language=card.language),
        t("person-since", moment=card.since),
        *([t("person-seen", moment=card.last_seen_at)] if card.last_seen_at else []),
    ]


def _money(t: Texts, card: PersonCard) -> list[str]:
    return [
        t("wallet-balance", balance=card.balance),
        *([t("wallet-held", held=card.held)] if card.held else []),
        t("person-orders", orders=card.orders, open=card.orders_open),
        t("person-spent", spent=card.spent),
    ]
