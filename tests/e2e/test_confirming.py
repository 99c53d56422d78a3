"""What a quote warns of, and who may confirm it how often."""

from decimal import Decimal

from tests.e2e.shopping import placed, quoted, screen_of
from tests.e2e.storefront import Storefront


async def test_a_link_that_is_still_served_and_a_kind_that_is_unusual_are_warned_of(
    store: Storefront,
) -> None:
    await placed(store)

    await quoted(store.mona)
    assert "An order of this service for this link is still open." in screen_of(store.mona)

    await quoted(store.mona, link="https://instagram.com/p/abc")
    assert "The link leads to a post." in screen_of(store.mona)


async def test_a_service_that_goes_away_is_not_sold(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)
    del store.panel.catalogue["1"]
    for _ in range(2):
        await store.shop.intake.take_in(store.shop.upstreams[0])

    await store.mona.taps("Confirm")

    assert "This is not on sale at the moment." in (store.mona.toast or "")
    assert await store.balance(store.mona) == Decimal(5)
