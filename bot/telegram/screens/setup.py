"""Opening the shop in chat: one question at a time, each with what it is now and a way past it.

The same questions serve the settings; only the row of ways below them differs.
"""

from collections.abc import Mapping
from typing import Final

from aiogram.types import InlineKeyboardButton

from bot.domain.setup import NAME_MAX, PANEL_EXAMPLE
from bot.shop.candidates import Candidate
from bot.shop.setup import MARKUPS, ShopCard, Step
from bot.telegram.callbacks import NetworksOpened
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.setup_callbacks import (
    AddressAsked,
    CryptoSwitched,
    CurrencyChosen,
    KeyAsked,
    MarkupPicked,
    OwnerLanguageChosen,
    SettingAsked,
    SettingsOpened,
    StarsSwitched,
    StepReturned,
    StepSkipped,
    WorthAsked,
)
from bot.telegram.texts.translator import Texts
from bot.telegram.transfer_callbacks import MethodsOpened

CURRENCIES: Final = ("USD", "EUR", "RUB", "TRY", "SAR", "AED", "EGP", "INR", "IDR", "BRL", "UAH")
"""Offered as buttons; any other code may be typed."""


def language(t: Texts, card: ShopCard, known: Mapping[str, str]) -> Screen:
    """In which language to go on; in the wizard this is also the welcome."""
    buttons = [
        button(
            t.plain("button-chosen", name=name) if code == t.language else name,
            OwnerLanguageChosen(code=code),
        )
        for code, name in known.items()
    ]
    text = t("screen-setup-welcome") if card.is_under_way else t("screen-language")
    return Screen(text, keyboard(*in_rows(buttons, width=2), ways(t, card, None)))


def name(t: Texts, card: ShopCard, *, bot_name: str) -> Screen:
    """What the shop is called; ``bot_name`` is the bot's own, which it bears until then."""
    now = card.name or bot_name
    keep = button(t.plain("button-keep-name", name=now), StepSkipped(step=Step.NAME))
    return Screen(
        t("screen-setup-name", name=now, most=NAME_MAX),
        keyboard([keep] if card.is_under_way else [], ways(t, card, None)),
    )


def currency(t: Texts, card: ShopCard) -> Screen:
    """What prices and wallets are kept in."""
    buttons = [button(code, CurrencyChosen(code=code)) for code in CURRENCIES]
    as_panel = button(t.plain("button-currency-of-panel"), StepSkipped(step=Step.CURRENCY))
    parts = [t("screen-setup-currency")]
    if card.currency is not None:
        parts.append(t("setup-currency-now", currency=card.currency))
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [as_panel] if card.is_under_way else [],
            *in_rows(buttons, width=4),
            ways(t, card, None),
        ),
    )


def address(t: Texts, card: ShopCard, *, of: str | None) -> Screen:
    """Where a panel is. ``of`` names a provider that is to get another address."""
    if of is None:
        text = t("screen-setup-address", example=PANEL_EXAMPLE)
    else:
        text = t("screen-setup-address-of", provider=of, example=PANEL_EXAMPLE)
    return Screen(text, keyboard(ways(t, card, Step.PANEL)))


def key(t: Texts, card: ShopCard, candidate: Candidate) -> Screen:
    """The key to a panel."""
    return Screen(
        t("screen-setup-key", host=candidate.host),
        keyboard(
            [button(t.plain("button-other-address"), AddressAsked(provider_id=candidate.target))],
            ways(t, card, Step.PANEL),
        ),
    )


def looking(t: Texts, candidate: Candidate, *, deleted: bool) -> Screen:
    """The panel is being looked at; ``deleted`` says whether the message with the key is gone."""
    parts = [t("screen-setup-looking", host=candidate.host)]
    if not deleted:
        parts.append(t("setup-key-not-deleted"))
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [
                button(t.plain("button-other-key"), KeyAsked()),
                button(t.plain("button-other-address"), AddressAsked(provider_id=candidate.target)),
            ]
        ),
    )


def worth(t: Texts, card: ShopCard, *, code: str) -> Screen:
    """What a unit of another currency is worth in ours."""
    ours, now = card.currency or "", card.worths.get(code)
    text = "screen-setup-worth-star" if code == "XTR" else "screen-setup-worth"
    parts = [t(text, code=code, ours=ours)]
    if now is not None:
        parts.append(t("setup-worth-line", code=code, worth=now, ours=ours))
    return Screen(
        "\n\n".join(parts),
        keyboard(ways(t, card, Step.WORTH) if card.step is Step.WORTH else _aside(t, card)),
    )


def markup(t: Texts, card: ShopCard) -> Screen:
    """What is added to the suppliers' prices."""
    buttons = [
        button(t.plain("button-percent", percent=percent), MarkupPicked(index=index))
        for index, percent in enumerate(MARKUPS)
    ]
    keep = button(
        t.plain("button-keep-percent", percent=card.markup), StepSkipped(step=Step.MARKUP)
    )
    return Screen(
        t("screen-setup-markup", percent=card.markup),
        keyboard(buttons, [keep] if card.is_under_way else [], ways(t, card, None)),
    )


def payment(t: Texts, card: ShopCard) -> Screen:
    """How customers pay in."""
    star, ours = card.worths.get("XTR"), card.currency
    knows = star is not None or ours == "XTR"
    parts = [t("screen-setup-payment"), _about_stars(t, card), *_about_crypto(t, card)]
    switch = "button-stars-off" if card.stars_on else "button-stars-on"
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [
                button(t.plain(switch), StarsSwitched(on=not card.stars_on)) if knows else None,
                _crypto_switch(t, card),
            ],
            [button(t.plain("button-star-worth"), WorthAsked(code="XTR"))]
            if ours not in (None, "XTR")
            else [],
            [button(t.plain("button-coin-worths"), SettingAsked(step=Step.WORTH))]
            if card.coins
            else [],
            [button(t.plain("button-methods"), MethodsOpened())],
            [button(t.plain("button-open-shop"), StepSkipped(step=Step.PAYMENT))]
            if card.is_under_way
            else [],
            ways(t, card, None),
        ),
    )


def opened(t: Texts, card: ShopCard, *, bot_name: str) -> Screen:
    """The end of the wizard. ``bot_name`` is the bot's user name."""
    if card.step is Step.OPENING:
        return Screen(t("screen-setup-opening"), keyboard([_settings(t)]))
    if not card.services:
        return _not_yet(t, card)
    return shop_open(t, services=card.services, networks=card.networks, bot_name=bot_name)


def shop_open(t: Texts, *, services: int, networks: int, bot_name: str) -> Screen:
    """The shop sells: what there is, the link to share, and what to try next."""
    parts = [
        t("alert-shop-open", link=f"https://t.me/{bot_name}"),
        t("shop-open-services", services=services),
        t("shop-open-networks", networks=networks),
        t("shop-open-next"),
    ]
    return Screen(
        "\n\n".join([parts[0], "\n".join(parts[1:3]), parts[3]]),
        keyboard([button(t.plain("button-catalogue"), NetworksOpened()), _settings(t)]),
    )


def ways(t: Texts, card: ShopCard, later: Step | None) -> Row:
    """In the wizard back, and past the question where it may wait; outside it to the settings."""
    if not card.is_under_way:
        return [button(t.plain("button-to-settings"), SettingsOpened())]
    back = card.before
    return [
        button(t.plain("button-back"), StepReturned(step=back)) if back is not None else None,
        button(t.plain("button-later"), StepSkipped(step=later)) if later is not None else None,
    ]


def _aside(t: Texts, card: ShopCard) -> Row:
    """Away from a question beside the wizard's own one, to that; outside it to the settings."""
    if not card.is_under_way:
        return ways(t, card, None)
    return [button(t.plain("button-back"), SettingAsked(step=card.step))]


def _about_stars(t: Texts, card: ShopCard) -> str:
    star, ours = card.worths.get("XTR"), card.currency
    if ours is None:
        return t("setup-stars-wait")
    if ours != "XTR" and star is None:
        return t("setup-stars-unknown")
    if not card.stars_on:
        return t("setup-stars-off")
    return t("setup-stars-on", worth=1 if star is None else star, ours=ours)


def _about_crypto(t: Texts, card: ShopCard) -> list[str]:
    if not card.coins:
        return []
    known = _worth_something(card)
    if not known:
        return [t("setup-crypto-unknown")]
    return [t("setup-crypto-on" if card.crypto_on else "setup-crypto-off", coins=", ".join(known))]


def _crypto_switch(t: Texts, card: ShopCard) -> InlineKeyboardButton | None:
    if not _worth_something(card):
        return None
    switch = "button-crypto-off" if card.crypto_on else "button-crypto-on"
    return button(t.plain(switch), CryptoSwitched(on=not card.crypto_on))


def _worth_something(card: ShopCard) -> list[str]:
    """The coins that can be taken: somebody has said what they are worth."""
    return [
        code for code in card.coins if code == card.currency or card.worths.get(code) is not None
    ]


def _not_yet(t: Texts, card: ShopCard) -> Screen:
    if card.missing:
        code = card.missing[0]
        text = t("screen-setup-no-rate", code=code, ours=card.currency or "")
        way = button(t.plain("button-say-worth", code=code), WorthAsked(code=code))
    else:
        text = t("screen-setup-no-panel")
        way = button(t.plain("button-add-panel"), SettingAsked(step=Step.PANEL))
    return Screen(text, keyboard([way], [_settings(t)]))


def _settings(t: Texts) -> InlineKeyboardButton:
    return button(t.plain("button-settings"), SettingsOpened(anew=True))
