"""Plurals of Russian and Arabic, word for word: the forms for 1, 2, 3, 11, 21 and 100 differ."""

import pytest

from bot.telegram.texts.translator import Translator

TRANSLATOR = Translator(is_strict=True)
RUSSIAN = TRANSLATOR.texts("ru", currency="USD")
ARABIC = TRANSLATOR.texts("ar", currency="USD")


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0 новых покупателей, пополнено на 7"),
        (1, "1 новый покупатель, пополнено на 7"),
        (2, "2 новых покупателя, пополнено на 7"),
        (3, "3 новых покупателя, пополнено на 7"),
        (11, "11 новых покупателей, пополнено на 7"),
        (21, "21 новый покупатель, пополнено на 7"),
        (100, "100 новых покупателей, пополнено на 7"),
        (1234, "1\u00a0234 новых покупателя, пополнено на 7"),
    ],
)
def test_russian_counts_customers(number: int, shown: str) -> None:
    assert RUSSIAN("stats-customers", customers=number, topups=7) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, "через 1 минуту."),
        (2, "через 2 минуты."),
        (3, "через 3 минуты."),
        (11, "через 11 минут."),
        (21, "через 21 минуту."),
        (100, "через 100 минут."),
    ],
)
def test_russian_counts_minutes(number: int, shown: str) -> None:
    assert RUSSIAN("error-asked-too-soon", minutes=number).endswith(shown)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, "<b>Сегодня</b>"),
        (2, "<b>Последние 2 дня</b>"),
        (7, "<b>Последние 7 дней</b>"),
        (21, "<b>Последний 21 день</b>"),
        (30, "<b>Последние 30 дней</b>"),
    ],
)
def test_russian_counts_days(number: int, shown: str) -> None:
    assert RUSSIAN("stats-period", days=number) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "✋ لا طلبات بانتظار قرارك"),
        (1, "✋ طلب واحد بانتظار قرارك"),
        (2, "✋ طلبان بانتظار قرارك"),
        (3, "✋ 3 طلبات بانتظار قرارك"),
        (11, "✋ 11 طلبًا بانتظار قرارك"),
        (21, "✋ 21 طلبًا بانتظار قرارك"),
        (100, "✋ 100 طلب بانتظار قرارك"),
        (103, "✋ 103 طلبات بانتظار قرارك"),
    ],
)
def test_arabic_counts_orders(number: int, shown: str) -> None:
    assert ARABIC.plain("stats-needs-person", orders=number) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, "بعد دقيقة."),
        (2, "بعد دقيقتين."),
        (3, "بعد 3 دقائق."),
        (11, "بعد 11 دقيقة."),
        (21, "بعد 21 دقيقة."),
        (100, "بعد 100 دقيقة."),
    ],
)
def test_arabic_counts_minutes(number: int, shown: str) -> None:
    assert ARABIC.plain("error-too-many-tries", minutes=number).endswith(shown)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, "خدمة واحدة تناسب «x»"),
        (2, "خدمتان تناسبان «x»"),
        (3, "3 خدمات تناسب «x»"),
        (11, "11 خدمة تناسب «x»"),
        (100, "100 خدمة تناسب «x»"),
    ],
)
def test_arabic_counts_services(number: int, shown: str) -> None:
    assert ARABIC.plain("screen-found", count=number, words="x") == shown
