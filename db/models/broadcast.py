"""Broadcasts, with one row for each recipient, so that a restart sends nobody the same twice."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.broadcasts import BroadcastState, RecipientState
from db.models.base import Base, Moment, RowId
from db.types import CodeType, Id, UtcDateTime


class Broadcast(Base):
    """A message of the owner's that is copied to many: where it is, to whom, how far.

    ``paused_reason`` is set where it has paused by itself.
    """

    __tablename__ = "broadcast"
    __table_args__ = (Index("ix_broadcast_state", "state"),)

    id: Mapped[RowId]
    actor_id: Mapped[int] = mapped_column(BigInteger)
    from_chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    keyboard: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    audience: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[BroadcastState] = mapped_column(CodeType(BroadcastState))
    total: Mapped[int]
    created_at: Mapped[Moment]
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    paused_reason: Mapped[str | None] = mapped_column(String(256))
    progress_message_id: Mapped[int | None] = mapped_column(BigInteger)


class Recipient(Base):
    """One person a broadcast goes to. ``chat_id`` is Telegram's.

    ``done_at`` is when it was taken up while it is ``sending``, afterwards when it ended.
    """

    __tablename__ = "broadcast_recipient"
    __table_args__ = (
        UniqueConstraint("broadcast_id", "chat_id"),
        Index("ix_broadcast_recipient_state", "broadcast_id", "state", "id"),
    )

    id: Mapped[RowId]
    broadcast_id: Mapped[int] = mapped_column(Id, ForeignKey("broadcast.id"))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    state: Mapped[RecipientState] = mapped_column(CodeType(RecipientState))
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
