"""A customer found by a message of theirs.

Asked before everything else: what is forwarded may look like a command, and is none of the owner's.
"""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, MessageOriginHiddenUser, MessageOriginUser

from bot.shop.people import People
from bot.telegram.desk_callbacks import PersonOpened
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.admin_people import ask_person, person
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import remember

router = owner_router("forwards")


async def is_from_somebody(message: Message) -> bool | dict[str, int]:
    """A forwarded message that says who wrote it: their number as ``telegram_id``."""
    origin = message.forward_origin
    if not isinstance(origin, MessageOriginUser):
        return False
    return {"telegram_id": origin.sender_user.id}


async def is_from_nobody(message: Message) -> bool:
    """A forwarded message whose writer does not want to be known."""
    return isinstance(message.forward_origin, MessageOriginHiddenUser)


@router.message(is_from_somebody, StateFilter(Managing.person))
async def find_writer(
    message: Message, telegram_id: int, state: FSMContext, people: People, t: Texts
) -> None:
    """Forward a message: whoever wrote it."""
    place = PersonOpened(customer_id=await people.by_telegram_id(telegram_id))
    await leave(state)
    await remember(state, place)
    await show(message, person(t, await people.card(place.customer_id), place))


@router.message(is_from_nobody, StateFilter(Managing.person))
async def meet_hidden(message: Message, t: Texts) -> None:
    """Forward a message of somebody who hides; the question stays open."""
    await show(message, ask_person(t, is_hidden=True))
