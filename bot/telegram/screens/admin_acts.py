"""The steps of a money act: everything that will happen, then what came of it."""

from collections.abc import Mapping

from aiogram.types import CopyTextButton, InlineKeyboardButton

from bot.domain.money import ZERO, Amount
from bot.shop.desk import ActKind
from bot.shop.staff import ActCard, ActDone
from bot.telegram.callbacks import ActConfirmed, ActDropped, DeskOpened
from bot.telegram.screens.keyboards import Row, button, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts


def act_asked(t: Texts, card: ActCard) -> Screen:
    """What confirming will do, with the reason that goes into the books."""
    order_id = _order_of(card.facts)
    shown = _shown(card.facts) | _with_balance_after(card.facts)
    parts = [t(f"ask-act-{_name(card.act, card.facts)}", **shown)]
    if card.reason:
        parts.append(t("act-reason", reason=card.reason))
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [
                button(t.plain("button-act-confirm"), ActConfirmed(nonce=card.nonce)),
                button(t.plain("button-act-drop"), ActDropped(nonce=card.nonce, order_id=order_id)),
            ]
        ),
    )


def act_done(t: Texts, done: ActDone, *, bot_name: str) -> Screen:
    """What has happened. ``bot_name`` is the bot's user name, for a gift's link."""
    if done.act is ActKind.GIFT:
        return _gift(t, done.facts, bot_name=bot_name)
    return Screen(
        t(f"done-act-{_name(done.act, done.facts)}", **_shown(done.facts)),
        keyboard(_to_order(t, _order_of(done.facts))),
    )


def act_dropped(t: Texts, *, order_id: int | None) -> Screen:
    """Nothing has happened."""
    return Screen(t("screen-act-dropped"), keyboard(_to_order(t, order_id)))


def _gift(t: Texts, facts: Mapping[str, object], *, bot_name: str) -> Screen:
    code = str(facts["code"])
    link = f"https://t.me/{bot_name}?start=g_{code}"
    copy = InlineKeyboardButton(
        text=t.plain("button-copy-gift"), copy_text=CopyTextButton(text=link)
    )
    return Screen(t("done-act-gift", **_shown(facts), link=link), keyboard([copy]))


def _name(act: ActKind, facts: Mapping[str, object]) -> str:
    """The act's name in the texts; taking money has one of its own."""
    amount = facts.get("amount")
    takes = act is ActKind.CREDIT and isinstance(amount, Amount) and amount.money < ZERO
    return "debit" if takes else act.value.replace("_", "-")


def _shown(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts as texts name them: money without its sign, numbers that name as text."""
    shown = dict(facts)
    amount = facts.get("amount")
    if isinstance(amount, Amount):
        shown["amount"] = Amount(max(amount.money, -amount.money), amount.currency)
    if "telegram_id" in facts:
        shown["telegram_id"] = str(facts["telegram_id"])
    if "order" in facts:
        shown["number"] = f"#{facts['order']}"
    return shown


def _with_balance_after(facts: Mapping[str, object]) -> dict[str, object]:
    amount, balance = facts.get("amount"), facts.get("balance")
    if not isinstance(amount, Amount) or not isinstance(balance, Amount):
        return {}
    return {"after": Amount(balance.money + amount.money, balance.currency)}


def _order_of(facts: Mapping[str, object]) -> int | None:
    order_id = facts.get("order")
    return order_id if isinstance(order_id, int) else None


def _to_order(t: Texts, order_id: int | None) -> Row:
    if order_id is None:
        return []
    return [
        button(t.plain("button-desk-order", number=f"#{order_id}"), DeskOpened(order_id=order_id))
    ]
