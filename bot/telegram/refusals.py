"""What Telegram's refusals mean, read from their descriptions.

The Bot API has no error numbers finer than 400, so the words are all there is; they are those of
the public server and stand here alone.
"""

from typing import Final

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNotFound,
)

_NOT_MODIFIED: Final = ("message is not modified",)
_GONE: Final = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not specified",
    "there is no text in the message to edit",
)
_UNPARSABLE: Final = ("can't parse entities", "can't find end")
_NOT_THERE: Final = (
    "chat not found",
    "user is deactivated",
    "user not found",
    "peer_id_invalid",
    "input_user_deactivated",
    "bot was blocked by the user",
    "bot can't initiate conversation",
)
_SPOILED: Final = (
    "message to copy not found",
    "message can't be copied",
    "message_id_invalid",
    "message identifier is not specified",
    "reply markup",
    "inline keyboard",
    "button_",
    "wrong file identifier",
    "quiz",
)
"""What is wrong with a message that is copied, or with its buttons, whoever it is for."""

_DELETED: Final = ("message to delete not found",)
_QUERY_OVER: Final = ("query is too old", "query id is invalid", "query_id_invalid")


def is_not_modified(error: TelegramAPIError) -> bool:
    """The edit changed nothing, because the message already looks like that: a success."""
    return _says(error, _NOT_MODIFIED)


def is_gone(error: TelegramAPIError) -> bool:
    """The message cannot be edited any more, or holds no text: it has to be sent anew."""
    return _says(error, _GONE)


def is_unparsable(error: TelegramAPIError) -> bool:
    """Telegram does not understand our HTML: it has to be sent as plain text."""
    return _says(error, _UNPARSABLE)


def is_unreachable(error: TelegramAPIError) -> bool:
    """The person has blocked the bot, never started it, or is no more."""
    return isinstance(error, TelegramForbiddenError) or _says(error, _NOT_THERE)


def is_spoiled(error: TelegramAPIError) -> bool:
    """Nobody would get this copy: the message itself, or a button under it, is refused."""
    return _says(error, _SPOILED)


def is_deleted(error: TelegramAPIError) -> bool:
    """What was to be deleted is not there any more."""
    return _says(error, _DELETED)


def is_query_over(error: TelegramAPIError) -> bool:
    """The press was answered before, or too long ago to be answered."""
    return _says(error, _QUERY_OVER)


def _says(error: TelegramAPIError, phrases: tuple[str, ...]) -> bool:
    if not isinstance(error, TelegramBadRequest | TelegramNotFound | TelegramForbiddenError):
        return False
    said = error.message.lower()
    return any(phrase in said for phrase in phrases)
