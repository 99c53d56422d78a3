"""Pushes: what is new about an order, with a receipt wherever money came back."""

from typing import Final

from bot.domain.money import Money
from bot.domain.orders import OrderState
from bot.shop.notifier import OrderNews
from bot.shop.orders import OrderCard
from bot.telegram.callbacks import (
    MenuOpened,
    OrderRepeated,
    OrdersOpened,
    QuoteOpened,
    WalletOpened,
)
from bot.telegram.screens.keyboards import button, keyboard
from bot.telegram.screens.orders import ICONS, can_repeat, reason_text
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import HEADING_MAX, shortened, shortened_link
from bot.telegram.texts.translator import Texts

_WITH_RECEIPT: Final = frozenset(
    {
        OrderNews.PARTIAL,
        OrderNews.CANCELLED,
        OrderNews.REFUSED,
        OrderNews.RELEASED,
        OrderNews.REFUNDED,
    }
)
MOVED: Final = frozenset({"topup", "refund-done", "refund-refused", "chargeback", "debt"})
"""Kinds of news about money that have a text of their own."""

_NOTHING_DELIVERED: Final = frozenset({OrderState.REFUSED, OrderState.RELEASED})


def order_news(t: Texts, news: OrderNews, order: OrderCard, balance: Money) -> Screen:
    """What is new about an order. ``balance`` is the customer's now."""
    said = t(
        f"news-{news.replace('_', '-')}",
        icon=ICONS[order.state],
        number=f"#{order.id}",
        service=shortened(order.service_name, HEADING_MAX),
        link=shortened_link(order.link),
        quantity=order.quantity,
    )
    parts = [said]
    if news is OrderNews.REFUSED:
        parts.append(reason_text(t, order))
    if news is OrderNews.UNCLEAR and order.answer_by is not None:
        parts.append(t("order-answer-by", moment=order.answer_by))
    if news in _WITH_RECEIPT:
        parts.append(_receipt(t, order, balance))
    again = button(t.plain("button-again"), OrderRepeated(order_id=order.id))
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [
                again if can_repeat(order) else None,
                button(t.plain("button-orders"), OrdersOpened(anew=True)),
            ]
        ),
    )


def money_news(
    t: Texts, kind: str, amount: Money, balance: Money, *, quote_id: str | None = None
) -> Screen:
    """Money moved in the wallet: ``kind`` is one of MOVED or ``adjust``, which may also take.

    ``quote_id`` is the purchase that it was paid for and that could not go on.
    """
    adjusted = "given" if amount > Money(0) else "taken"
    parts = [
        t(f"news-{kind if kind in MOVED else adjusted}", amount=amount),
        t("wallet-balance", balance=balance),
    ]
    onward = None
    if quote_id is not None:
        parts.append(t("news-topup-stays"))
        onward = button(t.plain("button-back-to-order"), QuoteOpened(quote_id=quote_id))
    return Screen(
        "\n".join(parts),
        keyboard(
            [onward],
            [
                button(t.plain("button-wallet"), WalletOpened()),
                button(t.plain("button-menu"), MenuOpened(anew=True)),
            ],
        ),
    )


def _receipt(t: Texts, order: OrderCard, balance: Money) -> str:
    """Ordered, delivered, unit price, returned, new balance."""
    delivered = 0 if order.state in _NOTHING_DELIVERED else order.delivered
    lines = [t("receipt-heading")]
    if order.per > 1:
        unit_price = order.price.share(order.per, of=order.quantity)
        lines += [
            t("receipt-ordered", quantity=order.quantity),
            t("receipt-delivered", delivered=delivered) if delivered is not None else "",
            t("receipt-unit-price", price=unit_price),
        ]
    lines += [
        t("receipt-paid", price=order.price),
        t("receipt-returned", refunded=order.refunded),
        t("receipt-balance", balance=balance),
    ]
    return "\n".join(line for line in lines if line)
