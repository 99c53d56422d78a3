"""Everybody's orders as a list, the question which to find, and the log of what staff did."""

from typing import Final

from bot.domain.orders import DeskFilter
from bot.shop.act_log import LogLine
from bot.shop.orders import OrderCard
from bot.shop.page import Page
from bot.telegram.desk_callbacks import (
    DeskMenuOpened,
    DeskOpened,
    DeskOrdersOpened,
    DeskOrdersSearched,
    LogOpened,
    PersonOpened,
)
from bot.telegram.screens.admin_acts import act_name, facts_shown
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.orders import ICONS
from bot.telegram.screens.paging import turning
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import HEADING_MAX, shortened
from bot.telegram.texts.translator import Texts

_LIST_NAME_MAX: Final = 26
_REASON_MAX: Final = 120


def desk_orders(
    t: Texts, page: Page[OrderCard], place: DeskOrdersOpened, *, text: str = ""
) -> Screen:
    """A page of orders; ``text`` is what they were searched by."""
    empty = not page.items and not page.number
    parts = [_heading(t, place, text), *([t("desk-orders-none")] if empty else [])]
    parts.append(t("find-by-writing"))
    where = place.model_dump(exclude={"page"})
    buttons = [
        button(
            t.plain(
                "button-order-line",
                icon=ICONS[order.state],
                number=f"#{order.id}",
                name=shortened(order.service_name, _LIST_NAME_MAX),
                price=order.price,
            ),
            DeskOpened(**where, order_id=order.id, page=page.number),
        )
        for order in page.items
    ]
    turn = turning(t, page, lambda number: DeskOrdersOpened(**where, page=number))
    return Screen(
        "\n\n".join(parts),
        keyboard(
            *in_rows(buttons, width=1), turn, *_filters(t, place, text), _leaving(t, place, text)
        ),
    )


def ask_orders(t: Texts) -> Screen:
    """Which orders to find?"""
    return Screen(
        t("ask-desk-orders"), keyboard([button(t.plain("button-back"), DeskOrdersOpened())])
    )


def act_log(t: Texts, page: Page[LogLine]) -> Screen:
    """A page of what staff did, the newest first."""
    lines = [_log_line(t, line) for line in page.items] or [t("log-empty")]
    return Screen(
        "\n\n".join([t("screen-log"), *lines]),
        keyboard(
            turning(t, page, lambda number: LogOpened(page=number)),
            [button(t.plain("button-back"), DeskMenuOpened())],
        ),
    )


def _heading(t: Texts, place: DeskOrdersOpened, text: str) -> str:
    if text:
        return t("screen-orders-found", words=shortened(text, HEADING_MAX))
    if place.customer_id:
        return t("screen-person-orders", number=f"#{place.customer_id}")
    return t(f"screen-desk-orders-{place.which}")


def _filters(t: Texts, place: DeskOrdersOpened, text: str) -> list[Row]:
    if text:
        return []
    offered = (DeskFilter.ALL, DeskFilter.OPEN) if place.customer_id else tuple(DeskFilter)
    where = place.model_dump(exclude={"which", "page"})
    buttons = []
    for which in offered:
        name = t.plain(f"button-desk-filter-{which}")
        shown = t.plain("button-chosen", name=name) if which is place.which else name
        buttons.append(button(shown, DeskOrdersOpened(**where, which=which)))
    return in_rows(buttons, width=2)


def _leaving(t: Texts, place: DeskOrdersOpened, text: str) -> Row:
    if place.customer_id:
        person = PersonOpened(customer_id=place.customer_id, page=place.up, search=place.up_search)
        return [button(t.plain("button-back"), person)]
    leave = DeskOrdersOpened() if text else DeskMenuOpened()
    return [
        button(t.plain("button-back"), leave),
        button(t.plain("button-find-order"), DeskOrdersSearched()),
    ]


def _log_line(t: Texts, line: LogLine) -> str:
    if line.act is None:
        what = t("log-act-other", act=line.name)
    else:
        what = t(f"log-act-{act_name(line.act, line.facts)}", **facts_shown(line.facts))
    said = t("log-line", at=line.at, actor=line.actor) + "\n" + what
    if line.second is not None:
        said += "\n" + t("log-second", owner=line.second)
    if line.reason:
        said += "\n" + t("act-reason", reason=shortened(line.reason, _REASON_MAX))
    return said
