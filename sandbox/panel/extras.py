"""What single panels offer beyond the protocol, by switch (protocol page section 8, number 12)."""

from collections.abc import Mapping

from sandbox.panel.book import OrderBook
from sandbox.panel.refusals import PanelRefusal

ORDERS_LISTED = 100


def earlier_order(book: OrderBook, params: Mapping[str, str]) -> str | None:
    """The order an earlier add with the same `request_id` made; PanelRefusal when it is missing."""
    request_id = params.get("request_id", "").strip()
    if not request_id:
        raise PanelRefusal("Missing required parameter: request_id", status=400)
    for line in reversed(book.journal):
        if line.params.get("request_id", "").strip() == request_id:
            return line.order_id
    return None


def latest_orders(book: OrderBook) -> list[dict[str, object]]:
    """The latest hundred orders, newest first, with what they are for."""
    book.running()
    newest_first = list(book.orders.values())[::-1]
    return [
        {
            "order": order.id_listed(),
            "service": order.service,
            "link": order.target,
            "quantity": str(order.quantity),
            "status": order.status,
            "charge": f"{order.charge:.5f}",
        }
        for order in newest_first[:ORDERS_LISTED]
    ]
