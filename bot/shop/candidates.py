"""Panels on probation: an address and a key from chat, until they are used or given up.

They are in this process's memory alone, because a key may be stored only sealed and only when the
owner has seen what the panel is. A restart forgets them, and they are asked for again.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from secrets import token_hex
from typing import Final

from bot.domain.errors import ShopError
from bot.domain.forms import form_of
from bot.domain.money import Amount, Money
from bot.domain.setup import host_of, masked
from bot.providers.base import (
    Balance,
    ErrorClass,
    Examination,
    FailureKind,
    Listing,
    ProviderFailure,
    Report,
)

_SAME_SHARE: Final = 2
"""A panel that shares fewer than one in so many services with the old one is another account."""


class CandidateGone(ShopError):
    """The panel was used, given up, or forgotten by a restart; its key has to be sent again."""


class Trouble(StrEnum):
    """Why a panel cannot be used."""

    KEY = "key"
    WEB_PAGE = "web-page"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    NO_CURRENCY = "no-currency"
    EMPTY = "empty"
    CURRENCY_CHANGED = "currency-changed"
    OTHER_ACCOUNT = "other-account"
    KNOWN = "known"


class Stage(StrEnum):
    """How far a candidate is."""

    ADDRESS = "address"
    WAITING = "waiting"
    LOOKED_AT = "looked-at"


@dataclass(frozen=True, slots=True)
class PanelReport:
    """What was found at a panel, maybe in place of ``target``'s. Counts are of its list's entries.

    ``unsold`` are of a type that the shop does not sell, ``skipped`` could not be read;
    ``invents_orders`` says that it claims to know an order it cannot have.
    """

    nonce: str
    host: str
    key: str
    target: int | None = None
    trouble: Trouble | None = None
    balance: Amount | None = None
    services: int = 0
    unsold: int = 0
    skipped: int = 0
    invents_orders: bool = False

    @property
    def currency(self) -> str:
        """The account's currency. Only of a panel without trouble."""
        assert self.balance is not None
        return self.balance.currency


@dataclass(slots=True)
class Candidate:
    """A panel that an owner is naming; ``target`` is the provider it would replace."""

    actor: int
    url: str
    target: int | None
    key: str = field(default="", repr=False)
    nonce: str = field(default_factory=lambda: token_hex(16))
    stage: Stage = Stage.ADDRESS
    report: PanelReport | None = None

    @property
    def host(self) -> str:
        """Where it leads."""
        return host_of(self.url)


@dataclass(frozen=True, slots=True)
class KnownAccount:
    """What a new account of a known provider must agree with."""

    currency: str | None
    services: Collection[str]


def report_on(candidate: Candidate, seen: Examination, known: KnownAccount | None) -> PanelReport:
    """What to tell the owner of a panel; ``known`` is the provider it would replace."""
    failure = next((one for one in (seen.balance, seen.listing) if _failed(one)), None)
    trouble, amount = None, None
    if isinstance(failure, ProviderFailure):
        trouble = _trouble_of(failure)
    elif isinstance(seen.balance, Balance) and isinstance(seen.listing, Listing):
        trouble = _trouble_with(seen.balance, seen.listing, known)
    if isinstance(seen.balance, Balance) and seen.balance.currency:
        currency = seen.balance.currency
        amount = Amount(Money.floor(seen.balance.amount, currency), currency)
    offers = seen.listing.offers if isinstance(seen.listing, Listing) else ()
    return PanelReport(
        nonce=candidate.nonce,
        host=candidate.host,
        key=masked(candidate.key),
        target=candidate.target,
        trouble=trouble,
        balance=amount,
        services=len(offers),
        unsold=sum(form_of(offer.type) is None for offer in offers),
        skipped=len(seen.listing.skipped) if isinstance(seen.listing, Listing) else 0,
        invents_orders=isinstance(seen.stray, Report),
    )


def _failed(answer: object) -> bool:
    return isinstance(answer, ProviderFailure)


def _trouble_of(failure: ProviderFailure) -> Trouble:
    match failure.kind:
        case FailureKind.TIMEOUT:
            return Trouble.TIMEOUT
        case FailureKind.UNREACHABLE:
            return Trouble.UNREACHABLE
        case FailureKind.ERROR:
            return Trouble.KEY if failure.error is ErrorClass.AUTH else Trouble.REFUSED
        case FailureKind.MALFORMED | FailureKind.HTTP:
            return Trouble.WEB_PAGE


def _trouble_with(balance: Balance, listing: Listing, known: KnownAccount | None) -> Trouble | None:
    if not balance.currency:
        return Trouble.NO_CURRENCY
    if not any(form_of(offer.type) is not None for offer in listing.offers):
        return Trouble.EMPTY
    if known is None:
        return None
    if known.currency is not None and known.currency != balance.currency:
        return Trouble.CURRENCY_CHANGED
    shared = {offer.service_id for offer in listing.offers} & set(known.services)
    if len(shared) * _SAME_SHARE < len(known.services):
        return Trouble.OTHER_ACCOUNT
    return None
