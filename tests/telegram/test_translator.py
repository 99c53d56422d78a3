"""Texts: safe values, money and moments as people write them, languages found by their files."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bot.domain.money import Amount, Money
from bot.domain.orders import OrderState
from bot.telegram.texts.markup import Prose, cut_html, utf16_length
from bot.telegram.texts.translator import TextBroken, Texts, Translator

ENGLISH = """
greeting = Hello, <b>{ $name }</b>!
balance = Balance: { $balance }
order = Order <code>{ $order }</code> of { $name }
order-number = Order { NUMBER($order, useGrouping: 0) }
many = { $count ->
    [one] one order
   *[other] { $count } orders
}
state = { $state ->
    [completed] done
   *[other] not done
}
when = At { $at }
flag = { $on ->
    [yes] on
   *[no] off
}
names = Broken: { $names }
reason = { $reason ->
    [none] no reason
   *[other] because
}
only-english = Only in English
"""

ARABIC = """
greeting = أهلا <b>{ $name }</b>!
order = الطلب <code>{ $order }</code> { $name }
balance = الرصيد: { $balance } { $missing }
"""


def folder_of(path: Path, **sources: str) -> Path:
    for name, source in sources.items():
        (path / f"{name.replace('_', '-')}.ftl").write_text(source, encoding="utf-8")
    return path


@pytest.fixture
def translator(tmp_path: Path) -> Translator:
    folder = folder_of(tmp_path, en=ENGLISH, ar=ARABIC, pt_BR="greeting = Oi { $name }\n")
    return Translator(
        folder=folder, timezone="Europe/Berlin", currency=lambda: "USD", is_strict=True
    )


@pytest.fixture
def t(translator: Translator) -> Texts:
    return translator.texts("en")


def test_a_value_is_escaped_and_the_text_is_not(t: Texts) -> None:
    text = t("greeting", name='<a href="x">M & Co</a>')

    assert text == "Hello, <b>&lt;a href=&quot;x&quot;&gt;M &amp; Co&lt;/a&gt;</b>!"


def test_a_value_loses_control_and_bidi_characters_and_line_breaks(t: Texts) -> None:
    text = t("greeting", name="Mo\x00na\u202e\u2066\r\nfree\ud800 \u200bgift\u2028now")

    assert text == "Hello, <b>Mona free gift now</b>!"


def test_prose_keeps_its_lines(t: Texts) -> None:
    assert t("greeting", name=Prose("a\r\nb\x07")) == "Hello, <b>a\nb</b>!"


def test_zero_width_joiners_of_persian_and_emoji_stay(t: Texts) -> None:
    assert "👨\u200d👩\u200d👧" in t("greeting", name="👨\u200d👩\u200d👧")


def test_a_long_value_is_cut_and_never_breaks_the_text(t: Texts) -> None:
    plain, quotes = t("greeting", name="x" * 5000), t("greeting", name='"' * 5000)

    assert plain == "Hello, <b>" + "x" * 799 + "…</b>!"
    assert quotes == "Hello, <b>" + "&quot;" * 332 + "…</b>!"


def test_a_button_text_has_no_tags_entities_or_marks(translator: Translator) -> None:
    english = translator.texts("en").plain("greeting", name="<i>M&M</i>")
    arabic = translator.texts("ar").plain("greeting", name="Mona")

    assert english == "Hello, <i>M&M</i>!"
    assert arabic == "أهلا Mona!"


@pytest.mark.parametrize(
    ("units", "shown"),
    [
        (12_500_000, "$12.50"),
        (1_234_000_000, "$1,234.00"),
        (1_300, "$0.0013"),
        (12_340_049, "$12.340049"),
        (-500_000, "-$0.50"),
        (7, "$0.000007"),
        (0, "$0.00"),
    ],
)
def test_money_is_shown_in_the_shops_currency(t: Texts, units: int, shown: str) -> None:
    assert t("balance", balance=Money(units)) == f"Balance: {shown}"


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Amount(Money(250), "XTR"), "⭐250"),
        (Amount(Money(12_500_000), "RUB"), "RUB\u00a012.50"),
        (Amount(Money(12_500_000), "EUR"), "€12.50"),
        (Amount(Money(1_234_567_890), "TON"), "TON\u00a01.23456789"),
        (Amount(Money(90_000_000), "JPY"), "¥90"),
    ],
)
def test_an_amount_is_shown_in_its_own_currency(t: Texts, amount: Amount, shown: str) -> None:
    assert t("balance", balance=amount) == f"Balance: {shown}"


def test_money_is_in_the_currency_that_was_asked_for(translator: Translator) -> None:
    texts = translator.texts("en", currency="EUR")

    assert texts("balance", balance=Money(1_500_000)) == "Balance: €1.50"


def test_a_shop_without_a_currency_yet_shows_the_bare_number(tmp_path: Path) -> None:
    known: list[str | None] = [None]
    folder = folder_of(tmp_path, en=ENGLISH)
    translator = Translator(folder=folder, currency=lambda: known[0], is_strict=True)

    before = translator.texts("en")("balance", balance=Money(0))
    known[0] = "USD"

    assert before == "Balance: 0"
    assert translator.texts("en")("balance", balance=Money(0)) == "Balance: $0.00"


def test_numbers_choose_the_plural(t: Texts) -> None:
    assert t("many", count=1) == "one order"
    assert t("many", count=1200) == "1,200 orders"
    assert t("order-number", order=12345) == "Order 12345"
    assert t("balance", balance=Decimal("0.5")) == "Balance: 0.5"


def test_enums_flags_and_nothing_choose_a_variant(t: Texts) -> None:
    assert t("state", state=OrderState.COMPLETED) == "done"
    assert t("state", state=OrderState.PAID) == "not done"
    assert t("flag", on=True) == "on"
    assert t("flag", on=False) == "off"
    assert t("reason", reason=None) == "no reason"


def test_a_list_of_values_is_joined_and_escaped(t: Texts) -> None:
    assert t("names", names=("a<b", 7)) == "Broken: a&lt;b, 7"


def test_a_moment_is_shown_on_the_clock_of_the_shop(t: Texts) -> None:
    text = t("when", at=datetime(2026, 7, 1, 22, 30, tzinfo=UTC))

    assert text.replace("\u202f", " ") == "At Jul 2, 2026, 12:30 AM"


def test_isolation_marks_stand_in_mixed_text_but_not_in_what_is_copied(
    translator: Translator,
) -> None:
    text = translator.texts("ar")("order", order="A-77", name="Mona")

    assert text == "الطلب <code>A-77</code> \u2068Mona\u2069"


def test_a_left_to_right_text_has_marks_only_around_what_turns(t: Texts) -> None:
    assert t("order", order="A-77", name="Mona") == "Order <code>A-77</code> of Mona"
    assert t("order", order="A", name="منى") == "Order <code>A</code> of \u2068منى\u2069"


def test_a_missing_text_or_value_raises_when_strict(t: Texts) -> None:
    with pytest.raises(TextBroken, match="en: nowhere: no such text"):
        t("nowhere")
    with pytest.raises(TextBroken, match="name"):
        t("greeting")
    with pytest.raises(TextBroken, match="float"):
        t("balance", balance=1.5)


def test_a_broken_text_is_shown_in_english_to_people(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, en=ENGLISH, ar=ARABIC)
    translator = Translator(folder=folder, currency=lambda: "USD")

    arabic = translator.texts("ar")

    assert arabic("only-english") == "Only in English"
    assert arabic("balance", balance=Money(1_000_000)) == "Balance: $1.00"
    assert arabic("nowhere") == "nowhere"


def test_a_file_that_is_not_fluent_or_repeats_itself_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TextBroken, match="not Fluent"):
        Translator(folder=folder_of(tmp_path, en="greeting Hello\n"), is_strict=True)
    with pytest.raises(TextBroken, match="greeting stands there 2 times"):
        Translator(folder=folder_of(tmp_path, en="greeting = a\ngreeting = b\n"), is_strict=True)


def test_a_folder_without_english_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TextBroken, match=r"no en\.ftl"):
        Translator(folder=folder_of(tmp_path, ar=ARABIC))


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("ar", "ar"),
        ("AR_eg", "ar"),
        ("pt", "pt-BR"),
        ("pt-br", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("de", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_the_closest_language_is_chosen(
    translator: Translator, code: str | None, language: str
) -> None:
    assert translator.closest(code) == language
    assert translator.texts(code or "").language == language


def test_languages_call_themselves_by_their_own_name(translator: Translator) -> None:
    assert translator.languages() == {
        "ar": "العربية",
        "en": "English",
        "pt-BR": "Português (Brasil)",
    }
    assert translator.texts("ar").is_rtl
    assert not translator.texts("en").is_rtl


def test_a_long_message_is_cut_outside_tags_and_entities() -> None:
    html = "<b>" + "&amp;" * 3000 + "<i>" + "😀" * 1000 + "</i></b> end"

    cut = cut_html(html)

    assert cut == "<b>" + "&amp;" * 3000 + "<i>" + "😀" * 547 + "…</i></b>"
    assert 3000 + utf16_length("😀" * 547 + "…") == 4095


def test_a_message_that_fits_is_left_alone() -> None:
    html = "<b>" + "&amp;" * 4000 + "</b>"

    assert cut_html(html) is html


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Amount(Money(12_500_000), "USD"), "\u200f12.50\u00a0$"),
        (Amount(Money(-12_500_000), "USD"), "\u200f\u200e-12.50\u00a0$"),
        (Amount(Money(250), "XTR"), "\u200f250\u00a0⭐"),
    ],
)
def test_money_in_arabic_keeps_its_sign_and_its_symbol_in_one_piece(
    tmp_path: Path, amount: Amount, shown: str
) -> None:
    folder = folder_of(tmp_path, en=ENGLISH, ar="balance = { $balance }\n")

    text = Translator(folder=folder, is_strict=True).texts("ar")("balance", balance=amount)

    assert text == shown


def test_a_bar_runs_as_its_line_does(translator: Translator) -> None:
    text = translator.texts("ar")("greeting", name="▰▰▱")

    assert text == "أهلا <b>▰▰▱</b>!"


def test_brackets_and_quotes_alone_stay_isolated(translator: Translator) -> None:
    text = translator.texts("ar")("greeting", name="»(")

    assert text == "أهلا <b>\u2068»(\u2069</b>!"
