"""The panel's records: an order, a refill, a subscription's posts, and the journal of adds."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from sandbox.panel.links import Ending
from sandbox.panel.services import id_on_the_wire

ENDED = frozenset({"Completed", "Partial", "Canceled", "Refunded", "Expired", "Fail"})


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """A line of the journal: an add the panel accepted, whatever answer went out.

    `params` are the parameters as received, without the key; `charge` is what it took at once.
    """

    order_id: str
    params: dict[str, str]
    at: datetime
    charge: Decimal


class Call(NamedTuple):
    """A request the panel received; `params` are as received, without the key."""

    action: str
    params: dict[str, str]
    at: datetime


@dataclass(kw_only=True)
class Subscription:
    """What a subscription asked for and which posts it has served (ids of the deliveries)."""

    quantity_min: int
    quantity_max: int
    posts: int | None = None
    old_posts: int = 0
    expiry: date | None = None
    served: list[int] = field(default_factory=list)


@dataclass(kw_only=True)
class Refill:
    """A refill asked for; its status follows the clock until it is set by hand."""

    id: str
    order_id: str
    status: str = "Pending"
    lived_seconds: float = 0.0
    asked_at: datetime
    seen_at: datetime
    frozen: bool = False


@dataclass(kw_only=True)
class PanelOrder:
    """An order as the panel knows it. Amounts are in the account's currency.

    `quantity` is the billed one, `charge` what the account has paid so far, `lived_seconds` its age
    in natural seconds (the pace counted in), `cancel_after` the age at which an asked-for cancel
    takes effect. `shown` replaces members of the status answer, for odd answers.
    """

    id: str
    service: str
    target: str
    quantity: int
    rate: Decimal
    charge: Decimal
    remains: int
    seen_at: datetime
    package: bool = False
    runs: int = 1
    interval_minutes: int = 0
    status: str = "Pending"
    start_count: int | None = None
    ending: Ending = Ending.COMPLETED
    slow: bool = False
    lived_seconds: float = 0.0
    cancel_after: float | None = None
    frozen: bool = False
    subscription: Subscription | None = None
    shown: dict[str, object] = field(default_factory=dict)

    @property
    def is_over(self) -> bool:
        """Whether the clock moves it no further."""
        return self.frozen or self.status in ENDED

    def as_status(self, currency: str) -> dict[str, object]:
        """The status object (protocol page section 2): amounts as text, unknown as null."""
        answer: dict[str, object] = {
            "charge": f"{self.charge:.5f}",
            "start_count": None if self.start_count is None else str(self.start_count),
            "status": self.status,
            "remains": str(self.remains),
            "currency": currency,
        }
        if self.runs > 1:
            answer["runs"] = self.runs
        if self.subscription is not None:
            expiry = self.subscription.expiry
            del answer["start_count"], answer["remains"]
            answer["expiry"] = None if expiry is None else expiry.strftime("%d/%m/%Y")
            answer["posts"] = len(self.subscription.served)
            answer["orders"] = list(self.subscription.served)
        return answer | self.shown

    def id_listed(self) -> int | str:
        """The id as it stands in answers."""
        return id_on_the_wire(self.id)
