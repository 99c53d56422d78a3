"""Faults to plant in the shop, one at a time: what the machine must find.

Each takes a MonkeyPatch and makes one mistake that somebody could make.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm.attributes import set_committed_value

from bot.domain import ledger
from bot.domain.ledger import Entry
from bot.domain.money import Amount, Money
from bot.domain.orders import AttemptState, OrderState
from bot.domain.payment_entries import Payment, stars_paid
from bot.providers.base import NotSent, Refused, Unclear
from bot.shop import reports
from bot.shop.checkout import Checkout
from bot.shop.crediting import Crediting
from bot.shop.outcomes import Outcomes
from bot.shop.resolution import Resolution
from bot.shop.settlement import Settlement
from db.models.order import Order
from db.models.payment import GiftRedemption
from db.repositories.orders import Orders
from db.repositories.payments import Payments
from tests.proof.planting import renamed, without_postings


def a_second_press_holds_the_price_again(patch: pytest.MonkeyPatch) -> None:
    """The key of the hold is new each time."""
    real = Checkout.buy

    async def buy(self: Any, customer_id: int, quote_id: str, **given: Any) -> Any:
        async with self._database.transaction() as tx:
            order = await tx.orders.by_quote(quote_id)
            if order is not None:
                accounts = await self._wallet.accounts_of(tx, order)
                entry = ledger.order_placed(order.id, accounts, order.price)
                await self._wallet.post(tx, renamed(entry))
        return await real(self, customer_id, quote_id, **given)

    patch.setattr(Checkout, "buy", buy)


def a_release_is_posted_twice(patch: pytest.MonkeyPatch) -> None:
    """Once by each of two keys."""
    real = Settlement.release

    async def release(self: Any, tx: Any, order: Order, *args: Any, **given: Any) -> None:
        await real(self, tx, order, *args, **given)
        accounts = await self._wallet.accounts_of(tx, order)
        await self._wallet.post(tx, renamed(ledger.order_released(order.id, accounts, order.price)))

    patch.setattr(Settlement, "release", release)


def a_refund_is_of_what_was_delivered(patch: pytest.MonkeyPatch) -> None:
    """Computed on what is not among the remains."""

    def refund_due(price: Money, *, remains: int, quantity: int) -> Money:
        return price.share(quantity - min(max(remains, 0), quantity), of=quantity)

    patch.setattr(reports, "refund_due", refund_due)


def a_partial_refund_is_rounded_up(patch: pytest.MonkeyPatch) -> None:
    """To the customer's favour."""

    def refund_due(price: Money, *, remains: int, quantity: int) -> Money:
        return Money(-(-price.units * min(max(remains, 0), quantity) // quantity))

    patch.setattr(reports, "refund_due", refund_due)


def a_late_landing_is_not_booked(patch: pytest.MonkeyPatch) -> None:
    """Its number and cost are kept, its entry is forgotten."""

    async def land_late(
        self: Any, tx: Any, order: Order, attempt: Any, *, provider_order_id: str, at: Any
    ) -> None:
        await tx.attempts.change(
            attempt.id, provider_order_id=provider_order_id, cost=attempt.expected_cost
        )

    patch.setattr(Settlement, "land_late", land_late)


def an_order_runs_without_its_cost(patch: pytest.MonkeyPatch) -> None:
    """T3 commits, but nothing is posted."""
    real = ledger.attempt_accepted
    patch.setattr(ledger, "attempt_accepted", without_postings(real))


def what_is_completed_leaves_its_cost_in_progress(patch: pytest.MonkeyPatch) -> None:
    """The final entry ends the hold alone."""
    real = ledger.order_finished

    def order_finished(*args: Any, **given: Any) -> Entry:
        entry = real(*args, **given)
        kept = [p for p in entry.postings if not p.credit.code.startswith("wip:")]
        return replace(entry, postings=tuple(kept))

    patch.setattr(ledger, "order_finished", order_finished)


def a_new_charge_is_booked_the_wrong_way_round(patch: pytest.MonkeyPatch) -> None:
    """A dearer order makes the float grow."""
    real = ledger.charge_changed

    def charge_changed(*args: Any, change: Money, **given: Any) -> Entry:
        return real(*args, change=-change, **given)

    patch.setattr(ledger, "charge_changed", charge_changed)


def _answered_as(patch: pytest.MonkeyPatch, taken_for: Callable[[str], NotSent | Refused]) -> None:
    real = Outcomes._in_time

    async def in_time(
        self: Any, tx: Any, upstream: Any, order: Any, attempt: Any, outcome: Any
    ) -> None:
        if isinstance(outcome, Unclear):
            outcome = taken_for(outcome.reason)
        await real(self, tx, upstream, order, attempt, outcome)

    patch.setattr(Outcomes, "_in_time", in_time)


def a_lost_answer_is_sent_again(patch: pytest.MonkeyPatch) -> None:
    """As if it had never been sent."""
    _answered_as(patch, NotSent)


def a_lost_answer_is_taken_for_a_refusal(patch: pytest.MonkeyPatch) -> None:
    """The customer has the money back, and perhaps the order."""
    _answered_as(patch, lambda reason: Refused(None, reason, True, False, None))


def a_payment_told_again_is_credited_again(patch: pytest.MonkeyPatch) -> None:
    """By another key, under another name, so that the audit does not count it."""
    real = Crediting.credited_before

    async def credited_before(self: Any, tx: Any, topup: Any) -> Any:
        paid = Payment(
            topup_id=topup.id,
            customer_id=topup.customer_id,
            paid=Amount(topup.amount, topup.asset),
            credit=Amount(topup.credit, topup.currency),
        )
        entry = replace(renamed(stars_paid(paid, charge_id=topup.reference)), kind="again")
        await self._wallet.post(tx, entry)
        return await real(self, tx, topup)

    patch.setattr(Crediting, "credited_before", credited_before)


def an_order_is_moved_as_it_was_before(patch: pytest.MonkeyPatch) -> None:
    """Read before somebody else's move, and moved without compare-and-set."""
    real, seen = Orders.owned, dict[str, tuple[OrderState, int]]()

    async def owned(self: Orders, order_id: int, customer_id: int) -> Order | None:
        order = await real(self, order_id, customer_id)
        if order is not None:
            state, version = seen.setdefault(order.quote_id, (order.state, order.state_version))
            set_committed_value(order, "state", state)
            set_committed_value(order, "state_version", version)
        return order

    async def move(self: Orders, order: Order, to: OrderState, *, at: Any, **changes: Any) -> bool:
        actor, note = changes.pop("actor", "shop"), changes.pop("note", "")
        changes |= {"state": to, "state_version": order.state_version + 1, "state_changed_at": at}
        await self.session.execute(
            update(Order)
            .where(Order.id == order.id)
            .values(**changes)
            .execution_options(synchronize_session=False)
        )
        for name, value in changes.items():
            set_committed_value(order, name, value)
        await self._note(order, at=at, actor=actor, note=note)
        return True

    patch.setattr(Orders, "owned", owned)
    patch.setattr(Orders, "move", move)


def a_cancelled_order_keeps_its_hold(patch: pytest.MonkeyPatch) -> None:
    """The order is closed, its money stays where it is."""
    real = Settlement.release

    async def release(
        self: Any, tx: Any, order: Order, to: Any, *, reason: str, at: Any, **given: Any
    ) -> None:
        if reason != "customer":
            await real(self, tx, order, to, reason=reason, at=at, **given)
        else:
            await tx.orders.move(order, to, at=at, reason=reason, refunded=order.price)

    patch.setattr(Settlement, "release", release)


def a_crash_puts_what_was_being_sent_back_in_the_queue(patch: pytest.MonkeyPatch) -> None:
    """Nobody asks whether the panel has it."""

    async def leave_unclear(self: Any, attempt_id: int, why: str) -> bool:
        async with self._database.transaction() as tx:
            attempt = await tx.attempts.get(attempt_id)
            order = await tx.orders.get(attempt.order_id)
            if attempt.state is AttemptState.SENDING:
                await tx.attempts.move(attempt, AttemptState.NOT_SENT, at=self._clock())
                await tx.orders.move(order, OrderState.PAID, at=self._clock(), note=why)
        return True

    patch.setattr(Resolution, "_leave_unclear", leave_unclear)


def uses_of_a_gift_code_are_not_counted(patch: pytest.MonkeyPatch) -> None:
    """Once for each customer, but for all of them."""

    async def use_gift(self: Any, code_id: int, customer_id: int, *, at: Any) -> bool:
        self.session.add(GiftRedemption(code_id=code_id, customer_id=customer_id, at=at))
        await self.session.flush()
        return True

    patch.setattr(Payments, "use_gift", use_gift)
