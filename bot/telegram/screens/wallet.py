"""The wallet: balance, history, paying in, gift codes."""

from typing import Final

from aiogram.types import InlineKeyboardButton

from bot.domain.ledger import HistoryLine
from bot.domain.money import ZERO, Money
from bot.shop.crediting import Settled
from bot.shop.page import Page
from bot.shop.wallet import WalletCard
from bot.telegram.callbacks import (
    CodeOffered,
    HistoryOpened,
    MenuOpened,
    PaymentHelpOpened,
    QuoteOpened,
    TopUpOpened,
    WalletOpened,
)
from bot.telegram.screens.keyboards import button, keyboard
from bot.telegram.screens.paging import turning
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import shortened
from bot.telegram.texts.translator import Texts

KINDS: Final = frozenset(
    {"topup", "gift", "hold", "release", "final", "refund", "adjust", "suspense-settled"}
    | {"refund-held", "refund-undone", "chargeback", "debt-repaid"}
    | {"bonus-undone", "referral-undone"}
)
"""Movements that have a name of their own."""

_NOTE_MAX: Final = 80
_NOTED: Final = "adjust"


def wallet(t: Texts, card: WalletCard, *, quote_id: str | None) -> Screen:
    """What the customer has, and what can be done with it; a way back to what waits for money."""
    lines = _standing(t, card)
    if card.held:
        lines.insert(1, t("wallet-held", held=card.held))
    return Screen(
        "\n\n".join([t("screen-wallet"), "\n".join(lines)]),
        keyboard(
            [_onward(t, quote_id)],
            [button(t.plain("button-top-up"), TopUpOpened())],
            [
                button(t.plain("button-history"), HistoryOpened()),
                button(t.plain("button-gift-code"), CodeOffered()),
            ],
            [
                button(t.plain("button-payment-help"), PaymentHelpOpened()),
                button(t.plain("button-menu"), MenuOpened()),
            ],
        ),
    )


def history(t: Texts, page: Page[HistoryLine]) -> Screen:
    """A page of movements, newest first, each with the balance it left."""
    lines = [movement(t, line) for line in page.items] or [t("history-empty")]
    return Screen(
        "\n\n".join([t("screen-history"), *lines]),
        keyboard(
            turning(t, page, lambda number: HistoryOpened(page=number)),
            [
                button(t.plain("button-back"), WalletOpened()),
                button(t.plain("button-menu"), MenuOpened()),
            ],
        ),
    )


def ask_code(t: Texts) -> Screen:
    """The question for a gift code."""
    return Screen(t("ask-code"), keyboard([button(t.plain("button-back"), WalletOpened())]))


def paid(
    t: Texts, settled: Settled, card: WalletCard, *, quote_id: str | None, again: bool = False
) -> Screen:
    """Money has come in: the order it was paid for goes on, or there is a way back to one.

    ``again`` says that the order's quote follows this screen.
    """
    said = t("screen-paid", credit=settled.credit)
    if settled.repaid:
        said = t("screen-paid-owed", credit=settled.credit, repaid=settled.repaid)
    if settled.order_id is not None:
        return Screen("\n".join([said, t("paid-goes-on", number=f"#{settled.order_id}")]))
    if again:
        return Screen("\n".join([said, t("paid-stays")]))
    if settled.quote_id is not None:
        return _credited(t, "\n".join([said, t("paid-stays-over")]), card, None)
    return _credited(t, said, card, quote_id)


def gift_redeemed(t: Texts, value: Money, card: WalletCard, *, quote_id: str | None) -> Screen:
    """A gift code has been turned into money; with a way on to an order that waits for it."""
    return _credited(t, t("screen-gift", value=value), card, quote_id)


def _credited(t: Texts, said: str, card: WalletCard, quote_id: str | None) -> Screen:
    return Screen(
        "\n".join([said, *_standing(t, card)]),
        keyboard(
            [_onward(t, quote_id)],
            [
                button(t.plain("button-wallet"), WalletOpened()),
                button(t.plain("button-menu"), MenuOpened()),
            ],
        ),
    )


def _standing(t: Texts, card: WalletCard) -> list[str]:
    """What can be spent, and what is owed."""
    owed = [t("wallet-debt", debt=card.debt)] if card.debt else []
    return [t("wallet-balance", balance=card.balance), *owed]


def _onward(t: Texts, quote_id: str | None) -> InlineKeyboardButton | None:
    if quote_id is None:
        return None
    return button(t.plain("button-back-to-order"), QuoteOpened(quote_id=quote_id))


def movement(t: Texts, line: HistoryLine) -> str:
    """One movement of a wallet, with the balance it left."""
    what = t.plain(f"entry-{line.kind if line.kind in KINDS else 'other'}")
    if line.order_id is not None:
        what = t.plain("entry-of-order", what=what, number=f"#{line.order_id}")
    if line.kind == _NOTED and line.note:
        what = t.plain("entry-noted", what=what, note=shortened(line.note, _NOTE_MAX))
    return t(
        "history-in" if line.change > ZERO else "history-out",
        what=what,
        moment=line.at,
        change=line.change,
        balance=line.balance,
    )
