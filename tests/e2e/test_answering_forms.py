"""Every order type: what is asked, how it may be answered, what reaches the panel."""

from typing import Final

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import LINK, choose, quoted, shown
from tests.e2e.storefront import Storefront

TYPED: Final = {
    "2k": "2,000",
    "1.5K": "1,500",
    "١٠٠": "100",
    "۲۵۰": "250",
    "1,000": "1,000",
    "1 000": "1,000",
    "10000": "10,000",
}


@pytest.fixture
async def mona(store: Storefront) -> Person:
    """A customer with 20.00."""
    await store.mona.says("/start")
    await store.give(store.mona, "20")
    return store.mona


async def params_after_confirming(store: Storefront) -> dict[str, str]:
    """What the panel was sent, without the service's number."""
    await store.mona.taps("Confirm")
    await store.work()
    sent = dict(store.panel.journal[-1].params)
    del sent["service"]
    return sent


async def test_default_asks_for_a_link_and_a_quantity(store: Storefront, mona: Person) -> None:
    await choose(mona, "instagram followers")
    assert "Which link?" in shown(mona.screen)
    await mona.says(LINK)
    assert "From 100 to 10,000." in shown(mona.screen)
    await mona.says("250")

    assert await params_after_confirming(store) == {"link": LINK, "quantity": "250"}


async def test_a_package_asks_for_a_link_alone(store: Storefront, mona: Person) -> None:
    await choose(mona, "growth package")
    await mona.says("https://www.tiktok.com/@mona")
    assert "Price: $1.30" in shown(mona.screen)

    assert await params_after_confirming(store) == {"link": "https://www.tiktok.com/@mona"}


async def test_custom_comments_are_one_per_line(store: Storefront, mona: Person) -> None:
    await choose(mona, "custom comments")
    await mona.says("https://instagram.com/p/abc")
    await mona.says("Great!\r\n\r\n  So nice  \n/start <3")
    assert "Quantity: 3" in shown(mona.screen)

    sent = await params_after_confirming(store)
    assert sent == {"link": "https://instagram.com/p/abc", "comments": "Great!\nSo nice\n/start <3"}


async def test_mentions_are_names_one_per_line(store: Storefront, mona: Person) -> None:
    await choose(mona, "instagram mentions")
    await mona.says("https://instagram.com/p/abc")
    await mona.says("@anna\nbert\nclara_1")
    assert "Names: 3" in shown(mona.screen)

    sent = await params_after_confirming(store)
    assert sent["usernames"].splitlines() in (
        ["anna", "bert", "clara_1"],
        ["@anna", "bert", "clara_1"],
    )


async def test_a_poll_asks_which_answer(store: Storefront, mona: Person) -> None:
    await choose(mona, "poll participants")
    await mona.says("https://t.me/monas_channel/7")
    assert "Which answer?" in shown(mona.screen)
    await mona.says("0")
    assert "between 1 and 100" in shown(mona.screen)
    await mona.says("٢")
    await mona.says("20")

    assert await params_after_confirming(store) == {
        "link": "https://t.me/monas_channel/7",
        "answer_number": "2",
        "quantity": "20",
    }


async def test_a_quantity_is_read_as_people_write_it(
    mona: Person, subtests: pytest.Subtests
) -> None:
    await quoted(mona)

    for typed, read in TYPED.items():
        with subtests.test(typed=typed):
            await mona.taps("Change")
            await mona.taps("🔢 Quantity")
            await mona.says(typed)
            assert f"Quantity: {read}" in shown(mona.sees("Is everything right?"))


async def test_quick_quantities_lie_within_the_limits(mona: Person) -> None:
    await choose(mona, "instagram followers")
    await mona.says(LINK)

    offered = [int(text.replace(",", "")) for text in mona.buttons if text[0].isdigit()]
    assert offered[0] >= 100
    assert offered[-1] <= 10_000
    await mona.taps("5,000")
    assert "Quantity: 5,000" in shown(mona.sees("Is everything right?"))


async def test_back_from_the_quantity_leads_to_the_link_and_on_again(mona: Person) -> None:
    await choose(mona, "instagram followers")
    await mona.says(LINK)

    await mona.taps("Back")
    assert "Which link?" in shown(mona.screen)
    await mona.says("https://instagram.com/nils")
    await mona.says("500")

    assert "instagram.com/nils" in shown(mona.sees("Is everything right?"))


async def test_a_wrong_change_keeps_the_old_answer(mona: Person) -> None:
    await quoted(mona)
    await mona.taps("Change")
    await mona.taps("Quantity")

    await mona.says("ninety")
    mona.sees("I need a whole number")
    await mona.taps("Back")
    await mona.taps("Change nothing, go on")

    assert "Quantity: 1,000" in shown(mona.sees("Is everything right?"))


async def test_another_order_begun_meanwhile_leaves_old_buttons_without_effect(
    mona: Person,
) -> None:
    await choose(mona, "instagram followers")
    await mona.says(LINK)
    old = mona.screen
    await choose(mona, "/search growth package")

    await mona.taps_data("q:1:500", message_id=old.message_id)

    assert "That is over by now" in str(mona.toast)
    await mona.says("https://www.tiktok.com/@mona")
    assert "Price: $1.30" in shown(mona.sees("Is everything right?"))
