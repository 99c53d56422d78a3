"""What the shop gives: bonuses, rewards for invitations, promo codes, gift codes; and questions."""

from typing import Final

from bot.shop.codes import GiftBatch
from bot.shop.giveaways import GiveawayBoard
from bot.shop.page import Page
from bot.shop.promos import PromoCard
from bot.telegram.desk_callbacks import DeskMenuOpened, GiftOffered
from bot.telegram.giving_callbacks import (
    BonusAsked,
    BonusEnded,
    GiftsEnded,
    GiftsOpened,
    GiveawaysOpened,
    PromoAsked,
    PromoEnded,
    PromosOpened,
    ReferralAsked,
)
from bot.telegram.screens.admin_prices import question
from bot.telegram.screens.keyboards import button, in_rows, keyboard
from bot.telegram.screens.paging import turning
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import shortened
from bot.telegram.setup_callbacks import SettingsOpened
from bot.telegram.texts.translator import Texts

_NAME_MAX: Final = 20


def giveaways(t: Texts, board: GiveawayBoard) -> Screen:
    """What is given on payments now, with a way to change each thing."""
    lines = [
        t("giveaways-bonus", least=tier.least, percent=tier.percent) for tier in board.bonuses.tiers
    ] or [t("giveaways-no-bonus")]
    lines.append(
        t("giveaways-referral", percent=board.referral_percent)
        if board.referral_percent
        else t("giveaways-no-referral")
    )
    ends = [
        button(t.plain("button-bonus-end", least=tier.least), BonusEnded(place=place))
        for place, tier in enumerate(board.bonuses.tiers)
    ]
    return Screen(
        "\n\n".join([t("screen-giveaways"), "\n".join(lines)]),
        keyboard(
            *in_rows(ends, width=2),
            [
                button(t.plain("button-bonus-add"), BonusAsked()),
                button(t.plain("button-referral-change"), ReferralAsked()),
            ],
            [
                button(t.plain("button-promos"), PromosOpened()),
                button(t.plain("button-gifts"), GiftsOpened()),
            ],
            [button(t.plain("button-to-settings"), SettingsOpened())],
        ),
    )


def promos(t: Texts, page: Page[PromoCard]) -> Screen:
    """A page of promo codes; those that can be bought with can be revoked."""
    lines = [_promo(t, one) for one in page.items] or [t("promos-none")]
    ends = [
        button(
            t.plain("button-code-end", name=shortened(one.name, _NAME_MAX)),
            PromoEnded(promo_id=one.id),
        )
        for one in page.items
        if one.is_open
    ]
    return Screen(
        "\n\n".join([t("screen-promos"), *lines]),
        keyboard(
            *in_rows(ends, width=2),
            turning(t, page, lambda number: PromosOpened(page=number)),
            [button(t.plain("button-promo-new"), PromoAsked())],
            [button(t.plain("button-back"), GiveawaysOpened())],
        ),
    )


def gifts(t: Texts, page: Page[GiftBatch]) -> Screen:
    """A page of gift codes by the act that made them; what is open can be revoked."""
    lines = [_gift(t, place, one) for place, one in enumerate(page.items, 1)]
    ends = [
        button(t.plain("button-code-end", name=f"{place}."), GiftsEnded(batch=one.id))
        for place, one in enumerate(page.items, 1)
        if one.is_open
    ]
    return Screen(
        "\n\n".join([t("screen-gifts"), *(lines or [t("gifts-none")])]),
        keyboard(
            *in_rows(ends, width=2),
            turning(t, page, lambda number: GiftsOpened(page=number)),
            [button(t.plain("button-gift-new"), GiftOffered())],
            [button(t.plain("button-back"), GiveawaysOpened())],
        ),
    )


def gift_question(t: Texts, *, again: bool = False) -> Screen:
    """What are the codes worth, and what limits them? ``again``: the answer was neither."""
    return question(t, t("ask-gift"), DeskMenuOpened(), again=again)


def promo_question(t: Texts, *, again: bool = False) -> Screen:
    """What is the promo code, and what does it take off?"""
    return question(t, t("ask-new-promo"), PromosOpened(), again=again)


def bonus_question(t: Texts, *, again: bool = False) -> Screen:
    """From which payment on is how much given on top?"""
    return question(t, t("ask-bonus"), GiveawaysOpened(), again=again)


def referral_question(t: Texts, board: GiveawayBoard) -> Screen:
    """How much of friends' payments goes to who invited them?"""
    asked = t("ask-referral", percent=board.referral_percent)
    return question(t, asked, GiveawaysOpened())


def _promo(t: Texts, one: PromoCard) -> str:
    off = (
        t("promo-off-amount", amount=one.amount)
        if one.percent is None
        else t("promo-off-percent", percent=one.percent)
    )
    lines = [
        t("promo-line", name=one.name) + " " + off,
        t("code-uses", used=one.used, uses=one.uses),
    ]
    return "\n".join([*lines, _state(t, one)])


def _gift(t: Texts, place: int, one: GiftBatch) -> str:
    lines = [
        t("gifts-line", place=place, value=one.value, count=one.codes, at=one.created_at),
        t("code-uses", used=one.used, uses=one.uses),
    ]
    return "\n".join([*lines, _state(t, one)])


def _state(t: Texts, one: PromoCard | GiftBatch) -> str:
    if one.is_revoked:
        return t("code-revoked")
    if one.is_over:
        return t("code-over")
    if one.used >= one.uses:
        return t("code-used-up")
    return t("code-without-end") if one.expires_at is None else t("code-until", at=one.expires_at)
