"""What is the owner's alone is not there for anybody else, nor outside a private chat."""

from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram.types import CallbackQuery, Message

from sandbox.telegram.directory import Group
from sandbox.telegram.person import Person
from tests.e2e.shopping import data_of, lost, shown
from tests.e2e.storefront import Storefront

UNKNOWN = "I do not know this command."
COMMANDS = (
    "/stats",
    "/sync",
    "/credit 1001 500 for me",
    "/gift 500",
    "/markup 0",
    "/order 1",
)
BUTTONS = (
    "as:0",
    "ao:1:0",
    "ap:1",
    "at:1",
    "ad:1:order_refund",
    "ad:1:order_give_up",
    "ay:x",
    "an:x:1",
)


async def test_a_customer_finds_no_command_of_the_owners(
    store: Storefront, subtests: pytest.Subtests
) -> None:
    await store.mona.says("/start")

    for command in (*COMMANDS, "/nonsense"):
        with subtests.test(command=command):
            await store.mona.says(command)
            assert UNKNOWN in shown(store.mona.screen)

    await store.work()
    assert await store.balance(store.mona) == 0
    assert sum(call.action == "services" for call in store.panel.calls) == 1


async def test_a_customer_cannot_press_the_owners_buttons(
    store: Storefront, subtests: pytest.Subtests
) -> None:
    await lost(store, carried_out=False)

    for data in BUTTONS:
        with subtests.test(data=data):
            await store.mona.taps_data(data)
            assert store.mona.toast == "This button has had its day. Here is the menu."

    await store.work()
    assert await store.orders(store.mona) == ["unclear"]


async def test_a_customer_cannot_confirm_what_the_owner_was_asked(
    store: Storefront, olga: Person
) -> None:
    await store.mona.says("/start")
    await olga.says("/credit 1001 5 late order")
    press = data_of(olga, "Confirm")

    await store.mona.taps_data(press)
    assert await store.balance(store.mona) == 0
    await olga.taps("Confirm")

    assert await store.balance(store.mona) == 5


async def test_words_forwarded_from_the_owner_are_the_customers_own(
    store: Storefront, olga: Person
) -> None:
    await olga.says("/credit 1001 5 late order")
    written = next(one for one in olga.messages if not (one.from_user and one.from_user.is_bot))
    await store.mona.says("/start")

    await store.mona.forwards(written)

    assert isinstance(written, Message)
    assert "Give $5.00?" not in shown(store.mona.screen)
    assert await store.balance(store.mona) == 0


async def test_in_a_group_nobody_is_heard_not_even_the_owner(
    store: Storefront, olga: Person
) -> None:
    group = store.telegram.group(-100200, title="Shop talk")
    assert isinstance(group, Group)
    sent = len(store.telegram.journal)

    await olga.says("/credit 1001 5 late order", chat=-100200)
    await olga.says("/stats", chat=-100200)
    await olga.says("instagram followers", chat=-100200)

    calls = [call for call in store.telegram.journal[sent:] if call.chat_id == -100200]
    assert calls == []


NOW = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())
GROUP: dict[str, Any] = {"id": -100200, "type": "supergroup", "title": "Shop talk"}
CHANNEL: dict[str, Any] = {"id": -100300, "type": "channel", "title": "Shop news"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
"""As whom an administrator writes who wants to stay unknown (Bot API: Message, sender_chat)."""


async def arrives(store: Storefront, kind: str, content: CallbackQuery | Message) -> None:
    """Telegram brings this, and the shop is done with it."""
    await store.telegram.world.updates.add(kind, content, lane="elsewhere").handled.wait()


def message_in(chat: dict[str, Any], **more: Any) -> Message:
    """What somebody wrote there."""
    given = {"message_id": 7, "date": NOW, "chat": chat, "text": "/credit 1001 5 late order"}
    return Message.model_validate(given | more)


def press_in(chat: dict[str, Any], person: Person, data: str) -> CallbackQuery:
    """A press on a message there."""
    user = {"id": person.id, "is_bot": False, "first_name": "x"}
    given = {"id": "77", "from": user, "chat_instance": "1", "data": data}
    return CallbackQuery.model_validate(given | {"message": message_in(chat).model_dump()})


async def test_an_owners_button_is_a_button_in_private_alone(
    store: Storefront, olga: Person, subtests: pytest.Subtests
) -> None:
    await store.mona.says("/start")
    await olga.says("/credit 1001 5 late order")
    press = data_of(olga, "Confirm")
    sent = len(store.telegram.journal)

    for person in (olga, store.mona):
        for chat in (GROUP, CHANNEL):
            with subtests.test(person=person.id, chat=chat["title"]):
                await arrives(store, "callback_query", press_in(chat, person, press))
                assert await store.balance(store.mona) == 0

    assert [call for call in store.telegram.journal[sent:] if call.method != "getUpdates"] == []
    await olga.taps("Confirm")
    assert await store.balance(store.mona) == 5


async def test_nobody_writes_for_a_chat_or_in_its_name(
    store: Storefront, olga: Person, subtests: pytest.Subtests
) -> None:
    owner = {"id": olga.id, "is_bot": False, "first_name": "Olga"}
    told: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
        "an anonymous administrator": ("message", {"from": ANONYMOUS, "sender_chat": GROUP}, GROUP),
        "a channel's post": ("channel_post", {"sender_chat": CHANNEL}, CHANNEL),
        "a post passed on": ("message", {"from": owner, "sender_chat": CHANNEL}, GROUP),
        "an edited command": ("edited_message", {"from": owner, "edit_date": NOW}, GROUP),
    }
    sent = len(store.telegram.journal)

    for name, (kind, more, chat) in told.items():
        with subtests.test(name=name):
            await arrives(store, kind, message_in(chat, **more))

    assert [call for call in store.telegram.journal[sent:] if call.method != "getUpdates"] == []
