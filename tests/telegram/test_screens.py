"""What customers are shown, from facts alone: the catalogue, and rules that hold everywhere."""

from dataclasses import replace
from itertools import product

import pytest
from aiogram.types import InlineKeyboardMarkup

from bot.domain.forms import FORMS, Field, Limits
from bot.domain.ledger import HistoryLine
from bot.domain.money import ZERO, Amount, Money
from bot.domain.networks import Network, TargetKind
from bot.domain.orders import OrderFilter, OrderState
from bot.payments.base import STARS_WAY
from bot.shop.catalog import NetworkCard, ServiceCard
from bot.shop.crediting import Settled
from bot.shop.notifier import OrderNews
from bot.shop.page import Page
from bot.shop.topups import Offer, PaidCard
from bot.shop.wallet import WalletCard
from bot.telegram.callbacks import (
    CategoriesOpened,
    OrderOpened,
    OrdersOpened,
    SearchOpened,
    ServiceOpened,
    ServicesOpened,
)
from bot.telegram.screens import catalog, checkout, language, news, orders, paying, start, wallet
from bot.telegram.screens import help as help_screens
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.markup import plain, utf16_length
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.customer_facts import (
    AT,
    HOSTILE_NAME,
    LONGEST_ID,
    QUOTE_ID,
    category,
    data_behind,
    dollars,
    labels,
    order,
    quote,
    service,
    text_of,
)

PLACE = ServiceOpened(service_id=9, page=3, up=1)


STARS_PAID = Amount(Money(100), "XTR")
OFFERS = [Offer(STARS_WAY, STARS_PAID), Offer(replace(STARS_WAY, label=HOSTILE_NAME), STARS_PAID)]
PAID = PaidCard(AT, "stars", STARS_PAID, dollars("1.3"), "stx_abc")


@pytest.fixture
def t() -> Texts:
    return Translator(is_strict=True).texts("en", currency="USD")


LONG_LINK = "https://instagram.com/" + "x" * 2020
BIG_CARD = service(service_id=LONGEST_ID, name=HOSTILE_NAME, description=HOSTILE_NAME * 20)
BIG_SHELF = category(category_id=LONGEST_ID, name=HOSTILE_NAME)
RICH = WalletCard(dollars("123456789.1234"), dollars("1"))
OWING = WalletCard(ZERO, dollars("1"), dollars("0.5"))
BOUGHT = [
    order(
        state,
        order_id=LONGEST_ID,
        name=HOSTILE_NAME,
        link=LONG_LINK,
        delivered=999,
        refunded=dollars("0.10"),
        reason="rejected",
        can=True,
        open_wishes=True,
    )
    for state in OrderState
]


def extreme_screens(t: Texts) -> list[Screen]:
    """Every screen a customer can see, with the longest and most hostile facts."""
    return [
        start.menu(t, shop=HOSTILE_NAME, wallet=RICH),
        start.not_open(t, shop=HOSTILE_NAME),
        *browsing(t),
        *ordering(t),
        *having_ordered(t),
        *money(t),
        language.languages(t, {"en": "English", "ar": "العربية"}),
        help_screens.overview(t, shop=HOSTILE_NAME, telegram_id=LONGEST_ID),
        help_screens.payments(t, [replace(PAID, charge_id="x" * 200)] * 9),
    ]


def browsing(t: Texts) -> list[Screen]:
    last = ServicesOpened(category_id=LONGEST_ID, page=9_998, up=9_999)
    far = ServiceOpened(service_id=LONGEST_ID, page=9_999, up=9_999, search=99_999)
    return [
        catalog.networks(t, [NetworkCard(network, 10_000) for network in Network]),
        catalog.networks(t, []),
        catalog.categories(
            t, [BIG_SHELF] * 80_000, CategoriesOpened(network=Network.SOUNDCLOUD, page=9_998)
        ),
        catalog.services(t, BIG_SHELF, [BIG_CARD] * 80_000, last),
        catalog.found(t, HOSTILE_NAME, [BIG_CARD] * 50, SearchOpened(search=99_999, page=2)),
        catalog.nothing_found(t, HOSTILE_NAME),
        catalog.ask_search(t),
        catalog.service(t, BIG_CARD, far),
    ]


def ordering(t: Texts) -> list[Screen]:
    offer = quote(
        of=BIG_CARD, missing=dollars("1"), same_link_open=True, kind_given=TargetKind.PLAYLIST
    )
    return [
        *(question_of(t, form, field) for form in FORMS for field in FORMS[form].fields),
        checkout.changes(t, BIG_CARD, {"link": LONG_LINK, "quantity": "100"}),
        checkout.quote(t, offer, can_pay=True),
        checkout.quote(t, offer, can_pay=False),
    ]


def having_ordered(t: Texts) -> list[Screen]:
    far = OrderOpened(order_id=LONGEST_ID, which=OrderFilter.REFUNDED, page=9_999, search=99_999)
    listed = OrdersOpened(which=OrderFilter.REFUNDED, page=9_999, search=99_999)
    page = Page(tuple(BOUGHT[:8]), 9_999, more=True)
    return [
        *(orders.card(t, one) for one in BOUGHT),
        *(orders.card(t, one, far) for one in BOUGHT),
        *(orders.sure_to_cancel(t, one, far) for one in BOUGHT),
        orders.orders(t, page, listed, text=HOSTILE_NAME),
        orders.ask_search(t),
        *(
            news.order_news(t, about, one, dollars("5"))
            for about, one in product(OrderNews, BOUGHT)
        ),
    ]


def money(t: Texts) -> list[Screen]:
    lines = [
        HistoryLine(1, AT, "adjust", LONGEST_ID, dollars("1"), dollars("2"), HOSTILE_NAME),
        HistoryLine(2, AT, "recost", None, -dollars("1"), dollars("1"), ""),
    ]
    return [
        wallet.wallet(t, RICH, quote_id=QUOTE_ID),
        wallet.history(t, Page(tuple(lines * 4), 9_999, more=True)),
        paying.top_up(t, [dollars("1")] * 5, [OFFERS[:1]] * 5),
        paying.top_up(t, [dollars("1")] * 5, [OFFERS] * 5),
        paying.ways(t, dollars("1"), OFFERS, quote_id=None),
        paying.ways(t, dollars("1"), OFFERS, quote_id=QUOTE_ID),
        paying.no_way_to_pay(t),
        paying.ask_amount(t, dollars("1")),
        wallet.ask_code(t),
        wallet.paid(t, Settled(dollars("1")), RICH, quote_id=QUOTE_ID),
        wallet.paid(t, Settled(dollars("1"), QUOTE_ID), RICH, quote_id=QUOTE_ID),
        wallet.paid(t, Settled(dollars("1"), QUOTE_ID), RICH, quote_id=QUOTE_ID, again=True),
        wallet.paid(t, Settled(dollars("1"), QUOTE_ID, LONGEST_ID), RICH, quote_id=QUOTE_ID),
        wallet.gift_redeemed(t, dollars("1"), RICH, quote_id=None),
        wallet.paid(t, Settled(dollars("2"), repaid=dollars("1")), OWING, quote_id=None),
        wallet.wallet(t, OWING, quote_id=None),
        *(news.money_news(t, kind, dollars("1"), dollars("5")) for kind in (*news.MOVED, "adjust")),
        news.money_news(t, "adjust", -dollars("1"), dollars("5")),
    ]


def question_of(t: Texts, form: str, field: Field) -> Screen:
    card = service(service_id=LONGEST_ID, name=HOSTILE_NAME, form=form)
    answers = {
        "link": "https://instagram.com/" + "x" * 2020,
        "quantity": "10000",
        "comments": "\n".join(["<i>nice</i> " * 100] * 10_000),
        "usernames": "\n".join(["name"] * 500),
        "answer_number": "100",
    }
    values = {one.name: answers[one.name] for one in card.form.fields}
    return checkout.question(t, card, field, values, limits_of(card))


def limits_of(card: ServiceCard) -> Limits:
    return Limits(card.quantity_min, card.quantity_max, card.network)


def test_every_screen_fits_into_one_message_and_its_buttons_into_theirs(t: Texts) -> None:
    screens = extreme_screens(t)

    for screen in screens:
        seen = plain(screen.text)
        assert 1 <= utf16_length(seen) < 4096, "a text of full length was cut"
        assert "<b>Followers" not in screen.text
        assert "\u202e" not in screen.text
        for row in (screen.keyboard or InlineKeyboardMarkup(inline_keyboard=[])).inline_keyboard:
            assert len(row) <= 3
            for one in row:
                assert 1 <= len((one.callback_data or "").encode()) <= 64
                assert 1 <= len(one.text) <= 64
                assert "&lt;" not in one.text
                assert "\u202e" not in one.text


def test_networks_carry_their_names_and_how_much_they_have(t: Texts) -> None:
    screen = catalog.networks(
        t, [NetworkCard(Network.TIKTOK, 3), NetworkCard(Network.WEBSITE, 1200)]
    )

    assert labels(screen) == ["TikTok · 3", "Websites · 1,200", "🔍 Search", "🏠 Menu"]
    assert data_behind(screen, "TikTok") == CategoriesOpened(network=Network.TIKTOK).pack()


def test_a_service_row_shows_name_price_and_least_quantity(t: Texts) -> None:
    screen = catalog.services(t, category(), [service()], ServicesOpened(category_id=4, up=2))

    assert text_of(screen) == (
        "<b>Followers</b>\nInstagram\n\n<b>1.</b> Instagram Followers\n$0.39 per 1,000 · from 100"
    )
    assert labels(screen) == ["1. Instagram Followers · $0.39", "‹ Back", "🏠 Menu"]


def test_pages_are_turned_and_back_remembers_the_page_one_came_from(t: Texts) -> None:
    shelf = [service(service_id=number) for number in range(1, 18)]

    screen = catalog.services(t, category(), shelf, ServicesOpened(category_id=4, page=1, up=2))

    assert "Page 2 of 3" in text_of(screen)
    assert data_behind(screen, "Previous") == ServicesOpened(category_id=4, up=2).pack()
    assert data_behind(screen, "Next") == ServicesOpened(category_id=4, page=2, up=2).pack()
    assert data_behind(screen, "Back") == CategoriesOpened(network=Network.INSTAGRAM, page=2).pack()
    assert data_behind(screen, "1. ") == ServiceOpened(service_id=9, page=1, up=2).pack()


def test_a_page_that_is_no_more_shows_the_last_one(t: Texts) -> None:
    shelf = [service(service_id=number) for number in range(1, 10)]

    screen = catalog.services(t, category(), shelf, ServicesOpened(category_id=4, page=77))

    assert "Page 2 of 2" in text_of(screen)
    assert data_behind(screen, "1. ") == ServiceOpened(service_id=9, page=1).pack()


def test_long_names_are_cut_between_words_on_buttons(t: Texts) -> None:
    card = service(name="Instagram Followers | Max 500K | Non Drop | R365 | Instant")

    screen = catalog.services(t, category(), [card], ServicesOpened(category_id=4))

    assert labels(screen)[0] == "1. Instagram Followers | Max… · $0.39"
    assert "R365 | Instant" in text_of(screen)


def test_a_service_card_says_what_one_wants_to_know(t: Texts) -> None:
    screen = catalog.service(t, service(description="Fast & <real>\nNo password"), PLACE)

    assert text_of(screen) == (
        "<b>Instagram Followers</b>\n\n"
        "Network: Instagram\n"
        "Price: <b>$0.39</b> per 1,000\n"
        "One order: 100 to 10,000\n"
        "♻️ Refill: yes, if numbers drop\n"
        "✖ Cancel: only before it starts\n"
        "⏱ Average time: 2 hours\n\n"
        "<blockquote expandable>Fast &amp; &lt;real&gt;\nNo password</blockquote>"
    )
    assert data_behind(screen, "Order") == "o:9:3:1:0"
    assert data_behind(screen, "Back") == ServicesOpened(category_id=4, page=3, up=1).pack()


def test_a_service_found_by_searching_leads_back_to_the_search(t: Texts) -> None:
    screen = catalog.service(t, service(), ServiceOpened(service_id=9, page=2, search=7))

    assert data_behind(screen, "Back") == SearchOpened(search=7, page=2).pack()


def test_a_package_has_a_price_and_no_limits(t: Texts) -> None:
    screen = catalog.service(t, service(form="package"), PLACE)

    assert "Price: <b>$0.39</b> per package" in text_of(screen)
    assert "One order" not in text_of(screen)


def test_the_balance_is_on_the_first_screen(t: Texts) -> None:
    screen = start.menu(t, shop="Dukkan", wallet=WalletCard(dollars("5"), Money(0)))

    assert text_of(screen).startswith("<b>Dukkan</b>\n\n")
    assert text_of(screen).endswith("\n\nBalance: <b>$5.00</b>")


def test_the_language_spoken_now_is_marked(t: Texts) -> None:
    screen = language.languages(t, {"ar": "العربية", "en": "English"})

    assert labels(screen) == ["العربية", "✓ English", "🏠 Menu"]


def test_help_shows_the_number_by_which_the_owner_finds_a_customer(t: Texts) -> None:
    screen = help_screens.overview(t, shop="Dukkan", telegram_id=123456789)

    assert "<code>123456789</code>" in text_of(screen)


def test_payment_help_shows_the_charge_ids_of_the_last_payments(t: Texts) -> None:
    screen = help_screens.payments(t, [PAID])

    assert "⭐100 → <b>$1.30</b>\n<code>stx_abc</code>" in text_of(screen)
