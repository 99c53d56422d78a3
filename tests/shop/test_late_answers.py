"""Answers that come when their order has been set aside, or cannot be written down at first."""

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal

import pytest

from bot.domain.errors import StorageAway
from bot.domain.orders import AttemptState, OrderState
from bot.providers.base import Accepted, NotSent, Refused, Unclear
from bot.shop.outcomes import Outcomes
from tests.storefront import Storefront, usd

HELD = {"wallet:1": Decimal("97.4"), "hold:1": Decimal("2.6")}
RUNS = HELD | {"wip:1": Decimal(2), "float:1": Decimal(-2)}
LATE = {"wallet:1": Decimal(100), "loss:1": Decimal(2), "float:1": Decimal(-2)}


async def _set_aside(storefront: Storefront) -> None:
    storefront.pass_time(seconds=91)
    assert await storefront.shop.resolution.set_aside(lambda _: False) == 1


async def _decide(storefront: Storefront, order_id: int, *, again: bool) -> None:
    async with storefront.database.transaction() as tx:
        order = await tx.orders.get(order_id)
        assert order is not None
        await storefront.shop.resolution.not_placed(tx, order, again=again, actor="staff:1")


async def _give_up(storefront: Storefront) -> None:
    storefront.pass_time(seconds=86_401)
    await storefront.shop.resolution.give_up_overdue()


async def test_an_answer_after_the_lease_ran_out_still_makes_it_run(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)
    storefront.provider.meanwhile = lambda: _set_aside(storefront)

    await storefront.send()

    order, attempt = await storefront.order(order_id), await storefront.attempt(order_id)
    assert order.state is OrderState.RUNNING
    assert (attempt.state, attempt.provider_order_id) == (
        AttemptState.ACCEPTED,
        storefront.panel.journal[0].order_id,
    )
    assert await storefront.books() == RUNS


@pytest.mark.parametrize(
    "answer",
    [
        NotSent("no connection"),
        Refused(None, "Bad link", for_good=True, pauses=False, retry_after_seconds=None),
        Unclear("reset", None),
    ],
    ids=lambda answer: type(answer).__name__,
)
async def test_a_late_answer_that_is_no_acceptance_decides_nothing(
    storefront: Storefront, anna: int, answer: NotSent | Refused | Unclear
) -> None:
    order_id = await storefront.buy(anna)
    storefront.provider.meanwhile = lambda: _set_aside(storefront)
    storefront.provider.answer = answer

    await storefront.send()

    assert (await storefront.order(order_id)).state is OrderState.UNCLEAR
    assert await storefront.books() == HELD


async def test_an_answer_while_the_order_waits_to_be_sent_again_makes_it_run(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)

    async def decide() -> None:
        await _set_aside(storefront)
        await _decide(storefront, order_id, again=True)

    storefront.provider.meanwhile = decide

    await storefront.send()

    assert (await storefront.order(order_id)).state is OrderState.RUNNING
    assert await storefront.books() == RUNS
    assert not await storefront.send()
    assert len(storefront.panel.journal) == 1


async def _refund(storefront: Storefront, order_id: int) -> None:
    await _set_aside(storefront)
    await _decide(storefront, order_id, again=False)


async def _release(storefront: Storefront, order_id: int) -> None:
    await _set_aside(storefront)
    await _give_up(storefront)


@pytest.mark.parametrize("decide", [_refund, _release])
async def test_an_answer_after_the_money_went_back_is_our_loss(
    storefront: Storefront,
    anna: int,
    decide: Callable[[Storefront, int], Awaitable[None]],
) -> None:
    order_id = await storefront.buy(anna)
    storefront.provider.meanwhile = lambda: decide(storefront, order_id)

    await storefront.send()

    order, attempt = await storefront.order(order_id), await storefront.attempt(order_id)
    assert order.state in (OrderState.REFUSED, OrderState.RELEASED)
    assert attempt.provider_order_id == storefront.panel.journal[0].order_id
    assert await storefront.books() == LATE
    assert await storefront.entries(order_id) == ["hold", "release", "late"]
    assert await storefront.alerts() == ["landed-late"]


async def test_an_answer_while_another_try_is_in_the_air_is_our_loss(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)

    async def decide_and_send_again() -> None:
        await _set_aside(storefront)
        await _decide(storefront, order_id, again=True)
        assert await storefront.send()

    storefront.provider.meanwhile = decide_and_send_again

    await storefront.send()

    first, second = await storefront.attempts(order_id)
    assert (first.state, second.state) == (AttemptState.NOT_LANDED, AttemptState.ACCEPTED)
    assert await storefront.books() == {
        "wallet:1": Decimal("97.4"),
        "hold:1": Decimal("2.6"),
        "wip:1": Decimal(2),
        "loss:1": Decimal(2),
        "float:1": Decimal(-4),
    }


async def test_somebody_who_sets_it_aside_at_the_same_moment_loses_no_answer(
    storefront: Storefront, anna: int
) -> None:
    order_id = await storefront.buy(anna)
    setting_aside: list[asyncio.Future[None]] = []

    async def hold_the_row(begun: asyncio.Event) -> None:
        async with storefront.database.transaction() as tx:
            order = await tx.orders.get(order_id)
            attempt = (await tx.attempts.of_order(order_id))[0]
            assert order is not None
            outcomes = storefront.shop.sending._outcomes
            await outcomes.leave_unclear(tx, order, attempt, reason="the lease ran out")
            begun.set()
            await asyncio.sleep(0.05)

    async def meanwhile() -> None:
        begun = asyncio.Event()
        setting_aside.append(asyncio.ensure_future(hold_the_row(begun)))
        await begun.wait()

    storefront.provider.meanwhile = meanwhile

    await storefront.send()
    await setting_aside[0]

    assert (await storefront.order(order_id)).state is OrderState.RUNNING
    assert await storefront.books() == RUNS


async def test_a_commit_that_fails_is_repeated_and_the_add_is_not(
    storefront: Storefront, anna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = await storefront.buy(anna)
    record, tries = Outcomes.record, []

    async def failing(self: Outcomes, *args: object) -> None:
        tries.append(args)
        if len(tries) < 3:
            raise StorageAway
        await record(self, *args)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(Outcomes, "record", failing)

    await storefront.send()

    assert len(tries) == 3
    assert len(storefront.panel.journal) == 1
    assert (await storefront.order(order_id)).state is OrderState.RUNNING
    assert await storefront.books() == RUNS


async def test_an_outcome_written_twice_counts_once(storefront: Storefront, anna: int) -> None:
    placed = await storefront.run(anna)
    attempt = await storefront.attempt(placed.order_id)

    await storefront.shop.sending._outcomes.record(
        storefront.upstream, placed.order_id, attempt.id, Accepted(placed.number)
    )

    assert await storefront.books() == RUNS
    assert await storefront.entries(placed.order_id) == ["hold", "cost"]


async def test_two_answers_with_one_number_at_once_give_it_to_one(
    storefront: Storefront, anna: int
) -> None:
    orders = [await storefront.buy(anna), await storefront.buy(anna)]
    body = b'{"order": 4711}'
    storefront.panel.faults.add(kind="body", action="add", body=body, times=2)

    await asyncio.gather(storefront.send(slot=0), storefront.send(slot=1))

    states = sorted([(await storefront.order(number)).state.value for number in orders])
    assert states == ["running", "unclear"]
    assert (await storefront.books())["hold:1"] == usd("5.2").decimal("USD")
