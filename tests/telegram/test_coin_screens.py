"""Screens of payments in coins and of those that fit nothing, in every language."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.money import Amount, Money
from bot.payments.base import Invoice
from bot.payments.crypto_pay import WAYS
from bot.shop.page import Page
from bot.shop.people import PersonLine
from bot.shop.suspense import Intended, WaitingCard, WaitingLine
from bot.shop.topups import TopUpCard
from bot.telegram.callbacks import QuoteOpened, TopUpOpened
from bot.telegram.screens import admin_suspense as screens
from bot.telegram.screens.news import money_news
from bot.telegram.screens.paying import pay_page
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.customer_facts import HOSTILE_NAME, dollars

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
ROW_MAX = 10**12 - 1
BITCOIN = next(way for way in WAYS if way.asset == "BTC")
CARD = TopUpCard(
    id=7,
    payload="f" * 32,
    way=BITCOIN,
    asked=Money(1300),
    credit=dollars("1.3"),
    invoice=Invoice("77", "https://t.me/CryptoBot?start=x"),
    expires_at=AT,
)
WAITING = WaitingCard(
    entry_id=ROW_MAX,
    at=AT,
    amount=Amount(Money(1300), "BTC"),
    invoice="77",
    note=HOSTILE_NAME,
    worth=dollars("1.3"),
    intended=None,
)


@pytest.fixture(params=["en", "ar", "ru"])
def t(request: pytest.FixtureRequest) -> Texts:
    return Translator(is_strict=True).texts(request.param, currency="USD")


def data_of(screen: Screen) -> list[str]:
    """What the buttons carry, links included; what Telegram would refuse fails."""
    assert screen.text
    assert screen.keyboard is not None
    buttons = [one for row in screen.keyboard.inline_keyboard for one in row]
    assert all(one.text and len((one.callback_data or "").encode()) <= 64 for one in buttons)
    return [one.callback_data or one.url or "" for one in buttons]


def test_a_payment_on_a_page_has_its_link_and_its_way_back(t: Texts) -> None:
    wallet, order = pay_page(t, CARD), pay_page(t, replace(CARD, quote_id="a" * 32))

    assert "0.000013" in wallet.text.replace("\u066b", ".").replace(",", ".")
    assert data_of(wallet) == ["https://t.me/CryptoBot?start=x", "bp:7", TopUpOpened().pack()]
    assert data_of(order)[2] == QuoteOpened(quote_id="a" * 32).pack()
    assert wallet.text != order.text


def test_news_of_money_lead_on_to_an_order_that_could_not_go_on(t: Texts) -> None:
    screen = money_news(t, "topup", dollars("5"), dollars("5"), quote_id="a" * 32)

    assert QuoteOpened(quote_id="a" * 32).pack() in data_of(screen)
    assert t("news-topup-stays") in screen.text


def test_what_waits_is_listed_and_an_empty_list_says_so(t: Texts) -> None:
    line = WaitingLine(ROW_MAX, AT, WAITING.amount)

    assert len(data_of(screens.suspense(t, Page((line,) * 8, 1, more=True)))) == 8 + 3
    assert t("suspense-none") in screens.suspense(t, Page((), 0, more=False)).text


def test_a_payment_shows_who_may_have_made_it_and_what_can_be_done(t: Texts) -> None:
    intended = Intended(5, HOSTILE_NAME, Amount(Money(1400), "BTC"))

    known = screens.suspended(t, replace(WAITING, intended=intended))
    unknown = screens.suspended(t, WAITING)
    worthless = screens.suspended(t, replace(WAITING, worth=None))
    strange = screens.suspended(
        t, replace(WAITING, worth=None, amount=Amount(Money(1), "JET"), note="")
    )

    assert f"un:{ROW_MAX}:5" in data_of(known)
    assert data_of(unknown) == [f"uf:{ROW_MAX}", f"un:{ROW_MAX}:0", "us:0"]
    assert data_of(worthless) == ["zr:BTC", f"un:{ROW_MAX}:0", "us:0"]
    assert data_of(strange) == [f"un:{ROW_MAX}:0", "us:0"]
    assert HOSTILE_NAME not in known.text + unknown.text


def test_the_questions_lead_back_to_the_payment(t: Texts) -> None:
    person = PersonLine(ROW_MAX, 1001, HOSTILE_NAME, None, is_frozen=False)
    back = f"uo:{ROW_MAX}:0"

    found = screens.owners_found(t, WAITING, Page((person,), 0, more=False), text=HOSTILE_NAME)
    nobody = screens.owners_found(t, WAITING, Page((), 0, more=False), text="x")

    assert data_of(found) == [f"un:{ROW_MAX}:{ROW_MAX}", back]
    assert data_of(nobody) == [back]
    assert data_of(screens.ask_owner(t, WAITING)) == [back]
    texts = {screens.ask_reason(t, WAITING, gives=gives).text for gives in (True, False)}
    assert len(texts) == 2
