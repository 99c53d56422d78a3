"""Transfers that wait for the owner: the list, a proof with its file, what is asked about it."""

from typing import Final

from bot.domain.money import Amount, Money
from bot.shop.page import Page
from bot.shop.proofs import ProofCard, ProofLine
from bot.telegram.attachments import Attachment
from bot.telegram.desk_callbacks import DeskMenuOpened, PersonOpened
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.paging import turning
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import shortened
from bot.telegram.texts.translator import Texts
from bot.telegram.transfer_callbacks import (
    ProofAmountOffered,
    ProofApproved,
    ProofOpened,
    ProofRejected,
    ProofsOpened,
)

_NAME_MAX: Final = 20


def proofs(t: Texts, page: Page[ProofLine]) -> Screen:
    """A page of those that wait, the oldest first."""
    buttons = [
        button(
            t.plain(
                "button-proof",
                number=f"#{line.id}",
                name=shortened(line.customer, _NAME_MAX),
                asked=line.asked,
            ),
            ProofOpened(topup_id=line.id),
        )
        for line in page.items
    ]
    return Screen(
        t("screen-proofs" if page.items else "screen-proofs-none"),
        keyboard(
            *in_rows(buttons, width=1),
            turning(t, page, lambda number: ProofsOpened(page=number)),
            [button(t.plain("button-back"), DeskMenuOpened())],
        ),
    )


def proof(t: Texts, card: ProofCard) -> Attachment:
    """One, with its file; what can be decided, unless it was."""
    lines = [
        t(
            "desk-customer",
            name=f"{card.customer.first_name} {_handle(card)}".strip(),
            telegram_id=str(card.customer.telegram_id),
        ),
        t("proof-asked", way=card.way, asked=card.asked),
    ]
    if card.asked.currency != card.credit.currency:
        lines.append(t("proof-credit", credit=card.credit))
    if card.reference:
        lines.append(t("proof-reference", reference=card.reference))
    lines.append(t("proof-sent", moment=card.at, hours=card.hours))
    lines += [t("proof-twin", number=f"#{twin.id}", state=twin.state.value) for twin in card.twins]
    heading = t(f"screen-proof-{card.state}", number=f"#{card.id}")
    return Attachment(
        kind=card.kind,
        file_id=card.file_id,
        text="\n\n".join([heading, "\n".join(lines)]),
        gone=t("proof-gone"),
        keyboard=keyboard(
            *(_decisions(t, card) if card.is_pending else []),
            [
                button(t.plain("button-back"), ProofsOpened()),
                button(t.plain("button-desk-customer"), PersonOpened(customer_id=card.customer.id)),
            ],
        ),
    )


def approval_question(t: Texts, card: ProofCard) -> Screen:
    """Where was the money seen?"""
    text = t("ask-proof-approve", number=f"#{card.id}", asked=card.asked, way=card.way)
    return Screen(text, keyboard(_back(t, card)))


def amount_question(t: Texts, card: ProofCard, *, again: bool = False) -> Screen:
    """How much has come?"""
    parts = [t("ask-answer-not-understood")] if again else []
    currency, example = card.asked.currency, f"{card.asked.money.decimal(card.asked.currency):f}"
    parts.append(
        t(
            "ask-proof-amount",
            number=f"#{card.id}",
            asked=card.asked,
            currency=currency,
            example=example,
        )
    )
    return Screen("\n\n".join(parts), keyboard(_back(t, card)))


def amount_reason_question(t: Texts, card: ProofCard, came: Money) -> Screen:
    """Why is it another amount?"""
    text = t(
        "ask-proof-amount-reason",
        number=f"#{card.id}",
        asked=card.asked,
        came=Amount(came, card.asked.currency),
    )
    return Screen(text, keyboard(_back(t, card)))


def reject_question(t: Texts, card: ProofCard) -> Screen:
    """Why is it rejected?"""
    text = t("ask-proof-reject", number=f"#{card.id}", asked=card.asked)
    return Screen(text, keyboard(_back(t, card)))


def _handle(card: ProofCard) -> str:
    return f"@{card.customer.username}" if card.customer.username else ""


def _decisions(t: Texts, card: ProofCard) -> list[Row]:
    return [
        [
            button(
                t.plain("button-proof-approve", asked=card.asked), ProofApproved(topup_id=card.id)
            )
        ],
        [
            button(t.plain("button-proof-other"), ProofAmountOffered(topup_id=card.id)),
            button(t.plain("button-proof-reject"), ProofRejected(topup_id=card.id)),
        ],
    ]


def _back(t: Texts, card: ProofCard) -> Row:
    return [button(t.plain("button-back"), ProofOpened(topup_id=card.id))]
