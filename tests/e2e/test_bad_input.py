"""Whatever a person types or sends: one helpful sentence, nothing lost, nothing charged."""

from decimal import Decimal

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import LINK, choose, data_of, placed, quoted, shown
from tests.e2e.storefront import Storefront

OVER = "That is over by now, and nothing has changed."


@pytest.fixture
async def mona(store: Storefront) -> Person:
    """A customer with 5.00."""
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    return store.mona


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("no link", "There is a blank in the link."),
        ("https://instagram.com/mo na", "There is a blank in the link."),
        ("https://mona:secret@instagram.com/x", "The link carries a login"),
        ("https://instagram.com@evil.example/mona", "The link carries a login"),
        ("https://evil.example/mona", "This service is for Instagram, but the link leads to"),
        ("https://instagram.com.evil.example/mona", "This service is for Instagram"),
        ("https://instagram.com:8080/mona", "The link names an unusual port."),
        ("https://instagram.com/mo\u202ena", "There are characters in the link"),
        ("https://instagram.com/mo\x07na", "There are characters in the link"),
        ("javascript:alert(1)", "Links begin with https://"),
        ("ftp://instagram.com/mona", "Links begin with https://"),
        ("http://127.0.0.1/mona", "private network"),
        ("https:///mona", "I cannot see where this link leads."),
        (f"https://instagram.com/{'x' * 3000}", "The link is too long"),
        ("\u200b", "I see no text there."),
    ],
)
async def test_a_link_that_does_not_fit_is_refused_with_a_reason(
    mona: Person, link: str, said: str
) -> None:
    await choose(mona, "instagram followers")
    before = len(mona.bot_messages)

    await mona.says(link)

    assert said in shown(mona.screen)
    assert len(mona.bot_messages) == before + 1
    await mona.says(LINK)
    assert "How many?" in shown(mona.screen)


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        ("many", "I need a whole number"),
        ("-5", "I need a whole number"),
        ("1e9", "I need a whole number"),
        ("12.5", "I need a whole number"),
        ("99999999999999999999999999", ""),
        ("0", "one order starts at 100"),
        ("99", "one order starts at 100"),
        ("10001", "one order takes up to 10,000"),
        ("5" * 4000, ""),
    ],
)
async def test_a_quantity_that_does_not_fit_keeps_the_link(
    mona: Person, quantity: str, said: str
) -> None:
    await choose(mona, "instagram followers")
    await mona.says(LINK)
    before = len(mona.bot_messages)

    await mona.says(quantity)

    assert said in shown(mona.screen)
    assert len(mona.bot_messages) == before + 1
    await mona.says("1000")
    quote = shown(mona.sees("Is everything right?"))
    assert "instagram.com/mona" in quote
    assert "Quantity: 1,000" in quote


async def test_more_than_the_balance_says_how_much_is_missing(
    store: Storefront, mona: Person
) -> None:
    await quoted(mona, quantity="5000")

    assert "You are short of $1.50." in shown(mona.screen)
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


@pytest.mark.parametrize(
    ("comments", "said"),
    [
        ("only one", "at least 2 are needed"),
        ("\u200b\n\u200b", "I see no text there."),
        ("\n".join("x" for _ in range(2000)), ""),
    ],
)
async def test_comments_that_do_not_fit_are_refused(mona: Person, comments: str, said: str) -> None:
    await choose(mona, "custom comments")
    await mona.says("https://instagram.com/p/abc")

    await mona.says(comments)

    assert said in shown(mona.screen)


async def test_a_long_text_outside_a_question_is_searched_for_without_harm(mona: Person) -> None:
    await mona.says("x" * 4096)

    mona.sees("Nothing found for")


@pytest.mark.parametrize("text", ["<b>bold</b> & <script>", "\u202eevil\u202c", "{ $x }", "%s %d"])
async def test_words_are_shown_as_they_are(mona: Person, text: str) -> None:
    await mona.says(text)

    assert "Nothing found for" in shown(mona.screen)
    assert "\u202e" not in (mona.screen.text or "")


async def test_things_that_are_no_text_keep_the_question_open(mona: Person) -> None:
    await choose(mona, "instagram followers")

    await mona.sends_photo(b"\x89PNG", caption="this one")
    assert "Please answer with text." in shown(mona.screen)
    await mona.sends_document(b"%PDF", name="order.pdf")
    assert "Please answer with text." in shown(mona.screen)
    await mona.sends_sticker()
    assert "Please answer with text." in shown(mona.screen)

    await mona.says(LINK)
    assert "How many?" in shown(mona.screen)


@pytest.mark.parametrize(
    "data",
    [
        "w:1:all:0:0",
        "wr:1::0:0",
        "wc:1::0:0",
        "wy:1::0:0",
        "wf:1::0:0",
        "wa:1::0:0",
        "w:9223372036854775807:all:0:0",
    ],
)
async def test_orders_of_others_do_not_exist(store: Storefront, mona: Person, data: str) -> None:
    await quoted(mona)
    await mona.taps("Confirm")
    await store.work()
    await store.nils.says("/start")

    await store.nils.taps_data(data)

    assert await store.orders(mona) == ["running"]
    assert "mona" not in shown(store.nils.screen)


@pytest.mark.parametrize(
    "data",
    [
        "q:1:500",
        "qb:1",
        "qc:1",
        "qa:1:link",
        "qr:1",
        "qy:" + "0" * 32,
        "qo:" + "0" * 32,
        "qp:" + "0" * 32,
        "q:1:-5",
        "q:1:99999999999999999999",
        "qa:1:price",
        "ba:77",
        "gl:xx",
        "w:0:all:0:0",
        "s:1:99999:0:0",
        "l:1:0:0;drop",
        "\u0661:1",
        "m:2",
        "-:1:0:0:0",
        "x" * 64,
    ],
)
async def test_forged_and_outlived_buttons_change_nothing(
    store: Storefront, mona: Person, data: str
) -> None:
    await mona.taps_data(data)
    await store.work()

    assert mona.toast
    assert store.panel.journal == []
    assert await store.balance(mona) == 5
    assert not any(message for message in mona.bot_messages if "went wrong" in shown(message))


async def test_the_quote_of_somebody_else_cannot_be_bought_or_paid(
    store: Storefront, mona: Person
) -> None:
    await quoted(mona)
    press = data_of(mona, "Confirm")
    await store.nils.says("/start")
    await store.give(store.nils, "50")

    await store.nils.taps_data(press)
    assert "This offer is not there any more." in str(store.nils.toast)
    await store.nils.taps_data(press.replace("qy:", "qo:"))
    assert "This offer is not there any more." in str(store.nils.toast)

    await mona.taps("Confirm")
    assert await store.orders(mona) == ["paid"]


async def test_buttons_of_a_finished_card_do_nothing_any_more(store: Storefront) -> None:
    number = await placed(store)
    press = data_of(store.mona, "Cancel")
    store.panel.set_order(number, status="Completed")
    await store.work()

    await store.mona.taps_data(press)
    await store.mona.taps_data(press.replace("wc:", "wy:"))

    assert "That is not possible at this point of the order" in str(store.mona.toast)
    assert await store.orders(store.mona) == ["completed"]
