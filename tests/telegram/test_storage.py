"""aiogram's dialog state, kept by the shop."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from bot.telegram.storage import DialogStorage, text_of

KEY = StorageKey(bot_id=1001, chat_id=7, user_id=7)


class Buying(StatesGroup):
    quantity = State()


@dataclass
class Dialog:
    state: str | None = None
    data: dict[str, Any] = field(default_factory=dict)


class Dialogs:
    """A shop's dialogs, and how often they were written."""

    def __init__(self) -> None:
        self.kept: dict[str, Dialog] = {}
        self.writes: list[str] = []

    async def read(self, key: str) -> Dialog:
        return self.kept.get(key, Dialog())

    async def keep(self, key: str, *, state: str | None, data: dict[str, Any]) -> None:
        self.writes.append(key)
        self.kept[key] = Dialog(state, data)


@pytest.fixture
def dialogs() -> Dialogs:
    return Dialogs()


@pytest.fixture
def context(dialogs: Dialogs) -> FSMContext:
    return FSMContext(DialogStorage(dialogs), KEY)


async def test_a_dialog_is_kept_under_bot_chat_and_person(
    context: FSMContext, dialogs: Dialogs
) -> None:
    await context.set_state(Buying.quantity)
    await context.update_data(link="https://example.org")

    assert dialogs.kept == {
        "1001:7:7": Dialog("Buying:quantity", {"link": "https://example.org"}),
    }
    assert await context.get_state() == "Buying:quantity"
    assert await context.get_data() == {"link": "https://example.org"}


async def test_nothing_is_written_when_nothing_changes(
    context: FSMContext, dialogs: Dialogs
) -> None:
    await context.get_state()
    await context.clear()
    await context.set_state(Buying.quantity)
    await context.set_state(Buying.quantity)
    await context.set_data({"a": 1})
    await context.update_data(a=1)

    assert dialogs.writes == ["1001:7:7", "1001:7:7"]


async def test_what_is_read_can_be_changed_without_changing_what_is_kept(
    context: FSMContext, dialogs: Dialogs
) -> None:
    await context.set_data({"values": {"link": "old"}})

    data = await context.get_data()
    data["values"]["link"] = "new"

    assert dialogs.kept["1001:7:7"].data == {"values": {"link": "old"}}
    await context.set_data(data)
    assert dialogs.kept["1001:7:7"].data == {"values": {"link": "new"}}


async def test_clearing_forgets_state_and_data(context: FSMContext, dialogs: Dialogs) -> None:
    await context.set_state(Buying.quantity)
    await context.set_data({"a": 1})

    await context.clear()

    assert dialogs.kept["1001:7:7"] == Dialog(None, {})


def test_what_sets_dialogs_apart_is_in_the_key() -> None:
    key = StorageKey(1, -2, 3, thread_id=4, business_connection_id="b", destiny="d")

    assert text_of(key) == "1:-2:3:thread=4:business=b:destiny=d"
