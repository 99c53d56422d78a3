"""What the buttons of the owner's broadcasts carry; the rules are those of the customer's."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field, StringConstraints

from bot.telegram.callbacks import Id, LanguageCode

Days = Annotated[int, Field(ge=1, le=9_999)]
Seal = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
"""Of what a broadcast would send to whom (bot.shop.broadcast_card.seal_of)."""


class Steering(StrEnum):
    """What can be done with a broadcast as a whole."""

    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    DROP = "drop"
    TAKE_BACK = "back"


class BroadcastsOpened(CallbackData, prefix="Bl"):
    """To the latest broadcasts, and the way to a new one."""


class BroadcastOffered(CallbackData, prefix="Bn"):
    """To the question which message shall go out."""


class BroadcastOpened(CallbackData, prefix="Bo"):
    """To a broadcast as it stands."""

    broadcast_id: Id


class AudienceChosen(CallbackData, prefix="Ba"):
    """A draft goes to these: all of the choice at once, so that a press can be repeated."""

    broadcast_id: Id
    language: LanguageCode | None = None
    seen_days: Days | None = None
    bought: bool | None = None


class ButtonsOffered(CallbackData, prefix="Bb"):
    """To the question which buttons go under it."""

    broadcast_id: Id


class ButtonsRemoved(CallbackData, prefix="Bx"):
    """No buttons."""

    broadcast_id: Id


class BroadcastTried(CallbackData, prefix="Bt"):
    """A copy to oneself."""

    broadcast_id: Id


class BroadcastAsked(CallbackData, prefix="Bc"):
    """To the question whether to send it."""

    broadcast_id: Id


class BroadcastStarted(CallbackData, prefix="By"):
    """Send it, if it still is what the question was about."""

    broadcast_id: Id
    seal: Seal


class RecallAsked(CallbackData, prefix="Bd"):
    """To the question whether to take back what was sent."""

    broadcast_id: Id


class BroadcastSteered(CallbackData, prefix="Bs"):
    """Pause, go on, stop, drop, or take back."""

    broadcast_id: Id
    act: Steering
