"""What one panel can do, and its quirks, for ``python -m bot doctor`` and for adding a provider.

It only reads: nothing here can cost money or touch an order.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from bot.domain.forms import form_of
from bot.providers.base import (
    Balance,
    ErrorClass,
    Examination,
    Listing,
    Provider,
    ProviderFailure,
    Rejection,
    Report,
)

ABSURD_ID: Final = "999999999999999"
"""An order id that no panel has given out."""

_TYPES_SHOWN: Final = 5
_SKIPPED_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; ``detail`` says what was found, and on failure what to look at."""

    ok: bool
    name: str
    detail: str


async def examine(provider: Provider) -> list[Finding]:
    """Ask a panel for its balance, its list and an order it cannot have; never raises for it."""
    seen = await look_at(provider)
    return [_about_balance(seen.balance), _about_listing(seen.listing), _about_stray(seen.stray)]


async def look_at(provider: Provider, *, to_the_end: bool = True) -> Examination:
    """The same as values; unless ``to_the_end``, a failure is the last thing it looks at."""
    balance = await _balance(provider)
    if isinstance(balance, ProviderFailure) and not to_the_end:
        return Examination(balance, None, None)
    listing = await _listing(provider)
    if isinstance(listing, ProviderFailure) and not to_the_end:
        return Examination(balance, listing, None)
    return Examination(balance, listing, await _stray(provider))


async def _balance(provider: Provider) -> Balance | ProviderFailure:
    try:
        return await provider.balance()
    except ProviderFailure as failure:
        return failure


async def _listing(provider: Provider) -> Listing | ProviderFailure:
    try:
        return await provider.services()
    except ProviderFailure as failure:
        return failure


async def _stray(provider: Provider) -> Report | Rejection | ProviderFailure | None:
    try:
        return (await provider.statuses([ABSURD_ID])).get(ABSURD_ID)
    except ProviderFailure as failure:
        return failure


def _about_balance(balance: Balance | ProviderFailure) -> Finding:
    if isinstance(balance, ProviderFailure):
        return _failed("balance", balance)
    if not balance.currency:
        return Finding(ok=False, name="balance", detail=f"{balance.amount}, but in no currency")
    return Finding(ok=True, name="balance", detail=f"{balance.amount} {balance.currency}")


def _about_listing(listing: Listing | ProviderFailure | None) -> Finding:
    assert listing is not None
    if isinstance(listing, ProviderFailure):
        return _failed("services", listing)
    return Finding(ok=bool(listing.offers), name="services", detail=_described(listing))


def _described(listing: Listing) -> str:
    unknown = Counter(offer.type for offer in listing.offers if form_of(offer.type) is None)
    parts = [f"{len(listing.offers)} usable"]
    if unknown:
        types = ", ".join(f"{name} ({count})" for name, count in unknown.most_common(_TYPES_SHOWN))
        parts.append(f"{unknown.total()} of a type that is not sold: {types}")
    if listing.skipped:
        reasons = "; ".join(listing.skipped[:_SKIPPED_SHOWN])
        parts.append(f"{len(listing.skipped)} left out: {reasons}")
    return ", ".join(parts)


def _about_stray(answer: Report | Rejection | ProviderFailure | None) -> Finding:
    if isinstance(answer, ProviderFailure):
        return _failed("status", answer)
    if isinstance(answer, Report):
        detail = f'calls an order that does not exist "{answer.raw_status}": set PROBE to false'
        return Finding(ok=False, name="status", detail=detail)
    return Finding(ok=True, name="status", detail=_told(answer))


def _told(answer: Rejection | None) -> str:
    if answer is None:
        return "says nothing about an order that does not exist"
    if answer.error is ErrorClass.ORDER_ID:
        return "knows an order that does not exist from others"
    return f'an order that does not exist gives an unusual error: "{answer.text}"'


def _failed(name: str, failure: ProviderFailure) -> Finding:
    advice = {
        ErrorClass.AUTH: "check the key",
        ErrorClass.RATE: "lower CALLS_PER_SECOND",
    }.get(failure.error or ErrorClass.REJECTED, "check the address, then the panel itself")
    return Finding(ok=False, name=name, detail=f"{failure} ({advice})")
