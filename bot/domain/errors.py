"""What may go wrong in the shop that a person should be told about.

Each error carries its facts as attributes; its text is found by its name
(``InsufficientFunds`` is ``error-insufficient-funds``). Anything that is not a ShopError is a bug.
"""

from dataclasses import dataclass
from decimal import Decimal
from re import sub

from bot.domain.money import Money


class ShopError(Exception):
    """A refusal with a reason the person understands."""

    @property
    def code(self) -> str:
        """The key of its text: the class name in kebab case, behind ``error-``."""
        return "error-" + sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()

    @property
    def facts(self) -> dict[str, object]:
        """What the text may name."""
        return dict(vars(self))


@dataclass(eq=False)
class InsufficientFunds(ShopError):
    """The wallet holds less than the price."""

    missing: Money


@dataclass(eq=False)
class AmountTooLarge(ShopError):
    """A debit beyond what the wallet holds."""

    balance: Money


class NoLongerAvailable(ShopError):
    """The service has gone, is switched off, or its panel takes no orders now."""


class QuoteExpired(ShopError):
    """The quoted price holds no more."""


class QuoteNotFound(ShopError):
    """No such quote of this customer."""


class OrderNotFound(ShopError):
    """No such order of this customer."""


@dataclass(eq=False)
class TooManyOpenOrders(ShopError):
    """The customer has as many open orders as the shop allows at once."""

    limit: int


class NotPossibleNow(ShopError):
    """The order's state does not allow what was asked; nothing has changed."""


@dataclass(eq=False)
class AskedTooSoon(ShopError):
    """The same was asked a moment ago."""

    minutes: int


class RefillNotPossible(ShopError):
    """The service has no refill, or its window is over."""


class RefillRefused(ShopError):
    """The supplier did not take the refill."""


class CodeNotValid(ShopError):
    """No such gift code, or it is used up."""


class CodeAlreadyUsed(ShopError):
    """This customer has redeemed this gift code before."""


@dataclass(eq=False)
class TooManyTries(ShopError):
    """Guessing is slowed down."""

    minutes: int


class AmountNotUnderstood(ShopError):
    """What was typed is no amount of money above zero."""


@dataclass(eq=False)
class AmountOutOfRange(ShopError):
    """The amount is outside what can be paid at once."""

    least: Money
    most: Money


class WayNotThere(ShopError):
    """This way to pay is not offered any more, or does not answer just now."""


class PaymentNotOpen(ShopError):
    """The payment is unknown, of somebody else, over, or for another amount."""


@dataclass(eq=False)
class RefundNotCovered(ShopError):
    """A payment cannot go back: the wallet holds less than it was credited as, with its bonus."""

    missing: Money


class PaymentGoneBack(ShopError):
    """The payment has been given back, or is on its way back."""


class PaymentDealtWith(ShopError):
    """A payment that waited for a person waits no more."""


@dataclass(eq=False)
class WorthUnknown(ShopError):
    """Nobody has said what a unit of this currency is worth in ours."""

    currency: str


class CustomerNotFound(ShopError):
    """No customer has that number."""


class ReasonMissing(ShopError):
    """An act with money was asked for without saying why."""


class NothingToChange(ShopError):
    """It is like that already."""


@dataclass(eq=False)
class MarkupUnderFloor(ShopError):
    """The mark-up, in percent, would earn less than the shop must."""

    least: Decimal


@dataclass(eq=False)
class NameNotUsable(ShopError):
    """A name that nobody could see, or that is too long."""

    most: int


class ActNotOpen(ShopError):
    """The confirmation is unknown, somebody else's, or was carried out before."""


class ShopNotOpen(ShopError):
    """The shop has not learned its currency and catalogue yet."""


class SupplierResting(ShopError):
    """The supplier gives no clear answers at the moment, so nothing new is sold from there."""


class ProviderNotReachable(ShopError):
    """The supplier does not answer properly at the moment."""


class ProviderOrderNotPlausible(ShopError):
    """The supplier's order number is unknown there, belongs to another order, or does not fit."""


class ClaimRefused(ShopError):
    """The link that makes its bearer the owner is unknown, used, or the shop has an owner."""


class VaultClosed(ShopError):
    """There is no key to keep a secret under, or none of the keys opens it."""


@dataclass(eq=False)
class CurrencyFixed(ShopError):
    """The books are kept in this currency already."""

    currency: str


class AccountFrozen(ShopError):
    """This customer cannot buy for now."""


@dataclass(eq=False)
class AccountInDebt(ShopError):
    """A payment was taken back after it had been spent: nothing is bought until it is made good."""

    debt: Money


class StorageAway(Exception):
    """The database cannot be reached; whatever was asked may be asked again later."""


class ShopRuns(Exception):
    """Another process runs the shop on this embedded database; the text is one line."""
