"""What the buttons of payments that fit nothing carry; the rules are those of the desk's."""

from aiogram.filters.callback_data import CallbackData

from bot.telegram.callbacks import PageNumber
from bot.telegram.desk_callbacks import Row, RowOrNone


class SuspenseOpened(CallbackData, prefix="us"):
    """To a page of the payments that fit nothing."""

    page: PageNumber = 0


class SuspendedOpened(CallbackData, prefix="uo"):
    """To one of them; ``anew`` sends it, so that an alert stays."""

    entry_id: Row
    anew: bool = False


class OwnerSought(CallbackData, prefix="uf"):
    """To the question whose one is."""

    entry_id: Row


class OwnerNamed(CallbackData, prefix="un"):
    """It is this customer's, or without one, it went back: to the question why."""

    entry_id: Row
    customer_id: RowOrNone = 0
