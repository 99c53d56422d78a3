"""The questions of a form: wrong answers, buttons, the way back, and the way out."""

import pytest

from tests.e2e.shopping import LINK, choose, data_behind, quoted, screen_of
from tests.e2e.storefront import Storefront


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("hello there", "There is a blank in the link."),
        ("https://tiktok.com/@mona", "This service is for Instagram"),
        ("ftp://instagram.com/mona", "Links begin with https://"),
    ],
)
async def test_a_wrong_link_is_refused_and_may_be_given_again(
    store: Storefront, answer: str, said: str
) -> None:
    await choose(store.mona)

    await store.mona.says(answer)
    assert said in screen_of(store.mona)

    await store.mona.says("@mona")
    assert "How many?" in screen_of(store.mona)


async def test_a_wrong_quantity_keeps_the_link(store: Storefront) -> None:
    await choose(store.mona)
    await store.mona.says(LINK)

    await store.mona.says("many")
    assert "I need a whole number" in screen_of(store.mona)
    await store.mona.says("99")
    assert "one order starts at 100" in screen_of(store.mona)
    await store.mona.says("20k")
    assert "one order takes up to 10,000" in screen_of(store.mona)

    await store.mona.says("1.5k")
    assert "Link: https://instagram.com/mona\n🔢 Quantity: 1,500" in screen_of(store.mona)


async def test_a_quantity_can_be_tapped_and_tapping_it_again_is_over(store: Storefront) -> None:
    await choose(store.mona)
    await store.mona.says(LINK)
    old = store.mona.screen
    press = data_behind(old, "1,000")

    await store.mona.taps("500")
    assert "Quantity: 500" in screen_of(store.mona)
    await store.mona.taps_data(press, message_id=old.message_id)

    assert "That is over by now" in (store.mona.toast or "")
    assert "Quantity: 500" in screen_of(store.mona)


async def test_back_and_drop_lead_where_one_came_from(store: Storefront) -> None:
    await choose(store.mona)
    await store.mona.says(LINK)
    await store.mona.taps("Back")
    assert "Which link?" in screen_of(store.mona)
    await store.mona.taps("Back")
    assert "Price: $1.30" in screen_of(store.mona)
    await store.mona.taps("Back")
    assert "for “instagram followers”" in screen_of(store.mona)

    await choose(store.mona)
    await store.mona.taps("Drop")
    assert store.mona.toast == "Dropped. Nothing was charged."
    await store.mona.says("tiktok growth")
    assert "for “tiktok growth”" in screen_of(store.mona)


async def test_one_answer_is_changed_and_the_others_stay(store: Storefront) -> None:
    await quoted(store.mona)

    await store.mona.taps("Change")
    await store.mona.taps("🔗 Link")
    await store.mona.says("not a link at all")
    await store.mona.says("https://instagram.com/nils")

    assert "Link: https://instagram.com/nils\n🔢 Quantity: 1,000" in screen_of(store.mona)
    await store.mona.taps("Change")
    await store.mona.taps("🔢 Quantity")
    await store.mona.taps("Back")
    await store.mona.taps("Change nothing")
    assert "Link: https://instagram.com/nils\n🔢 Quantity: 1,000" in screen_of(store.mona)


async def test_a_sticker_in_a_form_keeps_the_question_open(store: Storefront) -> None:
    await choose(store.mona)

    await store.mona.sends_sticker()
    assert "Please answer with text." in screen_of(store.mona)

    await store.mona.says(LINK)
    assert "How many?" in screen_of(store.mona)


async def test_an_unknown_command_in_a_form_keeps_the_question_open(store: Storefront) -> None:
    await choose(store.mona)

    await store.mona.says("/nonsense")
    assert "I do not know this command." in screen_of(store.mona)

    await store.mona.says(LINK)
    assert "How many?" in screen_of(store.mona)


async def test_cancel_leaves_the_form(store: Storefront) -> None:
    await choose(store.mona)

    await store.mona.says("/cancel")
    assert "I have put that aside" in screen_of(store.mona)

    await store.mona.says(LINK)
    assert "for “https://instagram.com/mona”" in screen_of(store.mona)


async def test_comments_are_counted_by_line(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await choose(store.mona, "custom comments")
    await store.mona.says("https://instagram.com/p/abc")
    await store.mona.says("only one")
    assert "at least 2 are needed" in screen_of(store.mona)

    await store.mona.says("so nice\n\n<3\n/wow, great")
    assert "Comments: 3\nso nice\n<3\n/wow, great\n🔢 Quantity: 3" in screen_of(store.mona)
    await store.mona.taps("Confirm")
    await store.work()

    assert store.panel.journal[0].params["comments"] == "so nice\n<3\n/wow, great"
