"""Readings of balances, and what the books say beside them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, insert, or_, select

from bot.domain.calibration import Reading
from bot.domain.money import ZERO, Money
from bot.domain.orders import AttemptState, OrderState
from db.models.ledger import AccountRow, EntryRow, PostingRow
from db.models.order import Attempt, Order
from db.models.reading import ReadingRow
from db.repositories.base import Repository

_NOT_BY_ORDERS: Final = ("ptopup", "drift")
"""Entries by which a person changes what the books say of a float."""
_ENDED: Final = (OrderState.COMPLETED, OrderState.PARTIAL, OrderState.CANCELLED)
_LOST: Final = (AttemptState.UNCLEAR, AttemptState.NOT_LANDED, AttemptState.ABANDONED)


class Readings(Repository):
    """Balances as they were seen."""

    async def add(self, **values: Any) -> None:
        """Keep one."""
        await self.session.execute(insert(ReadingRow).values(**values))

    async def get(self, reading_id: int) -> ReadingRow | None:
        """By number."""
        return await self.session.get(ReadingRow, reading_id)

    async def first(self, provider_id: int) -> ReadingRow | None:
        """The oldest."""
        return await self.session.scalar(
            select(ReadingRow)
            .where(ReadingRow.provider_id == provider_id)
            .order_by(ReadingRow.id)
            .limit(1)
        )

    async def last(self, provider_id: int) -> ReadingRow | None:
        """The newest."""
        return await self.session.scalar(
            select(ReadingRow)
            .where(ReadingRow.provider_id == provider_id)
            .order_by(ReadingRow.id.desc())
            .limit(1)
        )

    async def last_two(self, provider_id: int) -> Sequence[ReadingRow]:
        """The newest two, in order of time."""
        rows = await self.session.scalars(
            select(ReadingRow)
            .where(ReadingRow.provider_id == provider_id)
            .order_by(ReadingRow.id.desc())
            .limit(2)
        )
        return rows.all()[::-1]

    async def back_to(self, provider_id: int, *, accepted: int, limit: int) -> Sequence[ReadingRow]:
        """In order of time, from the last one that saw at most so many accepted adds."""
        start = (
            select(func.max(ReadingRow.id))
            .where(ReadingRow.provider_id == provider_id, ReadingRow.accepted <= accepted)
            .scalar_subquery()
        )
        rows = await self.session.scalars(
            select(ReadingRow)
            .where(ReadingRow.provider_id == provider_id, ReadingRow.id >= start)
            .order_by(ReadingRow.id)
            .limit(limit)
        )
        return rows.all()

    async def before(self, provider_id: int, attempt_id: int) -> ReadingRow | None:
        """The last one before this attempt was begun."""
        return await self.session.scalar(
            select(ReadingRow)
            .where(ReadingRow.provider_id == provider_id, ReadingRow.newest_attempt < attempt_id)
            .order_by(ReadingRow.id.desc())
            .limit(1)
        )

    async def decimals(self, provider_id: int) -> int:
        """The most digits behind the point that a balance was ever shown with."""
        found = await self.session.scalar(
            select(func.max(ReadingRow.decimals)).where(ReadingRow.provider_id == provider_id)
        )
        return found or 0

    async def stand(self, provider_id: int, *, since: datetime) -> dict[str, Any]:
        """What a reading taken at this moment would say beside the balance.

        Tries found not placed, or given up, since then may still turn up as well.
        """
        accepted, newest = (
            await self.session.execute(
                select(
                    func.count().filter(Attempt.state == AttemptState.ACCEPTED),
                    func.max(Attempt.id),
                ).where(Attempt.provider_id == provider_id)
            )
        ).one()
        lost = await self.session.scalars(
            select(Attempt).where(
                Attempt.provider_id == provider_id,
                Attempt.state.in_(_LOST),
                Attempt.provider_order_id.is_(None),
                or_(Attempt.state == AttemptState.UNCLEAR, Attempt.ended_at >= since),
            )
        )
        return {
            "accepted": accepted,
            "newest_attempt": newest or 0,
            "undecided": Money(
                sum(
                    one.expected_cost.units
                    for one in lost
                    if not (one.evidence or {}).get("looked_again")
                )
            ),
            "taken": await self._taken(provider_id),
        }

    async def money_came_back(self, provider_id: int, *, since: datetime) -> bool:
        """Whether since then an order there has ended, or the books had money come back."""
        ended = select(Order.id).where(
            Order.provider_id == provider_id,
            Order.state.in_(_ENDED),
            Order.state_changed_at >= since,
        )
        back = (
            select(PostingRow.id)
            .join(EntryRow, EntryRow.id == PostingRow.entry_id)
            .join(AccountRow, AccountRow.id == PostingRow.debit_account_id)
            .where(AccountRow.code == f"float:{provider_id}", EntryRow.created_at >= since)
        )
        for found in (ended, back):
            if await self.session.scalar(found.limit(1)) is not None:
                return True
        return False

    async def _taken(self, provider_id: int) -> Money:
        """The float, without what persons have booked."""
        account = await self.session.scalar(
            select(AccountRow).where(AccountRow.code == f"float:{provider_id}")
        )
        return ZERO if account is None else account.balance - await self.booked(provider_id)

    async def booked(self, provider_id: int) -> Money:
        """By how much persons have changed what the books say of the float, in all."""
        account = await self.session.scalar(
            select(AccountRow).where(AccountRow.code == f"float:{provider_id}")
        )
        if account is None:
            return ZERO
        rows = await self.session.execute(
            select(PostingRow.debit_account_id, PostingRow.amount)
            .join(EntryRow, EntryRow.id == PostingRow.entry_id)
            .where(
                EntryRow.kind.in_(_NOT_BY_ORDERS),
                or_(
                    PostingRow.debit_account_id == account.id,
                    PostingRow.credit_account_id == account.id,
                ),
            )
        )
        return Money(
            sum(amount.units if debit == account.id else -amount.units for debit, amount in rows)
        )


def reading_of(row: ReadingRow) -> Reading:
    """The row as the rules know it."""
    return Reading(
        at=row.at,
        amount=row.amount,
        float_=row.taken,
        newest_attempt=row.newest_attempt,
        accepted=row.accepted,
        undecided=row.undecided,
    )
