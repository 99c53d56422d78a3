"""Subscriptions: posts appear with time, and each is charged when it appears.

Follows protocol page section 4. The deliveries have numbers in the status answer but are no orders
of their own here: asking for one is an incorrect order id.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from sandbox.panel.fields import FIELD_CHECKS, whole_number
from sandbox.panel.life import SLOW_FACTOR
from sandbox.panel.links import Ending
from sandbox.panel.order_types import price
from sandbox.panel.orders import PanelOrder, Subscription
from sandbox.panel.refusals import PanelRefusal
from sandbox.panel.services import PanelService

SECONDS_PER_POST = 45
POSTS_BEFORE_EARLY_END = 2
DELAYS_MINUTES = frozenset(
    {0, 5, 10, 15, 20, 30, 40, 50, 60, 90, 120, 150, 180, 210, 240, 270, 300, 360, 420, 480, 540}
    | {600}
)
EARLY_END = {Ending.CANCELED: "Canceled", Ending.PARTIAL: "Partial", Ending.FAILED: "Fail"}


def check_subscription(
    service: PanelService, params: Mapping[str, str], *, today: date
) -> Subscription:
    """Read the parameters of a subscription; PanelRefusal when one is missing or wrong."""
    FIELD_CHECKS["username"](params)
    quantity_min = _required_number(params, "min")
    quantity_max = _required_number(params, "max")
    if quantity_min < service.quantity_min:
        raise PanelRefusal(f"Quantity less than minimal {service.quantity_min}")
    if quantity_max > service.quantity_max:
        raise PanelRefusal(f"Quantity more than maximal {service.quantity_max}")
    if quantity_min > quantity_max:
        raise PanelRefusal("Incorrect quantity")
    if _required_number(params, "delay") not in DELAYS_MINUTES:
        raise PanelRefusal("The delay is required to be one of the listed minutes")
    posts = _required_number(params, "posts") if "posts" in params else None
    old_posts = _required_number(params, "old_posts") if "old_posts" in params else 0
    if posts == 0 and old_posts == 0:
        raise PanelRefusal("Missing required parameter: posts")
    return Subscription(
        quantity_min=quantity_min,
        quantity_max=quantity_max,
        posts=posts,
        old_posts=old_posts,
        expiry=_expiry(params, today=today),
    )


def _required_number(params: Mapping[str, str], field: str) -> int:
    number = whole_number(params.get(field, ""))
    if number is None:
        raise PanelRefusal(f"Missing required parameter: {field}")
    return number


def _expiry(params: Mapping[str, str], *, today: date) -> date | None:
    if "expiry" not in params:
        return None
    try:
        expiry = datetime.strptime(params["expiry"].strip(), "%d/%m/%Y").replace(tzinfo=UTC).date()
    except ValueError:
        raise PanelRefusal("The expiry is required in the form dd/mm/YYYY") from None
    if expiry < today:
        raise PanelRefusal("The expiry is required to lie ahead")
    return expiry


def live_subscription(
    order: PanelOrder, subscription: Subscription, *, today: date, funds: Decimal
) -> None:
    """Serve the posts that are due by now; pause when the account cannot pay for the next.

    `funds` is the account's balance before the new posts are charged.
    """
    order.status = "Active"
    for number in range(len(subscription.served), _posts_due(order, subscription)):
        cost = price(rate=order.rate, quantity=_post_quantity(subscription, number))
        if cost > funds:
            order.status = "Paused"
            return
        funds -= cost
        order.charge += cost
        subscription.served.append(_delivery_id(order, number))
    _end(order, subscription, today=today)


def _posts_due(order: PanelOrder, subscription: Subscription) -> int:
    age = order.lived_seconds
    if order.cancel_after is not None:
        age = min(age, order.cancel_after)
    seconds_per_post = SECONDS_PER_POST * (SLOW_FACTOR if order.slow else 1)
    due = subscription.old_posts + int(age / seconds_per_post)
    if subscription.posts is not None:
        due = min(due, subscription.old_posts + subscription.posts)
    if order.ending in EARLY_END:
        due = min(due, POSTS_BEFORE_EARLY_END)
    return due


def _end(order: PanelOrder, subscription: Subscription, *, today: date) -> None:
    served = len(subscription.served)
    if order.ending in EARLY_END and served >= POSTS_BEFORE_EARLY_END:
        order.status = EARLY_END[order.ending]
    elif subscription.posts is not None and served >= subscription.old_posts + subscription.posts:
        order.status = "Completed"
    elif order.cancel_after is not None and order.lived_seconds >= order.cancel_after:
        order.status = "Canceled"
    elif subscription.expiry is not None and today > subscription.expiry:
        order.status = "Expired"


def _post_quantity(subscription: Subscription, number: int) -> int:
    """A quantity between the limits, different from post to post, the same at every run."""
    span = subscription.quantity_max - subscription.quantity_min + 1
    return subscription.quantity_min + (number * 7919 + 13) % span


def _delivery_id(order: PanelOrder, number: int) -> int:
    stem = int(order.id) if order.id.isdigit() else sum(map(ord, order.id))
    return stem * 1000 + number + 1
