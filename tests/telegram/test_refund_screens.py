"""Payments on the desk, a refund and a debt, in every language."""

from dataclasses import replace

import pytest

from bot.domain.money import Amount, Money
from bot.domain.payments import TopUpState
from bot.shop.asking import ActCard
from bot.shop.desk import ActKind
from bot.shop.page import Page
from bot.shop.people import PaymentLine
from bot.shop.refunds import RefundOffer
from bot.telegram.desk_callbacks import PersonOpened, PersonPaymentsOpened
from bot.telegram.screens import admin_people, admin_refunds
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.customer_facts import HOSTILE_NAME
from tests.telegram.desk_facts import AT, PERSON, fits
from tests.telegram.reading import dollars


@pytest.fixture(params=["en", "ar", "ru"])
def t(request: pytest.FixtureRequest) -> Texts:
    return Translator(is_strict=True).texts(request.param, currency="USD")


@pytest.mark.parametrize("state", list(TopUpState))
def test_payments_are_shown_with_their_state_and_only_some_can_go_back(
    t: Texts, state: TopUpState
) -> None:
    stars = Amount(Money(100), "XTR")
    stands = PaymentLine(7, AT, stars, dollars("1.3"), state, "charge", False, True)
    going = replace(stands, id=8, charge_id="", is_going_back=True, can_go_back=False)
    place = PersonPaymentsOpened(customer_id=5, page=3, search=4, payments=1)

    screen = admin_refunds.person_payments(t, Page((stands, going), 1, more=True), place)

    fits(screen)
    assert t(f"payment-state-{state.value}") in screen.text
    assert t("payment-state-going") in screen.text
    assert screen.keyboard is not None
    labels = [one.text for row in screen.keyboard.inline_keyboard for one in row]
    assert sum("#7" in label for label in labels) == 1
    assert not any("#8" in label for label in labels)
    fits(admin_refunds.person_payments(t, Page((), 0, more=False), place))


def test_a_refund_says_what_leaves_the_wallet(t: Texts) -> None:
    amounts = {"paid": Amount(Money(100), "XTR"), "value": Amount(dollars("1.3"), "USD")}
    offer = RefundOffer(
        topup_id=7,
        customer_id=5,
        telegram_id=1001,
        customer=HOSTILE_NAME,
        bonus=Amount(dollars("0.1"), "USD"),
        balance=Amount(dollars("5"), "USD"),
        **amounts,
    )

    fits(admin_refunds.refund_question(t, offer, PersonOpened(customer_id=5)))
    with_bonus = act_asked(t, ActCard("nonce", ActKind.REFUND_STARS, offer.facts, "why"))
    assert t("act-bonus", bonus=offer.bonus) in with_bonus.text
    without = replace(offer, bonus=Amount(Money(0), "USD"))
    asked = act_asked(t, ActCard("nonce", ActKind.REFUND_STARS, without.facts, "why"))
    assert t("act-bonus", bonus=offer.bonus) not in asked.text
    fits(asked)


def test_who_owes_is_shown_as_such(t: Texts) -> None:
    back = PersonOpened(customer_id=5)

    owes = admin_people.person(t, replace(PERSON, debt=dollars("2")), back)

    assert t("person-debt", debt=dollars("2")) in owes.text
