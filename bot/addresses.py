"""Addresses in the settings: what is one, and what can be reached from where."""

from ipaddress import ip_address
from typing import Final
from urllib.parse import unquote, urlsplit

CRYPTO_PATH: Final = "/cryptopay"
"""Where Crypto Pay delivers its news (in @CryptoBot: the app's Webhooks)."""


def checked_address(value: str) -> str:
    """An address of the web without a slash at its end. Raises ValueError for anything else."""
    if not value.startswith(("http://", "https://")):
        raise ValueError("an address that begins with https:// (or http://)")
    return value.rstrip("/")


def can_be_delivered_to(url: str) -> bool:
    """Whether Telegram can post to it: https, or for tests http on this machine."""
    try:
        parts = urlsplit(url)
        is_well_formed = parts.hostname is not None and (parts.port or 0) >= 0
    except ValueError:
        return False
    if not is_well_formed or "@" in parts.netloc or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _is_here(str(parts.hostname)))


def is_crypto_pays(url: str) -> bool:
    """Whether an address has the path that is Crypto Pay's, however it is written."""
    return unquote(urlsplit(url).path) == CRYPTO_PATH


def is_here(url: str) -> bool:
    """Whether an address leads to this machine, as those of a sandbox do."""
    return _is_here(urlsplit(url).hostname or "")


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
