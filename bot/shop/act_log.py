"""The log of staff's acts, for reading: who did what, when and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.shop.desk import ActKind
from bot.shop.facts import Fact, from_json
from bot.shop.page import Page
from db.database import Database
from db.models.staff import StaffAct

_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act. ``act`` is None for one that belongs to another part of the shop, called ``name``.

    ``actor`` is a first name, or Telegram's number of somebody we do not know.
    """

    at: datetime
    actor: str
    act: ActKind | None
    name: str
    facts: Mapping[str, Fact]
    reason: str


class ActLog:
    """Reads the log."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, number: int = 0) -> Page[LogLine]:
        """What was done, the newest first."""
        async with self._database.reading() as tx:
            rows = list(await tx.staff.log(offset=number * _PAGE, limit=_PAGE + 1))
            people = await tx.customers.by_telegram_ids(sorted({row.actor_id for row in rows}))
        names = {one.telegram_id: one.first_name for one in people}
        lines = [_line(row, names.get(row.actor_id, str(row.actor_id))) for row in rows]
        return Page.cut(lines, number=number, size=_PAGE)


def _line(row: StaffAct, actor: str) -> LogLine:
    known = ActKind(row.act) if row.act in {kind.value for kind in ActKind} else None
    return LogLine(
        at=row.done_at or row.created_at,
        actor=actor,
        act=known,
        name=row.act,
        facts=from_json(row.payload) if known is not None else {},
        reason=row.reason,
    )
