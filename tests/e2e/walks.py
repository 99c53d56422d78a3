"""Ways through the shop that several tests begin with."""

from typing import Final

from aiogram.types import Message

from sandbox.telegram.person import Person
from tests.e2e.storefront import Storefront

LINK: Final = "https://instagram.com/mona"
FOLLOWERS: Final = "instagram followers"


async def begin(person: Person, words: str = FOLLOWERS) -> None:
    """Search for a service and open its form."""
    await person.says(words)
    await person.taps("1.")
    await person.taps("Order")


async def come_to_quote(person: Person, *, link: str = LINK, quantity: str = "1000") -> None:
    """Go as far as the quote for followers."""
    await begin(person)
    await person.says(link)
    await person.says(quantity)


async def buy(store: Storefront, *, link: str = LINK) -> str:
    """Buy a thousand followers with five dollars, have them placed; the panel's number."""
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await come_to_quote(store.mona, link=link)
    await store.mona.taps("Confirm")
    await store.work()
    return store.panel.journal[-1].order_id


def text_of(person: Person) -> str:
    """The newest message of the bot."""
    return person.screen.text or ""


def data_behind(message: Message, label: str) -> str:
    """What the button with this label carries."""
    assert message.reply_markup is not None
    rows = message.reply_markup.inline_keyboard
    found = next(one for row in rows for one in row if label in one.text)
    assert found.callback_data is not None
    return found.callback_data
