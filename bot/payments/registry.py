"""Which methods of payment there are: a new one is a line here."""

from collections.abc import Callable

from bot.payments.base import PaymentMethod
from bot.payments.crypto_pay import CryptoPay
from bot.payments.stars import StarsMethod


def build_methods(
    *, stars_on: Callable[[], bool], crypto: CryptoPay | None = None
) -> list[PaymentMethod]:
    """Every method, in the order in which it is offered; without ``crypto`` no coins are taken."""
    return [StarsMethod(stars_on), *([crypto] if crypto is not None else [])]
