"""Who may use the owner's commands: checked on every message and every press (money page 10)."""

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message

from bot.shop.staff import Staff


def owner_router(name: str) -> Router:
    """A router whose handlers only the owners reach; for everybody else it is not there."""
    router = Router(name=f"admin.{name}")
    router.message.filter(is_owner)
    router.callback_query.filter(is_owner)
    return router


async def is_owner(event: Message | CallbackQuery, staff: Staff) -> bool:
    """Whether an owner, by numeric id, speaks to the bot in private."""
    message = event if isinstance(event, Message) else event.message
    if message is None or message.chat.type != ChatType.PRIVATE or event.from_user is None:
        return False
    return staff.is_owner(event.from_user.id)
