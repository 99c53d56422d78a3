"""Orders are placed and followed; the panel answers, loses, refuses, delivers as it likes."""

import asyncio
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.proof.buying import PICK, PROCESS, QUANTITIES, SERVICES
from tests.proof.processes import LOST_AFTER, LOST_BEFORE, Running
from tests.proof.transferring import Transferring

SLOT = st.integers(0, 1)
PART = st.integers(0, 12)
STATUSES = st.sampled_from(
    ["Pending", "In progress", "Completed", "Partial", "Partial", "Partial", "Canceled"]
)
REFUSALS = st.sampled_from(
    [
        "Link is private",
        "Incorrect quantity",
        "Not enough funds on balance",
        "Too many requests",
        "Incorrect service ID",
        "You have an active order with this link. Please wait until it is completed.",
        "Service is under maintenance, try again later",
        "Invalid API key",
        "Nobody knows what this means",
    ]
)
UNCLEAR: Any = st.sampled_from(
    [
        {"kind": "reset_before"},
        {"kind": "reset_after"},
        {"kind": "cut"},
        {"kind": "http_500", "carried_out": False},
        {"kind": "http_500", "carried_out": True},
        {"kind": "http_502_html", "carried_out": True},
        {"kind": "html_200", "carried_out": True},
        {"kind": "empty", "carried_out": False},
        {"kind": "empty", "carried_out": True},
        {"kind": "body", "body": b'{"order": null}', "carried_out": True},
        {"kind": "body", "body": b'{"status": "ok"}'},
        {"kind": "error", "text": "Internal server error", "carried_out": True},
    ]
)
READS_FAIL: Any = st.sampled_from(
    [
        {"kind": "http_502_html"},
        {"kind": "empty"},
        {"kind": "error", "text": "Too many requests"},
        {"kind": "reset_before"},
    ]
)


class Supplying(Transferring):
    """The way to the panel and back."""

    def send(self, process: Running, slot: int) -> None:
        """Place the next order that may go."""
        self.act(process, process.shop.sending.send_next(process.upstream, slot))

    @rule(at=PROCESS, slot=SLOT)
    def an_order_is_sent(self, at: int, slot: int) -> None:
        """By one worker."""
        self.send(self.process(at), slot)

    @rule(at=PROCESS, who=PICK, service=SERVICES, quantity=QUANTITIES)
    def somebody_buys_and_it_is_sent(self, at: int, who: int, service: str, quantity: int) -> None:
        """So that there is something to follow."""
        self.somebody_buys(at, who, service, quantity)
        self.send(self.process(at), 0)

    @rule(count=st.integers(1, 4))
    def orders_are_sent(self, count: int) -> None:
        """One after the other, so that there is something to follow."""
        for _ in range(count):
            self.send(self.process(0), 0)

    @rule(slot=SLOT, same=st.booleans())
    def two_workers_send_at_once(self, slot: int, same: bool) -> None:
        """Two slots of one process, or the same slot of two."""
        east, west = self.world.processes
        other, its_slot = (east, 1 - slot) if same else (west, slot)
        self.act_at_once(
            [
                (east, east.shop.sending.send_next(east.upstream, slot)),
                (other, other.shop.sending.send_next(other.upstream, its_slot)),
            ]
        )

    @rule(at=PROCESS, slot=SLOT, text=REFUSALS)
    def the_panel_refuses(self, at: int, slot: int, text: str) -> None:
        """For good or for now."""
        self._with_fault(at, slot, {"kind": "error", "text": text})

    @rule(at=PROCESS, slot=SLOT, fault=UNCLEAR)
    def the_panel_gives_no_clear_answer(self, at: int, slot: int, fault: dict[str, Any]) -> None:
        """Whether it has taken the order or not."""
        self._with_fault(at, slot, fault)

    @rule(at=PROCESS, slot=SLOT, status=st.sampled_from([301, 403, 404, 429]))
    def something_before_the_panel_refuses(self, at: int, slot: int, status: int) -> None:
        """The order never came to it."""
        self._with_fault(at, slot, {"kind": "body", "status": status, "body": b"<html>no</html>"})

    def _with_fault(self, at: int, slot: int, fault: dict[str, Any]) -> None:
        self.world.panel.faults.add(action="add", **fault)
        self.send(self.process(at), slot)
        self.world.panel.faults.clear()

    @rule(at=PROCESS, slot=SLOT, losing=st.sampled_from([LOST_BEFORE, LOST_AFTER]))
    def an_answer_does_not_come_in_time(self, at: int, slot: int, losing: str) -> None:
        """The call times out."""
        self.process(at).provider.losing = losing
        self.send(self.process(at), slot)
        self.process(at).provider.losing = None

    @rule(at=PROCESS, slot=SLOT)
    def an_answer_is_long_in_coming(self, at: int, slot: int) -> None:
        """The panel has the order; everything else goes on before we hear of it."""
        process = self.process(at)
        if not process.sending:
            self.run(self._send_slowly(process, slot))

    async def _send_slowly(self, process: Running, slot: int) -> None:
        process.provider.holds = True
        task = asyncio.get_running_loop().create_task(
            self._one(process, process.shop.sending.send_next(process.upstream, slot))
        )
        process.sending.add(task)
        arrives = asyncio.ensure_future(process.provider.arrived.wait())
        await asyncio.wait({task, arrives}, return_when=asyncio.FIRST_COMPLETED)
        arrives.cancel()
        process.provider.holds = False
        if task.done():
            process.sending.discard(task)
            await self.bury()

    @precondition(lambda self: any(one.sending for one in self.world.processes))
    @rule()
    def slow_answers_come(self) -> None:
        """At last."""
        self.run(self.hear_slow_answers())

    async def hear_slow_answers(self) -> None:
        """Let every answer that is on its way arrive."""
        for process in list(self.world.processes):
            process.provider.held.set()
            for task in list(process.sending):
                await task
                process.sending.discard(task)
        await self.bury()

    def claimed(self) -> list[str]:
        """Numbers of the panel's that are ours."""
        return [one.provider_order_id for one in self.tables.attempts() if one.provider_order_id]

    def running(self) -> list[str]:
        """Numbers of the panel's whose orders are on their way."""
        states = {order.id: order.state for order in self.tables.orders()}
        return [
            one.provider_order_id
            for one in self.tables.attempts()
            if one.provider_order_id and states[one.order_id] == "running"
        ]

    @precondition(lambda self: self.claimed())
    @rule(which=PICK, status=STATUSES, part=PART, charge_stands=st.booleans())
    def the_panel_moves_an_order(
        self, which: int, status: str, part: int, charge_stands: bool
    ) -> None:
        """In any order, also backwards; nobody has looked yet."""
        numbers = self.claimed()
        self.move_at_panel(numbers[which % len(numbers)], status, part, charge_stands=charge_stands)

    @precondition(lambda self: self.running())
    @rule(at=PROCESS, which=PICK, status=STATUSES, part=PART, charge_stands=st.booleans())
    def an_order_changes_and_is_looked_at(
        self, at: int, which: int, status: str, part: int, charge_stands: bool
    ) -> None:
        """The usual way to its end, and beyond."""
        numbers = self.running()
        self.move_at_panel(numbers[which % len(numbers)], status, part, charge_stands=charge_stands)
        self.orders_are_looked_at(at)

    @precondition(lambda self: self.running())
    @rule(at=PROCESS, which=PICK, left=st.integers(1, 999), more=st.integers(0, 999))
    def an_order_ends_in_part(self, at: int, which: int, left: int, more: int) -> None:
        """So many in a thousand are not delivered; later it turns out to be more."""
        numbers = self.running()
        number = numbers[which % len(numbers)]
        order, shown = self.world.panel.orders[number], self.model.shown[number]
        for per_mille, look in (
            (left, self.orders_are_looked_at),
            (left + more, self.look_at_finished),
        ):
            remains = min(order.quantity * per_mille // 1000, order.quantity)
            shown.remains.add(remains)
            self.world.panel.set_order(number, status="Partial", remains=remains)
            look(at)

    def move_at_panel(self, number: str, status: str, part: int, *, charge_stands: bool) -> None:
        """Set an order of the panel's, and remember what it has shown."""
        order, shown = self.world.panel.orders[number], self.model.shown[number]
        remains = order.quantity * part // 12
        if status == "Partial":
            shown.remains.add(remains)
        elif status == "Canceled":
            shown.cancelled = True
            shown.cancelled_remains.add(remains)
        refunds = status in ("Partial", "Canceled")
        shown.charge_stands |= refunds and charge_stands
        charge = order.charge if charge_stands else None
        self.world.panel.set_order(number, status=status, remains=remains, charge=charge)

    @precondition(lambda self: self.claimed())
    @rule(which=PICK, cents=st.integers(-20, 20))
    def the_panel_changes_a_charge(self, which: int, cents: int) -> None:
        """Of an order on its way, up or down."""
        numbers = self.claimed()
        number = numbers[which % len(numbers)]
        order = self.world.panel.orders[number]
        if order.status in ("Pending", "In progress"):
            charge = max(order.charge + Decimal(cents) / 100, Decimal(0))
            self.world.panel.set_order(
                number, status=order.status, remains=order.remains, charge=charge
            )

    @precondition(lambda self: self.claimed())
    @rule(which=PICK, remains=st.sampled_from(["Unknown", None, -5, 10**9, "7"]))
    def the_panel_says_odd_things(self, which: int, remains: object) -> None:
        """Remains that are no number, or too many."""
        numbers = self.claimed()
        number = numbers[which % len(numbers)]
        self.world.panel.show_instead(number, remains=remains)
        self.model.shown[number].charge_stands = True
        if isinstance(remains, int) or remains == "7":
            self.model.shown[number].remains.add(int(remains))
            self.model.shown[number].cancelled_remains.add(int(remains))

    @rule(at=PROCESS)
    def orders_are_looked_at(self, at: int) -> None:
        """Those that run."""
        self.act(self.process(at), self._look_in(self.process(at)))

    @rule(at=PROCESS)
    def finished_orders_are_looked_at(self, at: int) -> None:
        """They may still be paid back."""
        self.look_at_finished(at)

    def look_at_finished(self, at: int) -> None:
        """All that ever finished."""
        self.act(self.process(at), self._look_at_finished_in(self.process(at)))

    async def _look_at_finished_in(self, process: Running) -> None:
        now = self.world.clock()
        ever = (now.replace(year=now.year - 1), now)
        followed = await process.shop.tracking.finished(process.upstream, [ever])
        if followed:
            await process.shop.tracking.look(process.upstream, followed)

    @rule()
    def both_processes_look_at_once(self) -> None:
        """Two commits for one report."""
        self.act_at_once([(process, self._look_in(process)) for process in self.world.processes])

    async def _look_in(self, process: Running) -> None:
        followed = await process.shop.tracking.running(process.upstream)
        if followed:
            await process.shop.tracking.look(process.upstream, followed)

    @rule(at=PROCESS, fault=READS_FAIL)
    def a_look_fails(self, at: int, fault: dict[str, Any]) -> None:
        """No state changes."""
        self.world.panel.faults.add(action="status", **fault)
        self.orders_are_looked_at(at)
        self.world.panel.faults.clear()

    @rule(at=PROCESS)
    def cancels_are_carried_to_the_panel(self, at: int) -> None:
        """Their answer moves no money."""
        process = self.process(at)
        self.act(process, process.shop.fulfilment.carry_cancels(process.upstream))

    @rule(at=PROCESS, cents=st.sampled_from([40, 45, 50, 51, 70]))
    def the_panel_changes_a_price(self, at: int, cents: int) -> None:
        """And the list is read again. Its answers may have come in the meantime."""
        self.world.panel.catalogue["2"].rate = Decimal(cents) / 100
        self._sync(at)

    def _sync(self, at: int) -> None:
        process = self.process(at)
        self.act(process, process.shop.intake.take_in(process.upstream))
        for other in list(self.world.processes):
            self.act(other, other.shop.catalog.load())
