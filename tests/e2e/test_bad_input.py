"""Whatever a person types or sends: one helpful sentence, nothing lost, nothing charged."""

from decimal import Decimal
from typing import Final

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import LINK, choose, data_of, quoted, screen_of, shown
from tests.e2e.storefront import Storefront

WRONG_LINKS: Final = {
    "no link": "There is a blank in the link.",
    "https://instagram.com/mo na": "There is a blank in the link.",
    "https://mona:secret@instagram.com/x": "The link carries a login",
    "https://instagram.com@evil.example/mona": "The link carries a login",
    "https://evil.example/mona": "This service is for Instagram, but the link leads to",
    "https://instagram.com.evil.example/mona": "This service is for Instagram",
    "https://instagram.com:8080/mona": "The link names an unusual port.",
    "https://instagram.com/mo\u202ena": "There are characters in the link",
    "https://instagram.com/mo\x07na": "There are characters in the link",
    "javascript:alert(1)": "Links begin with https://",
    "ftp://instagram.com/mona": "Links begin with https://",
    "http://127.0.0.1/mona": "private network",
    "https:///mona": "I cannot see where this link leads.",
    f"https://instagram.com/{'x' * 3000}": "The link is too long",
    "x" * 5000: "The link is too long",
    "\u200b": "I see no text there.",
}
WRONG_QUANTITIES: Final = {
    "many": "I need a whole number",
    "-5": "I need a whole number",
    "1e9": "I need a whole number",
    "12.5": "I need a whole number",
    "0": "one order starts at 100",
    "99": "one order starts at 100",
    "10001": "one order takes up to 10,000",
    "99999999999999999999999999": "one order takes up to 10,000",
    "5" * 5000: "I need a whole number",
}
WRONG_COMMENTS: Final = {
    "only one": "at least 2 are needed",
    "\u200b\n\u200b": "I see no text there.",
    "x\n" * 10_001: "I see 10,001 lines; at most 10,000 fit.",
    "fine\n" + "x" * 4000: "Line 2 is too long",
}
ODD_WORDS: Final = ("<b>bold</b> & <script>", "\u202eevil\u202c", "{ $x }", "%s %d", "x" * 5000)


@pytest.fixture
async def mona(store: Storefront) -> Person:
    """A customer with 5.00."""
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    return store.mona


async def is_told_once(mona: Person, text: str, said: str) -> None:
    """Say something wrong, and hear one sentence about it."""
    before = len(mona.bot_messages)
    await mona.says(text)
    assert said in screen_of(mona)
    assert len(mona.bot_messages) == before + 1


async def test_a_link_that_does_not_fit_is_refused_with_a_reason(
    mona: Person, subtests: pytest.Subtests
) -> None:
    await choose(mona)

    for link, said in WRONG_LINKS.items():
        with subtests.test(link=link[:80]):
            await is_told_once(mona, link, said)

    await mona.says(LINK)
    assert "How many?" in screen_of(mona)


async def test_a_quantity_that_does_not_fit_keeps_the_link(
    mona: Person, subtests: pytest.Subtests
) -> None:
    await choose(mona)
    await mona.says(LINK)

    for quantity, said in WRONG_QUANTITIES.items():
        with subtests.test(quantity=quantity[:40]):
            await is_told_once(mona, quantity, said)

    await mona.says("1000")
    quote = shown(mona.sees("Is everything right?"))
    assert "instagram.com/mona" in quote
    assert "Quantity: 1,000" in quote


async def test_comments_that_do_not_fit_are_refused(
    mona: Person, subtests: pytest.Subtests
) -> None:
    await choose(mona, "custom comments")
    await mona.says("https://instagram.com/p/abc")

    for comments, said in WRONG_COMMENTS.items():
        with subtests.test(comments=comments[:20]):
            await is_told_once(mona, comments, said)

    await mona.says("one\ntwo")
    mona.sees("Is everything right?")


async def test_more_than_the_balance_says_how_much_is_missing(
    store: Storefront, mona: Person
) -> None:
    await quoted(mona, quantity="5000")

    assert "You are short of $1.50." in screen_of(mona)
    assert not any("Confirm" in text for text in mona.buttons)
    assert await store.held(mona) == 0


async def test_money_spent_elsewhere_meanwhile_is_noticed_at_the_confirm(
    store: Storefront, mona: Person
) -> None:
    await quoted(mona, quantity="3000")
    press = data_of(mona, "Confirm")
    await quoted(mona, quantity="3000", link="https://instagram.com/nils")
    await mona.taps("Confirm")

    await mona.taps_data(press)

    assert "You are short of $2.80." in str(mona.toast)
    assert await store.balance(mona) == Decimal("1.10")


async def test_odd_words_outside_a_question_are_searched_for_without_harm(
    mona: Person, subtests: pytest.Subtests
) -> None:
    for words in ODD_WORDS:
        with subtests.test(words=words[:40]):
            await is_told_once(mona, words, "Nothing found for")
            assert "\u202e" not in (mona.screen.text or "")


async def test_things_that_are_no_text_keep_the_question_open(mona: Person) -> None:
    await choose(mona)

    await mona.sends_photo(b"\x89PNG", caption="this one")
    assert "Please answer with text." in screen_of(mona)
    await mona.sends_document(b"%PDF", name="order.pdf")
    assert "Please answer with text." in screen_of(mona)
    await mona.sends_sticker()
    assert "Please answer with text." in screen_of(mona)

    await mona.says(LINK)
    assert "How many?" in screen_of(mona)
