"""Stars: invoices, the question before a payment, and the bot's list of transactions.

Rules from "Payments with Telegram Stars" of the Bot API: the bot has 10 seconds to answer
pre_checkout_query; a charge is refunded at most once.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sandbox.telegram.refusals import bad_request

ANSWER_SECONDS_MAX = 10.0


@dataclass
class OpenInvoice:
    """An invoice shown as a message, or behind a link; `amount` in whole Stars."""

    title: str
    description: str
    payload: str
    amount: int
    paid: bool = False


@dataclass(eq=False)
class Checkout:
    """A pre-checkout question; `error` is the bot's reason to refuse, None when it agreed."""

    id: str
    at: float
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    error: str | None = None


@dataclass
class Charge:
    """A payment that went through."""

    charge_id: str
    person: int
    payload: str
    amount: int
    date: datetime
    refunded_at: datetime | None = None


class Payments:
    """Invoices by message id or link, questions under way, charges."""

    def __init__(self, *, monotonic: Callable[[], float]) -> None:
        """`monotonic` gives seconds that never go back."""
        self._monotonic = monotonic
        self.answer_seconds_max = ANSWER_SECONDS_MAX
        self.invoices: dict[int, OpenInvoice] = {}
        self.links: dict[str, OpenInvoice] = {}
        self.charges: dict[str, Charge] = {}
        self._checkouts: dict[str, Checkout] = {}
        self.next_checkout = 9_000_000_001

    def ask(self) -> Checkout:
        """A new question before a payment."""
        checkout = Checkout(str(self.next_checkout), self._monotonic())
        self.next_checkout += 1
        self._checkouts[checkout.id] = checkout
        return checkout

    def answer(self, checkout_id: str, *, error: str | None) -> None:
        """Take the bot's answer; raises `Refused` 400 when it is unknown, too late or repeated."""
        checkout = self._checkouts.get(checkout_id)
        late = checkout is None or self._monotonic() - checkout.at > self.answer_seconds_max
        if checkout is None or late or checkout.answered.is_set():
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        checkout.error = error
        checkout.answered.set()

    def charge(self, charge: Charge) -> None:
        """Record a payment."""
        self.charges[charge.charge_id] = charge

    def refund(self, charge_id: str, *, person: int, at: datetime) -> Charge:
        """Give a payment back; raises `Refused` 400 when it is unknown or was given back."""
        charge = self.charges.get(charge_id)
        if charge is None or charge.person != person:
            raise bad_request("CHARGE_NOT_FOUND")
        if charge.refunded_at is not None:
            raise bad_request("CHARGE_ALREADY_REFUNDED")
        charge.refunded_at = at
        return charge
