"""What others than Telegram bring by hook, handed to the shop.

Here, above payments, the shop and the ports, the three are put together.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.addresses import CRYPTO_PATH
from bot.domain.errors import StorageAway
from bot.payments.crypto_invoices import SIGNATURE_HEADER, HookForged, HookMalformed
from bot.payments.crypto_pay import CryptoPay
from bot.shop.crypto import Crypto
from bot.till import Till
from bot.web import Hook, Reply

_DONE: Final[Reply] = (200, b"{}")
_FORGED: Final[Reply] = (401, b"{}")
_MALFORMED: Final[Reply] = (400, b"{}")
_AWAY: Final[Reply] = (503, b"{}")


class CryptoHook:
    """News of paid invoices, with a proof that Crypto Pay has sent them."""

    def __init__(self, crypto_pay: CryptoPay, crypto: Crypto) -> None:
        self._crypto_pay = crypto_pay
        self._crypto = crypto

    async def take(self, headers: Mapping[str, str], body: bytes) -> Reply:
        """Take one in; only 2xx says that it was, so that what was not comes again."""
        try:
            invoice = self._crypto_pay.read_hook(body, signature=headers.get(SIGNATURE_HEADER, ""))
        except HookForged:
            return _FORGED
        except HookMalformed:
            return _MALFORMED
        if invoice is None:
            return _DONE
        try:
            await self._crypto.settle(invoice)
        except StorageAway:
            return _AWAY
        return _DONE


def payment_hooks(till: Till) -> Sequence[Hook]:
    """The hooks of those who take payments in."""
    if till.crypto_pay is None:
        return ()
    return (Hook(CRYPTO_PATH, CryptoHook(till.crypto_pay, till.crypto).take),)
