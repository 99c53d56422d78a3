"""What staff does to the catalogue with one press: hide, show, name. Each leaves a line in the log.

No money moves and nothing is lost, so there is no confirmation; it counts at once.
"""

from secrets import token_hex
from typing import Final

from bot.domain.characters import can_be_seen, clean
from bot.domain.errors import ActNotOpen, NameNotUsable, NoLongerAvailable
from bot.shop.catalog import Catalog
from bot.shop.clock import Clock
from bot.shop.desk import ActKind
from bot.shop.facts import Fact, Json, to_json
from bot.shop.owners import Owners
from db.database import Database, repeats_conflicts
from db.transaction import Transaction

NAME_MAX: Final = 200
"""Characters of a service's name that the owner gives."""


class Shelving:
    """Arranges the shelf. Actors are Telegram ids, checked at every call (ActNotOpen)."""

    def __init__(self, database: Database, catalog: Catalog, owners: Owners, clock: Clock) -> None:
        self._database = database
        self._catalog = catalog
        self._owners = owners
        self._clock = clock

    @repeats_conflicts
    async def hide(self, actor: int, service_id: int, *, hidden: bool) -> None:
        """Take a service off the customers' shelf, or put it there. Raises NoLongerAvailable."""
        self._check(actor)
        async with self._database.transaction() as tx:
            row = await tx.catalog.service(service_id)
            if row is None:
                raise NoLongerAvailable
            if row.hidden == hidden:
                return
            await tx.catalog.change_service(service_id, hidden=hidden)
            facts: dict[str, Fact] = {"target": service_id, "name": row.own_name or row.name}
            await self._note(tx, actor, ActKind.HIDE if hidden else ActKind.SHOW, facts)
        await self._catalog.load()

    @repeats_conflicts
    async def hide_all(self, actor: int, category_id: int, *, hidden: bool) -> None:
        """The same for everything under a heading. Raises NoLongerAvailable."""
        self._check(actor)
        async with self._database.transaction() as tx:
            category = await tx.catalog.category(category_id)
            if category is None:
                raise NoLongerAvailable
            changed = await tx.shelf.hide_all(category_id, hidden=hidden)
            if not changed:
                return
            facts: dict[str, Fact] = {
                "target": category_id,
                "name": category.name,
                "services": changed,
            }
            await self._note(tx, actor, ActKind.HIDE_ALL if hidden else ActKind.SHOW_ALL, facts)
        await self._catalog.load()

    @repeats_conflicts
    async def rename(self, actor: int, service_id: int, name: str | None) -> None:
        """Call a service something else; None is what the provider calls it.

        Raises NoLongerAvailable, NameNotUsable.
        """
        self._check(actor)
        given = None if name is None else _usable(name)
        async with self._database.transaction() as tx:
            row = await tx.catalog.service(service_id)
            if row is None:
                raise NoLongerAvailable
            own = None if given == row.name else given
            if own == row.own_name:
                return
            await tx.catalog.change_service(service_id, own_name=own)
            facts: dict[str, Fact] = {
                "target": service_id,
                "before": row.own_name or row.name,
                "name": own or row.name,
            }
            await self._note(tx, actor, ActKind.RENAME, facts)
        await self._catalog.load()

    def _check(self, actor: int) -> None:
        if actor not in self._owners:
            raise ActNotOpen

    async def _note(
        self, tx: Transaction, actor: int, act: ActKind, facts: dict[str, Fact]
    ) -> None:
        payload: dict[str, Json] = to_json(facts)
        await tx.staff.record(
            nonce=token_hex(16), actor_id=actor, act=act, payload=payload, at=self._clock()
        )


def _usable(name: str) -> str:
    line = " ".join(clean(" ".join(name.split())).split())
    if not can_be_seen(line) or len(line) > NAME_MAX:
        raise NameNotUsable(most=NAME_MAX)
    return line
