"""Which kinds of provider there are: the name used in settings, and its class."""

from typing import Final

from bot.providers.smm_v2 import SmmV2Provider

KINDS: Final = {"smm_v2": SmmV2Provider}
