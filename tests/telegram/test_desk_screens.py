"""The owner's desk in every language: words, plurals, directions, and ways back that fit."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bot.domain.ledger import HistoryLine
from bot.domain.money import Money
from bot.domain.orders import DeskFilter
from bot.shop.act_log import LogLine
from bot.shop.acts import HOLDS
from bot.shop.asking import ActCard
from bot.shop.confirmation import ActDone
from bot.shop.desk import ActKind
from bot.shop.orders import OrderCard
from bot.shop.page import Page
from bot.shop.people import PersonLine
from bot.shop.shelf import PriceBoard
from bot.shop.stats import Board, Course, Paused, Span
from bot.telegram.desk_callbacks import (
    ROW_MAX,
    DeskOpened,
    DeskOrdersOpened,
    PeopleOpened,
    PersonHistoryOpened,
    PersonOpened,
    PersonPaymentsOpened,
    ShelfCategoryOpened,
    ShelfServiceOpened,
)
from bot.telegram.pictures import CAPTION_LENGTH_MAX
from bot.telegram.screens import admin_lists, admin_menu, admin_people, admin_prices, admin_shelf
from bot.telegram.screens.admin_acts import act_answered, act_asked, act_awaits, act_done
from bot.telegram.screens.admin_figures import bars_of, figures_picture
from bot.telegram.texts.markup import utf16_length
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.customer_facts import HOSTILE_NAME
from tests.telegram.desk_facts import AT, CATEGORY, FACTS, PERSON, SERVICE, TODAY, fits
from tests.telegram.reading import dollars, text_of


@pytest.fixture(params=["en", "ar", "ru"])
def t(request: pytest.FixtureRequest) -> Texts:
    return Translator(is_strict=True).texts(request.param, currency="USD")


def board(**given: object) -> Board:
    empty = Board(today=TODAY, unclear=0, needs_person=0, suspended=0, paused=(), failing=())
    return replace(empty, **given)  # type: ignore[arg-type]


def course(days: int, *, profit: Money | None) -> Course:
    step = timedelta(hours=1) if days == 1 else timedelta(days=1)
    spans = tuple(
        Span(AT + place * step, place % 3, dollars("1.5"), profit)
        for place in range(24 if days == 1 else days)
    )
    return Course(replace(TODAY, days=days), spans, begun=len(spans), currency="USD")


def test_the_longest_way_back_fits_into_a_button() -> None:
    longest = [
        DeskOpened(
            order_id=ROW_MAX,
            anew=True,
            which=DeskFilter.UNCLEAR,
            page=9_999,
            search=99_999,
            customer_id=ROW_MAX,
            up=9_999,
            up_search=99_999,
        ),
        PersonHistoryOpened(
            customer_id=ROW_MAX, page=9_999, search=99_999, order_id=ROW_MAX, history=9_999
        ),
        PersonPaymentsOpened(
            customer_id=ROW_MAX, page=9_999, search=99_999, order_id=ROW_MAX, payments=9_999
        ),
    ]

    assert [len(data.pack()) <= 64 for data in longest] == [True] * 3


def test_the_desk_names_only_what_waits(t: Texts) -> None:
    calm = admin_menu.desk_menu(t, board())
    busy = admin_menu.desk_menu(
        t,
        board(
            unclear=2,
            needs_person=1,
            paused=(Paused("main", "auth"),),
            failing=("I1",),
            proofs=3,
        ),
    )

    fits(calm)
    fits(busy)
    assert calm.keyboard is not None
    assert busy.keyboard is not None
    rows = len(busy.keyboard.inline_keyboard) - len(calm.keyboard.inline_keyboard)
    assert rows == 5
    assert t("stats-all-well") in calm.text
    assert t("stats-all-well") not in busy.text
    for why in ("auth", "funds", "front", "moon-phase"):
        fits(admin_menu.paused(t, board(paused=(Paused("main", why),))))
    fits(admin_menu.paused(t, board()))
    fits(admin_menu.books(t, board()))
    fits(admin_menu.books(t, board(failing=("I1 <trial>", "I14 drift"))))


@pytest.mark.parametrize("days", [1, 7, 30])
def test_figures_are_words_under_a_picture_without_any(t: Texts, days: int) -> None:
    for profit in (dollars("0.3"), None):
        facts = course(days, profit=profit)

        picture = figures_picture(t, facts, b"")

        fits(picture)
        assert utf16_length(picture.text) <= CAPTION_LENGTH_MAX
        bars = bars_of(facts)
        assert all(label.isascii() and label.isdigit() for label in bars.labels)
        assert (bars.profit is None) == (profit is None)


def test_a_customer_is_shown_with_all_that_can_be_done(t: Texts) -> None:
    line = PersonLine(5, 1001, HOSTILE_NAME[:120], None, is_frozen=True)
    page = Page((line,) * 8, 1, more=True)
    place = PeopleOpened(page=1, search=99_999)

    fits(admin_people.people(t, page, place, text=HOSTILE_NAME))
    fits(admin_people.people(t, Page((), 0, more=False), PeopleOpened()))
    fits(admin_people.person(t, PERSON, PersonOpened(customer_id=5, page=3, search=4)))
    fits(
        admin_people.person(
            t, replace(PERSON, frozen_at=None), PersonOpened(customer_id=5, order_id=7)
        )
    )
    moved = HistoryLine(1, AT, "adjust", None, -dollars("1"), dollars("4"), HOSTILE_NAME)
    history = PersonHistoryOpened(customer_id=5, page=3)
    fits(admin_people.person_history(t, Page((moved,), 0, more=True), history))
    back = PersonOpened(customer_id=5)
    for takes in (False, True):
        fits(admin_people.amount_question(t, PERSON, back, takes=takes))
        fits(admin_people.amount_reason_question(t, dollars("5"), back, takes=takes))
        fits(admin_people.freeze_question(t, PERSON, back, frozen=takes))
    assert "<b>Followers" not in admin_people.person(t, PERSON, back).text


def test_the_shelf_says_what_is_off_and_why_a_price_is_what_it_is(t: Texts) -> None:
    place = ShelfServiceOpened(service_id=9, page=2, up=1)

    for off in ("hidden", "type", "currency", "missing", "service", "charge", "moon", None):
        screen = admin_shelf.shelf_service(t, replace(SERVICE, off=off), place)
        fits(screen)
        assert "0.00045 EUR" in text_of(screen)
        assert "× 1.08" in text_of(screen)
    for source in ("category", "shop"):
        assert SERVICE.steps is not None
        steps = replace(SERVICE.steps, source=source, worth=None, per=1)
        fits(admin_shelf.shelf_service(t, replace(SERVICE, steps=steps), place))
    fits(admin_shelf.shelf_service(t, replace(SERVICE, steps=None), place))
    fits(
        admin_shelf.shelf_category(
            t, CATEGORY, Page((SERVICE,) * 8, 1, more=True), ShelfCategoryOpened(category_id=4)
        )
    )
    worth = {"EUR": Decimal("1.08")}
    prices = PriceBoard("USD", Decimal("0.3"), dollars("0.0001"), Decimal("0.05"), worth, 1, 2)
    assert "1 EUR = 1.08 USD" in text_of(admin_prices.prices(t, prices))


def test_the_log_has_a_line_for_every_act_and_for_those_of_others(t: Texts) -> None:
    for act in ActKind:
        for scope in ("shop", "service", "category"):
            facts = dict(FACTS) if scope == "shop" else FACTS | {"scope": scope}
            line = LogLine(AT, "Olga <3", act, act.value, facts, "because", second="Oleg <3")
            fits(admin_lists.act_log(t, Page((line,) * 8, 1, more=True)))
    other = LogLine(AT, "2001", None, "moon", {}, "")
    fits(admin_lists.act_log(t, Page((other,), 0, more=False)))
    fits(admin_lists.act_log(t, Page((), 0, more=False)))


def test_a_second_owner_is_asked_and_the_first_is_told(t: Texts) -> None:
    told = FACTS | {"act": "credit", "nonce": "n", "reason": HOSTILE_NAME, "owner": HOSTILE_NAME}
    back = ShelfServiceOpened(service_id=9)

    fits(act_awaits(t, told))
    fits(act_answered(t, "act-seconded", told))
    fits(act_answered(t, "act-refused", told))
    fits(act_done(t, ActDone(ActKind.GIFT, dict(FACTS), awaits="n"), bot_name="shop", back=back))


@pytest.mark.parametrize("scope", ["service", "category"])
def test_a_markup_of_one_place_is_asked_and_told_with_its_name(t: Texts, scope: str) -> None:
    facts = FACTS | {"scope": scope}
    without = {name: fact for name, fact in facts.items() if name != "percent"}
    back = ShelfServiceOpened(service_id=9)

    for given in (facts, without):
        fits(act_asked(t, ActCard("nonce", ActKind.MARKUP, dict(given), "")))
        fits(act_done(t, ActDone(ActKind.MARKUP, dict(given)), bot_name="shop", back=back))
    for act in (*HOLDS, ActKind.FLOAT_ACCEPTED):
        fits(act_asked(t, ActCard("nonce", act, dict(FACTS), "why")))
        fits(act_done(t, ActDone(act, dict(FACTS)), bot_name="shop", back=back))


@pytest.mark.parametrize("which", list(DeskFilter))
def test_lists_of_orders_have_headings_and_filters(t: Texts, which: DeskFilter) -> None:
    empty: Page[OrderCard] = Page((), 0, more=False)

    fits(admin_lists.desk_orders(t, empty, DeskOrdersOpened(which=which)))
    own = DeskOrdersOpened(which=which, customer_id=5, up=2, up_search=3)
    fits(admin_lists.desk_orders(t, empty, own))
    fits(admin_lists.desk_orders(t, empty, own, text=HOSTILE_NAME))
