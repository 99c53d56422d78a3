"""What a customer does before the point of a test: walks to a form, a quote, a placed order."""

from decimal import Decimal
from typing import Final

from aiogram.types import Message

from sandbox.telegram.person import Person
from sandbox.telegram.transcript import text_of
from tests.e2e.storefront import Storefront

LINK: Final = "https://instagram.com/mona"
PRICE: Final = Decimal("1.30")
"""Of a thousand followers."""

_DIRECTIONS: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))


async def choose(person: Person, words: str = "instagram followers") -> None:
    """Search for a service and open its form."""
    await person.says(words)
    await person.taps("1.")
    await person.taps("🛒 Order")


async def quoted(person: Person, *, link: str = LINK, quantity: str = "1000") -> None:
    """Go as far as the quote for followers."""
    await choose(person, "instagram followers")
    await person.says(link)
    await person.says(quantity)


async def confirmed(store: Storefront, *, link: str = LINK) -> None:
    """Mona has 5.00 and buys a thousand followers; nothing is placed yet."""
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona, link=link)
    await store.mona.taps("Confirm")


async def placed(store: Storefront, *, link: str = LINK) -> str:
    """The same, and the panel has taken it; its number there."""
    await confirmed(store, link=link)
    await store.work()
    return store.panel.journal[-1].order_id


async def lost(store: Storefront, *, carried_out: bool) -> None:
    """The same, but the panel's answer is an error page."""
    store.panel.faults.add(kind="http_502_html", action="add", carried_out=carried_out)
    await confirmed(store)
    await store.work()


def shown(message: Message) -> str:
    """What a message says now, without the marks that keep directions apart."""
    return text_of(message).translate(
        dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))
    )


def news_of(person: Person) -> list[str]:
    """The first lines of what the bot sent as replies: its pushes."""
    return [
        shown(message).splitlines()[0]
        for message in person.bot_messages
        if message.reply_to_message is not None
    ]


def screen_of(person: Person) -> str:
    """What the newest message of the bot says."""
    return shown(person.screen)


def data_of(person: Person, label: str) -> str:
    """What the newest button with this label carries."""
    return next(data for one in reversed(person.bot_messages) if (data := _carried(one, label)))


def data_behind(message: Message, label: str) -> str:
    """What the button with this label carries on this message."""
    data = _carried(message, label)
    assert data is not None
    return data


def _carried(message: Message, label: str) -> str | None:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    fitting = [button for row in rows for button in row if label in button.text]
    return next((button.callback_data for button in fitting), None)


def adds(store: Storefront) -> int:
    """How many times the panel was asked to place something."""
    return sum(call.action == "add" for call in store.panel.calls)
