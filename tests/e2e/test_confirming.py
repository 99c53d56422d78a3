"""What a quote warns of, and who may confirm it how often."""

import asyncio
from decimal import Decimal

from tests.e2e.storefront import Storefront
from tests.e2e.walks import begin, buy, come_to_quote, data_behind, text_of


async def test_confirming_three_times_at_once_is_one_order(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await come_to_quote(store.mona)
    quote = store.mona.screen
    press = data_behind(quote, "Confirm")

    await asyncio.gather(
        *(store.mona.taps_data(press, message_id=quote.message_id) for _ in range(3))
    )
    await store.work()

    assert len(store.panel.journal) == 1
    assert await store.balance(store.mona) == Decimal("3.70")
    cards = [one for one in store.mona.bot_messages if "keeps itself up" in (one.text or "")]
    assert [one.message_id for one in cards] == [quote.message_id]


async def test_a_quote_of_somebody_else_cannot_be_bought(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await come_to_quote(store.mona)
    press = data_behind(store.mona.screen, "Confirm")
    await store.nils.says("/start")
    await store.give(store.nils, "5")

    await store.nils.taps_data(press)
    await store.work()

    assert "This offer is not there any more." in (store.nils.toast or "")
    assert store.panel.journal == []
    assert await store.balance(store.nils) == Decimal(5)


async def test_a_package_asks_for_a_link_alone(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await begin(store.mona, "tiktok growth package")

    await store.mona.says("https://www.tiktok.com/@mona")

    assert "Price: $1.30" in text_of(store.mona)
    assert "Quantity" not in text_of(store.mona)


async def test_a_link_that_is_still_served_and_a_kind_that_is_unusual_are_warned_of(
    store: Storefront,
) -> None:
    await buy(store)

    await come_to_quote(store.mona)
    assert "An order of this service for this link is still open." in text_of(store.mona)

    await come_to_quote(store.mona, link="https://instagram.com/p/abc")
    assert "The link leads to a post." in text_of(store.mona)


async def test_a_service_that_goes_away_is_not_sold(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await come_to_quote(store.mona)
    del store.panel.catalogue["1"]
    for _ in range(2):
        await store.shop.intake.take_in(store.shop.upstreams[0])

    await store.mona.taps("Confirm")

    assert "This is not on sale at the moment." in (store.mona.toast or "")
    assert await store.balance(store.mona) == Decimal(5)
