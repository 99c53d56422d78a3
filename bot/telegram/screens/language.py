"""The choice of language."""

from collections.abc import Mapping

from bot.telegram.callbacks import LanguageChosen, MenuOpened
from bot.telegram.screens.keyboards import button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts


def languages(t: Texts, known: Mapping[str, str]) -> Screen:
    """Every language by its own name, the one spoken now marked."""
    buttons = [
        button(
            t.plain("button-chosen", name=name) if code == t.language else name,
            LanguageChosen(code=code),
        )
        for code, name in known.items()
    ]
    return Screen(
        t("screen-language"),
        keyboard(*in_rows(buttons, width=2), [button(t.plain("button-menu"), MenuOpened())]),
    )
