"""What is the owner's alone is not there for anybody else, nor outside a private chat."""

import pytest
from aiogram.types import Message

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
