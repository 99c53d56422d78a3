"""Transfers by hand: the owner's ways, proofs, and what staff has to look at."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update

from bot.domain.payments import TopUpState
from bot.domain.transfers import Proof, reference_key
from db.models.manual import TransferMethodRow, TransferProof
from db.models.payment import TopUp
from db.repositories.base import Repository


class ManualRows(Repository):
    """Ways of transfer and proofs."""

    async def methods(self) -> Sequence[TransferMethodRow]:
        """Every way there ever was, the oldest first."""
        rows = await self.session.scalars(select(TransferMethodRow).order_by(TransferMethodRow.id))
        return rows.all()

    async def method(self, method_id: int) -> TransferMethodRow | None:
        """A way that was not removed."""
        return await self.session.scalar(
            select(TransferMethodRow).where(
                TransferMethodRow.id == method_id, TransferMethodRow.removed_at.is_(None)
            )
        )

    async def methods_count(self) -> int:
        """How many ways there are that were not removed."""
        found = await self.session.scalar(
            select(func.count())
            .select_from(TransferMethodRow)
            .where(TransferMethodRow.removed_at.is_(None))
        )
        return found or 0

    async def add_method(self, **values: Any) -> TransferMethodRow:
        """A new way."""
        row = TransferMethodRow(**values)
        self.session.add(row)
        await self.session.flush()
        return row

    async def change_method(self, method_id: int, **values: Any) -> None:
        """Set some columns of a way."""
        await self.session.execute(
            update(TransferMethodRow).where(TransferMethodRow.id == method_id).values(**values)
        )

    async def proof_of(self, topup_id: int) -> TransferProof | None:
        """What was sent for a payment."""
        return await self.session.scalar(
            select(TransferProof).where(TransferProof.topup_id == topup_id)
        )

    async def proof_in(self, *, chat_id: int, message_id: int) -> TransferProof | None:
        """The proof that this message was."""
        return await self.session.scalar(
            select(TransferProof).where(
                TransferProof.chat_id == chat_id, TransferProof.message_id == message_id
            )
        )

    async def add_proof(self, topup_id: int, proof: Proof, *, at: datetime) -> bool:
        """Keep a proof; False when the payment has one, or the message was one."""
        added = await self.insert_unless_there(
            TransferProof,
            topup_id=topup_id,
            kind=proof.kind,
            file_id=proof.file_id,
            file_unique_id=proof.file_unique_id,
            reference=proof.reference,
            reference_key=reference_key(proof.reference),
            chat_id=proof.chat_id,
            message_id=proof.message_id,
            at=at,
        )
        return added is not None

    async def like(self, proof: TransferProof, *, limit: int) -> Sequence[TopUp]:
        """Other payments for which the same file or reference was sent, the oldest first."""
        same = [TransferProof.file_unique_id == proof.file_unique_id]
        if proof.reference_key is not None:
            same.append(TransferProof.reference_key == proof.reference_key)
        rows = await self.session.scalars(
            select(TopUp)
            .join(TransferProof, TransferProof.topup_id == TopUp.id)
            .where(TransferProof.id != proof.id, or_(*same))
            .order_by(TopUp.id)
            .limit(limit)
        )
        return rows.all()

    async def pending(self, *, offset: int, limit: int) -> Sequence[TopUp]:
        """Payments whose proof waits for staff, the oldest first."""
        rows = await self.session.scalars(
            select(TopUp)
            .where(TopUp.state == TopUpState.PENDING)
            .order_by(TopUp.id)
            .offset(offset)
            .limit(limit)
        )
        return rows.all()

    async def pending_count(self) -> int:
        """How many proofs wait for staff."""
        found = await self.session.scalar(
            select(func.count()).select_from(TopUp).where(TopUp.state == TopUpState.PENDING)
        )
        return found or 0

    async def payment(self, topup_id: int) -> TopUp | None:
        """A payment by our own number."""
        return await self.session.get(TopUp, topup_id)
