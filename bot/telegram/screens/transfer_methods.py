"""The owner's ways of transfer, in the settings: the list, one of them, and what is asked."""

from collections.abc import Sequence

from bot.domain.transfers import METHODS_MAX, NAME_MAX, WORDS_MAX, TransferMethod
from bot.shop.setup import Step
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.setup import CURRENCIES
from bot.telegram.setup_callbacks import SettingAsked, WorthAsked
from bot.telegram.texts.markup import Prose
from bot.telegram.texts.translator import Texts
from bot.telegram.transfer_callbacks import (
    MethodAsked,
    MethodCurrencyChosen,
    MethodOpened,
    MethodRemovalOffered,
    MethodRemoved,
    MethodsOpened,
    MethodSwitched,
    WordsAsked,
)


def methods(t: Texts, all_methods: Sequence[TransferMethod]) -> Screen:
    """All of them, each with whether it is offered."""
    buttons = [
        button(
            t.plain("button-method", name=one.name, currency=one.currency, on=one.is_on),
            MethodOpened(method_id=one.id),
        )
        for one in all_methods
    ]
    more = len(all_methods) < METHODS_MAX
    return Screen(
        t("screen-methods" if all_methods else "screen-methods-none"),
        keyboard(
            *in_rows(buttons, width=1),
            [button(t.plain("button-method-add"), MethodAsked())] if more else [],
            [button(t.plain("button-back"), SettingAsked(step=Step.PAYMENT))],
        ),
    )


def method(t: Texts, one: TransferMethod, *, ours: str | None) -> Screen:
    """One of them. ``ours`` is the shop's currency where the way's has no worth in it."""
    parts = [
        t("screen-method", name=one.name, currency=one.currency, on=one.is_on),
        t("transfer-words", words=Prose(one.words)),
    ]
    if ours is not None:
        parts.append(t("method-no-worth", code=one.currency, ours=ours))
    switch = "button-method-off" if one.is_on else "button-method-on"
    worth = button(t.plain("button-say-worth", code=one.currency), WorthAsked(code=one.currency))
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [worth] if ours is not None else [],
            [button(t.plain("button-method-words"), WordsAsked(method_id=one.id))],
            [
                button(t.plain(switch), MethodSwitched(method_id=one.id, on=not one.is_on)),
                button(t.plain("button-method-remove"), MethodRemovalOffered(method_id=one.id)),
            ],
            _back(t),
        ),
    )


def ask_name(t: Texts) -> Screen:
    """What is it called?"""
    return Screen(t("ask-method-name", most=NAME_MAX), keyboard(_back(t)))


def ask_currency(t: Texts, *, name: str, ours: str | None) -> Screen:
    """What is it paid in? The shop's own currency comes first."""
    codes = dict.fromkeys([*([ours] if ours not in (None, "XTR") else []), *CURRENCIES])
    buttons = [button(code, MethodCurrencyChosen(code=code)) for code in codes if code]
    return Screen(
        t("ask-method-currency", name=name), keyboard(*in_rows(buttons, width=4), _back(t))
    )


def ask_words(t: Texts, *, name: str) -> Screen:
    """How does one pay?"""
    return Screen(t("ask-method-words", name=name, most=WORDS_MAX), keyboard(_back(t)))


def sure_to_remove(t: Texts, one: TransferMethod) -> Screen:
    """Whether to remove it."""
    return Screen(
        t("ask-method-remove", name=one.name),
        keyboard(
            [
                button(t.plain("button-method-remove-sure"), MethodRemoved(method_id=one.id)),
                button(t.plain("button-back"), MethodOpened(method_id=one.id)),
            ]
        ),
    )


def _back(t: Texts) -> Row:
    return [button(t.plain("button-back"), MethodsOpened())]
