"""Money transferred by hand: the owner's ways to do so, and the proofs that customers send."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.transfers import ProofKind
from db.models.base import Base, Moment, RowId
from db.types import CodeType, Id, UtcDateTime


class TransferMethodRow(Base):
    """One of the owner's ways. It stays when it is removed: payments name it by its number."""

    __tablename__ = "transfer_method"

    id: Mapped[RowId]
    name: Mapped[str] = mapped_column(String(64))
    currency: Mapped[str] = mapped_column(String(8))
    words: Mapped[str] = mapped_column(Text)
    is_on: Mapped[bool]
    created_at: Mapped[Moment]
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class TransferProof(Base):
    """The proof of one payment: Telegram's file, which is shown and never opened.

    A message counts once. ``reference_key`` finds the same reference however it was written.
    """

    __tablename__ = "transfer_proof"
    __table_args__ = (
        UniqueConstraint("chat_id", "message_id"),
        Index("ix_transfer_proof_file_unique_id", "file_unique_id"),
        Index("ix_transfer_proof_reference_key", "reference_key"),
    )

    id: Mapped[RowId]
    topup_id: Mapped[int] = mapped_column(Id, ForeignKey("topup.id"), unique=True)
    kind: Mapped[ProofKind] = mapped_column(CodeType(ProofKind))
    file_id: Mapped[str] = mapped_column(String(255))
    file_unique_id: Mapped[str] = mapped_column(String(64))
    reference: Mapped[str] = mapped_column(String(200))
    reference_key: Mapped[str | None] = mapped_column(String(200))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[Moment]
