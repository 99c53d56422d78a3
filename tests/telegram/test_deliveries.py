"""What a call counts as, and what each of Telegram's errors means for a piece of news."""

import pytest
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendChatAction

from bot.shop.notifier import Dead, Delivery, Later, Sent, Unreachable
from bot.telegram.outgoing import Cost, cost_of, delivery_of

METHOD = SendChatAction(chat_id=1, action="typing")


@pytest.mark.parametrize(
    ("method", "cost"),
    [
        ("sendMessage", Cost.MESSAGE),
        ("copyMessage", Cost.MESSAGE),
        ("sendInvoice", Cost.MESSAGE),
        ("editMessageReplyMarkup", Cost.EDIT),
        ("sendChatAction", Cost.FREE),
        ("answerPreCheckoutQuery", Cost.FREE),
        ("deleteMessage", Cost.FREE),
        ("getUpdates", Cost.POLL),
    ],
)
def test_what_a_call_counts_as(method: str, cost: Cost) -> None:
    assert cost_of(method) is cost


@pytest.mark.parametrize(
    ("error", "delivery"),
    [
        (TelegramRetryAfter(METHOD, "x", 17), Later(17, counts=False)),
        (TelegramBadRequest(METHOD, "Bad Request: message is not modified: x"), Sent(None)),
        (TelegramForbiddenError(METHOD, "Forbidden: bot was blocked by the user"), Unreachable()),
        (TelegramForbiddenError(METHOD, "Forbidden: user is deactivated"), Unreachable()),
        (TelegramBadRequest(METHOD, "Bad Request: chat not found"), Unreachable()),
        (TelegramServerError(METHOD, "Bad Gateway"), Later(5.0)),
        (TelegramNetworkError(METHOD, "Request timeout error"), Later(5.0)),
        (ClientDecodeError("no JSON", ValueError(), "<html>"), Later(5.0)),
        (TelegramUnauthorizedError(METHOD, "Unauthorized"), Later(60.0, counts=False)),
        (TelegramEntityTooLarge(METHOD, "too large"), Dead("too large")),
        (
            TelegramBadRequest(METHOD, "Bad Request: BUTTON_DATA_INVALID"),
            Dead("Bad Request: BUTTON_DATA_INVALID"),
        ),
    ],
)
def test_what_each_error_means_for_a_piece_of_news(error: AiogramError, delivery: Delivery) -> None:
    assert delivery_of(error) == delivery
