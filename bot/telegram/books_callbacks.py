"""What the buttons of the books carry."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field, StringConstraints

MonthText = Annotated[str, StringConstraints(pattern=r"^(20[0-9]{2}-(0[1-9]|1[0-2]))?$")]


class MonthOpened(CallbackData, prefix="kb"):
    """To a month's statement, such as 2026-11; the current one's without a month."""

    month: MonthText = ""


class MonthFileAsked(CallbackData, prefix="kf"):
    """Send all postings of a month."""

    year: Annotated[int, Field(ge=2000, le=2099)]
    month: Annotated[int, Field(ge=1, le=12)]
