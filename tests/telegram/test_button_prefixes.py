"""Every kind of button is told by its prefix."""

from aiogram.filters.callback_data import CallbackData

from bot.telegram import (
    admin_callbacks,
    callbacks,
    desk_callbacks,
    setup_callbacks,
    transfer_callbacks,
)


def test_no_two_buttons_carry_the_same_prefix() -> None:
    kinds = {
        kind
        for module in (
            callbacks,
            desk_callbacks,
            admin_callbacks,
            setup_callbacks,
            transfer_callbacks,
        )
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, CallbackData)
    }
    prefixes = sorted(kind.__prefix__ for kind in kinds if hasattr(kind, "__prefix__"))

    assert len(prefixes) == len(set(prefixes))
