"""Messages, people and commands as the chat page wants to read them."""

from typing import Any

from aiogram.types import InlineKeyboardButton, Message

from sandbox.telegram.directory import Account
from sandbox.telegram.markup import to_html
from sandbox.telegram.news import Event
from sandbox.telegram.transcript import service_text, text_of
from sandbox.telegram.world import World

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def person_view(account: Account) -> dict[str, Any]:
    """A person for the list of chats."""
    language = (account.language_code or "").partition("-")[0]
    return {
        "id": account.id,
        "first_name": account.first_name,
        "username": account.username,
        "language_code": account.language_code,
        "role": account.role,
        "rtl": language in RIGHT_TO_LEFT,
    }


def chat_view(world: World, account: Account) -> dict[str, Any]:
    """A whole chat: messages, the command menu, and how things stand."""
    return {
        "messages": [message_view(world, one) for one in world.chats.history(account.id)],
        "commands": commands_view(world, account),
        "blocked": account.blocked,
        "started": account.started,
    }


def commands_view(world: World, account: Account) -> list[dict[str, str]]:
    """The command menu in the person's language."""
    commands = world.profile.commands_for(account.id, account.language_code)
    return [{"command": one.command, "description": one.description} for one in commands]


def event_view(world: World, event: Event) -> dict[str, Any]:
    """One event of the stream."""
    facts = dict(event.facts)
    if "message" in facts:
        facts["message"] = message_view(world, facts["message"])
    if event.kind == "commands":
        facts["commands"] = commands_view(world, world.directory.people[event.person])
    return {"person": event.person, "kind": event.kind, **facts}


def message_view(world: World, message: Message) -> dict[str, Any]:
    """One message, both sides alike."""
    text = message.text or message.caption or ""
    entities = message.entities if message.text else message.caption_entities
    own = message.from_user is not None and not message.from_user.is_bot
    return {
        "id": message.message_id,
        "outgoing": own,
        "date": int(message.date.timestamp()),
        "edited": message.edit_date is not None,
        "html": to_html(text, entities),
        "plain": text,
        "photo": message.photo[-1].file_id if message.photo else None,
        "document": _document_view(message),
        "sticker": message.sticker.emoji if message.sticker else None,
        "reply_to": _reply_view(message),
        "keyboard": _keyboard_view(message),
        "reply_keyboard": world.chats.reply_keyboards.get(message.message_id),
        "invoice": _invoice_view(world, message),
        "service": service_text(message),
        "stars": _stars_moved(message),
    }


def _stars_moved(message: Message) -> int | None:
    """How many Stars the message says were paid, below zero for given back."""
    if message.successful_payment is not None:
        return message.successful_payment.total_amount
    if message.refunded_payment is not None:
        return -message.refunded_payment.total_amount
    return None


def _document_view(message: Message) -> dict[str, Any] | None:
    document = message.document
    if document is None:
        return None
    return {
        "file_id": document.file_id,
        "name": document.file_name,
        "size": document.file_size,
    }


def _reply_view(message: Message) -> dict[str, Any] | None:
    answered = message.reply_to_message
    if answered is None:
        return None
    return {"id": answered.message_id, "plain": text_of(answered)}


def _invoice_view(world: World, message: Message) -> dict[str, Any] | None:
    invoice = message.invoice
    if invoice is None:
        return None
    opened = world.payments.invoices.get(message.message_id)
    return {
        "title": invoice.title,
        "description": invoice.description,
        "currency": invoice.currency,
        "amount": invoice.total_amount,
        "paid": opened is not None and opened.paid,
    }


def _keyboard_view(message: Message) -> list[list[dict[str, Any]]] | None:
    if message.reply_markup is None:
        return None
    return [
        [_button_view(button) for button in row] for row in message.reply_markup.inline_keyboard
    ]


def _button_view(button: InlineKeyboardButton) -> dict[str, Any]:
    return {
        "text": button.text,
        "kind": _button_kind(button),
        "url": _button_address(button),
        "copy": button.copy_text.text if button.copy_text else None,
        "style": button.style,
    }


def _button_kind(button: InlineKeyboardButton) -> str:
    if button.disabled is not None:
        return "disabled"
    if button.callback_data is not None:
        return "callback"
    if button.pay:
        return "pay"
    if button.copy_text is not None:
        return "copy"
    return "url" if _button_address(button) else "switch"


def _button_address(button: InlineKeyboardButton) -> str | None:
    if button.url is not None:
        return button.url
    if button.web_app is not None:
        return button.web_app.url
    return button.login_url.url if button.login_url is not None else None
