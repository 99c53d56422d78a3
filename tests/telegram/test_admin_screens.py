"""What the owner is shown, from facts alone."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from bot.domain.money import Amount, Money
from bot.domain.orders import AttemptState, OrderState
from bot.domain.verdict import Why
from bot.shop.asking import ActCard
from bot.shop.customers import CustomerCard
from bot.shop.desk import ActKind, AttemptLine, DeskCard, TimelineLine
from bot.shop.facts import Fact
from bot.shop.orders import OrderCard
from bot.shop.staff import ActDone
from bot.telegram.desk_callbacks import (
    ActConfirmed,
    ActDropped,
    DecisionChosen,
    DeskMenuOpened,
    DeskOpened,
    PersonOpened,
    PlacedOffered,
    SettleOffered,
)
from bot.telegram.screens.admin import unclear_screen, usage
from bot.telegram.screens.admin_acts import act_asked, act_done, act_dropped
from bot.telegram.screens.admin_orders import desk_order, refund_question
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.reading import buttons, data_of, dollars, text_of

AT = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
NONCE = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def t() -> Texts:
    return Translator(is_strict=True).texts("en", currency="USD")


def order(state: OrderState = OrderState.UNCLEAR) -> OrderCard:
    return OrderCard(
        id=1234,
        customer_id=5,
        service_id=9,
        service_name="Instagram <Followers>",
        link="https://instagram.com/mona",
        quantity=2000,
        price=dollars("2.60"),
        refunded=Money(0),
        state=state,
        reason=None,
        remains=None,
        delivered=None,
        start_count=None,
        created_at=AT,
        state_changed_at=AT,
        answer_by=AT if state is OrderState.UNCLEAR else None,
        waits_for_link=False,
        cancel_wanted=False,
        can_cancel=False,
        can_refill=False,
        can_refresh=False,
        can_reorder=False,
        refill_open=False,
        card_message_id=None,
        per=1000,
    )


def desk(state: OrderState = OrderState.UNCLEAR) -> DeskCard:
    unclear = state is OrderState.UNCLEAR
    return DeskCard(
        order=order(state),
        customer=CustomerCard(5, 1001, "Mona & Co", "mona", "en"),
        provider="main",
        needs_person=None,
        price=dollars("2.60"),
        attempts=(
            AttemptLine(
                id=7,
                state=AttemptState.UNCLEAR if unclear else AttemptState.ACCEPTED,
                sent_at=AT,
                ended_at=None,
                provider_order_id=None if unclear else "777",
                expected_cost=Amount(dollars("2.00"), "USD"),
                answer="time-out" if unclear else "",
            ),
        ),
        timeline=(TimelineLine(AT, OrderState.PAID, "shop", ""),),
        can_decide=(
            (
                ActKind.ORDER_PLACED,
                ActKind.ORDER_RETRY,
                ActKind.ORDER_REFUND,
                ActKind.ORDER_GIVE_UP,
            )
            if unclear
            else (ActKind.ORDER_SETTLE,)
        ),
        sent_from=AT if unclear else None,
        sent_until=AT if unclear else None,
    )


def test_an_unclear_order_shows_what_to_look_for_and_offers_every_decision(t: Texts) -> None:
    screen = unclear_screen(t, desk())

    text = text_of(screen)
    assert "<b>Order #1234: was it placed?</b>" in text
    assert "Link: <code>https://instagram.com/mona</code>" in text
    assert "Quantity: 2,000" in text
    assert "Instagram &lt;Followers&gt;" in text
    assert "Customer: Mona &amp; Co @mona (<code>1001</code>)" in text
    assert "no clear answer, expected $2.00" in text
    assert "“time-out”" in text
    assert data_of(screen) == [
        PlacedOffered(order_id=1234).pack(),
        DecisionChosen(order_id=1234, act=ActKind.ORDER_RETRY).pack(),
        DecisionChosen(order_id=1234, act=ActKind.ORDER_REFUND).pack(),
        DecisionChosen(order_id=1234, act=ActKind.ORDER_GIVE_UP).pack(),
    ]


def test_what_is_known_of_a_lost_answer_is_said_in_the_owners_language(t: Texts) -> None:
    known = replace(desk().attempts[0], evidence=str(Why.WAITS))
    card = replace(desk(), attempts=(known, replace(known, evidence="as it was said once")))

    english = text_of(desk_order(t, card))
    russian = text_of(desk_order(Translator(is_strict=True).texts("ru", currency="USD"), card))

    assert "🔎 nothing has shown yet whether it was placed" in english
    assert "🔎 as it was said once" in english
    assert ": Ordered and paid" in english
    assert "🔎 пока ничто не показало, размещён ли он" in russian


def test_every_verdict_has_its_words() -> None:
    translator = Translator(is_strict=True)

    for language in translator.languages():
        t = translator.texts(language)
        said = {t.plain(f"verdict-{why.name.lower().replace('_', '-')}") for why in Why}
        assert len(said) == len(Why)


def test_a_running_order_can_only_be_settled(t: Texts) -> None:
    screen = desk_order(t, replace(desk(OrderState.RUNNING), needs_person="remains-unknown"))

    assert "✋ main delivered a part and does not say how much." in text_of(screen)
    assert "as <code>777</code>" in text_of(screen)
    assert data_of(screen) == [
        SettleOffered(order_id=1234).pack(),
        DeskOpened(order_id=1234).pack(),
        DeskMenuOpened().pack(),
        PersonOpened(customer_id=5, order_id=1234).pack(),
    ]


def test_a_reason_that_is_new_still_asks_for_a_decision(t: Texts) -> None:
    screen = desk_order(t, replace(desk(OrderState.RUNNING), needs_person="moon-phase"))

    assert "✋ This order needs your decision." in text_of(screen)


def test_a_card_with_a_long_history_fits_into_one_message(t: Texts) -> None:
    line = TimelineLine(AT, OrderState.RUNNING, "staff:1001", "n" * 5000)
    attempt = replace(desk().attempts[0], answer="a" * 5000)

    screen = desk_order(t, replace(desk(), timeline=(line,) * 200, attempts=(attempt,) * 3))

    assert len(screen.text) <= 4096
    assert screen.text.count("staff:1001") == 10


def test_giving_money_shows_the_balance_before_and_after(t: Texts) -> None:
    facts: dict[str, Fact] = {
        "customer": "Mona <3",
        "customer_id": 5,
        "telegram_id": 123456789,
        "amount": Amount(dollars("5"), "USD"),
        "balance": Amount(dollars("1.50"), "USD"),
    }

    screen = act_asked(t, ActCard(NONCE, ActKind.CREDIT, facts, "late order"))

    assert text_of(screen) == (
        "<b>Give $5.00?</b>\nTo Mona &lt;3 (<code>123456789</code>).\n"
        "Balance now: $1.50, after: $6.50.\n\nReason: late order"
    )
    assert data_of(screen) == [ActConfirmed(nonce=NONCE).pack(), ActDropped(nonce=NONCE).pack()]


def test_taking_money_says_so_without_a_minus(t: Texts) -> None:
    facts: dict[str, Fact] = {
        "customer": "Mona",
        "telegram_id": 1001,
        "amount": Amount(-dollars("5"), "USD"),
        "balance": Amount(dollars("7"), "USD"),
    }

    asked = act_asked(t, ActCard(NONCE, ActKind.CREDIT, facts, "chargeback"))
    done = act_done(
        t,
        ActDone(ActKind.CREDIT, facts | {"balance": Amount(dollars("2"), "USD")}),
        bot_name="shop_bot",
        back=PersonOpened(customer_id=5),
    )

    assert text_of(asked).startswith("<b>Take $5.00 away?</b>\nFrom Mona")
    assert "after: $2.00." in text_of(asked)
    assert text_of(done) == "✅ $5.00 taken from Mona. Balance: $2.00."


def test_a_gift_code_can_be_copied_as_a_link(t: Texts) -> None:
    facts: dict[str, Fact] = {
        "amount": Amount(dollars("5"), "USD"),
        "uses": 20,
        "code": "ABCD-EFGH",
    }

    back = DeskMenuOpened(anew=True)
    screen = act_done(t, ActDone(ActKind.GIFT, facts), bot_name="shop_bot", back=back)

    copy, leave = buttons(screen)
    assert leave.callback_data == back.pack()
    assert "for 20 people" in text_of(screen)
    assert "<code>ABCD-EFGH</code>" in screen.text
    assert copy.copy_text is not None
    assert copy.copy_text.text == "https://t.me/shop_bot?start=g_ABCD-EFGH"


def test_a_new_markup_stands_beside_the_old_one(t: Texts) -> None:
    facts: dict[str, Fact] = {"percent": Decimal("12.5"), "before": Decimal("30.00")}

    screen = act_asked(t, ActCard(NONCE, ActKind.MARKUP, facts, ""))

    assert text_of(screen).startswith("<b>Set the mark-up to 12.5")
    assert "\nIt is 30" in text_of(screen)


@pytest.mark.parametrize(
    "act", [ActKind.ORDER_PLACED, ActKind.ORDER_RETRY, ActKind.ORDER_REFUND, ActKind.ORDER_GIVE_UP]
)
def test_every_decision_about_an_order_is_asked_and_answered(t: Texts, act: ActKind) -> None:
    facts: dict[str, Fact] = {
        "order": 1234,
        "price": Amount(dollars("2.6"), "USD"),
        "provider_order": "777",
    }

    asked = act_asked(t, ActCard(NONCE, act, facts, ""))
    back = DeskOpened(order_id=1234)
    done = act_done(t, ActDone(act, facts), bot_name="shop_bot", back=back)

    assert "#1234" in text_of(asked)
    assert data_of(asked)[1] == ActDropped(nonce=NONCE).pack()
    assert "#1234" in text_of(done)
    assert data_of(done) == [DeskOpened(order_id=1234).pack()]


def test_settling_by_hand_names_what_goes_back_in_all(t: Texts) -> None:
    facts: dict[str, Fact] = {
        "order": 1234,
        "price": Amount(dollars("2.6"), "USD"),
        "refunded": Amount(dollars("1"), "USD"),
        "before": Amount(Money(0), "USD"),
    }

    question = refund_question(t, order(OrderState.RUNNING), again=True)
    asked = act_asked(t, ActCard(NONCE, ActKind.ORDER_SETTLE, facts, "a part is missing"))

    assert "How much of $2.60 goes back for order #1234" in text_of(question)
    assert "$1.00 of $2.60 goes back in all" in text_of(asked)
    assert text_of(asked).endswith("Reason: a part is missing")


def test_a_dropped_act_leads_back_to_its_order(t: Texts) -> None:
    screen = act_dropped(t, back=DeskOpened(order_id=1234))

    assert text_of(screen) == "Dropped. Nothing has changed."
    assert data_of(screen) == [DeskOpened(order_id=1234).pack()]


@pytest.mark.parametrize("command", ["credit", "gift", "markup", "order"])
def test_a_command_that_was_not_understood_is_answered_with_an_example(
    t: Texts, command: str
) -> None:
    assert f"<code>/{command} " in usage(t, command).text
