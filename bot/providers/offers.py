"""A panel's list of services and our balance there, read from any of the shapes they come in.

A bad entry is left out and named; it never spoils the rest of the list.
"""

from decimal import Decimal
from html import unescape
from re import compile as compile_pattern
from typing import Final

from bot.domain.characters import clean
from bot.domain.money import read_decimal
from bot.providers.answers import fold, read_flag, read_text, read_whole
from bot.providers.base import Balance, Listing, Offer
from bot.providers.reports import read_currency

NAME_LENGTH_MAX: Final = 500
DESCRIPTION_LENGTH_MAX: Final = 4000

_LIST_NAMES: Final = ("services", "data")
_MARKUP: Final = compile_pattern(r"</?[A-Za-z][^<>]*>")
_LINE_BREAK: Final = compile_pattern(r"(?i)<br\s*/?>|</p>")
_SERVICE_ID: Final = compile_pattern(r"[!-~]{1,64}")
_REASON_LENGTH_MAX: Final = 120


class BadEntry(Exception):
    """An entry of the list that cannot be sold, with a short reason."""


def read_listing(document: object, *, allow_free: bool) -> Listing | None:
    """The offers of a ``services`` answer; None when it is no list of services at all.

    A list inside an object, an object keyed by id, and a non-list for "no services" are taken.
    """
    entries = _entries(document)
    if entries is None:
        return None
    offers: dict[str, Offer] = {}
    skipped: list[str] = []
    for entry in entries:
        try:
            offer = _read_offer(entry, allow_free=allow_free)
        except BadEntry as error:
            skipped.append(str(error)[:_REASON_LENGTH_MAX])
            continue
        if offer.service_id in offers:
            skipped.append(f"{offer.service_id}: listed twice")
        else:
            offers[offer.service_id] = offer
    return Listing(tuple(offers.values()), tuple(skipped))


def _entries(document: object) -> list[object] | None:
    if not isinstance(document, dict):
        return document if isinstance(document, list) else []
    members = fold(document) or {}
    wrapped = next((members[name] for name in _LIST_NAMES if name in members), document)
    if not isinstance(wrapped, dict):
        return wrapped if isinstance(wrapped, list) else []
    keyed = _keyed(document if "rate" in wrapped else wrapped)
    return keyed if keyed or not wrapped else None


def _keyed(document: dict[str, object]) -> list[object]:
    """The entries of an object keyed by id, each with its id in it."""
    return [
        {"service": service_id, **entry}
        for service_id, entry in document.items()
        if isinstance(entry, dict)
    ]


def _read_offer(entry: object, *, allow_free: bool) -> Offer:
    members = fold(entry) if isinstance(entry, dict) else None
    if members is None:
        raise BadEntry("an entry that is no object")
    service_id = _read_service_id(members.get("service"))
    quantity_min, quantity_max = _read_limits(service_id, members)
    name = plain_text(members.get("name"))
    if not name:
        raise BadEntry(f"{service_id}: no name")
    return Offer(
        service_id=service_id,
        name=name[:NAME_LENGTH_MAX],
        category=plain_text(members.get("category"))[:NAME_LENGTH_MAX],
        type=clean(read_text(members.get("type")))[:NAME_LENGTH_MAX],
        rate=_read_rate(service_id, members.get("rate"), allow_free=allow_free),
        quantity_min=quantity_min,
        quantity_max=quantity_max,
        refill=read_flag(members.get("refill")),
        cancel=read_flag(members.get("cancel")),
        dripfeed=read_flag(members.get("dripfeed")),
        description=plain_lines(members.get("desc") or members.get("description")),
        average_time=plain_text(members.get("average_time"))[:NAME_LENGTH_MAX],
    )


def _read_service_id(value: object) -> str:
    text = "" if isinstance(value, Decimal) else read_text(value)
    if _SERVICE_ID.fullmatch(text) is None or text == "0":
        raise BadEntry("an entry without a service id")
    return text


def _read_limits(service_id: str, members: dict[str, object]) -> tuple[int, int]:
    least, most = read_whole(members.get("min")), read_whole(members.get("max"))
    if least is None or most is None:
        raise BadEntry(f"{service_id}: min or max is missing")
    if not 1 <= least <= most:
        raise BadEntry(f"{service_id}: min {least} and max {most} do not fit")
    return least, most


def _read_rate(service_id: str, value: object, *, allow_free: bool) -> Decimal:
    rate = read_decimal(value)
    if rate is None:
        raise BadEntry(f"{service_id}: the rate is missing or no amount")
    if not rate and not allow_free:
        raise BadEntry(f"{service_id}: the rate is zero")
    return rate


def plain_text(value: object) -> str:
    """A display text on one line, without the tags and entities of HTML. Still hostile."""
    return clean(" ".join(unescape(_MARKUP.sub(" ", read_text(value))).split()))


def plain_lines(value: object) -> str:
    """A longer display text with its line breaks, at most DESCRIPTION_LENGTH_MAX characters."""
    if not value:
        return ""
    broken = _LINE_BREAK.sub("\n", read_text(value)[: 4 * DESCRIPTION_LENGTH_MAX])
    lines = (plain_text(line) for line in broken.splitlines())
    return "\n".join(line for line in lines if line)[:DESCRIPTION_LENGTH_MAX]


def read_balance(document: object) -> Balance | None:
    """Our account's balance; None when the amount is missing or no amount."""
    members = fold(document) or {}
    shown = members.get("balance")
    amount = read_decimal(shown)
    if amount is None:
        return None
    exponent = amount.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return Balance(amount, read_currency(members.get("currency")), decimals)
