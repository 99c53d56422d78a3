"""Orders whose answer was lost: set aside, decided by a person, given up in time (T6 to T11)."""

from decimal import Decimal

import pytest

from bot.domain.errors import NotPossibleNow
from bot.domain.orders import AttemptState, OrderState
from bot.shop.desk import ActKind
from tests.storefront import OWNER, Storefront

HELD = {"wallet:1": Decimal("97.4"), "hold:1": Decimal("2.6")}
BACK = {"wallet:1": Decimal(100)}
RUNS = HELD | {"wip:1": Decimal(2), "float:1": Decimal(-2)}


@pytest.fixture
async def unclear(storefront: Storefront, anna: int) -> int:
    """An order that the panel has taken, and whose answer was lost."""
    order_id = await storefront.buy(anna)
    storefront.panel.faults.add(kind="reset_after", action="add")
    await storefront.send()
    return order_id


async def _decide(
    storefront: Storefront, order_id: int, act: ActKind, number: str | None = None
) -> None:
    asked = await storefront.shop.staff.ask_order(
        OWNER, order_id=order_id, act=act, provider_order_id=number, reason="seen there"
    )
    await storefront.shop.staff.confirm(OWNER, asked.nonce)
    await storefront.shop.acts.look_up_placed(storefront.shop.upstreams)


async def _sending(storefront: Storefront, anna: int) -> int:
    """An order whose process died with the request in the air."""
    order_id = await storefront.buy(anna)

    async def die() -> None:
        raise KeyboardInterrupt

    storefront.provider.meanwhile = die
    with pytest.raises(KeyboardInterrupt):
        await storefront.send()
    assert (await storefront.order(order_id)).state is OrderState.SENDING
    return order_id


async def test_a_dead_holder_leaves_its_order_unclear_at_once(
    storefront: Storefront, anna: int
) -> None:
    order_id = await _sending(storefront, anna)

    assert await storefront.shop.resolution.set_aside(lambda holder: holder == "host/1/me") == 1

    assert (await storefront.order(order_id)).state is OrderState.UNCLEAR
    assert (await storefront.attempt(order_id)).state is AttemptState.UNCLEAR
    assert await storefront.blocked() == (240, None, None)
    assert await storefront.books() == HELD
    assert not await storefront.send()


async def test_a_living_holder_keeps_its_order_until_the_lease_runs_out(
    storefront: Storefront, anna: int
) -> None:
    order_id = await _sending(storefront, anna)
    storefront.pass_time(seconds=89)
    assert await storefront.shop.resolution.set_aside(lambda _: False) == 0
    storefront.pass_time(seconds=1)

    assert await storefront.shop.resolution.set_aside(lambda _: False) == 1

    assert (await storefront.order(order_id)).state is OrderState.UNCLEAR


async def test_the_customer_and_a_person_are_told(storefront: Storefront, unclear: int) -> None:
    await storefront.tell()

    told = {(one.chat_id, one.kind, one.name) for one in storefront.notifier.told}
    assert (OWNER, "unclear", "") in told
    assert (1001, "order", "unclear") in told
    card = await storefront.shop.orders.card(1, unclear)
    assert card.answer_by is not None
    assert (card.answer_by - storefront.clock()).total_seconds() == 86_400


async def test_the_lane_stays_closed_until_settled(storefront: Storefront, unclear: int) -> None:
    other = await storefront.buy(1)
    storefront.pass_time(seconds=239)
    assert not await storefront.send()
    storefront.pass_time(seconds=1)

    assert await storefront.send()

    assert (await storefront.order(other)).state is OrderState.RUNNING
    assert (await storefront.order(unclear)).state is OrderState.UNCLEAR


async def test_not_placed_retry_sends_it_again_and_opens_the_lane(
    storefront: Storefront, unclear: int
) -> None:
    await _decide(storefront, unclear, ActKind.ORDER_RETRY)
    order = await storefront.order(unclear)
    assert (order.state, order.escalated_at) == (OrderState.PAID, None)

    assert await storefront.send()

    first, second = await storefront.attempts(unclear)
    assert (first.state, second.state) == (AttemptState.NOT_LANDED, AttemptState.ACCEPTED)
    assert await storefront.books() == RUNS


async def test_not_placed_refund_gives_the_money_back(storefront: Storefront, unclear: int) -> None:
    await _decide(storefront, unclear, ActKind.ORDER_REFUND)

    order = await storefront.order(unclear)
    assert (order.state, order.reason) == (OrderState.REFUSED, "not_placed")
    assert await storefront.books() == BACK
    assert await storefront.blocked() == (None, None, None)


async def test_three_times_not_placed_is_a_refund(storefront: Storefront, unclear: int) -> None:
    for _ in range(2):
        await _decide(storefront, unclear, ActKind.ORDER_RETRY)
        storefront.panel.faults.add(kind="reset_before", action="add")
        assert await storefront.send()

    await _decide(storefront, unclear, ActKind.ORDER_RETRY)

    assert (await storefront.order(unclear)).state is OrderState.REFUSED
    assert len(await storefront.attempts(unclear)) == 3
    assert await storefront.books() == BACK


async def test_retry_of_an_order_that_is_not_wanted_any_more_is_a_refund(
    storefront: Storefront, unclear: int
) -> None:
    await storefront.shop.fulfilment.ask_cancel(1, unclear)

    await _decide(storefront, unclear, ActKind.ORDER_RETRY)

    assert (await storefront.order(unclear)).state is OrderState.REFUSED
    assert await storefront.books() == BACK


async def test_placed_with_its_number_runs(storefront: Storefront, unclear: int) -> None:
    number = storefront.panel.journal[0].order_id

    await _decide(storefront, unclear, ActKind.ORDER_PLACED, number)

    assert (await storefront.order(unclear)).state is OrderState.RUNNING
    assert (await storefront.attempt(unclear)).provider_order_id == number
    assert await storefront.books() == RUNS
    assert await storefront.alerts() == ["placed-taken"]
    assert await storefront.blocked() == (None, None, None)


async def test_a_number_the_panel_does_not_know_is_not_believed(
    storefront: Storefront, unclear: int
) -> None:
    await _decide(storefront, unclear, ActKind.ORDER_PLACED, "1")

    assert (await storefront.order(unclear)).state is OrderState.UNCLEAR
    assert (await storefront.alert_facts("placed-refused"))["reason"] == "unknown"
    assert await storefront.books() == HELD


async def test_a_number_of_another_order_is_not_believed(
    storefront: Storefront, unclear: int
) -> None:
    storefront.pass_time(seconds=240)
    other = await storefront.run(1)

    await _decide(storefront, unclear, ActKind.ORDER_PLACED, other.number)

    assert (await storefront.order(unclear)).state is OrderState.UNCLEAR
    assert (await storefront.alert_facts("placed-refused"))["reason"] == "claimed"


@pytest.mark.parametrize("odd", [{"charge": "2.5"}, {"remains": "1001"}])
async def test_a_number_that_does_not_fit_is_not_believed(
    storefront: Storefront, unclear: int, odd: dict[str, str]
) -> None:
    number = storefront.panel.journal[0].order_id
    storefront.panel.show_instead(number, **odd)

    await _decide(storefront, unclear, ActKind.ORDER_PLACED, number)

    assert (await storefront.alert_facts("placed-refused"))["reason"] == "implausible"
    assert await storefront.books() == HELD


async def test_a_panel_that_does_not_answer_leaves_it_open(
    storefront: Storefront, unclear: int
) -> None:
    storefront.panel.faults.add(kind="http_500", action="status")

    await _decide(storefront, unclear, ActKind.ORDER_PLACED, "1")

    assert (await storefront.alert_facts("placed-refused"))["reason"] == "unreachable"
    assert await storefront.shop.acts.look_up_placed(storefront.shop.upstreams) == 0


async def test_giving_up_gives_the_money_back_and_never_charges_again(
    storefront: Storefront, unclear: int
) -> None:
    storefront.pass_time(seconds=86_400)
    await storefront.shop.resolution.give_up_overdue()
    assert (await storefront.order(unclear)).state is OrderState.UNCLEAR
    storefront.pass_time(seconds=1)

    await storefront.shop.resolution.give_up_overdue()

    assert (await storefront.order(unclear)).state is OrderState.RELEASED
    assert (await storefront.attempt(unclear)).state is AttemptState.ABANDONED
    assert await storefront.books() == BACK
    assert not await storefront.send()


async def test_a_person_may_give_up_at_once(storefront: Storefront, unclear: int) -> None:
    await _decide(storefront, unclear, ActKind.ORDER_GIVE_UP)

    assert (await storefront.order(unclear)).state is OrderState.RELEASED
    assert await storefront.books() == BACK


async def test_what_was_decided_meanwhile_cannot_be_decided_again(
    storefront: Storefront, unclear: int
) -> None:
    asked = await storefront.shop.staff.ask_order(
        OWNER, order_id=unclear, act=ActKind.ORDER_REFUND, reason="seen there"
    )
    await _decide(storefront, unclear, ActKind.ORDER_GIVE_UP)

    with pytest.raises(NotPossibleNow):
        await storefront.shop.staff.confirm(OWNER, asked.nonce)

    assert await storefront.books() == BACK


async def test_a_decision_opens_the_lane_only_when_no_other_order_is_unclear(
    storefront: Storefront, unclear: int
) -> None:
    storefront.pass_time(seconds=240)
    second = await storefront.buy(1)
    storefront.panel.faults.add(kind="reset_after", action="add")
    await storefront.send()

    await _decide(storefront, unclear, ActKind.ORDER_REFUND)
    assert await storefront.blocked() == (240, None, None)
    await _decide(storefront, second, ActKind.ORDER_REFUND)

    assert await storefront.blocked() == (None, None, None)
