"""Which messages a handler takes. Coroutines, because aiogram runs other filters in a thread."""

from re import compile as compile_pattern
from typing import Final

from aiogram.enums import ContentType
from aiogram.types import Message

_COMMAND: Final = compile_pattern(r"/[A-Za-z0-9_@]+( .*)?")
_SERVICE_LINK: Final = compile_pattern(r"/start s_([1-9][0-9]{0,17})")
_CLAIM_LINK: Final = compile_pattern(r"/start claim_(\S{0,64})")
_GIFT_LINK: Final = compile_pattern(r"/start g_([0-9A-Za-z_-]{1,60})")

_ATTACHED: Final = frozenset(
    {
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.CONTACT,
        ContentType.DICE,
        ContentType.DOCUMENT,
        ContentType.LOCATION,
        ContentType.PHOTO,
        ContentType.POLL,
        ContentType.STICKER,
        ContentType.STORY,
        ContentType.VENUE,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
    }
)


async def is_words(message: Message) -> bool:
    """Text that is no command; a list whose first line looks like one is text."""
    return bool(message.text) and _COMMAND.fullmatch(message.text or "") is None


async def is_no_command(message: Message) -> bool:
    """Anything a person has sent but a command."""
    return not message.text or await is_words(message)


async def is_attachment(message: Message) -> bool:
    """Something a person has sent that is no text."""
    return message.content_type in _ATTACHED


async def is_payment(message: Message) -> bool:
    """The word of Telegram that Stars have been paid (Bot API: SuccessfulPayment)."""
    return message.successful_payment is not None


async def is_return(message: Message) -> bool:
    """The word of Telegram that Stars have gone back (Bot API: RefundedPayment)."""
    return message.refunded_payment is not None


async def opens_service(message: Message) -> bool | dict[str, int]:
    """A deep link to a service: its number as ``service_id``."""
    found = _SERVICE_LINK.fullmatch(message.text or "")
    return {"service_id": int(found[1])} if found else False


async def brings_code(message: Message) -> bool | dict[str, str]:
    """A deep link with a gift code: it as ``code``."""
    found = _GIFT_LINK.fullmatch(message.text or "")
    return {"code": found[1]} if found else False


async def brings_claim(message: Message) -> bool | dict[str, str]:
    """The link that makes its bearer the owner: its one-time word as ``word``."""
    found = _CLAIM_LINK.fullmatch(message.text or "")
    return {"word": found[1]} if found else False
