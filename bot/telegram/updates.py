"""Updates as they come from Telegram: asked for raw, decoded one by one.

aiogram's own getUpdates fails whole, and for ever, when one update cannot be decoded.
"""

from collections.abc import Hashable
from json import loads
from typing import Any, Final

from aiogram import Bot
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError
from structlog import get_logger

from bot.telegram.light import LightCall

ALLOWED_UPDATES: Final = ("message", "callback_query", "pre_checkout_query", "my_chat_member")
"""What the shop asks Telegram for; nothing else is sent to it."""

BATCH_MAX: Final = 100
"""Updates in one answer (Bot API: getUpdates, limit)."""

RawUpdate = dict[str, Any]

log = get_logger(__name__)


class RawUpdates(LightCall):
    """getUpdates, answered by plain mappings (Bot API: getUpdates)."""

    __returning__ = list[RawUpdate]
    __api_method__ = "getUpdates"

    allowed_updates: list[str]
    offset: int | None = None
    limit: int = BATCH_MAX
    timeout: int = 0

    def read(self, answer: bytes) -> list[RawUpdate]:
        """The updates, each as it came. Raises ValueError for what is no list of them."""
        result = loads(answer)["result"]
        if not isinstance(result, list) or not all(isinstance(one, dict) for one in result):
            raise ValueError("no list of updates")
        return result


def decoded(raw: RawUpdate, bot: Bot) -> Update | None:
    """The update, or None (and a line in the log) when this version cannot understand it.

    The keyboard that was pressed is left out: of it a press says all that is needed.
    """
    _drop_pressed_keyboard(raw)
    try:
        update = Update.model_validate(raw, context={"bot": bot})
        is_asked_for = update.event_type in ALLOWED_UPDATES
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        faults = [f"{'.'.join(map(str, one['loc']))}: {one['type']}" for one in found]
    except UpdateTypeLookupError:
        faults = ["unknown kind"]
    else:
        if is_asked_for:
            return update
        faults = ["not asked for"]
    kinds = [kind for kind in raw if kind != "update_id"]
    log.error("update not understood", update=raw.get("update_id"), kinds=kinds, faults=faults[:5])
    return None


def _drop_pressed_keyboard(raw: RawUpdate) -> None:
    press = raw.get("callback_query")
    message = press.get("message") if isinstance(press, dict) else None
    if isinstance(message, dict):
        message.pop("reply_markup", None)


def lane_of(update: Update) -> Hashable:
    """Updates of one lane are handled one after the other: those of a chat, else of a person.

    The question before a payment waits for nobody (money page section 8).
    """
    if update.pre_checkout_query is not None:
        return ("alone", update.update_id)
    event = update.event
    about = getattr(event, "message", None) or event
    chat = getattr(about, "chat", None) or getattr(event, "from_user", None)
    return ("alone", update.update_id) if chat is None else chat.id
