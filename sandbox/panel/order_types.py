"""The seventeen order types of `add`: which parameters each needs and what it bills.

Follows protocol page section 4. The texts of refusals are those real panels use, so that a
client's classification (section 6) is tried on them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sandbox.panel.fields import (
    FIELD_CHECKS,
    check_dripfeed,
    check_link,
    check_quantity,
    check_web_traffic,
    lines_of,
)
from sandbox.panel.refusals import PanelRefusal
from sandbox.panel.services import PanelService

CHARGE_QUANTUM = Decimal("0.00001")


@dataclass(frozen=True, kw_only=True)
class OrderType:
    """One type: its required fields beside `link` and `quantity`, and how it is billed.

    `counted_by` names the list whose lines are the quantity; a `package` bills one unit at the
    rate itself.
    """

    name: str
    fields: tuple[str, ...] = ()
    counted_by: str | None = None
    package: bool = False
    dripfeed: bool = False


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What an `add` asks for after all checks of its own parameters.

    `quantity` is the billed one (all runs together); `charge` is in the account's currency.
    `interval_minutes` is zero without drip-feed.
    """

    quantity: int
    charge: Decimal
    package: bool = False
    runs: int = 1
    interval_minutes: int = 0


def _types() -> tuple[OrderType, ...]:
    return (
        OrderType(name="Default", dripfeed=True),
        OrderType(name="Package", package=True),
        OrderType(name="SEO", fields=("keywords",)),
        OrderType(name="Custom Comments", fields=("comments",), counted_by="comments"),
        OrderType(name="Custom Comments Package", fields=("comments",), package=True),
        OrderType(name="Mentions", fields=("usernames",)),
        OrderType(name="Mentions with Hashtags", fields=("usernames", "hashtags")),
        OrderType(name="Mentions Custom List", fields=("usernames",), counted_by="usernames"),
        OrderType(name="Mentions Hashtag", fields=("hashtag",)),
        OrderType(name="Mentions User Followers", fields=("username",)),
        OrderType(name="Mentions Media Likers", fields=("media",)),
        OrderType(name="Comment Likes", fields=("username",)),
        OrderType(name="Comment Replies", fields=("username", "comments"), counted_by="comments"),
        OrderType(name="Poll", fields=("answer_number",)),
        OrderType(name="Invites from Groups", fields=("groups",)),
        OrderType(name="Subscriptions"),
        OrderType(
            name="Web Traffic", fields=("country", "device", "type_of_traffic"), dripfeed=True
        ),
    )


def normalised_type(name: str) -> str:
    """A type name as it is compared: lower case, `_`, `-` and blanks alike; empty = default."""
    return " ".join(name.lower().replace("_", " ").replace("-", " ").split()) or "default"


ORDER_TYPES: dict[str, OrderType] = {normalised_type(kind.name): kind for kind in _types()}


def price(*, rate: Decimal, quantity: int, package: bool = False) -> Decimal:
    """The charge in the account's currency, five decimals, half up (section 4, expected charge)."""
    amount = rate if package else rate * quantity / 1000
    return amount.quantize(CHARGE_QUANTUM, rounding=ROUND_HALF_UP)


def is_subscription(service: PanelService) -> bool:
    """Whether orders of this service are charged as posts appear."""
    return normalised_type(service.type) == "subscriptions"


def check_add(service: PanelService, params: Mapping[str, str]) -> Draft:
    """Read the parameters of an `add` of any type but Subscriptions.

    Raises PanelRefusal with a panel's text when one is missing, malformed or out of limits.
    """
    kind = ORDER_TYPES.get(normalised_type(service.type))
    if kind is None:
        raise PanelRefusal("Incorrect service type")
    check_link(params)
    for field in kind.fields:
        FIELD_CHECKS[field](params)
    if kind.name == "Web Traffic":
        check_web_traffic(params)
    if kind.package:
        charge = price(rate=service.rate, quantity=1, package=True)
        return Draft(quantity=1, charge=charge, package=True)
    quantity = _quantity(kind, service, params)
    runs, interval_minutes = 1, 0
    if kind.dripfeed and ("runs" in params or "interval" in params):
        runs, interval_minutes = check_dripfeed(service, params)
        _within_limits(service, quantity * runs)
    return Draft(
        quantity=quantity * runs,
        charge=price(rate=service.rate, quantity=quantity * runs),
        runs=runs,
        interval_minutes=interval_minutes,
    )


def _quantity(kind: OrderType, service: PanelService, params: Mapping[str, str]) -> int:
    if kind.counted_by is not None:
        quantity = len(lines_of(params.get(kind.counted_by, "")))
    else:
        quantity = check_quantity(params)
    _within_limits(service, quantity)
    return quantity


def _within_limits(service: PanelService, quantity: int) -> None:
    if quantity < service.quantity_min:
        raise PanelRefusal(f"Quantity less than minimal {service.quantity_min}")
    if quantity > service.quantity_max:
        raise PanelRefusal(f"Quantity more than maximal {service.quantity_max}")
