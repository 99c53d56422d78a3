"""Staff's acts: asked for, then done or dropped once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from db.models.staff import ActState, StaffAct, StaffMember
from db.repositories.base import Repository


class StaffActs(Repository):
    """The acts, which are also the audit log."""

    async def members(self, role: str) -> Sequence[int]:
        """The Telegram numbers of those who have this role, in the order they got it."""
        rows = await self.session.scalars(
            select(StaffMember.telegram_id)
            .where(StaffMember.role == role)
            .order_by(StaffMember.added_at, StaffMember.telegram_id)
        )
        return rows.all()

    async def add_member(self, telegram_id: int, role: str, *, at: datetime) -> None:
        """Give somebody a role."""
        await self.session.merge(StaffMember(telegram_id=telegram_id, role=role, added_at=at))

    async def ask(
        self,
        *,
        nonce: str,
        actor_id: int,
        act: str,
        payload: dict[str, Any],
        reason: str,
        at: datetime,
    ) -> None:
        """Write down what is asked for; nothing happens yet."""
        self.session.add(
            StaffAct(
                nonce=nonce,
                actor_id=actor_id,
                second_id=None,
                act=act,
                payload=payload,
                reason=reason,
                state=ActState.ASKED,
                created_at=at,
                done_at=None,
            )
        )
        await self.session.flush()

    async def record(
        self, *, nonce: str, actor_id: int, act: str, payload: dict[str, Any], at: datetime
    ) -> None:
        """Write down what is done with this very transaction and needs no confirmation."""
        self.session.add(
            StaffAct(
                nonce=nonce,
                actor_id=actor_id,
                second_id=None,
                act=act,
                payload=payload,
                reason="",
                state=ActState.DONE,
                created_at=at,
                done_at=at,
            )
        )
        await self.session.flush()

    async def log(self, *, offset: int, limit: int) -> Sequence[StaffAct]:
        """What was done, the newest first."""
        rows = await self.session.scalars(
            select(StaffAct)
            .where(StaffAct.state.in_((ActState.DONE, ActState.WORKING)))
            .order_by(StaffAct.done_at.desc(), StaffAct.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return rows.all()

    async def open(self, nonce: str) -> StaffAct | None:
        """An act that waits for somebody's confirmation."""
        return await self.session.scalar(
            select(StaffAct).where(
                StaffAct.nonce == nonce, StaffAct.state.in_((ActState.ASKED, ActState.AWAITING))
            )
        )

    async def move(
        self,
        row: StaffAct,
        state: ActState,
        *,
        at: datetime | None = None,
        second_id: int | None = None,
    ) -> bool:
        """Do it, drop it, or let it await another owner; False when somebody was first."""
        done = await self.session.execute(
            update(StaffAct)
            .where(StaffAct.nonce == row.nonce, StaffAct.state == row.state)
            .values(state=state, done_at=at, second_id=second_id)
            .execution_options(synchronize_session=False)
            .returning(StaffAct.id)
        )
        return done.first() is not None

    async def working(self) -> Sequence[StaffAct]:
        """Confirmed acts that wait for an answer from outside, oldest first."""
        rows = await self.session.scalars(
            select(StaffAct).where(StaffAct.state == ActState.WORKING).order_by(StaffAct.id)
        )
        return rows.all()

    async def end(self, nonce: str, state: ActState, *, at: datetime) -> None:
        """The answer has come."""
        await self.session.execute(
            update(StaffAct)
            .where(StaffAct.nonce == nonce, StaffAct.state == ActState.WORKING)
            .values(state=state, done_at=at)
        )
