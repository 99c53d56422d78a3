"""What one panel can do, and its quirks, for ``python -m bot doctor`` and for adding a provider.

It only reads: nothing here can cost money or touch an order.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from bot.domain.forms import form_of
from bot.providers.base import ErrorClass, Listing, Provider, ProviderFailure, Rejection, Report

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
    return [
        await _examine_balance(provider),
        await _examine_services(provider),
        await _examine_status(provider),
    ]


async def _examine_balance(provider: Provider) -> Finding:
    try:
        balance = await provider.balance()
    except ProviderFailure as failure:
        return _failed("balance", failure)
    if not balance.currency:
        return Finding(ok=False, name="balance", detail=f"{balance.amount}, but in no currency")
    return Finding(ok=True, name="balance", detail=f"{balance.amount} {balance.currency}")


async def _examine_services(provider: Provider) -> Finding:
    try:
        listing = await provider.services()
    except ProviderFailure as failure:
        return _failed("services", failure)
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


async def _examine_status(provider: Provider) -> Finding:
    try:
        answer = (await provider.statuses([ABSURD_ID])).get(ABSURD_ID)
    except ProviderFailure as failure:
        return _failed("status", failure)
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
