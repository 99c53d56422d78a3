"""The owner's desk: what waits for a person, today in a line, and the ways to everything else."""

from typing import Final

from aiogram.filters.callback_data import CallbackData

from bot.domain.orders import DeskFilter
from bot.shop.stats import Board, Figures, Paused
from bot.telegram.admin_callbacks import BroadcastsOpened
from bot.telegram.books_callbacks import MonthOpened
from bot.telegram.callbacks import MenuOpened
from bot.telegram.desk_callbacks import (
    BooksOpened,
    DeskMenuOpened,
    DeskOrdersOpened,
    FiguresOpened,
    GiftOffered,
    LogOpened,
    PausedOpened,
    PeopleOpened,
    PricesOpened,
    ShelfOpened,
    SyncAsked,
)
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.setup_callbacks import SettingsOpened
from bot.telegram.suspense_callbacks import SuspenseOpened
from bot.telegram.texts.translator import Texts
from bot.telegram.transfer_callbacks import ProofsOpened

_PAUSES: Final = frozenset({"auth", "funds", "front"})
"""Reasons of a pause that have a text of their own."""

_WAYS: Final[dict[str, CallbackData]] = {
    "button-figures": FiguresOpened(),
    "button-people": PeopleOpened(),
    "button-desk-orders": DeskOrdersOpened(),
    "button-shelf": ShelfOpened(),
    "button-prices": PricesOpened(),
    "button-gift": GiftOffered(),
    "button-broadcasts": BroadcastsOpened(),
    "button-desk-settings": SettingsOpened(),
    "button-sync": SyncAsked(),
    "button-books": MonthOpened(),
    "button-log": LogOpened(),
}


def desk_menu(t: Texts, board: Board) -> Screen:
    """The desk; what needs a person comes first, with how much of it there is."""
    waiting = _waiting(t, board)
    parts = [t("screen-desk"), today_line(t, board.today)]
    parts.append(t("desk-waits" if waiting else "stats-all-well"))
    ways = [button(t.plain(key), data) for key, data in _WAYS.items()]
    ways.append(button(t.plain("button-menu"), MenuOpened()))
    return Screen(
        "\n\n".join(parts),
        keyboard(
            *waiting,
            *in_rows(ways, width=2),
        ),
    )


def today_line(t: Texts, today: Figures) -> str:
    """Today in one line of figures."""
    line = t("desk-today", orders=today.orders, turnover=today.turnover)
    if today.profit is not None:
        line += " " + t("desk-today-profit", profit=today.profit)
    return line


def paused(t: Texts, board: Board) -> Screen:
    """To which suppliers nothing is sent, and what to do about it."""
    lines = [_pause(t, one) for one in board.paused] or [t("paused-none")]
    return Screen(
        "\n\n".join([t("screen-paused"), *lines]),
        keyboard([button(t.plain("button-back"), DeskMenuOpened())]),
    )


def books(t: Texts, board: Board) -> Screen:
    """What is wrong with the books."""
    if not board.failing:
        said = t("books-right")
    else:
        said = "\n\n".join(
            [
                t("screen-books"),
                "\n".join(t("books-line", name=name) for name in board.failing),
                t("books-what-to-do"),
            ]
        )
    return Screen(said, keyboard([button(t.plain("button-back"), DeskMenuOpened())]))


def _waiting(t: Texts, board: Board) -> list[Row]:
    """A button for each kind of thing that waits; nothing for what does not."""
    counted: list[tuple[str, int, CallbackData]] = [
        ("button-books-wrong", len(board.failing), BooksOpened()),
        ("button-unclear", board.unclear, DeskOrdersOpened(which=DeskFilter.UNCLEAR)),
        ("button-needs-person", board.needs_person, DeskOrdersOpened(which=DeskFilter.PERSON)),
        ("button-suspended", board.suspended, SuspenseOpened()),
        ("button-proofs", board.proofs, ProofsOpened()),
        ("button-paused", len(board.paused), PausedOpened()),
    ]
    return [[button(t.plain(key, count=count), data)] for key, count, data in counted if count]


def _pause(t: Texts, one: Paused) -> str:
    why = one.reason if one.reason in _PAUSES else "other"
    return t(f"paused-{why}", provider=one.provider)
