"""The six actions of the protocol, each turning form parameters into a JSON answer.

Protocol page section 2. Refusals are raised as PanelRefusal; inside a plural answer they become the
`error` of their entry.
"""

from collections.abc import Callable, Mapping
from functools import partial

from sandbox.panel.book import OrderBook
from sandbox.panel.extras import earlier_order, latest_orders
from sandbox.panel.manners import Manners
from sandbox.panel.orders import PanelOrder
from sandbox.panel.refusals import PanelRefusal
from sandbox.panel.services import Catalogue, PanelService, id_on_the_wire

IDS_MAX = 100
BALANCE_QUANTUM_PLACES = 5

Params = Mapping[str, str]


class Actions:
    """Answers calls from the book and the catalogue, in the manners of this panel."""

    def __init__(
        self, *, book: OrderBook, catalogue: Catalogue, currency: str, manners: Manners
    ) -> None:
        self.book = book
        self.catalogue = catalogue
        self.currency = currency
        self.manners = manners
        self._by_name: dict[str, Callable[[Params], object]] = {
            "services": self._services,
            "balance": self._balance,
            "add": self._add,
            "status": self._status,
            "refill": self._refill,
            "refill_status": self._refill_status,
            "cancel": self._cancel,
            "orders": self._latest_orders,
        }

    def answer(self, action: str, params: Params) -> object:
        """The JSON-ready answer to one call; PanelRefusal when the panel refuses it as a whole."""
        plural = "orders" in params or "refills" in params
        if action == "multi_status" and "multi_status" in self.manners.extras:
            return self._status(params)
        known = self._by_name.get(action)
        names = {action, f"{action}_plural"} if plural else {action}
        if known is None or names & self._unknown():
            raise PanelRefusal("Incorrect action" if action else "Incorrect request", status=400)
        return known(params)

    def _unknown(self) -> set[str]:
        """The actions of the table that this panel does not have."""
        extras = self.manners.extras
        missing = {"orders"} - extras
        if "multi_status" in extras:
            missing.add("status_plural")
        return self.manners.unsupported | missing

    def _latest_orders(self, params: Params) -> object:
        del params
        return latest_orders(self.book)

    def _services(self, params: Params) -> object:
        del params
        return [service.as_listed() for service in self.catalogue.values()]

    def _balance(self, params: Params) -> object:
        del params
        self.book.running()
        balance = f"{self.book.balance:.{BALANCE_QUANTUM_PLACES}f}"
        return {"balance": balance, "currency": self.currency}

    def _add(self, params: Params) -> object:
        service = self.catalogue.get(params.get("service", "").strip())
        if service is None:
            raise PanelRefusal("Incorrect service ID", status=404)
        if "request_id" in self.manners.extras:
            earlier = earlier_order(self.book, params)
            if earlier is not None:
                return {"order": id_on_the_wire(earlier)}
        return {"order": self.book.place(service, params).id_listed()}

    def _status(self, params: Params) -> object:
        if "orders" not in params:
            return self._one_status(params.get("order", ""))
        answer: dict[str, object] = {}
        for order_id in self._ids(params["orders"]):
            if order_id in self.manners.hidden:
                continue
            answer[order_id] = _or_error(partial(self._one_status, order_id))
        return answer

    def _refill(self, params: Params) -> object:
        if "orders" not in params:
            return {"refill": self._open_refill(params.get("order", ""))}
        return [
            {
                "order": id_on_the_wire(order_id),
                "refill": _or_error(partial(self._refill_number, order_id)),
            }
            for order_id in self._ids(params["orders"])
        ]

    def _refill_status(self, params: Params) -> object:
        if "refills" not in params:
            return {"status": self._one_refill_status(params.get("refill", ""))}
        return [
            {
                "refill": id_on_the_wire(refill_id),
                "status": _or_error(partial(self._one_refill_status, refill_id)),
            }
            for refill_id in self._ids(params["refills"])
        ]

    def _cancel(self, params: Params) -> object:
        return [
            {
                "order": id_on_the_wire(order_id),
                "cancel": _or_error(partial(self._ask_cancel, order_id)),
            }
            for order_id in self._ids(params.get("orders", ""))
        ]

    def _one_status(self, order_id: str) -> dict[str, object]:
        return self._find(order_id).as_status(self.currency)

    def _one_refill_status(self, refill_id: str) -> str:
        return self.book.find_refill(refill_id).status

    def _refill_number(self, order_id: str) -> int | str:
        return id_on_the_wire(self._open_refill(order_id))

    def _ask_cancel(self, order_id: str) -> int:
        order = self._find(order_id)
        self.book.ask_cancel(order, self._service_of(order))
        return 1

    def _open_refill(self, order_id: str) -> str:
        order = self._find(order_id)
        return self.book.ask_refill(order, self._service_of(order)).id

    def _service_of(self, order: PanelOrder) -> PanelService | None:
        return self.catalogue.get(order.service)

    def _find(self, order_id: str) -> PanelOrder:
        if order_id.strip() in self.manners.hidden:
            raise PanelRefusal("Incorrect order ID", status=404)
        return self.book.find(order_id)

    def _ids(self, text: str) -> list[str]:
        ids = [part.strip() for part in text.split(",") if part.strip()]
        if not ids:
            raise PanelRefusal("Incorrect order ID", status=404)
        if len(ids) > IDS_MAX and not self.manners.first_hundred_only:
            raise PanelRefusal(f"Incorrect request: more than {IDS_MAX} ids")
        return ids[:IDS_MAX]


def _or_error(look: Callable[[], object]) -> object:
    try:
        return look()
    except PanelRefusal as refusal:
        return {"error": refusal.text}
