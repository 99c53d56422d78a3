"""Help, and help with payments (Telegram asks every shop for /paysupport)."""

from collections.abc import Sequence
from typing import Final

from bot.shop.topups import PaidCard
from bot.telegram.callbacks import (
    DialogLeft,
    MenuOpened,
    NetworksOpened,
    OrdersOpened,
    PaymentHelpOpened,
)
from bot.telegram.screens.keyboards import button, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts

_PAYMENTS_SHOWN: Final = 5


def overview(t: Texts, *, shop: str, telegram_id: int) -> Screen:
    """How the shop works, and the number by which its owner finds the customer."""
    return Screen(
        t("screen-help", shop=shop, number=str(telegram_id)),
        keyboard(
            [
                button(t.plain("button-catalogue"), NetworksOpened()),
                button(t.plain("button-orders"), OrdersOpened()),
            ],
            [
                button(t.plain("button-payment-help"), PaymentHelpOpened()),
                button(t.plain("button-menu"), MenuOpened()),
            ],
        ),
    )


def payments(t: Texts, paid: Sequence[PaidCard]) -> Screen:
    """The last payments, and the invitation to write to the owner."""
    lines = [
        t(
            "payment-line",
            moment=card.at,
            paid=card.paid,
            credit=card.credit,
            charge=card.charge_id,
        )
        for card in paid[:_PAYMENTS_SHOWN]
    ]
    return Screen(
        "\n\n".join([t("screen-payment-help"), *lines, t("ask-payment-message")]),
        keyboard([button(t.plain("button-menu"), DialogLeft())]),
    )
