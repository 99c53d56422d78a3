"""Reading screens as tests want them: text without direction marks, buttons in their order."""

from collections.abc import Iterator

from aiogram.types import InlineKeyboardButton

from bot.domain.money import Money
from bot.telegram.screens.screen import Screen


def dollars(text: str) -> Money:
    amount = Money.read(text, "USD")
    assert amount is not None
    return amount


def text_of(screen: Screen) -> str:
    """The text without the marks that keep directions apart."""
    return screen.text.replace("\u2068", "").replace("\u2069", "").replace("\u202f", " ")


def buttons(screen: Screen) -> Iterator[InlineKeyboardButton]:
    rows = screen.keyboard.inline_keyboard if screen.keyboard else []
    return (button for row in rows for button in row)


def data_of(screen: Screen) -> list[str | None]:
    return [button.callback_data for button in buttons(screen)]
