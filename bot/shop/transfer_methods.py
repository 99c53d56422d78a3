"""The owner's ways of transfer: kept in memory, changed in chat, each change a line in the log.

No money moves, so nothing is confirmed; but where money is sent to is worth a line. A way that was
removed is kept: payments that were opened for it go on.
"""

from asyncio import Lock
from collections.abc import Sequence
from secrets import token_hex
from typing import Final

from bot.domain.errors import ActNotOpen, WayNotThere
from bot.domain.setup import read_currency
from bot.domain.transfers import (
    METHODS_MAX,
    MethodCurrencyNotUsable,
    TooManyMethods,
    TransferMethod,
    read_method_name,
    read_words,
)
from bot.shop.clock import Clock
from bot.shop.desk import ActKind
from bot.shop.owners import Owners
from bot.shop.preferences import Preferences
from db.database import Database, repeats_conflicts
from db.models.manual import TransferMethodRow
from db.transaction import Transaction

_STARS: Final = "XTR"


class TransferMethods:
    """Reads from memory. Actors are Telegram ids, checked at every change (ActNotOpen)."""

    def __init__(
        self, database: Database, preferences: Preferences, owners: Owners, clock: Clock
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._owners = owners
        self._clock = clock
        self._methods: tuple[TransferMethod, ...] = ()
        self._loading = Lock()

    async def load(self) -> None:
        """Read what is stored. One at a time, so that an older reading never comes last."""
        async with self._loading, self._database.reading() as tx:
            self._methods = tuple(_method(row) for row in await tx.manual.methods())

    def all(self) -> tuple[TransferMethod, ...]:
        """Those that were not removed, the oldest first."""
        return tuple(method for method in self._methods if not method.is_removed)

    def offered(self) -> Sequence[TransferMethod]:
        """Those that customers may choose."""
        return [method for method in self._methods if method.is_offered]

    def currencies(self) -> list[str]:
        """What they are paid in, each once."""
        return list(dict.fromkeys(method.currency for method in self.all()))

    @property
    def ours(self) -> str | None:
        """The shop's currency; None before it is known."""
        return self._preferences.currency if self._preferences.is_known else None

    def has_worth(self, method: TransferMethod) -> bool:
        """Whether we know what its currency is worth in ours; it is not offered before."""
        currency = method.currency
        return currency == self.ours or self._preferences.worth_of(currency) is not None

    def get(self, method_id: int) -> TransferMethod:
        """One that was not removed. Raises WayNotThere."""
        for method in self.all():
            if method.id == method_id:
                return method
        raise WayNotThere

    def of(self, code: str) -> TransferMethod:
        """The one that a payment was opened for, removed or not. Raises WayNotThere."""
        for method in self._methods:
            if method.code == code:
                return method
        raise WayNotThere

    @repeats_conflicts
    async def add(self, actor: int, *, name: str, currency: str, words: str) -> TransferMethod:
        """Offer a new way. Raises TooManyMethods and what is wrong with what was typed."""
        self._check(actor)
        given = {
            "name": read_method_name(name),
            "currency": read_method_currency(currency),
            "words": read_words(words),
        }
        async with self._database.transaction() as tx:
            if await tx.manual.methods_count() >= METHODS_MAX:
                raise TooManyMethods(most=METHODS_MAX)
            row = await tx.manual.add_method(
                **given, is_on=True, created_at=self._clock(), removed_at=None
            )
            await self._note(tx, actor, ActKind.WAY_ADD, row)
        await self.load()
        return _method(row)

    @repeats_conflicts
    async def reword(self, actor: int, method_id: int, text: str) -> None:
        """Say anew how to pay. Raises WayNotThere, WordsNotUsable."""
        self._check(actor)
        words = read_words(text)
        async with self._database.transaction() as tx:
            row = await self._row(tx, method_id)
            if row.words == words:
                return
            await tx.manual.change_method(method_id, words=words)
            await self._note(tx, actor, ActKind.WAY_WORDS, row, words=words)
        await self.load()

    @repeats_conflicts
    async def switch(self, actor: int, method_id: int, *, on: bool) -> None:
        """Offer it, or offer it no more for now. Raises WayNotThere."""
        self._check(actor)
        async with self._database.transaction() as tx:
            row = await self._row(tx, method_id)
            if row.is_on == on:
                return
            await tx.manual.change_method(method_id, is_on=on)
            await self._note(tx, actor, ActKind.WAY_ON if on else ActKind.WAY_OFF, row)
        await self.load()

    @repeats_conflicts
    async def remove(self, actor: int, method_id: int) -> None:
        """Take it away for good; what was opened for it can still be paid. Raises WayNotThere."""
        self._check(actor)
        async with self._database.transaction() as tx:
            row = await self._row(tx, method_id)
            await tx.manual.change_method(method_id, removed_at=self._clock())
            await self._note(tx, actor, ActKind.WAY_REMOVE, row)
        await self.load()

    def _check(self, actor: int) -> None:
        if actor not in self._owners:
            raise ActNotOpen

    async def _row(self, tx: Transaction, method_id: int) -> TransferMethodRow:
        row = await tx.manual.method(method_id)
        if row is None:
            raise WayNotThere
        return row

    async def _note(
        self,
        tx: Transaction,
        actor: int,
        act: ActKind,
        row: TransferMethodRow,
        *,
        words: str | None = None,
    ) -> None:
        payload = {"way": row.id, "name": row.name, "words": words or row.words}
        await tx.staff.record(
            nonce=token_hex(16), actor_id=actor, act=act, payload=payload, at=self._clock()
        )


def read_method_currency(text: str) -> str:
    """What a way is paid in. Raises CurrencyUnknown, MethodCurrencyNotUsable."""
    code = read_currency(text)
    if code == _STARS:
        raise MethodCurrencyNotUsable
    return code


def _method(row: TransferMethodRow) -> TransferMethod:
    return TransferMethod(
        row.id, row.name, row.currency, row.words, row.is_on, row.removed_at is not None
    )
