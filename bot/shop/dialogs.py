"""Where a person's conversation stands: a small cache over a table.

Losing it costs a person a few taps, never money.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, Final

from bot.shop.clock import Clock
from db.database import Database

_REMEMBERED: Final = 10_000


@dataclass(slots=True)
class Dialog:
    """The state's name and what was entered so far."""

    state: str | None = None
    data: dict[str, Any] = field(default_factory=dict)


class Dialogs:
    """Reads come from memory after the first time; writes go through to the table."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._known: OrderedDict[str, Dialog] = OrderedDict()

    async def read(self, key: str) -> Dialog:
        """Where this conversation stands; an empty dialog when it stands nowhere."""
        known = self._known.get(key)
        if known is None:
            async with self._database.reading() as tx:
                row = await tx.customers.dialog(key)
            known = Dialog() if row is None else Dialog(row.state, dict(row.data))
            self._remember(key, known)
        self._known.move_to_end(key)
        return Dialog(known.state, dict(known.data))

    async def keep(self, key: str, *, state: str | None, data: dict[str, Any]) -> None:
        """Remember where it stands; nothing is written when nothing has changed."""
        dialog = Dialog(state, dict(data))
        if await self.read(key) == dialog:
            return
        async with self._database.transaction() as tx:
            if state is None and not data:
                await tx.customers.drop_dialog(key)
            else:
                await tx.customers.keep_dialog(key, state=state, data=data, at=self._clock())
        self._remember(key, dialog)

    def _remember(self, key: str, dialog: Dialog) -> None:
        self._known[key] = dialog
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
