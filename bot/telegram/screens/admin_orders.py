"""One order as staff sees it, and the questions before a decision about it."""

from typing import Final

from aiogram.filters.callback_data import CallbackData

from bot.domain.money import Money
from bot.domain.orders import AttemptState, OrderState
from bot.domain.verdict import Why
from bot.shop.desk import ActKind, AttemptLine, DeskCard, TimelineLine
from bot.shop.orders import OrderCard
from bot.telegram.desk_callbacks import (
    DecisionChosen,
    DeskMenuOpened,
    DeskOpened,
    DeskOrdersOpened,
    DeskRefreshed,
    PersonOpened,
    PlacedOffered,
    SettleOffered,
)
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.orders import ICONS
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import HEADING_MAX, shortened
from bot.telegram.texts.translator import Texts

_ATTEMPTS_SHOWN: Final = 4
_EVENTS_SHOWN: Final = 10
_NOTE_MAX: Final = 100
_NEEDS: Final = frozenset({"remains-unknown", "status-failed", "status-unknown", "too-old"})
"""Reasons for a person's decision that have a text of their own."""
_WHYS: Final = {str(why): why.name.lower().replace("_", "-") for why in Why}
_STEPS: Final = {OrderState.PAID: "event-paid", OrderState.SENDING: "event-sending"}
"""States that are one to the customer and two to staff."""


def desk_order(t: Texts, card: DeskCard, place: DeskOpened | None = None) -> Screen:
    """The order, its customer, attempts and history, and what can be decided now.

    ``place`` is the list it was chosen from.
    """
    order = card.order
    here = place or DeskOpened(order_id=order.id)
    heading = t(
        "order-heading",
        icon=ICONS[order.state],
        number=f"#{order.id}",
        state=t.plain(f"state-{order.state}"),
    )
    parts = [
        heading,
        _needs(t, card),
        "\n".join([*facts_of(t, card), *_progress(t, order)]),
        "\n".join(attempt_lines(t, card)),
        "\n".join(_timeline(t, card)),
    ]
    look = button(t.plain("button-desk-look"), DeskRefreshed(order_id=order.id))
    person = PersonOpened(customer_id=card.customer.id, order_id=order.id)
    return Screen(
        "\n\n".join(part for part in parts if part),
        keyboard(
            *decisions(t, card),
            [
                button(t.plain("button-desk-refresh"), here.model_copy(update={"anew": False})),
                look if order.can_refresh else None,
            ],
            [
                button(t.plain("button-back"), _list_of(here)),
                button(t.plain("button-desk-customer"), person),
            ],
        ),
    )


def provider_order_question(t: Texts, order_id: int, *, again: bool = False) -> Screen:
    """Under which number did the panel take the order? ``again``: the answer was no number."""
    return _question(t, order_id, [t("ask-provider-order", number=f"#{order_id}")], again=again)


def refund_question(t: Texts, order: OrderCard, *, again: bool = False) -> Screen:
    """How much goes back in all? ``again``: the answer was no amount up to the price."""
    asked = t(
        "ask-settle-refund", number=f"#{order.id}", price=order.price, refunded=order.refunded
    )
    return _question(t, order.id, [asked], again=again)


def reason_question(t: Texts, order_id: int, refund: Money) -> Screen:
    """Why is the order settled by hand?"""
    asked = t("ask-settle-reason", number=f"#{order_id}", refund=refund)
    return _question(t, order_id, [asked])


def why_question(t: Texts, order: OrderCard) -> Screen:
    """Why is the order refunded?"""
    asked = t("ask-refund-reason", number=f"#{order.id}", price=order.price)
    return _question(t, order.id, [asked])


def decisions(t: Texts, card: DeskCard) -> list[Row]:
    """A button for everything a person can decide about the order now."""
    order_id = card.order.id
    offered: dict[ActKind, CallbackData] = {
        ActKind.ORDER_PLACED: PlacedOffered(order_id=order_id),
        ActKind.ORDER_RETRY: DecisionChosen(order_id=order_id, act=ActKind.ORDER_RETRY),
        ActKind.ORDER_REFUND: DecisionChosen(order_id=order_id, act=ActKind.ORDER_REFUND),
        ActKind.ORDER_GIVE_UP: DecisionChosen(order_id=order_id, act=ActKind.ORDER_GIVE_UP),
        ActKind.ORDER_SETTLE: SettleOffered(order_id=order_id),
    }
    return in_rows(
        [
            button(t.plain(f"button-{act.value.replace('_', '-')}"), data)
            for act, data in offered.items()
            if act in card.can_decide
        ],
        width=1,
    )


def facts_of(t: Texts, card: DeskCard) -> list[str]:
    """What was ordered, by whom, where and for how much."""
    order, customer = card.order, card.customer
    name = (
        f"{customer.first_name} @{customer.username}" if customer.username else customer.first_name
    )
    return [
        t("order-service", name=shortened(order.service_name, HEADING_MAX)),
        t("desk-link", link=order.link),
        t("desk-quantity", quantity=order.quantity),
        t("desk-price", price=card.price),
        *([t("desk-refunded", refunded=order.refunded)] if order.refunded else []),
        t("desk-customer", name=name, telegram_id=str(customer.telegram_id)),
        t("desk-provider", provider=card.provider),
    ]


def attempt_lines(t: Texts, card: DeskCard) -> list[str]:
    """The latest tries to place the order, each with what was expected and answered."""
    if not card.attempts:
        return []
    shown = card.attempts[-_ATTEMPTS_SHOWN:]
    return [t("desk-attempts"), *(_attempt(t, attempt) for attempt in shown)]


def _attempt(t: Texts, attempt: AttemptLine) -> str:
    said = t(
        "desk-attempt",
        sent=attempt.sent_at,
        state=attempt.state,
        expected=attempt.expected_cost,
    )
    if attempt.provider_order_id is not None:
        said += " " + t("desk-attempt-number", provider_order=attempt.provider_order_id)
    if attempt.answer and attempt.state is not AttemptState.ACCEPTED:
        said += "\n" + t("desk-attempt-answer", answer=shortened(attempt.answer, HEADING_MAX))
    if attempt.evidence:
        said += "\n" + t("desk-attempt-evidence", evidence=_known(t, attempt.evidence))
    return said


def _known(t: Texts, evidence: str) -> str:
    """What is known of a lost answer, in the reader's language; as it was kept if that is older."""
    name = _WHYS.get(evidence)
    return evidence if name is None else t.plain(f"verdict-{name}")


def _timeline(t: Texts, card: DeskCard) -> list[str]:
    if not card.timeline:
        return []
    return [t("desk-timeline"), *(_event(t, line) for line in card.timeline[-_EVENTS_SHOWN:])]


def _event(t: Texts, line: TimelineLine) -> str:
    state = t.plain(_STEPS.get(line.state, f"state-{line.state}"))
    said = t("desk-event", at=line.at, state=state)
    note = shortened(line.note, _NOTE_MAX)
    by = line.actor if line.actor != "shop" else ""
    return said + "".join(t("desk-event-note", note=one) for one in (by, note) if one)


def _needs(t: Texts, card: DeskCard) -> str:
    if card.needs_person is None:
        return ""
    why = card.needs_person if card.needs_person in _NEEDS else "other"
    return t(f"desk-needs-{why}", provider=card.provider)


def _progress(t: Texts, order: OrderCard) -> list[str]:
    if order.remains is None:
        return []
    return [t("desk-remains", remains=order.remains)]


def _list_of(place: DeskOpened) -> CallbackData:
    if place.which is None:
        return DeskMenuOpened()
    return DeskOrdersOpened(**place.model_dump(exclude={"order_id", "anew"}))


def _question(t: Texts, order_id: int, parts: list[str], *, again: bool = False) -> Screen:
    shown = [t("ask-answer-not-understood"), *parts] if again else parts
    back = button(t.plain("button-desk-back", number=f"#{order_id}"), DeskOpened(order_id=order_id))
    return Screen("\n\n".join(shown), keyboard([back]))
