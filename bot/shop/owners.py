"""Who owns the shop: those whom the settings name, and whoever opened the claim link first.

Kept in memory, because it is asked on every message of theirs.
"""

from collections.abc import Sequence
from hashlib import sha256
from hmac import compare_digest
from secrets import token_hex, token_urlsafe
from typing import Final

from bot.domain.errors import ClaimRefused
from bot.shop.clock import Clock
from db.database import Database, repeats_conflicts

OWNER: Final = "owner"
_CLAIM: Final = "claim"
_TOKEN_BYTES: Final = 18


class Owners:
    """The owners by Telegram's numbers."""

    def __init__(self, database: Database, clock: Clock, *, named: Sequence[int] = ()) -> None:
        """``named`` are those of the settings, who need no link."""
        self._database = database
        self._clock = clock
        self._named = tuple(named)
        self.ids: tuple[int, ...] = self._named

    def __contains__(self, telegram_id: int) -> bool:
        return telegram_id in self.ids

    async def load(self) -> None:
        """Read who has claimed the shop."""
        async with self._database.reading() as tx:
            found = await tx.staff.members(OWNER)
        self.ids = tuple(dict.fromkeys([*self._named, *found]))

    async def invite(self) -> str | None:
        """A new one-time word that makes its bearer the owner; None where there is one.

        Earlier words end with it. Only its hash is kept.
        """
        if self.ids:
            return None
        token = token_urlsafe(_TOKEN_BYTES)
        async with self._database.transaction() as tx:
            await tx.customers.set_preference(_CLAIM, _hash(token))
        return token

    @repeats_conflicts
    async def claim(self, telegram_id: int, token: str) -> None:
        """Make this person the owner. Raises ClaimRefused for a wrong, used or late word."""
        async with self._database.transaction() as tx:
            kept = (await tx.customers.preferences()).get(_CLAIM)
            if self.ids or kept is None or not compare_digest(kept, _hash(token)):
                raise ClaimRefused
            if not await tx.customers.drop_preference(_CLAIM):
                raise ClaimRefused
            await tx.staff.add_member(telegram_id, OWNER, at=self._clock())
            await tx.staff.record(
                nonce=token_hex(16), actor_id=telegram_id, act=_CLAIM, payload={}, at=self._clock()
            )
        await self.load()


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
