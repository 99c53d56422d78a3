"""Orders that turn up after they were found not placed: taken up, our loss, or taken back."""

from collections.abc import Awaitable, Callable

import pytest

from bot.domain.orders import AttemptState, OrderState
from tests.night import SUBMISSION, Night
from tests.storefront import Storefront

Opening = Callable[..., Awaitable[Storefront]]


@pytest.fixture
async def night(opening: Opening) -> Night:
    """With three orders behind it."""
    storefront = await opening(submission=SUBMISSION)
    opened = Night(storefront, await storefront.meet(with_money="100"))
    await opened.learn()
    return opened


async def test_a_late_landing_is_found_at_the_next_bracket_and_booked_as_our_loss(
    night: Night,
) -> None:
    lost = await night.lose("reset_before")
    night.shop.pass_time(seconds=240)
    await night.clear_up()
    assert await night.state(lost) is OrderState.PAID
    assert await night.shop.send()
    number = _land(night, lost_link=(await night.shop.order(lost)).link)
    night.shop.pass_time(seconds=241)
    await night.shop.run(night.customer_id)

    await night.clear_up()
    await night.clear_up()

    first, second = await night.shop.attempts(lost)
    assert (first.provider_order_id, first.state) == (number, AttemptState.NOT_LANDED)
    assert second.state is AttemptState.ACCEPTED
    assert (await night.shop.books())["loss:1"] == 2
    assert await night.shop.alerts() == ["landed-late"]
    assert (await night.notes(lost))[-1] == f"the supplier noted the cancel of {number}"


async def test_a_find_before_it_was_sent_again_makes_it_run(night: Night) -> None:
    lost = await night.lose("reset_before")
    night.shop.pass_time(seconds=240)
    await night.clear_up()
    async with night.shop.database.transaction() as tx:
        later = night.shop.clock().replace(year=2030)
        await tx.orders.change(lost, not_before=later)
    number = _land(night, lost_link=(await night.shop.order(lost)).link)
    night.shop.pass_time(seconds=241)
    await night.shop.run(night.customer_id)

    await night.clear_up()

    assert await night.state(lost) is OrderState.RUNNING
    assert (await night.shop.attempt(lost)).provider_order_id == number
    assert "loss:1" not in await night.shop.books()


async def test_a_second_try_that_is_busy_takes_the_verdict_back(night: Night) -> None:
    lost = await night.lose("reset_before")
    night.shop.pass_time(seconds=240)
    await night.clear_up()
    other = await night.shop.buy(night.customer_id)
    async with night.shop.database.transaction() as tx:
        await tx.orders.change(lost, not_before=night.shop.clock().replace(year=2030))
    assert await night.shop.send()
    assert await night.state(other) is OrderState.RUNNING
    number = _land(night, lost_link=(await night.shop.order(lost)).link)
    async with night.shop.database.transaction() as tx:
        await tx.orders.change(lost, not_before=None)
    night.shop.panel.manners.one_order_per_link = True

    assert await night.shop.send()

    first, second = await night.shop.attempts(lost)
    assert (first.state, second.state) == (AttemptState.UNCLEAR, AttemptState.REFUSED)
    assert await night.state(lost) is OrderState.UNCLEAR
    await night.clear_up()
    assert await night.state(lost) is OrderState.RUNNING
    assert (await night.shop.attempts(lost))[0].provider_order_id == number


def _land(night: Night, *, lost_link: str) -> str:
    """The first try takes effect now, long after it was given up."""
    words = {"service": "1", "link": lost_link, "quantity": "1000"}
    return night.shop.panel.book.place(night.shop.panel.catalogue["1"], words).id
