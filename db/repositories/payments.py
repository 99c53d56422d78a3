"""Top-ups and gift codes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.orm.attributes import set_committed_value

from bot.domain.money import Money
from bot.domain.payments import NEXT, ForbiddenTopUpMove, TopUpState
from db.models.payment import GiftCode, GiftRedemption, GiftTry, TopUp
from db.repositories.base import Repository


class Payments(Repository):
    """Money coming in."""

    async def add_topup(self, **values: Any) -> TopUp:
        """Open a payment."""
        topup = TopUp(**values)
        self.session.add(topup)
        await self.session.flush()
        return topup

    async def by_payload(self, payload: str) -> TopUp | None:
        """The payment that an invoice names."""
        return await self.session.scalar(select(TopUp).where(TopUp.payload == payload))

    async def by_reference(self, method: str, reference: str) -> TopUp | None:
        """The payment that a charge has settled."""
        return await self.session.scalar(
            select(TopUp).where(TopUp.method == method, TopUp.reference == reference)
        )

    async def lock(self, topup_id: int) -> TopUp | None:
        """A payment as it is now, and stays until this transaction ends or changes it."""
        return await self.session.scalar(
            select(TopUp)
            .where(TopUp.id == topup_id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )

    async def give_back(self, topup_id: int) -> bool:
        """Mark a paid one as refunded; False when it was before, or never paid."""
        allowed = [state for state, after in NEXT.items() if TopUpState.REFUNDED in after]
        done = await self.session.execute(
            update(TopUp)
            .where(TopUp.id == topup_id, TopUp.state.in_(allowed))
            .values(state=TopUpState.REFUNDED)
            .execution_options(synchronize_session=False)
            .returning(TopUp.id)
        )
        return done.first() is not None

    async def of_customer(self, customer_id: int, *, offset: int, limit: int) -> list[TopUp]:
        """All that a customer has opened, paid or not, the newest first."""
        rows = await self.session.scalars(
            select(TopUp)
            .where(TopUp.customer_id == customer_id)
            .order_by(TopUp.id.desc())
            .offset(offset)
            .limit(limit)
        )
        return list(rows)

    async def refer(self, topup: TopUp, reference: str) -> None:
        """Keep the method's own number of a payment that is open."""
        await self.session.execute(
            update(TopUp).where(TopUp.id == topup.id).values(reference=reference)
        )

    async def get(self, topup_id: int) -> TopUp | None:
        """By our own number."""
        return await self.session.get(TopUp, topup_id)

    async def unpaid(self, method: str, *, since: datetime, limit: int) -> Sequence[str]:
        """The method's numbers of what was not paid as far as we know, the newest first.

        What ran out before ``since`` is left alone.
        """
        rows = await self.session.scalars(
            select(TopUp.reference)
            .where(
                TopUp.method == method,
                TopUp.state.in_((TopUpState.OPEN, TopUpState.EXPIRED)),
                TopUp.expires_at > since,
                TopUp.reference.is_not(None),
            )
            .order_by(TopUp.id.desc())
            .limit(limit)
        )
        return [reference for reference in rows if reference is not None]

    async def settle(self, topup: TopUp, *, reference: str, at: datetime) -> bool:
        """Mark it paid by a charge; False when it was settled before."""
        allowed = [state for state, after in NEXT.items() if TopUpState.PAID in after]
        done = await self.session.execute(
            update(TopUp)
            .where(TopUp.id == topup.id, TopUp.state.in_(allowed))
            .values(state=TopUpState.PAID, reference=reference, paid_at=at)
            .execution_options(synchronize_session=False)
            .returning(TopUp.id)
        )
        return done.first() is not None

    async def owned(self, topup_id: int, customer_id: int) -> TopUp | None:
        """A payment by our own number, if it is this customer's."""
        return await self.session.scalar(
            select(TopUp).where(TopUp.id == topup_id, TopUp.customer_id == customer_id)
        )

    async def waiting(self, customer_id: int, method: str, *, at: datetime) -> list[TopUp]:
        """A customer's payments by a method that are open or looked at, the newest first."""
        is_open = and_(TopUp.state == TopUpState.OPEN, TopUp.expires_at > at)
        rows = await self.session.scalars(
            select(TopUp)
            .where(
                TopUp.customer_id == customer_id,
                TopUp.method == method,
                or_(is_open, TopUp.state == TopUpState.PENDING),
            )
            .order_by(TopUp.id.desc())
        )
        return list(rows)

    async def move(
        self, topup: TopUp, to: TopUpState, *, before: datetime | None = None, **values: Any
    ) -> bool:
        """Compare-and-set a payment into another state, with what changes along.

        ``before`` is a moment at which it must not have run out. False means that it had, or that
        somebody else has moved it first: undo what was done besides. Raises ForbiddenTopUpMove for
        a move that the rules do not know.
        """
        if to not in NEXT[topup.state]:
            raise ForbiddenTopUpMove(f"{topup.state} to {to}")
        is_there = [TopUp.id == topup.id, TopUp.state == topup.state]
        if before is not None:
            is_there.append(TopUp.expires_at > before)
        changes = {"state": to, **values}
        moved = await self.session.execute(
            update(TopUp)
            .where(*is_there)
            .values(**changes)
            .execution_options(synchronize_session=False)
            .returning(TopUp.id)
        )
        if moved.first() is None:
            return False
        for name, value in changes.items():
            set_committed_value(topup, name, value)
        return True

    async def expire(self, *, at: datetime) -> None:
        """Close the open ones whose time is over."""
        await self.session.execute(
            update(TopUp)
            .where(TopUp.state == TopUpState.OPEN, TopUp.expires_at < at)
            .values(state=TopUpState.EXPIRED)
        )

    async def last_paid(self, customer_id: int, *, limit: int) -> list[TopUp]:
        """A customer's newest payments."""
        rows = await self.session.scalars(
            select(TopUp)
            .where(TopUp.customer_id == customer_id, TopUp.state == TopUpState.PAID)
            .order_by(TopUp.id.desc())
            .limit(limit)
        )
        return list(rows)

    async def add_gift(
        self, *, code_hash: str, value: Money, currency: str, max_uses: int, at: datetime
    ) -> None:
        """Keep a new gift code's hash."""
        gift = GiftCode(
            code_hash=code_hash,
            value=value,
            currency=currency,
            max_uses=max_uses,
            uses=0,
            created_at=at,
        )
        self.session.add(gift)
        await self.session.flush()

    async def gift(self, code_hash: str) -> GiftCode | None:
        """The gift code of that hash."""
        return await self.session.scalar(select(GiftCode).where(GiftCode.code_hash == code_hash))

    async def has_redeemed(self, code_id: int, customer_id: int) -> bool:
        """Whether this customer had this code before."""
        found = await self.session.scalar(
            select(GiftRedemption.id).where(
                GiftRedemption.code_id == code_id, GiftRedemption.customer_id == customer_id
            )
        )
        return found is not None

    async def use_gift(self, code_id: int, customer_id: int, *, at: datetime) -> bool:
        """Count one use by this customer; False when none is left."""
        done = await self.session.execute(
            update(GiftCode)
            .where(GiftCode.id == code_id, GiftCode.uses < GiftCode.max_uses)
            .values(uses=GiftCode.uses + 1)
            .execution_options(synchronize_session=False)
            .returning(GiftCode.id)
        )
        if done.first() is None:
            return False
        self.session.add(GiftRedemption(code_id=code_id, customer_id=customer_id, at=at))
        await self.session.flush()
        return True

    async def tries_since(self, customer_id: int, moment: datetime) -> int:
        """Wrong guesses of a customer since then."""
        found = await self.session.scalar(
            select(func.count())
            .select_from(GiftTry)
            .where(GiftTry.customer_id == customer_id, GiftTry.at > moment)
        )
        return found or 0

    async def add_try(self, customer_id: int, *, at: datetime) -> None:
        """Count a wrong guess."""
        self.session.add(GiftTry(customer_id=customer_id, at=at))
        await self.session.flush()
