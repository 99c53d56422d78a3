"""Secrets that the owner enters in chat, sealed before they are stored (money page section 10)."""

from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.domain.errors import VaultClosed


def new_key() -> str:
    """A fresh key to seal with."""
    return Fernet.generate_key().decode()


class Vault:
    """Seals with the first key, opens with any, so that keys can be changed one by one."""

    def __init__(self, keys: Sequence[str]) -> None:
        """``keys`` are Fernet keys; without any nothing can be sealed or opened."""
        self._fernet = MultiFernet([Fernet(key) for key in keys]) if keys else None
        self._first = Fernet(keys[0]) if keys else None

    def seal(self, secret: str) -> str:
        """A text that only the keys can open. Raises VaultClosed without a key."""
        if self._fernet is None:
            raise VaultClosed
        return self._fernet.encrypt(secret.encode()).decode()

    def unseal(self, sealed: str) -> str:
        """The secret. Raises VaultClosed when none of the keys fits."""
        if self._fernet is None:
            raise VaultClosed
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise VaultClosed from None

    def renew(self, sealed: str) -> str | None:
        """The same secret under the first key; None where it is so already.

        Raises VaultClosed when none of the keys fits.
        """
        secret = self.unseal(sealed)
        assert self._first is not None
        try:
            self._first.decrypt(sealed.encode())
        except InvalidToken:
            return self.seal(secret)
        return None
