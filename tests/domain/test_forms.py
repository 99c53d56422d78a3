"""Forms ask what the order type needs, and read answers as people give them."""

import pytest

from bot.domain.errors import ShopError
from bot.domain.forms import (
    FORMS,
    Billing,
    Field,
    FieldKind,
    Form,
    Limits,
    form_of,
    quantity_presets,
    read_answer,
)
from bot.domain.networks import Network
from bot.domain.refusals import (
    AnswerNumberOutOfRange,
    LineTooLong,
    LinkWrongHost,
    QuantityNotANumber,
    QuantityTooLarge,
    QuantityTooSmall,
    TextMissing,
    TooFewLines,
    TooManyLines,
    UsernameNotValid,
)

LIMITS = Limits(quantity_min=3, quantity_max=2_000_000, network=Network.TELEGRAM)
LINK = Field("link", FieldKind.LINK)
QUANTITY = Field("quantity", FieldKind.QUANTITY, billed=True)
COMMENTS = Field("comments", FieldKind.LINES, billed=True)
USERNAMES = Field("usernames", FieldKind.USERNAMES, billed=True)
ANSWER = Field("answer_number", FieldKind.NUMBER)


def fields_of(form: Form) -> list[str]:
    return [field.name for field in form.fields]


@pytest.mark.parametrize(
    ("code", "fields", "billing", "billed", "per"),
    [
        ("default", ["link", "quantity"], Billing.QUANTITY, "quantity", 1000),
        ("package", ["link"], Billing.PACKAGE, None, 1),
        ("custom_comments", ["link", "comments"], Billing.LINES, "comments", 1000),
        ("mentions_custom_list", ["link", "usernames"], Billing.LINES, "usernames", 1000),
        ("poll", ["link", "answer_number", "quantity"], Billing.QUANTITY, "quantity", 1000),
    ],
)
def test_each_type_asks_what_the_protocol_requires(
    code: str, fields: list[str], billing: Billing, billed: str | None, per: int
) -> None:
    form = FORMS[code]

    assert fields_of(form) == fields
    assert (form.billing, form.billed_field, form.per) == (billing, billed, per)
    assert form.remains_in_units is (billing is not Billing.PACKAGE)


@pytest.mark.parametrize("form", list(FORMS.values()))
def test_every_form_bills_one_field_or_is_a_package(form: Form) -> None:
    billed = [field for field in form.fields if field.billed]

    assert len(billed) == (0 if form.billing is Billing.PACKAGE else 1)
    assert form_of(form.code) is form


@pytest.mark.parametrize(
    ("type_name", "code"),
    [
        ("Default", "default"),
        ("default", "default"),
        ("", "default"),
        ("  ", "default"),
        ("Custom Comments", "custom_comments"),
        ("custom_comments", "custom_comments"),
        ("CUSTOM-COMMENTS", "custom_comments"),
        (" Custom  comments ", "custom_comments"),
        ("Mentions Custom List", "mentions_custom_list"),
        ("package", "package"),
        ("Poll", "poll"),
    ],
)
def test_a_type_is_recognised_in_every_spelling(type_name: str, code: str) -> None:
    form = form_of(type_name)

    assert form is not None
    assert form.code == code


@pytest.mark.parametrize(
    "type_name", ["Subscriptions", "Custom Comments Package", "12", "Premium", "Default 2"]
)
def test_a_type_that_is_not_known_is_not_sold(type_name: str) -> None:
    assert form_of(type_name) is None


def test_questions_come_one_after_the_other_until_the_form_is_complete() -> None:
    poll = FORMS["poll"]

    assert poll.field_after({}) == LINK
    assert poll.field_after({"link": "x"}) == ANSWER
    assert poll.field_after({"quantity": "5", "link": "x"}) == ANSWER
    assert poll.field_after({"link": "x", "answer_number": "1"}) == QUANTITY
    assert poll.field_after({"link": "x", "answer_number": "1", "quantity": "5"}) is None


def test_a_quantity_is_billed_and_sent_as_entered() -> None:
    values = {"link": "https://t.me/a/1", "quantity": "250"}

    assert FORMS["default"].quantity(values) == 250
    assert FORMS["default"].params(values) == values


def test_lines_are_billed_and_no_quantity_is_sent() -> None:
    values = {"link": "https://t.me/a/1", "comments": "one\ntwo\nthree", "quantity": "9"}

    assert FORMS["custom_comments"].quantity(values) == 3
    assert FORMS["custom_comments"].params(values) == {
        "link": "https://t.me/a/1",
        "comments": "one\ntwo\nthree",
    }


def test_a_package_is_one_and_sends_its_link_alone() -> None:
    assert FORMS["package"].quantity({"link": "x"}) == 1
    assert FORMS["package"].params({"link": "x", "service": "7"}) == {"link": "x"}


@pytest.mark.parametrize(
    ("text", "value"), [("100", "100"), ("2k", "2000"), ("\u200f٢٬٠٠٠", "2000")]
)
def test_a_quantity_is_kept_as_plain_digits(text: str, value: str) -> None:
    assert read_answer(QUANTITY, text, LIMITS) == value


@pytest.mark.parametrize("text", ["many", "1.5", "-5", "10\n20"])
def test_what_is_no_quantity_is_told_as_such(text: str) -> None:
    with pytest.raises(QuantityNotANumber):
        read_answer(QUANTITY, text, LIMITS)


def test_a_quantity_outside_the_limits_is_answered_with_the_limit() -> None:
    with pytest.raises(QuantityTooSmall) as small:
        read_answer(QUANTITY, "2", LIMITS)
    with pytest.raises(QuantityTooLarge) as large:
        read_answer(QUANTITY, "3m", LIMITS)

    assert small.value.facts == {"least": 3}
    assert large.value.facts == {"most": 2_000_000}
    assert read_answer(QUANTITY, "3", LIMITS) == "3"
    assert read_answer(QUANTITY, "2m", LIMITS) == "2000000"


def test_a_link_is_kept_as_a_full_address_of_the_right_network() -> None:
    assert read_answer(LINK, " @durov ", LIMITS) == "https://t.me/durov"
    with pytest.raises(LinkWrongHost):
        read_answer(LINK, "https://tiktok.com/@durov", LIMITS)


def test_lines_are_cleaned_of_what_the_panel_would_not_see() -> None:
    text = "  first \r\n\r\n\t\n\u200b\nsec\u202eond\tline\u2028third\x00 👨\u200d👩\n\u200d\n"

    value = read_answer(COMMENTS, text, LIMITS)

    assert value == "first\nsecond line\nthird 👨\u200d👩"
    assert FORMS["custom_comments"].quantity({"link": "x", "comments": value}) == 3


def test_a_list_outside_the_limits_is_answered_with_both_numbers() -> None:
    limits = Limits(quantity_min=2, quantity_max=3, network=Network.TELEGRAM)

    with pytest.raises(TooFewLines) as few:
        read_answer(COMMENTS, "one\n\n", limits)
    with pytest.raises(TooManyLines) as many:
        read_answer(COMMENTS, "1\n2\n3\n4", limits)

    assert few.value.facts == {"least": 2, "given": 1}
    assert many.value.facts == {"most": 3, "given": 4}


def test_a_list_that_is_not_billed_needs_one_line_whatever_the_limits() -> None:
    beside = Field("keywords", FieldKind.LINES)
    few = Limits(quantity_min=3, quantity_max=4, network=Network.TELEGRAM)

    assert read_answer(beside, "one", few) == "one"
    assert read_answer(beside, "\n".join("abcdefgh"), few).count("\n") == 7


def test_no_list_has_more_than_ten_thousand_lines() -> None:
    assert read_answer(COMMENTS, "a\n" * 10_000, LIMITS).count("\n") == 9_999
    with pytest.raises(TooManyLines) as many:
        read_answer(COMMENTS, "a\n" * 10_001, LIMITS)

    assert many.value.facts == {"most": 10_000, "given": 10_001}


def test_a_line_that_is_too_long_is_named_by_its_number() -> None:
    with pytest.raises(LineTooLong) as long:
        read_answer(COMMENTS, "a\nb\n" + "c" * 2201, LIMITS)

    assert long.value.facts == {"line": 3, "most": 2200}


def test_usernames_lose_their_at_sign() -> None:
    assert read_answer(USERNAMES, "@one\ntwo.2\n three_3", LIMITS) == "one\ntwo.2\nthree_3"


@pytest.mark.parametrize("name", ["two words", "https://t.me/a", "a,b", "@", "n" * 65])
def test_a_name_no_account_can_have_is_refused(name: str) -> None:
    with pytest.raises(UsernameNotValid) as refused:
        read_answer(USERNAMES, f"one\n{name}\nthree", LIMITS)

    assert refused.value.name == name.removeprefix("@")[:64]


@pytest.mark.parametrize(
    ("text", "value"), [("1", "1"), ("٣", "3"), (" 12 ", "12"), ("100", "100")]
)
def test_the_number_of_an_answer_counts_from_one(text: str, value: str) -> None:
    assert read_answer(ANSWER, text, LIMITS) == value


@pytest.mark.parametrize("text", ["0", "-1", "101", "first", "1.5"])
def test_a_number_no_answer_has_is_refused(text: str) -> None:
    with pytest.raises(AnswerNumberOutOfRange) as refused:
        read_answer(ANSWER, text, LIMITS)

    assert refused.value.facts == {"least": 1, "most": 100}


@pytest.mark.parametrize("field", [LINK, QUANTITY, COMMENTS, USERNAMES, ANSWER])
@pytest.mark.parametrize("text", ["", "   ", "\n\t\n", "\u200e"])
def test_an_empty_answer_is_told_as_such(field: Field, text: str) -> None:
    with pytest.raises(TextMissing):
        read_answer(field, text, LIMITS)


def test_reading_a_kept_answer_again_changes_nothing() -> None:
    for field, text in [
        (LINK, "telegram.me/Durov?x=1"),
        (QUANTITY, "1,5k"),
        (COMMENTS, " a \n\nb\tc\nd"),
        (USERNAMES, "@a\n@b\n@c"),
        (ANSWER, "٣"),
    ]:
        kept = read_answer(field, text, LIMITS)

        assert read_answer(field, kept, LIMITS) == kept


@pytest.mark.parametrize(
    ("least", "most", "presets"),
    [
        (100, 50_000, (100, 500, 1000, 5000, 10_000, 50_000)),
        (10, 1_000_000, (10, 50, 100, 500, 1000, 5000)),
        (50, 1000, (50, 100, 200, 500, 1000)),
        (5, 500, (5, 10, 50, 100, 500)),
        (13, 17, (13, 17)),
        (7, 7, (7,)),
        (1, 1, (1,)),
        (10, 5, ()),
    ],
)
def test_presets_are_round_and_within_the_limits(
    least: int, most: int, presets: tuple[int, ...]
) -> None:
    assert quantity_presets(least, most) == presets


def test_every_refusal_has_a_text_of_its_own() -> None:
    from_person = [
        found for found in ShopError.__subclasses__() if found.__module__ == "bot.domain.refusals"
    ]

    codes = {found.__new__(found).code for found in from_person}

    assert len(codes) == len(from_person)
