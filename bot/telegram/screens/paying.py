"""Paying in: how much, and by which way."""

from collections.abc import Sequence
from typing import Final

from aiogram.types import InlineKeyboardButton

from bot.domain.bonuses import Bonuses
from bot.domain.money import Amount, Money
from bot.payments.base import Way, WayKind
from bot.shop.topups import Offer, TopUpCard
from bot.telegram.callbacks import (
    AmountChosen,
    AmountOffered,
    CodeOffered,
    MenuOpened,
    PaymentClaimed,
    QuoteOpened,
    TopUpOpened,
    WalletOpened,
    WayChosen,
)
from bot.telegram.screens.keyboards import button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.transfers import mine_button
from bot.telegram.screens.wording import shortened
from bot.telegram.texts.translator import Texts

_LABEL_MAX: Final = 24
NO_BONUSES: Final = Bonuses()


def top_up(
    t: Texts,
    presets: Sequence[Money],
    offers: Sequence[Sequence[Offer]],
    bonuses: Bonuses = NO_BONUSES,
) -> Screen:
    """Amounts to pay in, each with its bonus. Where there is one way to pay, with what it asks."""
    buttons = [
        button(_amount(t, amount, ways), AmountChosen(index=index))
        for index, (amount, ways) in enumerate(zip(presets, offers, strict=True))
    ]
    buttons.append(button(t.plain("button-other-amount"), AmountOffered()))
    return Screen(
        "\n\n".join([t("screen-top-up"), *_tiers(t, bonuses)]),
        keyboard(
            *in_rows(buttons, width=2),
            [mine_button(t)] if _takes_transfers(offers) else [],
            [
                button(t.plain("button-back"), WalletOpened()),
                button(t.plain("button-menu"), MenuOpened()),
            ],
        ),
    )


def _takes_transfers(offers: Sequence[Sequence[Offer]]) -> bool:
    return any(one.way.kind is WayKind.TRANSFER for ways in offers for one in ways)


def _amount(t: Texts, amount: Money, offers: Sequence[Offer]) -> str:
    bonus = _bonus(offers)
    if len(offers) > 1 and bonus:
        return t.plain("button-amount-bonus", amount=amount, bonus=bonus)
    if len(offers) > 1:
        return t.plain("button-amount-alone", amount=amount)
    if bonus:
        return t.plain("button-asked-bonus", amount=amount, bonus=bonus, asked=offers[0].asked)
    return t.plain("button-amount", amount=amount, asked=offers[0].asked)


def _bonus(offers: Sequence[Offer]) -> Money:
    """What is given on top in any case: ways round differently."""
    return min(offer.bonus for offer in offers)


def _tiers(t: Texts, bonuses: Bonuses) -> list[str]:
    tiers = [t("top-up-tier", least=tier.least, percent=tier.percent) for tier in bonuses.tiers]
    return [t("top-up-bonuses") + " " + " · ".join(tiers)] if tiers else []


def ways(t: Texts, amount: Money, offers: Sequence[Offer], *, quote_id: str | None) -> Screen:
    """How to pay an amount, each way with what it asks; ``quote_id`` is what it is paid for."""
    rows = [
        [
            button(
                t.plain("button-way", way=way_name(t, offer.way), asked=offer.asked),
                WayChosen(code=offer.way.code, quote_id=quote_id),
            )
        ]
        for offer in offers
    ]
    back = TopUpOpened() if quote_id is None else QuoteOpened(quote_id=quote_id)
    said = [t("screen-ways" if quote_id is None else "screen-ways-order", amount=amount)]
    if bonus := _bonus(offers):
        said.append(t("ways-bonus", bonus=bonus))
    return Screen(
        "\n\n".join(said),
        keyboard(*rows, [button(t.plain("button-back"), back)]),
    )


def pay_page(t: Texts, card: TopUpCard) -> Screen:
    """A payment on a page: what to pay, where, until when, and what comes of it."""
    asked = Amount(card.asked, card.way.asset)
    back = TopUpOpened() if card.quote_id is None else QuoteOpened(quote_id=card.quote_id)
    parts = [
        t("screen-pay-page", asked=asked),
        t(
            "pay-page-wallet" if card.quote_id is None else "pay-page-order",
            credit=card.credit,
        ),
        t("pay-page-until", moment=card.expires_at),
    ]
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [
                InlineKeyboardButton(
                    text=t.plain("button-pay-page", asked=asked), url=card.invoice.url
                )
            ],
            [button(t.plain("button-payment-made"), PaymentClaimed(topup_id=card.id))],
            [button(t.plain("button-back"), back)],
        ),
    )


def way_name(t: Texts, way: Way) -> str:
    """What people call a way to pay: the owner's words, or ours for the method."""
    return t.plain(f"way-{way.method}", label=shortened(way.label, _LABEL_MAX))


def no_way_to_pay(t: Texts) -> Screen:
    """The shop takes no payments here; gift codes still work."""
    return Screen(
        t("screen-no-way-to-pay"),
        keyboard(
            [
                button(t.plain("button-gift-code"), CodeOffered()),
                button(t.plain("button-back"), WalletOpened()),
            ]
        ),
    )


def ask_amount(t: Texts, example: Money) -> Screen:
    """The question how much to pay in."""
    return Screen(
        t("ask-amount", example=example),
        keyboard([button(t.plain("button-back"), TopUpOpened())]),
    )
