"""What must be true after every step, whatever happened: the proof's own books beside the shop's.

Each function raises AssertionError with the figures that do not fit.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from sandbox.panel.server import PanelSandbox
from tests.proof.model import Model, Sale
from tests.proof.processes import START_BALANCE, World
from tests.proof.tables import AttemptRow, OrderRow, Tables

DOUBTFUL: Final = frozenset({"sending", "unclear", "abandoned", "not_landed"})
"""Attempts that may have made an order at the panel whose number nobody has claimed."""
NOT_AT_PANEL: Final = frozenset({"not_sent", "refused", "not_landed"})
NEVER_LEFT: Final = frozenset({"refused", "released", "cancelled"})


def check_everything(world: World, model: Model, tables: Tables) -> None:
    """All of it."""
    violations = tables.violations(world.clock())
    assert violations == {}, violations
    orders, attempts, balances = tables.orders(), tables.attempts(), tables.balances()
    check_orders(model, orders)
    check_wallets(model, orders, balances, tables.refunds_asked())
    check_suspense(model, balances)
    check_promos(model, orders, tables.promo_uses())
    check_refunds(model, orders, attempts)
    check_tries(model, orders, attempts)
    check_panel(model, orders, attempts, world.panel)
    check_costs(orders, attempts, balances)


def check_orders(model: Model, orders: Sequence[OrderRow]) -> None:
    """Nobody has an order that was not confirmed, or at another price; what was sold is there."""
    there = {order.quote_id: order for order in orders}
    assert len(there) == len(orders), "one quote has become two orders"
    for order in orders:
        sale = model.sales[order.quote_id]
        assert sale.confirmed, f"order {order.id} was never confirmed"
        assert (order.price, order.customer_id) == (sale.price, sale.customer.id), order
    for sale in model.sales.values():
        if sale.order_id is not None:
            assert there[sale.quote_id].id == sale.order_id, sale


def check_wallets(
    model: Model,
    orders: Sequence[OrderRow],
    balances: dict[str, int],
    refunds: dict[str, tuple[int, int]],
) -> None:
    """Paid in and given, less what was spent and kept, is what wallet and hold have, less debts."""
    held: Counter[int] = Counter()
    for customer_id, amount in refunds.values():
        held[customer_id] += amount
    kept: Counter[int] = Counter()
    for order in orders:
        if order.is_open:
            held[order.customer_id] += order.price
        else:
            kept[order.customer_id] += order.price - order.refunded
    for person in model.people:
        wallet, hold, debt = (
            balances.get(f"{name}:{person.id}", 0) for name in ("wallet", "hold", "debt")
        )
        assert hold == held[person.id], f"{person.id} has {hold} on hold, not {held[person.id]}"
        has = wallet + hold - debt + kept[person.id]
        assert has in person.could_have(), f"{person.id} has {has} of {person.could_have()}"
        assert not (wallet and debt), f"{person.id} has {wallet} and owes us {debt}"


def check_suspense(model: Model, balances: dict[str, int]) -> None:
    """What waits for a person is what came and fits nothing, less what staff has dealt with."""
    waits, possible = balances.get("suspense:TON", 0), model.suspense.could_have()
    assert waits in possible, f"{waits} wait in suspense, of {possible}"


def check_promos(model: Model, orders: Sequence[OrderRow], uses: dict[str, int]) -> None:
    """A code is used once for each order with it that was not undone, once by each customer."""
    there: defaultdict[str, list[int]] = defaultdict(list)
    for order in orders:
        promo = model.sales[order.quote_id].promo
        if promo and order.state not in ("refused", "released"):
            there[promo].append(order.customer_id)
    for name, count in uses.items():
        users = there[name]
        assert count == len(users), f"promo code {name} counts {count} uses, not {len(users)}"
        assert count <= model.promos[name].uses, f"promo code {name} is used {count} times"
        assert len(set(users)) == count, f"promo code {name} is used twice by one"


def check_refunds(model: Model, orders: Sequence[OrderRow], attempts: Sequence[AttemptRow]) -> None:
    """What went back is what a panel's status or a person has said; it only ever grows."""
    numbers = {one.order_id: one.provider_order_id for one in attempts if one.state == "accepted"}
    for order in orders:
        state, refunded = model.last.get(order.id, ("", 0))
        assert order.refunded >= refunded, f"the refund of {order.id} fell"
        assert state not in NEVER_LEFT or order.state == state, f"{order.id} left {state}"
        model.last[order.id] = (order.state, order.refunded)
        allowed = refunds_allowed(model, order, numbers.get(order.id))
        assert order.refunded in allowed, f"{order} may have back {allowed}"


def refunds_allowed(model: Model, order: OrderRow, number: str | None) -> set[int]:
    """Every total that may have gone back of an order in its state."""
    if order.is_open or order.state == "completed":
        return {0}
    if order.state in ("refused", "released"):
        return {order.price}
    sale, totals = model.sales[order.quote_id], set[int]()
    shown = model.shown[number or ""]
    totals |= sale.granted
    if not sale.is_package:
        totals |= {share(sale, remains) for remains in shown.remains}
        if sale.wants_out:
            totals |= {share(sale, remains) for remains in shown.cancelled_remains}
    if shown.cancelled:
        totals.add(order.price)
    wanted = (lambda total: total == order.price) if order.state == "cancelled" else bool
    return {total for total in totals if wanted(total)}


def share(sale: Sale, remains: int) -> int:
    """What goes back when so many were not delivered, rounded down."""
    return sale.price * min(max(remains, 0), sale.quantity) // sale.quantity


def check_tries(model: Model, orders: Sequence[OrderRow], attempts: Sequence[AttemptRow]) -> None:
    """No try is made while the one before it may be at the panel."""
    tries: defaultdict[int, list[AttemptRow]] = defaultdict(list)
    for one in attempts:
        tries[one.order_id].append(one)
    for order in orders:
        for earlier in tries[order.id][:-1]:
            assert earlier.state in NOT_AT_PANEL | {"unclear"}, f"{earlier} was followed by another"


def check_panel(
    model: Model,
    orders: Sequence[OrderRow],
    attempts: Sequence[AttemptRow],
    panel: PanelSandbox,
) -> None:
    """What the panel took is claimed by one try, or by none of an order nobody is sure about."""
    link_of = {order.id: order.link for order in orders}
    claims = Counter(one.provider_order_id for one in attempts if one.provider_order_id)
    assert all(count == 1 for count in claims.values()), claims
    took = {line.order_id: line.params["link"] for line in panel.journal}
    unclaimed = Counter(link for number, link in took.items() if number not in claims)
    doubtful = Counter(
        link_of[one.order_id]
        for one in attempts
        if one.state in DOUBTFUL and one.provider_order_id is None
    )
    for link, count in unclaimed.items():
        if link not in model.lied_about:
            assert count <= doubtful[link], f"{count} orders for {link} are nobody's"
    for one in attempts:
        link = link_of[one.order_id]
        if one.provider_order_id is not None and link not in model.lied_about:
            assert took.get(one.provider_order_id) == link, f"{one} is somebody else's"
    wanted = Counter(order.link for order in orders)
    for link, count in Counter(took.values()).items():
        allowed = wanted[link] + model.mistaken[link]
        assert count <= allowed, f"{link} was placed {count} times, not {allowed}"


def check_costs(
    orders: Sequence[OrderRow], attempts: Sequence[AttemptRow], balances: dict[str, int]
) -> None:
    """Our float is what we began with less what the tries have cost; open costs are in progress."""
    spent = sum(one.cost for one in attempts if one.provider_order_id is not None)
    has, left = balances.get("float:1", 0), int(START_BALANCE * 1_000_000) - spent
    assert has == left, f"our float is {has}, not {left}"
    running = {order.id for order in orders if order.state == "running"}
    open_cost = sum(
        one.cost for one in attempts if one.state == "accepted" and one.order_id in running
    )
    booked = balances.get("wip:1", 0)
    assert booked == open_cost, f"{booked} are in progress, not {open_cost}"


def check_rest(world: World, model: Model, tables: Tables) -> None:
    """When all is done: nothing is held or in progress, all is told, and costs are the panel's."""
    orders, balances = tables.orders(), tables.balances()
    open_ = [order for order in orders if order.is_open]
    assert open_ == [], open_
    held = {code: sum_ for code, sum_ in balances.items() if sum_ and code.startswith("hold:")}
    assert held == {}, held
    assert balances.get("wip:1", 0) == 0
    assert tables.untold() == []
    by_id = {order.id: order for order in orders}
    for one in tables.attempts():
        order, number = by_id[one.order_id], one.provider_order_id
        if number is None:
            continue
        # Nobody looks at a cancelled order again, and a person's refund asks no panel.
        unseen = order.state == "cancelled" or one.order_id in model.settled
        explained = unseen or model.shown[number].charge_stands
        if one.state == "accepted" and not explained and order.link not in model.lied_about:
            charge = int(world.panel.orders[number].charge * 1_000_000)
            assert charge == one.cost, f"{one} costs {charge}"
    check_drift(world, tables)


def check_drift(world: World, tables: Tables) -> None:
    """The panel's balance is our float, but for what lost, late and settled orders explain."""
    attempts = {one.provider_order_id: one for one in tables.attempts() if one.provider_order_id}
    apart = tables.balances().get("float:1", 0) - int(world.panel.balance * 1_000_000)
    explained = 0
    for number, order in world.panel.orders.items():
        charge = int(order.charge * 1_000_000)
        explained += charge - (attempts[number].cost if number in attempts else 0)
    assert apart == explained, f"the float is {apart} beside the balance, explained are {explained}"
