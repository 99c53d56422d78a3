"""Every kind of button is told by its prefix."""

from importlib import import_module
from pkgutil import iter_modules

from aiogram.filters.callback_data import CallbackData

from bot import telegram


def test_no_two_buttons_carry_the_same_prefix() -> None:
    names = [one.name for one in iter_modules(telegram.__path__) if one.name.endswith("callbacks")]
    kinds = {
        kind
        for name in names
        for kind in vars(import_module(f"bot.telegram.{name}")).values()
        if isinstance(kind, type) and issubclass(kind, CallbackData)
    }
    prefixes = sorted(kind.__prefix__ for kind in kinds if hasattr(kind, "__prefix__"))

    assert len(kinds) > 100
    assert len(prefixes) == len(set(prefixes))
