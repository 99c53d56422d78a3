"""Which methods of payment there are: a new one is a line here."""

from collections.abc import Callable, Sequence

from bot.domain.transfers import TransferMethod
from bot.payments.base import PaymentMethod
from bot.payments.crypto_pay import CryptoPay
from bot.payments.manual import ManualMethod
from bot.payments.stars import StarsMethod


def build_methods(
    *,
    stars_on: Callable[[], bool],
    crypto: CryptoPay | None,
    transfers: Callable[[], Sequence[TransferMethod]],
) -> list[PaymentMethod]:
    """Every method, in the order in which it is offered; without ``crypto`` no coins are taken."""
    coins = [crypto] if crypto is not None else []
    return [StarsMethod(stars_on), *coins, ManualMethod(transfers)]
