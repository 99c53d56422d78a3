"""What one trouble must not do to others: hide a second one, cut a sending, end a refill."""

import asyncio

import pytest

from bot.domain.errors import NotPossibleNow
from bot.providers.base import FailureKind, ProviderFailure
from bot.shop.notifier import Delivery, OrderNews, Recipient
from bot.shop.orders import OrderCard
from bot.shop.upstream import Upstream
from tests.storefront import Storefront


async def test_a_second_provider_that_fails_on_the_same_day_is_told_too(
    storefront: Storefront, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_digest: str) -> None:
        raise ProviderFailure(FailureKind.TIMEOUT, "no answer")

    monkeypatch.setattr(storefront.provider, "services_unless", fail)
    other = Upstream(storefront.upstream.id, "other", storefront.provider, 1)

    for upstream in (storefront.upstream, storefront.upstream, other):
        with pytest.raises(ProviderFailure):
            await storefront.shop.intake.take_in(upstream)

    assert await storefront.alerts() == ["sync-failed", "sync-failed"]


async def test_a_notice_that_breaks_leaves_no_other_to_itself(
    storefront: Storefront, anna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = await storefront.meet(2002, with_money="10")
    await storefront.run(anna)
    await storefront.run(other)
    send, ended = storefront.notifier.order_news, []

    async def news(to: Recipient, news: OrderNews, order: OrderCard, balance: object) -> Delivery:
        if order.customer_id == anna:
            raise LookupError
        await asyncio.sleep(0.01)
        ended.append(order.customer_id)
        return await send(to, news, order, balance)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(storefront.notifier, "order_news", news)

    with pytest.raises(LookupError):
        await storefront.announcements.deliver_due()

    assert ended == [other]


async def test_a_greeting_while_a_person_is_marked_takes_the_mark_away_in_the_end(
    storefront: Storefront, anna: int
) -> None:
    customers = storefront.shop.customers
    await asyncio.gather(customers.mark_unreachable(1001), storefront.meet())

    await storefront.meet()

    async with storefront.database.reading() as tx:
        row = await tx.customers.get(anna)
    assert row is not None
    assert row.unreachable_since is None


async def test_an_order_that_has_ended_is_not_promised_a_look(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look()

    assert not (await storefront.shop.orders.card(anna, placed.order_id)).can_refresh
    with pytest.raises(NotPossibleNow):
        await storefront.shop.fulfilment.look_now(anna, placed.order_id)


async def test_a_refill_that_a_busy_panel_puts_off_is_asked_for_again(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look()
    await storefront.tell()
    await storefront.shop.refills.ask(anna, placed.order_id)
    storefront.panel.faults.add(kind="error", action="refill", text="Rate limit exceeded")

    await storefront.shop.refills.work(storefront.upstream)
    await storefront.shop.refills.work(storefront.upstream)

    assert "refill_rejected" not in await storefront.tell()
    asked = [call for call in storefront.panel.calls if call.action == "refill"]
    assert len(asked) == 2
