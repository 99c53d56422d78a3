"""The catalogue and the prices on the desk: what the owner changes is what customers see next."""

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import data_of, quoted, screen_of, shown
from tests.e2e.storefront import Storefront


async def open_followers(olga: Person) -> None:
    """The card of the service that most of these tests are about."""
    await olga.says("/admin")
    await olga.taps("Catalogue")
    await olga.taps("Instagram")
    await olga.taps("Instagram Followers")
    await olga.taps("Instagram Followers | R30")


async def sees_for_sale(person: Person, words: str) -> str:
    """What a customer finds by these words."""
    await person.says(words)
    return shown(person.screen)


async def test_a_service_is_hidden_and_shown_and_the_walk_back_is_exact(
    store: Storefront, olga: Person
) -> None:
    await open_followers(olga)
    text = screen_of(olga)
    assert "✅ On sale" in text
    assert "Price: $1.30 per 1,000" in text
    assert "Why: 1.00 USD · +30% (the shop’s) · rounded up to $0.0001" in text

    await olga.taps("Hide")
    assert "🙈 Hidden by you" in screen_of(olga)
    assert "Nothing found" in await sees_for_sale(store.mona, "followers r30")
    await olga.taps("Back")
    assert "Services: 1, hidden: 1" in screen_of(olga)
    assert olga.buttons[0] == "1. 🙈 Instagram Followers | R30 · $1.30"
    await olga.taps("Back")
    assert "🙈 Instagram Followers · 1" in olga.buttons
    await olga.taps("Instagram Followers")
    await olga.taps("Instagram Followers | R30")
    await olga.taps("Show")

    assert "$1.30" in await sees_for_sale(store.mona, "followers r30")
    await olga.taps("Back")
    await olga.taps("Back")
    await olga.taps("Back")
    await olga.taps("Back")
    assert "🗒 Log" in olga.buttons
    await olga.taps("Log")
    assert "👁 Showed “Instagram Followers | R30”" in screen_of(olga)
    assert "🙈 Hid “Instagram Followers | R30”" in screen_of(olga)


async def test_a_quote_for_what_was_hidden_meanwhile_buys_nothing(
    store: Storefront, olga: Person
) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)

    await open_followers(olga)
    await olga.taps("Hide")
    await store.mona.taps("Confirm")

    assert "not on sale" in str(store.mona.toast)
    assert await store.balance(store.mona) == 5


async def test_a_service_gets_a_name_and_is_still_found_by_the_suppliers(
    store: Storefront, olga: Person
) -> None:
    await open_followers(olga)

    await olga.taps("Rename")
    await olga.says("\u200b\u200e")
    olga.sees("That cannot be a name")
    await olga.says("x" * 201)
    olga.sees("up to 200 characters")
    await olga.says("  Real <b>fans</b>\u202e ")
    assert "The supplier calls it: Instagram Followers | R30" in screen_of(olga)

    assert "Real <b>fans</b>" in await sees_for_sale(store.mona, "real fans")
    assert "Real <b>fans</b>" in await sees_for_sale(store.mona, "followers r30")
    await olga.taps("The supplier’s name")
    assert "The supplier calls it" not in screen_of(olga)
    assert "Nothing found" in await sees_for_sale(store.mona, "real fans")


async def test_the_most_specific_markup_counts_and_is_asked_before(
    store: Storefront, olga: Person
) -> None:
    await open_followers(olga)
    await olga.taps("Back")
    await olga.taps("Own mark-up")
    await olga.says("a lot")
    olga.sees("I could not read that.")
    await olga.says("50")
    olga.sees("Set the mark-up of this category to 50%?")
    assert "$1.30" in await sees_for_sale(store.mona, "followers r30")
    press = data_of(olga, "Confirm")
    await olga.taps("Confirm")
    assert "$1.50" in await sees_for_sale(store.mona, "followers r30")
    await olga.taps("Back")
    assert "Its own mark-up: +50%" in screen_of(olga)

    await olga.taps("Instagram Followers | R30")
    await olga.taps("Own mark-up")
    await olga.says("100%")
    await olga.taps("Confirm")
    await olga.taps_data(press)
    assert "$2.00" in await sees_for_sale(store.mona, "followers r30")
    await olga.taps("Back")
    assert "+100% (its own)" in screen_of(olga)
    await olga.says("/markup 10")
    await olga.taps("Confirm")
    assert "$2.00" in await sees_for_sale(store.mona, "followers r30")
    assert "$1.10" in await sees_for_sale(store.mona, "instagram likes")

    await olga.says("/admin")
    await olga.taps("Prices")
    assert "categories 1, services 1" in screen_of(olga)


async def test_a_place_loses_its_own_markup(store: Storefront, olga: Person) -> None:
    await open_followers(olga)
    await olga.taps("Own mark-up")
    await olga.says("100")
    await olga.taps("Confirm")
    await olga.taps("Back")

    await olga.taps("No own mark-up")
    olga.sees("Take this service’s own mark-up away?")
    await olga.taps("Confirm")

    olga.sees("No mark-up of its own any more: Instagram Followers | R30")
    assert "$1.30" in await sees_for_sale(store.mona, "followers r30")


async def test_the_shops_markup_is_changed_under_prices(store: Storefront, olga: Person) -> None:
    await olga.says("/admin")
    await olga.taps("Prices")
    assert "Mark-up: +30%" in screen_of(olga)
    assert "1 ⭐ = 0.013 USD" in screen_of(olga)

    await olga.taps("Change the mark-up")
    await olga.says("40")
    await olga.taps("Confirm")
    await olga.taps("Back")

    assert "Mark-up: +40%" in screen_of(olga)
    assert "$1.40" in await sees_for_sale(store.mona, "followers r30")


async def test_a_whole_category_is_hidden_and_shown(store: Storefront, olga: Person) -> None:
    await open_followers(olga)
    await olga.taps("Back")

    await olga.taps("Hide all")
    assert olga.toast == "Hidden from customers."
    assert "Nothing found" in await sees_for_sale(store.mona, "followers r30")
    await olga.taps("Show all")

    assert "$1.30" in await sees_for_sale(store.mona, "followers r30")
    await olga.says("/admin")
    await olga.taps("Log")
    assert "🙈 Hid all of “Instagram Followers”: 1" in screen_of(olga)


@pytest.mark.parametrize("words", ["followers r30", "R30 INSTAGRAM", "1", "#1"])
async def test_a_service_is_found_hidden_or_not(
    store: Storefront, olga: Person, words: str
) -> None:
    await store.shop.shelving.hide(olga.id, 1, hidden=True)
    await olga.says("/admin")
    await olga.taps("Catalogue")
    await olga.taps("Search")

    await olga.says(words)
    await olga.taps("🙈 Instagram Followers | R30")
    assert "Hidden by you" in screen_of(olga)
    await olga.taps("Back")

    olga.sees(f"Services for “{words}”")


async def test_what_is_off_sale_says_why(store: Storefront, olga: Person) -> None:
    async with store.shop.database.transaction() as tx:
        await tx.catalog.disable(1, "charge")
        await tx.catalog.disable(4, "missing")

    await olga.says("/admin")
    await olga.taps("Catalogue")
    await olga.taps("Search")
    await olga.says("instagram")
    await olga.taps("⛔ Instagram Followers | R30")
    assert "it cost more than its list said" in screen_of(olga)
    await olga.taps("Back")
    await olga.taps("⛔ Instagram Likes")
    assert "it has gone from the supplier’s list" in screen_of(olga)
