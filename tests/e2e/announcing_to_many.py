"""What an owner does before the point of a test of broadcasts, and what people have got."""

from typing import Final

from aiogram.types import Message

from sandbox.telegram.person import Person
from tests.e2e.shopping import shown

SALE: Final = "Everything is cheaper today"


async def arrive(*people: Person) -> None:
    """Each has written to the shop once, and will not need its answer any more."""
    for person in people:
        await person.says("/start")


async def drafted(olga: Person, text: str = SALE) -> None:
    """The owner has written a message and answered it with the command."""
    await olga.says("/search nothing of the kind")
    await olga.says(text)
    await olga.says("/broadcast", reply_to=written(olga, text).message_id)


def written(person: Person, text: str) -> Message:
    """What this person has sent."""
    own = [one for one in person.messages if one.from_user and not one.from_user.is_bot]
    return next(one for one in reversed(own) if text in shown(one))


def got(person: Person, text: str = SALE) -> int:
    """How many messages of the bot with exactly this text this person has."""
    return sum(text == shown(one) for one in person.bot_messages)


def progress(person: Person, words: str = "Broadcast #") -> str:
    """What the one message about a broadcast says; the owner's own copy came after it."""
    return shown(person.sees(words))
