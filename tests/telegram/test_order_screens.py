"""What customers are shown of their orders and of their money."""

import pytest

from bot.domain.forms import Limits
from bot.domain.ledger import HistoryLine
from bot.domain.money import Money
from bot.domain.networks import Network
from bot.domain.orders import OrderFilter, OrderState
from bot.shop.notifier import OrderNews
from bot.shop.page import Page
from bot.telegram.callbacks import (
    OrderOpened,
    OrderPlace,
    OrdersOpened,
)
from bot.telegram.screens import news, orders, wallet
from bot.telegram.screens.wording import progress_bar, share, shortened
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.customer_facts import (
    AT,
    data_behind,
    dollars,
    labels,
    order,
    text_of,
)

LINK = "https://instagram.com/mona"
LIMITS = Limits(100, 10_000, Network.INSTAGRAM)


@pytest.fixture
def t() -> Texts:
    return Translator(is_strict=True).texts("en", currency="USD")


def test_the_living_card_shows_how_far_the_order_is(t: Texts) -> None:
    screen = orders.card(t, order(delivered=320, can=True))

    assert text_of(screen) == (
        "⏳ <b>Order #12</b> · In progress\n\n"
        "<b>Instagram Followers</b>\n"
        "🔗 <code>https://instagram.com/mona</code>\n"
        "Quantity: <b>1,000</b>\n"
        "Count at the start: 5,120\n"
        "Price: <b>$0.39</b>\n"
        "Ordered: May 4, 2026, 12:30 PM\n\n"
        "▰▰▰▱▱▱▱▱▱▱ 32%\n320 of 1,000 delivered\n\n"
        "It is under way. This card keeps itself up to date."
    )
    assert labels(screen) == [
        "🔄 Refresh",
        "♻️ Refill",
        "✖ Cancel",
        "📦 My orders",
        "🏠 Menu",
    ]


def test_the_same_again_is_offered_when_an_order_has_ended(t: Texts) -> None:
    ended = orders.card(t, order(OrderState.COMPLETED, can=True))
    told = news.order_news(
        t, OrderNews.COMPLETED, order(OrderState.COMPLETED, can=True), dollars("5")
    )

    assert "🔁 Order again" in labels(ended)
    assert "🔁 Order again" in labels(told)


def test_the_living_card_is_never_replaced_by_its_navigation(t: Texts) -> None:
    screen = orders.card(t, order())

    assert data_behind(screen, "My orders") == OrdersOpened(anew=True).pack()
    assert data_behind(screen, "Menu") == "m:1"


def test_a_view_of_an_order_leads_back_to_its_page(t: Texts) -> None:
    place = OrderOpened(order_id=12, which=OrderFilter.DONE, page=4, search=2)

    screen = orders.card(t, order(), place)

    back = OrdersOpened(which=OrderFilter.DONE, page=4, search=2)
    assert data_behind(screen, "Back") == back.pack()


@pytest.mark.parametrize("state", [OrderState.PAID, OrderState.SENDING])
def test_an_order_on_its_way_is_being_placed(t: Texts, state: OrderState) -> None:
    text = text_of(orders.card(t, order(state)))

    assert text.endswith("Order #12 is being placed; your money is reserved.")


def test_an_unclear_order_says_that_nobody_pays_twice_and_when_there_is_an_answer(
    t: Texts,
) -> None:
    text = text_of(orders.card(t, order(OrderState.UNCLEAR)))

    assert text.endswith(
        "Order #12: we are confirming with the supplier. You will not be charged twice.\n"
        "Answer by May 4, 2026, 12:30 PM."
    )


@pytest.mark.parametrize("reason", [*sorted(orders.REASONS), "something new", None])
def test_a_refused_order_always_says_why(t: Texts, reason: str | None) -> None:
    text = text_of(orders.card(t, order(OrderState.REFUSED, reason=reason)))

    known = reason if reason in orders.REASONS else "rejected"
    assert text.endswith("back in your wallet.\n" + t(f"reason-{known}"))


def test_the_step_before_a_cancel_says_what_it_means(t: Texts) -> None:
    waiting = orders.sure_to_cancel(t, order(OrderState.PAID), OrderPlace(order_id=12))
    running = orders.sure_to_cancel(t, order(), OrderPlace(order_id=12))

    assert "all the money comes back at once" in text_of(waiting)
    assert "what is delivered by then is paid for" in text_of(running)
    assert labels(running) == ["Yes, cancel it", "No, keep it"]
    assert data_behind(running, "Yes") == "wy:12::0:0"


def test_the_list_of_orders_marks_its_filter(t: Texts) -> None:
    page = Page((order(),), 0, more=True)

    screen = orders.orders(t, page, OrdersOpened(which=OrderFilter.OPEN))

    assert labels(screen) == [
        "⏳ #12 · Instagram Followers · $0.39",
        "Next ›",
        "All",
        "✓ Open",
        "Done",
        "Refunded",
        "🔍 Find",
        "🏠 Menu",
    ]


def test_an_empty_list_of_orders_says_so(t: Texts) -> None:
    screen = orders.orders(t, Page((), 0, more=False), OrdersOpened())

    assert text_of(screen).endswith("None yet. The catalogue is a good place to begin.")


def test_history_shows_signs_and_the_balance_after(t: Texts) -> None:
    lines = (
        HistoryLine(2, AT, "hold", 12, -dollars("0.39"), dollars("4.61"), ""),
        HistoryLine(1, AT, "adjust", None, dollars("5"), dollars("5"), "sorry <3"),
    )

    text = text_of(wallet.history(t, Page(lines, 0, more=False)))

    assert "<b>-$0.39</b> · Reserved, order #12\nMay 4, 2026, 12:30 PM · balance $4.61" in text
    assert "<b>+$5.00</b> · By the shop: sorry &lt;3" in text


def test_news_with_money_carries_a_receipt(t: Texts) -> None:
    partial = order(OrderState.PARTIAL, delivered=860, refunded=dollars("0.0546"))

    screen = news.order_news(t, OrderNews.PARTIAL, partial, dollars("4.6646"))

    assert text_of(screen) == (
        "🌓 <b>Order #12 was delivered in part.</b>\n"
        "The rest of the money is back in your wallet.\n\n"
        "<b>Receipt</b>\n"
        "Ordered: 1,000\n"
        "Delivered: 860\n"
        "Price per 1,000: $0.39\n"
        "Paid: $0.39\n"
        "Returned: <b>$0.0546</b>\n"
        "New balance: <b>$4.6646</b>"
    )


def test_news_of_a_refusal_gives_the_reason_and_a_receipt_with_nothing_delivered(
    t: Texts,
) -> None:
    refused = order(OrderState.REFUSED, refunded=dollars("0.39"), reason="link")

    text = text_of(news.order_news(t, OrderNews.REFUSED, refused, dollars("5")))

    assert "The supplier does not accept this link." in text
    assert "Delivered: 0\n" in text
    assert "Returned: <b>$0.39</b>" in text


def test_news_without_money_carries_no_receipt(t: Texts) -> None:
    text = text_of(news.order_news(t, OrderNews.PLACED, order(), dollars("5")))

    assert text == "⏳ Order #12 is placed and under way.\nInstagram Followers"


@pytest.mark.parametrize(
    ("kind", "amount", "said"),
    [
        ("topup", "1", "✅ <b>$1.00</b> is in your wallet."),
        ("adjust", "1", "The shop has added <b>$1.00</b> to your wallet."),
        (
            "refund-done",
            "1",
            "↩️ Your Stars are back: the shop has returned your payment of <b>$1.00</b>.",
        ),
        (
            "chargeback",
            "1",
            "↩️ Your payment of <b>$1.00</b> was taken back, so it has left your wallet again.",
        ),
    ],
)
def test_money_news_says_how_it_came(t: Texts, kind: str, amount: str, said: str) -> None:
    screen = news.money_news(t, kind, dollars(amount), dollars("5"))

    assert text_of(screen) == said + "\nBalance: <b>$5.00</b>"


def test_money_taken_is_called_a_correction(t: Texts) -> None:
    screen = news.money_news(t, "adjust", Money(-1_000_000), dollars("5"))

    assert text_of(screen).startswith("The shop has corrected your wallet by <b>-$1.00</b>.")


@pytest.mark.parametrize(
    ("done", "bar"), [(0, "▱" * 10), (99, "▱" * 10), (550, "▰" * 5 + "▱" * 5), (1000, "▰" * 10)]
)
def test_a_bar_is_full_only_at_the_end(done: int, bar: str) -> None:
    assert progress_bar(done, of=1000) == bar


def test_a_share_stays_within_its_parts() -> None:
    assert share(-5, of=10, parts=100) == 0
    assert share(15, of=10, parts=100) == 100
    assert share(5, of=0, parts=100) == 0


def test_shortened_text_keeps_within_its_length() -> None:
    assert shortened("short", 30) == "short"
    assert shortened("two  \n words", 30) == "two words"
    assert shortened("Followers | Max 500K", 14) == "Followers…"
    assert shortened("x" * 40, 30) == "x" * 29 + "…"
