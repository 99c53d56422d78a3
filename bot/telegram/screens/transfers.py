"""A customer's transfer: where to send how much, the proof of it, and what has become of it."""

from collections.abc import Mapping, Sequence
from typing import Final

from aiogram.types import InlineKeyboardButton

from bot.domain.payments import TopUpState
from bot.shop.transfers import TransferCard
from bot.telegram.callbacks import (
    MenuOpened,
    PaymentHelpOpened,
    QuoteOpened,
    TopUpOpened,
    WalletOpened,
)
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.markup import Prose
from bot.telegram.texts.translator import Texts
from bot.telegram.transfer_callbacks import (
    TransferDropOffered,
    TransferDropped,
    TransferOpened,
    TransferSent,
    TransfersOpened,
)

NEWS: Final = frozenset({"transfer-approved", "transfer-rejected"})
"""News for a customer that are screens of their own."""


def transfer(t: Texts, card: TransferCard) -> Screen:
    """A transfer as it stands."""
    if card.state is TopUpState.OPEN:
        return _to_pay(t, card)
    said = f"screen-transfer-{card.state}"
    return Screen(
        t(said, number=_number(card), asked=card.asked),
        keyboard([_wallet(t), button(t.plain("button-menu"), MenuOpened(anew=True))]),
    )


def _to_pay(t: Texts, card: TransferCard) -> Screen:
    parts = [
        t("screen-transfer", name=card.name, asked=card.asked),
        t("transfer-words", words=Prose(card.words)),
        t("transfer-number", number=str(card.id)),
        t("transfer-until", moment=card.expires_at),
    ]
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [button(t.plain("button-transfer-sent"), TransferSent(topup_id=card.id))],
            [
                button(t.plain("button-transfer-drop"), TransferDropOffered(topup_id=card.id)),
                button(t.plain("button-menu"), MenuOpened(anew=True)),
            ],
        ),
    )


def ask_proof(t: Texts, card: TransferCard, *, again: bool = False) -> Screen:
    """The question for the proof; ``again`` says that words came in its place."""
    parts = [t("transfer-proof-missing")] if again else []
    parts.append(t("ask-transfer-proof", number=_number(card), asked=card.asked))
    return Screen(
        "\n\n".join(parts),
        keyboard([button(t.plain("button-back"), TransferOpened(topup_id=card.id))]),
    )


def sure_to_drop(t: Texts, card: TransferCard) -> Screen:
    """Whether to cancel it: not, when the money is on its way."""
    return Screen(
        t("ask-transfer-drop", number=_number(card), asked=card.asked),
        keyboard(
            [
                button(t.plain("button-cancel-sure"), TransferDropped(topup_id=card.id)),
                button(t.plain("button-keep-order"), TransferOpened(topup_id=card.id)),
            ]
        ),
    )


def mine(t: Texts, cards: Sequence[TransferCard]) -> Screen:
    """Everything that is open or looked at."""
    buttons = [
        button(
            t.plain(
                "button-transfer",
                number=_number(card),
                asked=card.asked,
                pending=card.state is TopUpState.PENDING,
            ),
            TransferOpened(topup_id=card.id),
        )
        for card in cards
    ]
    return Screen(
        t("screen-transfers" if cards else "screen-transfers-none"),
        keyboard(*in_rows(buttons, width=1), [button(t.plain("button-back"), TopUpOpened())]),
    )


def mine_button(t: Texts) -> InlineKeyboardButton:
    """The way to them."""
    return button(t.plain("button-transfers"), TransfersOpened())


def news(t: Texts, name: str, facts: Mapping[str, object]) -> Screen:
    """One of NEWS, from the facts of its notice."""
    number = f"#{facts['payment']}"
    if name == "transfer-rejected":
        said = [
            t("news-transfer-rejected", number=number, amount=facts["amount"]),
            t("transfer-reason", reason=facts["reason"]),
            t("transfer-rejected-help"),
        ]
        row: Row = [button(t.plain("button-payment-help"), PaymentHelpOpened())]
        return Screen("\n\n".join(said), keyboard(row, [_wallet(t)]))
    said = [t("news-transfer-approved", number=number, credit=facts["credit"])]
    if "came" in facts:
        said.append(t("transfer-came", came=facts["came"], asked=facts["asked"]))
    if "repaid" in facts:
        said.append(t("transfer-repaid", repaid=facts["repaid"]))
    if "goes_on" in facts:
        said.append(t("paid-goes-on", number=f"#{facts['goes_on']}"))
    quote_id = facts.get("quote")
    if isinstance(quote_id, str):
        said.append(t("transfer-order-waits"))
        row = [button(t.plain("button-back-to-order"), QuoteOpened(quote_id=quote_id))]
        return Screen("\n".join(said), keyboard(row, [_wallet(t)]))
    return Screen("\n".join(said), keyboard([_wallet(t)]))


def _number(card: TransferCard) -> str:
    return f"#{card.id}"


def _wallet(t: Texts) -> InlineKeyboardButton:
    return button(t.plain("button-wallet"), WalletOpened())
