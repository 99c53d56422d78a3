"""Which methods of payment there are: a new one is a line here."""

from collections.abc import Callable

from bot.payments.base import PaymentMethod
from bot.payments.stars import StarsMethod


def build_methods(*, stars_on: Callable[[], bool]) -> list[PaymentMethod]:
    """Every method, in the order in which it is offered."""
    return [StarsMethod(stars_on)]
