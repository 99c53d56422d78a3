"""What a person is shown at one moment: a text and the buttons under it."""

from dataclasses import dataclass

from aiogram.types import InlineKeyboardMarkup

from bot.telegram.texts.markup import cut_html


@dataclass(frozen=True, slots=True)
class Screen:
    """A message to come: HTML whose values are escaped, and its keyboard.

    The text is cut to what one message holds (Bot API: sendMessage, 4096 after entities).
    """

    text: str
    keyboard: InlineKeyboardMarkup | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", cut_html(self.text))
