"""A chat as plain text, for messages of failed tests and for the scripted demo."""

from aiogram.types import Message

TAIL_LENGTH = 6


def text_of(message: Message) -> str:
    """The words of a message: its text, caption, or what it announces."""
    if message.text is not None:
        return message.text
    if message.caption is not None:
        return message.caption
    if message.invoice is not None:
        return f"{message.invoice.title}\n{message.invoice.description}"
    return service_text(message) or ""


def service_text(message: Message) -> str | None:
    """What a service message says, None for an ordinary one."""
    if message.successful_payment is not None:
        return f"payment of {message.successful_payment.total_amount} Stars"
    if message.refunded_payment is not None:
        return f"refund of {message.refunded_payment.total_amount} Stars"
    return None


def button_rows(message: Message) -> list[list[str]]:
    """The button texts of the inline keyboard, row by row."""
    if message.reply_markup is None:
        return []
    return [[button.text for button in row] for row in message.reply_markup.inline_keyboard]


def button_texts(message: Message) -> list[str]:
    """The button texts of the inline keyboard."""
    return [text for row in button_rows(message) for text in row]


def newest_with_keyboard(messages: list[Message]) -> Message | None:
    """The last message with an inline keyboard."""
    for message in reversed(messages):
        if message.reply_markup is not None:
            return message
    return None


def tail(messages: list[Message]) -> str:
    """The end of a chat, one block per message."""
    return "\n".join(_block(message) for message in messages[-TAIL_LENGTH:])


def _block(message: Message) -> str:
    sender = message.from_user
    name = "bot" if sender is None or sender.is_bot else sender.first_name
    rows = [" ".join(f"[{text}]" for text in row) for row in button_rows(message)]
    edited = " (edited)" if message.edit_date else ""
    return "\n    ".join([f"#{message.message_id} {name}{edited}: {text_of(message)}", *rows])
