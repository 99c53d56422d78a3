"""Processes die, and are started anew; in the end everything comes to rest."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from bot.domain.money import Money
from bot.shop.desk import ActKind
from tests.proof.buying import PICK, PROCESS, QUANTITIES
from tests.proof.checks import check_everything, check_rest
from tests.proof.deciding import Deciding
from tests.proof.processes import Running

ROUNDS = 40
"""So many rounds of all loops bring everything to rest, or something is stuck."""


class ShopMachine(Deciding):
    """All rules together."""

    @rule(at=PROCESS, points=st.integers(0, 9))
    def a_process_will_die_at_a_point(self, at: int, points: int) -> None:
        """Around a commit, or a call."""
        self.process(at).fate.die_at_point(points)

    @rule(at=PROCESS, awaits=st.integers(0, 60))
    def a_process_will_die_at_an_await(self, at: int, awaits: int) -> None:
        """Anywhere in its next step."""
        self.process(at).fate.die_at_await(awaits)

    @rule(at=PROCESS, who=PICK, quantity=QUANTITIES, points=st.integers(3, 12))
    def a_process_dies_while_it_sends(self, at: int, who: int, quantity: int, points: int) -> None:
        """Before, in or after the call, or while the outcome is written down."""
        self.somebody_buys(at, who, "Followers R30", quantity)
        self.process(at).fate.die_at_point(points)
        self.send(self.process(at), 0)
        self.process(at).fate.die_at_point(-1)

    @rule(at=PROCESS, decided=st.sampled_from(["not", "lease", "refund", "retry", "given up"]))
    def an_answer_comes_when_much_has_happened(self, at: int, decided: str) -> None:
        """The lease has run out, staff or time has decided; only then is the answer heard."""
        self.an_answer_is_long_in_coming(at, 0)
        other = self.process(1 - at)
        if decided != "not":
            self.world.pass_time(seconds=91)
            self.act(other, other.shop.resolution.set_aside(other.shop.process.knows_dead))
        for order in self.unclear()[-1:]:
            if decided in ("refund", "retry"):
                self.model.mistaken[order.link] += bool(self.lost_numbers(order.link))
                again = decided == "retry"
                act = ActKind.ORDER_RETRY if again else ActKind.ORDER_REFUND
                self.decide(1 - at, order, act)
                self.send(self.process(1 - at), 1)
            elif decided == "given up":
                self.decide(1 - at, order, ActKind.ORDER_GIVE_UP)
        self.run(self.hear_slow_answers())

    @rule(at=PROCESS)
    def a_process_dies_now(self, at: int) -> None:
        """Between two steps, with answers still on their way."""
        self.process(at).fate.is_dead = True
        self.run(self.bury())

    def teardown(self) -> None:
        """Bring everything to rest and look once more; then put the world away."""
        try:
            if self.model.people:
                self.come_to_rest()
        finally:
            super().teardown()

    def come_to_rest(self) -> None:
        """Nobody dies any more, nothing fails, and whatever waits is seen to."""
        for process in self.world.processes:
            process.fate.die_at_point(-1)
            process.fate.awaits = None
        self.run(self.hear_slow_answers())
        self.world.panel.faults.clear()
        for charge in self.model.charges:
            self.tell(charge, ats=[0])
        self.tell_of_coins(0, None, "list")
        for transfer in self.model.transfers.values():
            self.see_transfer(transfer)
        for order_at_panel in self.world.panel.orders.values():
            order_at_panel.shown.clear()
        for _ in range(ROUNDS):
            self._round()
            self.carry_refunds(0, "refused")
            is_open = any(order.is_open for order in self.tables.orders())
            if not is_open and not self.tables.refunds_asked():
                break
        self.know_what_went_back()
        self._tell_everything()
        check_everything(self.world, self.model, self.tables)
        check_rest(self.world, self.model, self.tables)
        violations = self.run(self.process(0).shop.audit.violations())
        assert violations == {}, violations

    def _round(self) -> None:
        """What the loops do in ten minutes, with a person who always knows the truth."""
        self.world.pass_time(seconds=601)
        self.see_to_overdue(0)
        for order in self.unclear():
            numbers = self.lost_numbers(order.link)
            if not numbers:
                self.decide(0, order, ActKind.ORDER_RETRY)
            elif self.decide(0, order, ActKind.ORDER_PLACED, provider_order_id=numbers[0]):
                self.see_to_overdue(0)
                if any(one.id == order.id for one in self.unclear()):
                    self.decide(0, order, ActKind.ORDER_GIVE_UP)
        while self.act(self.process(0), self._send_in(self.process(0))).value:
            pass
        self.orders_are_looked_at(0)
        self._deliver()
        self.orders_are_looked_at(0)
        self.look_at_finished(0)
        self._settle_what_needs_a_person()

    async def _send_in(self, process: Running) -> bool:
        return await process.shop.sending.send_next(process.upstream, 0)

    def _deliver(self) -> None:
        """The panel completes what it has."""
        running = {order.id for order in self.tables.orders() if order.state == "running"}
        for one in self.tables.attempts():
            if one.order_id in running and one.provider_order_id is not None:
                number = one.provider_order_id
                self.world.panel.set_order(number, status="Completed")

    def _settle_what_needs_a_person(self) -> None:
        for order in self.tables.orders():
            if order.state == "running":
                sale = self.model.sales[order.quote_id]
                sale.granted.add(0)
                self.model.settled.add(order.id)
                self.decide(0, order, ActKind.ORDER_SETTLE, refunded=Money(0))

    def _tell_everything(self) -> None:
        while self.tables.untold():
            told = self.run(self.process(0).announcements.deliver_due())
            assert told, self.tables.untold()
