"""Refunds of Stars that we have asked for."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from bot.domain.payments import REFUND_NEXT, RefundState
from db.models.payment import StarsRefund
from db.repositories.base import Repository


class StarsRefunds(Repository):
    """Stars on their way back, and those that are back."""

    async def ask(self, **values: Any) -> int | None:
        """Write one down; its id, or None when the charge has one that is open or done."""
        return await self.insert_unless_there(StarsRefund, **values)

    async def open_of(self, charge_id: str) -> StarsRefund | None:
        """The one of a charge that Telegram has not answered for good."""
        return await self.session.scalar(
            select(StarsRefund).where(
                StarsRefund.charge_id == charge_id, StarsRefund.state == RefundState.ASKED
            )
        )

    async def open_among(self, topup_ids: Sequence[int]) -> set[int]:
        """Which of these payments are on their way back."""
        rows = await self.session.scalars(
            select(StarsRefund.topup_id).where(
                StarsRefund.topup_id.in_(topup_ids), StarsRefund.state == RefundState.ASKED
            )
        )
        return set(rows)

    async def due(self, *, at: datetime, limit: int) -> list[StarsRefund]:
        """Those to be asked for now, the longest waiting first."""
        rows = await self.session.scalars(
            select(StarsRefund)
            .where(StarsRefund.state == RefundState.ASKED, StarsRefund.not_before <= at)
            .order_by(StarsRefund.not_before)
            .limit(limit)
        )
        return list(rows)

    async def claim(self, refund: StarsRefund, *, until: datetime) -> bool:
        """Count a try, and let nobody else begin one before then; False when somebody has."""
        return await self._change(
            refund.id,
            StarsRefund.state == RefundState.ASKED,
            StarsRefund.tries == refund.tries,
            tries=refund.tries + 1,
            not_before=until,
        )

    async def postpone(self, refund_id: int, *, until: datetime) -> bool:
        """Begin no other try before then; False when it is closed already."""
        return await self._change(
            refund_id, StarsRefund.state == RefundState.ASKED, not_before=until
        )

    async def end(
        self, refund_id: int, state: RefundState, *, at: datetime, answer: str = ""
    ) -> bool:
        """Close it; False when it was closed before."""
        allowed = [before for before, after in REFUND_NEXT.items() if state in after]
        return await self._change(
            refund_id, StarsRefund.state.in_(allowed), state=state, answer=answer, ended_at=at
        )

    async def _change(self, refund_id: int, *conditions: Any, **values: Any) -> bool:
        done = await self.session.execute(
            update(StarsRefund)
            .where(StarsRefund.id == refund_id, *conditions)
            .values(**values)
            .execution_options(synchronize_session=False)
            .returning(StarsRefund.id)
        )
        return done.first() is not None
