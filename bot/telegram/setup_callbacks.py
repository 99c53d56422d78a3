"""What the buttons of the opening wizard and of the settings carry: never a key or an address.

``SettingsOpened`` is the way in, for whatever menu wants to lead there.
"""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field, StringConstraints

from bot.shop.setup import Step
from bot.telegram.callbacks import Id, LanguageCode

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,8}$")]
ReportNonce = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]


class SettingsOpened(CallbackData, prefix="z"):
    """To everything that is set in chat; ``anew`` sends it, so that a report stays."""

    anew: bool = False


class SettingAsked(CallbackData, prefix="zq"):
    """To one question, outside the wizard."""

    step: Step


class StepSkipped(CallbackData, prefix="zn"):
    """Leave a question of the wizard as it is, and go on."""

    step: Step


class StepReturned(CallbackData, prefix="zb"):
    """Back to an earlier question of the wizard."""

    step: Step


class OwnerLanguageChosen(CallbackData, prefix="zl"):
    """Speak this language with the owner."""

    code: LanguageCode


class CurrencyChosen(CallbackData, prefix="zc"):
    """Keep the shop in this currency."""

    code: CurrencyCode


class PanelOpened(CallbackData, prefix="zp"):
    """To a provider as it is now."""

    provider_id: Id


class AddressAsked(CallbackData, prefix="za"):
    """To the question for an address: a provider's new one, or a new provider's (none)."""

    provider_id: Id | None = None


class KeyAsked(CallbackData, prefix="zk"):
    """To the question for a key: a provider's new one, or that of the panel being named (none)."""

    provider_id: Id | None = None


class PanelUsed(CallbackData, prefix="zu"):
    """Deal with the panel of this report."""

    nonce: ReportNonce


class MarkupPicked(CallbackData, prefix="zm"):
    """One of the shop's ready-made mark-ups, by its place in the list."""

    index: Annotated[int, Field(ge=0, le=9)]


class StarsSwitched(CallbackData, prefix="zs"):
    """Take Telegram Stars, or take them no more."""

    on: bool


class CryptoSwitched(CallbackData, prefix="zx"):
    """Take payments in coins, or take them no more."""

    on: bool


class WorthAsked(CallbackData, prefix="zr"):
    """To the question what a unit of this currency is worth."""

    code: CurrencyCode
