"""What the buttons about transfers carry: a customer's, the owner's, those of the settings.

The rules are those of bot.telegram.callbacks: our own numbers, never amounts or files.
"""

from aiogram.filters.callback_data import CallbackData

from bot.telegram.callbacks import PageNumber
from bot.telegram.desk_callbacks import Row
from bot.telegram.setup_callbacks import CurrencyCode

# Customers


class TransfersOpened(CallbackData, prefix="bx"):
    """To one's transfers that are open or looked at."""


class TransferOpened(CallbackData, prefix="bxo"):
    """To one of them."""

    topup_id: Row


class TransferSent(CallbackData, prefix="bxs"):
    """The money is sent: to the question for the proof."""

    topup_id: Row


class TransferDropOffered(CallbackData, prefix="bxd"):
    """To the question whether to cancel it."""

    topup_id: Row


class TransferDropped(CallbackData, prefix="bxc"):
    """Cancel it."""

    topup_id: Row


# Owners


class ProofsOpened(CallbackData, prefix="aq"):
    """To a page of the proofs that wait."""

    page: PageNumber = 0


class ProofOpened(CallbackData, prefix="aqo"):
    """To one proof; ``anew`` sends it, so that an alert stays."""

    topup_id: Row
    anew: bool = False


class ProofApproved(CallbackData, prefix="aqa"):
    """The money has come, as it was asked for."""

    topup_id: Row


class ProofAmountOffered(CallbackData, prefix="aqm"):
    """To the question how much has come instead."""

    topup_id: Row


class ProofRejected(CallbackData, prefix="aqr"):
    """To the question why it is rejected."""

    topup_id: Row


# Settings


class MethodsOpened(CallbackData, prefix="zt"):
    """To the owner's ways of transfer."""


class MethodOpened(CallbackData, prefix="zto"):
    """To one of them."""

    method_id: Row


class MethodAsked(CallbackData, prefix="zta"):
    """To the questions for a new one."""


class MethodCurrencyChosen(CallbackData, prefix="ztc"):
    """The new one is paid in this currency."""

    code: CurrencyCode


class WordsAsked(CallbackData, prefix="ztw"):
    """To the question for other words on how to pay."""

    method_id: Row


class MethodSwitched(CallbackData, prefix="zts"):
    """Offer it, or offer it no more for now."""

    method_id: Row
    on: bool


class MethodRemovalOffered(CallbackData, prefix="ztr"):
    """To the question whether to remove it."""

    method_id: Row


class MethodRemoved(CallbackData, prefix="ztx"):
    """Remove it."""

    method_id: Row
