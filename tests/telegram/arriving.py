"""Updates as Telegram sends them, made short for tests."""

from typing import Any

from aiogram import Bot
from aiogram.types import Update

NOW = 1_780_000_000


def _user(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": "Mona", "language_code": "en"}


def _message(number: int, person: int, **content: Any) -> dict[str, Any]:
    chat = {"id": person, "type": "private", "first_name": "Mona"}
    return {"message_id": number, "date": NOW, "chat": chat, "from": _user(person), **content}


def raw_message(number: int, *, person: int, text: str = "hello") -> dict[str, Any]:
    """Somebody wrote a text in private."""
    return {"update_id": number, "message": _message(number, person, text=text)}


def raw_press(number: int, *, person: int, data: str = "menu") -> dict[str, Any]:
    """Somebody pressed a button under one of our messages."""
    press = {
        "id": str(number),
        "from": _user(person),
        "chat_instance": "1",
        "data": data,
        "message": _message(1, person, text="menu"),
    }
    return {"update_id": number, "callback_query": press}


def raw_pre_checkout(number: int, *, person: int) -> dict[str, Any]:
    """Telegram asks whether a payment may go on."""
    query = {
        "id": str(number),
        "from": _user(person),
        "currency": "XTR",
        "total_amount": 50,
        "invoice_payload": "x",
    }
    return {"update_id": number, "pre_checkout_query": query}


def raw_payment(number: int, *, person: int) -> dict[str, Any]:
    """Somebody has paid."""
    paid = {
        "currency": "XTR",
        "total_amount": 50,
        "invoice_payload": "x",
        "telegram_payment_charge_id": f"charge-{number}",
        "provider_payment_charge_id": "",
    }
    return {"update_id": number, "message": _message(number, person, successful_payment=paid)}


def received(raw: dict[str, Any], bot: Bot) -> Update:
    """The update as the bot hands it to its handlers."""
    return Update.model_validate(raw, context={"bot": bot})
