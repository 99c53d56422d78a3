"""Time passes, staff decides about lost answers and about money, the shop looks for itself."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.app import Shop
from bot.domain.money import Money
from bot.shop.desk import ActKind
from tests.proof.buying import PICK, PROCESS
from tests.proof.supplying import Supplying
from tests.proof.tables import OrderRow
from tests.storefront import OWNER

WAITS = st.sampled_from([1, 6, 31, 60, 91, 250, 301, 601, 1_801])


class Deciding(Supplying):
    """Who decides what is undecided."""

    @rule(seconds=WAITS)
    def time_passes(self, seconds: int) -> None:
        """A while."""
        self.world.pass_time(seconds=seconds)

    @rule(seconds=st.sampled_from([0, 0, 92, 92, 1_801, 22_000, 87_000]), at=PROCESS)
    def overdue_is_seen_to(self, seconds: int, at: int) -> None:
        """After a while: leases, give-ups, orders that waited too long, numbers staff has named."""
        self.world.pass_time(seconds=seconds)
        self.see_to_overdue(at)

    def see_to_overdue(self, at: int) -> None:
        """One round of the resolving worker; who dies in it begins it anew."""
        for see_to in (_set_aside, _give_up, _look_up, _refuse):
            while self.act(self.process(at), see_to(self.process(at).shop)).died:
                pass

    def unclear(self) -> list[OrderRow]:
        """Orders about which nobody knows."""
        return [order for order in self.tables.orders() if order.state == "unclear"]

    def lost_numbers(self, link: str) -> list[str]:
        """What the panel has taken for a link, and no try has claimed."""
        claimed = set(self.claimed())
        return [
            line.order_id
            for line in self.world.panel.journal
            if line.params["link"] == link and line.order_id not in claimed
        ]

    def decide(self, at: int, order: OrderRow, act: ActKind, **given: Any) -> bool:
        """Staff asks for something, and confirms it. Whether it was done, as far as we heard."""
        process = self.process(at)
        asked = self.act(
            process,
            process.shop.staff.ask_order(
                OWNER, order_id=order.id, act=act, reason="looked at it", **given
            ),
        )
        if not asked.is_done:
            return False
        process = self.process(at)
        return self.act(process, process.shop.staff.confirm(OWNER, asked.value.nonce)).is_done

    @precondition(lambda self: self.unclear())
    @rule(
        at=PROCESS,
        which=PICK,
        act=st.sampled_from([ActKind.ORDER_RETRY, ActKind.ORDER_RETRY, ActKind.ORDER_REFUND]),
        truthful=st.sampled_from([True, True, True, False]),
    )
    def staff_says_not_placed(self, at: int, which: int, act: ActKind, truthful: bool) -> None:
        """Mostly after a look at the panel."""
        orders = self.unclear()
        order = orders[which % len(orders)]
        if self.lost_numbers(order.link):
            if truthful:
                return
            self.model.mistaken[order.link] += 1
        self.decide(at, order, act)

    @precondition(lambda self: self.unclear())
    @rule(at=PROCESS, which=PICK, wrong=st.sampled_from(["", "", "", "1", "claimed", "other"]))
    def staff_says_placed(self, at: int, which: int, wrong: str) -> None:
        """With the right number, one that does not exist, a claimed one, or that of another."""
        orders = self.unclear()
        order = orders[which % len(orders)]
        number = self._number_named(order, wrong)
        if number and self.decide(at, order, ActKind.ORDER_PLACED, provider_order_id=number):
            process = self.process(at)
            self.act(process, process.shop.acts.look_up_placed(process.shop.upstreams))

    def _number_named(self, order: OrderRow, wrong: str) -> str | None:
        if wrong == "1":
            return wrong
        if wrong == "claimed":
            return next(iter(self.claimed()), None)
        if wrong == "other":
            others = [one for one in self.unclear() if one.link != order.link]
            found = [(one.link, n) for one in others for n in self.lost_numbers(one.link)]
            if not found:
                return None
            self.model.lied_about |= {order.link, found[0][0]}
            return found[0][1]
        return next(iter(self.lost_numbers(order.link)), None)

    @precondition(lambda self: self.unclear())
    @rule(at=PROCESS, which=PICK)
    def staff_gives_up(self, at: int, which: int) -> None:
        """The customer has the money back; what is found later is our loss."""
        orders = self.unclear()
        self.decide(at, orders[which % len(orders)], ActKind.ORDER_GIVE_UP)

    @precondition(lambda self: self.unclear())
    @rule(which=PICK)
    def two_of_staff_decide_at_once(self, which: int) -> None:
        """One refunds, one gives up: the customer has it back once."""
        orders = self.unclear()
        order = orders[which % len(orders)]
        if self.lost_numbers(order.link):
            self.model.mistaken[order.link] += 1
        asked = []
        for process, act in zip(
            self.world.processes, (ActKind.ORDER_REFUND, ActKind.ORDER_GIVE_UP), strict=True
        ):
            done = self.act(
                process,
                process.shop.staff.ask_order(OWNER, order_id=order.id, act=act, reason="both"),
            )
            asked.append(done)
        if all(done.is_done for done in asked):
            self.act_at_once(
                [
                    (process, process.shop.staff.confirm(OWNER, done.value.nonce))
                    for process, done in zip(self.world.processes, asked, strict=True)
                ]
            )

    @precondition(lambda self: self.bought())
    @rule(at=PROCESS, which=PICK, share=st.integers(0, 7))
    def staff_settles_by_hand(self, at: int, which: int, share: int) -> None:
        """Ends it, or grants more."""
        sales, orders = self.bought(), {order.id: order for order in self.tables.orders()}
        sale = sales[which % len(sales)]
        assert sale.order_id is not None
        total = sale.price * share // 7
        sale.granted.add(total)
        self.model.settled.add(sale.order_id)
        order = orders[sale.order_id]
        self.decide(at, order, ActKind.ORDER_SETTLE, refunded=Money(total))

    @rule(at=PROCESS)
    def the_shop_looks_for_lost_orders(self, at: int) -> None:
        """One round; where it may not, it asks people."""
        process = self.process(at)
        self.act(process, process.shop.resolver.clear_up(process.upstream))

    @rule(at=PROCESS)
    def the_balance_is_compared(self, at: int) -> None:
        """With the books; nothing is booked by itself."""
        process = self.process(at)
        self.act(process, process.shop.drift.watch())

    @rule(at=PROCESS)
    def people_are_told(self, at: int) -> None:
        """A kill between telling and noting it tells again."""
        process = self.process(at)
        self.act(process, process.announcements.deliver_due())


async def _set_aside(shop: Shop) -> None:
    await shop.resolution.set_aside(shop.process.knows_dead)


async def _give_up(shop: Shop) -> None:
    await shop.resolution.give_up_overdue()


async def _look_up(shop: Shop) -> None:
    await shop.acts.look_up_placed(shop.upstreams)


async def _refuse(shop: Shop) -> None:
    await shop.sending.refuse_overdue()
