"""The panel's book: one account's balance, its orders and refills, and the journal of adds.

Every change of an order's charge is settled with the balance here and nowhere else, so that balance
and charges always add up.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from sandbox.panel.life import CANCEL_TAKES_SECONDS, Pace, live, live_refill
from sandbox.panel.links import ending_of, target_of, words_in
from sandbox.panel.manners import Manners
from sandbox.panel.order_types import Draft, check_add, is_subscription, price
from sandbox.panel.orders import ENDED, Accepted, PanelOrder, Refill
from sandbox.panel.refusals import PanelRefusal
from sandbox.panel.services import PanelService
from sandbox.panel.subscriptions import check_subscription, live_subscription

REFILL_PAUSE = timedelta(hours=24)
OPEN_REFILL = frozenset({"Pending", "Awaiting", "Processing", "In progress"})


class OrderBook:
    """Orders, refills, balance and journal of the one account.

    Numbers of new orders grow, with gaps, as if other accounts ordered too.
    """

    def __init__(
        self, *, balance: Decimal, pace: Pace, manners: Manners, clock: Callable[[], datetime]
    ) -> None:
        self.balance = balance
        self.pace = pace
        self.manners = manners
        self.clock = clock
        self.orders: dict[str, PanelOrder] = {}
        self.refills: dict[str, Refill] = {}
        self.journal: list[Accepted] = []
        self.last_number = 905_511
        self.last_refill_number = 310
        self._gaps = Random(7)
        self._living: dict[str, PanelOrder] = {}

    def place(self, service: PanelService, params: Mapping[str, str]) -> PanelOrder:
        """Accept an add: charge the account, write the journal. PanelRefusal when not accepted."""
        now = self.clock()
        target = target_of(params)
        words = words_in(target)
        if is_subscription(service):
            subscription = check_subscription(service, params, today=now.date())
            first_post = price(rate=service.rate, quantity=subscription.quantity_min)
            draft = Draft(quantity=subscription.quantity_max, charge=Decimal(0))
            needed = first_post
        else:
            subscription = None
            draft = check_add(service, params)
            needed = draft.charge
        self._refuse_by_link(service, target, words)
        if needed > self.balance:
            raise PanelRefusal("Not enough funds on balance", status=402)
        order = PanelOrder(
            id=self._next_id(),
            service=service.id,
            target=target,
            quantity=draft.quantity,
            rate=service.rate,
            charge=draft.charge,
            remains=draft.quantity,
            seen_at=now,
            package=draft.package,
            runs=draft.runs,
            interval_minutes=draft.interval_minutes,
            ending=ending_of(words),
            slow="slow" in words,
            subscription=subscription,
        )
        self._accept(order, params, at=now)
        return order

    def _accept(self, order: PanelOrder, params: Mapping[str, str], *, at: datetime) -> None:
        self.balance -= order.charge
        self.orders[order.id] = order
        self._living[order.id] = order
        accepted = Accepted(order_id=order.id, params=dict(params), at=at, charge=order.charge)
        self.journal.append(accepted)

    def _refuse_by_link(self, service: PanelService, target: str, words: frozenset[str]) -> None:
        if "private" in words:
            raise PanelRefusal("Link is private")
        taken = self.manners.one_order_per_link and any(
            (order.service, order.target) == (service.id, target) for order in self.running()
        )
        if "busy" in words or taken:
            raise PanelRefusal(
                "You have an active order with this link. Please wait until it is completed."
            )

    def _next_id(self) -> str:
        self.last_number += self._gaps.randint(1, 5)
        return self.manners.id_form.format(self.last_number)

    def running(self) -> list[PanelOrder]:
        """The orders the clock still moves, brought up to date."""
        for order in list(self._living.values()):
            self.refresh(order)
        return list(self._living.values())

    def refresh(self, order: PanelOrder) -> None:
        """Bring one order up to now and settle what its charge did with the balance."""
        if not order.is_over:
            now = self.clock()
            order.lived_seconds += (now - order.seen_at).total_seconds() * self.pace.speed
            order.seen_at = now
            before = order.charge
            if order.subscription is None:
                live(order)
            else:
                live_subscription(order, order.subscription, today=now.date(), funds=self.balance)
            self.balance += before - order.charge
        if order.is_over:
            self._living.pop(order.id, None)

    def find(self, order_id: str) -> PanelOrder:
        """The order of this id, up to date; PanelRefusal when there is none."""
        order = self.orders.get(order_id.strip())
        if order is None:
            raise PanelRefusal("Incorrect order ID", status=404)
        self.refresh(order)
        return order

    def set_charge(self, order: PanelOrder, charge: Decimal) -> None:
        """Change what an order has cost; the difference goes to or comes from the balance."""
        self.balance += order.charge - charge
        order.charge = charge

    def keep(self, order: PanelOrder) -> None:
        """Take an order back in that was stored or changed by hand."""
        self.orders[order.id] = order
        if order.is_over:
            self._living.pop(order.id, None)
        else:
            self._living[order.id] = order

    def ask_cancel(self, order: PanelOrder, service: PanelService | None) -> None:
        """Note a cancel; it takes effect a little later. PanelRefusal when it is refused."""
        if service is None or not service.cancel:
            raise PanelRefusal("Cancel is not available for this order")
        if order.cancel_after is not None:
            raise PanelRefusal("Cancel already requested")
        if order.status in ENDED:
            raise PanelRefusal("This order cannot be cancelled")
        order.cancel_after = order.lived_seconds + CANCEL_TAKES_SECONDS

    def ask_refill(self, order: PanelOrder, service: PanelService | None) -> Refill:
        """Open a refill. PanelRefusal when the service, the order or an earlier one forbids it."""
        if service is None or not service.refill:
            raise PanelRefusal("Refill is not available for this order")
        if order.status != "Completed":
            raise PanelRefusal("Order not completed yet")
        now = self.clock()
        for earlier in self.refills.values():
            if earlier.order_id != order.id:
                continue
            self.refresh_refill(earlier)
            if earlier.status in OPEN_REFILL:
                raise PanelRefusal("Refill already requested")
            if now - earlier.asked_at < REFILL_PAUSE:
                raise PanelRefusal("Too soon: a refill can be asked for once in 24 hours")
        self.last_refill_number += 1
        refill = Refill(
            id=str(self.last_refill_number), order_id=order.id, asked_at=now, seen_at=now
        )
        self.refills[refill.id] = refill
        return refill

    def refresh_refill(self, refill: Refill) -> None:
        """Bring one refill up to now."""
        now = self.clock()
        refill.lived_seconds += (now - refill.seen_at).total_seconds() * self.pace.speed
        refill.seen_at = now
        if not refill.frozen:
            live_refill(refill)

    def find_refill(self, refill_id: str) -> Refill:
        """The refill of this id, up to date; PanelRefusal when there is none."""
        refill = self.refills.get(refill_id.strip())
        if refill is None:
            raise PanelRefusal("Refill not found", status=404)
        self.refresh_refill(refill)
        return refill
