"""Where a person's dialog stands, for aiogram: kept by bot.shop.dialogs.

Losing it costs a person a few taps, never money. Nothing is written when nothing changes.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Protocol

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import DEFAULT_DESTINY, BaseStorage, StateType, StorageKey


class KeptDialog(Protocol):
    """What bot.shop.dialogs answers with."""

    state: str | None
    data: dict[str, Any]


class KeepsDialogs(Protocol):
    """What this needs of bot.shop.dialogs.Dialogs; reads come from its memory."""

    async def read(self, key: str) -> KeptDialog:
        """The dialog with this key; one without state and data when there is none."""

    async def keep(self, key: str, *, state: str | None, data: dict[str, Any]) -> None:
        """Write it down; without state and data it is forgotten."""


class DialogStorage(BaseStorage):
    """aiogram's storage over Dialogs."""

    def __init__(self, dialogs: KeepsDialogs) -> None:
        """``dialogs`` belongs to the caller, who also closes it."""
        self._dialogs = dialogs

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Move the dialog; its data stay."""
        name = state.state if isinstance(state, State) else state
        dialog = await self._dialogs.read(text_of(key))
        if dialog.state != name:
            await self._dialogs.keep(text_of(key), state=name, data=dict(dialog.data))

    async def get_state(self, key: StorageKey) -> str | None:
        """Where the dialog stands, None when it does not."""
        return (await self._dialogs.read(text_of(key))).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace what the dialog has learned; only what JSON can hold."""
        dialog = await self._dialogs.read(text_of(key))
        if dialog.data != data:
            await self._dialogs.keep(text_of(key), state=dialog.state, data=deepcopy(dict(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """A copy of what the dialog has learned."""
        return deepcopy((await self._dialogs.read(text_of(key))).data)

    async def close(self) -> None:
        """Nothing is open here."""


def text_of(key: StorageKey) -> str:
    """The key under which a dialog is kept: bot, chat and person, then what else sets it apart."""
    parts: list[object] = [key.bot_id, key.chat_id, key.user_id]
    if key.thread_id is not None:
        parts.append(f"thread={key.thread_id}")
    if key.business_connection_id is not None:
        parts.append(f"business={key.business_connection_id}")
    if key.destiny != DEFAULT_DESTINY:
        parts.append(f"destiny={key.destiny}")
    return ":".join(map(str, parts))
