"""Building keyboards: a button is a text and callback data, a keyboard is rows of buttons."""

from collections.abc import Iterable, Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

Row = Sequence[InlineKeyboardButton | None]


def button(text: str, data: CallbackData) -> InlineKeyboardButton:
    """A button with plain text that carries this when it is pressed."""
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def keyboard(*rows: Row) -> InlineKeyboardMarkup:
    """Rows from top to bottom; a None is no button, a row of none is no row."""
    filled = ([one for one in row if one is not None] for row in rows)
    return InlineKeyboardMarkup(inline_keyboard=[row for row in filled if row])


def in_rows(buttons: Iterable[InlineKeyboardButton], *, width: int) -> list[Row]:
    """The buttons in rows of so many."""
    found = list(buttons)
    return [found[start : start + width] for start in range(0, len(found), width)]
