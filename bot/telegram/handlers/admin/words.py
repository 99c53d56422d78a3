"""What the owner types behind a command, read strictly: None is what cannot be understood."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from re import compile as compile_pattern
from typing import Final

from bot.domain.bonuses import BonusTier
from bot.domain.errors import ShopNotOpen
from bot.domain.money import ZERO, Money, read_decimal
from bot.domain.numerals import plain_digits
from bot.domain.promos import Discount, read_promo_name
from bot.shop.catalog import Catalog

_NUMBER_MAX: Final = 2**63 - 1
_USES_MAX: Final = 100_000
_PERCENT_MAX: Final = Decimal(1000)
_REASON_MAX: Final = 500
_USES_USUAL: Final = 100
_LIMIT: Final = compile_pattern(r"(?P<codes>[x×х])?(?P<number>[0-9]{1,7})(?P<days>[dд])?")
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
    """What a code is worth, how many people may use it, how many codes, for how many days."""

    amount: Money
    uses: int
    count: int = 1
    days: int = 0


@dataclass(frozen=True, slots=True)
class PromoWords:
    """What a promo code is called (None: anything), what it takes off, how often, how long."""

    name: str | None
    discount: Discount
    uses: int
    days: int = 0


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
    """ "<amount> [uses] [x<codes>] [<days>d]"; one code, for one person, without an end."""
    words = (text or "").split()
    amount = Money.read(plain_digits(words[0]), currency) if words else None
    limits = _read_limits(words[1:])
    if amount is None or limits is None:
        return None
    return GiftWords(amount, limits.get("uses", 1), limits.get("count", 1), limits.get("days", 0))


def read_promo(text: str | None, currency: str) -> PromoWords | None:
    """ "[name] <10% or amount> [uses] [<days>d]"; a hundred times, without an end."""
    words = (text or "").split()
    discount = _read_discount(words[0], currency) if words else None
    name = None if discount is not None or not words else read_promo_name(words[0])
    if name is not None and len(words) > 1:
        discount, words = _read_discount(words[1], currency), words[1:]
    limits = _read_limits(words[1:])
    if discount is None or limits is None or "count" in limits:
        return None
    return PromoWords(name, discount, limits.get("uses", _USES_USUAL), limits.get("days", 0))


def read_tier(text: str | None, currency: str) -> BonusTier | None:
    """ "50 5%" or "from 50: 5 %": from that amount on, so many percent."""
    plain = plain_digits(text or "").replace(":", " ").replace("%", " ")
    words = [word for word in plain.split() if not word.isalpha()]
    if len(words) != 2:
        return None
    least, percent = Money.read(words[0], currency), read_percent(words[1])
    return None if least is None or percent is None else BonusTier(least, percent)


def _read_discount(word: str, currency: str) -> Discount | None:
    if word.endswith(("%", "٪")):
        percent = read_percent(word.replace("٪", "%"))
        return None if percent is None else Discount(percent=percent)
    amount = Money.read(plain_digits(word), currency)
    return None if amount is None else Discount(amount=amount)


def _read_limits(words: Sequence[str]) -> dict[str, int] | None:
    """ "20" (uses), "x100" (codes), "30d" (days), each at most once and in any order."""
    found: dict[str, int] = {}
    for word in words:
        shape = _LIMIT.fullmatch(plain_digits(word).lower())
        number = read_number(shape["number"]) if shape is not None else None
        if shape is None or number is None or number > _USES_MAX:
            return None
        name = "count" if shape["codes"] else "days" if shape["days"] else "uses"
        if name in found:
            return None
        found[name] = number
    return found


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
