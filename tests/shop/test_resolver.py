"""Lost answers cleared up by evidence: found and running, proven not placed, or for a person."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.domain.orders import AttemptState, OrderState
from tests.night import SUBMISSION, Night
from tests.storefront import OWNER, Storefront

Opening = Callable[..., Awaitable[Storefront]]


@pytest.fixture
async def night(opening: Opening) -> Night:
    """With three orders behind it."""
    storefront = await opening(submission=SUBMISSION)
    opened = Night(storefront, await storefront.meet(with_money="100"))
    await opened.learn()
    return opened


async def _shared(opening: Opening, **provider: Any) -> Night:
    storefront = await opening(submission=SUBMISSION, provider=provider)
    opened = Night(storefront, await storefront.meet(with_money="100"))
    await opened.learn()
    return opened


async def test_an_order_that_the_panel_took_is_found_within_seconds(night: Night) -> None:
    lost = await night.lose()
    await night.clear_up()
    assert await night.state(lost) is OrderState.UNCLEAR
    night.shop.pass_time(seconds=5)

    await night.clear_up()

    number = night.shop.panel.journal[-1].order_id
    attempt = await night.shop.attempt(lost)
    assert await night.state(lost) is OrderState.RUNNING
    assert (attempt.state, attempt.provider_order_id) == (AttemptState.ACCEPTED, number)
    assert attempt.evidence is not None
    assert attempt.evidence["found"] == [{"number": int(number), "charge": 2_000_000}]
    assert (await night.notes(lost))[-1] == (
        f"found placed as {number}: one order there fits it and nothing else"
    )
    assert not await night.asked_person(lost)
    assert (await night.shop.blocked())[0] is None
    await night.shop.tell()
    assert "unclear" not in night.shop.notifier.names(OWNER)


async def test_a_balance_that_stood_proves_it_not_placed_and_it_is_sent_again(
    night: Night,
) -> None:
    lost = await night.lose("reset_before")
    night.shop.pass_time(seconds=239)
    await night.clear_up()
    assert await night.state(lost) is OrderState.UNCLEAR
    night.shop.pass_time(seconds=1)

    await night.clear_up()

    assert await night.state(lost) is OrderState.PAID
    assert (await night.notes(lost))[-1] == (
        "not placed: the balance there did not fall; to be sent again"
    )
    assert await night.shop.send()
    first, second = await night.shop.attempts(lost)
    assert (first.state, second.state) == (AttemptState.NOT_LANDED, AttemptState.ACCEPTED)
    assert len(night.shop.panel.journal) == 4


async def test_on_a_shared_account_an_empty_bracket_proves_it_not_placed(
    opening: Opening,
) -> None:
    night = await _shared(opening, exclusive=False)
    lost = await night.lose("reset_before")
    night.shop.pass_time(seconds=240)
    await night.clear_up()
    assert await night.state(lost) is OrderState.UNCLEAR

    await night.shop.run(night.customer_id)
    await night.clear_up()

    assert await night.state(lost) is OrderState.PAID
    assert "none of the numbers given out there" in (await night.notes(lost))[-1]


async def test_on_a_shared_account_an_order_that_fits_is_for_a_person(opening: Opening) -> None:
    night = await _shared(opening, exclusive=False)
    lost = await night.lose()
    night.shop.pass_time(seconds=5)

    await night.clear_up()
    await night.clear_up()

    assert await night.state(lost) is OrderState.UNCLEAR
    assert await night.asked_person(lost)
    card = await night.shop.shop.desk.card(lost)
    assert card.attempts[0].evidence == "an order there fits, but others may use the account"
    await night.shop.tell()
    kinds = [one.kind for one in night.shop.notifier.told if one.chat_id == OWNER]
    assert kinds == ["unclear"]


async def test_a_shop_that_does_not_know_its_panel_yet_asks_a_person(opening: Opening) -> None:
    storefront = await opening(submission=SUBMISSION | {"calibration_adds": 20})
    night = Night(storefront, await storefront.meet(with_money="100"))
    await night.learn()
    lost = await night.lose()

    await night.clear_up()

    assert await night.asked_person(lost)
    assert "neither order numbers nor the balance can tell" in (await night.notes(lost))[-1]


async def test_what_stays_open_for_too_long_is_for_a_person_and_found_all_the_same(
    opening: Opening,
) -> None:
    night = await _shared(opening, exclusive=False)
    lost = await night.lose("reset_before")
    night.shop.pass_time(seconds=1799)
    await night.clear_up()
    assert not await night.asked_person(lost)
    night.shop.pass_time(seconds=1)
    await night.clear_up()
    assert await night.asked_person(lost)

    await night.shop.run(night.customer_id)
    await night.clear_up()

    assert await night.state(lost) is OrderState.PAID
    assert not await night.asked_person(lost)


async def test_an_order_of_somebody_else_ends_that_the_account_is_ours_alone(
    night: Night,
) -> None:
    lost = await night.lose()
    service = night.shop.panel.catalogue["2"]
    words = {"service": "2", "link": "https://example.com/strange", "quantity": "1000"}
    night.shop.panel.book.place(service, words)
    night.shop.pass_time(seconds=5)

    await night.clear_up()
    await night.clear_up()

    assert await night.state(lost) is OrderState.UNCLEAR
    assert await night.asked_person(lost)
    assert await night.shop.alerts() == ["account-shared"]


async def test_a_panel_without_order_numbers_that_grow_is_not_probed(opening: Opening) -> None:
    storefront = await opening(submission=SUBMISSION)
    storefront.panel.manners.id_form = "ord_{}"
    night = Night(storefront, await storefront.meet(with_money="100"))
    await night.learn()
    asked = len([call for call in storefront.panel.calls if call.action == "status"])
    lost = await night.lose()
    night.shop.pass_time(seconds=5)

    await night.clear_up()

    assert await night.state(lost) is OrderState.UNCLEAR
    assert asked == len([call for call in storefront.panel.calls if call.action == "status"])
    night.shop.pass_time(seconds=240)
    await night.clear_up()
    await night.clear_up()
    assert await night.asked_person(lost)
    assert "the balance there fell by its cost" in (await night.notes(lost))[-1]


async def test_a_failed_control_ends_the_probing(night: Night) -> None:
    lost = await night.lose()
    known = night.shop.panel.journal[-2].order_id
    night.shop.panel.book.orders.pop(known)
    night.shop.pass_time(seconds=5)

    await night.clear_up()

    assert await night.state(lost) is OrderState.UNCLEAR


async def test_no_verdict_is_drawn_while_an_add_is_in_the_air(night: Night) -> None:
    lost = await night.lose("reset_before")
    night.shop.pass_time(seconds=240)
    other = await night.shop.buy(night.customer_id)

    async def meanwhile() -> None:
        await night.clear_up()
        assert await night.state(other) is OrderState.SENDING
        assert await night.state(lost) is OrderState.UNCLEAR

    night.shop.provider.meanwhile = meanwhile
    assert await night.shop.send()

    await night.clear_up()
    assert await night.state(lost) is OrderState.PAID


async def test_switched_off_it_leaves_all_to_a_person(opening: Opening) -> None:
    storefront = await opening(submission={"auto_resolve": False, "calibration_adds": 2})
    night = Night(storefront, await storefront.meet(with_money="100"))
    await night.learn()
    lost = await night.lose()
    assert await night.asked_person(lost)
    night.shop.pass_time(seconds=5)

    await night.clear_up()

    assert await night.state(lost) is OrderState.UNCLEAR


async def test_a_balance_that_falls_for_no_reason_ends_it_until_the_owner_has_looked(
    night: Night,
) -> None:
    night.shop.panel.balance -= 5
    await night.learn(adds=1)
    assert await night.shop.alerts() == ["account-shared"]
    await night.learn(adds=3)
    lost = await night.lose()
    night.shop.pass_time(seconds=5)
    await night.clear_up()
    assert await night.asked_person(lost)

    await night.shop.shop.drift.trust(OWNER, night.shop.upstream.id)
    await night.clear_up()

    assert await night.state(lost) is OrderState.RUNNING
    assert await night.shop.alerts() == ["account-shared"]
