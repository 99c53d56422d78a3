"""How this panel differs from the next: switches a test or a demo sets before or while it runs."""

from dataclasses import dataclass, field

EXTRAS: dict[str, str] = {
    "request_id": "add needs a request_id; the same one again answers the same order",
    "orders": "an action `orders` lists the latest orders with link and quantity",
    "multi_status": "the plural status has the action name `multi_status`",
    "bearer": "the key is taken from an Authorization: Bearer header",
}


@dataclass(kw_only=True)
class Manners:
    """The panel's ways (protocol page sections 2, 7 and 8).

    `unsupported` holds actions it does not know: `refill`, `refill_status`, `cancel`, or a plural
    form as `status_plural`. `hidden` holds order ids that its answers leave out silently.
    `extras` holds names of `EXTRAS`. `first_hundred_only` answers the first hundred ids of a longer
    list instead of refusing it. `one_order_per_link` refuses an add while an order of the same
    service and link runs. `honest_statuses` gives errors an HTTP status of their own instead of
    200. `calls_per_minute` None means no limit. `id_form` is the format of new order ids.
    """

    unsupported: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    extras: set[str] = field(default_factory=set)
    first_hundred_only: bool = False
    one_order_per_link: bool = False
    honest_statuses: bool = False
    calls_per_minute: int | None = None
    id_form: str = "{:d}"
