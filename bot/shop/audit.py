"""Checking the books: the invariants of money page section 3, and who hears of a broken one."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from bot.shop.clock import Clock
from bot.shop.facts import Fact
from bot.shop.news import News
from db.database import Database, repeats_conflicts

FAILING: Final = "audit_failing"
"""Where the names of what was broken at the last look are kept, one per line."""
_TOLD: Final = "audit_told"
"""Which change was told last: its number, and what was broken then."""
_NAMES_MAX: Final = 1024


class Audit:
    """Runs the invariants."""

    def __init__(
        self, database: Database, news: News, clock: Clock, *, give_up_seconds: int
    ) -> None:
        self._database = database
        self._news = news
        self._clock = clock
        self._give_up_seconds = give_up_seconds

    async def violations(self) -> dict[str, list[str]]:
        """The rows that break an invariant, by its name; empty when the books are right."""
        async with self._database.reading() as tx:
            return await tx.checks.violations(
                at=self._clock(), max_age_seconds=self._give_up_seconds
            )

    async def watch(self) -> None:
        """Run the invariants and tell the owners of what is broken, once per change.

        Other rows are a change, and so is what comes back after it was mended.
        """
        found = await self.violations()
        digest = _digest(found) if found else ""
        if not await self._is_known(found, digest):
            await self._note(found, digest)

    async def _is_known(self, found: Mapping[str, object], digest: str) -> bool:
        async with self._database.reading() as tx:
            kept = await tx.customers.preferences()
        return _digest_in(kept) == digest and kept.get(FAILING, "") == _names(found)

    @repeats_conflicts
    async def _note(self, found: Mapping[str, object], digest: str) -> None:
        """Keep what is broken now, for the owner's desk, and say so if it is another thing.

        Processes that see the same change at once count it alike, and it is said once.
        """
        now = self._clock()
        async with self._database.transaction() as tx:
            kept = await tx.customers.preferences()
            await tx.customers.set_preference(FAILING, _names(found))
            if _digest_in(kept) == digest:
                return
            number = int(kept.get(_TOLD, "0").partition(" ")[0]) + 1
            await tx.customers.set_preference(_TOLD, f"{number} {digest}".strip())
            if found:
                facts: dict[str, Fact] = {"names": ", ".join(name.split()[0] for name in found)}
                once = f"{number}:{digest}"
                await self._news.alert(tx, "audit-failed", facts, once=once, at=now)


def _names(found: Mapping[str, object]) -> str:
    return "\n".join(found)[:_NAMES_MAX]


def _digest(found: Mapping[str, list[str]]) -> str:
    """The same for the same rows of the same invariants, however many they are."""
    rows = sorted((name, *sorted(ids)) for name, ids in found.items())
    return sha256(repr(rows).encode()).hexdigest()


def _digest_in(kept: Mapping[str, str]) -> str:
    return kept.get(_TOLD, "").partition(" ")[2]
