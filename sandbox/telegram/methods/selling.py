"""Stars: invoices in a chat or behind a link, the list of transactions, refunds.

Digital goods are sold in XTR only, with exactly one price (Bot API, sendInvoice).
"""

import secrets

from aiogram.methods import (
    CreateInvoiceLink,
    GetMyStarBalance,
    GetStarTransactions,
    RefundStarPayment,
    SendInvoice,
)
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Invoice,
    Message,
    RefundedPayment,
    StarAmount,
    StarTransaction,
    StarTransactions,
    TransactionPartnerUser,
)

from sandbox.telegram.methods.sending import deliver
from sandbox.telegram.payments import Charge, OpenInvoice
from sandbox.telegram.refusals import bad_request
from sandbox.telegram.updates import Pending
from sandbox.telegram.world import World

TITLE_MAX = 32
DESCRIPTION_MAX = 255
PAYLOAD_BYTES_MAX = 128
STARS = "XTR"
STARS_MAX = 25_000


def send_invoice(world: World, call: SendInvoice) -> Message:
    """sendInvoice."""
    chat = world.directory.reachable(call.chat_id)
    opened = _checked(call)
    shown = Invoice(
        title=opened.title,
        description=opened.description,
        start_parameter=call.start_parameter or "",
        currency=STARS,
        total_amount=opened.amount,
    )
    message = deliver(world, chat, _with_pay_button(call), invoice=shown)
    world.payments.invoices[message.message_id] = opened
    return message


def _with_pay_button(call: SendInvoice) -> SendInvoice:
    """An invoice without buttons gets the one that pays it."""
    if call.reply_markup is not None and any(call.reply_markup.inline_keyboard):
        return call
    button = InlineKeyboardButton(text=f"Pay ⭐️{call.prices[0].amount}", pay=True)
    markup = InlineKeyboardMarkup(inline_keyboard=[[button]])
    return call.model_copy(update={"reply_markup": markup})


def create_invoice_link(world: World, call: CreateInvoiceLink) -> str:
    """createInvoiceLink."""
    opened = _checked(call)
    link = f"https://t.me/$sandbox{secrets.token_urlsafe(12)}"
    world.payments.links[link] = opened
    return link


def _checked(call: SendInvoice | CreateInvoiceLink) -> OpenInvoice:
    if call.currency != STARS:
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    if call.provider_token:
        raise bad_request("STARS_INVOICE_INVALID")
    if not 1 <= len(call.title) <= TITLE_MAX:
        raise bad_request("INVOICE_TITLE_INVALID")
    if not 1 <= len(call.description) <= DESCRIPTION_MAX:
        raise bad_request("INVOICE_DESCRIPTION_INVALID")
    if not 1 <= len(call.payload.encode()) <= PAYLOAD_BYTES_MAX:
        raise bad_request("INVOICE_PAYLOAD_INVALID")
    if len(call.prices) != 1:
        raise bad_request("STARS_INVOICE_INVALID")
    amount = call.prices[0].amount
    if not 1 <= amount <= STARS_MAX:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    return OpenInvoice(call.title, call.description, call.payload, amount)


def refund_star_payment(world: World, call: RefundStarPayment) -> bool:
    """refundStarPayment: the Stars go back, and the chat says so."""
    give_back(world, call.telegram_payment_charge_id, person=call.user_id)
    return True


def give_back(world: World, charge_id: str, *, person: int) -> Pending:
    """A payment goes back to who paid it, on whoever's wish; raises `Refused` 400 as the method.

    A person who has blocked the bot gets it too: the Stars are Telegram's to move.
    """
    charge = world.payments.refund(charge_id, person=person, at=world.clock())
    account = world.directory.people[person]
    message = world.chats.post(
        account.chat(),
        account.user(),
        refunded_payment=RefundedPayment(
            total_amount=charge.amount,
            invoice_payload=charge.payload,
            telegram_payment_charge_id=charge.charge_id,
        ),
    )
    return world.updates.add("message", message, lane=f"chat:{account.id}")


def get_star_transactions(world: World, call: GetStarTransactions) -> StarTransactions:
    """getStarTransactions: oldest first, at most 100 from the offset on."""
    listed: list[StarTransaction] = []
    for charge in world.payments.charges.values():
        listed.append(_incoming(world, charge))
        if charge.refunded_at is not None:
            listed.append(_outgoing(world, charge))
    listed.sort(key=lambda transaction: transaction.date)
    start = max(call.offset or 0, 0)
    count = min(max(call.limit or 100, 1), 100)
    return StarTransactions(transactions=listed[start : start + count])


def get_my_star_balance(world: World, _call: GetMyStarBalance) -> StarAmount:
    """getMyStarBalance: what was paid and not given back."""
    charges = world.payments.charges.values()
    return StarAmount(amount=sum(one.amount for one in charges if one.refunded_at is None))


def _incoming(world: World, charge: Charge) -> StarTransaction:
    return StarTransaction(
        id=charge.charge_id, amount=charge.amount, date=charge.date, source=_partner(world, charge)
    )


def _outgoing(world: World, charge: Charge) -> StarTransaction:
    return StarTransaction(
        id=charge.charge_id,
        amount=charge.amount,
        date=charge.refunded_at or charge.date,
        receiver=_partner(world, charge),
    )


def _partner(world: World, charge: Charge) -> TransactionPartnerUser:
    return TransactionPartnerUser(
        transaction_type="invoice_payment",
        user=world.directory.people[charge.person].user(),
        invoice_payload=charge.payload,
    )
