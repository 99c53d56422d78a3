"""Customers: greeted at first contact, remembered, reachable or not."""

from asyncio import Lock
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.shop.clock import Clock
from db.database import Database
from db.models.customer import Customer
from db.transaction import Transaction

_REMEMBERED: Final = 50_000
_NOTED_AT_ONCE: Final = 500
_LET_IN_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """Who somebody is. ``id`` is ours and is all that the books know."""

    id: int
    telegram_id: int
    first_name: str
    username: str | None
    language: str
    is_new: bool = False


@dataclass(slots=True)
class _Arrival:
    """Somebody new, or somebody back; ``row`` once they are let in."""

    telegram_id: int
    first_name: str
    username: str | None
    language: str
    referrer_id: int | None = None
    row: Customer | None = None


class Customers:
    """Knows people by Telegram's number; reads the table once per person."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._known: OrderedDict[int, CustomerCard] = OrderedDict()
        self._unreachable: set[int] = set()
        self._seen: set[int] = set()
        self._seen_on: date | None = None
        self._to_note: set[int] = set()
        self._door = Lock()
        self._arriving: list[_Arrival] = []

    async def greet(
        self,
        *,
        telegram_id: int,
        first_name: str,
        username: str | None,
        language: str,
        referrer_id: int | None = None,
    ) -> CustomerCard:
        """Who is speaking. ``language`` and who invited them count at the first contact only.

        A person who could not be reached can be again: the news that waited goes out.
        """
        self._see(telegram_id)
        known = self._known.get(telegram_id)
        if known is None or telegram_id in self._unreachable:
            arrival = _Arrival(telegram_id, first_name[:128], username, language, referrer_id)
            return await self._meet(arrival)
        self._known.move_to_end(telegram_id)
        if (known.first_name, known.username) != (first_name[:128], username):
            return await self._rename(known, first_name[:128], username)
        return known

    async def find(self, telegram_id: int) -> CustomerCard | None:
        """Who this is, with nothing written or remembered; None for somebody who is new."""
        known = self._known.get(telegram_id)
        if known is not None:
            return known
        async with self._database.reading() as tx:
            row = await tx.customers.by_telegram_id(telegram_id)
        return None if row is None else _card(row)

    async def note_seen(self) -> None:
        """Write down who has been here since the last time; once a day for each person."""
        while self._to_note:
            some = [self._to_note.pop() for _ in range(min(_NOTED_AT_ONCE, len(self._to_note)))]
            async with self._database.transaction() as tx:
                await tx.customers.saw(some, at=self._clock())

    async def set_language(self, telegram_id: int, language: str) -> CustomerCard:
        """Speak another language from now on."""
        known = self._known[telegram_id]
        async with self._database.transaction() as tx:
            await tx.customers.change(known.id, language=language)
        return self._remember(
            CustomerCard(known.id, telegram_id, known.first_name, known.username, language)
        )

    async def mark_unreachable(self, telegram_id: int) -> None:
        """The person has blocked the bot or is gone."""
        async with self._database.transaction() as tx:
            await tx.customers.mark_unreachable(telegram_id, at=self._clock())
        # Last: a greeting meanwhile would take this note away and leave the mark for ever.
        self._unreachable.add(telegram_id)

    def _see(self, telegram_id: int) -> None:
        """Remember a visit without a table: taps are many, days are few."""
        today = self._clock().date()
        if today != self._seen_on:
            self._seen_on, self._seen = today, set()
        if telegram_id not in self._seen:
            self._seen.add(telegram_id)
            self._to_note.add(telegram_id)

    async def _meet(self, arrival: _Arrival) -> CustomerCard:
        async with self._database.reading() as tx:
            row = await tx.customers.by_telegram_id(arrival.telegram_id)
        is_new = row is None
        if row is None or row.unreachable_since is not None:
            row = await self._let_in(arrival)
        self._unreachable.discard(arrival.telegram_id)
        return replace(self._remember(_card(row)), is_new=is_new)

    async def _let_in(self, arrival: _Arrival) -> Customer:
        """Those who come while others are written down share the next transaction."""
        self._arriving.append(arrival)
        try:
            async with self._door:
                while arrival.row is None:
                    await self._write_down(self._arriving[:_LET_IN_AT_ONCE])
        finally:
            self._arriving = [one for one in self._arriving if one is not arrival]
        return arrival.row

    async def _write_down(self, arrivals: Sequence[_Arrival]) -> None:
        now = self._clock()
        numbers = [one.telegram_id for one in arrivals]
        async with self._database.transaction() as tx:
            await tx.outbox.wake(numbers, at=now)
            known = {row.telegram_id: row for row in await tx.customers.by_telegram_ids(numbers)}
            # In one order everywhere, so that two processes do not wait for each other.
            for one in sorted(arrivals, key=lambda one: one.telegram_id):
                row = known.get(one.telegram_id)
                if row is None:
                    row = known[one.telegram_id] = await tx.customers.add(
                        telegram_id=one.telegram_id,
                        first_name=one.first_name,
                        username=one.username,
                        language=one.language,
                        referrer_id=await _known_referrer(tx, one),
                        created_at=now,
                    )
                elif row.unreachable_since is not None:
                    await tx.customers.change(row.id, unreachable_since=None)
        for one in arrivals:
            one.row = known[one.telegram_id]
        self._arriving = [one for one in self._arriving if one.row is None]

    async def _rename(
        self, known: CustomerCard, first_name: str, username: str | None
    ) -> CustomerCard:
        async with self._database.transaction() as tx:
            await tx.customers.change(known.id, first_name=first_name, username=username)
        return self._remember(
            CustomerCard(known.id, known.telegram_id, first_name, username, known.language)
        )

    def _remember(self, card: CustomerCard) -> CustomerCard:
        self._known[card.telegram_id] = card
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return card


async def _known_referrer(tx: Transaction, arrival: _Arrival) -> int | None:
    """Who invited them, if there is such a customer: one who was there before, so no cycle is."""
    invited_by = arrival.referrer_id
    known = invited_by is not None and await tx.customers.get(invited_by) is not None
    return invited_by if known else None


def _card(row: Customer) -> CustomerCard:
    return CustomerCard(row.id, row.telegram_id, row.first_name, row.username, row.language)
