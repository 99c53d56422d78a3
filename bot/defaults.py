"""From the settings to what the shop takes where the owner has said nothing in the chat."""

from bot.settings import Settings
from bot.shop.preferences import PriceDefaults


def price_defaults(settings: Settings) -> PriceDefaults:
    """What the settings say about prices."""
    return PriceDefaults(
        currency=settings.currency,
        markup=settings.pricing.markup,
        quantum=settings.pricing.quantum,
        margin_floor=settings.pricing.margin_floor,
        worth=settings.fx,
        referral_percent=settings.referral.percent,
    )
