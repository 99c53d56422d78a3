"""What a person can do in Telegram; each act shows in the chat and becomes an update for the bot.

Nothing here waits for the bot but paying, which is a conversation. `Person` adds the waiting for
tests, the chat page's server calls these directly.
"""

import asyncio
import secrets
from dataclasses import dataclass
from typing import Any

from aiogram.types import (
    CallbackQuery,
    ChatMemberUpdated,
    InaccessibleMessage,
    InlineQuery,
    Message,
    PreCheckoutQuery,
    SuccessfulPayment,
)

from sandbox.telegram.directory import Account
from sandbox.telegram.entities import found_in
from sandbox.telegram.files import StoredFile
from sandbox.telegram.methods.asking import as_member
from sandbox.telegram.methods.media import document_of, photo_sizes, sticker_of
from sandbox.telegram.methods.selling import give_back
from sandbox.telegram.origins import origin_of
from sandbox.telegram.payments import Charge, OpenInvoice
from sandbox.telegram.queries import Query
from sandbox.telegram.refusals import Refused
from sandbox.telegram.updates import Pending
from sandbox.telegram.world import World

CURRENCY = "XTR"
FORWARDED = ("text", "entities", "photo", "document", "sticker", "caption", "caption_entities")
TOO_LATE = "The payment timed out: the bot did not answer in time."


class CannotDo(AssertionError):
    """The person cannot do this, as the real app would not let them."""


@dataclass(frozen=True)
class Press:
    """A press on its way: its query and its update."""

    query: Query
    pending: Pending


@dataclass(frozen=True)
class Paid:
    """How paying went: a charge id, or the reason why not; `pending` is the last update."""

    charge_id: str | None
    error: str | None
    pending: Pending


def write(
    world: World,
    account: Account,
    text: str,
    *,
    reply_to: int | None = None,
    chat_id: int | None = None,
) -> Pending:
    """Send a text, to the bot or into a group they share."""
    entities = found_in(text) or None
    return _post(world, account, chat_id, reply_to, text=text, entities=entities)


def send_photo(
    world: World,
    account: Account,
    content: bytes,
    *,
    caption: str | None = None,
    reply_to: int | None = None,
) -> Pending:
    """Send a picture."""
    file = world.files.keep(content, kind="photo", name="photo.jpg", mime_type="image/jpeg")
    return _post(world, account, None, reply_to, photo=photo_sizes(file), caption=caption)


def send_document(
    world: World,
    account: Account,
    file: StoredFile,
    *,
    caption: str | None = None,
    reply_to: int | None = None,
) -> Pending:
    """Send a file that is kept already."""
    return _post(world, account, None, reply_to, document=document_of(file), caption=caption)


def send_sticker(world: World, account: Account, *, emoji: str = "👍") -> Pending:
    """Send a sticker."""
    file = world.files.keep(b"RIFF", kind="sticker", name="sticker.webp", mime_type="image/webp")
    return _post(world, account, None, None, sticker=sticker_of(file, emoji=emoji))


def forward(world: World, account: Account, message: Message) -> Pending:
    """Forward any message to the bot; it says whose it was, unless that person hides."""
    content: dict[str, Any] = {name: getattr(message, name) for name in FORWARDED}
    content["forward_origin"] = origin_of(world, message)
    return _post(world, account, None, None, **content)


def press(world: World, account: Account, *, chat_id: int, message_id: int, data: str) -> Press:
    """Press a button with that data, real or forged; a message that is gone is inaccessible."""
    _check_can_write(account)
    query = world.queries.ask(account.id)
    message = world.chats.find(chat_id, message_id) or InaccessibleMessage(
        chat=world.directory.chat(chat_id), message_id=message_id
    )
    content = CallbackQuery(
        id=query.id,
        from_user=account.user(),
        chat_instance=str(chat_id),
        message=message,
        data=data,
    )
    return Press(query, world.updates.add("callback_query", content, lane=f"press:{account.id}"))


def ask_inline(world: World, account: Account, text: str, *, offset: str = "") -> Press:
    """Type `@bot text` somewhere."""
    query = world.queries.ask(account.id)
    content = InlineQuery(
        id=query.id, from_user=account.user(), query=text, offset=offset, chat_type="sender"
    )
    return Press(query, world.updates.add("inline_query", content, lane=f"inline:{account.id}"))


def set_blocked(world: World, account: Account, *, blocked: bool) -> Pending | None:
    """Block or unblock the bot; None when nothing changes."""
    if account.blocked == blocked:
        return None
    account.blocked = blocked
    world.news.publish(account.id, "blocked", blocked=blocked)
    was, now = ("member", "kicked") if blocked else ("kicked", "member")
    content = ChatMemberUpdated(
        chat=account.chat(),
        from_user=account.user(),
        date=world.clock(),
        old_chat_member=as_member(world.bot, was),
        new_chat_member=as_member(world.bot, now),
    )
    return world.updates.add("my_chat_member", content, lane=f"chat:{account.id}")


async def pay(world: World, account: Account, invoice: OpenInvoice) -> Paid:
    """Pay an invoice: the bot is asked first, and has 10 seconds to answer."""
    _check_can_write(account)
    if invoice.paid:
        raise CannotDo("this invoice is paid already")
    checkout = world.payments.ask()
    question = PreCheckoutQuery(
        id=checkout.id,
        from_user=account.user(),
        currency=CURRENCY,
        total_amount=invoice.amount,
        invoice_payload=invoice.payload,
    )
    lane = f"payment:{account.id}"
    pending = world.updates.add("pre_checkout_query", question, lane=lane)
    try:
        async with asyncio.timeout(world.payments.answer_seconds_max):
            await checkout.answered.wait()
    except TimeoutError:
        return Paid(None, TOO_LATE, pending)
    if checkout.error is not None:
        return Paid(None, checkout.error, pending)
    return _settle(world, account, invoice)


def charge_back(world: World, account: Account, charge_id: str) -> Pending:
    """Have a payment taken back by whoever sold the Stars; the bot is not asked, only told."""
    try:
        return give_back(world, charge_id, person=account.id)
    except Refused as refused:
        raise CannotDo(f"this payment cannot be taken back: {refused.description}") from refused


def _settle(world: World, account: Account, invoice: OpenInvoice) -> Paid:
    invoice.paid = True
    for message_id, shown in world.payments.invoices.items():
        if shown is invoice and (message := world.chats.find(account.id, message_id)):
            world.chats.replace(message)
    charge = Charge(
        charge_id=f"stx{secrets.token_hex(16)}",
        person=account.id,
        payload=invoice.payload,
        amount=invoice.amount,
        date=world.clock(),
    )
    world.payments.charge(charge)
    payment = SuccessfulPayment(
        currency=CURRENCY,
        total_amount=invoice.amount,
        invoice_payload=invoice.payload,
        telegram_payment_charge_id=charge.charge_id,
        provider_payment_charge_id=f"{account.id}_0",
    )
    pending = _post(world, account, None, None, successful_payment=payment)
    return Paid(charge.charge_id, None, pending)


def _post(
    world: World,
    account: Account,
    chat_id: int | None,
    reply_to: int | None,
    **content: Any,
) -> Pending:
    private = chat_id is None or chat_id == account.id
    chat = account.chat() if private else world.directory.chat(chat_id or account.id)
    if private:
        _check_can_write(account)
        account.started = True
    answered = world.chats.find(chat.id, reply_to) if reply_to else None
    if answered is not None:
        content["reply_to_message"] = answered.model_copy(update={"reply_to_message": None})
    message: Message = world.chats.post(chat, account.user(), **content)
    return world.updates.add("message", message, lane=f"chat:{chat.id}")


def _check_can_write(account: Account) -> None:
    if account.deactivated:
        raise CannotDo(f"the account of {account.first_name} is deleted")
    if account.blocked:
        raise CannotDo(f"{account.first_name} has blocked the bot")
