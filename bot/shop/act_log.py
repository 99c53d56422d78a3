"""The log of staff's acts, for reading: who did what, when and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Final

from bot.shop.desk import ActKind
from bot.shop.facts import Fact, Json, from_json, to_json
from bot.shop.page import Page
from db.database import Database
from db.models.staff import StaffAct
from db.transaction import Transaction

_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class Noted:
    """A line for the log about what needs no confirmation, written with what it tells of."""

    actor: int
    act: ActKind
    facts: Mapping[str, Fact]
    at: datetime

    async def write(self, tx: Transaction) -> None:
        """Keep it, in the transaction of the act."""
        payload: dict[str, Json] = to_json(self.facts)
        await tx.staff.record(
            nonce=token_hex(16), actor_id=self.actor, act=self.act, payload=payload, at=self.at
        )


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act. ``act`` is None for one that belongs to another part of the shop, called ``name``.

    ``actor`` is a first name, or Telegram's number of somebody we do not know; ``second`` is the
    other owner who confirmed it, where it needed one.
    """

    at: datetime
    actor: str
    act: ActKind | None
    name: str
    facts: Mapping[str, Fact]
    reason: str
    second: str | None = None


class ActLog:
    """Reads the log."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, number: int = 0) -> Page[LogLine]:
        """What was done, the newest first."""
        async with self._database.reading() as tx:
            rows = list(await tx.staff.log(offset=number * _PAGE, limit=_PAGE + 1))
            ids = {number for row in rows for number in (row.actor_id, row.second_id) if number}
            people = await tx.customers.by_telegram_ids(sorted(ids))
        names = {number: str(number) for number in ids}
        names |= {one.telegram_id: one.first_name for one in people}
        lines = [_line(row, names) for row in rows]
        return Page.cut(lines, number=number, size=_PAGE)


def _line(row: StaffAct, names: Mapping[int, str]) -> LogLine:
    known = ActKind(row.act) if row.act in {kind.value for kind in ActKind} else None
    return LogLine(
        at=row.done_at or row.created_at,
        actor=names[row.actor_id],
        act=known,
        name=row.act,
        facts=from_json(row.payload) if known is not None else {},
        reason=row.reason,
        second=names[row.second_id] if row.second_id is not None else None,
    )
