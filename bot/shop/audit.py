"""Checking the books: the invariants of money page section 3, and who hears of a broken one."""

from collections.abc import Mapping
from typing import Final

from bot.shop.clock import Clock
from bot.shop.facts import Fact
from bot.shop.news import News
from db.database import Database

FAILING: Final = "audit_failing"
"""Where the names of what was broken at the last look are kept, one per line."""
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
        """Run the invariants and tell the owners of what is broken, once per change."""
        found = await self.violations()
        await self._remember(found)
        if not found:
            return
        now = self._clock()
        names = ", ".join(name.split()[0] for name in found)
        rows = " ".join(f"{name.split()[0]}:{'/'.join(found[name])}" for name in found)
        facts: dict[str, Fact] = {"names": names}
        async with self._database.transaction() as tx:
            await self._news.alert(tx, "audit-failed", facts, once=rows[:80], at=now)

    async def _remember(self, found: Mapping[str, object]) -> None:
        """What is broken now, for the owner's desk; written when it changes."""
        names = "\n".join(found)[:_NAMES_MAX]
        async with self._database.reading() as tx:
            known = (await tx.customers.preferences()).get(FAILING, "")
        if names != known:
            async with self._database.transaction() as tx:
                await tx.customers.set_preference(FAILING, names)
