"""The books of a month, as the owner reads them."""

from aiogram.types import InlineKeyboardMarkup

from bot.shop.months import MonthStatement
from bot.telegram.books_callbacks import MonthFileAsked, MonthOpened
from bot.telegram.desk_callbacks import DeskMenuOpened
from bot.telegram.screens.keyboards import button, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts


def statement(t: Texts, found: MonthStatement) -> Screen:
    """Paid in, sold, left at the end; what did not happen is not mentioned."""
    parts = [_heading(t, found), _paid(t, found), _sold(t, found), _left(t, found)]
    return Screen("\n\n".join(filter(None, parts)), _keyboard(t, found))


def _heading(t: Texts, found: MonthStatement) -> str:
    heading = t("screen-month", month=found.month)
    return f"{heading}\n{t('month-so-far')}" if found.is_current else heading


def _paid(t: Texts, found: MonthStatement) -> str:
    lines = [t("month-paid-in", way=way, amount=amount) for way, amount in found.paid_in]
    lines += [t("month-given", reason=reason, amount=amount) for reason, amount in found.given]
    if found.paid_back:
        lines.append(t("month-paid-back", amount=found.paid_back))
    return _under(t("month-payments"), lines or [t("month-nothing-paid")])


def _sold(t: Texts, found: MonthStatement) -> str:
    lines = [t("month-revenue", amount=found.revenue)]
    if found.refunds:
        lines.append(t("month-refunds", amount=found.refunds))
    lines += [t("month-goods", provider=name, amount=amount) for name, amount in found.goods]
    lines += [t("month-loss", provider=name, amount=amount) for name, amount in found.losses]
    lines += [t("month-fees", amount=amount) for amount in found.fees]
    known = found.profit is not None
    lines.append(t("month-profit", amount=found.profit) if known else t("month-profit-unknown"))
    return _under(t("month-sales"), lines)


def _left(t: Texts, found: MonthStatement) -> str:
    lines = [t("month-balances", amount=found.balances), t("month-holds", amount=found.holds)]
    if found.debts:
        lines.append(t("month-debts", amount=found.debts))
    lines += [t("month-float", provider=name, amount=amount) for name, amount in found.floats]
    return _under(t("month-left", current=found.is_current), lines)


def _under(heading: str, lines: list[str]) -> str:
    return "\n".join([heading, *lines])


def _keyboard(t: Texts, found: MonthStatement) -> InlineKeyboardMarkup:
    month = found.month
    before, after = month.shifted(-1), month.shifted(1)
    earlier = button(t.plain("button-month-before", month=before), MonthOpened(month=str(before)))
    later = button(t.plain("button-month-after", month=after), MonthOpened(month=str(after)))
    file = MonthFileAsked(year=month.year, month=month.month)
    return keyboard(
        [None if found.is_first else earlier, None if found.is_current else later],
        [button(t.plain("button-month-file"), file)],
        [button(t.plain("button-desk"), DeskMenuOpened())],
    )
