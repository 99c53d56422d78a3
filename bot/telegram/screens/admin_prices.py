"""How the shop prices everything, and the questions of the desk that belong to no card."""

from typing import Final

from aiogram.filters.callback_data import CallbackData

from bot.shop.shelf import PriceBoard
from bot.telegram.desk_callbacks import DeskMenuOpened, MarkupOffered, ShelfOpened
from bot.telegram.screens.keyboards import button, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts

_HUNDRED: Final = 100


def prices(t: Texts, board: PriceBoard) -> Screen:
    """The shop's mark-up, rounding and currencies, and how much has a mark-up of its own."""
    lines = [
        t("prices-markup", percent=board.markup * _HUNDRED),
        t("prices-rounding", quantum=board.quantum),
        *([t("prices-floor", percent=board.margin_floor * _HUNDRED)] if board.margin_floor else []),
        *(
            t("prices-worth", currency=currency, worth=f"{worth:f} {board.currency}")
            for currency, worth in sorted(board.worth.items())
        ),
        t("prices-own", categories=board.categories, services=board.services),
    ]
    return Screen(
        "\n\n".join([t("screen-prices"), "\n".join(lines), t("prices-where")]),
        keyboard(
            [button(t.plain("button-change-markup"), MarkupOffered())],
            [
                button(t.plain("button-back"), DeskMenuOpened()),
                button(t.plain("button-shelf"), ShelfOpened()),
            ],
        ),
    )


def markup_question(t: Texts, back: CallbackData, *, again: bool = False) -> Screen:
    """How many percent? ``again``: the answer was no percentage."""
    return question(t, t("ask-markup-percent"), back, again=again)


def question(t: Texts, asked: str, back: CallbackData, *, again: bool = False) -> Screen:
    """A question of the desk; ``again``: the answer was none."""
    shown = [t("ask-answer-not-understood"), asked] if again else [asked]
    return Screen("\n\n".join(shown), keyboard([button(t.plain("button-back"), back)]))
