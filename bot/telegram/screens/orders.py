"""Orders: the card, the list, and the step before a cancel."""

from typing import Final

from aiogram.types import InlineKeyboardButton

from bot.domain.orders import OPEN, OrderFilter, OrderState
from bot.shop.orders import OrderCard
from bot.shop.page import Page
from bot.telegram.callbacks import (
    CancelConfirmed,
    CancelOffered,
    DialogLeft,
    HelpOpened,
    MenuOpened,
    NetworksOpened,
    OrderOpened,
    OrderPlace,
    OrderRefreshed,
    OrderRepeated,
    OrderSearchOffered,
    OrdersOpened,
    RefillChosen,
)
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.paging import turning
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import (
    HEADING_MAX,
    progress_bar,
    share,
    shortened,
    shortened_link,
)
from bot.telegram.texts.translator import Texts

ICONS: Final[dict[OrderState, str]] = {
    OrderState.PAID: "🕐",
    OrderState.SENDING: "🕐",
    OrderState.UNCLEAR: "🔎",
    OrderState.RUNNING: "⏳",
    OrderState.COMPLETED: "✅",
    OrderState.PARTIAL: "🌓",
    OrderState.CANCELLED: "↩️",
    OrderState.REFUSED: "🚫",
    OrderState.RELEASED: "↩️",
}

REASONS: Final = frozenset(
    {"link", "quantity", "service", "price", "age", "customer", "unclear", "rejected"}
)
"""Reasons of a refusal that have a text of their own."""

_NOT_PLACED: Final = "not_placed"
"""A person found that the supplier has never had it, so nobody has declined it."""

_LIST_NAME_MAX: Final = 26
_MOVING: Final = frozenset({OrderState.RUNNING, OrderState.PARTIAL, OrderState.COMPLETED})


def card(t: Texts, order: OrderCard, place: OrderPlace | None = None) -> Screen:
    """An order: without a place its living card, else a view of it with a way back."""
    here = place or OrderPlace(order_id=order.id)
    return Screen(
        card_text(t, order),
        keyboard(*_acts(t, order, here), _leaving(t, here)),
    )


def can_repeat(order: OrderCard) -> bool:
    """Whether to offer the same again: only once the order has ended."""
    return order.can_reorder and order.state not in OPEN


def card_text(t: Texts, order: OrderCard) -> str:
    """What is known about an order."""
    heading = t(
        "order-heading",
        icon=ICONS[order.state],
        number=f"#{order.id}",
        state=t.plain(f"state-{order.state}"),
    )
    parts = [
        heading,
        "\n".join(_facts(t, order)),
        _progress(t, order),
        "\n".join(_said(t, order)),
    ]
    return "\n\n".join(part for part in parts if part)


def sure_to_cancel(t: Texts, order: OrderCard, place: OrderPlace) -> Screen:
    """The step before a cancel: what it means in the state the order is in."""
    runs = order.state is OrderState.RUNNING
    asked = t("ask-cancel-running" if runs else "ask-cancel-waiting", number=f"#{order.id}")
    where = place.model_dump()
    return Screen(
        asked,
        keyboard(
            [
                button(t.plain("button-cancel-sure"), CancelConfirmed(**where)),
                button(t.plain("button-keep-order"), OrderOpened(**where)),
            ]
        ),
    )


def orders(t: Texts, page: Page[OrderCard], place: OrdersOpened, *, text: str = "") -> Screen:
    """A page of the customer's orders; ``text`` is what they were searched by."""
    heading = (
        t("screen-orders-found", words=shortened(text, HEADING_MAX))
        if text
        else t(f"screen-orders-{place.which}")
    )
    empty = not page.items and not page.number
    said = [t("orders-none-found" if text else f"orders-none-{place.which}")] if empty else []
    buttons = [
        button(
            t.plain(
                "button-order-line",
                icon=ICONS[order.state],
                number=f"#{order.id}",
                name=shortened(order.service_name, _LIST_NAME_MAX),
                price=order.price,
            ),
            OrderOpened(
                order_id=order.id, which=place.which, page=page.number, search=place.search
            ),
        )
        for order in page.items
    ]
    return Screen(
        "\n\n".join([heading, *said]),
        keyboard(
            *in_rows(buttons, width=1),
            turning(t, page, lambda number: _turned(place, number)),
            *in_rows([_filter(t, which, place) for which in OrderFilter], width=2),
            [
                button(t.plain("button-find-order"), OrderSearchOffered()),
                button(
                    t.plain("button-catalogue" if empty else "button-menu"),
                    NetworksOpened() if empty else MenuOpened(),
                ),
            ],
        ),
    )


def ask_search(t: Texts) -> Screen:
    """The question which order to find."""
    return Screen(
        t("ask-order-search"),
        keyboard(
            [
                button(t.plain("button-orders"), OrdersOpened()),
                button(t.plain("button-menu"), DialogLeft()),
            ]
        ),
    )


def _turned(place: OrdersOpened, number: int) -> OrdersOpened:
    return OrdersOpened(which=place.which, page=number, search=place.search)


def _filter(t: Texts, which: OrderFilter, place: OrdersOpened) -> InlineKeyboardButton:
    chosen = which is place.which and not place.search
    key = f"button-filter-{which}"
    return button(
        t.plain("button-chosen", name=t.plain(key)) if chosen else t.plain(key),
        OrdersOpened(which=which),
    )


def _acts(t: Texts, order: OrderCard, place: OrderPlace) -> list[Row]:
    where = place.model_dump() | {"order_id": order.id}
    offered = [
        (order.can_refresh, "button-refresh", OrderRefreshed),
        (order.can_refill, "button-refill", RefillChosen),
        (order.can_cancel, "button-cancel-order", CancelOffered),
        (can_repeat(order), "button-again", OrderRepeated),
    ]
    return in_rows(
        [button(t.plain(key), data(**where)) for possible, key, data in offered if possible],
        width=2,
    )


def _leaving(t: Texts, place: OrderPlace) -> Row:
    if place.which is None:
        return [
            button(t.plain("button-orders"), OrdersOpened(anew=True)),
            button(t.plain("button-menu"), MenuOpened(anew=True)),
        ]
    back = OrdersOpened(which=place.which, page=place.page, search=place.search)
    return [
        button(t.plain("button-back"), back),
        button(t.plain("button-help"), HelpOpened()),
        button(t.plain("button-menu"), MenuOpened()),
    ]


def _facts(t: Texts, order: OrderCard) -> list[str]:
    lines = [
        t("order-service", name=shortened(order.service_name, HEADING_MAX)),
        t("order-link", link=shortened_link(order.link)),
    ]
    if order.per > 1:
        lines.append(t("order-quantity", quantity=order.quantity))
    if order.start_count is not None:
        lines.append(t("order-start-count", count=order.start_count))
    lines.append(t("order-price", price=order.price))
    if order.refunded:
        lines.append(t("order-returned", refunded=order.refunded))
    return [*lines, t("order-placed-at", moment=order.created_at)]


def _progress(t: Texts, order: OrderCard) -> str:
    if order.delivered is None or order.state not in _MOVING:
        return ""
    return t(
        "order-progress",
        bar=progress_bar(order.delivered, of=order.quantity),
        percent=share(order.delivered, of=order.quantity, parts=100),
        delivered=order.delivered,
        quantity=order.quantity,
    )


def _said(t: Texts, order: OrderCard) -> list[str]:
    lines = [t(f"order-is-{order.state}", number=f"#{order.id}")]
    if order.state is OrderState.REFUSED:
        lines.append(reason_text(t, order))
    if order.answer_by is not None:
        lines.append(t("order-answer-by", moment=order.answer_by))
    if order.waits_for_link:
        lines.append(t("order-waits-for-link"))
    if order.cancel_wanted and order.state in OPEN:
        lines.append(t("order-cancel-wanted"))
    if order.refill_open:
        lines.append(t("order-refill-open"))
    return lines


def reason_text(t: Texts, order: OrderCard) -> str:
    """Why an order was refused, in a sentence."""
    reason = "unclear" if order.reason == _NOT_PLACED else order.reason
    return t(f"reason-{reason if reason in REASONS else 'rejected'}")
