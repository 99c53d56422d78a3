"""The steps of an act: everything that will happen, then what came of it."""

from collections.abc import Mapping
from typing import Final

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CopyTextButton, InlineKeyboardButton

from bot.domain.money import ZERO, Amount
from bot.shop.asking import ActCard
from bot.shop.desk import ActKind
from bot.shop.staff import ActDone
from bot.telegram.desk_callbacks import ActConfirmed, ActDropped, DeskOpened
from bot.telegram.screens.keyboards import Row, button, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import HEADING_MAX, shortened
from bot.telegram.texts.translator import Texts

_NAMING: Final = frozenset({"telegram_id", "target"})
"""Facts that name something: shown without the separators of a quantity."""


def act_asked(t: Texts, card: ActCard) -> Screen:
    """What confirming will do, with the reason that goes into the books."""
    shown = facts_shown(card.facts) | _with_balance_after(card.facts)
    parts = [t(f"ask-act-{act_name(card.act, card.facts)}", **shown)]
    if "bonus" in card.facts:
        parts.append(t("act-bonus", bonus=card.facts["bonus"]))
    if card.reason:
        parts.append(t("act-reason", reason=card.reason))
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [
                button(t.plain("button-act-confirm"), ActConfirmed(nonce=card.nonce)),
                button(t.plain("button-act-drop"), ActDropped(nonce=card.nonce)),
            ]
        ),
    )


def act_done(t: Texts, done: ActDone, *, bot_name: str, back: CallbackData) -> Screen:
    """What has happened. ``bot_name`` is the bot's user name, for a gift's link."""
    if done.act is ActKind.GIFT:
        return _gift(t, done.facts, bot_name=bot_name, back=back)
    return Screen(
        t(f"done-act-{act_name(done.act, done.facts)}", **facts_shown(done.facts)),
        keyboard(_to(t, back)),
    )


def act_dropped(t: Texts, *, back: CallbackData) -> Screen:
    """Nothing has happened."""
    return Screen(t("screen-act-dropped"), keyboard(_to(t, back)))


def act_name(act: ActKind, facts: Mapping[str, object]) -> str:
    """The act's name in the texts: what is done in two ways has two."""
    amount, scope = facts.get("amount"), facts.get("scope")
    if act is ActKind.CREDIT and isinstance(amount, Amount) and amount.money < ZERO:
        return "debit"
    if act is ActKind.MARKUP and isinstance(scope, str):
        return "-".join([act, scope] if "percent" in facts else [act, scope, "none"])
    if act is ActKind.PROOF_APPROVE and "asked" in facts:
        return "proof-approve-other"
    return act.value.replace("_", "-")


def facts_shown(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts as texts name them: money without its sign, numbers that name as text."""
    shown = {name: str(fact) if name in _NAMING else fact for name, fact in facts.items()}
    amount, name = facts.get("amount"), facts.get("name")
    if isinstance(amount, Amount):
        shown["amount"] = Amount(max(amount.money, -amount.money), amount.currency)
    if isinstance(name, str):
        shown["name"] = shortened(name, HEADING_MAX)
    for name in ("order", "payment"):
        if name in facts:
            shown["number"] = f"#{facts[name]}"
    return shown


def _gift(t: Texts, facts: Mapping[str, object], *, bot_name: str, back: CallbackData) -> Screen:
    code = str(facts["code"])
    link = f"https://t.me/{bot_name}?start=g_{code}"
    copy = InlineKeyboardButton(
        text=t.plain("button-copy-gift"), copy_text=CopyTextButton(text=link)
    )
    return Screen(
        t("done-act-gift", **facts_shown(facts), link=link), keyboard([copy], _to(t, back))
    )


def _with_balance_after(facts: Mapping[str, object]) -> dict[str, object]:
    amount, balance = facts.get("amount"), facts.get("balance")
    if not isinstance(amount, Amount) or not isinstance(balance, Amount):
        return {}
    return {"after": Amount(balance.money + amount.money, balance.currency)}


def _to(t: Texts, back: CallbackData) -> Row:
    if isinstance(back, DeskOpened):
        return [button(t.plain("button-desk-order", number=f"#{back.order_id}"), back)]
    return [button(t.plain("button-back"), back)]
