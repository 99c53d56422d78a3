"""Which updates are about money: they pass every throttle, and are tried again when they fail."""

from aiogram.types import Update


def is_payment(update: Update) -> bool:
    """Money has moved already: losing this would lose a person's payment or refund."""
    message = update.message
    return message is not None and (
        message.successful_payment is not None or message.refunded_payment is not None
    )


def is_return(update: Update) -> bool:
    """Stars have gone back. Whoever the message is from, it is about the chat's person."""
    return update.message is not None and update.message.refunded_payment is not None


def is_about_money(update: Update) -> bool:
    """A payment, or the question before one."""
    return update.pre_checkout_query is not None or is_payment(update)
