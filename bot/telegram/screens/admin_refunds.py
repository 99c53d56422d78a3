"""A customer's payments, and the question before one of them is given back."""

from bot.shop.page import Page
from bot.shop.people import PaymentLine
from bot.shop.refunds import RefundOffer
from bot.telegram.desk_callbacks import PersonOpened, PersonPaymentsOpened, RefundOffered
from bot.telegram.screens.keyboards import button, in_rows, keyboard
from bot.telegram.screens.paging import turning
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts


def person_payments(t: Texts, page: Page[PaymentLine], place: PersonPaymentsOpened) -> Screen:
    """A page of payments with their states; those in Stars that stand can be given back."""
    lines = [_line(t, payment) for payment in page.items] or [t("payments-none")]
    buttons = [
        button(t.plain("button-refund", number=f"#{one.id}"), RefundOffered(topup_id=one.id))
        for one in page.items
        if one.can_go_back
    ]
    where = place.model_dump(exclude={"payments"})
    return Screen(
        "\n\n".join([t("screen-person-payments"), *lines]),
        keyboard(
            *in_rows(buttons, width=2),
            turning(t, page, lambda number: PersonPaymentsOpened(**where, payments=number)),
            [button(t.plain("button-back"), PersonOpened(**where))],
        ),
    )


def refund_question(t: Texts, offer: RefundOffer, back: PersonOpened) -> Screen:
    """Why does this payment go back?"""
    asked = t("ask-refund", paid=offer.paid, name=offer.customer, value=offer.value)
    return Screen(asked, keyboard([button(t.plain("button-back"), back)]))


def _line(t: Texts, payment: PaymentLine) -> str:
    state = "going" if payment.is_going_back else payment.state.value
    lines = [
        t(
            "person-payment",
            number=f"#{payment.id}",
            moment=payment.at,
            paid=payment.paid,
            credit=payment.credit,
        ),
        t(f"payment-state-{state}"),
    ]
    if payment.charge_id not in ("", str(payment.id)):
        lines.append(t("person-payment-charge", charge=payment.charge_id))
    return "\n".join(lines)
