"""The shop in figures, from facts alone."""

from dataclasses import replace

import pytest

from bot.domain.money import Money
from bot.shop.stats import Attention, Figures
from bot.telegram.desk_callbacks import DeskOpened
from bot.telegram.screens.admin_stats import figures
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.reading import data_of, dollars, text_of


@pytest.fixture
def t() -> Texts:
    return Translator(is_strict=True).texts("en", currency="USD")


def test_figures_tell_profit_only_where_it_is_known(t: Texts) -> None:
    known = Figures(
        days=1,
        orders=1,
        turnover=dollars("2.60"),
        cost=dollars("2"),
        profit=dollars("0.60"),
        refunds=Money(0),
        customers=3,
        topups=dollars("10"),
    )
    unknown = replace(known, days=7, orders=1200, cost=None, profit=None, refunds=dollars("1"))
    nothing = Attention(unclear=(), needs_person=(), waiting=0, running=2, paused=())

    text = text_of(figures(t, (known, unknown), nothing))

    assert text == (
        "📊 <b>The shop in figures</b>\n\n"
        "<b>Today</b>\n1 order, turnover $2.60\nProfit $0.60 (cost $2.00)\n"
        "3 new customers, paid in $10.00\n\n"
        "<b>Last 7 days</b>\n1,200 orders, turnover $2.60\n"
        "Profit unknown: tell me what a unit of the supplier’s currency is worth (setting FX__…).\n"
        "Refunded $1.00\n3 new customers, paid in $10.00\n\n"
        "⏳ Running: 2, waiting to be placed: 0\n✅ Nothing waits for you."
    )


def test_what_waits_for_a_person_is_one_tap_away(t: Texts) -> None:
    attention = Attention(
        unclear=(7,), needs_person=(7, 12), waiting=0, running=0, paused=("main",)
    )

    screen = figures(t, (), attention)

    assert "🔎 1 order without a clear answer" in text_of(screen)
    assert "✋ 2 orders wait for your decision" in text_of(screen)
    assert "⏸ Nothing is sent to main at the moment." in text_of(screen)
    assert data_of(screen)[:2] == [
        DeskOpened(order_id=7, anew=True).pack(),
        DeskOpened(order_id=12, anew=True).pack(),
    ]
