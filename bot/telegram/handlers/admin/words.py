"""What the owner types behind a command, read strictly: None is what cannot be understood."""

from dataclasses import dataclass
from decimal import Decimal
from re import compile as compile_pattern
from typing import Final

from bot.domain.errors import ShopNotOpen
from bot.domain.money import ZERO, Money, read_decimal
from bot.domain.numerals import plain_digits
from bot.shop.catalog import Catalog

_NUMBER_MAX: Final = 2**63 - 1
_USES_MAX: Final = 100_000
_PERCENT_MAX: Final = Decimal(1000)
_REASON_MAX: Final = 500
_MINUSES: Final = ("-", "−", "–")
_PROVIDER_ORDER: Final = compile_pattern(r"[A-Za-z0-9_-]{1,64}")
"""The form of a panel's order number (money page 5.3)."""


@dataclass(frozen=True, slots=True)
class CreditWords:
    """Whose wallet (Telegram's number), how much (less than zero takes), and why."""

    telegram_id: int
    amount: Money
    reason: str


@dataclass(frozen=True, slots=True)
class GiftWords:
    """What a code is worth, and how many people may use it."""

    amount: Money
    uses: int


def currency_of(catalog: Catalog) -> str:
    """The currency amounts are typed in. Raises ShopNotOpen before the shop has one."""
    if catalog.currency is None:
        raise ShopNotOpen
    return catalog.currency


def read_credit(text: str | None, currency: str) -> CreditWords | None:
    """ "<user id> <amount> <reason>"; the reason may be empty here, the shop asks for it."""
    words = (text or "").split(maxsplit=2)
    if len(words) < 2:
        return None
    telegram_id, amount = read_number(words[0]), read_signed(words[1], currency)
    if telegram_id is None or amount is None:
        return None
    reason = words[2][:_REASON_MAX] if len(words) == 3 else ""
    return CreditWords(telegram_id, amount, reason)


def read_gift(text: str | None, currency: str) -> GiftWords | None:
    """ "<amount> [uses]"; once without a number of uses."""
    words = (text or "").split()
    if len(words) not in (1, 2):
        return None
    amount = Money.read(plain_digits(words[0]), currency)
    uses = read_number(words[1]) if len(words) == 2 else 1
    if amount is None or uses is None or uses > _USES_MAX:
        return None
    return GiftWords(amount, uses)


def read_percent(text: str | None) -> Decimal | None:
    """ "30" or "12.5%", from 0 to 1000."""
    bare = plain_digits(text or "").strip().removesuffix("%").strip().replace(",", ".")
    percent = read_decimal(bare)
    return percent if percent is not None and percent <= _PERCENT_MAX else None


def read_number(text: str | None) -> int | None:
    """A whole number from 1 to 2^63-1, such as an order's; a # before it is fine."""
    bare = plain_digits(text or "").strip().removeprefix("#")
    if not bare.isascii() or not bare.isdigit() or len(bare) > 19:
        return None
    number = int(bare)
    return number if 1 <= number <= _NUMBER_MAX else None


def read_signed(text: str, currency: str) -> Money | None:
    """An amount with or without a sign; never zero."""
    bare = plain_digits(text)
    if bare.startswith(_MINUSES):
        taken = Money.read(bare[1:], currency)
        return None if taken is None else -taken
    return Money.read(bare.removeprefix("+"), currency)


def read_refund(text: str, currency: str) -> Money | None:
    """An amount, zero included."""
    bare = plain_digits(text).strip()
    return ZERO if read_decimal(bare.replace(",", ".")) == 0 else Money.read(bare, currency)


def read_provider_order(text: str) -> str | None:
    """A panel's order number; it is opaque, but has a form."""
    bare = text.strip().removeprefix("#")
    return bare if _PROVIDER_ORDER.fullmatch(bare) and bare != "0" else None
