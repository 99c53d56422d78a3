"""What an owner types while opening the shop, read strictly, and why it may not do."""

from dataclasses import dataclass
from decimal import Decimal
from ipaddress import ip_address
from re import compile as compile_pattern
from typing import Final
from urllib.parse import SplitResult, urlsplit

from bot.domain.addresses import read_address, trimmed
from bot.domain.characters import TURNING, can_be_seen, is_harmful
from bot.domain.errors import ShopError
from bot.domain.money import read_decimal
from bot.domain.numerals import plain_digits
from bot.domain.refusals import LinkHasLogin, LinkTooLong, TextMissing

NAME_MAX: Final = 64
"""Characters of a shop's name, as many as a bot's own (Bot API: setMyName)."""

PANEL_EXAMPLE: Final = "https://panel.example/api/v2"
KEY_LENGTHS: Final = range(8, 257)
"""How long a panel's key may be, in characters."""

_ADDRESS_MAX: Final = 512
_KEY: Final = compile_pattern(r"[!-~]+")
_KEY_SHOWN: Final = 4
_KEY_HIDDEN_MIN: Final = 12
"""A shorter key would be given away by its end."""

_CODES: Final = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN "
    "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD "
    "FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY "
    "KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP "
    "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR "
    "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT "
    "TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW "
    "XTR USDT USDC TON ETH BNB TRX BTC LTC"
)
CURRENCIES: Final = frozenset(_CODES.split())
"""Currencies a shop can be kept in: those of ISO 4217, Stars, and coins people pay with."""


@dataclass(eq=False)
class ShopNameTooLong(ShopError):
    """The shop's name has more than this many characters."""

    most: int


class ShopNameNotPlain(ShopError):
    """There are line breaks, or invisible or turning characters, in the shop's name."""


class CurrencyUnknown(ShopError):
    """The text is no code of a currency."""


class WorthNotUnderstood(ShopError):
    """The text does not say what a unit of a currency is worth: a number above zero."""


class PanelNotSecure(ShopError):
    """The panel's address begins with http://, where the key could be read on its way."""


@dataclass(eq=False)
class PanelAddressNotBare(ShopError):
    """The panel's address carries a question mark or what follows one: maybe the key."""

    example: str


class KeyNotValid(ShopError):
    """The text cannot be a panel's key: blanks, odd characters, or a strange length."""


def read_shop_name(text: str) -> str:
    """The name a shop is to bear. Raises TextMissing, ShopNameTooLong, ShopNameNotPlain."""
    name = text.strip().strip("".join(TURNING)).strip()
    if not can_be_seen(name):
        raise TextMissing
    if any(is_harmful(character) for character in name):
        raise ShopNameNotPlain
    if len(name) > NAME_MAX:
        raise ShopNameTooLong(most=NAME_MAX)
    return name


def read_currency(text: str) -> str:
    """A currency's code, in capitals. Raises CurrencyUnknown."""
    code = plain_digits(text).upper()
    if code not in CURRENCIES:
        raise CurrencyUnknown
    return code


def read_worth(text: str) -> Decimal:
    """What one unit of a currency is worth in another. Raises WorthNotUnderstood."""
    worth = read_decimal(plain_digits(text).replace("٫", ".").replace(",", "."))
    if worth is None or not worth:
        raise WorthNotUnderstood
    return worth


def read_panel_address(text: str, *, takes_local: bool) -> str:
    """A panel's address to which a key may be sent: https, public, and nothing behind its path.

    ``takes_local`` lets an address on this machine pass as well: in a sandbox panels live there.
    Raises what ``read_address`` raises, PanelNotSecure, PanelAddressNotBare.
    """
    entered = trimmed(text)
    if "?" in entered or "#" in entered:
        raise PanelAddressNotBare(example=PANEL_EXAMPLE)
    here = _on_this_machine(entered) if takes_local else None
    url = here or read_address(entered, example=PANEL_EXAMPLE).url
    if here is None and not url.lower().startswith("https://"):
        raise PanelNotSecure
    if len(url) > _ADDRESS_MAX:
        raise LinkTooLong(most=_ADDRESS_MAX)
    return url.rstrip("/")


def read_key(text: str) -> str:
    """A panel's key. Raises KeyNotValid."""
    key = text.strip().strip("".join(TURNING)).strip()
    if len(key) not in KEY_LENGTHS or not _KEY.fullmatch(key):
        raise KeyNotValid
    return key


def masked(key: str) -> str:
    """A key as it may be shown: its last four characters, and none of a short one."""
    return "••••" + (key[-_KEY_SHOWN:] if len(key) >= _KEY_HIDDEN_MIN else "")


def host_of(url: str) -> str:
    """The host that an address leads to."""
    return urlsplit(url).hostname or ""


def _on_this_machine(entered: str) -> str | None:
    try:
        parts = urlsplit(entered)
        local = ip_address(parts.hostname or "").is_loopback and (parts.port or 0) >= 0
    except ValueError:
        return None
    if not local or parts.scheme not in ("http", "https"):
        return None
    return _without_login(parts)


def _without_login(parts: SplitResult) -> str:
    if "@" in parts.netloc:
        raise LinkHasLogin
    return parts.geturl()
