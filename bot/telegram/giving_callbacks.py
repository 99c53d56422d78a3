"""What the buttons of the owner's giveaways carry: numbers of ours, never amounts or codes.

The rules are those of the desk's (bot.telegram.desk_callbacks).
"""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field, StringConstraints

from bot.domain.bonuses import TIERS_MAX
from bot.telegram.callbacks import PageNumber
from bot.telegram.desk_callbacks import Row

Batch = Annotated[str, StringConstraints(pattern=r"^[0-9a-z-]{1,32}$")]
"""Gift codes that were made by one act (bot.shop.codes)."""


class GiveawaysOpened(CallbackData, prefix="G"):
    """To everything that the shop gives."""


class BonusAsked(CallbackData, prefix="Gb"):
    """To the question for a bonus on payments."""


class BonusEnded(CallbackData, prefix="Gbx"):
    """Give the bonus at this place of the list no more."""

    place: Annotated[int, Field(ge=0, lt=TIERS_MAX)]


class ReferralAsked(CallbackData, prefix="Gr"):
    """To the question what part of friends' payments goes to who invited them."""


class PromosOpened(CallbackData, prefix="Gp"):
    """To a page of the promo codes."""

    page: PageNumber = 0


class PromoAsked(CallbackData, prefix="Gpn"):
    """To the question for a new promo code."""


class PromoEnded(CallbackData, prefix="Gpx"):
    """Let nobody buy with a promo code any more."""

    promo_id: Row


class GiftsOpened(CallbackData, prefix="Gg"):
    """To a page of the gift codes that were made."""

    page: PageNumber = 0


class GiftsEnded(CallbackData, prefix="Ggx"):
    """Let nobody redeem the codes of a batch any more."""

    batch: Batch
