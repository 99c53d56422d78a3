"""The pretended panel as a server on this machine: form posts in, JSON out.

It speaks the provider protocol to the shop under test or in the demo. Tests reach behind the
counter: the journal of what was accepted, the calls received, orders set by hand, faults by switch.
What a link says steers an order as well; see `sandbox.panel.links`.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from aiohttp import web

from sandbox.panel.actions import Actions
from sandbox.panel.book import OrderBook
from sandbox.panel.faults import Fault, Faults, fault_of_words
from sandbox.panel.keeping import keep_book, recall_book
from sandbox.panel.life import Pace, charge_by_hand
from sandbox.panel.links import target_of, words_in
from sandbox.panel.manners import Manners
from sandbox.panel.orders import Accepted, Call, PanelOrder
from sandbox.panel.page import orders_page
from sandbox.panel.refusals import PanelRefusal
from sandbox.panel.replies import Replies
from sandbox.panel.services import Catalogue
from sandbox.panel.shapes import SHAPES, reshaped, written

API_PATH = "/api/v2"
CHANGING = frozenset({"add", "refill", "cancel"})
CALLS_KEPT = 20_000
BODY_BYTES_MAX = 1024 * 1024


def utc_now() -> datetime:
    """The time of day, aware, in UTC."""
    return datetime.now(UTC)


class PanelSandbox:
    """One panel with one account. `balance` and all charges are in `currency`.

    With a `folder` the book is kept there and taken up again, balance and all. `calls` keeps the
    latest requests.
    """

    def __init__(
        self,
        *,
        key: str,
        catalogue: Catalogue,
        balance: Decimal = Decimal(500),
        currency: str = "USD",
        pace: Pace | None = None,
        folder: Path | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.key = key
        self.catalogue = catalogue
        self.clock = clock
        self.folder = folder
        self.currency = currency
        self.manners = Manners()
        self.book = OrderBook(
            balance=balance, pace=pace or Pace(), manners=self.manners, clock=clock
        )
        self._actions = Actions(
            book=self.book, catalogue=catalogue, currency=currency, manners=self.manners
        )
        self.faults = Faults()
        self._shapes: set[str] = set()
        self.calls: list[Call] = []
        self._replies = Replies()
        self._runner: web.AppRunner | None = None
        self._address = ""
        if folder is not None:
            recall_book(self.book, folder=folder)

    @property
    def url(self) -> str:
        """The full API address. Raises RuntimeError before the first start."""
        if not self._address:
            raise RuntimeError("the panel has not been started")
        return f"{self._address}{API_PATH}"

    @property
    def page_url(self) -> str:
        """The address of the page that lists the orders."""
        return self.url.removesuffix(API_PATH) + "/"

    @property
    def journal(self) -> list[Accepted]:
        """Every add that was accepted, in order, whatever answer was given."""
        return self.book.journal

    @property
    def orders(self) -> dict[str, PanelOrder]:
        """All orders by id, brought up to date."""
        self.book.running()
        return self.book.orders

    @property
    def balance(self) -> Decimal:
        """What the account holds now."""
        self.book.running()
        return self.book.balance

    @balance.setter
    def balance(self, amount: Decimal) -> None:
        self.book.running()
        self.book.balance = amount

    async def start(self, *, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes a free one. After a stop it may be started again."""
        application = web.Application(client_max_size=BODY_BYTES_MAX)
        application.router.add_post(API_PATH, self._receive)
        application.router.add_get("/", self._show_page)
        self._replies = Replies()
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        bound_port = self._runner.addresses[0][1]
        self._address = f"http://{host}:{bound_port}"

    async def stop(self) -> None:
        """Stop listening; waiting answers end at once. Orders and balance stay."""
        self._replies.stopping.set()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        self._keep()

    def set_order(
        self,
        order_id: str,
        *,
        status: str,
        remains: int | None = None,
        charge: Decimal | None = None,
        start_count: int | None = None,
    ) -> None:
        """Set an order by hand; its clock stops. KeyError for an unknown id.

        Without `remains` a completed order has none left. Without a `charge` a canceled or refunded
        order costs nothing and a partial one its delivered part (a subscription: as before); the
        difference goes back to the balance.
        """
        order = self.orders[order_id]
        order.status = status
        order.frozen = True
        if remains is not None or status == "Completed":
            order.remains = remains or 0
        if start_count is not None:
            order.start_count = start_count
        self.book.set_charge(order, charge_by_hand(order) if charge is None else charge)
        self.book.keep(order)
        self._keep()

    def use_shapes(self, *names: str) -> None:
        """Make answers odd from now on; without names, healthy again. ValueError if unknown."""
        unknown = set(names) - SHAPES
        if unknown:
            raise ValueError(f"unknown shapes: {', '.join(sorted(unknown))}")
        self._shapes = set(names)

    def set_refill(self, refill_id: str, *, status: str) -> None:
        """Set a refill by hand; its clock stops. KeyError for an unknown id."""
        refill = self.book.refills[refill_id]
        refill.status = status
        refill.frozen = True
        self._keep()

    def show_instead(self, order_id: str, **members: object) -> None:
        """Let status answers of this order carry these members instead (`remains="Unknown"`)."""
        self.book.orders[order_id].shown.update(members)

    def pass_time(self, *, seconds: float) -> None:
        """Let all orders and refills age by natural seconds at once, whatever the clock says."""
        for order in self.book.running():
            order.lived_seconds += seconds
        for refill in self.book.refills.values():
            refill.lived_seconds += seconds

    async def _receive(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        params = {name: value for name, value in form.items() if isinstance(value, str)}
        key = self._key_of(request, params)
        action = params.pop("action", "")
        self.calls.append(Call(action=action, params=params, at=self.clock()))
        del self.calls[:-CALLS_KEPT]
        fault = self._fault_for(action, params)

        def carry_out() -> web.Response:
            return self._answer(action, params, key=key)

        if fault is None:
            return carry_out()
        return await self._replies.spoiled(request, fault, carry_out)

    def _key_of(self, request: web.Request, params: dict[str, str]) -> str:
        key = params.pop("key", "")
        if "bearer" in self.manners.extras:
            return request.headers.get("Authorization", "").removeprefix("Bearer ")
        return key

    def _fault_for(self, action: str, params: dict[str, str]) -> Fault | None:
        fault = self.faults.take(action)
        if fault is None and action == "add":
            fault = fault_of_words(words_in(target_of(params)))
        return fault

    def _answer(self, action: str, params: dict[str, str], *, key: str) -> web.Response:
        status = 200
        try:
            self._admit(key)
            answer = self._actions.answer(action, params)
        except PanelRefusal as refusal:
            answer = {"error": refusal.text}
            status = refusal.status if self.manners.honest_statuses else 200
        if action in CHANGING:
            self._keep()
        answer = reshaped(self._shapes, action, params, answer)
        return self._replies.plain(written(self._shapes, answer), status=status)

    def _admit(self, key: str) -> None:
        """Refuse a wrong key, and a call beyond the limit of calls in a minute."""
        if key != self.key:
            raise PanelRefusal("Invalid API key", status=401)
        limit = self.manners.calls_per_minute
        if limit is not None:
            minute_ago = self.clock() - timedelta(minutes=1)
            if sum(call.at > minute_ago for call in self.calls) > limit:
                raise PanelRefusal("Rate limit exceeded", status=429)

    def _keep(self) -> None:
        if self.folder is not None:
            keep_book(self.book, folder=self.folder)

    async def _show_page(self, request: web.Request) -> web.Response:
        del request
        page = orders_page(
            orders=self.orders.values(),
            catalogue=self.catalogue,
            balance=self.balance,
            currency=self.currency,
        )
        return web.Response(text=page, content_type="text/html")
