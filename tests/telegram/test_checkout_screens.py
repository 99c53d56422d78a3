"""What customers are shown while they order."""

import pytest

from bot.domain.forms import FORMS, Limits
from bot.domain.networks import Network, TargetKind
from bot.telegram.callbacks import (
    AnswerReopened,
    MissingPaid,
    QuantityChosen,
    QuoteConfirmed,
    QuoteOpened,
)
from bot.telegram.screens import checkout
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.customer_facts import (
    QUOTE_ID,
    data_behind,
    dollars,
    labels,
    quote,
    service,
    text_of,
)

LINK = "https://instagram.com/mona"
LIMITS = Limits(100, 10_000, Network.INSTAGRAM)


@pytest.fixture
def t() -> Texts:
    return Translator(is_strict=True).texts("en", currency="USD")


def asked(t: Texts, form: str, **values: str) -> Screen:
    card = service(form=form)
    field = FORMS[form].field_after(values)
    assert field is not None
    return checkout.question(t, card, field, values, LIMITS)


def test_the_first_question_shows_an_example_of_its_link(t: Texts) -> None:
    screen = asked(t, "default")

    assert text_of(screen) == (
        "🛒 <b>Instagram Followers</b>\n\n<b>Which link?</b>\n"
        "Send the address, for example <code>https://instagram.com/username</code>"
    )
    assert labels(screen) == ["‹ Back", "✖ Drop"]


def test_the_question_for_a_quantity_shows_limits_presets_and_what_was_entered(t: Texts) -> None:
    screen = asked(t, "default", link=LINK)

    assert "🔗 Link: <code>https://instagram.com/mona</code>\n\n<b>How many?</b>" in text_of(screen)
    assert "From 100 to 10,000." in text_of(screen)
    assert labels(screen)[:3] == ["100", "500", "1,000"]
    assert data_behind(screen, "1,000") == QuantityChosen(service_id=9, quantity=1000).pack()


@pytest.mark.parametrize("form", sorted(FORMS))
def test_every_order_type_has_its_questions(t: Texts, form: str) -> None:
    values: dict[str, str] = {}

    for field in FORMS[form].fields:
        screen = asked(t, form, **values)
        values[field.name] = "7"
        assert "Which" in text_of(screen) or "How many" in text_of(screen)

    assert FORMS[form].field_after(values) is None


def test_a_quote_shows_everything_entered_and_what_it_costs(t: Texts) -> None:
    screen = checkout.quote(t, quote(), can_pay=True)

    assert text_of(screen) == (
        "🧾 <b>Instagram Followers</b>\n\n"
        "🔗 Link: <code>https://instagram.com/mona</code>\n"
        "🔢 Quantity: <b>1,000</b>\n\n"
        "Price: <b>$0.39</b>\n"
        "Balance: <b>$5.00</b>\n"
        "Balance after: <b>$4.61</b>\n"
        "Price holds until May 4, 2026, 12:30 PM\n\n"
        "Is everything right?"
    )
    assert labels(screen) == ["✅ Confirm · $0.39", "✏️ Change", "✖ Drop"]
    assert data_behind(screen, "Confirm") == QuoteConfirmed(quote_id=QUOTE_ID).pack()


def test_a_quote_without_the_money_offers_to_pay_exactly_what_is_missing(t: Texts) -> None:
    card = quote(balance="0.10", missing=dollars("0.29"))

    screen = checkout.quote(t, card, can_pay=True)

    assert "You are short of <b>$0.29</b>." in text_of(screen)
    assert "Balance after" not in text_of(screen)
    assert labels(screen) == [
        "⭐ Pay $0.29 and order",
        "👛 Wallet",
        "🔄 Look again",
        "✏️ Change",
        "✖ Drop",
    ]
    assert data_behind(screen, "Pay ") == MissingPaid(quote_id=QUOTE_ID).pack()
    assert data_behind(screen, "Look again") == QuoteOpened(quote_id=QUOTE_ID).pack()


def test_a_quote_without_the_money_where_nothing_can_be_paid_in_says_so(t: Texts) -> None:
    screen = checkout.quote(t, quote(balance="0.10", missing=dollars("0.29")), can_pay=False)

    assert "Paying in is not possible here yet; a gift code works." in text_of(screen)
    assert "⭐ Pay $0.29 and order" not in labels(screen)


def test_a_quote_warns_of_the_same_link_and_of_the_wrong_kind(t: Texts) -> None:
    card = quote(same_link_open=True, kind_given=TargetKind.REEL)

    text = text_of(checkout.quote(t, card, can_pay=True))

    assert "⚠️ An order of this service for this link is still open." in text
    assert "⚠️ The link leads to a reel." in text


def test_a_long_list_is_shown_by_its_beginning(t: Texts) -> None:
    comments = "\n".join(f"nice <{number}>" for number in range(1, 13))
    card = quote(
        of=service(form="custom_comments"),
        values={"link": LINK, "comments": comments},
        quantity=12,
    )

    text = text_of(checkout.quote(t, card, can_pay=True))

    assert "💬 Comments: <b>12</b>" in text
    assert "<blockquote>nice &lt;1&gt;\nnice &lt;2&gt;\nnice &lt;3&gt;</blockquote>" in text
    assert "… and 9 more" in text


def test_every_answer_can_be_changed_by_itself(t: Texts) -> None:
    screen = checkout.changes(t, service(), {"link": LINK, "quantity": "500"})

    assert labels(screen)[:2] == ["🔗 Link", "🔢 Quantity"]
    assert data_behind(screen, "Quantity") == AnswerReopened(service_id=9, field="quantity").pack()
