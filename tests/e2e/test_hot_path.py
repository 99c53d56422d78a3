"""A tap that only looks around asks the database nothing."""

from tests.e2e.storefront import Storefront
from tests.statements import statements_of


async def test_walking_through_the_catalogue_touches_no_table(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.mona.taps("Catalogue")

    with statements_of(store.shop.database) as seen:
        await store.mona.taps("Instagram")
        await store.mona.taps("Instagram Followers")
        await store.mona.taps("1.")
        await store.mona.taps("Back")

    assert seen == []


async def test_searching_writes_once_to_remember_the_words(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.mona.says("instagram likes")

    with statements_of(store.shop.database) as seen:
        await store.mona.says("tiktok views")

    assert len([one for one in seen if not one.startswith(("BEGIN", "SELECT"))]) <= 1
