"""Guessing at codes is slowed down: gift codes and promo codes share one count (money page 8)."""

from datetime import datetime, timedelta
from typing import Final

from bot.domain.errors import TooManyTries
from db.transaction import Transaction

_TRIES: Final = 5
_WINDOW: Final = timedelta(hours=1)


async def check_guesses(tx: Transaction, customer_id: int, *, at: datetime) -> None:
    """Let nobody try who was wrong five times in the last hour; the customer is locked from here.

    Raises TooManyTries.
    """
    await tx.customers.lock(customer_id)
    if await tx.payments.tries_since(customer_id, at - _WINDOW) >= _TRIES:
        raise TooManyTries(minutes=int(_WINDOW.total_seconds() // 60))
